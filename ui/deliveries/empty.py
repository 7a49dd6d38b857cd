"""What stands in place of an empty list: why it is empty, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from ui.language import later, tr
from ui.theme import Theme
from ui.widgets.texts import button, label

_ICON = 44
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


class EmptyList(QFrame):
    """Icon, headline, a sentence and one button."""

    clear_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._theme = theme
        self._name = "desk"
        self._icon = QLabel()
        self._headline = label(role="larger")
        self._text = label(role="secondary", wrap=True)
        self._text.setFixedWidth(380)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._clear = button(tr("Take back filters and words"))
        self._clear.clicked.connect(self.clear_wanted)
        self._new = button(tr("Log the first delivery"), "primary")
        self._new.clicked.connect(self.new_wanted)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        for part in (self._icon, self._headline, self._text):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._new, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.explain(narrowed=False, view="ALL", nothing_logged=False)
        theme.changed.connect(self._recolor)

    def explain(self, *, narrowed: bool, view: str, nothing_logged: bool) -> None:
        """Say why the list is empty: filters or words that nothing matches, or nothing there to list."""
        headline, text = map(tr, _TEXTS[view])
        if narrowed:
            headline, text = tr("Nothing matches"), tr("No delivery in the log has all of these words and filters.")
        self._name = (
            "search" if narrowed else "letter" if view == "LETTERS" else "scales" if view == "COUNSEL" else "desk"
        )
        self._headline.setText(headline)
        self._text.setText(text)
        self._clear.setVisible(narrowed)
        self._new.setVisible(not narrowed and view == "ALL" and nothing_logged)
        self._recolor()

    def _recolor(self) -> None:
        color = self._theme.tokens.field_border
        self._icon.setPixmap(self._theme.pixmap(self._name, color, _ICON, self.devicePixelRatioF()))
