"""The delivery beside the list: why its verdict is what it is, its clocks and relatives, its history day by day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from legaldesk.desk import deciding, intake
from legaldesk.domain.vocabulary import Disposition
from tests.hands import NOW, Hands, desk_at
from ui.deliveries import commands
from ui.deliveries.detail import DetailPane
from ui.widgets.texts import WrappedLabel
from ui.window import MainWindow

FAX = {
    "channel": "fax",
    "received_at": NOW.isoformat(),
    "requester": {"kind": "civil_litigant", "name": "Doe & Roe LLP"},
    "instrument": {
        "kind": "civil_subpoena_records",
        "case_number": "RG26-001234",
        "response_date": "2026-12-14",
        "court": "Superior Court of California, County of Alameda",
    },
}


@pytest.fixture
def person(qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path) -> Hands:
    """A person before a fax of today, corrected, that was also served yesterday and decided by nobody."""
    desk = desk_at(tmp_path / "desk")
    yesterday = replace(desk, now=lambda: NOW - timedelta(days=1))
    served = {**FAX, "channel": "personal_service", "place": "headquarters"}
    served["received_at"] = (NOW - timedelta(days=1)).isoformat()
    intake.log_delivery(yesterday, served)
    intake.log_delivery(yesterday, {**FAX, "received_at": served["received_at"]})
    intake.amend(desk, "LD-2026-000002", {"instrument": {"case_number": "RG26-001235"}}, "read again")
    intake.amend(desk, "LD-2026-000002", {"instrument": {"case_number": "RG26-001234"}})
    desk.close()
    made = Hands(qtbot, new_window())
    made.rest()
    return made


def detail(hands: Hands) -> DetailPane:
    return hands.window.desk_page.detail


def texts(pane: QWidget) -> list[str]:
    return [each.text() for each in pane.findChildren(QLabel)]


def test_a_click_on_the_verdict_says_why(person: Hands) -> None:
    QTest.mouseClick(detail(person)._banner, Qt.MouseButton.LeftButton)
    person.rest()
    assert detail(person)._tabs.tabText(detail(person)._tabs.currentIndex()) == "Why"
    said = texts(detail(person)._why)
    assert "Sentence D2" in said
    assert "Civil process is not accepted by fax or email." in said
    assert any(text.startswith("R6: ") for text in said)
    written = next(text for text in said if text.startswith('rule = "R6"'))
    assert 'disposition = "not_valid_service"' in written
    assert any(text.startswith("Version of Feb 27, 2024") for text in said)


def test_why_is_reached_by_its_key_and_told_of_counsel_too(person: Hands) -> None:
    desk = person.window.session.desk
    deciding.decide(desk, "LD-2026-000002", Disposition.ACCEPTED, "<b>agreed</b> by phone")
    person.window.desk_page.detail.show_delivery("LD-2026-000002")
    person.rest()
    person.press("Ctrl+Y")
    assert QApplication.focusWidget() is detail(person)._why
    said = texts(detail(person)._why)
    assert said[0] == "Counsel decided" and "“<b>agreed</b> by phone”" in said
    assert "By the policy alone: Not valid service" in said


def test_the_history_goes_day_by_day_in_words(person: Hands) -> None:
    detail(person).show_tab("History")
    person.rest()
    said = texts(detail(person)._history)
    assert said[0] == "Today · Mon, Nov 23, 2026"
    assert "Yesterday · Sun, Nov 22, 2026" in said
    place = said.index("Case number changed from RG26-001234 to RG26-001235")
    assert said[place - 3 : place + 2] == [
        "10:50 a.m.",
        "Corrected",
        "by Ana Ruiz",
        "Case number changed from RG26-001234 to RG26-001235",
        "“read again”",
    ]


def test_the_clocks_say_what_runs_and_what_belongs_to_it(person: Hands) -> None:
    detail(person).show_tab("Clocks")
    person.rest()
    said = texts(detail(person).clocks)
    assert "No clock runs for this delivery." in said  # a fax is not valid service: nothing is due
    assert "looks the same" in said
    go = next(each for each in detail(person).clocks.findChildren(QPushButton) if "LD-2026-000001" in each.text())
    go.click()
    person.rest()
    assert detail(person).shown.record.reference == "LD-2026-000001"
    assert any(text.startswith("Response date: ") for text in texts(detail(person).clocks))


def test_linked_deliveries_say_which_one_governs(person: Hands) -> None:
    desk = person.window.session.desk
    fax = desk.log.get("LD-2026-000002")
    desk.log.handling.link(fax.reference, fax.revision, "LD-2026-000001", by="Ben", at=NOW)
    detail(person).show_delivery("LD-2026-000002")
    detail(person).show_tab("Clocks")
    person.rest()
    said = texts(detail(person).clocks)
    assert "same instrument · governs the clock" in said
    assert any(text.startswith("LD-2026-000001 governs the clock") for text in said)


def test_a_proposed_date_is_confirmed_by_a_person(person: Hands) -> None:
    desk = person.window.session.desk
    intake.amend(desk, "LD-2026-000001", {"instrument": {"kind": "summons_and_complaint"}})
    detail(person).show_delivery("LD-2026-000001")
    detail(person).show_tab("Clocks")
    person.rest()
    offered = [each for each in detail(person).clocks.findChildren(QPushButton) if each.text() == "Confirm this date"]
    offered[0].click()
    person.rest()
    assert desk.log.get("LD-2026-000001").handling.response is not None


def test_every_tab_is_readable_by_keyboard(person: Hands) -> None:
    detail(person).take_focus()
    seen = []
    for _ in range(detail(person)._tabs.count()):
        seen.append(detail(person)._tabs.tabText(detail(person)._tabs.currentIndex()))
        person.press("Right")
    assert seen == ["Facts", "Scans", "Clocks", "Why", "Letters", "History"]


def test_facts_that_came_while_the_pane_was_hidden_are_not_squeezed(person: Hands) -> None:
    person.window.resize(person.window.minimumSize())
    pane = person.window.desk_page.detail._facts
    person.press("Ctrl+5")
    assert not pane.isVisible()
    person.press("Ctrl+1")
    lines = [each for each in pane.widget().findChildren(WrappedLabel) if each.text()]
    assert lines and all(each.height() >= each.heightForWidth(each.width()) for each in lines)


def test_what_is_asked_for_before_the_next_delivery_is_there_is_done_with_that_one(person: Hands) -> None:
    page = person.window.desk_page
    copied = QApplication.clipboard()
    before = detail(person).shown
    assert before is not None
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    page.doing.actions[commands.COPY_REFERENCE].trigger()  # the pane still shows the one above
    assert detail(person).shown is before
    person.rest()
    after = detail(person).shown
    assert after is not None and after.record.reference != before.record.reference
    assert copied.text() == after.record.reference


def test_a_delivery_that_cannot_be_read_is_not_taken_for_the_one_before(person: Hands) -> None:
    page = person.window.desk_page
    assert page.shown_reference()
    page.detail.show_delivery("LD-2026-999999")
    person.rest()
    assert page.shown_reference() == ""
    assert not page.doing.actions[commands.PRINT].isEnabled()
