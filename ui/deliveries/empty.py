"""What stands in place of an empty list: why it is empty, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.language import later, tr
from ui.theme import Theme
from ui.widgets.empty_state import EmptyState
from ui.widgets.texts import button

_TEXTS = {
    "ALL": (
        later("Nothing is logged yet"),
        later("A delivery is logged with Ctrl+N: how it arrived, who asks, what it is."),
    ),
    "COUNSEL": (
        later("Nothing waits for counsel"),
        later("Deliveries that the policy does not decide are held here until counsel does."),
    ),
    "MINE": (
        later("Nothing is assigned to you"),
        later("What is given to you with Assign stands here until it is closed."),
    ),
    "ASKED": (
        later("Nobody asks you anything"),
        later("Deliveries with a note that names you with @ stand here until you answer."),
    ),
    "LETTERS": (
        later("No letter waits"),
        later("Letters that a verdict calls for stand here until they are printed or saved."),
    ),
}


class EmptyList(EmptyState):
    """Says why the list is empty, and offers what to do about it."""

    clear_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        self._clear = button(tr("Take back filters and words"))
        self._new = button(tr("Log the first delivery"), "primary")
        headline, text = _TEXTS["ALL"]
        super().__init__(theme, "desk", tr(headline), tr(text), (self._clear, self._new))
        self._clear.clicked.connect(self.clear_wanted)
        self._new.clicked.connect(self.new_wanted)
        self.explain(narrowed=False, view="ALL", nothing_logged=False)

    def explain(self, *, narrowed: bool, view: str, nothing_logged: bool) -> None:
        """Say why the list is empty: filters or words that nothing matches, or nothing there to list."""
        headline, text = map(tr, _TEXTS[view])
        if narrowed:
            headline, text = tr("Nothing matches"), tr("No delivery in the log has all of these words and filters.")
        icon = "search" if narrowed else "letter" if view == "LETTERS" else "scales" if view == "COUNSEL" else "desk"
        self._clear.setVisible(narrowed)
        self._new.setVisible(not narrowed and view == "ALL" and nothing_logged)
        self.say(icon, headline, text)
