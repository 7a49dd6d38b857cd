"""A barcode reader does its work wherever the focus is, and a hand, however fast, is left in peace."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from legaldesk.desk import finding, intake
from legaldesk.domain.query import Query
from tests.hands import NOW, Hands

UPS, USPS, FEDEX = "1Z999AA10123456784", "9400111298370264401222", "986578788855"


def log_one(hands: Hands) -> str:
    assert hands.window.session is not None
    facts = {
        "channel": "mail",
        "received_at": NOW.isoformat(),
        "requester": {"kind": "civil_litigant", "name": "Doe & Roe LLP"},
        "instrument": {"kind": "civil_subpoena_records", "case_number": "RG26-001234"},
        "mail": {"tracking_number": USPS},
    }
    return intake.log_delivery(hands.window.session.desk, facts).record.reference


def raw(hands: Hands, path: str) -> str:
    return hands.window.intake.form.grid.editor(path).raw()


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Tab, None])
def test_a_label_opens_its_delivery_from_a_field_of_the_form(hands: Hands, end: Qt.Key | None) -> None:
    reference = log_one(hands)
    hands.press("Ctrl+N")
    hands.press("4")
    hands.fill("requester.name", "Hale")
    hands.scan(reference, end=end)
    hands.wait(hands.window.desk_page.isVisible)
    hands.wait(lambda: hands.window.desk_page.detail.shown is not None)
    shown = hands.window.desk_page.detail.shown
    assert shown is not None and shown.record.reference == reference
    assert raw(hands, "requester.name") == "Hale"  # the first key of the code is gone from it again


def test_a_label_opens_its_delivery_from_the_list_and_from_the_search(hands: Hands) -> None:
    reference = log_one(hands)
    for keys in ("Ctrl+1", "Ctrl+F"):
        hands.press(keys)
        hands.scan(reference)
        hands.wait(lambda: hands.window.desk_page.detail.shown is not None)
    assert hands.window.desk_page.search.text() == ""


def test_a_label_that_is_not_in_the_log_says_so(hands: Hands) -> None:
    hands.scan("LD-2026-000777")
    assert "LD-2026-000777" in hands.window.notices.strip.text
    assert "nothing was opened" in hands.window.notices.strip.text


@pytest.mark.parametrize(("code", "channel", "path"), [
    (UPS, "courier", "courier.tracking_number"),
    (FEDEX, "courier", "courier.tracking_number"),
    (USPS, "mail", "mail.tracking_number"),
    ("420900329405803699300124287899", "mail", "mail.tracking_number"),
])  # fmt: skip
def test_a_number_chooses_the_channel_and_goes_to_its_field(hands: Hands, code: str, channel: str, path: str) -> None:
    hands.press("Ctrl+N")
    hands.scan(code)  # its first figure chooses no channel, though the focus is on the channels
    form = hands.window.intake.form
    assert form.channels.channel == channel
    assert raw(hands, path) == code.removeprefix("42090032")
    assert "check digit fits" in form.grid.remark_at(path)
    if channel == "courier":
        assert raw(hands, "courier.carrier") in ("UPS", "FedEx")


def test_a_number_goes_to_its_field_wherever_the_focus_is(hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.press("3")
    hands.fill("requester.reply_address", "1 Main St")
    hands.press("Ctrl+A")
    hands.scan(UPS)
    assert raw(hands, "courier.tracking_number") == UPS
    assert raw(hands, "requester.reply_address") == "1 Main St"
    hands.scan(UPS)  # once more: it is there already
    assert hands.window.intake.form.note.text == ""
    hands.scan("1Z5R89390357567127")
    assert raw(hands, "courier.tracking_number") == UPS
    assert "which stays" in hands.window.intake.form.note.text


def test_a_number_read_on_the_desk_begins_a_delivery(hands: Hands) -> None:
    hands.scan(USPS)
    assert hands.window.intake.isVisible()
    assert raw(hands, "mail.tracking_number") == USPS


def test_a_fax_has_no_tracking_number_and_a_misread_one_is_not_taken(hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.press("4")
    hands.scan(UPS)
    assert "papers that came by fax have none" in hands.window.intake.form.note.text
    hands.press("Alt+3")
    hands.scan(UPS[:-1] + "5")
    assert "check digit does not fit" in hands.window.intake.form.note.text
    assert raw(hands, "courier.tracking_number") == ""


def test_another_code_stays_where_it_was_typed(hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.press("4")
    hands.go_to("instrument.case_number")
    hands.scan("RG26-001234")
    assert raw(hands, "instrument.case_number") == "RG26-001234"


def test_another_code_presses_no_buttons(hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.scan("4006381333931")
    assert hands.window.intake.form.channels.channel is None
    assert "neither a label of LegalDesk nor a tracking number" in hands.window.notices.strip.text


def test_fast_hands_are_left_in_peace(hands: Hands) -> None:
    """Even a reference and a tracking number, typed at 20 keys a second with rolls of two keys, stay as they are."""
    hands.press("Ctrl+N")
    hands.press("3")
    hands.go_to("courier.tracking_number")
    hands.type_at(UPS, [50, 12] * (len(UPS) // 2), end=Qt.Key.Key_Tab)
    assert raw(hands, "courier.tracking_number") == UPS
    hands.go_to("instrument.title" if "instrument.title" in hands.window.intake.form.grid.in_order() else "notes")
    hands.type_at("LD-2026-000123", [50, 12] * 7)
    hands.wait(lambda: raw(hands, "notes") == "LD-2026-000123")
    assert hands.window.intake.isVisible()


def test_one_key_on_the_channels_still_chooses(hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.type_at("4", [500])
    hands.wait(lambda: hands.window.intake.form.channels.channel == "fax")


def test_nothing_happens_behind_a_dialog(hands: Hands) -> None:
    reference = log_one(hands)
    hands.window.desk_page.refresh()
    hands.rest()
    hands.press("F1")
    dialog = hands.dialog()
    hands.scan(UPS)
    assert not hands.window.intake.isVisible()
    dialog.close()
    assert finding.find(hands.window.session.desk, Query(), 2)[0].reference == reference  # type: ignore[union-attr]
    assert QApplication.activePopupWidget() is None
