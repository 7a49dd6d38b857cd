"""The settings on the screen: in groups, kept as soon as a field is left, with what is wrong said beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from legaldesk.desk.daily_backup import is_wanted
from legaldesk.desk.passwords import keep_password
from legaldesk.desk.settings import change_setting, load_settings, settings_path
from legaldesk.domain.errors import DeskError
from legaldesk.domain.settings import (
    BACKUP_DAILY,
    BACKUP_FOLDER,
    DATABASE,
    LANGUAGE,
    LETTERS_LOGO,
    LETTERS_SIGNATURE,
    SETTINGS,
    DeskSettings,
    Setting,
)
from legaldesk.domain.shared_address import FORM
from ui.actions import bind
from ui.jobs import Lane
from ui.language import tr
from ui.language.words import spoken
from ui.session import Notice, Session
from ui.settings import commands
from ui.settings.backups import BackupBox
from ui.settings.carrying import CarryingBox
from ui.settings.rows import AppearanceRow, ChoiceRow, LineRow, PasswordRow, Picks, SettingRow, SwitchRow
from ui.widgets.texts import ActionButton, button, label

_WIDTH = 720
_PICKS = {
    BACKUP_FOLDER: Picks.FOLDER,
    LETTERS_LOGO: Picks.PICTURE,
    LETTERS_SIGNATURE: Picks.PICTURE,
}


class SettingsPage(QWidget):
    """All settings of the desk, once they are made. `reopen_wanted` asks for the desk that the settings name by now."""

    closed = Signal()
    appearance_wanted = Signal(object)
    restore_wanted = Signal(object)
    reopen_wanted = Signal()
    shortcuts_wanted = Signal()
    letters_wanted = Signal()
    company_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAccessibleName(tr("Settings"))
        self._session = session
        self._rows: dict[Setting, SettingRow] = {}
        self._kept = DeskSettings()
        self._lay_out_top(bind(self, commands.CLOSE, self.closed.emit))
        # From the outside in: a subtree that changes its parent is styled anew.
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        middle = QWidget(self._scroll.viewport())
        middle.setMinimumHeight(1)  # else it is as high as if all texts were as narrow as they can be
        inside = self._groups = QWidget(middle)
        inside.setMaximumWidth(_WIDTH)
        self._inside = _centered(middle, inside)
        self._scroll.setWidget(middle)
        self._column.addWidget(self._scroll, 1)

    def make(self) -> Iterator[None]:
        """Make the settings, a group a step."""
        inside = self._groups
        groups = QVBoxLayout(inside)
        groups.setContentsMargins(0, 0, 0, 0)
        groups.setSpacing(16)
        self.carrying = CarryingBox(self._session, self, inside)
        self.carrying.company_wanted.connect(self.company_wanted)
        self.carrying.taken.connect(self._took)
        groups.addWidget(self.carrying)
        for name, settings in groupby(SETTINGS, lambda setting: setting.group):
            groups.addWidget(self._group(name, settings, inside))
            yield
        groups.addStretch(1)

    def _lay_out_top(self, back: QAction) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 12, 0)
        top.addWidget(label(tr("Settings"), "heading"))
        top.addSpacing(8)
        top.addWidget(label(tr("Kept as soon as a field is left"), "secondary"))
        top.addStretch(1)
        keys = button(tr("Keyboard shortcuts…"))
        keys.clicked.connect(self.shortcuts_wanted)
        top.addWidget(ActionButton(bind(self, commands.LETTERS, self.letters_wanted.emit)))
        top.addWidget(keys)
        top.addWidget(ActionButton(back))
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 4, 12)
        column.setSpacing(12)
        column.addLayout(top)

    def take_focus(self) -> None:
        """Show the settings as they are in the file, and begin at the first."""
        place = self._session.desk.place
        self._session.jobs.run(Lane.KEEP, self, lambda: load_settings(place), self._show, self._unreadable)
        self.backups.look()
        self._scroll.verticalScrollBar().setValue(0)
        self._rows[DATABASE].setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_into_view(self) -> None:
        self._inside.activate()
        self._scroll.ensureWidgetVisible(self.backups)

    def _row_of(self, setting: Setting, parent: QWidget) -> QWidget:
        theme, desk = self._session.theme, self._session.desk
        row: SettingRow
        if isinstance(setting.default, bool):
            row = SwitchRow(theme, setting, parent)
        elif setting.choices:
            row = ChoiceRow(theme, setting, parent)
        else:
            shown = {DATABASE: FORM, BACKUP_FOLDER: str(desk.place / "backups")}.get(setting, str(setting.default))
            row = LineRow(theme, setting, parent, shown, picks=_PICKS.get(setting, Picks.NOTHING))
        row.edited.connect(partial(self._edited, setting))
        self._rows[setting] = row
        return row

    def _group(self, name: str, settings: Iterable[Setting], parent: QWidget) -> QFrame:
        panel, column = _panel(tr(name), parent)
        for setting in settings:
            column.addWidget(self._row_of(setting, panel))
        if name == DATABASE.group:
            self._password = PasswordRow(self._session.theme, panel)
            self._password.typed.connect(self._keep_password)
            column.addWidget(self._password)
        if name == BACKUP_FOLDER.group:
            self.backups = BackupBox(self._session, self, panel)
            self.backups.restore_wanted.connect(self.restore_wanted)
            self.backups.spoke.connect(self._bring_into_view)
            column.addWidget(self.backups)
        if name == LANGUAGE.group:
            appearance = AppearanceRow(self._session.theme, panel)
            appearance.chosen.connect(self.appearance_wanted)
            column.addWidget(appearance)
        return panel

    # ---- reading and keeping -------------------------------------------------------------------------------------

    def _show(self, settings: DeskSettings) -> None:
        self._kept = settings
        for setting, row in self._rows.items():
            shown = {**settings.given, **settings.locked}.get(setting.name, "")
            row.show_value(shown if isinstance(row, LineRow) else settings[setting])
            row.lock(locked=setting.name in settings.locked)
        self._rows[BACKUP_DAILY].show_value(is_wanted(self._session.desk, settings))
        self._password.setEnabled(bool(settings.database))

    def _took(self, settings: DeskSettings) -> None:
        before = self._kept
        self._show(settings)
        if settings.database != before.database:
            self._offer_to_reopen(settings)
        elif settings[LANGUAGE] != before[LANGUAGE]:
            self._offer_language()

    def _unreadable(self, fault: DeskError) -> None:
        self._session.news.tell(spoken(fault), "fault", tr("The settings could not be read"))

    def _edited(self, setting: Setting, typed: str) -> None:
        place = self._session.desk.place
        # A keyring may ask the person something, and drafts do not wait for that.
        lane = Lane.LONG if setting is DATABASE else Lane.KEEP

        def refused(fault: DeskError) -> None:
            self._rows[setting].say(spoken(fault).removeprefix(f"{setting.name}: "))

        self._session.jobs.run(lane, self, lambda: change_setting(place, setting.name, typed), self._took, refused)

    def _keep_password(self, password: str) -> None:
        address = self._kept.database
        if not address:
            self._password.say(tr("Name the database first"))
            return

        def kept(_: None) -> None:
            self._password.say_kept()

        def refused(fault: DeskError) -> None:
            self._password.say(spoken(fault))

        self._session.jobs.run(Lane.LONG, self, lambda: keep_password(address, password), kept, refused)

    def _offer_language(self) -> None:
        said = tr("LegalDesk speaks the language that was chosen once its window is opened anew.")
        offers = ((tr("Open it now"), self.reopen_wanted.emit),)
        self._session.news.said.emit(Notice(said, "plain", tr("The language of the window"), offers))

    def _offer_to_reopen(self, settings: DeskSettings) -> None:
        where = tr("the shared desk") if settings.database else tr("the desk in this computer's data folder")
        self._session.news.said.emit(
            Notice(
                tr(
                    "LegalDesk opens {where} from the next start on. What is logged here stays where it is;"
                    " `legaldesk move` copies it.",
                    where=where,
                ),
                "plain",
                tr("Kept in {settings_path}", settings_path=settings_path(self._session.desk.place)),
                ((tr("Open it now"), self.reopen_wanted.emit),),
            )
        )


def _centered(middle: QWidget, inside: QWidget) -> QHBoxLayout:
    beside = QHBoxLayout(middle)
    beside.setContentsMargins(0, 0, 12, 0)
    beside.addStretch(1)
    beside.addWidget(inside, 100)
    beside.addStretch(1)
    return beside


def _panel(name: str, parent: QWidget) -> tuple[QFrame, QVBoxLayout]:
    panel = QFrame(parent)
    panel.setProperty("role", "panel")
    panel.setAccessibleName(name)
    column = QVBoxLayout(panel)
    column.setContentsMargins(20, 16, 20, 20)
    column.setSpacing(16)
    column.addWidget(label(name, "larger"))
    return panel, column
