"""The list on the left and the delivery on the right, as wide as a person likes them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.language import tr
from ui.memory import PersonMemory

_DELIVERY_WIDTH = 400


class Sides(QSplitter):
    """Two sides and an edge between them that can be moved, which `memory` remembers.

    The left side is made as its child and given to `stand`, the right one as a child of `beside`: a subtree that
    changes its parent is styled anew.
    """

    def __init__(self, memory: PersonMemory, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._memory = memory
        self.setAccessibleName(tr("Width of list and delivery"))
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.beside = QWidget(self)
        self.beside.setMinimumWidth(_DELIVERY_WIDTH)
        self._around = QVBoxLayout(self.beside)
        self._around.setContentsMargins(8, 12, 16, 12)

    def stand(self, left: QWidget, right: QWidget) -> None:
        """Show `left` and `right` beside each other."""
        self._around.addWidget(right)
        self.addWidget(left)
        self.addWidget(self.beside)
        self.setStretchFactor(0, 5)
        self.setStretchFactor(1, 1)
        self.setSizes(self._memory.sides or [10_000, _DELIVERY_WIDTH])
        self.splitterMoved.connect(self._moved)

    def _moved(self) -> None:
        self._memory.set_sides(self.sizes())
