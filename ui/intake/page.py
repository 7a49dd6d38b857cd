"""New delivery: the form, its buttons and saving. The same form corrects a delivery that is logged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from legaldesk.desk import finding, intake
from legaldesk.desk.drafts import Draft, Drafts
from legaldesk.domain.errors import BadInput, DeskError
from legaldesk.domain.meanwhile import ChangedMeanwhile
from legaldesk.domain.reading import InvalidDelivery
from legaldesk.domain.typed_moments import written_day, written_time
from legaldesk.domain.vocabulary import Channel, LetterKind
from legaldesk.domain.words import say
from ui.actions import bind
from ui.intake import commands
from ui.intake.channel_row import CHANNELS
from ui.intake.form import Form, add_problem
from ui.intake.keeping import DraftKeeper
from ui.intake.reading import CHANNEL, DAY, TIME, changes_between, place_of_problem, values_of, written_day_of
from ui.intake.scans import FILES
from ui.jobs import Lane
from ui.long_work import LongWork
from ui.session import Elsewhere, Session
from ui.widgets.dropping import DropPlace
from ui.widgets.texts import ActionButton, ElidedLabel, label

if TYPE_CHECKING:
    from legaldesk.desk.finding import Shown
    from legaldesk.desk.intake import DraftVerdict, Logged
    from legaldesk.domain.logged import LoggedDelivery


class IntakePage(QWidget):
    """The form with its buttons. `logged` tells a saved record, `print_wanted` asks for a letter, `closed` says it."""

    closed = Signal()
    logged = Signal(object)
    print_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._session = session
        self._keeper = DraftKeeper(Drafts(session.desk.place), session.jobs, self, self._told_of_draft)
        self._saving = False
        self._amended: LoggedDelivery | None = None
        self._long = LongWork(session.jobs, self)
        self._long.moved.connect(self._reading_files)
        self.form = Form(session, self)
        self._make_actions()
        self._lay_out()
        self.form.edited.connect(self._edited)
        self.form.judged.connect(self._say_letter)
        self._drops = DropPlace(self, self.form.scans)
        self._drops.dropped.connect(self.form.scans.add)
        session.news.changed.connect(self._changed_elsewhere)
        self.begin()

    # ---- what the form is for ----------------------------------------------------------------------------------

    @property
    def draft_id(self) -> str:
        """The id of the draft that the form keeps."""
        return self._keeper.id

    def begin(self, kept: Mapping[str, str] | None = None, note: str = "") -> None:
        """Begin a new delivery; `kept` are values that go over from the one before, `note` says what became of it."""
        now = self.form.now()
        values = {DAY: written_day(now.date()), TIME: written_time(now.time()), **(kept or {})}
        self._open("New delivery", values, None)
        if note:
            self.form.note.say(note, kind="good")

    def go_on(self, draft: Draft) -> None:
        """Go on with a draft that was kept."""
        self._keeper.flush()
        self._keeper.adopt(draft.id)
        values = {path: text for path, text in draft.values.items() if isinstance(text, str)}
        if values.get(CHANNEL) not in tuple(Channel):
            values.pop(CHANNEL, None)
        self._open("New delivery", values, None, draft=True)
        self._draft_said.show_text("Draft kept")

    def correct(self, shown: Shown) -> None:
        """Correct the facts of a delivery that is logged. A draft that the form held stays kept, and is offered."""
        self._keeper.let_go()
        record = shown.record
        self._open(f"Correct {record.reference}", values_of(record.delivery.as_json(), self.form.now()), record)
        self._draft_said.show_text("The old values stay in the history")

    def _open(
        self, title: str, values: Mapping[str, str], amended: LoggedDelivery | None, *, draft: bool = False
    ) -> None:
        self._amended = amended
        self._title.setText(title)
        self.setAccessibleName(title)
        self._draft_said.show_text("")
        for action, possible in (
            (self._save, amended is not None),
            (self._save_next, amended is None),
            (self._save_print, amended is None),
            (self._clear, amended is None),
            (self._attach, amended is None),
        ):
            action.setVisible(possible)
            action.setEnabled(possible)
        self._drops.wanted = amended is None
        self.form.fill(values, amended, draft=draft)

    def flush(self) -> None:
        """Keep the draft before the window goes."""
        self._keeper.flush()

    def take_focus(self) -> None:
        """Put the focus where one begins."""
        self.form.channels.take_focus()

    def _edited(self) -> None:
        if self._amended is None:
            files = self.form.scans.kept()
            self._keeper.keep({**self.form.values(), **({FILES: files} if files else {})})

    def _told_of_draft(self, text: str) -> None:
        if self._amended is None:
            self._draft_said.show_text(text if self.form.touched else "")

    def _say_letter(self, draft: DraftVerdict | None) -> None:
        if draft is None:
            self._letter.show_text("")
        else:
            held = draft.verdict.letter is LetterKind.HOLD
            self._letter.show_text(say(draft.verdict.letter) if held else f"Letter: {say(draft.verdict.letter)}")

    # ---- saving ----------------------------------------------------------------------------------------------

    def save(self, then: Callable[[Logged], None]) -> None:
        """Save what the form holds; where something is wrong, go to the first problem instead."""
        if self._saving:
            return
        reading = self.form.settle()
        problems = self.form.problems(reading)
        if problems:
            self.form.point_out(problems)
            return
        self._saving = True
        desk, facts, files = self._session.desk, reading.facts, tuple(self.form.scans.files)
        if files:
            self._long.start(
                lambda progress: intake.log_delivery(desk, facts, files, progress),
                lambda logged: self._saved(logged, then),
                self._refused,
                Lane.WRITE,
            )
            return
        self._session.jobs.run(
            Lane.WRITE,
            self,
            lambda: intake.log_delivery(desk, facts),
            lambda logged: self._saved(logged, then),
            self._refused,
        )

    def _reading_files(self, far: int) -> None:
        self._draft_said.show_text(f"Attaching the files: {far} % (Esc stops it)")

    def _saved(self, logged: Logged, then: Callable[[Logged], None]) -> None:
        self._saving = False
        self._keeper.drop()
        self.form.forget_touches()
        self.logged.emit(logged.record)
        self._session.news.changed.emit(frozenset({logged.record.reference}))
        then(logged)

    def _refused(self, fault: DeskError) -> None:
        self._saving = False
        if isinstance(fault, ChangedMeanwhile) and self._amended is not None:
            self._amended = fault.now
            self.form.show_both(fault)
        elif isinstance(fault, InvalidDelivery):
            found: dict[str, str] = {}
            for problem in fault.problems:
                add_problem(found, problem)
            self.form.point_out(found)
        elif isinstance(fault, BadInput) and fault.field:
            self.form.point_out({place_of_problem(fault.field): str(fault).removeprefix(f"{fault.field}: ")})
        else:
            self.form.note.say(str(fault), headline="Nothing was saved; what you typed is still here", kind="fault")

    def _save_and_next(self) -> None:
        self.save(self._next)

    def _next(self, logged: Logged) -> None:
        record = logged.record
        kept = self._of_the_stack()
        if self.form.channels.channel is not None:
            kept[CHANNEL] = self.form.channels.channel.value
        self.begin(kept, f"{record.reference} is logged: {say(record.verdict.disposition)}.")
        if DAY in kept:
            self._draft_said.show_text("Received: as with the one before")
        self.take_focus()

    def _of_the_stack(self) -> dict[str, str]:
        """What the next of a stack has in common with this one: the moment of receipt, unless it is of today."""
        today = self.form.now().date()
        day = written_day_of(DAY, self.form.grid.editor(DAY).raw(), today)
        return {} if day == written_day(today) else {DAY: day, TIME: self.form.grid.editor(TIME).raw()}

    def _save_and_print(self) -> None:
        self.save(self._print)

    def _print(self, logged: Logged) -> None:
        self._next(logged)
        if logged.record.verdict.letter is LetterKind.HOLD:
            self.form.note.say(
                f"{logged.record.reference} is logged and held: no letter is printed before counsel decides.",
                kind="warning",
            )
        else:
            self.print_wanted.emit(logged.record.reference)

    def _save_correction(self) -> None:
        record = self._amended
        if record is None or self._saving:
            return
        reading = self.form.settle()
        problems = self.form.problems(reading)
        if problems:
            self.form.point_out(problems)
            return
        changes = changes_between(record.delivery.as_json(), reading.facts)
        if not changes:
            self.form.note.say("Nothing was changed yet.", kind="plain")
            return
        self._saving = True
        desk, reference, revision = self._session.desk, record.reference, record.revision
        self._session.jobs.run(
            Lane.WRITE,
            self,
            lambda: intake.amend(desk, reference, changes, "", revision),
            self._corrected,
            self._refused,
        )

    def _corrected(self, record: LoggedDelivery) -> None:
        self._saving = False
        self.form.forget_touches()
        self._session.news.changed.emit(frozenset({record.reference}))
        self._session.news.tell(f"{record.reference} is corrected. The old values stay in its history.", "good")
        self.begin()
        self.closed.emit()

    def _changed_elsewhere(self, references: frozenset[str]) -> None:
        """Say that others changed the delivery that is being corrected. What is typed is left alone."""
        record, desk = self._amended, self._session.desk
        if record is None or not isinstance(references, Elsewhere) or record.reference not in references:
            return

        def looked(shown: Shown) -> None:
            if self._amended is record and shown.record.revision != record.revision and not self._saving:
                self.form.note.say(
                    "Go on: when you save, both sides are shown, and nothing is lost.",
                    headline=f"{shown.history[-1].by} changed {record.reference} while you correct it",
                    kind="warning",
                )

        look = partial(finding.show, desk, record.reference)
        self._session.jobs.run(Lane.READ, self, look, looked, lambda _: None)  # saving says what is the matter

    def _close(self) -> None:
        if self._long.busy:
            self._long.stop()
            return
        if self._amended is not None:
            self.begin()
        elif self.form.touched:
            self._session.news.tell("The draft is kept: Ctrl+N goes on with it.")
        self.closed.emit()

    def _empty(self) -> None:
        self._keeper.drop()
        self.begin()
        self.take_focus()

    def _toggle_more(self) -> None:
        self.form.grid.show_all(wanted=not self.form.grid.shows_all)
        self._more.setText("Fewer fields" if self.form.grid.shows_all else "More fields")

    # ---- how it stands -----------------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        self._save_next = bind(self, commands.SAVE_NEXT, self._save_and_next)
        self._save_print = bind(self, commands.SAVE_PRINT, self._save_and_print)
        self._save = bind(self, commands.SAVE, self._save_correction)
        self._close_action = bind(self, commands.CLOSE, self._close)
        self._clear = bind(self, commands.CLEAR, self._empty)
        self._more = bind(self, commands.MORE, self._toggle_more)
        self._attach = bind(self, commands.ATTACH, self.form.scans.choose)
        self.form.scans.put_action(self._attach)
        bind(self, commands.SAME, self.form.look_alikes.choose_same)
        bind(self, commands.AMENDED, self.form.look_alikes.choose_refers)
        bind(self, commands.SAME_CASE, self.form.look_alikes.choose_refers)
        for command, channel in zip(commands.CHANNELS, CHANNELS, strict=True):
            bind(self, command, partial(self.form.channels.choose, channel))

    def _lay_out(self) -> None:
        self._title = label("New delivery", "heading")
        self._draft_said = ElidedLabel(role="secondary")
        self._letter = ElidedLabel(role="secondary")
        top = QHBoxLayout()
        top.setSpacing(24)
        top.addWidget(self._title)
        top.addWidget(self.form.channels)
        top.addWidget(self._draft_said, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(ActionButton(self._save_next, "primary"))
        buttons.addWidget(ActionButton(self._save_print))
        buttons.addWidget(ActionButton(self._save, "primary"))
        buttons.addWidget(self._letter, 1)
        buttons.addWidget(ActionButton(self._more))
        buttons.addWidget(ActionButton(self._clear, shows_keys=False))
        buttons.addWidget(ActionButton(self._close_action))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.form, 1)
        column.addLayout(buttons)
