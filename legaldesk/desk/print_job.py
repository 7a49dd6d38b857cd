"""Printing all letters that wait, one after the other; a jam half-way costs nothing: it goes on where it stopped.

Which letters make up the job, and how many of them the printer took, is kept in `print-job.json` in the data folder.
Each letter is a job of its own for the printing system: on two-sided paper the next one begins on a new sheet.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from pathlib import Path

from legaldesk.desk import correspondence
from legaldesk.desk.desk import Desk
from legaldesk.desk.files import read_text, write_whole
from legaldesk.desk.letter_facts import paper_of, refuse_unless_released
from legaldesk.domain.errors import BadInput, MachineFault
from legaldesk.domain.logged import LoggedDelivery, StoredLetter
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.words import say
from legaldesk.letters.mailing import write_summary
from legaldesk.letters.request import SummaryRow

_LIMIT = 2_000_000
"""Most bytes of the file that keeps a job."""
Send = Callable[[bytes, str], None]
"""Gives a PDF with a title to the printer. Raises MachineFault."""
Progress = Callable[[int, int], bool]
"""Told how many letters of how many are printed; stops the job before the next one where it answers False."""


def _never_stops(_done: int, _everything: int) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class PrintJob:
    """The letters of a job in their order, each as reference and number, and how many of them are printed."""

    letters: tuple[tuple[str, int], ...]
    printed: int = 0

    @property
    def said(self) -> Phrase:
        """How far it is: "printed 17 of 50; continue from 18"."""
        if self.printed >= len(self.letters):
            return Phrase("printed {count} of {every}", count=self.printed, every=len(self.letters))
        return Phrase(
            "printed {count} of {every}; continue from {next}",
            count=self.printed, every=len(self.letters), next=self.printed + 1,
        )  # fmt: skip


def new_job(desk: Desk, among: Collection[int] | None = None, progress: Progress = _never_stops) -> PrintJob:
    """A job of all letters that wait, written where they were not yet.

    `among`: only of deliveries with these ids. `progress` is told how many are written, and stops it. Raises BadInput
    if there is none, or Stopped.
    """
    found = correspondence.pending_letters(desk, among, progress)
    letters = [(letter.stored.reference, letter.stored.number) for letter in found]
    if not letters:
        raise BadInput(Phrase("no letter waits to be printed"))
    return PrintJob(tuple(letters))


def last_job(desk: Desk, first: int | None = None) -> PrintJob:
    """The last job of this workstation, to go on with: where it stopped, or from its letter `first` on.

    Raises BadInput if there is none, or nothing left of it.
    """
    job = kept_job(desk)
    if first is None and job.printed >= len(job.letters):
        raise BadInput(
            Phrase(
                "the last print job is done: {said}; --from N prints it again from one of its letters on", said=job.said
            )
        )
    if first is not None and not 1 <= first <= len(job.letters):
        raise BadInput(
            Phrase(
                "--from: the last print job has the letters 1 to {count}, not {first}",
                count=len(job.letters),
                first=str(first),
            ),
            "from",
        )
    return job if first is None else replace(job, printed=first - 1)


def kept_job(desk: Desk) -> PrintJob:
    """The last job of this workstation as far as it came. Raises BadInput if there is none."""
    path = _path(desk)
    if not path.exists():
        raise BadInput(Phrase("there is no print job to continue; `legaldesk print` begins one"))
    try:
        told = json.loads(read_text(path, _LIMIT))
        return PrintJob(tuple((str(name), int(number)) for name, number in told["letters"]), int(told["printed"]))
    except (ValueError, KeyError, TypeError):
        raise BadInput(
            Phrase("{path}: cannot be read; delete it: letters that were not printed still wait", path=path)
        ) from None


def run(
    desk: Desk, job: PrintJob, send: Send, *, summary: bool = False, progress: Progress | None = None
) -> tuple[PrintJob, list[str]]:
    """Print what is left of `job`; the job as it is then, and the references whose letter is no longer to be sent.

    Those are left out: they were amended, voided or held meanwhile. `summary` has a sheet come first that lists all
    letters. Raises MachineFault that says how far it came, as does the file of the job where this process is stopped.
    """
    _keep(desk, job)
    left_out = []
    try:
        if summary:
            send(summary_sheet(desk, job), "Letters of this print job")
        for reference, number in job.letters[job.printed :]:
            if progress is not None and not progress(job.printed, len(job.letters)):
                break
            stored = _still_to_be_sent(desk, reference, number)
            if stored is None:
                left_out.append(reference)
            else:
                send(desk.log.letter_pdf(stored.id), f"The letter of {reference}")
                correspondence.mark_printed(desk, stored)
            job = replace(job, printed=job.printed + 1)
            _keep(desk, job)
    except MachineFault as fault:
        told = MachineFault(Phrase("{said} (legaldesk print --continue). {fault}", said=job.said, fault=fault))
        told.plain = fault.sentence
        raise told from None
    return job, left_out


def in_one_file(desk: Desk, job: PrintJob, write: Callable[[bytes], None], *, summary: bool = False) -> list[str]:
    """Give what is left of `job` to `write` as one PDF, and note each letter as printed; the references left out.

    Raises BadInput where nothing is left, and what `write` raises; then no letter is noted.
    """
    rest, left_out, pdfs = [], [], []
    for reference, number in job.letters[job.printed :]:
        stored = _still_to_be_sent(desk, reference, number)
        if stored is None:
            left_out.append(reference)
        else:
            rest.append(stored)
            pdfs.append(desk.log.letter_pdf(stored.id))
    if not pdfs:
        raise BadInput(Phrase("no letter waits to be printed"))
    write(correspondence.joined([summary_sheet(desk, job), *pdfs] if summary else pdfs))
    _keep(desk, replace(job, printed=len(job.letters)))
    for stored in rest:
        correspondence.mark_printed(desk, stored)
    return left_out


def summary_sheet(desk: Desk, job: PrintJob) -> bytes:
    """The PDF that lists the letters of `job` with their places in it."""
    rows = []
    for place, (reference, number) in enumerate(job.letters, start=1):
        record = desk.log.get(reference)
        stored = next(letter for letter in desk.log.letters(reference) if letter.number == number)
        count = correspondence.sheets(desk.log.letter_pdf(stored.id))
        rows.append(SummaryRow(place, reference, record.delivery.requester.name, say(stored.kind), count))
    local = desk.now().astimezone(desk.zone)
    title = f"{len(rows)} {'letter' if len(rows) == 1 else 'letters'} · {local:%Y-%m-%d %H:%M} · {desk.by}"
    return write_summary(rows, title, local.date(), paper_of(desk))


def _still_to_be_sent(desk: Desk, reference: str, number: int) -> StoredLetter | None:
    record = desk.log.get(reference)
    stored = correspondence.current_letter(desk, record)
    return stored if stored is not None and stored.number == number and _released(record) else None


def _released(record: LoggedDelivery) -> bool:
    try:
        refuse_unless_released(record)
    except BadInput:
        return False
    return True


def _keep(desk: Desk, job: PrintJob) -> None:
    write_whole(_path(desk), json.dumps({"letters": job.letters, "printed": job.printed}).encode())


def _path(desk: Desk) -> Path:
    return desk.place / "print-job.json"
