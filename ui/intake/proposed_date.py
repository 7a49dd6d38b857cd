"""The response date that a rule proposes for what is typed: one line, and a person who confirms it or another one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from legaldesk.domain.errors import DeskError
from ui.actions import bind
from ui.intake import commands
from ui.intake.form import Form
from ui.jobs import Lane, Latest
from ui.language import tr
from ui.language.moments import written_day
from ui.language.words import spoken
from ui.session import Session
from ui.widgets.texts import ActionButton, ElidedLabel, as_tip, button

if TYPE_CHECKING:
    from legaldesk.domain.clocks.proposing import Proposal
    from legaldesk.domain.logged import LoggedDelivery

_RESPONSE = "instrument.response_date"


class ProposedDate(QWidget):
    """Takes no room while no rule proposes a date. What a person confirms is kept once the delivery is logged."""

    def __init__(self, session: Session, form: Form) -> None:
        super().__init__()
        self._session = session
        self._form = form
        self._asked = Latest(session.jobs, Lane.READ, self)
        self._proposed: Proposal | None = None
        self.confirmed: Proposal | None = None
        self._said = ElidedLabel()
        self._confirm = bind(self, commands.CONFIRM_DATE, self._toggle)
        self._other = button(tr("Other date"))
        self._other.clicked.connect(self._enter_other)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(8)
        row.addWidget(self._said, 1)
        row.addWidget(ActionButton(self._confirm))
        row.addWidget(self._other)
        form.judged.connect(self._look)
        self._show(())

    @property
    def text(self) -> str:
        """What the line says; empty while it is not shown."""
        return self._said.accessibleName() if self._proposed is not None else ""

    def keep(self, record: LoggedDelivery) -> None:
        """Keep what was confirmed for the delivery that was just logged, if anything was."""
        from legaldesk.desk import timekeeping

        confirmed, self.confirmed = self.confirmed, None
        if confirmed is None:
            return
        desk, reference = self._session.desk, record.reference
        self._session.jobs.run(
            Lane.WRITE,
            self,
            lambda: timekeeping.confirm(desk, reference, confirmed),
            self._kept,
            partial(self._not_kept, reference),
        )

    def _kept(self, record: LoggedDelivery) -> None:
        self._session.news.changed.emit(frozenset({record.reference}))

    def _not_kept(self, reference: str, fault: DeskError) -> None:
        self._session.news.tell(
            spoken(fault),
            "fault",
            tr("{reference} is logged, but its response date is not confirmed", reference=reference),
        )

    def _look(self, draft: object) -> None:
        from legaldesk.desk import timekeeping

        if draft is None:
            self._asked.forget()
            self._show(())
            return
        desk, facts = self._session.desk, self._form.reading.facts
        self._asked.ask(lambda: timekeeping.draft_proposals(desk, facts), self._show, self._failed)

    def _failed(self, _: DeskError) -> None:
        """Propose nothing: a calendar file that cannot be read is said where the clocks are looked at."""
        self._show(())

    def _show(self, found: tuple[Proposal, ...]) -> None:
        self._proposed = next((one for one in found if one.date is not None), None)
        if self.confirmed is not None and self.confirmed != self._proposed:
            self.confirmed = None  # another date is proposed by now: it is for a person to confirm it anew
        self._tell()

    def _tell(self) -> None:
        one = self._proposed
        self.setVisible(one is not None)
        self._confirm.setEnabled(one is not None)
        if one is None or one.date is None:
            return
        date = f"{written_day(one.date)} ({one.citation})"
        if self.confirmed is not None:
            self._said.show_text(tr("Confirmed when it is saved: {date}, {what}", date=date, what=spoken(one.what)))
        else:
            self._said.show_text(tr("Proposed: {date}, {what}", date=date, what=spoken(one.what)))
        self._said.setToolTip(as_tip("\n".join(map(spoken, one.steps))))
        self._said.setAccessibleDescription(" ".join(map(spoken, one.steps)))
        self._confirm.setText(tr("Take back") if self.confirmed is not None else tr(commands.CONFIRM_DATE.text))

    def _toggle(self) -> None:
        self.confirmed = self._proposed if self.confirmed is None else None
        self._tell()

    def _enter_other(self) -> None:
        self.confirmed = None
        self._tell()
        self._form.grid.editor(_RESPONSE).setFocus(Qt.FocusReason.OtherFocusReason)
