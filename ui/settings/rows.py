"""The rows of the settings: each made from its declaration, with its sentence, and what is wrong said beside it."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from legaldesk.domain.settings import Setting, Value
from ui.appearance import Appearance
from ui.language import later, tr
from ui.theme import Theme
from ui.widgets.field_row import FieldRow
from ui.widgets.texts import button, label

_NUMBER_WIDTH = 96
_LONGEST = 2_000
_CHOICES = {
    "system": later("As the system has it"),
    "en": later("English"),
    "es": later("Español"),
    "us_letter": later("US Letter"),
}
_APPEARANCES = {
    Appearance.SYSTEM: later("As the system has it"),
    Appearance.LIGHT: later("Light"),
    Appearance.DARK: later("Dark"),
}


class Picks(Enum):
    """What a dialog helps to choose for a setting that is typed."""

    NOTHING = 0
    FOLDER = 1
    PICTURE = 2


class SettingRow(QWidget):
    """One setting. `edited` gives what the person typed once the field is left, an empty text for the default."""

    edited = Signal(str)

    def __init__(self, setting: Setting, parent: QWidget) -> None:
        super().__init__(parent)
        self.setting = setting
        self._locked: QLabel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_value(self, value: Value) -> None:
        """Show `value` as the one that is set, and nothing wrong with it."""
        raise NotImplementedError

    def say(self, problem: str) -> None:
        """Say beside the field what is wrong; an empty text takes it back."""
        raise NotImplementedError

    def lock(self, *, locked: bool) -> None:
        """Let nobody change it, and say why."""
        if self._locked is None and locked:
            self._locked = label(tr("Set by this computer's administrator"), "strong")
            self._column.addWidget(self._locked)
        if self._locked is not None:
            self._locked.setVisible(locked)
        for field in self.findChildren(QWidget):
            if field.focusPolicy() is not Qt.FocusPolicy.NoFocus:
                field.setEnabled(not locked)


class SwitchRow(SettingRow):
    """A setting that is on or off."""

    def __init__(self, theme: Theme, setting: Setting, parent: QWidget) -> None:
        super().__init__(setting, parent)
        self._box = QCheckBox(tr(setting.title))
        self._box.setObjectName(setting.name)
        self._box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._row = FieldRow(theme, tr(setting.title), self._box, hint=tr(setting.says), captioned=False, parent=self)
        self._row.put_below(label(tr(setting.says), "secondary", wrap=True))
        self._column.addWidget(self._row)
        self.setFocusProxy(self._box)
        self._box.clicked.connect(self._clicked)

    def show_value(self, value: Value) -> None:
        """Tick the box or not."""
        self._box.setChecked(bool(value))
        self.say("")

    def say(self, problem: str) -> None:
        """Say it under the box."""
        self._row.say(problem)

    def _clicked(self) -> None:
        self.edited.emit("true" if self._box.isChecked() else "false")


class ChoiceRow(SettingRow):
    """A setting that is one of a few words."""

    def __init__(self, theme: Theme, setting: Setting, parent: QWidget) -> None:
        super().__init__(setting, parent)
        self._list = _StillList()
        self._list.setObjectName(setting.name)
        for choice in setting.choices:
            self._list.addItem(tr(_CHOICES.get(choice, choice)), choice)
        self._list.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._row = FieldRow(theme, tr(setting.title), self._list, hint=tr(setting.says), parent=self)
        self._row.put_below(label(tr(setting.says), "secondary", wrap=True))
        self._column.addWidget(self._row)
        self.setFocusProxy(self._list)
        self._list.activated.connect(self._chosen)

    def show_value(self, value: Value) -> None:
        """Show the word."""
        self._list.setCurrentIndex(self._list.findData(str(value)))
        self.say("")

    def say(self, problem: str) -> None:
        """Say it under the list."""
        self._row.say(problem)

    def _chosen(self, place: int) -> None:
        self.edited.emit(self._list.itemData(place))


class LineRow(SettingRow):
    """A setting that is typed: a number, an address, a folder. `default` is shown where nothing is typed."""

    def __init__(
        self, theme: Theme, setting: Setting, parent: QWidget, default: str = "", *, picks: Picks = Picks.NOTHING
    ) -> None:
        super().__init__(setting, parent)
        self._shown = ""
        self._line = QLineEdit()
        self._line.setObjectName(setting.name)
        self._line.setMaxLength(_LONGEST)
        self._line.setPlaceholderText(default)
        if isinstance(setting.default, int):
            self._line.setFixedWidth(_NUMBER_WIDTH)
        self._row = FieldRow(
            theme,
            tr(setting.title),
            self._line,
            hint=tr("{says} Give {allowed}", says=tr(setting.says), allowed=tr(setting.allowed)),
            parent=self,
        )
        self._row.put_below(label(tr(setting.says), "secondary", wrap=True))
        self._column.addWidget(self._row)
        self._picks = picks
        if picks is not Picks.NOTHING:
            choose = button(tr("Choose…"))
            choose.setAccessibleName(tr("Choose: {title}, {group}", title=tr(setting.title), group=tr(setting.group)))
            choose.clicked.connect(self._choose)
            below = QHBoxLayout()
            below.setContentsMargins(0, 4, 0, 0)
            below.addWidget(choose)
            below.addStretch(1)
            self._column.addLayout(below)
        self.setFocusProxy(self._line)
        self._line.editingFinished.connect(self._left)

    def show_value(self, value: Value) -> None:
        """Hold the value as text."""
        self._shown = str(value)
        self._line.setText(self._shown)
        self._line.setCursorPosition(0)
        self.say("")

    def say(self, problem: str) -> None:
        """Say it under the field."""
        self._row.say(problem)

    def _left(self) -> None:
        if self._line.text() != self._shown:
            self._shown = self._line.text()
            self.edited.emit(self._shown)

    def _choose(self) -> None:
        dialog = QFileDialog(self.window(), tr(self.setting.title), self._line.text() or QDir.homePath())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._picks is Picks.FOLDER:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            dialog.setNameFilter(tr("Pictures (*.png *.jpg *.jpeg)"))
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, name: str) -> None:
        self._line.setText(QDir.toNativeSeparators(name))
        self._left()


class PasswordRow(QWidget):
    """The password of the shared database: typed unseen, told once by `typed`, and never shown again."""

    typed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._line = QLineEdit()
        self._line.setObjectName("database.password")
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        says = tr("Kept in this computer's keyring and nowhere else; empty: as it is kept now.")
        self._row = FieldRow(theme, tr("Password"), self._line, hint=says, parent=self)
        self._row.put_below(label(says, "secondary", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._line.editingFinished.connect(self._left)

    def say(self, problem: str) -> None:
        """Say it under the field."""
        self._row.say(problem)

    def say_kept(self) -> None:
        """Say that it is in the keyring."""
        self._line.setPlaceholderText(tr("Kept in the keyring"))
        self.say("")

    def _left(self) -> None:
        password = self._line.text()
        if password:
            self._line.clear()
            self.typed.emit(password)


class AppearanceRow(QWidget):
    """Light, dark, or as the system has it. `chosen` gives an Appearance."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = _StillList()
        self._list.setObjectName("look.appearance")
        self._list.addItems([tr(words) for words in _APPEARANCES.values()])
        self._list.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(FieldRow(theme, tr("Appearance"), self._list, parent=self))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._list.activated.connect(self._activated)
        theme.changed.connect(self._follow)
        self._follow()

    def _activated(self, place: int) -> None:
        self.chosen.emit(list(_APPEARANCES)[place])

    def _follow(self) -> None:
        self._list.setCurrentIndex(list(_APPEARANCES).index(self._theme.appearance))


class _StillList(QComboBox):
    """A list that the wheel does not change: it scrolls the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the page."""
        event.ignore()
