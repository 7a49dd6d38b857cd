"""The page of what is due: by when and whose, why each date is there, and what deals with it, by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from legaldesk.desk import intake, timekeeping
from legaldesk.desk.due import due_list
from legaldesk.desk.settings import change_setting
from tests.hands import NOW, Hands, desk_at
from ui.due.asking import AnswerDialog, ResponseDateDialog
from ui.due.page import DuePage
from ui.due.table import Band, band_of
from ui.due.watch import DueWatch
from ui.widgets.texts import ActionButton
from ui.window import MainWindow

TODAY = date(2026, 11, 23)
WARRANT: dict[str, Any] = {
    "channel": "portal",
    "received_at": "2026-11-12T10:00:00-08:00",
    "requester": {"kind": "law_enforcement", "name": "Oakland Police Department"},
    "instrument": {"kind": "search_warrant"},
}
SUMMONS: dict[str, Any] = {
    "channel": "registered_agent",
    "received_at": "2026-11-20T10:00:00-08:00",
    "requester": {"kind": "civil_litigant", "name": "Hale & Whitford <LLP>"},
    "instrument": {
        "kind": "summons_and_complaint",
        "court": "Superior Court of California, County of Alameda",
        "response_date": "2026-11-30",
    },
    "agent": {"method": "personal", "served_at": "2026-11-20"},
}


@pytest.fixture
def person(qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path) -> Hands:
    desk = desk_at(tmp_path / "desk")
    for day in ("2026-11-19", "2026-11-23", "2026-11-27", "2027-01-20"):
        intake.log_delivery(desk, {**WARRANT, "instrument": {"kind": "search_warrant", "response_date": day}})
    intake.log_delivery(desk, SUMMONS)
    record = desk.log.get("LD-2026-000003")
    desk.log.handling.change(
        record.reference, 1, lambda old: replace(old, assigned_to="Ben Ito"), "assigned", by="Ana Ruiz", at=NOW
    )
    desk.close()
    made = Hands(qtbot, new_window())
    made.rest()
    return made


def page_of(person: Hands) -> DuePage:
    return person.window.of_time.due


def shown(page: DuePage) -> list[str]:
    model = page.table.dates
    return [model.index(row, 2 if model.entry(row) else 0).data() for row in range(model.rowCount())]


def test_what_is_due_stands_under_when_it_is(person: Hands) -> None:
    assert person.window.sidebar._due.accessibleName() == "Due   2"
    person.press("Ctrl+Shift+U")
    page = page_of(person)
    assert page.isVisible()
    assert shown(page) == [
        "Overdue   1", "LD-2026-000001", "Today   1", "LD-2026-000002", "This week   1", "LD-2026-000003",
        "Later   1", "LD-2026-000005",
    ]  # fmt: skip
    assert page.said.text() == "1 overdue, 1 due today, 0 nearly late."
    assert page.table.selected is not None and page.table.selected.row.reference == "LD-2026-000001"
    person.press("Down")  # a heading is passed over
    assert page.table.selected.row.reference == "LD-2026-000002"
    person.press("Return")
    assert person.window.desk_page.isVisible()


def test_where_nothing_is_due_the_page_says_so_and_nothing_can_be_done(person: Hands) -> None:
    person.press("Ctrl+Shift+U")
    page = page_of(person)
    answered = next(each for each in page.findChildren(ActionButton) if each.accessibleName() == "Answered…")
    assert answered.isEnabled() and not page.nothing.isVisible()
    for entry in due_list(person.desk, 365).entries:
        timekeeping.answer(person.desk, entry.row.reference, "by phone")
    page.refresh()
    person.rest()
    assert page.nothing.isVisible() and not page.table.isVisible() and page.nothing.text.startswith("Nothing is due.")
    assert not answered.isEnabled() and not page._show.isEnabled() and page.span.hasFocus()


def test_each_date_says_why_it_is_there(person: Hands) -> None:
    person.press("Ctrl+Shift+U")
    said = [each.text() for each in page_of(person).why.widget().children() if hasattr(each, "text")]
    assert "Response date: 4 days late" in said
    assert "Thu, Nov 19, 2026 was entered from the paper by a person." in said


def test_a_date_stays_until_it_is_answered(person: Hands) -> None:
    person.press("Ctrl+Shift+U")
    page = page_of(person)
    person.press("Ctrl+Shift+A")
    dialog = person.dialog()
    assert isinstance(dialog, AnswerDialog)
    person.press("Ctrl+Return")
    assert dialog.isVisible() and dialog.problem
    person.type("Records produced through the portal")
    person.press("Ctrl+Return")
    assert shown(page)[0] == "Today   1"
    record = person.window.session.desk.log.get("LD-2026-000001")
    assert (
        record.handling.answered is not None and record.handling.answered.how == "Records produced through the portal"
    )
    (undo,) = [each for each in person.window.notices._offers if each.text() == "Undo"]
    undo.click()
    person.rest()
    assert person.desk.log.get("LD-2026-000001").handling.answered is None
    assert shown(page)[0] == "Overdue   1"


def test_a_proposed_date_is_confirmed_by_a_person(person: Hands) -> None:
    person.press("Ctrl+Shift+U")
    page = page_of(person)
    person.press("Ctrl+End")
    person.press("Ctrl+Shift+G")
    dialog = person.dialog()
    assert isinstance(dialog, ResponseDateDialog)
    assert dialog.choices[0][0].accessibleName().startswith("Mon, Dec 21, 2026: Response to the summons")
    person.press("Ctrl+Return")
    entry = page.table.selected
    assert entry is not None
    assert (entry.day, entry.running.why) == (
        date(2026, 12, 21),
        "Cal. Code Civ. Proc. 412.20(a)(3), confirmed by Ana Ruiz",
    )


def test_another_day_needs_where_it_is_from(person: Hands) -> None:
    person.press("Ctrl+Shift+U")
    person.press("Ctrl+Shift+G")
    dialog = person.dialog()
    assert isinstance(dialog, ResponseDateDialog) and dialog.choices == []
    person.fill("Day", "13/45")
    person.press("Ctrl+Return")
    assert "is not a day that exists" in dialog.problem
    person.fill("Day", "12/1")
    person.press("Ctrl+Return")
    assert dialog.isVisible() and dialog.problem
    person.fill("Where it is from", "agreed with counsel")
    person.press("Ctrl+Return")
    found = person.window.session.desk.log.get("LD-2026-000001").handling.response
    assert found is not None and found.date == date(2026, 12, 1)


def test_the_list_is_that_of_one_person(person: Hands) -> None:
    person.press("Ctrl+Shift+U")
    page = page_of(person)
    person.press("Ctrl+F")
    names = [page.person.itemText(place) for place in range(page.person.count())]
    assert names == ["Everybody", "Ana Ruiz (me)", "Ben Ito"]
    page.person.setCurrentIndex(2)
    page.person.activated.emit(2)
    person.rest()
    assert shown(page) == ["This week   1", "LD-2026-000003"]


def test_the_dates_are_saved_as_a_calendar_file(person: Hands, tmp_path: Path) -> None:
    person.press("Ctrl+Shift+U")
    person.press("Ctrl+S")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "due.ics"))
    dialog.close()
    person.rest()
    assert (tmp_path / "due.ics").read_text(encoding="utf-8").count("BEGIN:VEVENT") == 4
    page_of(person).save(tmp_path / "nowhere" / "due.ics")
    person.rest()
    assert "does not exist" in page_of(person).trouble.text


def test_the_keyboard_reaches_everything_and_leads_back(person: Hands) -> None:
    person.press("Ctrl+Shift+U")
    for name in ("Dates", "Why it is due", "Answered…", "Whose", "How far ahead", "Save calendar file…"):
        person.go_to(name)
    person.press("F1")
    assert person.dialog().windowTitle() == "Help: What is due"
    person.dialog().close()
    person.press("Esc")
    assert person.window.desk_page.isVisible()


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)  # offscreen only: it has no tray to follow
def test_the_tray_tells_of_each_date_once_a_day(person: Hands, qtbot: QtBot) -> None:
    class Tray(QSystemTrayIcon):
        """Keeps what the system would show."""

        said: list[str]

        def showMessage(self, _title: str, text: str, *_: object) -> None:  # type: ignore[override]
            self.said.append(text)

    session = person.window.session
    assert session is not None
    tray = Tray(session.theme.icon("scales"))
    tray.said = []
    watch = DueWatch(session, tray, person.window)
    with qtbot.waitSignal(watch.counted) as counted:
        watch.start()
    assert counted.args == [2]
    assert tray.said == ["Overdue or due today:\nLD-2026-000001: Response date\nLD-2026-000002: Response date"]
    with qtbot.waitSignal(watch.counted):
        watch.look()
    assert len(tray.said) == 1
    assert tray.toolTip() == "LegalDesk: 2 overdue or due today"
    with qtbot.waitSignal(watch.wanted):
        tray.messageClicked.emit()


@pytest.mark.parametrize(
    ("days", "band"), [(-1, Band.OVERDUE), (0, Band.TODAY), (1, Band.WEEK), (6, Band.WEEK), (7, Band.LATER)]
)
def test_a_week_ends_on_sunday(days: int, band: Band) -> None:
    assert band_of(TODAY + timedelta(days), TODAY) is band


def test_what_is_nearly_late_says_so_before_it_is(tmp_path: Path) -> None:
    desk = desk_at(tmp_path / "desk")
    change_setting(desk.place, "clocks.target", "3")
    intake.log_delivery(desk, {**WARRANT, "received_at": "2026-11-20T10:00:00-08:00"})
    (entry,) = due_list(desk, 7).entries
    assert (entry.day, entry.nearly) == (date(2026, 11, 25), True)
    desk.close()


def test_the_detail_tells_dates_in_short_and_their_explanation_under_clocks_and_a_proposal_is_confirmed_there(
    person: Hands,
) -> None:
    detail = person.window.desk_page.detail
    assert detail.shown is not None and detail.shown.record.reference == "LD-2026-000005"
    said = [each.text() for each in detail._facts.widget().children() if hasattr(each, "text")]
    assert "Mon, Nov 30, 2026, entered from the paper" in said
    assert "Mon, Dec 21, 2026, not confirmed: see Clocks" in said
    detail.show_tab("Clocks")
    person.rest()
    said = [each.text() for each in detail.clocks.widget().children() if hasattr(each, "text")]
    assert "Response to the summons: Mon, Dec 21, 2026" in said
    assert any("Cal. Code Civ. Proc. 412.20(a)(3)" in text for text in said)
    detail.show_tab("Facts")
    person.press("Ctrl+Shift+G")
    person.press("Ctrl+Return")
    person.wait(lambda: detail.shown is not None and detail.shown.record.handling.response is not None)
    said = [each.text() for each in detail._facts.widget().children() if hasattr(each, "text")]
    assert "Mon, Dec 21, 2026, Cal. Code Civ. Proc. 412.20(a)(3), confirmed by Ana Ruiz" in said


def test_a_date_is_proposed_in_the_form_and_kept_only_once_it_is_confirmed(person: Hands) -> None:
    desk = person.window.session.desk
    for confirms in (False, True):
        person.press("Ctrl+N")
        proposed = person.window.intake.proposed
        assert not proposed.isVisible()
        person.press("6")
        for path, text in (
            ("agent.method", "pers"), ("agent.served_at", "2026-11-20"), ("requester.kind", "civil lit"),
            ("instrument.kind", "summons"), ("instrument.court", "Superior Court of California"),
        ):  # fmt: skip
            person.fill(path, text)
        person.press("Tab")
        assert proposed.isVisible()
        assert (
            proposed.text == "Proposed: Mon, Dec 21, 2026 (Cal. Code Civ. Proc. 412.20(a)(3)), Response to the summons"
        )
        if confirms:
            person.press("Alt+P")
            assert proposed.text.startswith("Confirmed when it is saved: Mon, Dec 21, 2026")
        reference = f"LD-2026-00000{6 + confirms}"
        person.press("Ctrl+Return")
        person.press("Esc")
        found = desk.log.get(reference).handling.response
        assert (found.date if found else None) == (date(2026, 12, 21) if confirms else None)
