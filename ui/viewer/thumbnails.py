"""The pages of a paper as small pictures, each drawn when it comes into sight."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from legaldesk.desk.papers.paper import PageSize
from legaldesk.domain.errors import DeskError
from ui.jobs import Jobs, Lane
from ui.language import tr
from ui.theme import Theme
from ui.viewer.canvas import Draw, image_of

WIDTH = 132
_BOX = QSize(92, 112)
_KEPT = 200
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class _Pages(QAbstractListModel):
    def __init__(self, jobs: Jobs, parent: QListView) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._draw: Draw | None = None
        self._sizes: tuple[PageSize, ...] = ()
        self._pictures: OrderedDict[int, QPixmap] = OrderedDict()
        self._asked: set[int] = set()
        self._paper = 0

    def put(self, draw: Draw | None, sizes: tuple[PageSize, ...]) -> None:
        self.beginResetModel()
        self._draw, self._sizes = draw, sizes
        self._pictures.clear()
        self._asked.clear()
        self._paper += 1
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._sizes)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = index.row()
        if not 0 <= row < len(self._sizes):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(row + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("Page {row}", row=row + 1)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(row)
        return None

    def _picture(self, row: int) -> QPixmap | None:
        picture = self._pictures.get(row)
        draw, paper = self._draw, self._paper
        if picture is None and draw is not None and row not in self._asked:
            self._asked.add(row)
            size = self._sizes[row]
            scale = min(_BOX.width() / size.width, _BOX.height() / size.height) * 2

            def arrived(image: QImage) -> None:
                if paper == self._paper:
                    self._keep(row, image)

            self._jobs.run(Lane.DRAW, self, lambda: image_of(draw(row, scale)), arrived, _leave_blank)
        return picture

    def _keep(self, row: int, image: QImage) -> None:
        self._pictures[row] = QPixmap.fromImage(image)
        while len(self._pictures) > _KEPT:
            self._asked.discard(self._pictures.popitem(last=False)[0])
        self.dataChanged.emit(self.index(row, 0), self.index(row, 0), [])


class Thumbnails(QListView):
    """Lists the pages. `chosen` gives the number of the one that a person went to, from 0."""

    chosen = Signal(int)

    def __init__(self, jobs: Jobs, theme: Theme) -> None:
        super().__init__()
        self._pages = _Pages(jobs, self)
        self.setModel(self._pages)
        self.setItemDelegate(_ThumbnailDelegate(theme, self))
        self.setAccessibleName(tr("Pages"))
        self.setProperty("role", "thumbnails")
        self.setFixedWidth(WIDTH)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._changed)

    def put(self, draw: Draw | None, sizes: tuple[PageSize, ...]) -> None:
        """List the pages of `sizes`, which `draw` draws; takes no room for a single one."""
        self._pages.put(draw, sizes)
        self.setVisible(len(sizes) > 1)

    def mark(self, number: int) -> None:
        """Mark the page that is shown."""
        self.setCurrentIndex(self._pages.index(number, 0))

    def _changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.row())


class _ThumbnailDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(WIDTH - 24, _BOX.height() + option.fontMetrics.height() + 18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        tokens, rect = self._theme.tokens, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, QColor(tokens.chosen))
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), QColor(tokens.accent))
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        size = _BOX if picture is None else picture.size().scaled(_BOX, Qt.AspectRatioMode.KeepAspectRatio)
        left = rect.left() + (rect.width() - size.width()) // 2
        top = rect.top() + 6 + (_BOX.height() - size.height()) // 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(left, top, size.width(), size.height(), QColor(Qt.GlobalColor.white))
        if picture is not None:
            painter.drawPixmap(left, top, size.width(), size.height(), picture)
        painter.setPen(QColor(tokens.accent if chosen else tokens.field_border))
        painter.drawRect(left, top, size.width() - 1, size.height() - 1)
        painter.setPen(QColor(tokens.text if chosen else tokens.secondary))
        below = rect.adjusted(0, _BOX.height() + 8, 0, 0)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), str(index.data()))
        painter.restore()


def _leave_blank(_: DeskError) -> None:
    """The page itself says what is wrong with it."""
