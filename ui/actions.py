"""Commands are data; actions, menus, shortcuts, the palette, the page of shortcuts and the help are made from them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.keymap import Keymap
from ui.language import tr

# Also from the sidebar; the actions of a screen that is hidden don't answer.
_CONTEXT = Qt.ShortcutContext.WindowShortcut


@dataclass(frozen=True, slots=True)
class Condition:
    """When a command can be done: `says` in words, after "Not now: needs …"; `holds` decides on what is shown."""

    says: str
    holds: Callable[[Any], bool]


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that the user can do: what a menu calls it, its keys (portable text) as shipped, and a line of help.

    `when` is its condition; None: whenever its screen is there. `anywhere` says that the palette offers it also while
    another screen is shown.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    help: str = ""
    icon: str = ""
    when: Condition | None = field(default=None, compare=False)
    anywhere: bool = False


class CommandAction(QAction):
    """The action of a command. Its keys are those that the window's keymap has for it."""

    def __init__(self, command: Command, widget: QWidget) -> None:
        super().__init__(tr(command.text), widget)
        self.command = command
        self.setObjectName(command.id)
        self.setShortcutContext(_CONTEXT)
        self.take_keys(Keymap.above(widget))

    def take_keys(self, keymap: Keymap | None) -> None:
        """Answer to the keys that `keymap` has for the command; None: as shipped."""
        keys = self.command.keys if keymap is None else keymap.keys_of(self.command.id, self.command.keys)
        self.setShortcuts([QKeySequence(each) for each in keys])


def bind(widget: QWidget, command: Command, handler: Callable[[], object]) -> CommandAction:
    """Make the action of `command` on `widget`: its keys work in its window while it is visible."""
    action = CommandAction(command, widget)
    action.triggered.connect(handler)
    widget.addAction(action)
    return action


def apply_keys(window: QWidget) -> None:
    """Give every action in `window` the keys that the window's keymap has by now."""
    keymap = Keymap.above(window)
    for action in window.findChildren(CommandAction):
        action.take_keys(keymap)


def written_keys(keys: str) -> str:
    """A key sequence as this platform writes it; `keys` is portable text."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
