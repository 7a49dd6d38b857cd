"""The two questions that deal with a date: how it was answered, and which day is the response date."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QRadioButton, QVBoxLayout, QWidget

from legaldesk.domain.deciding import check_reason
from legaldesk.domain.errors import BadInput
from legaldesk.domain.typed_moments import Toward
from ui.due import commands
from ui.language import tr
from ui.language.moments import parse_typed_day, written_day
from ui.language.words import spoken
from ui.session import Session
from ui.widgets.field_row import FieldRow
from ui.widgets.question import Question
from ui.widgets.texts import label

if TYPE_CHECKING:
    from legaldesk.domain.clocks.proposing import Proposal


_INDENT = 28
_WIDTH = 560


class AnswerDialog(Question):
    """Asks how a delivery was answered."""

    def __init__(self, session: Session, reference: str, parent: QWidget) -> None:
        explanation = tr(
            "Say how it was answered. It leaves the due list: its clocks stop, all but that of a"
            " preservation. The delivery stays open until it is closed; what came of it can be"
            " attached there."
        )
        title = tr("{reference} was answered", reference=reference)
        super().__init__(title, explanation, (commands.SAVE_ANSWER, commands.CANCEL), parent, width=_WIDTH)
        self.how = QLineEdit()
        self._row = FieldRow(
            session.theme, tr("How"), self.how, hint=tr("Records produced through the portal, say"), required=True
        )
        self.put(self._row, self.how)

    @property
    def problem(self) -> str:
        """What is said to be wrong."""
        return self._row.problem

    def check(self) -> None:
        """Go on where it is said how."""
        try:
            check_reason(self.how.text())
        except BadInput as refused:
            self._row.say(spoken(refused).removeprefix("reason: "))
            self.how.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.accept()


class ResponseDateDialog(Question):
    """Offers what rules propose, each with its steps, or another day with where it is from."""

    def __init__(
        self, session: Session, reference: str, proposed: Sequence[Proposal], today: date, parent: QWidget
    ) -> None:
        explanation = (
            tr("A rule proposes, a person confirms: only the confirmed date counts, with your name and the rule.")
            if proposed
            else tr("No rule proposes a date here. Give the one in the papers, or in the order of the court.")
        )
        title = tr("Response date of {reference}", reference=reference)
        super().__init__(title, explanation, (commands.SAVE_DATE, commands.CANCEL), parent, width=_WIDTH)
        self._today = today
        self.choices: list[tuple[QRadioButton, Proposal]] = []
        for one in proposed:
            when = written_day(one.date) if one.date else tr("no date yet")
            choice = QRadioButton(f"{when}: {spoken(one.what)}".replace("&", "&&"))
            choice.setAccessibleName(f"{when}: {spoken(one.what)} ({one.citation})")
            choice.setAccessibleDescription(" ".join(map(spoken, one.steps)))
            choice.setEnabled(one.date is not None)
            self.choices.append((choice, one))
            self.put(choice, choice)
            below = QVBoxLayout()
            below.setContentsMargins(_INDENT, 0, 0, 0)
            below.setSpacing(4)
            below.addWidget(label(f"{one.citation}. {spoken(one.rule)}", "strong", wrap=True))
            for step in one.steps:
                below.addWidget(label(spoken(step), "secondary", wrap=True))
            self.put(below)
        self.other = QRadioButton(tr("Another day"))
        self.other.setAccessibleName(tr("Another day"))
        self.put(self.other, self.other)
        self.day, self.reason = QLineEdit(), QLineEdit()
        self._day_row = FieldRow(session.theme, tr("Day"), self.day, hint=tr("12/14, 2026-12-14, fri"))
        self._reason_row = FieldRow(
            session.theme, tr("Where it is from"), self.reason, hint=tr("Order of December 1, say")
        )
        self.put(self._day_row, self.day)
        self.put(self._reason_row, self.reason)
        self.other.toggled.connect(self._offer)
        first = next((choice for choice, one in self.choices if one.date is not None), self.other)
        first.setChecked(True)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._offer()

    @property
    def chosen(self) -> Proposal | None:
        """The proposal that was confirmed; None: another day."""
        return next((one for choice, one in self.choices if choice.isChecked()), None)

    @property
    def other_day(self) -> date:
        """The day that was typed. Raises ValueError with a sentence."""
        return parse_typed_day(self.day.text(), self._today, Toward.FUTURE)

    @property
    def problem(self) -> str:
        """What is said to be wrong."""
        return self._day_row.problem or self._reason_row.problem

    def _offer(self) -> None:
        for row in (self._day_row, self._reason_row):
            row.setVisible(self.other.isChecked())

    def check(self) -> None:
        """Go on with the chosen proposal, or where day and source of another one can be read."""
        if self.chosen is not None or self._other_is_sound():
            self.accept()

    def _other_is_sound(self) -> bool:
        checks: tuple[tuple[FieldRow, QLineEdit, Callable[[], object]], ...] = (
            (self._day_row, self.day, lambda: self.other_day),
            (self._reason_row, self.reason, lambda: check_reason(self.reason.text())),
        )
        for row, field, check in checks:
            try:
                check()
            except (ValueError, BadInput) as refused:
                row.say(spoken(refused).removeprefix("reason: "))
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return False
            row.say("")
        return True
