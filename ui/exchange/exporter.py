"""Writing the deliveries of the present list to a file, off the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from legaldesk.desk import exporting
from legaldesk.domain.errors import DeskError
from legaldesk.domain.query import Query
from ui.exchange import commands
from ui.exchange.running import RunningStrip
from ui.jobs import Lane
from ui.language import tr
from ui.language.words import spoken
from ui.session import Session
from ui.widgets.files import ask_where_to_save


class Exporter(QObject):
    """Asks for a file and fills it. `running` says how far it is."""

    def __init__(self, session: Session, query: Callable[[], Query], running: RunningStrip, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._query = query
        self._running = running
        self._window = window

    def ask(self) -> None:
        """Ask for a file name for all that the list holds; its ending says what is written."""
        self.ask_for(None)

    def ask_for(self, only: Sequence[int] | None) -> None:
        """Ask for a file name for the deliveries with the ids `only` (None: for all that the list holds)."""
        if self._running.busy:
            return
        title = tr("Export this list") if only is None else tr("Export the chosen deliveries")
        ask_where_to_save(
            self._window, title, tr(commands.FILTER), "deliveries.xlsx", lambda path: self.write(path, only)
        )

    def write(self, path: Path, only: Sequence[int] | None = None) -> None:
        """Write the deliveries of the list, or those with the ids `only`, in its order, to `path`."""
        desk, query = self._session.desk, self._query()
        progress = self._running.begin(tr("Writing {name}", name=path.name))
        self._session.jobs.run(
            Lane.READ,
            self,
            lambda: exporting.export_file(desk, path, query, progress, only=only),
            partial(self._written, path),
            self._failed,
        )

    def _written(self, path: Path, count: int) -> None:
        self._running.end()
        noun = tr("delivery") if count == 1 else tr("deliveries")
        self._session.news.tell(tr("{count:,} {noun} written to {path}.", count=count, noun=noun, path=path), "good")

    def _failed(self, fault: DeskError) -> None:
        self._running.end()
        self._session.news.tell(spoken(fault), "fault", tr("Nothing was written"))
