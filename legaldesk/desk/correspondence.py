"""Letters of a delivery: written once, stored, printed, and printed again as a marked copy."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from legaldesk.desk.desk import Desk
from legaldesk.desk.letter_facts import PLAIN, Extras, letter_request, refuse_while_held
from legaldesk.desk.letter_texts import is_approved, own_texts
from legaldesk.domain.errors import BadInput, Stopped
from legaldesk.domain.log_row import LogRow
from legaldesk.domain.logged import HistoryEntry, LoggedDelivery, StoredLetter
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.query import Order, Query
from legaldesk.domain.undoing import UNDONE
from legaldesk.domain.vocabulary import LetterKind

PENDING_LIMIT = 10_000
"""Most letters in one print job."""
_NOT_IN_LETTERS = frozenset({"notes"})


@dataclass(frozen=True, slots=True)
class Letter:
    """A stored letter and its PDF."""

    stored: StoredLetter
    pdf: bytes


def letter(
    desk: Desk, reference: str, kind: LetterKind | None = None, extras: Extras = PLAIN, *, anew: bool = False
) -> Letter:
    """The letter that the verdict calls for: the stored one, or written and stored now.

    A letter that was written before the delivery was amended or decided is not given again: a new one is written that
    says what it supersedes; so it is where `anew` asks for it. `extras` are for a letter written now. `kind` may name
    another kind only if such a letter is stored already. Raises NotFound, or BadInput where the letter is held,
    void, or not the one that the verdict calls for, or where `extras` come too late.
    """
    record = desk.log.get(reference)
    refuse_while_held(record)
    if kind is not None and kind != record.verdict.letter:
        return _stored_of_kind(desk, record, kind)
    stored = None if anew else current_letter(desk, record)
    if stored is not None and extras != PLAIN:
        raise BadInput(
            Phrase(
                "{reference}: its letter {number} is written already and is never altered; --anew"
                " writes another one that says what it supersedes",
                reference=reference,
                number=str(stored.number),
            )
        )
    if stored is not None:
        return Letter(stored, desk.log.letter_pdf(stored.id))
    request = letter_request(desk, record, extras)
    from legaldesk.letters.writing import write_letter  # ReportLab: imported when the first letter is written

    written = write_letter(request, own_texts(desk, request.language))
    put = desk.log.put_letter(
        reference, written.kind, written.pdf, written.template_version, request.policy.version, desk.by, desk.now()
    )
    return Letter(put, written.pdf)


def preview(desk: Desk, reference: str) -> bytes:
    """What `letter` would give, for looking at: nothing is stored, and each page says if it is not approved yet.

    The shipped texts are a starting point that the office's counsel approves; the note is on the preview only, never on
    a letter that leaves the house. Raises as `letter` does.
    """
    from legaldesk.letters.copies import mark_unapproved
    from legaldesk.letters.writing import write_letter

    record = desk.log.get(reference)
    stored = current_letter(desk, record)
    if stored is not None:
        pdf = desk.log.letter_pdf(stored.id)
        return pdf if is_approved(desk, stored.template_version) else mark_unapproved(pdf)
    request = letter_request(desk, record)
    written = write_letter(request, own_texts(desk, request.language))
    return written.pdf if written.approved else mark_unapproved(written.pdf)


def current_letter(desk: Desk, record: LoggedDelivery) -> StoredLetter | None:
    """The stored letter of the kind that the verdict calls for, if nothing changed since; else None."""
    last_written = last_change = 0
    for entry in desk.log.history(record.reference):
        if entry.action == "letter_written":
            last_written = entry.sequence
        elif _changes_the_letter(entry):
            last_change = entry.sequence
    letters = desk.log.letters(record.reference)
    if not letters or last_written < last_change or letters[-1].kind != record.verdict.letter:
        return None
    return letters[-1]


def _changes_the_letter(entry: HistoryEntry) -> bool:
    if entry.action == "amended":
        return any(change.field not in _NOT_IN_LETTERS for change in entry.changes)
    if entry.action == UNDONE:
        return not entry.changes or any(change.field != "status" for change in entry.changes)
    return entry.action == "decided"


def copy_of(desk: Desk, reference: str, kind: LetterKind | None = None) -> bytes:
    """The stored letter again, marked COPY with date and person.

    Raises BadInput if none was written yet, or while the delivery is held for counsel.
    """
    refuse_while_held(desk.log.get(reference))
    letters = [stored for stored in desk.log.letters(reference) if kind in (None, stored.kind)]
    if not letters:
        raise BadInput(
            Phrase("{reference}: no letter was written yet, so there is nothing to copy", reference=reference)
        )
    from legaldesk.letters.copies import mark_copy

    pdf = mark_copy(desk.log.letter_pdf(letters[-1].id), desk.by, desk.now().astimezone(desk.zone).date())
    desk.log.mark_letter(letters[-1].id, "letter_copied", desk.by, desk.now())
    return pdf


def mark_printed(desk: Desk, stored: StoredLetter) -> None:
    """Note in the history that the letter was printed."""
    desk.log.mark_letter(stored.id, "letter_printed", desk.by, desk.now())


def mark_saved(desk: Desk, stored: StoredLetter) -> None:
    """Note in the history that the letter was saved as a file."""
    desk.log.mark_letter(stored.id, "letter_saved", desk.by, desk.now())


def pending(desk: Desk) -> list[LogRow]:
    """The deliveries whose letter waits to be printed, the oldest first; held ones are not among them.

    A printed letter waits again when an amendment or a decision changes the verdict; after any other amendment a
    person asks for the new letter.
    """
    return desk.log.find(Query(letter_waits=True, order=Order.LOGGED, descending=False), PENDING_LIMIT)


def pending_letters(
    desk: Desk, among: Collection[int] | None = None, progress: Callable[[int, int], bool] = lambda *_: True
) -> list[Letter]:
    """Every letter that waits, written and stored where it was not yet, the oldest first.

    `among`: only of deliveries with these ids. `progress(done, all)` is called before each; False stops: then Stopped
    is raised, and what was written waits as before.
    """
    waiting = pending(desk)
    if among is not None:
        wanted = frozenset(among)
        waiting = [row for row in waiting if row.id in wanted]
    found = []
    for number, row in enumerate(waiting):
        if not progress(number, len(waiting)):
            raise Stopped(Phrase("Stopped. The letters that were written wait to be printed."))
        found.append(letter(desk, row.reference))
    return found


def merged(letters: list[Letter]) -> bytes:
    """The letters as one PDF for the printer. Raises BadInput if there is none."""
    if not letters:
        raise BadInput(Phrase("no letter waits to be printed"))
    from legaldesk.letters.copies import merge

    return merge(entry.pdf for entry in letters)


def joined(pdfs: Iterable[bytes]) -> bytes:
    """The sheets of several PDFs in one, in order, for a printer or a fax. Raises BadInput if there is none."""
    from legaldesk.letters.copies import merge

    return merge(pdfs)


def sheets(pdf: bytes) -> int:
    """How many sheets a PDF has."""
    from legaldesk.letters.copies import count_sheets

    return count_sheets(pdf)


def _stored_of_kind(desk: Desk, record: LoggedDelivery, kind: LetterKind) -> Letter:
    for stored in reversed(desk.log.letters(record.reference)):
        if stored.kind == kind:
            return Letter(stored, desk.log.letter_pdf(stored.id))
    raise BadInput(
        Phrase(
            "--kind: the verdict on {reference} calls for the letter {letter}, not {kind};"
            " counsel's decision can change that (legaldesk decide)",
            reference=record.reference,
            letter=record.verdict.letter,
            kind=kind,
        )
    )
