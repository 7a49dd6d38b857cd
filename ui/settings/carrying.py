"""Settings as one file: out of this desk, and into it; and the way to the company profile."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from legaldesk.desk.settings import export_settings, import_settings
from legaldesk.domain.errors import DeskError
from legaldesk.domain.settings import DeskSettings
from ui.actions import bind
from ui.jobs import Lane
from ui.language import later, tr
from ui.language.words import spoken
from ui.session import Session
from ui.settings import commands
from ui.widgets.files import ask_for_file, ask_where_to_save
from ui.widgets.strip import Strip
from ui.widgets.texts import ActionButton

_FILES = later("Settings (*.toml)")


class CarryingBox(QWidget):
    """What stands above the settings. `taken` gives what holds after an import."""

    company_wanted = Signal()
    taken = Signal(object)

    def __init__(self, session: Session, page: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._told = Strip(session.theme)
        self._told.clear()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for command, deed in (
            (commands.COMPANY, self.company_wanted.emit),
            (commands.EXPORT, self._ask_where),
            (commands.IMPORT, self._ask_which),
        ):
            buttons.addWidget(ActionButton(bind(page, command, deed)))
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(buttons)
        column.addWidget(self._told)

    @property
    def told(self) -> str:
        """What is said about the last file."""
        return self._told.text

    def export(self, path: Path) -> None:
        """Write all settings to the file `path`."""
        place = self._session.desk.place

        def done(count: int) -> None:
            self._told.say(
                tr("{path}: {count} settings, without passwords.", path=path, count=count),
                headline=tr("Exported"),
                kind="good",
            )

        self._session.jobs.run(Lane.KEEP, self, lambda: export_settings(place, path), done, self._failed)

    def take(self, path: Path) -> None:
        """Set what the file `path` says."""
        place = self._session.desk.place

        def done(settings: DeskSettings) -> None:
            text = tr("{count} settings of {name} hold now.", count=len(settings.given), name=path.name)
            self._told.say(text, headline=tr("Imported"), kind="good")
            self.taken.emit(settings)

        self._session.jobs.run(Lane.KEEP, self, lambda: import_settings(place, path), done, self._failed)

    def _failed(self, fault: DeskError) -> None:
        self._told.say(spoken(fault), headline=tr("Nothing was changed"), kind="fault")

    def _ask_where(self) -> None:
        ask_where_to_save(self, tr("Export settings to"), tr(_FILES), "legaldesk-settings.toml", self.export)

    def _ask_which(self) -> None:
        ask_for_file(self, tr("Import settings from"), tr(_FILES), self.take)
