"""A menu that stays open while several of its entries are ticked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu


class StayingMenu(QMenu):
    """A click or the space bar ticks the entry and the menu stays; Enter ticks it and leaves."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick the entry under the mouse and stay."""
        under: QAction | None = self.actionAt(event.position().toPoint())
        if under is not None:
            under.trigger()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the entry that the keys stand on and stay."""
        active: QAction | None = self.activeAction()
        if event.key() == Qt.Key.Key_Space and active is not None:
            active.trigger()
            return
        super().keyPressEvent(event)
