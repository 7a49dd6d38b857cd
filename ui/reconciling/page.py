"""The page of the daily reconciliation: whose list, which days, its lines beside the log, and the signature."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from legaldesk.domain.errors import DeskError, Stopped
from legaldesk.domain.reconciling import SOURCE_WORDS, Source
from ui.actions import bind
from ui.jobs import Lane
from ui.language import later, tr
from ui.language.moments import parse_typed_day, written_day
from ui.language.words import spoken
from ui.reconciling import commands
from ui.reconciling.columns import ListColumns
from ui.reconciling.running import Going
from ui.reconciling.table import Line, LineTable, State, lines_of
from ui.reconciling.words import differences_of, figures_of, refusal, signatures
from ui.session import Session
from ui.widgets.empty_state import EmptyState
from ui.widgets.files import ask_for_file
from ui.widgets.page_parts import stack_on, top_row
from ui.widgets.strip import Strip
from ui.widgets.texts import ActionButton, ElidedLabel, label, show_if

if TYPE_CHECKING:
    from legaldesk.desk.intake import Logged
    from legaldesk.desk.reconciling.columns import ListColumn
    from legaldesk.desk.reconciling.comparing import Reconciled
    from legaldesk.desk.reconciling.signing import SignOff

_DAY_WIDTH = 150
_EMPTY = later(
    "Say whose list it is and of which day, then choose its file (CSV or Excel). It is only read, and compared with the"
    " log line by line; nothing changes before you log a line."
)


class ReconcilePage(QWidget):
    """Compares one list at a time. `opened` gives the page when it is to be shown, `closed` leads back to the desk.

    `look_wanted` gives the reference of a delivery that is to be shown on the desk.
    """

    opened = Signal(object)
    closed = Signal()
    look_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAccessibleName(tr("Daily reconciliation"))
        self._session = session
        self._path: Path | None = None
        self._going: Going | None = None
        self._again = False
        self.found: Reconciled | None = None
        self.source = QComboBox()
        self.source.setAccessibleName(tr("Whose list"))
        for source, words in SOURCE_WORDS.items():
            self.source.addItem(tr(words), source.value)
        self.day = QLineEdit()
        self.day.setAccessibleName(tr("Day"))
        self.day.setFixedWidth(_DAY_WIDTH)
        self.grid = ListColumns()
        self.table = LineTable(session)
        self.result = Strip(session.theme)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(tr("Why it is signed off so"))
        self.reason.setPlaceholderText(tr("Why it is signed off although list and log differ"))
        self._file = ElidedLabel(role="secondary")
        self._signed = label(role="secondary", wrap=True)
        self._choose = bind(self, commands.CHOOSE, self.ask)
        self._log = bind(self, commands.LOG_LINE, self._log_selected)
        self._show = bind(self, commands.SHOW, self._look)
        self._sign = bind(self, commands.SIGN, self._sign_off)
        self._stop = bind(self, commands.STOP, self._stop_going)
        self._close = bind(self, commands.CLOSE, self._leave)
        self._again_chosen = ActionButton(self._choose, "primary")
        choose = ActionButton(self._choose, "primary")
        self.nothing = EmptyState(session.theme, "copies", tr("No list is chosen"), tr(_EMPTY), (choose,))
        self._lay_out()
        self._begin(begun=False)
        self.source.activated.connect(self._source_chosen)
        self.day.editingFinished.connect(self._day_typed)
        self.grid.changed.connect(self.compare)
        self.table.chosen.connect(self._offer)
        self.table.opened.connect(self._look)
        session.jobs.closing.connect(self._stop_going)

    def open(self) -> None:
        """Ask to be shown; the day is today until another one is typed."""
        if not self.day.text():
            self.day.setText(written_day(self._today))
        self.opened.emit(self)
        self.source.setFocus()
        self._read_signed()

    def _begin(self, *, begun: bool) -> None:
        """Show list and log beside each other once there is a list; until then, what to do."""
        self.nothing.setVisible(not begun)
        for part in (self._file, self._sides):
            part.setVisible(begun)
        show_if(self._again_chosen, shown=begun)

    @property
    def _today(self) -> date:
        desk = self._session.desk
        return desk.book.local_day(desk.now())

    # ---- the list ------------------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask for the file."""
        ask_for_file(self, tr("Choose the list"), tr(commands.FILTER), self.look_at)

    def look_at(self, path: Path) -> None:
        """Show the columns of the list in `path`, and compare it."""
        from legaldesk.desk.reconciling.lists import columns_of

        self._path = path
        self._file.show_text(str(path))
        self._begin(begun=True)
        self._forget()
        place, source = self._session.desk.place, self._source
        self._session.jobs.run(
            Lane.READ, self, lambda: columns_of(place, source, path), partial(self._columns, path), self._refused
        )

    @property
    def _source(self) -> Source:
        return Source(self.source.currentData())

    def _columns(self, path: Path, columns: tuple[ListColumn, ...]) -> None:
        if path == self._path:
            self.grid.show_columns(self._source, columns)
            self.compare()

    def _source_chosen(self) -> None:
        if self._path is not None:
            self.look_at(self._path)

    def _day_typed(self) -> None:
        if self._path is not None and (self.found is None or self._typed_day() != self.found.first):
            self.compare()
        self._read_signed()

    def _typed_day(self) -> date | None:
        try:
            day = parse_typed_day(self.day.text(), self._today)
        except ValueError as fault:
            self.result.say(spoken(fault), headline=tr("The day cannot be read"), kind="warning")
            return None
        self.day.setText(written_day(day))
        return day

    def compare(self) -> None:
        """Compare the list with the log of the day."""
        from legaldesk.desk.reconciling.comparing import reconcile

        day, path = self._typed_day(), self._path
        if day is None or path is None:
            return
        if self._going is not None:
            self._again = True
            self._going.stop()
            return
        self._forget()
        going = self._going = Going()
        self._stop.setEnabled(True)
        self.result.say(
            tr("A long list takes a moment."), headline=tr("Comparing {name}…", name=path.name), kind="plain"
        )
        desk, source, mapping = self._session.desk, self._source, self.grid.mapping()
        self._session.jobs.run(
            Lane.READ,
            self,
            lambda: reconcile(desk, source, path, (day, day), mapping, going),
            self._compared,
            self._not_compared,
        )

    def _compared(self, found: Reconciled) -> None:
        if not self._ended():
            self._show_found(found)

    def _not_compared(self, fault: DeskError) -> None:
        if not self._ended():
            if isinstance(fault, Stopped):
                self.result.say(tr("Nothing has changed."), headline=tr("Stopped"), kind="plain")
            else:
                self._refused(fault)

    def _ended(self) -> bool:
        """Note that comparing ended; whether it begins anew, because something was chosen meanwhile."""
        self._going = None
        self._stop.setEnabled(False)
        again, self._again = self._again, False
        if again:
            self.compare()
        return again

    def _refused(self, fault: DeskError) -> None:
        self.result.say(refusal(fault), headline=tr("This list cannot be compared"), kind="fault")

    # ---- what came of it -----------------------------------------------------------------------------------------

    def _forget(self) -> None:
        self.found = None
        self.table.show_lines(())
        self._offer(None)
        self.result.clear()

    def _show_found(self, found: Reconciled) -> None:
        self.found = found
        self.table.show_lines(lines_of(found, self._session))
        self.result.say(figures_of(found), headline=differences_of(found), kind="good" if found.agrees else "warning")
        self._offer(self.table.selected)

    def _offer(self, line: Line | None) -> None:
        found = self.found
        for action in (self._log, self._show, self._sign):
            action.setVisible(found is not None)
        self._log.setEnabled(line is not None and line.state is State.MISSING)
        self._show.setEnabled(line is not None and bool(line.reference))
        self._sign.setEnabled(found is not None)
        show_if(self.reason, shown=found is not None and not found.agrees)

    def _log_selected(self) -> None:
        from legaldesk.desk.reconciling.comparing import log_line

        found, line = self.found, self.table.selected
        if found is None or line is None or line.state is not State.MISSING:
            return
        self._log.setEnabled(False)  # until it is answered: the key may be held down
        desk = self._session.desk
        self._session.jobs.run(
            Lane.WRITE, self, lambda: log_line(desk, found, line.line), self._logged, self._not_logged
        )

    def _logged(self, made: tuple[Reconciled, Logged]) -> None:
        found, logged = made
        self._show_found(found)
        self._session.news.changed.emit(frozenset({logged.record.reference}))

    def _not_logged(self, fault: DeskError) -> None:
        self.result.say(spoken(fault), headline=tr("The line was not logged"), kind="fault")
        self._offer(self.table.selected)

    def _look(self) -> None:
        line = self.table.selected
        if line is not None and line.reference:
            self.look_wanted.emit(line.reference)

    # ---- signing off ---------------------------------------------------------------------------------------------

    def _sign_off(self) -> None:
        from legaldesk.desk.reconciling.signing import sign_off

        desk, found, reason = self._session.desk, self.found, self.reason.text()
        if found is not None:
            self._session.jobs.run(
                Lane.WRITE, self, lambda: sign_off(desk, found, reason), self._signed_off, self._not_signed
            )

    def _signed_off(self, signed: SignOff) -> None:
        self.reason.clear()
        said = tr("{day} is signed off: {list}.", day=written_day(signed.first), list=tr(SOURCE_WORDS[signed.source]))
        self._session.news.tell(said, "good")
        self._read_signed()

    def _not_signed(self, fault: DeskError) -> None:
        self.result.say(
            spoken(fault).removeprefix("reason: "), headline=tr("The day is not signed off"), kind="warning"
        )
        self.reason.setFocus()

    def _read_signed(self) -> None:
        from legaldesk.desk.reconciling.signing import sign_offs

        try:
            day = parse_typed_day(self.day.text(), self._today)
        except ValueError:
            return
        desk = self._session.desk
        self._session.jobs.run(Lane.READ, self, lambda: sign_offs(desk, day), self._show_signed, self._refused)

    def _show_signed(self, signed: tuple[SignOff, ...]) -> None:
        self._signed.setText(signatures(signed, self._session.desk.zone))

    def _stop_going(self) -> None:
        if self._going is not None:
            self._going.stop()

    def _leave(self) -> None:
        self._stop_going()
        self.closed.emit()

    # ---- what it is made of --------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        fields = (("", self.source), (tr("Day"), self.day), ("", self._again_chosen))
        top = top_row(tr("Daily reconciliation"), fields, ActionButton(self._close))
        columns = QFrame()
        columns.setProperty("role", "panel")
        inside = QVBoxLayout(columns)
        inside.setContentsMargins(16, 12, 12, 12)
        inside.addWidget(label(tr("Columns of the list"), "group"))
        inside.addWidget(self.grid, 1)
        sides = self._sides = QSplitter()
        sides.setChildrenCollapsible(False)
        sides.addWidget(columns)
        sides.addWidget(self.table)
        sides.setSizes([440, 840])
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(ActionButton(self._log))
        bottom.addWidget(ActionButton(self._show, shows_keys=False))
        bottom.addWidget(self.reason, 1)
        bottom.addStretch()
        bottom.addWidget(ActionButton(self._sign, "primary", shows_keys=False))
        stack_on(self, top, self._file, (sides, 1), (self.nothing, 1), self.result, bottom, self._signed)
        self._stop.setEnabled(False)
        self._forget()
