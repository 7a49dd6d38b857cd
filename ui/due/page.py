"""The page of what is due: by when and by whose, each date with why it is there, and what deals with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QSplitter, QVBoxLayout, QWidget

from legaldesk.domain.clocks.three_clocks import CLOCK_WORDS, Clock
from legaldesk.domain.errors import DeskError
from legaldesk.domain.settings import CLOCK_EXTRA
from ui.actions import bind
from ui.due import commands
from ui.due.dealing import Dealing
from ui.due.table import DueTable
from ui.due.why import WhyPane
from ui.jobs import Lane, Latest
from ui.language import later, tr
from ui.language.words import by_channel, spoken
from ui.session import Session
from ui.widgets.empty_state import EmptyState
from ui.widgets.files import ask_where_to_save
from ui.widgets.flow import FlowLayout
from ui.widgets.page_parts import stack_on, top_row
from ui.widgets.strip import Strip
from ui.widgets.texts import ActionButton, label

if TYPE_CHECKING:
    from legaldesk.desk.due import Due, DueList

_SPANS = (
    (7, later("The next 7 days")),
    (30, later("The next 30 days")),
    (90, later("The next 90 days")),
    (365, later("The next year")),
)
_USUAL = 30
_EVERYBODY = later("Everybody")
_NOTHING = later(
    "No clock of an open delivery runs out in this time. Look further ahead, or at everybody's, with the choices above."
)


class DuePage(QWidget):
    """Shows what is due. `opened` gives the page when it is to be shown, `closed` leads back to the desk.

    `look_wanted` gives the reference of a delivery that is to be shown on the desk. It follows what changes in the log,
    as long as it is on the screen.
    """

    opened = Signal(object)
    closed = Signal()
    look_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAccessibleName(tr("What is due"))
        self._session = session
        self._asked = Latest(session.jobs, Lane.READ, self)
        self._list: DueList | None = None
        self.person, self.span = QComboBox(), QComboBox()
        self.person.setAccessibleName(tr("Whose"))
        self.span.setAccessibleName(tr("How far ahead"))
        for days, words in _SPANS:
            self.span.addItem(tr(words), days)
        self.span.setCurrentIndex(self.span.findData(_USUAL))
        self.person.addItem(tr(_EVERYBODY), "")
        self.said = label(role="secondary", wrap=True)
        self.trouble = Strip(session.theme)
        self.table = DueTable(session.theme)
        self.why = WhyPane(session)
        self.nothing = EmptyState(session.theme, "clock", tr("Nothing is due"), tr(_NOTHING))
        self.dealing = Dealing(session, self)
        self.dealing.done.connect(self._dealt_with)
        self.dealing.failed.connect(self._not_done)
        self._show = bind(self, commands.SHOW, self._look)
        self._answered = bind(self, commands.ANSWERED, self._ask_answer)
        self._date = bind(self, commands.DATE, self._ask_date)
        self._save = bind(self, commands.CALENDAR, self.ask_where)
        self._close = bind(self, commands.CLOSE, self.closed.emit)
        bind(self, commands.PERSON, self.person.setFocus)
        self._lay_out()
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self._look)
        self.person.activated.connect(self.refresh)
        self.span.activated.connect(self.refresh)
        session.news.changed.connect(self._changed)

    def open(self) -> None:
        """Ask to be shown, and show what is due by now."""
        self.opened.emit(self)
        self.table.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Read anew what is due, for the person and as far ahead as is chosen."""
        from legaldesk.desk.due import due_list

        desk, days, person = self._session.desk, int(self.span.currentData()), str(self.person.currentData())
        self._asked.ask(lambda: (due_list(desk, days, person), desk.log.handling.people()), self._arrived, self._failed)

    def _changed(self, _: object) -> None:
        if self.isVisible():
            self.refresh()

    def _arrived(self, found: tuple[DueList, list[str]]) -> None:
        due, people = found
        self._list = due
        self._show_people(people)
        self.trouble.clear()
        self.table.show_entries(due.entries, due.today)
        self.said.setText(_in_words(due))
        self._save.setEnabled(bool(due.entries))
        self._show_whether(something=bool(due.entries))

    def _show_whether(self, *, something: bool) -> None:
        """Show the dates, or that there are none."""
        if not something:
            if self.table.hasFocus():
                self.span.setFocus()
        elif self.nothing.isVisible() and not self.person.hasFocus() and not self.span.hasFocus():
            self.table.setFocus()
        self.nothing.setVisible(not something)
        self._sides.setVisible(something)

    def _failed(self, fault: DeskError) -> None:
        self.trouble.say(spoken(fault), headline=tr("What is due cannot be told"), kind="fault")

    def _show_people(self, people: list[str]) -> None:
        chosen = self.person.currentData()
        names = sorted({*people, self._session.desk.by, *([chosen] if chosen else [])}, key=str.casefold)
        self.person.clear()
        self.person.addItem(tr(_EVERYBODY), "")
        for name in names:
            self.person.addItem(tr("{name} (me)", name=name) if name == self._session.desk.by else name, name)
        self.person.setCurrentIndex(max(0, self.person.findData(chosen)))

    def _chosen(self, entry: Due | None) -> None:
        self.why.show_entry(entry)
        for action in (self._show, self._answered, self._date):
            action.setEnabled(entry is not None)
        if entry is not None:
            answers = entry.running.clock is not Clock.PRESERVATION
            self._answered.setEnabled(answers)
            self._date.setEnabled(answers)

    def _look(self) -> None:
        entry = self.table.selected
        if entry is not None:
            self.look_wanted.emit(entry.row.reference)

    # ---- dealing with a date -------------------------------------------------------------------------------------

    def _ask_answer(self) -> None:
        if self.table.selected is not None:
            self.dealing.answer(self.table.selected.row.reference)

    def _ask_date(self) -> None:
        if self.table.selected is not None:
            self.dealing.date(self.table.selected.row.reference)

    def _dealt_with(self, _: object) -> None:
        self.table.setFocus()

    def _not_done(self, sentence: str) -> None:
        self.trouble.say(sentence, headline=tr("Nothing was changed"), kind="fault")

    # ---- the calendar file ---------------------------------------------------------------------------------------

    def ask_where(self) -> None:
        """Ask for a file name for the dates that are shown."""
        if self._list is None:
            return
        name = f"due-{self._list.today}.ics"
        ask_where_to_save(self, tr("Save the dates"), tr(commands.FILTER), name, self.save)

    def save(self, path: Path) -> None:
        """Write the dates that are shown to the calendar file `path`."""
        from legaldesk.desk.due_calendar import write_calendar

        desk, due = self._session.desk, self._list
        if due is not None:
            self._session.jobs.run(
                Lane.READ, self, lambda: write_calendar(desk, due, path), lambda _: self._saved(path), self._not_saved
            )

    def _saved(self, path: Path) -> None:
        self._session.news.tell(tr("The dates are in {path}.", path=path), "good")

    def _not_saved(self, fault: DeskError) -> None:
        self.trouble.say(spoken(fault), headline=tr("Nothing was saved"), kind="fault")

    # ---- what it is made of --------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        fields = (("", self.person), ("", self.span))
        save = ActionButton(self._save, shows_keys=False)
        top = top_row(tr("What is due"), fields, save, ActionButton(self._close))
        buttons = FlowLayout()
        for action, role in ((self._answered, "primary"), (self._date, ""), (self._show, "")):
            buttons.addWidget(ActionButton(action, role, shows_keys=False))
        panel = QFrame()
        panel.setProperty("role", "panel")
        around = QVBoxLayout(panel)
        around.setContentsMargins(16, 12, 12, 12)
        around.setSpacing(12)
        around.addWidget(self.why, 1)
        around.addLayout(buttons)
        sides = self._sides = QSplitter()
        sides.setChildrenCollapsible(False)
        sides.addWidget(self.table)
        sides.addWidget(panel)
        sides.setSizes([920, 340])
        sides.setStretchFactor(0, 1)
        stack_on(self, top, self.said, self.trouble, (sides, 1), (self.nothing, 1))
        self.nothing.hide()
        self.trouble.clear()
        self._save.setEnabled(False)
        self._chosen(None)


def _in_words(due: DueList) -> str:
    from legaldesk.desk.due import MOST_EACH, Standing
    from ui.language.moments import written_day

    if not due.entries:
        said = [tr("Nothing is due by {day_words}.", day_words=written_day(due.until))]
    else:
        late = sum(entry.standing is Standing.OVERDUE for entry in due.entries)
        today = sum(entry.standing is Standing.TODAY for entry in due.entries)
        nearly = sum(entry.nearly for entry in due.entries)
        said = [
            tr("{late:,} overdue, {today:,} due today, {nearly:,} nearly late.", late=late, today=today, nearly=nearly)
        ]
    said += [
        tr(
            "More than {most_each:,} of “{clock_words}”: the first ones are shown.",
            most_each=MOST_EACH,
            clock_words=tr(CLOCK_WORDS[clock]),
        )
        for clock in due.more
    ]
    said += [
        tr(
            "What comes {channel} takes additional processing time, but no figure is set ({title} in the settings).",
            channel=by_channel(channel),
            title=tr(CLOCK_EXTRA[channel].title),
        )
        for channel in due.without_figure
    ]
    return " ".join(said)
