"""Attached files at the desk: added, opened as a checked copy, saved, withdrawn; with progress, and stoppable."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDir, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from legaldesk.desk import attaching
from legaldesk.domain.errors import DeskError
from legaldesk.domain.file_names import file_name, shown_name
from legaldesk.domain.media_types import ending_of
from ui.deliveries.commands import SAVE_WITHDRAW
from ui.deliveries.deciding import ReasonDialog
from ui.jobs import Lane
from ui.language import later, tr
from ui.language.words import spoken
from ui.long_work import LongWork
from ui.session import Notice, Session

if TYPE_CHECKING:
    from legaldesk.domain.logged import Attachment

_DELETE_ON_CLOSE = Qt.WidgetAttribute.WA_DeleteOnClose
_EXPLAINED = later(
    "For a file that does not belong to this delivery. It stays, marked withdrawn, and the history says why."
)


class FileDesk(QObject):
    """What is done with attached files, for the window that `page` is in."""

    def __init__(self, session: Session, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._title = ""
        self._long = LongWork(session.jobs, self)
        self._long.moved.connect(self._say_busy)
        self._copies: tempfile.TemporaryDirectory[str] | None = None
        session.jobs.closing.connect(self._remove_copies)

    def choose(self, reference: str) -> None:
        """Ask for files to attach to the delivery `reference`."""
        dialog = QFileDialog(self._page, tr("Attach files to {reference}", reference=reference), QDir.homePath())
        dialog.setAttribute(_DELETE_ON_CLOSE)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.attach(reference, [Path(name) for name in names]))
        dialog.open()

    def attach(self, reference: str, files: Sequence[Path]) -> None:
        """Attach `files` to the delivery `reference`, all or none."""
        desk = self._session.desk

        def done(added: Sequence[Attachment]) -> None:
            count = tr("1 file is") if len(added) == 1 else tr("{count} files are", count=len(added))
            self._session.news.changed.emit(frozenset({reference}))
            self._session.news.tell(tr("{count} attached to {reference}.", count=count, reference=reference), "good")

        self._work(
            tr("Attaching to {reference}", reference=reference),
            lambda progress: attaching.attach(desk, reference, files, progress),
            done,
            tr("Nothing was attached"),
            Lane.WRITE,
        )

    def open(self, one: Attachment) -> None:
        """Open a copy of a file with the system's own program: checked against its hash, and read-only."""
        folder = Path(tempfile.mkdtemp(dir=self._copies_folder()))
        copy = folder / _name_to_open(one)
        desk = self._session.desk

        def copied(progress: Callable[[int, int], bool]) -> Path:
            attaching.save_out(desk, one.reference, one.number, copy, progress)
            copy.chmod(0o400)
            return copy

        def done(path: Path) -> None:
            if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
                self._session.news.tell(
                    tr("{name} opens in another program, as a checked copy.", name=shown_name(one.name)), "good"
                )
            else:
                told = tr("Save the file, and open it with a program that shows it.")
                self._session.news.tell(told, "warning", tr("This computer has no program for this kind of file"))

        self._work(tr("Opening {name}", name=shown_name(one.name)), copied, done, tr("The file was not opened"))

    def save(self, one: Attachment) -> None:
        """Ask where to save a file, and save it as it was attached."""
        dialog = QFileDialog(self._page, tr("Save the file as"), QDir.homePath())
        dialog.setAttribute(_DELETE_ON_CLOSE)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(file_name(one.name, f"{one.reference}-{one.number}"))
        dialog.fileSelected.connect(lambda name: self._save(one, Path(name)))
        dialog.open()

    def withdraw(self, one: Attachment) -> None:
        """Ask for the reason, and withdraw a file."""
        desk, title = self._session.desk, tr("Withdraw {name}", name=shown_name(one.name)[:60])
        dialog = ReasonDialog(self._session, title, tr(_EXPLAINED), save=SAVE_WITHDRAW, parent=self._page)

        def accepted() -> None:
            reason = dialog.reason
            self._session.jobs.run(
                Lane.WRITE,
                self,
                lambda: attaching.withdraw(desk, one.reference, one.number, reason),
                lambda gone: self._session.news.changed.emit(frozenset({gone.reference})),
                partial(self._failed, tr("Nothing was changed")),
            )

        dialog.accepted.connect(accepted)
        dialog.open()

    def _save(self, one: Attachment, path: Path) -> None:
        desk = self._session.desk

        def done(_: Attachment) -> None:
            self._session.news.tell(tr("{name}: saved as {path}.", name=shown_name(one.name), path=path), "good")

        self._work(
            tr("Saving {name}", name=shown_name(one.name)),
            lambda progress: attaching.save_out(desk, one.reference, one.number, path, progress),
            done,
            tr("Nothing was saved"),
        )

    def _work(
        self,
        title: str,
        work: Callable[[Callable[[int, int], bool]], Any],
        done: Callable[[Any], None],
        safe: str,
        lane: Lane = Lane.READ,
    ) -> None:
        if self._long.busy:
            self._session.news.tell(tr("Another file is on its way: wait until it is done, or stop it."), "warning")
            return
        self._title = title
        self._long.start(work, done, partial(self._failed, safe), lane)

    def _say_busy(self, _far: int) -> None:
        """Say what takes its time, once, with a way to stop it."""
        if self._title:
            self._session.news.said.emit(Notice(f"{self._title}…", "plain", "", ((tr("Stop"), self._long.stop),)))
            self._title = ""

    def _failed(self, safe: str, fault: DeskError) -> None:
        self._session.news.tell(spoken(fault), "fault", safe)

    def _copies_folder(self) -> str:
        if self._copies is None:
            self._copies = tempfile.TemporaryDirectory(prefix="legaldesk-", ignore_cleanup_errors=True)
        return self._copies.name

    def _remove_copies(self) -> None:
        """Leave no copies of papers behind when the window closes."""
        if self._copies is not None:
            with contextlib.suppress(OSError):
                self._copies.cleanup()
            self._copies = None


def _name_to_open(one: Attachment) -> str:
    """A name whose ending says what the content is, so that the system chooses the program by that and not by luck."""
    name, ending = file_name(one.name, f"{one.reference}-{one.number}"), ending_of(one.media_type)
    return name if name.lower().endswith(ending) else f"{name}{ending}"
