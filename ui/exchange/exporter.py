"""Writing the deliveries of the present list to a file, off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from legaldesk.desk import exporting
from legaldesk.domain.errors import DeskError
from legaldesk.domain.query import Query
from ui.exchange import commands
from ui.exchange.running import RunningStrip
from ui.jobs import Lane
from ui.session import Session

_DELETE_ON_CLOSE = Qt.WidgetAttribute.WA_DeleteOnClose


class Exporter(QObject):
    """Asks for a file and fills it. `running` says how far it is."""

    def __init__(self, session: Session, query: Callable[[], Query], running: RunningStrip, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._query = query
        self._running = running
        self._window = window

    def ask(self) -> None:
        """Ask for a file name; its ending says what is written."""
        if self._running.busy:
            return
        dialog = QFileDialog(self._window, "Export this list", QDir.homePath(), commands.FILTER)
        dialog.setAttribute(_DELETE_ON_CLOSE)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile("deliveries.xlsx")
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, name: str) -> None:
        self.write(Path(name))

    def write(self, path: Path) -> None:
        """Write the deliveries of the list, in its order, to `path`."""
        desk, query = self._session.desk, self._query()
        progress = self._running.begin(f"Writing {path.name}")
        self._session.jobs.run(
            Lane.READ,
            self,
            lambda: exporting.export_file(desk, path, query, progress),
            partial(self._written, path),
            self._failed,
        )

    def _written(self, path: Path, count: int) -> None:
        self._running.end()
        noun = "delivery" if count == 1 else "deliveries"
        self._session.news.tell(f"{count:,} {noun} written to {path}.", "good")

    def _failed(self, fault: DeskError) -> None:
        self._running.end()
        self._session.news.tell(str(fault), "fault", "Nothing was written")
