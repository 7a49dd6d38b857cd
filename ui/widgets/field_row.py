"""One row of a form: label, editor and what is wrong with it, tied together for eye, keyboard and screen reader."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.language import tr
from ui.theme import Theme
from ui.tokens import Tone
from ui.widgets.texts import label, set_property

_ICON = 14


class FieldRow(QWidget):
    """A label above its editor and a line beneath that says what is wrong, or nothing.

    Without a caption it is for an editor that shows its name itself.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        editor: QWidget,
        *,
        hint: str = "",
        required: bool = False,
        captioned: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._theme = theme
        self._hint = hint
        self._required = required
        self._said = False
        self._remark = ""
        self._caption = label(text, "secondary", parent=self)
        self._caption.setBuddy(editor)
        editor.setAccessibleName(text)
        self._needed = label(tr("· required"), "hint", parent=self) if required else None
        self._aside: QLabel | None = None
        self._below: QWidget | None = None
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        top = self._top = QHBoxLayout()
        column.addLayout(top)
        top.setSpacing(4)
        top.addWidget(self._caption)
        if not captioned:
            self._caption.hide()
        if self._needed is not None:
            top.addWidget(self._needed)
        top.addStretch(1)
        grows = editor.sizePolicy().verticalPolicy() == QSizePolicy.Policy.Expanding
        column.addWidget(editor, 1 if grows else 0)
        if not grows:
            column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.say("")

    def put_below(self, widget: QWidget) -> None:
        """Put `widget` under the editor, below what is wrong with it."""
        self._column.insertWidget(self._column.indexOf(self._below or self.editor) + 1, widget)

    @property
    def problem(self) -> str:
        """What is said to be wrong with the field; empty if nothing is."""
        return self._problem.text() if self._below is not None else ""

    @property
    def aside(self) -> str:
        """What is remarked about the field's content; empty if nothing is."""
        return self._remark

    def remark(self, aside: str) -> None:
        """Remark something about the content above the field, such as where it comes from; "" takes it back."""
        if aside != self._remark:
            self._remark = aside
            if self._aside is None:
                self._aside = label(role="hint", parent=self)
                self._top.insertWidget(self._top.count() - 1, self._aside)
            self._aside.setText(f"· {aside}")
            self._aside.setVisible(bool(aside))
            if self._needed is not None:
                self._needed.setVisible(not aside)  # there is no room for both, and it is filled
            self._describe()

    def say(self, problem: str) -> None:
        """Say beside the field what is wrong with it; an empty text takes it back."""
        if problem == self.problem and self._said:
            return  # asked for at each keystroke, of sixty fields
        self._said = True
        if self._below is None and problem:
            self._make_below()
        if self._below is not None:
            self._problem.setText(problem)
            self._below.setVisible(bool(problem))
        set_property(self.editor, "problem", bool(problem))
        self._describe()
        if problem:
            self._recolor()

    def _make_below(self) -> None:
        """Make the line that says what is wrong: most fields of most forms never need theirs."""
        self._below = QWidget(self)
        self._icon = QLabel(self._below)
        self._icon.setFixedSize(_ICON, _ICON)
        self._problem = label(role="problem", wrap=True, parent=self._below)
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(5)
        below.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._problem, 1)
        self._column.insertWidget(self._column.indexOf(self.editor) + 1, self._below)
        self._theme.changed.connect(self._recolor)

    def _describe(self) -> None:
        said = [self.problem, self.aside, self._hint, tr("required") if self._required else ""]
        self.editor.setAccessibleDescription(". ".join(part for part in said if part))

    def _recolor(self) -> None:
        color = tr(self._theme.tone(Tone.REFUSED).text)
        self._icon.setPixmap(self._theme.pixmap("alert", color, _ICON, self.devicePixelRatioF()))
