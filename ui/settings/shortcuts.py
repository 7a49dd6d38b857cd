"""The page of keyboard shortcuts: every command with its key, which a person may change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.actions import Command, bind, written_keys
from ui.keymap import Keymap, both_enters
from ui.language import later, tr
from ui.session import Session
from ui.settings import commands
from ui.settings.key_field import KeyField
from ui.settings.shortcut_list import Shortcut, ShortcutList
from ui.widgets.field_row import FieldRow
from ui.widgets.strip import announce
from ui.widgets.texts import ActionButton, label

EVERYWHERE = later("Everywhere")
"""The name of the screen whose commands answer on all others too."""
_FIELD_WIDTH = 340


@dataclass(frozen=True, slots=True)
class Known:
    """A command, and the name of the screen that it belongs to."""

    screen: str
    command: Command


class ShortcutsPage(QWidget):
    """Lists the commands `known`. What is changed goes into `keymap`, and holds at once."""

    closed = Signal()

    def __init__(self, session: Session, keymap: Keymap, known: Sequence[Known], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAccessibleName(tr("Keyboard shortcuts"))
        self._keymap = keymap
        self._known = tuple(known)
        self.filter = QLineEdit()
        self.filter.setProperty("role", "search")
        self.filter.setAccessibleName(tr("Find a command or a key"))
        self.filter.setPlaceholderText(tr("Find a command or a key…"))
        self.list = ShortcutList(session.theme)
        self.field = KeyField()
        self.field.setFixedWidth(_FIELD_WIDTH)
        self._row = FieldRow(
            session.theme, tr("New key"), self.field, hint=tr("Press the keys; Esc leaves it as it is")
        )
        self.field.setEnabled(False)
        change = bind(self, commands.SHORTCUT_CHANGE, self._begin)
        reset = bind(self, commands.SHORTCUT_RESET, self._reset)
        reset_all = bind(self, commands.SHORTCUT_RESET_ALL, self._reset_all)
        back = bind(self, commands.SHORTCUT_CLOSE, self.closed.emit)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(label(tr("Keyboard shortcuts"), "heading"))
        top.addStretch(1)
        top.addWidget(ActionButton(back))
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self._row, 1)
        for action in (change, reset, reset_all):
            bottom.addWidget(ActionButton(action, "primary" if action is change else ""))
        bottom.setAlignment(Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        column.addLayout(bottom)
        self.filter.textChanged.connect(self._fill)
        self.list.opened.connect(self._begin)
        self.field.pressed.connect(self._pressed)
        self.field.left.connect(self._leave)
        keymap.changed.connect(self._fill)
        self._fill()

    @property
    def problem(self) -> str:
        """What is said to be wrong with the key that was pressed."""
        return self._row.problem

    def take_focus(self) -> None:
        """Begin in the list."""
        self.filter.clear()
        self._row.say("")
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        wanted = self.filter.text().casefold().split()
        shown = [
            one for one in map(self._shortcut, self._known)
            if all(part in f"{one.screen} {one.title} {one.says} {one.keys}".casefold() for part in wanted)
        ]  # fmt: skip
        self.list.offer(shown)

    def _shortcut(self, one: Known) -> Shortcut:
        command = one.command
        keys = self._keymap.keys_of(command.id, command.keys)
        return Shortcut(
            command.id,
            tr(one.screen),
            tr(command.text).rstrip("…"),
            tr(command.help) or tr(command.text),
            written_keys(keys[0]) if keys else "",
            changed=command.id in self._keymap.given,
        )

    def _begin(self) -> None:
        if (chosen := self.list.current) is not None:
            self._row.say("")
            self.field.setEnabled(True)
            self.field.wait_for_keys(tr("Press the new key for: {title}", title=chosen.title))
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pressed(self, keys: str) -> None:
        chosen = self.list.current
        one = next((each for each in self._known if chosen is not None and each.command.id == chosen.command), None)
        if one is None:
            self._leave()
            return
        problem = self._refused(one, keys)
        if problem:
            self._row.say(problem)
            announce(self.field, problem)
            self.field.wait_for_keys(tr("Press another key, or Esc"))
            return
        self._keymap.choose(one.command.id, keys)
        self._leave()

    def _refused(self, one: Known, keys: str) -> str:
        """Why the command cannot have `keys`, in a sentence; "" if it can."""
        if not _is_chord(keys):
            return tr(
                "{keys} is needed for typing: hold Ctrl or Alt with it, or take F1 to F12.", keys=written_keys(keys)
            )
        wanted = set(both_enters(keys))
        for other in self._known:
            same = other.command.id == one.command.id
            apart = EVERYWHERE not in (other.screen, one.screen) and other.screen != one.screen
            shipped_so = keys in one.command.keys and keys in other.command.keys  # never both at once
            if (
                same
                or apart
                or shipped_so
                or not wanted & set(self._keymap.keys_of(other.command.id, other.command.keys))
            ):
                continue
            title = tr(other.command.text).rstrip("…")
            return tr(
                "{keys} belongs to “{title}” ({screen}): give that another key first.",
                keys=written_keys(keys),
                title=title,
                screen=tr(other.screen),
            )
        return ""

    def _leave(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.setEnabled(False)
        self.field.forget()

    def _reset(self) -> None:
        if (chosen := self.list.current) is None:
            return
        one = next(each for each in self._known if each.command.id == chosen.command)
        if chosen.changed and one.command.keys and (problem := self._refused(one, one.command.keys[0])):
            self._row.say(problem)
            return
        self._row.say("")
        self._keymap.reset(chosen.command)

    def _reset_all(self) -> None:
        self._row.say("")
        self._keymap.reset_all()


def _is_chord(keys: str) -> bool:
    """Whether `keys` is no key that one types with: it has Ctrl, Alt or Meta, or is a function key, or Esc."""
    *held, last = keys.replace("++", "+Plus").split("+")
    function = last.startswith("F") and last[1:].isdigit()
    return bool({"Ctrl", "Alt", "Meta"} & set(held)) or function or last == "Esc"
