"""Handing a PDF to a printer: `lp` on Linux and macOS, so that vectors stay vectors; pdfium on Windows."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from legaldesk.domain.errors import MachineFault
from ui.letters.pages import draw_page, page_sizes

_TIMEOUT = 60
_WINDOWS_DPI = 300


def printers() -> list[str]:
    """The names of the printers of this computer. Without one, Qt would print into a file and say nothing."""
    return QPrinterInfo.availablePrinterNames()


def stopped(printer: str) -> bool:
    """Whether the printer called `printer` is stopped: it would take the letter and print nothing."""
    return QPrinterInfo.printerInfo(printer).state() is QPrinter.PrinterState.Error


def send_to_lp(pdf: bytes, title: str, printer: str, copies: int) -> None:
    """Give `pdf` to the printing system. Raises MachineFault with what it said."""
    with tempfile.TemporaryDirectory(prefix="legaldesk-") as folder:
        file = Path(folder) / "letter.pdf"
        file.write_bytes(pdf)
        command = ["lp", "-d", printer, "-n", str(copies), "-t", title, "--", str(file)]
        try:
            done = subprocess.run(command, capture_output=True, timeout=_TIMEOUT, check=False)  # noqa: S603
        except (OSError, subprocess.TimeoutExpired) as fault:
            raise MachineFault(f"The printer {printer} could not be reached ({fault}).") from None
    if done.returncode != 0:
        said = " ".join((done.stderr or done.stdout).decode("utf-8", "replace").split()) or f"error {done.returncode}"
        raise MachineFault(f"The printer {printer} refused the letter ({said}).")


def paint_on(printer: QPrinter, pdf: bytes) -> None:
    """Draw `pdf` page by page on a Windows printer. Raises MachineFault if the printer can't be opened."""
    painter = QPainter()
    if not painter.begin(printer):
        raise MachineFault(f"The printer {printer.printerName()} could not be reached.")
    try:
        for number, size in enumerate(page_sizes(pdf)):
            if number:
                printer.newPage()
            image = draw_page(pdf, number, _WINDOWS_DPI / 72)
            dots = printer.resolution() / 72
            painter.drawImage(QRectF(0, 0, size.width * dots, size.height * dots), image)
    finally:
        painter.end()


def takes_pdf() -> bool:
    """Whether this system's printing takes a PDF as it is."""
    return sys.platform != "win32"
