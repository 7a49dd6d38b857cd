"""Work off the window's thread: every result comes back, in the window's thread, or falls with its owner."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from legaldesk.domain.errors import BadInput, DeskError
from ui.jobs import Jobs, Lane, Latest


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def test_five_hundred_results_arrive_in_the_windows_thread(qtbot: QtBot, jobs: Jobs) -> None:
    arrived: list[tuple[int, bool]] = []
    owner = QObject()
    for number in range(500):
        jobs.run(
            Lane.READ,
            owner,
            lambda number=number: number,
            lambda result: arrived.append((result, threading.current_thread() is threading.main_thread())),
        )
    qtbot.waitUntil(lambda: jobs.idle)
    assert sorted(arrived) == [(number, True) for number in range(500)]


def test_writes_keep_their_order(qtbot: QtBot, jobs: Jobs) -> None:
    written: list[int] = []
    owner = QObject()
    for number in range(100):
        jobs.run(Lane.WRITE, owner, lambda number=number: written.append(number), lambda _: None)
    qtbot.waitUntil(lambda: jobs.idle)
    assert written == list(range(100))


def test_a_result_falls_with_its_owner(qtbot: QtBot, jobs: Jobs) -> None:
    arrived: list[str] = []
    gate = threading.Event()
    owner = QObject()
    jobs.run(Lane.READ, owner, lambda: gate.wait(5), lambda _: arrived.append("too late"))
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gate.set()
    qtbot.waitUntil(lambda: jobs.idle)
    assert arrived == []


def test_a_failure_goes_to_its_handler_and_else_to_unhandled(qtbot: QtBot, jobs: Jobs) -> None:
    owner = QObject()
    handled: list[DeskError] = []

    def refuse() -> None:
        raise BadInput("name: is missing")

    jobs.run(Lane.READ, owner, refuse, lambda _: None, handled.append)
    qtbot.waitUntil(lambda: jobs.idle)
    assert [str(fault) for fault in handled] == ["name: is missing"]
    with qtbot.waitSignal(jobs.unhandled):  # a defect is nobody's to handle
        jobs.run(Lane.READ, owner, lambda: 1 / 0, lambda _: None, handled.append)
    assert len(handled) == 1
    with qtbot.waitSignal(jobs.unhandled) as told:
        jobs.run(Lane.READ, owner, lambda: 1 / 0, lambda _: None)
    assert isinstance(told.args[0], ZeroDivisionError)


def test_only_the_newest_question_is_answered(qtbot: QtBot, jobs: Jobs) -> None:
    owner = QObject()
    latest = Latest(jobs, Lane.READ, owner)
    gate = threading.Event()
    answers: list[str] = []
    latest.ask(lambda: gate.wait(5) and "first", answers.append)
    asked: list[int] = []
    for number in range(50):
        latest.ask(lambda number=number: (asked.append(number), str(number))[1], answers.append)
    gate.set()
    qtbot.waitUntil(lambda: jobs.idle)
    assert answers == ["49"]
    assert asked == [49]


def test_closing_finishes_what_is_being_written(qtbot: QtBot) -> None:
    made = Jobs()
    owner = QObject()
    written: list[int] = []
    for number in range(20):
        made.run(Lane.WRITE, owner, lambda number=number: written.append(number), lambda _: None)
    made.close()
    assert written == list(range(20))
    made.run(Lane.WRITE, owner, lambda: written.append(99), lambda _: None)  # nothing starts after the end
    assert made is not None
    assert 99 not in written
