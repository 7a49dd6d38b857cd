"""The picture of a report, as wide as its pane."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.language import tr

_LEAST = 360
_FOCUS = 2


class ReportPicture(QLabel):
    """Shows a PNG, scaled to its width; without one it is blank. Its description says the same in words."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(_LEAST)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("The report as a picture"))

    @property
    def drawn(self) -> bool:
        """Whether a picture is shown."""
        return not self._image.isNull()

    def show_png(self, png: bytes | None, alternative: str) -> None:
        """Show `png`, or nothing; `alternative` is what it shows, in words."""
        self._image = QImage.fromData(png) if png else QImage()
        self.setAccessibleDescription(alternative)
        self.setVisible(self.drawn)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Height depends on width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the picture, in points, when it is `width` points wide."""
        return round(width * self._image.height() / self._image.width()) if self.drawn else 0

    def sizeHint(self) -> QSize:
        """As the picture is, at the least width."""
        return QSize(_LEAST, self.heightForWidth(_LEAST))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture from the top."""
        if self.drawn:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(0, 0, self.width(), self.heightForWidth(self.width())), self._image)
            if self.hasFocus():
                painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), _FOCUS))
                half = _FOCUS / 2
                painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))
