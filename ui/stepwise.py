"""Doing in the window's thread what takes time, in small steps: between two of them the window answers."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject, QTimer


class Stepwise(QObject):
    """Takes one step a turn of the event loop, for as long as `owner` lives."""

    def __init__(self, owner: QObject, steps: Iterable[object]) -> None:
        super().__init__(owner)
        self._steps = iter(steps)
        QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        for _ in self._steps:
            QTimer.singleShot(0, self, self._go_on)
            return
        self.deleteLater()


def importing(*modules: str) -> Iterator[None]:
    """Import each of `modules`, as a step of its own."""
    for module in modules:
        importlib.import_module(module)
        yield
