"""The sidebar: the views of the log with what waits in them, the appearance, the help, and who works here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QPushButton, QSizePolicy, QVBoxLayout

from ui.appearance import Appearance
from ui.language import later, tr
from ui.theme import Theme
from ui.widgets.figures import capped
from ui.widgets.texts import ElidedLabel, button, keys_of, label, set_button_text

_WIDTH = 152
_BESIDE = 10
VIEWS = (
    ("ALL", later("Desk"), "desk"), ("COUNSEL", later("Counsel"), "scales"), ("LETTERS", later("Letters"), "letter"),
    ("MINE", later("Mine"), "reserved"), ("ASKED", later("Asked of me"), "info"),
)  # fmt: skip
"""Name, words and icon of each view."""
_WORDS = {
    Appearance.SYSTEM: later("As the system has it"),
    Appearance.LIGHT: later("Light"),
    Appearance.DARK: later("Dark"),
}


class Sidebar(QFrame):
    """`view_wanted` gives the name of a view, `appearance_wanted` an Appearance."""

    view_wanted = Signal(str)
    appearance_wanted = Signal(object)
    settings_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "sidebar")
        self.setFixedWidth(_WIDTH)
        self._theme = theme
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(_BESIDE, 16, _BESIDE, 12)
        column.setSpacing(2)
        brand = label("LegalDesk", "brand")
        brand.setIndent(10)
        column.addWidget(brand)
        column.addSpacing(12)
        self._views: dict[str, QPushButton] = {}
        for number, (name, words, _) in enumerate(VIEWS):
            made = _nav(tr(words))
            made.setCheckable(True)
            made.setAccessibleDescription(f"Ctrl+{number + 1}")
            self._group.addButton(made, number)
            self._views[name] = made
            column.addWidget(made)
        self._group.idClicked.connect(self._clicked)
        column.addWidget(self._due_button())
        column.addStretch(1)
        self._files = _nav(tr("Files"))
        self._files.clicked.connect(self._show_files)
        self._files_menu = QMenu(self)
        self._files.hide()
        column.addWidget(self._files)
        self._look = _nav(tr("Appearance"))
        self._look.clicked.connect(self._show_menu)
        self._menu = self._appearance_menu()
        self._settings = _nav(tr("Settings"))
        self._settings.setAccessibleDescription("Ctrl+,")
        self._settings.clicked.connect(self.settings_wanted)
        self._help = _nav(tr("Help"))
        self._help.setAccessibleDescription("F1")
        self._help.clicked.connect(self.help_wanted)
        self._person = ElidedLabel(role="secondary")
        self._person.setIndent(10)
        self._demo = ElidedLabel(tr("Demo desk"), "secondary")
        self._demo.setIndent(10)
        self._demo.hide()
        column.addWidget(self._look)
        column.addWidget(self._settings)
        column.addWidget(self._help)
        column.addSpacing(8)
        column.addWidget(self._person)
        column.addWidget(self._demo)
        self.show_view("ALL")
        theme.changed.connect(self._recolor)

    def _due_button(self) -> QPushButton:
        self._due = _nav(tr("Due"))
        self._due.hide()
        return self._due

    def offer_due(self, action: QAction) -> None:
        """Offer the list of what is due, below the views."""
        self._due.clicked.connect(action.trigger)
        self._due.setAccessibleDescription(keys_of(action))
        self._due.show()

    def show_due(self, count: int) -> None:
        """Say how many dates are overdue or due today."""
        keys = self._due.accessibleDescription()
        set_button_text(self._due, tr("Due   {count:,}", count=count) if count else tr("Due"))
        self._due.setAccessibleDescription(keys)
        self._make_room()

    def offer_files(self, actions: Sequence[QAction]) -> None:
        """Offer what can be done with files of deliveries."""
        self._files_menu.addActions(list(actions))
        self._files.show()

    @property
    def view(self) -> str:
        """The name of the view that is marked."""
        return next(name for name, made in self._views.items() if made.isChecked())

    def show_view(self, name: str) -> None:
        """Mark the view that is shown."""
        self._views[name].setChecked(True)
        self._recolor()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Say how many deliveries wait in each of the views that `counts` names."""
        for name, count in counts.items():
            words = tr(next(each for key, each, _ in VIEWS if key == name))
            made = self._views[name]
            keys = made.accessibleDescription()
            set_button_text(made, f"{words}   {capped(count)}" if count else words)
            made.setAccessibleDescription(keys)
        self._make_room()

    def _make_room(self) -> None:
        """Be as wide as the longest of the views with its count, and never narrow again: nothing is to jump."""
        needed = max(made.sizeHint().width() for made in (*self._views.values(), self._due))
        self.setFixedWidth(max(self.width(), needed + 2 * _BESIDE))

    def show_person(self, name: str, *, demo: bool) -> None:
        """Say who works here, and whether the deliveries are invented."""
        self._person.show_text(name)
        self._demo.setVisible(demo)

    def _clicked(self, number: int) -> None:
        self._recolor()
        self.view_wanted.emit(VIEWS[number][0])

    def _show_menu(self) -> None:
        _pop_up(self._menu, self._look)

    def _show_files(self) -> None:
        _pop_up(self._files_menu, self._files)

    def _appearance_menu(self) -> QMenu:
        menu = QMenu(self)
        self._choices = QActionGroup(self)
        for appearance, words in _WORDS.items():
            action = menu.addAction(tr(words))
            action.setCheckable(True)
            action.setChecked(appearance is self._theme.appearance)
            action.setData(appearance.value)
            self._choices.addAction(action)
        menu.triggered.connect(self._appearance_chosen)
        return menu

    def _appearance_chosen(self, action: QAction) -> None:
        self.appearance_wanted.emit(Appearance(action.data()))

    def _recolor(self) -> None:
        tokens = self._theme.tokens
        for name, _, icon in VIEWS:
            made = self._views[name]
            made.setIcon(self._theme.icon(icon, tokens.accent if made.isChecked() else tokens.secondary))
        self._look.setIcon(self._theme.icon("appearance"))
        self._settings.setIcon(self._theme.icon("settings"))
        self._help.setIcon(self._theme.icon("help"))
        self._files.setIcon(self._theme.icon("page"))
        self._due.setIcon(self._theme.icon("clock"))
        for action in self._choices.actions():
            action.setChecked(action.data() == self._theme.appearance.value)


def _pop_up(menu: QMenu, above: QPushButton) -> None:
    menu.popup(above.mapToGlobal(QPoint(0, -menu.sizeHint().height())))


def _nav(words: str) -> QPushButton:
    made = button(words, "nav")
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return made
