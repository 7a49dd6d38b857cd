"""The form itself: channel, fields, the verdict and the look-alikes while one types. It saves nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from legaldesk.desk import intake
from legaldesk.domain.merging import Side, merge
from legaldesk.domain.reading import Problem, delivery_problems
from legaldesk.domain.vocabulary import Channel, InstrumentKind
from ui.intake.both_sides import CHOOSE, BothSides
from ui.intake.channel_row import ChannelRow
from ui.intake.fields import FieldGrid
from ui.intake.look_alikes import LookAlikeStrip
from ui.intake.reading import (
    CHANNEL,
    DAY,
    RECEIVED,
    TIME,
    YES,
    Reading,
    place_of_problem,
    read_form,
    values_of,
    words_of_problem,
)
from ui.intake.scans import FILES, ScanRow
from ui.intake.verdict_dock import VerdictDock
from ui.jobs import Lane, Latest
from ui.session import Session
from ui.widgets.strip import Strip

if TYPE_CHECKING:
    from legaldesk.desk.intake import DraftVerdict, Duplicate
    from legaldesk.domain.logged import LoggedDelivery
    from legaldesk.domain.meanwhile import ChangedMeanwhile

LINKS = ("same_instrument_as", "refers_to")
"""The fields that name another delivery."""
_EMERGENCY = InstrumentKind.EMERGENCY_DISCLOSURE_REQUEST
_BEFORE_CHANNEL = "Choose how the papers arrived: press a key from 1 to 7."
_TICKED = (
    "The box “Emergency” was ticked, because the papers are an emergency disclosure request."
    " Untick it if nobody is in danger."
)


class Form(QWidget):
    """Holds what was typed, reads it, and says what is wrong. `edited` is emitted after each change by a person."""

    edited = Signal()
    judged = Signal(object)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._judging = Latest(session.jobs, Lane.READ, self)
        self._looking = Latest(session.jobs, Lane.READ, self)
        self._touched: set[str] = set()
        self._strict = False
        self._ticked = False
        self._kind_before: str | None = None
        self._amended: LoggedDelivery | None = None
        self._values_before: Mapping[str, str] = {}
        self.channels = ChannelRow(session.theme)
        # From the outside in: a subtree that changes its parent is styled anew, which takes time with sixty fields.
        panel = QFrame(self)
        panel.setProperty("role", "panel")
        self._area = _scrolling(panel)
        self.grid = FieldGrid(session.theme, self.now, self._area.viewport())
        self._area.setWidget(self.grid)
        self.scans = ScanRow()
        self.dock = VerdictDock(session.theme)
        self.look_alikes = LookAlikeStrip(session.theme, session.desk.zone)
        self.both = BothSides(session.theme, self.grid, session.desk.zone)
        self.note = Strip(session.theme)
        self.note.clear()
        self._lay_out(panel)
        self.channels.chosen.connect(self._channel_chosen)
        self.grid.edited.connect(self._edited)
        self.look_alikes.linked.connect(self._link)
        self.scans.edited.connect(self._files_edited)
        self.scans.refused.connect(self._file_refused)
        self.both.taken.connect(self._taken)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    @property
    def touched(self) -> bool:
        """Whether a person typed something since the form was filled."""
        return bool(self._touched)

    def fill(self, values: Mapping[str, str], amended: LoggedDelivery | None = None, *, draft: bool = False) -> None:
        """Hold `values`; `amended` is the delivery that they come from, `draft` says that a person typed them."""
        self._amended = amended
        self._values_before = dict(values)
        self._touched = {path for path in values if path != CHANNEL} if draft else set()
        self._strict = self._ticked = False
        self.note.clear()
        self.both.clear()
        self.look_alikes.clear()
        self.grid.restore(values)
        self.grid.say({})
        self.scans.restore(values.get(FILES, ""))
        self.scans.setVisible(amended is None)
        channel = Channel(values[CHANNEL]) if values.get(CHANNEL) else None
        self.channels.show_channel(channel)
        self._show_channel(channel)
        self._kind_before = self.read().facts.get("instrument", {}).get("kind")
        self._update()

    def show_both(self, fault: ChangedMeanwhile) -> None:
        """Go on with the delivery as it is now: what others alone changed is taken over, the rest stays as typed.

        Where both sides changed a field, a person chooses beside it.
        """
        mine = self.values()
        facts = fault.mine.as_json() if fault.mine is not None else fault.opened
        merged = merge(fault.opened, facts, fault.now.delivery.as_json())
        theirs = values_of(fault.now.delivery.as_json(), self.now())
        self._amended, self._values_before = fault.now, theirs
        self.note.clear()
        self.both.show_merged(fault, merged, mine, theirs, self.now().date())
        for difference in merged.differences:
            if difference.side is Side.THEIRS:
                self._put(self.both.value(difference.path, Side.THEIRS))
        self._touched.update(self.both.undecided)
        self.grid.show_channel(self.channels.channel)
        self._update()
        if CHANNEL in self.both.undecided:
            self.both.focus_channel()
        else:
            self.point_out(self.problems(self.read()))

    def _taken(self, path: str) -> None:
        side = self.both.side_of(path)
        if side is not None:
            self._put(self.both.value(path, side))
            self._touched.update(self.both.value(path, side))
            self.edited.emit()
            self._update()

    def _put(self, values: Mapping[str, str]) -> None:
        """Hold `values` in their fields, and leave the others."""
        for path, raw in values.items():
            if path == CHANNEL:
                channel = Channel(raw) if raw else None
                self.channels.show_channel(channel)
                self._show_channel(channel)
            else:
                self.grid.editor(path).restore(raw)

    def settle(self) -> Reading:
        """Have the pick lists take what was meant, and read the whole form."""
        self.grid.settle()
        return self.read()

    def forget_touches(self) -> None:
        """What was typed has been saved."""
        self._touched.clear()

    def now(self) -> datetime:
        """The present moment in the office's zone."""
        return self._session.desk.now().astimezone(self._session.desk.zone)

    def values(self) -> dict[str, str]:
        """What the form holds, as typed, by path."""
        channel = self.channels.channel
        return {**({CHANNEL: channel.value} if channel else {}), **self.grid.values()}

    def read(self) -> Reading:
        """What was understood of what the form holds."""
        reading = read_form(self.values(), self.now())
        record = self._amended
        if record is not None and RECEIVED in reading.facts:
            same = all(self.grid.editor(path).raw() == self._values_before.get(path) for path in (DAY, TIME))
            if same:  # what was not touched keeps its seconds
                reading.facts[RECEIVED] = record.delivery.as_json()[RECEIVED]
        return reading

    def _channel_chosen(self, channel: Channel) -> None:
        self._touched.add(CHANNEL)
        self.both.edited(CHANNEL, channel.value)
        self._show_channel(channel)
        self.edited.emit()
        self._update()
        self.grid.focus(DAY, self._area)

    def _show_channel(self, channel: Channel | None) -> None:
        self.grid.show_channel(channel)

    def _edited(self, path: str) -> None:
        self._touched.add(path)
        self.both.edited(path, self.grid.editor(path).raw())
        if path == "emergency":
            self._ticked = False  # from now on it is the person's own choice
        if not self._ticked:
            self.note.clear()
        self.edited.emit()
        self._update()

    def _files_edited(self) -> None:
        self._touched.add(FILES)
        self.note.clear()
        self.edited.emit()

    def _file_refused(self, sentence: str) -> None:
        self.note.say(sentence, headline="This file was not added", kind="fault")

    def _update(self) -> None:
        reading = self.read()
        self._tick_emergency(reading)
        self._judge(reading.facts)
        self._look_around(reading.facts)
        self._say_problems(reading)

    def _tick_emergency(self, reading: Reading) -> None:
        kind = reading.facts.get("instrument", {}).get("kind")
        if kind == _EMERGENCY and self._kind_before != _EMERGENCY and not reading.facts.get("emergency"):
            self._tick(reading, ticked=True)
            self.note.say(_TICKED, kind="plain")
        elif kind != _EMERGENCY and self._ticked:
            self._tick(reading, ticked=False)
            self.note.clear()
        self._kind_before = kind

    def _tick(self, reading: Reading, *, ticked: bool) -> None:
        self._ticked = ticked
        self.grid.editor("emergency").restore(YES if ticked else "")
        reading.facts.pop("emergency", None)
        if ticked:
            reading.facts["emergency"] = True
        self.edited.emit()

    def _judge(self, facts: Mapping[str, Any]) -> None:
        desk = self._session.desk
        if any(link in facts for link in LINKS):  # looks the linked delivery up in the log
            self._judging.ask(lambda: intake.judge_draft(desk, facts), self._show_verdict)
        else:
            self._judging.forget()
            self._show_verdict(intake.judge_draft(desk, facts))

    def _show_verdict(self, draft: DraftVerdict | None) -> None:
        self.judged.emit(draft)
        if draft is None:
            missing = [
                words
                for path, words in (("requester", "who asks"), ("instrument", "what the papers are"))
                if "kind" not in self.read().facts.get(path, {})
            ]
            needed = f"Say {' and '.join(missing)}." if missing else "Put right what is said beside the fields."
            self.dock.wait_for(needed if self.channels.channel is not None else _BEFORE_CHANNEL)
            return
        self.dock.show_draft(draft)

    def _look_around(self, facts: Mapping[str, Any]) -> None:
        desk, record = self._session.desk, self._amended
        link = next(((path, facts[path]) for path in LINKS if path in facts), None)
        today = self.now().date()

        def found(duplicates: tuple[Duplicate, ...]) -> None:
            others = [each for each in duplicates if record is None or each.reference != record.reference]
            self.look_alikes.show_found(others, link, today)

        self._looking.ask(lambda: intake.look_alikes(desk, facts), found)

    def _link(self, path: str, reference: str) -> None:
        for each in LINKS:
            self.grid.editor(each).restore(reference if each == path else "")
        self._edited(path)

    def _focus_moved(self, *_: object) -> None:
        if self.isVisible() and self.channels.channel is not None:
            self._say_problems(self.read())

    def _say_problems(self, reading: Reading) -> None:
        problems = self.problems(reading)
        if not self._strict:
            editing = next((path for path in self._touched if self._has_focus(path)), None)
            problems = {path: text for path, text in problems.items() if path in self._touched and path != editing}
        self.grid.say(problems)

    def _has_focus(self, path: str) -> bool:
        return path not in (CHANNEL, FILES) and self.grid.editor(path).hasFocus()

    def problems(self, reading: Reading) -> dict[str, str]:
        """What keeps the form from being saved, by field; empty: nothing."""
        found = dict(reading.problems)
        for problem in delivery_problems(reading.facts, self._session.desk.zone, self._session.desk.now()):
            add_problem(found, problem)
        shown = {CHANNEL, *self.grid.in_order()}
        found.update({path: CHOOSE for path in self.both.undecided if path in shown})
        return found

    def point_out(self, problems: Mapping[str, str]) -> None:
        """Say every problem beside its field, and go to the first."""
        self._strict = True
        if CHANNEL in problems:
            if CHANNEL in self.both.undecided:
                self.both.focus_channel()
                return
            self.channels.take_focus()
            self.note.say("Choose how the papers arrived: keys 1 to 7.", kind="fault")
            return
        self.grid.say(problems)
        first = next((path for path in self.grid.in_order() if path in problems), None)
        if first is not None:
            self.grid.focus(first, self._area)

    def _lay_out(self, panel: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.both)
        column.addWidget(panel, 1)
        for part in (self.scans, self.dock, self.look_alikes, self.note):
            column.addWidget(part)


def add_problem(found: dict[str, str], problem: Problem) -> None:
    """Put `problem` beside the field where the form says it; the first one of a field counts."""
    place = place_of_problem(problem.field)
    if place not in found and not (place == TIME and DAY in found):
        found[place] = words_of_problem(problem.field, problem.message)


def _scrolling(panel: QWidget) -> QScrollArea:
    """A scroll area that fills `panel`."""
    area = QScrollArea(panel)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inside = QVBoxLayout(panel)
    inside.setContentsMargins(1, 1, 1, 1)
    inside.addWidget(area)
    return area
