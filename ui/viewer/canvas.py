"""One page of a paper on the screen: zoomed, turned, scrolled; drawn off the window's thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from legaldesk.desk.papers.paper import Drawn, PageSize
from legaldesk.domain.errors import DeskError
from ui.jobs import Jobs, Lane, Latest
from ui.language import tr
from ui.language.words import spoken
from ui.theme import Theme

SMALLEST, LARGEST, STEP = 0.05, 8.0, 1.2
"""Bounds of the zoom, and the factor of one step; 1.0 is the size on paper at 96 dpi."""
DPI = 96 / 72
_MARGIN = 16
_NEAR = 0.9
Draw = Callable[[int, float], Drawn]


def image_of(drawn: Drawn) -> QImage:
    """The picture of a drawn page, with pixels of its own."""
    return QImage(
        drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGBX8888
    ).copy()  # fmt: skip


class _Sheet(QWidget):
    """The page itself; it asks for its picture when it is painted and has none of the right size."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._latest = Latest(jobs, Lane.DRAW, self)
        self._draw: Draw | None = None
        self._failed: Callable[[str], None] = _ignore
        self._number = 0
        self._asked: tuple[int, float] | None = None
        self.image: QImage | None = None
        self.zoom = 1.0
        self.quarters = 0

    def put(self, draw: Draw | None, number: int, failed: Callable[[str], None]) -> None:
        self._draw, self._number, self._failed = draw, number, failed
        self.image = self._asked = None
        self._latest.forget()
        self.setAccessibleName(tr("Page {number}", number=number + 1))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw, number = self._draw, self._number
        scale = self.zoom * DPI * self.devicePixelRatioF()
        if draw is not None and self._asked != (number, scale):
            self._asked = (number, scale)
            self._latest.ask(lambda: image_of(draw(number, scale)), self._arrived, self._refused)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        if self.image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.save()
            painter.translate(QPointF(self.width() / 2, self.height() / 2))
            painter.rotate(90 * self.quarters)
            size = QSize(self.size() if self.quarters % 2 == 0 else self.size().transposed())
            painter.drawImage(QRectF(-size.width() / 2, -size.height() / 2, size.width(), size.height()), self.image)
            painter.restore()
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _arrived(self, image: QImage) -> None:
        self.image = image
        self.update()

    def _refused(self, fault: DeskError) -> None:
        self._failed(spoken(fault))


class PageCanvas(QScrollArea):
    """Shows one page. `failed` gives the sentence that says why it cannot be drawn, `beyond` the step past its end."""

    failed = Signal(str)
    beyond = Signal(int)
    zoomed = Signal()

    def __init__(self, jobs: Jobs, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "reading")
        self.setAccessibleName(tr("Page"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sheet = _Sheet(jobs)
        self._sheet.hide()
        self.setWidget(self._sheet)
        self._size = PageSize(612, 792)
        self._fits = "page"
        self._held: QPoint | None = None
        theme.changed.connect(self.viewport().update)

    @property
    def zoom(self) -> float:
        """The zoom in use; 1.0 is the size on paper."""
        return self._sheet.zoom

    @property
    def quarters(self) -> int:
        """How many quarter turns to the right the view has, 0 to 3."""
        return self._sheet.quarters

    @property
    def drawn(self) -> bool:
        """Whether the picture of the page is there."""
        return self._sheet.image is not None

    def show_page(self, draw: Draw, number: int, size: PageSize) -> None:
        """Show page `number`, from its top on, as large and turned as the one before."""
        self._size = size
        self._sheet.put(draw, number, self.failed.emit)
        self._sheet.show()
        self._refit()
        self.verticalScrollBar().setValue(0)

    def clear(self) -> None:
        """Show nothing, and the next paper upright and whole."""
        self._sheet.put(None, 0, _ignore)
        self._sheet.hide()
        self._sheet.quarters = 0
        self._fits = "page"

    def zoom_by(self, steps: int) -> None:
        """Enlarge by `steps` steps, or shrink."""
        self._fits = ""
        self._set_zoom(self.zoom * STEP**steps)

    def fit(self, how: str) -> None:
        """Keep the "page" whole, or as wide as there is room ("width")."""
        self._fits = how
        self._refit()

    def turn(self, quarters: int) -> None:
        """Turn the view by quarter turns to the right."""
        self._sheet.quarters = (self._sheet.quarters + quarters) % 4
        self._refit()

    def scroll_by_screen(self, direction: int) -> None:
        """Scroll down (1) or up (-1) by nearly a screen; at the end of the page tell `beyond`."""
        bar = self.verticalScrollBar()
        if bar.value() == (bar.maximum() if direction > 0 else 0):
            self.beyond.emit(direction)
        else:
            bar.setValue(bar.value() + round(direction * _NEAR * self.viewport().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page as it fits."""
        super().resizeEvent(event)
        self._refit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, and with Ctrl zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """The page is dragged with the mouse."""
        if isinstance(event, QMouseEvent):
            if event.type() == QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
                self._held = event.position().toPoint()
            elif event.type() == QEvent.Type.MouseMove and self._held is not None:
                moved = event.position().toPoint() - self._held
                self._held = event.position().toPoint()
                self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - moved.x())
                self.verticalScrollBar().setValue(self.verticalScrollBar().value() - moved.y())
            elif event.type() == QEvent.Type.MouseButtonRelease:
                self._held = None
        return super().viewportEvent(event)

    def _turned(self) -> tuple[float, float]:
        size = self._size
        return (size.height, size.width) if self.quarters % 2 else (size.width, size.height)

    def _refit(self) -> None:
        width, height = self._turned()
        room = self.maximumViewportSize()
        across = (room.width() - 2 * _MARGIN) / (width * DPI)
        if self._fits == "page":
            self._set_zoom(min(across, (room.height() - 2 * _MARGIN) / (height * DPI)))
        elif self._fits == "width":
            self._set_zoom((room.width() - 2 * _MARGIN - self.verticalScrollBar().sizeHint().width()) / (width * DPI))
        else:
            self._set_zoom(self.zoom)

    def _set_zoom(self, zoom: float) -> None:
        self._sheet.zoom = min(max(zoom, SMALLEST), LARGEST)
        width, height = self._turned()
        scale = self._sheet.zoom * DPI
        self._sheet.resize(max(round(width * scale), 1), max(round(height * scale), 1))
        self._sheet.update()
        self.zoomed.emit()


def _ignore(_: str) -> None:
    return None
