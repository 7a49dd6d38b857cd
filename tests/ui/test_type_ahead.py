"""What the form learns from the log, and what it takes over from other deliveries: shown as such, never by stealth."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from legaldesk.desk import intake
from tests.hands import NOW, Hands
from ui.intake.learned_line import LearnedLine

FIRM = {"name": "Doe & Roe LLP", "contact": "Maria Okafor", "reply_address": "1 Main St\nOakland, CA 94601"}


def log(hands: Hands, requester: dict[str, str], kind: str = "civil_subpoena_testimony", court: str = "") -> str:
    assert hands.window.session is not None
    facts = {
        "channel": "email",
        "received_at": NOW.isoformat(),
        "requester": {"kind": "civil_litigant", **requester},
        "instrument": {"kind": kind, "court": court},
    }
    record = intake.log_delivery(hands.window.session.desk, facts).record
    hands.window.session.news.changed.emit(frozenset({record.reference}))
    hands.rest()
    return record.reference


def raw(hands: Hands, path: str) -> str:
    return hands.window.intake.form.grid.editor(path).raw()


@pytest.fixture
def known(hands: Hands) -> str:
    log(hands, {"name": "Doe Brothers"})
    reference = log(hands, FIRM, court="Superior Court of California, County of Kern")
    log(hands, {"name": "Doe & Roe LLP"})
    hands.press("Ctrl+N")
    hands.press("4")
    return reference


def offered(hands: Hands, path: str) -> list[str]:
    editor = hands.window.intake.form.grid.editor(path)
    assert isinstance(editor, LearnedLine)
    return list(editor.suggest(editor.raw()))


def test_a_chosen_name_brings_address_and_contact(hands: Hands, known: str) -> None:
    hands.go_to("requester.name")
    hands.type("doe")
    assert offered(hands, "requester.name") == ["Doe & Roe LLP", "Doe Brothers"]
    hands.press("Down")
    hands.press("Tab")
    assert raw(hands, "requester.name") == "Doe & Roe LLP"
    assert raw(hands, "requester.kind") == "Civil litigant or law firm"
    assert raw(hands, "requester.contact") == "Maria Okafor"
    assert raw(hands, "requester.reply_address") == "1 Main St\nOakland, CA 94601"
    grid = hands.window.intake.form.grid
    assert grid.remark_at("requester.reply_address") == f"as in {known}"
    assert f"as in {known}" in grid.editor("requester.reply_address").accessibleDescription()


def test_nothing_is_taken_that_nobody_chose(hands: Hands, known: str) -> None:
    hands.go_to("requester.name")
    hands.type("Doe")  # suggestions stand below, none of them stands out
    hands.press("Tab")
    assert raw(hands, "requester.name") == "Doe"
    assert raw(hands, "requester.reply_address") == ""


def test_a_name_typed_in_full_is_known_too_and_what_one_typed_stays(hands: Hands, known: str) -> None:
    hands.fill("requester.reply_address", "PO Box 9")
    hands.go_to("requester.kind")
    for _ in range(200):
        if hands.window.intake.form.grid.editor("requester.name").hasFocus():
            break
        hands.press("Shift+Tab")
    hands.type("doe & roe llp")
    hands.press("Tab")
    assert raw(hands, "requester.contact") == "Maria Okafor"
    assert raw(hands, "requester.reply_address") == "PO Box 9"


def test_another_name_takes_the_first_ones_address_away(hands: Hands, known: str) -> None:
    """A letter must not go to whoever was chosen by mistake."""
    hands.fill("requester.name", "Doe & Roe LLP")
    hands.press("Tab")
    assert raw(hands, "requester.contact") == "Maria Okafor"
    hands.press("Shift+Tab")
    hands.press("Ctrl+A")
    hands.type("Somebody Else")
    hands.press("Tab")
    assert raw(hands, "requester.contact") == ""
    assert raw(hands, "requester.reply_address") == ""


def test_what_one_typed_over_is_ones_own(hands: Hands, known: str) -> None:
    hands.fill("requester.name", "Doe & Roe LLP")
    hands.fill("requester.contact", "Priya Natarajan")
    grid = hands.window.intake.form.grid
    assert grid.remark_at("requester.contact") == ""
    hands.press("Alt+X")
    assert raw(hands, "requester.contact") == "Priya Natarajan"
    assert raw(hands, "requester.reply_address") == ""
    assert raw(hands, "requester.kind") == ""


def test_courts_are_offered_and_down_offers_the_most_used(hands: Hands, known: str) -> None:
    hands.go_to("instrument.court")
    hands.press("Down")
    hands.press("Return")
    assert raw(hands, "instrument.court") == "Superior Court of California, County of Kern"


def test_escape_closes_the_suggestions_and_keeps_the_text(hands: Hands, known: str) -> None:
    hands.go_to("requester.name")
    hands.type("doe")
    hands.press("Down")
    hands.press("Esc")
    assert hands.window.intake.isVisible()
    hands.press("Tab")
    assert raw(hands, "requester.name") == "doe"


def test_the_usual_kind_of_paper_comes_first(hands: Hands, known: str) -> None:
    hands.go_to("instrument.kind")
    hands.type("civil sub")  # the catalogue has "for records" first, the log "for testimony"
    hands.press("Tab")
    assert raw(hands, "instrument.kind") == "Civil subpoena for testimony"


def test_a_stack_keeps_carrier_and_day_shows_it_and_one_key_empties_them(hands: Hands) -> None:
    form = hands.window.intake.form
    hands.press("Ctrl+N")
    hands.press("3")
    hands.fill("received_at.day", "-3")
    hands.fill("courier.carrier", "FedEx")
    hands.fill("courier.tracking_number", "986578788855")
    hands.fill("requester.kind", "law")
    hands.fill("instrument.kind", "search")
    hands.press("Ctrl+Return")
    assert raw(hands, "courier.carrier") == "FedEx"
    assert raw(hands, "courier.tracking_number") == ""
    assert form.grid.remark_at("courier.carrier") == "as before"
    assert form.grid.remark_at("received_at.day") == "as before"
    assert "Received, Carrier: as with the one before; Alt+X empties them." in form.note.text
    assert not form.touched, "nothing was typed, so there is no draft of it"
    hands.press("Alt+X")
    assert raw(hands, "courier.carrier") == "" and raw(hands, "received_at.day") == ""
    assert form.grid.remark_at("courier.carrier") == ""
    assert form.channels.channel == "courier"


def test_a_number_typed_by_hand_is_recognized_and_a_slip_is_told(hands: Hands) -> None:
    grid = hands.window.intake.form.grid
    hands.press("Ctrl+N")
    hands.press("2")
    hands.fill("mail.tracking_number", "9400 1112 9837 0264 4012 22")
    assert grid.remark_at("mail.tracking_number") == "USPS: check digit fits"
    hands.fill("mail.tracking_number", "9400 1112 9837 0264 4012 23")
    assert grid.remark_at("mail.tracking_number") == "USPS? The check digit does not fit"
    hands.fill("requester.kind", "law")
    hands.fill("instrument.kind", "search")
    hands.press("Ctrl+Return")  # a hint, not a hurdle: the envelope may really bear it
    assert "is logged" in hands.window.intake.form.note.text


@pytest.mark.parametrize("path", ["requester.name", "instrument.caption", "mail.tracking_number", "notes"])
@pytest.mark.parametrize("piece", ["x", "7", "a ", "\u202e\u2066é\u0301", "日本"])
def test_a_megabyte_and_turned_letters_are_answered_in_place(hands: Hands, path: str, piece: str) -> None:
    hands.press("Ctrl+N")
    hands.press("2")
    hands.go_to(path)
    QApplication.clipboard().setText(piece * (1_000_000 // len(piece)))
    hands.press("Ctrl+V")
    hands.press("Tab")
    hands.press("Ctrl+Return")
    form = hands.window.intake.form
    assert form.isVisible()
    assert "shorten it" in form.grid.problem_at(path)
    assert len(form.grid.editor(path).raw()) <= 100_001


def test_what_arrives_in_the_field_that_one_stands_in_is_typed_over(hands: Hands, known: str) -> None:
    """Hands are faster than the log: the next field may be filled while somebody is about to type into it."""
    form = hands.window.intake.form
    hands.go_to("requester.kind")
    form.taken_over.fill(
        {"requester.kind": "Civil litigant or law firm", "requester.contact": "Maria Okafor"}, "as in X"
    )
    hands.type("law")
    hands.press("Tab")
    assert raw(hands, "requester.kind") == "Law enforcement agency"
    assert raw(hands, "requester.contact") == "Maria Okafor"
