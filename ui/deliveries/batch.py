"""What is done with all chosen deliveries at once: closed with one reason, and undone; letters, export, copy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from legaldesk.desk import batches, finding
from legaldesk.desk.batches import Assigned, Batch
from legaldesk.domain.errors import BadInput, DeskError
from ui.actions import Command, bind
from ui.deliveries import list_commands as commands
from ui.deliveries.choosing import Chosen
from ui.deliveries.columns import COLUMNS
from ui.deliveries.copying import MOST_COPIED, as_html, as_text
from ui.deliveries.deciding import ReasonDialog
from ui.deliveries.lines import lines_of
from ui.deliveries.person_dialog import PersonDialog
from ui.deliveries.table import LogTable
from ui.jobs import Lane
from ui.language import later, tr
from ui.language.words import spoken
from ui.long_work import LongWork
from ui.session import Notice, Session

_EXPLAINED = later(
    "The reason goes into the history of each. What is held for counsel, closed or void is left as it is."
)
_UNDONE = later("Closing undone")
_Done = TypeVar("_Done")
_MOST_NAMED = 3
_MANY = (
    commands.PRINT_CHOSEN,
    commands.EXPORT_CHOSEN,
    commands.CLOSE_CHOSEN,
    commands.ASSIGN_CHOSEN,
    commands.CHOOSE_ONE,
)


class BatchDoing(QObject):
    """The actions for what is chosen in `table`, on the widget `page`. What other screens do is said by signals."""

    print_wanted = Signal(object)
    """The ids of the chosen deliveries."""
    export_wanted = Signal(object)
    """The ids of the chosen deliveries, or None for all that the list asks for."""

    def __init__(self, session: Session, table: LogTable, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._table = table
        self._page = page
        self._work = LongWork(session.jobs, self)
        self._title = ""
        self._work.moved.connect(self._say_busy)
        handlers: dict[Command, Callable[[], object]] = {
            commands.CHOOSE_ALL: table.choose_all,
            commands.CHOOSE_ONE: table.choose_one,
            commands.PRINT_CHOSEN: self._print,
            commands.EXPORT_CHOSEN: self._export,
            commands.CLOSE_CHOSEN: self._close,
            commands.ASSIGN_CHOSEN: self._assign,
            commands.COPY_TABLE: self._copy,
        }
        self.actions: dict[Command, QAction] = {
            command: bind(page, command, handler) for command, handler in handlers.items()
        }
        table.choice_changed.connect(self.offer)
        self.offer()

    def offer(self) -> None:
        """Offer only what can be done with what is chosen."""
        several = self._table.several
        for command in _MANY:
            self.actions[command].setVisible(several)
            self.actions[command].setEnabled(several)

    def _print(self) -> None:
        self.print_wanted.emit(self._table.choice.ids)

    def _export(self) -> None:
        choice = self._table.choice
        self.export_wanted.emit(None if choice.everything else choice.ids)

    # ---- closing ---------------------------------------------------------------------------------------------

    def _close(self) -> None:
        choice = self._table.choice
        try:
            batches.check_count(choice.count)
        except BadInput as refused:
            self._failed(refused)
            return
        title = tr("Close {count:,} deliveries", count=choice.count)
        dialog = ReasonDialog(self._session, title, tr(_EXPLAINED), save=commands.SAVE_CLOSING, parent=self._page)
        dialog.accepted.connect(lambda: self._close_for(choice, dialog.reason))
        dialog.open()

    def _close_for(self, choice: Chosen, reason: str) -> None:
        desk = self._session.desk
        self._begin(
            tr("Closing {count:,} deliveries", count=choice.count),
            lambda progress: batches.close_all(desk, choice.ids, reason, progress),
            partial(self._changed, tr("closed"), self._reopen),
        )

    def _reopen(self, references: Sequence[str]) -> None:
        desk = self._session.desk
        self._begin(
            tr("Undoing"),
            lambda progress: batches.reopen_all(desk, references, tr(_UNDONE), progress),
            partial(self._changed, tr("reopened"), None),
        )

    # ---- assigning -------------------------------------------------------------------------------------------

    def _assign(self) -> None:
        choice = self._table.choice
        title = tr("Assign {count:,} deliveries", count=choice.count)
        dialog = PersonDialog(self._session, title, self._page)
        dialog.accepted.connect(lambda: self._assign_to(choice, dialog.person))
        dialog.open()

    def _assign_to(self, choice: Chosen, person: str) -> None:
        desk = self._session.desk
        self._begin(
            tr("Assigning {count:,} deliveries", count=choice.count),
            lambda progress: batches.assign_all(desk, choice.ids, person, progress),
            self._assigned,
        )

    def _assigned(self, done: Assigned) -> None:
        def undo(_: Sequence[str]) -> None:
            desk = self._session.desk
            self._begin(
                tr("Undoing"),
                lambda progress: batches.give_back(desk, done.before, progress),
                partial(self._changed, tr("given back"), None),
            )

        self._changed(tr("assigned"), undo, done.batch)

    # ---- one after the other ---------------------------------------------------------------------------------

    def _begin(
        self, title: str, work: Callable[[Callable[[int, int], bool]], _Done], done: Callable[[_Done], None]
    ) -> None:
        if self._work.busy:
            self._session.news.tell(tr("Wait until what is being done is done, or stop it."), "warning")
            return
        self._title = title
        self._work.start(work, done, self._failed, Lane.WRITE)

    def _say_busy(self, _far: int) -> None:
        if self._title:
            self._session.news.said.emit(Notice(f"{self._title}…", "plain", "", ((tr("Stop"), self._work.stop),)))
            self._title = ""

    def _changed(self, done: str, undo: Callable[[Sequence[str]], None] | None, batch: Batch) -> None:
        self._title = ""
        if batch.done:
            self._session.news.changed.emit(frozenset(batch.done))
        text = _in_words(batch)
        count = len(batch.done)
        headline = (
            tr("1 delivery is {done}", done=done)
            if count == 1
            else tr("{count:,} deliveries are {done}", count=count, done=done)
        )
        offers = ((tr("Undo"), partial(undo, batch.done)),) if undo is not None and batch.done else ()
        whole = not batch.refused and not batch.ended
        kind = "good" if whole else "warning"
        self._session.news.said.emit(Notice(text, kind, headline, offers, passes=whole))

    # ---- copying ---------------------------------------------------------------------------------------------

    def _copy(self) -> None:
        choice = self._table.choice
        if not choice.count:
            return
        if choice.count > MOST_COPIED:
            text = tr(
                "{count:,} rows are chosen; at most {most_copied:,} can be copied. Export them instead.",
                count=choice.count,
                most_copied=MOST_COPIED,
            )
            self._session.news.tell(text, "warning", tr("Nothing was copied"))
            return
        desk, ids = self._session.desk, choice.ids
        columns = self._table.header.arrangement.visible
        places = [COLUMNS.index(column) for column in columns]
        today = desk.now().astimezone(desk.zone).date()

        def made() -> tuple[str, str]:
            rows = [
                [line.text(place) for place in places] for line in lines_of(finding.rows(desk, ids), desk.zone, today)
            ]
            headings = [column.heading for column in columns]
            return as_text([headings, *rows]), as_html(headings, rows)

        self._session.jobs.run(Lane.READ, self, made, partial(self._copied, choice.count), self._failed)

    def _copied(self, count: int, table: tuple[str, str]) -> None:
        data = QMimeData()
        data.setText(table[0])
        data.setHtml(table[1])
        QGuiApplication.clipboard().setMimeData(data)
        rows = tr("1 row is") if count == 1 else tr("{count:,} rows are", count=count)
        self._session.news.tell(tr("{rows} on the clipboard, as a table.", rows=rows), "good")

    def _failed(self, fault: DeskError) -> None:
        self._title = ""
        self._session.news.tell(spoken(fault), "fault", tr("Nothing was changed"))


def _in_words(batch: Batch) -> str:
    """What was not done, and why."""
    parts = [f"{spoken(why)}." for _, why in batch.refused[:_MOST_NAMED]]
    more = len(batch.refused) - _MOST_NAMED
    if more > 0:
        parts.append(tr("{more:,} more could not be changed.", more=more))
    if batch.ended:
        parts.append(tr("{ended}; the rest is as it was.", ended=spoken(batch.ended)))
    return " ".join(parts)
