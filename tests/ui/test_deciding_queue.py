"""Counsel's queue from its oldest on, undoing within the history, and who has what: all by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from legaldesk.desk import handing_over, intake
from legaldesk.desk.desk import Desk
from legaldesk.domain.vocabulary import Disposition, Status
from tests.hands import NOW, Hands, desk_at
from ui.window import MainWindow

MAILED = {
    "channel": "mail",
    "received_at": NOW.isoformat(),
    "requester": {"kind": "civil_litigant", "name": "Hale Whitford LLP"},
    "instrument": {"kind": "summons_and_complaint"},
}


@pytest.fixture
def counsel(qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path) -> Hands:
    """Counsel before four held deliveries, in the queue."""
    desk = desk_at(tmp_path / "desk")
    for number in range(4):
        intake.log_delivery(desk, {**MAILED, "instrument": {**MAILED["instrument"], "case_number": f"C-{number}"}})
    desk.close()
    made = Hands(qtbot, new_window())
    made.rest()
    made.press("Ctrl+2")
    return made


def desk_of(hands: Hands) -> Desk:
    assert hands.window.session is not None
    return hands.window.session.desk


def on_screen(hands: Hands) -> str:
    shown = hands.window.desk_page.detail.shown
    return shown.record.reference if shown is not None else ""


def decide(hands: Hands, steps_down: int, why: str) -> None:
    hands.press("Ctrl+D")
    hands.press("Space")
    hands.press("Down", steps_down)
    hands.go_to("Reason")
    hands.type(why)
    hands.press("Ctrl+Enter")


def test_the_queue_begins_with_the_oldest_and_goes_on_after_each_decision(counsel: Hands) -> None:
    assert on_screen(counsel) == "LD-2026-000001"
    decide(counsel, 0, "served personally as well")
    assert on_screen(counsel) == "LD-2026-000002"
    counsel.press("Down")
    assert on_screen(counsel) == "LD-2026-000003"
    decide(counsel, 6, "counsel asks the sender")
    assert on_screen(counsel) == "LD-2026-000004"
    assert desk_of(counsel).log.get("LD-2026-000003").status is Status.HELD
    decide(counsel, 2, "refused")
    record = desk_of(counsel).log.get("LD-2026-000004")
    assert record.verdict.disposition is Disposition.NOT_VALID_SERVICE
    assert on_screen(counsel) in ("LD-2026-000002", "LD-2026-000003")


def test_what_the_policy_does_not_say_stands_there(counsel: Hands) -> None:
    assert "does not speak of mail" in counsel.window.desk_page.detail._banner.why
    assert "Next: counsel decides" in counsel.window.desk_page.detail._next.text()


def test_a_decision_can_be_undone_from_its_notice_with_a_reason(counsel: Hands) -> None:
    decide(counsel, 0, "served personally as well")
    notices = counsel.window.notices
    assert "LD-2026-000001: Accepted" in notices.strip.text and "is released" in notices.strip.text
    undo = next(each for each in notices.findChildren(QPushButton) if each.text() == "Undo")
    undo.click()
    counsel.rest()
    counsel.press("Ctrl+Enter")
    assert "is missing" in counsel.dialog().problem
    counsel.go_to("Reason")
    counsel.type("the wrong one")
    counsel.press("Ctrl+Enter")
    record = desk_of(counsel).log.get("LD-2026-000001")
    assert record.status is Status.HELD and record.decision is None
    assert [entry.action for entry in desk_of(counsel).log.history("LD-2026-000001")] == ["logged", "decided", "undone"]


def test_closing_is_undone_at_once(counsel: Hands) -> None:
    decide(counsel, 0, "served personally as well")
    counsel.press("Ctrl+1")
    counsel.window.desk_page.go_to("LD-2026-000001")
    counsel.rest()
    counsel.press("Ctrl+Shift+D")
    assert desk_of(counsel).log.get("LD-2026-000001").status is Status.CLOSED
    counsel.press("Ctrl+Z")
    assert desk_of(counsel).log.get("LD-2026-000001").status is Status.OPEN


def test_who_takes_a_delivery_finds_it_under_mine(counsel: Hands) -> None:
    counsel.press("Ctrl+J")
    assert "Assigned to Ana Ruiz" in counsel.window.desk_page.detail._handled.text()
    counsel.press("Ctrl+4")
    assert counsel.window.desk_page.model.rowCount() == 1
    counsel.press("Ctrl+G")
    counsel.press("Ctrl+A")
    counsel.type("Ben Okafor")
    counsel.press("Ctrl+Enter")
    assert desk_of(counsel).log.get("LD-2026-000001").handling.assigned_to == "Ben Okafor"
    assert counsel.window.desk_page.model.rowCount() == 0


def press_undo(counsel: Hands) -> None:
    (undo,) = [each for each in counsel.window.notices._offers if each.text() == "Undo"]
    undo.click()
    counsel.rest()


def test_an_assigning_is_taken_back_from_where_it_is_told_and_by_key(counsel: Hands) -> None:
    log = desk_of(counsel).log
    for take_back in (press_undo, lambda hands: hands.press("Ctrl+Z")):
        counsel.press("Ctrl+J")
        assert log.get("LD-2026-000001").handling.assigned_to == "Ana Ruiz"
        take_back(counsel)
        assert log.get("LD-2026-000001").handling.assigned_to == ""
    assert [entry.action for entry in log.history("LD-2026-000001")][1:] == ["assigned", "undone"] * 2


def test_undo_never_takes_back_what_others_did_since(counsel: Hands) -> None:
    counsel.press("Ctrl+J")
    handing_over.assign(replace(desk_of(counsel), by="Ben Okafor"), "LD-2026-000001", "Mei Chen")
    press_undo(counsel)
    assert desk_of(counsel).log.get("LD-2026-000001").handling.assigned_to == "Mei Chen"
    assert "Ben Okafor" in counsel.window.notices.strip.text


def test_a_note_that_asks_stands_under_asked_of_me_until_it_is_answered(counsel: Hands) -> None:
    handing_over.note(replace(desk_of(counsel), by="Ben Okafor"), "LD-2026-000002", "@Ana Ruiz is this ours?")
    counsel.press("Ctrl+5")
    assert on_screen(counsel) == "LD-2026-000002"
    assert "Asked: Ana Ruiz" in counsel.window.desk_page.detail._handled.text()
    counsel.press("Ctrl+M")
    counsel.type("Yes. @Ben please close it.")
    counsel.press("Ctrl+Enter")
    assert desk_of(counsel).log.get("LD-2026-000002").handling.mentions == ("Ben Okafor",)
    assert counsel.window.desk_page.model.rowCount() == 0


def test_an_empty_note_is_refused_beside_its_field(counsel: Hands) -> None:
    counsel.press("Ctrl+M")
    counsel.press("Ctrl+Enter")
    assert "is missing" in counsel.dialog().problem
    counsel.press("Esc")
    assert len(desk_of(counsel).log.history("LD-2026-000001")) == 1
