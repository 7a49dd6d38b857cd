"""Which keys a command has: as shipped, or as the person changed them; a widget finds them by its window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

_NAME = "keymap"


class Keymap(QObject):
    """The keys of one window. `given` maps ids of commands to the one key (portable text) that a person chose.

    Like a font, it belongs to the window and holds for everything in it, dialogs included.
    """

    changed = Signal()

    def __init__(self, window: QWidget, given: Mapping[str, str]) -> None:
        super().__init__(window)
        self.setObjectName(_NAME)
        self._given = dict(given)

    @staticmethod
    def above(widget: QWidget) -> Keymap | None:
        """The keymap of the window that `widget` is in; None where there is none."""
        top: QWidget = widget
        while (parent := top.parentWidget()) is not None:
            top = parent
        return top.findChild(Keymap, _NAME, Qt.FindChildOption.FindDirectChildrenOnly)

    @property
    def given(self) -> Mapping[str, str]:
        """What the person changed."""
        return dict(self._given)

    def keys_of(self, command: str, shipped: Sequence[str]) -> tuple[str, ...]:
        """The keys of the command with the id `command`, which has the keys `shipped` if nobody changed them."""
        chosen = self._given.get(command)
        return tuple(shipped) if chosen is None else both_enters(chosen)

    def choose(self, command: str, keys: str) -> None:
        """Let the command with the id `command` have `keys` (portable text) and nothing else."""
        self._given[command] = keys
        self.changed.emit()

    def reset(self, command: str) -> None:
        """Give the command its shipped keys again."""
        if self._given.pop(command, None) is not None:
            self.changed.emit()

    def reset_all(self) -> None:
        """Give every command its shipped keys again."""
        if self._given:
            self._given.clear()
            self.changed.emit()


def both_enters(keys: str) -> tuple[str, ...]:
    """`keys`, and the same with the other Enter: a person does not tell the two keys apart."""
    for one, other in (("Return", "Enter"), ("Enter", "Return")):
        if keys.endswith(one):
            return keys, keys.removesuffix(one) + other
    return (keys,)
