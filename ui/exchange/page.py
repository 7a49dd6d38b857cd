"""Importing a file: what its columns are, what cannot be imported and why, and then all of it or nothing."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from legaldesk.desk import importing
from legaldesk.domain.errors import DeskError
from ui.actions import bind
from ui.exchange import commands
from ui.exchange.bad_rows import BadRowsTable
from ui.exchange.mapping import MappingGrid
from ui.exchange.running import Progress, RunningStrip
from ui.jobs import Lane
from ui.language import later, tr
from ui.language.words import spoken
from ui.memory import WindowMemory
from ui.session import Session
from ui.widgets.empty_state import EmptyState
from ui.widgets.files import ask_for_file
from ui.widgets.page_parts import stack_on
from ui.widgets.strip import Strip
from ui.widgets.texts import ActionButton, ElidedLabel, label, show_if

if TYPE_CHECKING:
    from legaldesk.desk.exchange.columns import FoundColumn
    from legaldesk.desk.importing import BadRow, Imported

_EMPTY = later(
    "An Excel log, a CSV file or an export of LegalDesk. First it is only looked at: what its columns are, and which"
    " rows cannot be imported and why. Then all of it is imported, or nothing."
)
_MOST = 1_000
"""Bad rows that are listed."""


class ImportPage(QWidget):
    """Checks a file whenever it or what its columns are changes, and imports it. `closed` leads back to the desk."""

    closed = Signal()

    def __init__(self, session: Session, memory: WindowMemory, running: RunningStrip, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAccessibleName(tr("Import deliveries"))
        self._session = session
        self._memory = memory
        self._running = running
        self._path = Path()
        self._check_again = False
        self.mapping = MappingGrid()
        self.bad = BadRowsTable(session.theme)
        self.result = Strip(session.theme)
        self.keep_good = QCheckBox(tr("Import the good rows although others are bad"))
        self.keep_good.setAccessibleName(self.keep_good.text())
        self._file = ElidedLabel(role="secondary")
        self._start = bind(self, commands.START, self._import)
        self._choose = bind(self, commands.CHOOSE, self.ask)
        self._close_action = bind(self, commands.CLOSE, self._close)
        self._found: Imported | None = None
        self.mapping.changed.connect(self._mapped)
        self.keep_good.toggled.connect(self._offer)
        self._choose.setText(tr("Choose a file…"))
        choose, self._another = ActionButton(self._choose, "primary"), ActionButton(self._choose)
        self._another.hide()
        self.nothing = EmptyState(session.theme, "page", tr("No file is chosen"), tr(_EMPTY), (choose,))
        self._sides = QWidget()
        self._lay_out()
        self._offer()

    def ask(self) -> None:
        """Ask for a file."""
        if self._running.busy:
            return
        ask_for_file(self, tr("Import deliveries"), tr(commands.FILTER), self.look_at)

    def look_at(self, path: Path) -> None:
        """Show the columns of the file `path`, and check it."""
        self._path = path
        self._file.show_text(str(path))
        self.nothing.hide()
        self._sides.show()
        self._choose.setText(tr(commands.CHOOSE.text))
        show_if(self._another, shown=True)
        self.mapping.show_columns((), {})
        self.bad.rows.show_rows(())
        self._found = None
        self._offer()
        self.result.clear()
        self._session.jobs.run(
            Lane.READ, self, lambda: importing.columns_of(path), partial(self._columns, path), self._unreadable
        )

    def _columns(self, path: Path, columns: tuple[FoundColumn, ...]) -> None:
        if path == self._path:
            self.mapping.show_columns(columns, self._memory.import_columns)
            self._check()

    def _unreadable(self, fault: DeskError) -> None:
        self.result.say(spoken(fault), headline=tr("This file cannot be imported"), kind="fault")

    # ---- checking --------------------------------------------------------------------------------------------

    def _mapped(self) -> None:
        self._memory.set_import_columns({**self._memory.import_columns, **self.mapping.mapping()})
        self._check()

    def _check(self) -> None:
        self._found = None
        self.bad.rows.show_rows(())
        self._offer()
        undecided = self.mapping.undecided
        if undecided:
            text = tr("Say of each column what it is, or leave it out. It is remembered for the next file.")
            count = len(undecided)
            columns = tr("1 column is") if count == 1 else tr("{count} columns are", count=count)
            self.result.say(text, headline=tr("{columns} not known", columns=columns), kind="warning")
            self.mapping.take_focus()
            return
        if self._running.busy:
            self._check_again = True
            self._running.stop()
            return
        self._check_again = False
        self.result.clear()
        desk, path, mapping = self._session.desk, self._path, self.mapping.mapping()
        bad: list[BadRow] = []
        progress = self._running.begin(tr("Checking {name}", name=path.name))

        def report(row: BadRow) -> None:
            if len(bad) < _MOST:
                bad.append(row)

        def checked() -> Imported:
            return importing.import_file(
                desk, path, mapping, keep_good=True, dry_run=True, report=report, progress=progress
            )

        self._session.jobs.run(Lane.READ, self, checked, partial(self._checked, bad), self._not_checked)

    def _checked(self, bad: list[BadRow], found: Imported) -> None:
        self._running.end()
        if self._check_again:
            self._check()
            return
        self._found = found
        self.bad.rows.show_rows(bad)
        said = tr("{deliveries} can be imported", deliveries=_deliveries(found.good))
        if found.bad:
            shown = tr(" The first {most:,} are listed.", most=_MOST) if found.bad > len(bad) else ""
            text = tr("Correct the file and choose it again, or import the good rows only.{shown}", shown=shown)
            self.result.say(text, headline=tr("{said}, {bad:,} cannot", said=said, bad=found.bad), kind="warning")
        else:
            left = (
                tr("Left out: {list}.", list=", ".join(found.left_out))
                if found.left_out
                else tr("Nothing was imported yet.")
            )
            self.result.say(left, headline=said, kind="good")
        self._offer()

    def _not_checked(self, fault: DeskError) -> None:
        self._running.end()
        if self._check_again:
            self._check()
        else:
            self._unreadable(fault)

    # ---- importing -------------------------------------------------------------------------------------------

    def _import(self) -> None:
        desk, path, mapping = self._session.desk, self._path, self.mapping.mapping()
        keep_good = self.keep_good.isChecked()
        progress: Progress = self._running.begin(tr("Importing {name}", name=path.name))
        self._offer()
        self._session.jobs.run(
            Lane.WRITE,
            self,
            lambda: importing.import_file(desk, path, mapping, keep_good=keep_good, progress=progress),
            self._imported,
            self._not_imported,
        )

    def _imported(self, done: Imported) -> None:
        self._running.end()
        self._session.news.changed.emit(frozenset(done.references))
        span = (
            tr(": {references} to {references2}", references=done.references[0], references2=done.references[-1])
            if done.references
            else ""
        )
        left = tr(" {bad:,} bad rows were left out.", bad=done.bad) if done.bad else ""
        self._session.news.tell(
            tr(
                "{deliveries} imported{span}.{left}", deliveries=_deliveries(len(done.references)), span=span, left=left
            ),
            "good",
        )
        self._found = None
        self._offer()
        self.closed.emit()

    def _not_imported(self, fault: DeskError) -> None:
        self._running.end()
        self.result.say(spoken(fault), headline=tr("Nothing was imported"), kind="fault")
        self._offer()

    def _close(self) -> None:
        self._running.stop()
        self.closed.emit()

    def _offer(self) -> None:
        found, busy = self._found, self._running.busy
        bad = found is not None and found.bad > 0
        show_if(self.keep_good, shown=bad)
        ready = found is not None and found.good > 0 and not busy and (not bad or self.keep_good.isChecked())
        self._start.setEnabled(ready)
        self._start.setVisible(ready)
        self._start.setText(
            tr("Import {deliveries}", deliveries=_deliveries(found.good))
            if found is not None
            else tr(commands.START.text)
        )
        self._choose.setEnabled(not busy)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(label(tr("Import deliveries"), "heading"))
        top.addWidget(self._file, 1)
        top.addWidget(self._another)
        columns, rows = QFrame(), QFrame()
        sides = QHBoxLayout(self._sides)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(12)
        for panel, title, body, share in (
            (columns, tr("Columns of the file"), self.mapping, 3),
            (rows, tr("Rows that cannot be imported"), self.bad, 4),
        ):
            panel.setProperty("role", "panel")
            inside = QVBoxLayout(panel)
            inside.setContentsMargins(16, 12, 12, 12)
            inside.addWidget(label(title, "group"))
            inside.addWidget(body, 1)
            sides.addWidget(panel, share)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(ActionButton(self._start, "primary"))
        bottom.addWidget(self.keep_good)
        bottom.addStretch(1)
        bottom.addWidget(ActionButton(self._close_action))
        stack_on(self, top, (self._sides, 1), (self.nothing, 1), self.result, bottom)
        self._sides.hide()
        self.result.clear()


def _deliveries(count: int) -> str:
    return tr("1 delivery") if count == 1 else tr("{count:,} deliveries", count=count)
