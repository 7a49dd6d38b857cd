"""The list on the left and the delivery on the right, as wide as a person likes them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from ui.language import tr
from ui.memory import PersonMemory

_DELIVERY_WIDTH = 400


def side_by_side(left: QWidget, right: QWidget, memory: PersonMemory) -> QSplitter:
    """`left` and `right` with an edge between them that can be moved, which `memory` remembers."""
    right.setMinimumWidth(_DELIVERY_WIDTH)
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setAccessibleName(tr("Width of list and delivery"))
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(1)
    splitter.addWidget(left)
    splitter.addWidget(right)
    splitter.setStretchFactor(0, 5)
    splitter.setStretchFactor(1, 1)
    splitter.setSizes(memory.sides or [10_000, _DELIVERY_WIDTH])
    splitter.splitterMoved.connect(lambda *_: memory.set_sides(splitter.sizes()))
    return splitter
