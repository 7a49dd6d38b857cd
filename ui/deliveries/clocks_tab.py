"""The tab of the clocks and of what belongs to the delivery: what is due and why, and which copy governs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from legaldesk.domain.clocks.three_clocks import CLOCK_WORDS
from legaldesk.domain.duplicates import Likeness
from legaldesk.domain.errors import DeskError
from ui.deliveries.facts_tab import ReadingPane
from ui.jobs import Lane, Latest
from ui.language import later, tr
from ui.language.moments import written_day
from ui.language.words import by_channel, say, spoken
from ui.session import Session
from ui.when import briefly
from ui.widgets.looks import look_of
from ui.widgets.texts import button, label

if TYPE_CHECKING:
    from legaldesk.desk.finding import Shown
    from legaldesk.desk.relating import Related, Relative
    from legaldesk.desk.timing import Timed
    from legaldesk.domain.clocks.proposing import Proposal

_ALIKE = {Likeness.SAME: later("looks the same"), Likeness.AMENDED: "amended?", Likeness.SAME_CASE: later("same case")}
_LINKED = later("same instrument")
_MOST = 30
"""Relatives that are listed; the search has the others."""


class ClocksPane(ReadingPane):
    """Asked for off the window's thread each time it is shown. `delivery_wanted` gives the reference of another one.

    `confirm_wanted` gives the proposed date that a person confirms.
    """

    delivery_wanted = Signal(str)
    confirm_wanted = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Clocks"))
        self._session = session
        self._reference = ""
        self._latest = Latest(session.jobs, Lane.READ, self)

    def show_clocks(self, shown: Shown) -> None:
        """Ask for the clocks and relatives of a delivery, and show them when they have come."""
        from legaldesk.desk.relating import related
        from legaldesk.desk.timing import timed

        desk, reference = self._session.desk, shown.record.reference
        if reference != self._reference:
            self._reference = reference
            self.clear()

        def look() -> tuple[Timed, Related]:
            return timed(desk, reference), related(desk, reference)

        self._latest.ask(look, self._show, self._refused)

    def _refused(self, fault: DeskError) -> None:
        self.clear()
        self.column.addWidget(label(spoken(fault), "problem", wrap=True))
        self.column.addStretch(1)

    def _show(self, found: tuple[Timed, Related]) -> None:
        timed, related = found
        self.clear()
        self._clocks(timed)
        self._proposals(timed.proposals)
        if timed.tracked is not None:
            self._group(tr("Handling"))
            self._steps(timed.tracked.steps())
        self._relatives(related)
        self.column.addStretch(1)

    def _clocks(self, timed: Timed) -> None:
        self._group(tr("Clocks"))
        for sentence in timed.warnings:
            self.column.addWidget(label(f"! {spoken(sentence)}", "problem", wrap=True))
        if not timed.clocks:
            self.column.addWidget(label(tr("No clock runs for this delivery."), "secondary", wrap=True))
        for running in timed.clocks:
            day = written_day(running.day) if running.day is not None else tr("no figure is set")
            self.column.addWidget(label(f"{tr(CLOCK_WORDS[running.clock])}: {day}", "strong", wrap=True))
            self._steps(running.steps)
            self.column.addSpacing(10)

    def _proposals(self, proposals: Sequence[Proposal]) -> None:
        if not proposals:
            return
        self._group(tr("Proposed response dates"))
        for one in proposals:
            day = written_day(one.date) if one.date is not None else tr("not known yet")
            self.column.addWidget(label(f"{spoken(one.what)}: {day}", "strong", wrap=True))
            self.column.addWidget(label(f"{spoken(one.rule)} · {one.citation}", "secondary", wrap=True))
            self._steps(one.steps)
            if one.date is not None:
                row = QHBoxLayout()
                confirm = button(tr("Confirm this date"))
                confirm.setAccessibleName(tr("Confirm {what}, {day}", what=spoken(one.what), day=day))
                confirm.clicked.connect(partial(self._confirm, one))
                row.addWidget(confirm)
                row.addStretch(1)
                self.column.addLayout(row)
            self.column.addSpacing(10)

    def _confirm(self, one: Proposal, *_: object) -> None:
        self.confirm_wanted.emit(one)

    def _relatives(self, related: Related) -> None:
        self._group(tr("Related deliveries"))
        if not related.relatives:
            self.column.addWidget(label(tr("Nothing in the log belongs to this delivery."), "secondary", wrap=True))
            return
        self._steps(related.why)
        if related.itself:
            self.column.addWidget(label(tr("This delivery governs the clock."), "strong", wrap=True))
        for one in related.relatives[:_MOST]:
            self._relative(one)
        if len(related.relatives) > _MOST:
            self.column.addWidget(
                label(tr("{count} more are in the log.", count=len(related.relatives) - _MOST), "secondary")
            )

    def _relative(self, one: Relative) -> None:
        record, desk = one.record, self._session.desk
        today = desk.now().astimezone(desk.zone).date()
        kind = tr(_LINKED) if one.likeness is None else tr(_ALIKE[one.likeness])
        governs = tr(" · governs the clock") if one.governs else ""
        look = look_of(record.verdict.disposition, record.verdict.extra_processing)
        came = f"{say(record.delivery.instrument.kind)} {by_channel(record.delivery.channel)}"
        when = briefly(record.delivery.received_at, desk.zone, today)
        self.column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        go = button(record.reference)
        go.setAccessibleName(
            tr("Go to {reference}: {kind}{governs}", reference=record.reference, kind=kind, governs=governs)
        )
        go.clicked.connect(partial(self._go, record.reference))
        row.addWidget(go)
        row.addWidget(label(f"{kind}{governs}", "strong", wrap=True), 1)
        self.column.addLayout(row)
        self.column.addSpacing(3)
        self.column.addWidget(label(f"{came}, {when}: {look.words}", "secondary", wrap=True))

    def _go(self, reference: str, *_: object) -> None:
        self.delivery_wanted.emit(reference)

    def _steps(self, steps: Sequence[str]) -> None:
        for step in steps:
            self.column.addWidget(label(spoken(step), "secondary", wrap=True))

    def _group(self, name: str) -> None:
        if self.column.count():
            self.column.addSpacing(16)
        self.column.addWidget(label(name, "group"))
        self.column.addSpacing(6)
