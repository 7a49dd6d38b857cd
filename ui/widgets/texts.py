"""Labels and buttons that show a text as it is: markup and mnemonics in what a user typed mean nothing."""

from __future__ import annotations

from math import ceil

from PySide6 import QtGui
from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QFontMetrics,
    QGlyphRun,
    QHelpEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QToolTip, QWidget

_MEASURE = 420
_NARROW = 40
_REMEMBERED = 8
_NATIVE = QKeySequence.SequenceFormat.NativeText
_TURNING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\u200b")


def as_drawn(text: str) -> str:
    """`text` for painting, as long as it was: marks that turn writing around are not heeded, so that none deceives."""
    return text if text.isascii() else text.translate(_TURNING)


def as_tip(text: str) -> str:
    """`text` for a tool tip, in lines that are not too long: there Qt takes for markup what looks like it."""
    return QtGui.Qt.convertFromPlainText(as_drawn(text), QtGui.Qt.WhiteSpaceMode.WhiteSpaceNormal) if text else ""


def label(text: str = "", role: str = "", *, wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """A label that shows `text` as plain text. `role` is one of the style sheet's."""
    made = WrappedLabel(parent) if wrap else QLabel(parent)  # with its parent at once: to change it takes time
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    if role:
        made.setProperty("role", role)
    return made


def button(text: str, role: str = "", *, keys: str = "") -> QPushButton:
    """A button. `keys` is its shortcut, shown behind the text but left out of its accessible name."""
    made = QPushButton()
    set_button_text(made, text, keys)
    if role:
        made.setProperty("role", role)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def set_button_text(made: QPushButton, text: str, keys: str = "") -> None:
    """Give a button its text, so that an & in it is an &."""
    shown = text.replace("&", "&&")
    made.setText(f"{shown}   {keys}" if keys else shown)
    made.setAccessibleName(text)
    made.setAccessibleDescription(keys)


def keys_of(action: QAction) -> str:
    """The first shortcut of `action` as this platform writes it."""
    return action.shortcut().toString(_NATIVE)


class ActionButton(QPushButton):
    """A button that does what an action does, and is shown and enabled as it is."""

    def __init__(self, action: QAction, role: str = "", *, shows_keys: bool = True, text: str = "") -> None:
        """`text` is shown in place of the action's, where there is little room."""
        super().__init__()
        self._text = text
        self._action = action
        self._shows_keys = shows_keys
        self._wanted = True
        if role:
            self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    @property
    def shows_keys(self) -> bool:
        """Whether the shortcut stands behind the text."""
        return self._shows_keys

    def show_keys(self, *, wanted: bool) -> None:
        """Show the shortcut behind the text, or leave it out where there is no room for it."""
        if wanted is not self._shows_keys:
            self._shows_keys = wanted
            self._follow()

    def want(self, wanted: bool) -> None:
        """Show the button only while it is wanted here and its action can be done."""
        self._wanted = wanted
        self._follow()

    def _follow(self) -> None:
        keys = keys_of(self._action)
        set_button_text(self, self._text or self._action.text(), keys if self._shows_keys else "")
        self.setAccessibleDescription(keys)
        self.setEnabled(self._action.isEnabled())
        show_if(self, shown=self._wanted and self._action.isVisible())


def show_if(widget: QWidget, *, shown: bool) -> None:
    """Show `widget` in its parent, or hide it. One that has no parent yet waits for it: it must not become a window."""
    if not shown:
        widget.hide()
    elif widget.parentWidget() is not None:
        widget.show()
    else:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, on=False)


def rule() -> QFrame:
    """A hairline between two parts."""
    line = QFrame()
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and have the widget drawn anew if it changed."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else it is styled when it is first shown
            widget.style().unpolish(widget)
            widget.style().polish(widget)
            widget.update()


class ElidedLabel(QLabel):
    """One line of plain text that ends in an ellipsis where there is no room; then the whole text is its tool tip.

    The whole text is its accessible name, too.
    """

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show `text`, on one line."""
        line = " ".join(text.split())
        self.setText(line)
        self.setAccessibleName(line)

    def minimumSizeHint(self) -> QSize:
        """No width of its own: it takes what there is."""
        return QSize(0, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Tell the whole text to a mouse that rests on a part of it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and not self.toolTip():
            cut = self.fontMetrics().horizontalAdvance(self.text()) > self._inside().width()
            QToolTip.showText(event.globalPos(), as_tip(self.text()) if cut else "", self)
            return True
        return super().event(event)

    def _inside(self) -> QRect:
        return self.rect().adjusted(max(self.indent(), 0), 0, 0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much of the text as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        inside = self._inside()
        shown = QFontMetrics(self.font()).elidedText(as_drawn(self.text()), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class WrappedLabel(QLabel):
    """Plain text on as many lines as it needs. A word that is too long is broken, so that it never widens its pane."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layouts: dict[tuple[str, int, str, Qt.AlignmentFlag], tuple[list[QGlyphRun], float]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Height depends on width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the text, in points, when it is `width` points wide."""
        return ceil(self._laid_out(min(width, self.maximumWidth()))[1]) if self.text() else 0

    def sizeHint(self) -> QSize:
        """As wide as the text on one line, up to a comfortable measure."""
        metrics = QFontMetrics(self.font())
        width = min(
            _MEASURE,
            self.maximumWidth(),
            2 + max((metrics.horizontalAdvance(line) for line in self.text().splitlines()), default=0),
        )
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow, and one line high: the height follows from the width."""
        return QSize(_NARROW, QFontMetrics(self.font()).lineSpacing() if self.text() else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines from the top."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        for run in self._laid_out(self.width())[0]:
            painter.drawGlyphRun(QPointF(0, 0), run)

    def _laid_out(self, width: int) -> tuple[list[QGlyphRun], float]:
        """The text in lines of `width`, and its height. Painting and measuring ask for the same few again and again."""
        key = (self.text(), width, self.font().key(), self.alignment())
        known = self._layouts.get(key)
        if known is None:
            if len(self._layouts) >= _REMEMBERED:
                self._layouts.clear()
            known = self._layouts[key] = self._lay_out(width)
        return known

    def _lay_out(self, width: int) -> tuple[list[QGlyphRun], float]:
        layout = QTextLayout(as_drawn(self.text()).replace("\n", "\u2028"), self.font())
        option = QTextOption()
        option.setAlignment(self.alignment())
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        height = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout.glyphRuns(), height
