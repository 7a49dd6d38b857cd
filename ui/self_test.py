"""The self-test: a temporary desk offscreen, from the first delivery to a restored backup; each step is reported.

It runs wherever LegalDesk is installed, so it shows that an installation is whole: every library, font, policy and
letter text that the work needs is found and does its work. The user's own desk is not touched.
"""

from __future__ import annotations

import importlib.metadata
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDeadlineTimer, QEventLoop, qVersion
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from legaldesk.desk.places import DeskAddress
from legaldesk.domain.errors import ConnectionLost, DeskError
from ui.appearance import Appearance
from ui.letters.pages import page_sizes
from ui.letters.printing import paint_on
from ui.memory import WindowMemory
from ui.self_test_papers import CHANNELS, NAME_BEYOND_ASCII
from ui.theme import Theme
from ui.window import MainWindow

if TYPE_CHECKING:
    from legaldesk.desk.desk import Desk
    from legaldesk.domain.logged import LoggedDelivery

FAULT = 3
"""The exit code where a step failed."""
_SIZE = (1280, 800)
_PATIENCE = 60_000
"""How long the window may take for what it was asked, in milliseconds."""
_NOBODY = "postgresql://nobody@127.0.0.1:1/none"
"""A shared desk that nobody serves: the driver must be there to find that out."""
_WHY = "Decided by the self-test."


class _Failed(Exception):
    """What a step found wrong, as one sentence."""


