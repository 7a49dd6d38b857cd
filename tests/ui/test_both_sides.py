"""Two people correct one delivery: the second is shown both by field, chooses in place, and nobody's change is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from legaldesk.desk import deciding, intake
from legaldesk.desk.desk import Desk
from legaldesk.domain.vocabulary import Channel
from tests.hands import NOW, Hands, desk_at
from ui.window import MainWindow

FAX: dict[str, Any] = {
    "channel": "fax",
    "received_at": NOW.isoformat(),
    "requester": {"kind": "civil_litigant", "name": "Doe & Roe LLP"},
    "instrument": {"kind": "civil_subpoena_records", "case_number": "RG26-001234", "caption": "Smith v. Jones"},
    "fax": {"tsid": "DOE ROE LLP", "pages_received": 7, "pages_stated": 7},
}
REFERENCE = "LD-2026-000001"


@pytest.fixture
def ben(tmp_path: Path) -> Iterator[Desk]:
    """The same desk as Ben Ortiz has it open; it holds one delivery."""
    desk = desk_at(tmp_path / "desk", by="Ben Ortiz")
    intake.log_delivery(desk, FAX)
    yield desk
    desk.close()


@pytest.fixture
def hands(qtbot: QtBot, ben: Desk, new_window: Callable[..., MainWindow]) -> Hands:
    """Ana Ruiz, who is correcting that delivery."""
    made = Hands(qtbot, new_window())
    made.rest()
    made.press("Ctrl+E")
    made.wait(made.window.intake.isVisible)
    return made


def raw(hands: Hands, path: str) -> str:
    return hands.window.intake.form.grid.editor(path).raw()


def saved(ben: Desk) -> Any:
    return ben.log.get(REFERENCE)


def names(hands: Hands) -> set[str]:
    return {button.accessibleName() for line in hands.window.intake.form.both._lines.values() for button in line._sides}


def test_both_sides_are_shown_by_field_and_a_choice_is_left_where_both_changed_one(hands: Hands, ben: Desk) -> None:
    form = hands.window.intake.form
    hands.fill("instrument.caption", "Smyth v. Jones")
    hands.fill("requester.contact", "Pat Roe")
    intake.amend(ben, REFERENCE, {"instrument": {"caption": "Smith v. Johnson", "case_number": "RG26-009999"}})
    hands.press("Ctrl+Return")

    assert "Ben Ortiz changed LD-2026-000001 at 10:50 a.m., while you corrected it" in form.both.strip.text
    assert "1 field was changed by both of you" in form.both.strip.text
    assert "Taken over from the other side: Case number" in form.both.strip.text
    assert names(hands) == {
        "Caption, yours: Smyth v. Jones",
        "Caption, Ben Ortiz, 10:50 a.m.: Smith v. Johnson",
        "Case number, yours: RG26-001234",
        "Case number, Ben Ortiz, 10:50 a.m.: RG26-009999",
        "Contact person, yours: Pat Roe",
        "Contact person, Unchanged: (blank)",
    }
    assert raw(hands, "instrument.caption") == "Smyth v. Jones"
    assert raw(hands, "instrument.case_number") == "RG26-009999"
    assert raw(hands, "requester.contact") == "Pat Roe"
    assert saved(ben).revision == 2

    hands.press("Ctrl+Return")  # nothing is saved before a person has chosen
    assert "choose yours or theirs" in form.grid.problem_at("instrument.caption")
    assert saved(ben).revision == 2
    hands.go_to("Caption, yours: Smyth v. Jones")
    hands.press("Down")
    hands.press("Space")
    assert raw(hands, "instrument.caption") == "Smith v. Johnson"
    assert form.grid.problem_at("instrument.caption") == ""
    hands.press("Up")
    hands.press("Space")
    assert raw(hands, "instrument.caption") == "Smyth v. Jones"
    hands.press("Ctrl+Return")

    assert not hands.window.intake.isVisible()
    delivery = saved(ben).delivery
    assert (delivery.instrument.caption, delivery.instrument.case_number) == ("Smyth v. Jones", "RG26-009999")
    assert delivery.requester.contact == "Pat Roe"
    last = ben.log.history(REFERENCE)[-1]
    assert last.by == "Ana Ruiz"
    changed = {change.field: (change.old, change.new) for change in last.changes}
    assert changed["instrument.caption"] == ("Smith v. Johnson", "Smyth v. Jones")
    assert "instrument.case_number" not in changed


def test_a_field_that_is_typed_anew_is_chosen(hands: Hands, ben: Desk) -> None:
    hands.fill("instrument.caption", "Smyth v. Jones")
    intake.amend(ben, REFERENCE, {"instrument": {"caption": "Smith v. Johnson"}})
    hands.press("Ctrl+Return")
    assert QApplication.focusWidget() is hands.window.intake.form.grid.editor("instrument.caption")
    hands.fill("instrument.caption", "Smyth v. Johnson")
    hands.press("Ctrl+Return")
    assert saved(ben).delivery.instrument.caption == "Smyth v. Johnson"


def test_where_nobody_disagrees_one_saves_again(hands: Hands, ben: Desk) -> None:
    hands.fill("requester.contact", "Pat Roe")
    intake.amend(ben, REFERENCE, {"courtesy_copy": True, "received_at": "2026-11-23T09:00:00-08:00"})
    hands.press("Ctrl+Return")
    text = hands.window.intake.form.both.strip.text
    assert "changed by both" not in text
    assert "Received; Courtesy copy" in text
    assert raw(hands, "courtesy_copy") == "yes"
    assert raw(hands, "received_at.time") == "9:00 a.m."
    hands.press("Ctrl+Return")
    delivery = saved(ben).delivery
    assert (delivery.requester.contact, delivery.courtesy_copy) == ("Pat Roe", True)
    assert delivery.received_at.isoformat() == "2026-11-23T09:00:00-08:00"


def test_a_theirs_is_refused_by_taking_ones_own(hands: Hands, ben: Desk) -> None:
    hands.fill("requester.contact", "Pat Roe")
    intake.amend(ben, REFERENCE, {"instrument": {"case_number": "RG26-009999"}})
    hands.press("Ctrl+Return")
    hands.go_to("Case number, yours: RG26-001234")
    hands.press("Space")
    hands.press("Ctrl+Return")
    assert saved(ben).delivery.instrument.case_number == "RG26-001234"


def test_a_third_person_is_shown_too(hands: Hands, ben: Desk, tmp_path: Path) -> None:
    hands.fill("instrument.caption", "Smyth v. Jones")
    intake.amend(ben, REFERENCE, {"notes": "seen"})
    hands.press("Ctrl+Return")
    mei = desk_at(tmp_path / "desk", by="Mei Chen")
    intake.amend(mei, REFERENCE, {"instrument": {"caption": "Smith v. Johnson"}})
    mei.close()
    hands.press("Ctrl+Return")
    form = hands.window.intake.form
    assert "Mei Chen changed" in form.both.strip.text
    assert "Caption, Mei Chen, 10:50 a.m.: Smith v. Johnson" in names(hands)
    assert raw(hands, "notes") == "seen"
    hands.go_to("Caption, yours: Smyth v. Jones")
    hands.press("Space")
    hands.press("Ctrl+Return")
    delivery = saved(ben).delivery
    assert (delivery.instrument.caption, delivery.notes) == ("Smyth v. Jones", "seen")


def test_another_channel_on_either_side_is_chosen_above_the_form(hands: Hands, ben: Desk) -> None:
    form = hands.window.intake.form
    hands.press("Alt+2")
    intake.amend(ben, REFERENCE, {"channel": "courier", "fax": None, "courier": {"carrier": "Swift"}})
    hands.press("Ctrl+Return")
    assert form.channels.channel is Channel.MAIL
    assert saved(ben).revision == 2
    hands.go_to("Channel, yours: Mail")
    hands.press("Down")
    hands.press("Space")
    assert form.channels.channel is Channel.COURIER
    assert raw(hands, "courier.carrier") == "Swift"
    hands.fill("requester.contact", "Pat Roe")
    hands.press("Ctrl+Return")
    assert saved(ben).delivery.channel is Channel.COURIER
    assert saved(ben).delivery.requester.contact == "Pat Roe"


def test_what_happened_beside_the_facts_is_said(hands: Hands, ben: Desk) -> None:
    hands.fill("requester.contact", "Pat Roe")
    deciding.close(ben, REFERENCE)
    hands.press("Ctrl+Return")
    assert "it was closed" in hands.window.intake.form.both.strip.text
    hands.press("Ctrl+Return")
    assert saved(ben).delivery.requester.contact == "Pat Roe"


def test_the_next_delivery_knows_nothing_of_it(hands: Hands, ben: Desk) -> None:
    hands.fill("instrument.caption", "Smyth v. Jones")
    intake.amend(ben, REFERENCE, {"instrument": {"caption": "Smith v. Johnson"}})
    hands.press("Ctrl+Return")
    hands.press("Esc")
    hands.press("Ctrl+N")
    form = hands.window.intake.form
    assert not form.both.isVisible()
    assert names(hands) == set()
    assert form.grid.problem_at("instrument.caption") == ""


def test_who_corrects_is_told_already_while_typing(hands: Hands, ben: Desk) -> None:
    form = hands.window.intake.form
    hands.fill("instrument.caption", "Smyth v. Jo")
    intake.amend(ben, REFERENCE, {"notes": "seen"})
    hands.wait(lambda: "Ben Ortiz changed LD-2026-000001 while you correct it" in form.note.text)
    assert raw(hands, "notes") == ""
    hands.type("nes")
    assert raw(hands, "instrument.caption") == "Smyth v. Jones"
    hands.press("Ctrl+Return")
    assert raw(hands, "notes") == "seen"
