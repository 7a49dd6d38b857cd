"""Backing up now, and choosing a backup to restore: with progress, a way to stop, and what became of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from legaldesk.desk import backing_up, daily_backup
from legaldesk.domain.errors import DeskError, Stopped
from ui.actions import bind
from ui.jobs import Lane
from ui.language import later, tr
from ui.language.words import spoken
from ui.long_work import LongWork
from ui.session import Session
from ui.settings import commands
from ui.when import fully, of_the_day
from ui.widgets.files import ask_where_to_save
from ui.widgets.strip import Strip
from ui.widgets.texts import ActionButton, label

if TYPE_CHECKING:  # the data layer comes with the desk
    from legaldesk.desk.backing_up import BackupInfo
    from legaldesk.desk.daily_backup import LastDaily

_FILES = later("LegalDesk backups (*.legaldesk)")


class BackupBox(QWidget):
    """What stands below the settings of backups. `restore_wanted` gives the file once the person has confirmed it."""

    restore_wanted = Signal(object)
    spoke = Signal()
    """Something was said that the person is to see."""

    def __init__(self, session: Session, page: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._chosen: Path | None = None
        self._work = LongWork(session.jobs, self)
        self._last = label(role="secondary", wrap=True)
        self._told = Strip(session.theme)
        self._told.clear()
        self._bar = QProgressBar()
        self._bar.setAccessibleName(tr("Progress of the backup"))
        self._bar.setTextVisible(False)
        self._bar.hide()
        self._back_up = bind(page, commands.BACK_UP, self._ask_where)
        self._restore = bind(page, commands.RESTORE, self._ask_which)
        self._stop = bind(page, commands.STOP, self._work.stop)
        self._replace = bind(page, commands.REPLACE, self._confirmed)
        self._keep = bind(page, commands.KEEP, self._forget)
        self._keep_button = ActionButton(self._keep)
        self._told.add_button(ActionButton(self._replace))
        self._told.add_button(self._keep_button)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for action in (self._back_up, self._restore, self._stop):
            buttons.addWidget(ActionButton(action))
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._last)
        column.addLayout(buttons)
        column.addWidget(self._bar)
        column.addWidget(self._told)
        self._work.moved.connect(self._bar.setValue)
        self._work.ended.connect(self._offer)
        self._offer()

    @property
    def told(self) -> str:
        """What is said about the last thing that was done."""
        return self._told.text

    def look(self) -> None:
        """Find out when the last daily backup was made."""
        desk = self._session.desk
        self._session.jobs.run(Lane.KEEP, self, lambda: daily_backup.last_daily(desk), self._show_last, self._no_last)

    # ---- backing up ----------------------------------------------------------------------------------------------

    def _ask_where(self) -> None:
        desk = self._session.desk
        name = f"desk-{desk.now().astimezone(desk.zone):%Y-%m-%d}.legaldesk"
        ask_where_to_save(self, tr("Back up to"), tr(_FILES), name, self._write)

    def _write(self, path: Path) -> None:
        if self._work.busy:
            return
        desk = self._session.desk

        def written(progress: Callable[[int, int], bool]) -> tuple[int, tuple[str, ...]]:
            made = backing_up.back_up(desk, path, force=True, progress=progress)
            return made.deliveries, made.scans.missing

        def done(told: tuple[int, tuple[str, ...]]) -> None:
            count, missing = told
            text = tr("{path}: {held}, checked.", path=path, held=_held(count))
            if missing:
                text += tr(
                    " Attached files that are damaged are not in it: {list} (legaldesk verify).",
                    list=", ".join(missing),
                )
            self._say(text, tr("The desk is backed up"), "warning" if missing else "good")

        self._told.clear()
        self._work.start(written, done, self._failed)
        self._offer()

    def _failed(self, fault: DeskError) -> None:
        kind = "plain" if isinstance(fault, Stopped) else "fault"
        self._say(spoken(fault), tr("No backup was written"), kind)

    # ---- restoring -----------------------------------------------------------------------------------------------

    def _ask_which(self) -> None:
        desk = self._session.desk
        dialog = QFileDialog(self.window(), tr("Restore from"), QDir.homePath(), tr(_FILES))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        folder = desk.place / "backups"
        if folder.is_dir():
            dialog.setDirectory(str(folder))
        dialog.fileSelected.connect(self.look_into)
        dialog.open()

    def look_into(self, name: str) -> None:
        """Say what the backup in the file `name` holds, and ask whether it is to replace the desk."""
        path = Path(name)

        def done(info: BackupInfo) -> None:
            self._chosen = path
            when = fully(info.created_at, self._session.desk.zone)
            self._say(
                tr(
                    "The backup is of {when} and holds {held}. The desk as it is now is kept in a folder in"
                    " the data folder. The window opens anew.",
                    when=when,
                    held=_held(info.deliveries),
                ),
                tr("Replace this desk by {name}?", name=path.name),
                "warning",
            )
            self._offer()
            self._keep_button.setFocus(Qt.FocusReason.OtherFocusReason)

        def failed(fault: DeskError) -> None:
            self._say(spoken(fault), tr("Nothing was restored"), "fault")

        self._forget()
        self._session.jobs.run(Lane.KEEP, self, lambda: backing_up.look_into(path), done, failed)

    def _confirmed(self) -> None:
        if (path := self._chosen) is not None:
            self._forget()
            self.restore_wanted.emit(path)

    def _forget(self) -> None:
        self._chosen = None
        self._told.clear()
        self._offer()

    def _say(self, text: str, headline: str, kind: str) -> None:
        self._told.say(text, headline=headline, kind=kind)
        QTimer.singleShot(0, self, self.spoke.emit)  # once it has its room

    # ---- what can be done ----------------------------------------------------------------------------------------

    def _offer(self) -> None:
        busy = self._work.busy
        shared = bool(self._session.desk.address.database)
        self._bar.setVisible(busy)
        self._bar.setValue(0)
        for action, possible in (
            (self._back_up, not busy),
            (self._restore, not busy and not shared),  # the administrator of the server does that for everybody
            (self._stop, busy),
            (self._replace, self._chosen is not None),
            (self._keep, self._chosen is not None),
        ):
            action.setVisible(possible)
            action.setEnabled(possible)

    def _show_last(self, daily: LastDaily | None) -> None:
        desk = self._session.desk
        if daily is None:
            self._last.setText(tr("No daily backup of this desk yet."))
            return
        today = desk.now().astimezone(desk.zone).date()
        when = of_the_day(daily.created_at, desk.zone, today)
        self._last.setText(tr("Last daily backup: {when}, in {parent}", when=when, parent=daily.file.parent))

    def _no_last(self, fault: DeskError) -> None:
        self._last.setText(spoken(fault))


def _held(count: int) -> str:
    return tr("1 delivery") if count == 1 else tr("{count:,} deliveries", count=count)
