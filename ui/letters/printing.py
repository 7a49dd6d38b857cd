"""Handing a PDF to a printer: `lp` on Linux and macOS, so that vectors stay vectors; pdfium on Windows."""

from __future__ import annotations

import sys

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from legaldesk.domain.errors import MachineFault
from ui.language import tr
from ui.letters.pages import draw_page, page_sizes

_WINDOWS_DPI = 300


def printers() -> list[str]:
    """The names of the printers of this computer. Without one, Qt would print into a file and say nothing."""
    return QPrinterInfo.availablePrinterNames()


def stopped(printer: str) -> bool:
    """Whether the printer called `printer` is stopped: it would take the letter and print nothing."""
    return QPrinterInfo.printerInfo(printer).state() is QPrinter.PrinterState.Error


def paint_on(printer: QPrinter, pdf: bytes) -> None:
    """Draw `pdf` page by page on a Windows printer. Raises MachineFault if the printer can't be opened."""
    painter = QPainter()
    if not painter.begin(printer):
        raise MachineFault(tr("The printer {printerName} could not be reached.", printerName=printer.printerName()))
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
