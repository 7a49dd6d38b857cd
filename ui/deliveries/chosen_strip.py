"""The strip below the list while several deliveries are chosen: how many, and what can be done with them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.actions import Command
from ui.deliveries import list_commands as commands
from ui.deliveries.table import LogTable
from ui.language import tr
from ui.widgets.flow import FlowLayout
from ui.widgets.strip import announce
from ui.widgets.texts import ActionButton, label

_OFFERED = (
    commands.PRINT_CHOSEN,
    commands.EXPORT_CHOSEN,
    commands.CLOSE_CHOSEN,
    commands.ASSIGN_CHOSEN,
    commands.COPY_TABLE,
    commands.CHOOSE_ALL,
    commands.CHOOSE_ONE,
)


class ChosenStrip(QFrame):
    """Shows while more than one delivery is chosen in `table`."""

    def __init__(self, table: LogTable, actions: Mapping[Command, QAction]) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._table = table
        self._words = label(role="strong")
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(12, 8, 12, 8)
        row = FlowLayout()
        row.addWidget(self._words)
        self._buttons = {command: ActionButton(actions[command]) for command in _OFFERED if command in actions}
        for each in self._buttons.values():
            row.addWidget(each)
        inside.addLayout(row)
        table.choice_changed.connect(self.follow)
        self.hide()

    def follow(self) -> None:
        """Say what is chosen now."""
        if not self._table.several:
            self._words.setText("")
            self.hide()
            return
        count, everything = self._table.count, self._table.everything
        words = tr("All {count:,} results chosen", count=count) if everything else tr("{count:,} chosen", count=count)
        self._buttons[commands.CHOOSE_ALL].want(wanted=not everything)
        self.show()
        if words != self._words.text():
            self._words.setText(words)
            self._words.setFixedHeight(self._buttons[commands.COPY_TABLE].sizeHint().height())
            announce(self, words)
