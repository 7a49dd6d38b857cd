"""All letters that wait as one job: a summary sheet, how far it is, a way to stop, and where to go on after a jam."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from legaldesk.desk.files import write_whole
from legaldesk.desk.printers import send_to_lp
from legaldesk.domain.errors import DeskError
from ui.actions import bind
from ui.jobs import Lane
from ui.language import tr
from ui.language.words import spoken
from ui.letters import commands
from ui.letters.asking import FromDialog
from ui.letters.post import ask_for_file, ask_for_printer, no_printer
from ui.letters.printing import paint_on, printers, stopped, takes_pdf
from ui.long_work import LongWork
from ui.session import EVERYTHING, Notice, Session
from ui.widgets.strip import Strip
from ui.widgets.texts import ActionButton

if TYPE_CHECKING:
    from legaldesk.desk.print_job import PrintJob

_Done = tuple["PrintJob", list[str]]


class BatchStrip(QWidget):
    """Prints what waits, and says above the screens how far it is; takes no room while nothing is printed."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("role", "page")
        self._session = session
        self._window = window
        self._everything = 0
        self._says = ""
        self.work = LongWork(session.jobs, self)
        self.strip = Strip(session.theme)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(tr("Letters printed"))
        self._bar.setTextVisible(False)
        self._stop = bind(window, commands.STOP_PRINTING, self.work.stop)
        self.strip.add_button(ActionButton(self._stop))
        self.work.moved.connect(self._moved)
        self.work.ended.connect(self._ended)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 0)
        column.setSpacing(6)
        column.addWidget(self.strip)
        column.addWidget(self._bar)
        self._ended()

    def print_waiting(self) -> None:
        """Print every letter that waits, as one job."""
        self.print_among(None)

    def print_among(self, ids: Collection[int] | None) -> None:
        """Print every letter that waits among the deliveries with these ids (None: of all), as one job."""
        from legaldesk.desk import print_job

        desk = self._session.desk
        if self._is_free():
            self._says = tr("Writing: {done:,} letters…")
            self.work.start(
                lambda progress: print_job.new_job(desk, ids, progress), self._made, self._refused, Lane.WRITE
            )
            self._show()

    def _is_free(self) -> bool:
        if self.work.busy:
            self._session.news.tell(
                tr("Letters are being printed already: wait until they are, or cancel it."), "warning"
            )
        return not self.work.busy

    def go_on(self) -> None:
        """Ask from which letter of the last job on, and print the rest of it."""
        from legaldesk.desk import print_job

        def asked(job: PrintJob) -> None:
            dialog = FromDialog(self._session, spoken(job.said), job.printed + 1, len(job.letters), self._window)
            dialog.accepted.connect(lambda: self.go_on_from(dialog.first))
            dialog.open()

        desk = self._session.desk
        self._session.jobs.run(Lane.READ, self, lambda: print_job.kept_job(desk), asked, self._refused)

    def go_on_from(self, first: int) -> None:
        """Print the last job from its letter `first` on."""
        from legaldesk.desk import print_job

        desk = self._session.desk
        if self._is_free():
            self._session.jobs.run(Lane.WRITE, self, lambda: print_job.last_job(desk, first), self._made, self._refused)

    def _made(self, job: PrintJob) -> None:
        self._session.news.changed.emit(frozenset(reference for reference, _ in job.letters))
        left = len(job.letters) - job.printed
        title = tr("1 letter") if left == 1 else tr("{left:,} letters", left=left)
        if not printers():
            save = partial(ask_for_file, self._window, title, partial(self._save, job))
            self._session.news.said.emit(no_printer(title, save))
            return
        ask_for_printer(self._window, title, partial(self._print, job))

    def _print(self, job: PrintJob, printer: QPrinter) -> None:
        name = printer.printerName()
        if stopped(name):
            self._told(
                tr("The printer {name} is stopped. Start it or choose another, then print again.", name=name), job
            )
            return
        self.print_on(job, name, lambda pdf, title: _send(pdf, title, printer, name))

    def print_on(self, job: PrintJob, name: str, send: Callable[[bytes, str], None]) -> None:
        """Print what is left of `job` by `send` on the printer called `name`, with a summary sheet first."""
        from legaldesk.desk import print_job

        desk = self._session.desk
        self._everything = len(job.letters)

        def printed(progress: Callable[[int, int], bool]) -> _Done:
            return print_job.run(desk, job, send, summary=True, progress=progress)

        self._says = tr("Printing: {done:,} of {everything:,} letters…")
        self.strip.say(
            tr("Printing {everything:,} letters on {name}…", everything=self._everything, name=name), kind="plain"
        )
        self.work.start(printed, self._printed, self._failed, Lane.READ)
        self._show()

    def _printed(self, done: _Done) -> None:
        job, left_out = done
        self._session.news.changed.emit(EVERYTHING)
        self._told(_left_out(left_out), job)

    def _failed(self, fault: DeskError) -> None:
        from legaldesk.desk import print_job

        self._session.news.changed.emit(EVERYTHING)
        words = spoken(fault)
        desk = self._session.desk

        def asked(job: PrintJob) -> None:
            self._told(words, job, "fault")

        self._session.jobs.run(Lane.READ, self, lambda: print_job.kept_job(desk), asked, self._refused)

    def _told(self, words: str, job: PrintJob, kind: str = "warning") -> None:
        said = spoken(job.said)
        said = f"{said[0].upper()}{said[1:]}"
        if job.printed >= len(job.letters):
            self._session.news.said.emit(Notice(words, "good" if not words else "warning", said))
            return
        first = job.printed + 1
        offers = ((tr("Continue from {first}", first=first), partial(self.go_on_from, first)),)
        text = words or tr("The job was stopped. The letters that are not printed still wait.")
        self._session.news.said.emit(Notice(text, kind, said, offers))

    def _save(self, job: PrintJob, path: Path) -> None:
        from legaldesk.desk import print_job

        desk = self._session.desk

        def saved() -> list[str]:
            return print_job.in_one_file(desk, job, lambda pdf: write_whole(path, pdf), summary=True)

        def done(left_out: list[str]) -> None:
            self._session.news.changed.emit(EVERYTHING)
            self._session.news.tell(
                tr(
                    "Saved as {path}, with a summary sheet. {left_out}", path=path, left_out=_left_out(left_out)
                ).strip(),
                "good",
            )

        self._session.jobs.run(Lane.WRITE, self, saved, done, self._refused)

    def _refused(self, fault: DeskError) -> None:
        self._session.news.tell(spoken(fault), "fault", tr("Nothing was printed"))

    def _moved(self, percent: int) -> None:
        self._bar.setValue(percent)
        self.strip.say(self._says.format(done=self.work.done, everything=self._everything), aloud=False)

    def _show(self) -> None:
        self._bar.setValue(0)
        self.strip.say(self._says.format(done=0, everything=self._everything), aloud=False)
        for action_or_self in (self._stop, self):
            action_or_self.setVisible(True)
        self._stop.setEnabled(True)

    def _ended(self) -> None:
        self._stop.setVisible(False)
        self._stop.setEnabled(False)
        self.hide()


def _send(pdf: bytes, title: str, printer: QPrinter, name: str) -> None:
    if takes_pdf():
        send_to_lp(pdf, title, name, 1)
    else:
        paint_on(printer, pdf)


def _left_out(references: list[str]) -> str:
    if not references:
        return ""
    return tr(
        "Left out, for they changed meanwhile: {list}. Their new letters wait if they may be sent.",
        list=", ".join(references),
    )
