"""New delivery: channel, fields, the verdict while one types, and saving. Also corrects a logged delivery."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from legaldesk.desk import intake
from legaldesk.desk.drafts import Draft, Drafts
from legaldesk.domain.errors import BadInput, DeskError
from legaldesk.domain.reading import InvalidDelivery, Problem, delivery_problems
from legaldesk.domain.typed_moments import written_day, written_time
from legaldesk.domain.vocabulary import Channel, InstrumentKind, LetterKind
from legaldesk.domain.words import WORDS, say
from ui.actions import bind
from ui.intake import commands
from ui.intake.channel_row import CHANNELS, ChannelRow
from ui.intake.fields import FieldGrid
from ui.intake.keeping import DraftKeeper
from ui.intake.look_alikes import LookAlikeStrip
from ui.intake.reading import (
    CHANNEL,
    DAY,
    RECEIVED,
    TIME,
    YES,
    Reading,
    changes_between,
    place_of_problem,
    read_form,
    values_of,
    words_of_problem,
)
from ui.intake.verdict_dock import VerdictDock
from ui.jobs import Lane, Latest
from ui.session import Session
from ui.widgets.strip import Strip
from ui.widgets.texts import ActionButton, label

if TYPE_CHECKING:
    from legaldesk.desk.finding import Shown
    from legaldesk.desk.intake import DraftVerdict, Duplicate, Logged
    from legaldesk.domain.logged import LoggedDelivery

_LINKS = ("same_instrument_as", "refers_to")
_EMERGENCY = InstrumentKind.EMERGENCY_DISCLOSURE_REQUEST
_BEFORE_CHANNEL = "Choose how the papers arrived: press a key from 1 to 7."
_STICKY = (DAY,)


class IntakePage(QWidget):
    """The form. What was logged is told through the news; `print_wanted` asks for a letter, `closed` for the desk."""

    closed = Signal()
    logged = Signal(object)
    print_wanted = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._session = session
        self._keeper = DraftKeeper(Drafts(session.desk.place), session.jobs, self, self._told_of_draft)
        self._judged = Latest(session.jobs, Lane.READ, self)
        self._alike = Latest(session.jobs, Lane.READ, self)
        self._touched: set[str] = set()
        self._strict = False
        self._saving = False
        self._kind_before: str | None = None
        self._amended: LoggedDelivery | None = None
        self._values_before: dict[str, str] = {}
        self.channels = ChannelRow(session.theme)
        self.grid = FieldGrid(session.theme, self._now)
        self.dock = VerdictDock(session.theme)
        self.look_alikes = LookAlikeStrip(session.theme, session.desk.zone)
        self.note = Strip(session.theme)
        self._make_actions()
        self._lay_out()
        self.channels.chosen.connect(self._channel_chosen)
        self.grid.edited.connect(self._edited)
        self.look_alikes.linked.connect(self._link)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        self.begin()

    # ---- what the form is for ----------------------------------------------------------------------------------

    @property
    def holds_draft(self) -> bool:
        """Whether a person has typed something that is neither saved nor thrown away."""
        return bool(self._touched)

    def begin(self, kept: Mapping[str, str] | None = None, note: str = "", kind: str = "good") -> None:
        """Begin a new delivery; `kept` are values that go over from the one before."""
        self._amended = None
        now = self._now()
        values = {DAY: written_day(now.date()), TIME: written_time(now.time()), **(kept or {})}
        self._fill(values, "New delivery")
        self._draft_said.setText("")
        if note:
            self.note.say(note, kind=kind)

    def go_on(self, draft: Draft) -> None:
        """Go on with a draft that was kept."""
        self._amended = None
        self._keeper.adopt(draft.id)
        values = {path: text for path, text in draft.values.items() if isinstance(text, str)}
        if values.get(CHANNEL) not in tuple(Channel):
            values.pop(CHANNEL, None)
        self._fill(values, "New delivery")
        self._touched = {path for path in values if path != CHANNEL}
        self._draft_said.setText("Draft kept")

    def correct(self, shown: Shown) -> None:
        """Correct the facts of a delivery that is logged."""
        self._amended = shown.record
        facts = shown.record.delivery.as_json()
        self._values_before = values_of(facts, self._now())
        self._fill(self._values_before, f"Correct {shown.record.reference}")
        self._draft_said.setText("The old values stay in the history")

    def _fill(self, values: Mapping[str, str], title: str) -> None:
        self._touched.clear()
        self._strict = False
        self._title.setText(title)
        self.setAccessibleName(title)
        self.note.clear()
        self.look_alikes.clear()
        self.grid.restore(values)
        self.grid.say({})
        channel = Channel(values[CHANNEL]) if values.get(CHANNEL) else None
        self.channels.show_channel(channel)
        self._show_channel(channel)
        correcting = self._amended is not None
        self._save.setVisible(correcting)
        self._save.setEnabled(correcting)
        for action in (self._save_next, self._save_print, self._clear):
            action.setVisible(not correcting)
            action.setEnabled(not correcting)
        self._kind_before = self._read().facts.get("instrument", {}).get("kind")
        self._update()

    def take_focus(self) -> None:
        """Put the focus where one begins."""
        self.channels.take_focus()

    # ---- while one types -----------------------------------------------------------------------------------------

    def _now(self) -> datetime:
        return self._session.desk.now().astimezone(self._session.desk.zone)

    def values(self) -> dict[str, str]:
        """What the form holds, as typed, by path."""
        channel = self.channels.channel
        return {**({CHANNEL: channel.value} if channel else {}), **self.grid.values()}

    def _read(self) -> Reading:
        reading = read_form(self.values(), self._now())
        record = self._amended
        if record is not None and RECEIVED in reading.facts:
            same = all(self.grid.editor(path).raw() == self._values_before.get(path) for path in (DAY, TIME))
            if same:  # what was not touched keeps its seconds
                reading.facts[RECEIVED] = record.delivery.as_json()[RECEIVED]
        return reading

    def _channel_chosen(self, channel: Channel) -> None:
        self._touched.add(CHANNEL)
        self._show_channel(channel)
        self._keep()
        self._update()
        self.grid.focus(DAY, self._area)

    def _show_channel(self, channel: Channel | None) -> None:
        self._pages.setCurrentIndex(0 if channel is None else 1)
        if channel is not None:
            self.grid.show_channel(channel)

    def _edited(self, path: str) -> None:
        self._touched.add(path)
        self.note.clear()
        self._keep()
        self._update()

    def _keep(self) -> None:
        if self._amended is None:
            self._keeper.keep(self.values())

    def _told_of_draft(self, text: str) -> None:
        if self._amended is None:
            self._draft_said.setText(text if self._touched else "")

    def _update(self) -> None:
        reading = self._read()
        self._tick_emergency(reading)
        self._judge(reading.facts)
        self._look_around(reading.facts)
        self._say_problems(reading)

    def _tick_emergency(self, reading: Reading) -> None:
        kind = reading.facts.get("instrument", {}).get("kind")
        if kind == _EMERGENCY and self._kind_before != _EMERGENCY and not reading.facts.get("emergency"):
            self.grid.editor("emergency").restore(YES)
            reading.facts["emergency"] = True
            self._keep()
            self.note.say(
                "The box “Emergency” was ticked, because the papers are an emergency disclosure request."
                " Untick it if nobody is in danger.",
                kind="plain",
            )
        self._kind_before = kind

    def _judge(self, facts: Mapping[str, Any]) -> None:
        desk = self._session.desk
        if any(link in facts for link in _LINKS):  # looks the linked delivery up in the log
            self._judged.ask(lambda: intake.judge_draft(desk, facts), self._show_verdict)
        else:
            self._judged.forget()
            self._show_verdict(intake.judge_draft(desk, facts))

    def _show_verdict(self, draft: DraftVerdict | None) -> None:
        if draft is None:
            missing = [
                words
                for path, words in (("requester", "who asks"), ("instrument", "what the papers are"))
                if "kind" not in self._read().facts.get(path, {})
            ]
            needed = f"Say {' and '.join(missing)}." if missing else "Put right what is said beside the fields."
            self.dock.wait_for(needed if self.channels.channel is not None else _BEFORE_CHANNEL)
            self._letter.setText("")
            return
        self.dock.show_draft(draft)
        held = draft.verdict.letter is LetterKind.HOLD
        self._letter.setText(say(draft.verdict.letter) if held else f"Letter: {say(draft.verdict.letter)}")

    def _look_around(self, facts: Mapping[str, Any]) -> None:
        desk, record = self._session.desk, self._amended
        link = next(((path, facts[path]) for path in _LINKS if path in facts), None)
        today = self._now().date()

        def found(duplicates: tuple[Duplicate, ...]) -> None:
            others = [each for each in duplicates if record is None or each.reference != record.reference]
            self.look_alikes.show_found(others, link, today)

        self._alike.ask(lambda: intake.look_alikes(desk, facts), found)

    def _link(self, path: str, reference: str) -> None:
        for each in _LINKS:
            self.grid.editor(each).restore(reference if each == path else "")
        self._edited(path)

    def _focus_moved(self, *_: object) -> None:
        if self.isVisible() and self.channels.channel is not None:
            self._say_problems(self._read())

    def _say_problems(self, reading: Reading) -> None:
        problems = self._problems(reading)
        if not self._strict:
            editing = next((path for path in self._touched if self._has_focus(path)), None)
            problems = {path: text for path, text in problems.items() if path in self._touched and path != editing}
        self.grid.say(problems)

    def _has_focus(self, path: str) -> bool:
        return path != CHANNEL and self.grid.editor(path).hasFocus()

    def _problems(self, reading: Reading) -> dict[str, str]:
        found = dict(reading.problems)
        for problem in delivery_problems(reading.facts, self._session.desk.zone, self._session.desk.now()):
            _add(found, problem)
        return found

    # ---- saving ----------------------------------------------------------------------------------------------

    def save(self, then: Callable[[Logged], None]) -> None:
        """Save what the form holds; where something is wrong, go to the first problem instead."""
        if self._saving:
            return
        self.grid.settle()
        reading = self._read()
        problems = self._problems(reading)
        if problems:
            self._point_out(problems)
            return
        self._saving = True
        desk, facts = self._session.desk, reading.facts
        self._session.jobs.run(
            Lane.WRITE, self, lambda: intake.log_delivery(desk, facts), lambda logged: self._saved(logged, then), self._refused
        )

    def _saved(self, logged: Logged, then: Callable[[Logged], None]) -> None:
        self._saving = False
        self._keeper.drop()
        self._touched.clear()
        self.logged.emit(logged.record)
        self._session.news.changed.emit(frozenset({logged.record.reference}))
        then(logged)

    def _refused(self, fault: Exception) -> None:
        self._saving = False
        if isinstance(fault, InvalidDelivery):
            found: dict[str, str] = {}
            for problem in fault.problems:
                _add(found, problem)
            self._point_out(found)
        elif isinstance(fault, BadInput) and fault.field:
            self._point_out({place_of_problem(fault.field): str(fault).removeprefix(f"{fault.field}: ")})
        elif isinstance(fault, DeskError):
            self.note.say(str(fault), headline="Nothing was saved; what you typed is still here", kind="fault")
        else:
            raise fault

    def _point_out(self, problems: Mapping[str, str]) -> None:
        """Say every problem beside its field, and go to the first."""
        self._strict = True
        if CHANNEL in problems:
            self.channels.take_focus()
            self.note.say("Choose how the papers arrived: keys 1 to 7.", kind="fault")
            return
        self.grid.say(problems)
        first = next((path for path in self.grid.in_order() if path in problems), None)
        if first is not None:
            self.grid.focus(first, self._area)

    def _save_and_next(self) -> None:
        self.save(self._next)

    def _next(self, logged: Logged) -> None:
        record = logged.record
        kept = {path: raw for path in _STICKY if (raw := self.grid.editor(path).raw())}
        if self.channels.channel is not None:
            kept[CHANNEL] = self.channels.channel.value
        words = WORDS[type(record.verdict.disposition)][record.verdict.disposition]
        self.begin(kept, f"{record.reference} is logged: {words}.")
        self.take_focus()

    def _save_and_print(self) -> None:
        self.save(self._print)

    def _print(self, logged: Logged) -> None:
        self._next(logged)
        if logged.record.verdict.letter is LetterKind.HOLD:
            self.note.say(
                f"{logged.record.reference} is logged and held: no letter is printed before counsel decides.",
                kind="warning",
            )
        else:
            self.print_wanted.emit(logged.record.reference)

    def _save_correction(self) -> None:
        record = self._amended
        if record is None or self._saving:
            return
        self.grid.settle()
        reading = self._read()
        problems = self._problems(reading)
        if problems:
            self._point_out(problems)
            return
        changes = changes_between(record.delivery.as_json(), reading.facts)
        if not changes:
            self.note.say("Nothing was changed yet.", kind="plain")
            return
        self._saving = True
        desk, reference, revision = self._session.desk, record.reference, record.revision
        self._session.jobs.run(
            Lane.WRITE, self, lambda: intake.amend(desk, reference, changes, "", revision), self._corrected, self._refused
        )

    def _corrected(self, record: LoggedDelivery) -> None:
        self._saving = False
        self._touched.clear()
        self._session.news.changed.emit(frozenset({record.reference}))
        self._session.news.tell(f"{record.reference} is corrected. The old values stay in its history.", "good")
        self.begin()
        self.closed.emit()

    def _close(self) -> None:
        if self._amended is not None:
            self.begin()
        self.closed.emit()

    def _empty(self) -> None:
        self._keeper.drop()
        self.begin()
        self.take_focus()

    def _toggle_more(self) -> None:
        self.grid.show_all(not self.grid.shows_all)
        self._more.setText("Fewer fields" if self.grid.shows_all else "More fields")

    # ---- how it stands -----------------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        self._save_next = bind(self, commands.SAVE_NEXT, self._save_and_next)
        self._save_print = bind(self, commands.SAVE_PRINT, self._save_and_print)
        self._save = bind(self, commands.SAVE, self._save_correction)
        self._close_action = bind(self, commands.CLOSE, self._close)
        self._clear = bind(self, commands.CLEAR, self._empty)
        self._more = bind(self, commands.MORE, self._toggle_more)
        bind(self, commands.SAME, self.look_alikes.choose_same)
        bind(self, commands.AMENDED, self.look_alikes.choose_refers)
        bind(self, commands.SAME_CASE, self.look_alikes.choose_refers)
        for command, channel in zip(commands.CHANNELS, CHANNELS, strict=True):
            bind(self, command, lambda channel=channel: self.channels.choose(channel))

    def _lay_out(self) -> None:
        self._title = label("New delivery", "heading")
        self._draft_said = label(role="secondary")
        self._letter = label(role="secondary")
        top = QHBoxLayout()
        top.setSpacing(24)
        top.addWidget(self._title)
        top.addWidget(self.channels, 1)
        top.addWidget(self._draft_said)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self.grid)
        panel = QFrame()
        panel.setProperty("role", "panel")
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._area)
        self._pages = QStackedWidget()
        self._pages.addWidget(_before_channel())
        self._pages.addWidget(panel)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(ActionButton(self._save_next, "primary"))
        buttons.addWidget(ActionButton(self._save_print))
        buttons.addWidget(ActionButton(self._save, "primary"))
        buttons.addWidget(self._letter)
        buttons.addStretch(1)
        buttons.addWidget(ActionButton(self._more))
        buttons.addWidget(ActionButton(self._clear))
        buttons.addWidget(ActionButton(self._close_action))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self._pages, 1)
        column.addWidget(self.dock)
        column.addWidget(self.look_alikes)
        column.addWidget(self.note)
        column.addLayout(buttons)


def _add(found: dict[str, str], problem: Problem) -> None:
    place = place_of_problem(problem.field)
    if place not in found and not (place == TIME and DAY in found):
        found[place] = words_of_problem(problem.field, problem.message)


def _before_channel() -> QWidget:
    panel = QFrame()
    panel.setProperty("role", "panel")
    column = QVBoxLayout(panel)
    column.addStretch(2)
    column.addWidget(label("How did it arrive?", "larger"), 0, Qt.AlignmentFlag.AlignHCenter)
    column.addWidget(label(_BEFORE_CHANNEL, "secondary"), 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(3)
    return panel



