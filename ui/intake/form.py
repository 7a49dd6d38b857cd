"""The form itself: channel, fields, the verdict and the look-alikes while one types. It saves nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from legaldesk.domain.merging import Side, merge
from legaldesk.domain.reading import delivery_problems
from legaldesk.domain.vocabulary import Channel
from ui.intake.both_sides import CHOOSE, BothSides
from ui.intake.channel_row import ChannelRow
from ui.intake.emergency import EmergencyBox
from ui.intake.fields import FieldGrid
from ui.intake.judging import Judging
from ui.intake.learner import Learner
from ui.intake.look_alikes import LookAlikeStrip
from ui.intake.looking_around import LookingAround
from ui.intake.problems import add_problem
from ui.intake.reading import (
    CHANNEL,
    DAY,
    RECEIVED,
    TIME,
    Reading,
    read_form,
    values_of,
)
from ui.intake.scans import FILES, ScanRow
from ui.intake.taken_over import TakenOver
from ui.intake.tracking import TrackingFields
from ui.intake.verdict_dock import VerdictDock
from ui.language import tr
from ui.session import Session
from ui.widgets.strip import Strip

if TYPE_CHECKING:
    from legaldesk.domain.logged import LoggedDelivery
    from legaldesk.domain.meanwhile import ChangedMeanwhile


class Form(QWidget):
    """Holds what was typed, reads it, and says what is wrong, once it is made.

    `edited` is emitted after each change by a person.
    """

    edited = Signal()
    judged = Signal(object)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._touched: set[str] = set()
        self._strict = False
        self._amended: LoggedDelivery | None = None
        self._values_before: Mapping[str, str] = {}
        self.reading = Reading({}, {})
        """What was understood when the form was last edited or filled."""
        self.channels = ChannelRow(session.theme)
        # From the outside in: a subtree that changes its parent is styled anew, which takes time with sixty fields.
        panel = QFrame(self)
        panel.setProperty("role", "panel")
        self._area = _scrolling(panel)
        self.grid = FieldGrid(session.theme, self.now, self._area.viewport())
        self._area.setWidget(self.grid)
        self._panel = panel

    def make(self) -> Iterator[None]:
        """Make the fields, and then what stands around them, in steps."""
        yield from self.grid.make()
        session = self._session
        self.scans = ScanRow()
        self.dock = VerdictDock(session.theme)
        self.look_alikes = LookAlikeStrip(session.theme, session.desk.zone)
        self.both = BothSides(session.theme, self.grid, session.desk.zone)
        self.note = Strip(session.theme)
        self.note.clear()
        self._judging = Judging(session, self.dock)
        self._looking = LookingAround(session, self.grid, self.look_alikes)
        self.taken_over = TakenOver(self.grid)
        self.tracking = TrackingFields(self.grid, self.taken_over)
        self._learner = Learner(session, self.grid, self.taken_over)
        self._emergency = EmergencyBox(self.grid, self.note)
        self._lay_out(self._panel)
        self.channels.chosen.connect(self._channel_chosen)
        self.grid.edited.connect(self._edited)
        self._judging.judged.connect(self.judged)
        self._looking.linked.connect(self._edited)
        self.scans.edited.connect(self._files_edited)
        self.scans.refused.connect(self._file_refused)
        self.both.taken.connect(self._taken)
        self._emergency.ticked.connect(self.edited)
        self.taken_over.changed.connect(self._filled)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    @property
    def touched(self) -> bool:
        """Whether a person typed something since the form was filled."""
        return bool(self._touched)

    def fill(
        self,
        values: Mapping[str, str],
        amended: LoggedDelivery | None = None,
        *,
        draft: bool = False,
        envelope: frozenset[str] = frozenset(),
    ) -> None:
        """Hold `values`; `amended` is the delivery that they come from, `draft` says that a person typed them.

        `envelope` are references of deliveries that came in the same envelope.
        """
        self._amended = amended
        self._values_before = dict(values)
        self._touched = {path for path in values if path != CHANNEL} if draft else set()
        self._strict = False
        self.note.clear()
        self.taken_over.forget()
        self.both.clear()
        self._looking.begin(amended.reference if amended is not None else "", envelope)
        self.grid.restore(values)
        self.grid.say({})
        self.scans.restore(values.get(FILES, ""))
        self.scans.setVisible(amended is None)
        channel = Channel(values[CHANNEL]) if values.get(CHANNEL) else None
        self.channels.show_channel(channel)
        self._show_channel(channel)
        self._emergency.begin(self.read())
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

    def focus(self, path: str) -> None:
        """Put the focus into the field at `path`."""
        self.grid.focus(path, self._area)

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
        self.taken_over.edited(path)
        self._emergency.edited(path)
        self.edited.emit()
        self._update()

    def scanned(self, paths: Sequence[str]) -> None:
        """A barcode reader filled the fields at `paths`."""
        self.note.clear()
        for path in paths:
            self._edited(path)

    def _filled(self) -> None:
        """Fields were filled or emptied by what a person chose."""
        self.edited.emit()
        self._update()

    def _files_edited(self) -> None:
        self._touched.add(FILES)
        self.note.clear()
        self.edited.emit()

    def _file_refused(self, sentence: str) -> None:
        self.note.say(sentence, headline=tr("This file was not added"), kind="fault")

    def _update(self) -> None:
        reading = self.reading = self.read()
        self._emergency.look(reading)
        self.tracking.look()
        self._judging.judge(reading.facts)
        self._looking.look(reading.facts)
        self._say_problems(reading)

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
        found.update({path: tr(CHOOSE) for path in self.both.undecided if path in shown})
        return found

    def point_out(self, problems: Mapping[str, str]) -> None:
        """Say every problem beside its field, and go to the first."""
        self._strict = True
        if CHANNEL in problems:
            if CHANNEL in self.both.undecided:
                self.both.focus_channel()
                return
            self.channels.take_focus()
            self.note.say(tr("Choose how the papers arrived: keys 1 to 7."), kind="fault")
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
