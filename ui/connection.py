"""The banner across the top while the shared desk cannot be reached: what is safe, and that it is tried again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.actions import bind
from ui.language import tr
from ui.theme import Theme
from ui.widgets.strip import Strip
from ui.widgets.texts import ActionButton
from ui.window_commands import TRY_NOW

if TYPE_CHECKING:  # it brings the desk with it, which is imported after the first paint
    from ui.watching import Watcher


class ConnectionBanner(QWidget):
    """Says that the connection is gone until it is back, and takes no room otherwise."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("role", "page")
        self.strip = Strip(theme, "warning")
        self._watcher: Watcher | None = None
        self._action = bind(window, TRY_NOW, self._try)
        self._offer(wanted=False)
        self.strip.add_button(ActionButton(self._action))
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.addWidget(self.strip)
        self.hide()

    def follow(self, watcher: Watcher) -> None:
        """Ask `watcher` where a person wants to try at once."""
        self._watcher = watcher

    def say_lost(self, host: str) -> None:
        """The shared desk at `host` does not answer."""
        self.strip.say(
            tr("Drafts are kept on this workstation. Trying again…"),
            headline=tr("No connection to the shared desk at {host}", host=host),
        )
        self._offer(wanted=True)
        self.show()

    def clear(self) -> None:
        """The connection is back."""
        self._offer(wanted=False)
        self.strip.clear()
        self.hide()

    def _offer(self, *, wanted: bool) -> None:
        self._action.setVisible(wanted)
        self._action.setEnabled(wanted)

    def _try(self) -> None:
        if self._watcher is not None:
            self._watcher.try_now()
