"""What goes around a letter: envelopes, file labels, the fax cover sheet, the message that it is attached to.

An envelope, a cover sheet and a message belong to a letter, so none is made while the letter is held for counsel. A
file label belongs to the papers and can always be had.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from legaldesk.desk import correspondence
from legaldesk.desk.correspondence import Letter
from legaldesk.desk.desk import Desk
from legaldesk.desk.letter_facts import paper_of, policy_of, refuse_unless_released
from legaldesk.desk.settings import load_settings
from legaldesk.domain.errors import BadInput
from legaldesk.domain.logged import LoggedDelivery
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.settings import LETTERS_FAX, LETTERS_LANGUAGE
from legaldesk.domain.words import say
from legaldesk.letters import mailing
from legaldesk.letters.request import Addressed, CoverSheet, EnvelopeSize, FileLabel, LabelSheet, Language, PaperSize

ENVELOPES = tuple(size.value for size in EnvelopeSize)
SHEETS = tuple(sheet.value for sheet in LabelSheet)


def envelopes(desk: Desk, references: Sequence[str], size: str = "", sent_by: str = "") -> bytes:
    """A PDF with one envelope for each of `references`; `size` is one of ENVELOPES, empty: the one of the desk's paper.

    Raises NotFound, or BadInput where a letter is held or the delivery void.
    """
    records = [desk.log.get(reference) for reference in references]
    for record in records:
        refuse_unless_released(record)
    chosen = EnvelopeSize(size or ("dl" if paper_of(desk) is PaperSize.A4 else "10"))
    faces = [Addressed(record.reference, record.delivery, policy_of(desk, record), sent_by) for record in records]
    return mailing.write_envelopes(faces, chosen, _language(desk), _today(desk))


def labels(desk: Desk, references: Sequence[str], sheet: str, first: int = 1) -> bytes:
    """A PDF with one file label for each of `references` on `sheet`, one of SHEETS, from its place `first` on.

    Raises NotFound, or BadInput if the sheet has no such place.
    """
    records = [desk.log.get(reference) for reference in references]
    made = [FileLabel(record.reference, _label_lines(desk, record)) for record in records]
    return mailing.write_labels(made, LabelSheet(sheet), first, _today(desk))


def fax_cover(desk: Desk, reference: str, to_number: str = "", *, with_letter: bool = False) -> tuple[bytes, Letter]:
    """The cover sheet for the letter of `reference`, or the whole fax `with_letter`; and that letter.

    `to_number` is where it goes, by default where a fax came from. Raises as `correspondence.letter` does.
    """
    letter = correspondence.letter(desk, reference)
    record = desk.log.get(reference)
    fax = record.delivery.fax
    cover = CoverSheet(
        reference=record.reference,
        delivery=record.delivery,
        policy=policy_of(desk, record),
        dated=_today(desk),
        to_number=to_number or (fax.from_number if fax else ""),
        from_number=str(load_settings(desk.place)[LETTERS_FAX]),
        about=record.delivery.instrument.case_number or record.delivery.instrument.caption,
        pages=correspondence.sheets(letter.pdf),
        sender=desk.by if " " in desk.by else "",
    )
    pdf = mailing.write_cover(cover, paper_of(desk), _language(desk))
    return (correspondence.joined([pdf, letter.pdf]) if with_letter else pdf), letter


def message(desk: Desk, reference: str, to: str = "") -> tuple[bytes, Letter]:
    """The letter of `reference` as an .eml file, ready to be sent from a mail program, and that letter.

    `to` is the address, by default the one that the papers came from. Raises as `correspondence.letter` does, and
    BadInput if there is no address.
    """
    record = desk.log.get(reference)
    refuse_unless_released(record)
    email = record.delivery.email
    address = to or (email.from_address if email else "")
    if not address:
        raise BadInput(
            Phrase("--to: {reference} did not come by email; give the address to write to", reference=record.reference),
            "to",
        )
    subject = f"Re: {email.subject}" if email and email.subject else record.reference
    if record.reference not in subject:
        subject = f"{subject} ({record.reference})"
    letter = correspondence.letter(desk, reference)
    made = mailing.write_message(
        address,
        subject,
        record.reference,
        letter.pdf,
        letter.stored.written_at.astimezone(desk.zone).date(),
        language=_language(desk),
        answers=email.message_id if email else "",
    )
    return made, letter


def _label_lines(desk: Desk, record: LoggedDelivery) -> tuple[str, ...]:
    delivery = record.delivery
    local = delivery.received_at.astimezone(desk.zone)
    sender = delivery.sender
    return (
        delivery.requester.name or (sender.name if sender else ""),
        " · ".join(part for part in (delivery.instrument.case_number, delivery.instrument.caption) if part),
        f"{local:%Y-%m-%d} · {say(delivery.channel)} · {say(delivery.instrument.kind)}",
    )


def _language(desk: Desk) -> Language:
    return Language(str(load_settings(desk.place)[LETTERS_LANGUAGE]))


def _today(desk: Desk) -> date:
    return desk.now().astimezone(desk.zone).date()
