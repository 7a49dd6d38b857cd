"""Commands are data; actions, shortcuts, menus and the help page are made from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

# Also from the sidebar; the actions of a screen that is hidden don't answer.
_CONTEXT = Qt.ShortcutContext.WindowShortcut


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that the user can do: what a menu calls it, its keys (portable text), and a line of help."""

    id: str
    text: str
    keys: tuple[str, ...] = ()
    help: str = ""


def bind(widget: QWidget, command: Command, handler: Callable[[], object]) -> QAction:
    """Make the action of `command` on `widget`: its keys work in its window while it is visible."""
    action = QAction(command.text, widget)
    action.setObjectName(command.id)
    action.setShortcuts([QKeySequence(keys) for keys in command.keys])
    action.setShortcutContext(_CONTEXT)
    action.triggered.connect(handler)
    widget.addAction(action)
    return action


def keys_in_help(commands: Iterable[Command]) -> list[tuple[str, str]]:
    """Pairs of keys, as this platform writes them, and what they do, for the help page."""
    native = QKeySequence.SequenceFormat.NativeText
    return [
        (QKeySequence(command.keys[0]).toString(native), command.help or command.text)
        for command in commands
        if command.keys
    ]