def main() -> int:
    """Go through all steps and print one line each; returns 0, or 3 where a step failed."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _say(
        f"LegalDesk {importlib.metadata.version('legaldesk')}, Python {platform.python_version()}, Qt {qVersion()},"
        f" {platform.platform()}"
    )
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("another kind of Qt application is running")
    theme = Theme(app, Appearance.LIGHT)
    try:
        with tempfile.TemporaryDirectory(prefix="legaldesk-self-test-") as folder:
            done = _go_through(_Trial(theme, Path(folder)).steps())
    except OSError as fault:
        return _tell(f"the temporary folder: {fault.strerror} ({fault.filename})")
    if done is not None:
        return _tell(done)
    _say("the self-test passed")
    return 0


def _go_through(steps: Sequence[tuple[str, Callable[[], str]]]) -> str | None:
    """Do the steps in order up to the first that fails; returns what failed."""
    for name, step in steps:
        try:
            found = step()
        except (_Failed, DeskError) as fault:
            return f"{name}: {' '.join(str(fault).split())}"
        except Exception as fault:  # noqa: BLE001 - an incomplete installation raises anything
            return f"{name}: {type(fault).__name__}: {' '.join(str(fault).split())}"
        _say(f"ok  {name}: {found}")
    return None


def _tell(what: str) -> int:
    _say(f"FAILED  {what}")
    sys.stderr.write(
        "legaldesk: the self-test failed; no desk of yours was touched: put right what is named, or install"
        " LegalDesk again\n"
    )
    return FAULT


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


class _Trial:
    """One desk, from its first delivery to its restored backup."""

    def __init__(self, theme: Theme, folder: Path) -> None:
        self._theme = theme
        self._folder = folder
        self._place = folder / "Büro 法"
        self._records: list[LoggedDelivery] = []
        self._letters: dict[str, bytes] = {}
        self._desk: Desk | None = None

    def steps(self) -> Sequence[tuple[str, Callable[[], str]]]:
        """The steps, in order; each returns what it found, or raises."""
        return (
            ("open", self._open),
            ("log and judge", self._log),
            ("decide", self._decide),
            ("letters", self._write_letters),
            ("window and preview", self._preview),
            ("print to a file", self._print),
            ("search", self._search),
            ("dates", self._count_days),
            ("export", self._export),
            ("report", self._report),
            ("verify", self._verify),
            ("back up and restore", self._back_up),
            ("shared desk", self._look_for_server),
            ("close", self._close),
        )

    @property
    def desk(self) -> Desk:
        """The desk that the first step opened."""
        if self._desk is None:
            raise _Failed("no desk is open")
        return self._desk

    def _open(self) -> str:
        from legaldesk.desk.opening import open_desk

        self._desk = open_desk(self._place, by="Self Test")
        return "a temporary desk"

    def _log(self) -> str:
        from legaldesk.desk.intake import log_delivery

        received = self.desk.now().isoformat()
        for facts, expected in CHANNELS:
            record = log_delivery(self.desk, {**facts, "received_at": received}).record
            if record.verdict.disposition != expected:
                raise _Failed(f"{facts['channel']}: {record.verdict.disposition} instead of {expected}")
            self._records.append(record)
        return ", ".join(f"{each.delivery.channel} {each.verdict.disposition}" for each in self._records)

    def _decide(self) -> str:
        from legaldesk.desk.deciding import decide
        from legaldesk.domain.vocabulary import Disposition, LetterKind

        held = [record for record in self._records if record.verdict.letter is LetterKind.HOLD]
        for record in held:
            decide(self.desk, record.reference, Disposition.REDIRECTED, _WHY)
        return f"{len(held)} that waited for counsel"

    def _write_letters(self) -> str:
        from legaldesk.desk import correspondence

        for record in self._records:
            pdf = correspondence.letter(self.desk, record.reference).pdf
            if len(page_sizes(pdf)) != 1:
                raise _Failed(f"{record.reference}: the letter has {len(page_sizes(pdf))} pages instead of 1")
            self._letters[record.reference] = pdf
        return f"{len(self._letters)} written"

    def _preview(self) -> str:
        reference = self._records[0].reference
        with _shown(self._theme, self._place, self.desk) as window:
            window.desk_page.show_delivery(self._records[0])
            _settle(window)
            _check_ink(window.grab().toImage(), "the window")
            window.preview.show_letter(reference)
            window.show_page(window.preview)
            _settle(window)
            pages = window.preview.view.pages
            if not pages or not pages[0].drawn:
                raise _Failed("the letter is not drawn")
            _check_ink(pages[0].grab().toImage(), "the letter")
        self._open()  # the window closed the desk
        return f"the window shows the log, and the letter of {reference}"

    def _print(self) -> str:
        file = self._folder / "printed.pdf"
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        paint_on(printer, next(iter(self._letters.values())))
        if len(page_sizes(file.read_bytes())) != 1:
            raise _Failed("the printed file has not one page")
        return f"{file.stat().st_size:,} bytes"

    def _report(self) -> str:
        from legaldesk.desk.due import due_list
        from legaldesk.desk.due_calendar import due_calendar
        from legaldesk.desk.report_pages import report_pdf, report_png
        from legaldesk.desk.reporting import ReportName, make_report

        report = make_report(self.desk, ReportName.VOLUME)
        _check_ink(QImage.fromData(report_png(report)), "the chart")
        pages = len(page_sizes(report_pdf(self.desk, report)))
        dates = due_list(self.desk).entries
        size = len(due_calendar(dates, self.desk.now(), "self-test"))
        return f"{pages} pages with a chart; a calendar file of {size:,} bytes"

    def _search(self) -> str:
        from legaldesk.desk.finding import find
        from legaldesk.domain.query import Query

        for record in self._records:
            number = record.delivery.instrument.case_number or ""
            found = [row.reference for row in find(self.desk, Query(number), 10)]
            if found != [record.reference]:
                raise _Failed(f"{number} found {found} instead of {record.reference}")
        if not find(self.desk, Query(NAME_BEYOND_ASCII), 10):
            raise _Failed(f"{NAME_BEYOND_ASCII} was not found")
        return f"{len(self._records) + 1} found"

    def _count_days(self) -> str:
        from legaldesk.desk.due import clocks_of

        running = [clock for record in self._records for clock in clocks_of(self.desk, record.reference)]
        if not running:
            raise _Failed("no clock runs")
        return f"{len(running)} clocks run, by the calendars of courts and office"

    def _export(self) -> str:
        from legaldesk.desk.exporting import export_file
        from legaldesk.domain.query import Query

        kinds = ("csv", "xlsx", "json")
        for kind in kinds:
            if export_file(self.desk, self._folder / f"log.{kind}", Query()) != len(CHANNELS):
                raise _Failed(f"{kind}: not every delivery was written")
        return ", ".join(kinds)

    def _verify(self) -> str:
        return _verified(self.desk)

    def _back_up(self) -> str:
        from legaldesk.desk import backing_up, correspondence
        from legaldesk.desk.opening import open_desk

        file, place = self._folder / "desk.legaldesk", self._folder / "restored"
        made = backing_up.back_up(self.desk, file)
        backing_up.restore(file, place, by="Self Test")
        restored = open_desk(place, by="Self Test")
        try:
            found = _verified(restored)
            for reference, pdf in self._letters.items():
                if correspondence.letter(restored, reference).pdf != pdf:
                    raise _Failed(f"the letter of {reference} came back changed")
        finally:
            restored.close()
        return f"{made.deliveries} deliveries came back, {found}"

    def _look_for_server(self) -> str:
        from legaldesk.desk.opening import open_desk

        try:
            open_desk(DeskAddress(self._folder / "shared", _NOBODY), by="Self Test").close()
        except ConnectionLost:
            return "the driver for PostgreSQL is there"
        raise _Failed("a server answered where none should be")

    def _close(self) -> str:
        self.desk.close()
        return "everything is closed"


def _verified(desk: Desk) -> str:
    from legaldesk.desk.checking import verify

    for finding in verify(desk):
        raise _Failed(f"{finding.where}: {finding.what}")
    return "everything is as it was saved"


@contextmanager
def _shown(theme: Theme, place: Path, desk: Desk) -> Iterator[MainWindow]:
    window = MainWindow(WindowMemory(place))
    window.furnish(theme, DeskAddress(place))
    faults: list[BaseException] = []
    window.jobs.unhandled.connect(faults.append)
    hook, sys.excepthook = sys.excepthook, lambda _kind, raised, _trace: faults.append(raised)
    window.resize(*_SIZE)
    window.show()
    try:
        window.show_desk(desk)
        _settle(window)
        yield window
    finally:
        sys.excepthook = hook
        window.close()
        window.deleteLater()
    for fault in faults:
        raise _Failed(f"{type(fault).__name__}: {' '.join(str(fault).split())}")


def _settle(window: MainWindow) -> None:
    """Run the event loop until nothing is on its way. Raises _Failed if that never comes."""
    deadline = QDeadlineTimer(_PATIENCE)
    for _ in range(2):  # what arrives may ask for more when it is painted
        while not window.at_rest:
            if deadline.hasExpired():
                raise _Failed("the window did not come to rest")
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        window.grab()
        QApplication.processEvents()


def _check_ink(image: QImage, what: str) -> None:
    """Raises _Failed where `image` shows one color only."""
    step = 3
    colors: set[Any] = {
        image.pixel(x, y) for x in range(0, image.width(), step) for y in range(0, image.height(), step)
    }
    if len(colors) < 4:  # paper, ink and the shades between them
        raise _Failed(f"{what} is blank")
