"""The form at the speed of hands: an ordinary delivery takes at most 25 keystrokes beyond the text itself."""

from __future__ import annotations

import pytest

from legaldesk.desk import finding
from legaldesk.desk.desk import Desk
from legaldesk.domain.logged import LoggedDelivery
from legaldesk.domain.query import Query
from tests.hands import Hands

MOST = 25
FIRM = {
    "requester.name": "Doe & Roe LLP",
    "requester.kind": "civil lit",
    "requester.reply_address": "1 Main St\nOakland, CA 94601",
}
SHERIFF = {
    "requester.name": "Kern County Sheriff's Office",
    "requester.kind": "law",
    "requester.reply_address": "1350 Norris Road\nBakersfield, CA 93308",
}
CASE = {
    "instrument.court": "Superior Court of California, County of Alameda",
    "instrument.case_number": "RG26-001234",
    "instrument.caption": "Smith v. Jones",
    "instrument.response_date": "12/14",
}
# What a paralegal types on an ordinary day, by channel: its key, the fields in the order of the eye, and their texts.
ORDINARY = {
    "personal service": ("1", {
        "place": "head", "server.name": "Pat Novak", "server.kind": "process", **FIRM,
        "instrument.kind": "summons and", **CASE,
    }),
    "mail": ("2", {"mail.mail_class": "Certified", **SHERIFF, "instrument.kind": "search", "instrument.case_number": "BW-26-0417"}),
    "courier": ("3", {
        "courier.carrier": "UPS", "courier.tracking_number": "1Z999AA10123456784", **FIRM, "instrument.kind": "waive", **CASE,
    }),
    "fax": ("4", {
        "fax.pages_received": "7", "fax.pages_stated": "7", "fax.tsid": "DOE ROE LLP", **FIRM,
        "instrument.kind": "civ sub rec", **CASE,
    }),
    "email": ("5", {
        "email.from_address": "clerk@example.com", "email.subject": "Subpoena", **FIRM, "instrument.kind": "civ sub rec", **CASE,
    }),
    "registered agent": ("6", {
        "agent.method": "per", "agent.transmittal_number": "31000417", **FIRM, "instrument.kind": "summons and", **CASE,
    }),
    "portal": ("7", {"portal.request_number": "GRP-000417", **SHERIFF, "instrument.kind": "search", "instrument.case_number": "BW-26-1"}),
}  # fmt: skip


def desk_of(hands: Hands) -> Desk:
    assert hands.window.session is not None
    return hands.window.session.desk


def newest(hands: Hands) -> LoggedDelivery:
    row = finding.find(desk_of(hands), Query(), 1)[0]
    return finding.show(desk_of(hands), row.reference).record


def enter(hands: Hands, fields: dict[str, str]) -> None:
    """Walk to each field and type over what it holds, as a person does: what a field holds is selected on arrival."""
    for path, text in fields.items():
        hands.go_to(path)
        hands.type(text)


@pytest.mark.parametrize("way", ORDINARY)
def test_an_ordinary_delivery_takes_few_keystrokes_beyond_its_text(hands: Hands, way: str) -> None:
    key, fields = ORDINARY[way]
    hands.press("Ctrl+N")
    hands.press(key)
    enter(hands, fields)
    hands.press("Ctrl+Return")
    assert hands.strokes - hands.letters <= MOST
    record = newest(hands)
    assert record.delivery.requester.name == fields["requester.name"]
    assert record.delivery.requester.reply_address == fields["requester.reply_address"]
    assert record.delivery.instrument.case_number == fields["instrument.case_number"]
    assert hands.window.intake.form.note.text.startswith(f"{record.reference} is logged")


def test_the_next_one_of_a_known_sender_takes_a_handful(hands: Hands) -> None:
    """The name brings its kind, address and contact along; the stack its channel and its class."""
    key, fields = ORDINARY["mail"]
    hands.press("Ctrl+N")
    hands.press(key)
    enter(hands, fields)
    hands.press("Ctrl+Return")
    first = newest(hands)
    before = hands.strokes
    hands.press(key)
    hands.go_to("requester.name")
    hands.type("kern")
    hands.press("Down")
    hands.go_to("instrument.kind")
    hands.type("search")
    hands.go_to("instrument.case_number")
    hands.type("BW-26-0999")
    hands.press("Ctrl+Return")
    assert hands.strokes - before <= 45, "text and all"
    second = newest(hands)
    assert second.reference != first.reference
    assert second.delivery.requester == first.delivery.requester
    assert second.delivery.mail is not None and second.delivery.mail.mail_class == "Certified"
    assert second.delivery.instrument.case_number == "BW-26-0999"


def test_a_second_paper_of_the_envelope_takes_one_key_and_its_own_text(hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.scan("9400111298370264401222")
    enter(hands, {**FIRM, "instrument.kind": "civ sub rec", **CASE})
    hands.press("Alt+Return")
    first = newest(hands)
    before = hands.strokes - hands.letters
    form = hands.window.intake.form
    assert form.grid.editor("instrument.kind").hasFocus()
    assert "next paper of its envelope" in form.note.text
    hands.type("civ sub test")
    assert form.look_alikes.text == "", "it came in the same envelope, and everybody knows"
    hands.go_to("instrument.case_number")
    hands.type("RG26-005678")
    hands.press("Ctrl+Return")
    assert hands.strokes - hands.letters - before <= 4
    second = newest(hands)
    assert second.reference != first.reference
    assert second.delivery.requester == first.delivery.requester
    assert second.delivery.mail == first.delivery.mail
    assert second.delivery.received_at == first.delivery.received_at.replace(second=0, microsecond=0)
    assert second.delivery.instrument.caption == ""
    assert second.delivery.instrument.case_number == "RG26-005678"
