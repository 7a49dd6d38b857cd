"""Pages of a PDF on the screen: drawn by pdfium off the window's thread, each when it comes into sight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pypdfium2
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.jobs import Jobs, Lane
from ui.language import tr
from ui.theme import Theme

SMALLEST, LARGEST, STEP = 0.4, 4.0, 1.2
"""Bounds of the zoom, and the factor of one step; 1.0 is the size on paper at 96 dpi."""
_DPI = 96 / 72
_MARGIN = 16
_GAP = 16


@dataclass(frozen=True, slots=True)
class PageSize:
    """Width and height of a page, in PDF points."""

    width: float
    height: float


def page_sizes(pdf: bytes) -> list[PageSize]:
    """The size of each page. Runs in the drawing thread."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [PageSize(*document.get_page_size(number)) for number in range(len(document))]
    finally:
        document.close()


def draw_page(pdf: bytes, number: int, scale: float) -> QImage:
    """Page `number` (from 0) on white, at `scale` pixels a point. Runs in the drawing thread."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[number]
        bitmap: Any = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
        image = QImage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
        ).copy()
        page.close()
        return image
    finally:
        document.close()


class PageView(QWidget):
    """One page. It asks for its picture when it is painted and has none of the right size."""

    def __init__(self, jobs: Jobs, pdf: bytes, number: int, size: PageSize) -> None:
        super().__init__()
        self._jobs = jobs
        self._pdf = pdf
        self._number = number
        self._size = size
        self._image: QImage | None = None
        self._asked = 0.0
        self._scale = 1.0
        self.setAccessibleName(tr("Page {number}", number=number + 1))

    @property
    def drawn(self) -> bool:
        """Whether the picture is there."""
        return self._image is not None

    def set_zoom(self, zoom: float) -> None:
        """Take the size that `zoom` gives; the old picture is stretched until the new one is drawn."""
        self._scale = zoom * _DPI
        self.setFixedSize(round(self._size.width * self._scale), round(self._size.height * self._scale))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page, or its white sheet until it has been drawn."""
        wanted = self._scale * self.devicePixelRatioF()
        if self._asked != wanted:
            self._asked = wanted
            pdf, number = self._pdf, self._number
            self._jobs.run(Lane.DRAW, self, lambda: draw_page(pdf, number, wanted), self._arrived)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(self.rect()), self._image)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _arrived(self, image: QImage) -> None:
        self._image = image
        self.update()


class PdfView(QScrollArea):
    """The pages of one PDF, one below the other. `laid_out` is emitted with the number of pages."""

    laid_out = Signal(int)

    def __init__(self, jobs: Jobs, theme: Theme) -> None:
        super().__init__()
        self._jobs = jobs
        self._zoom = 1.0
        self._fits = False
        self._widest = self._tallest = 1.0
        self.pages: list[PageView] = []
        self.setAccessibleName(tr("Pages of the letter"))
        self.setProperty("role", "reading")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWidgetResizable(True)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        theme.changed.connect(self.viewport().update)

    @property
    def zoom(self) -> float:
        """The zoom in use; 1.0 is the size on paper."""
        return self._zoom

    def show_pdf(self, pdf: bytes, *, in_place: bool = False) -> None:
        """Show `pdf` from its first page on, or `in_place`: where one reads, as large as it was."""
        self._jobs.run(
            Lane.DRAW, self, lambda: page_sizes(pdf), lambda sizes: self._lay_out(pdf, sizes, in_place=in_place)
        )

    def clear(self) -> None:
        """Show nothing."""
        self._put([])

    def zoom_by(self, steps: int) -> None:
        """Enlarge by `steps` steps, or shrink."""
        self._fits = False
        self._set_zoom(self._zoom * STEP**steps)

    def fit_page(self) -> None:
        """Make a whole page fit into the view, and keep it so."""
        self._fits = True
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page whole if it should fit."""
        super().resizeEvent(event)
        if self._fits:
            self._fit()

    def sizeHint(self) -> QSize:
        """Room for a page at half its size."""
        return QSize(420, 540)

    def _lay_out(self, pdf: bytes, sizes: list[PageSize], *, in_place: bool) -> None:
        scrolled = self.verticalScrollBar().value()
        self._put([PageView(self._jobs, pdf, number, size) for number, size in enumerate(sizes)])
        self._widest = max((size.width for size in sizes), default=1.0)
        self._tallest = max((size.height for size in sizes), default=1.0)
        if in_place:
            self._set_zoom(self._zoom)
            if (body := self.widget()) is not None:
                body.adjustSize()
        else:
            self._fits = False
            self._set_zoom(min(1.0, self._width_zoom()))
        self.verticalScrollBar().setValue(scrolled if in_place else 0)
        self.laid_out.emit(len(sizes))

    def _put(self, pages: list[PageView]) -> None:
        self.pages = pages
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_GAP)
        for page in pages:
            column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.setWidget(body)

    def _fit(self) -> None:
        if self.pages:
            room = self.viewport().height() - 2 * _MARGIN
            self._set_zoom(min(self._width_zoom(), room / (self._tallest * _DPI)))

    def _width_zoom(self) -> float:
        room = self.width() - 2 * _MARGIN - self.verticalScrollBar().sizeHint().width() - 4
        return room / (self._widest * _DPI)

    def _set_zoom(self, zoom: float) -> None:
        self._zoom = min(max(zoom, SMALLEST), LARGEST)
        for page in self.pages:
            page.set_zoom(self._zoom)
