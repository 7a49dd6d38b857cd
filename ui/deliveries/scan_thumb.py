"""A small picture of a file's first page, drawn off the window's thread; nothing where there is none to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from legaldesk.desk.papers import opening
from legaldesk.domain.errors import DeskError
from ui.jobs import Lane
from ui.session import Session

if TYPE_CHECKING:
    from legaldesk.domain.logged import Attachment

_BOX = QSize(60, 76)
_MOST_BYTES = 20_000_000
"""Bytes of the largest file that is read for a small picture."""


class ScanThumb(QWidget):
    """Takes its room at once and is painted when the picture has come. A broken file stays a blank sheet."""

    def __init__(self, session: Session, one: Attachment) -> None:
        super().__init__()
        self.setFixedSize(_BOX)
        self._image: QImage | None = None
        desk = session.desk
        if one.size > _MOST_BYTES or not opening.can_be_shown(one.media_type):
            return

        def read(content: bytes) -> None:
            session.jobs.run(Lane.DRAW, self, lambda: _first_page(one, content), self._arrived, _leave_blank)

        session.jobs.run(Lane.READ, self, lambda: opening.content_of(desk, one), read, _leave_blank)

    def _arrived(self, image: QImage) -> None:
        self._image = image
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sheet, and the page on it."""
        painter = QPainter(self)
        sheet = self.rect()
        if self._image is not None:
            size = self._image.size().scaled(_BOX, Qt.AspectRatioMode.KeepAspectRatio)
            sheet.setSize(size)
        painter.fillRect(sheet, QColor(Qt.GlobalColor.white))
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(sheet, self._image)
        painter.setPen(self.palette().color(QPalette.ColorRole.Dark))
        painter.drawRect(sheet.adjusted(0, 0, -1, -1))


def _first_page(one: Attachment, content: bytes) -> QImage:
    paper = opening.read_paper(one.name, one.media_type, content)
    size = paper.pages[0]
    drawn = paper.draw(0, 2 * min(_BOX.width() / size.width, _BOX.height() / size.height))
    kind = QImage.Format.Format_RGBX8888
    return QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, kind).copy()


def _leave_blank(_: DeskError) -> None:
    """The viewer says what is wrong with it, where somebody looks at it."""
