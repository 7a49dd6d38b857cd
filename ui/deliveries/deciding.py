"""Counsel's decision: one dialog with a reason that goes into the history. And the smaller dialogs that ask why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QPlainTextEdit,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from legaldesk.domain.deciding import check_reason, released_letter
from legaldesk.domain.errors import BadInput
from legaldesk.domain.vocabulary import Disposition, LetterKind
from ui.actions import Command
from ui.deliveries import commands
from ui.language import later, tr
from ui.language.words import by_channel, say, spoken
from ui.session import Session
from ui.widgets.banner import VerdictBanner
from ui.widgets.field_row import FieldRow
from ui.widgets.question import Question
from ui.widgets.strip import Strip
from ui.widgets.texts import ElidedLabel

if TYPE_CHECKING:
    from legaldesk.desk.finding import Shown

DECISIONS = (
    (Disposition.ACCEPTED, later("Accept")),
    (Disposition.ACCEPTED_WITH_RESERVATION, later("Accept, objections reserved")),
    (Disposition.NOT_VALID_SERVICE, later("Refuse: not valid service")),
    (Disposition.REDIRECTED, later("Redirect: wrong channel")),
    (Disposition.DUPLICATE, later("Duplicate of a delivery that is logged already")),
    (Disposition.WITHDRAWN, later("Withdrawn by the sender")),
    (Disposition.COUNSEL_REVIEW, later("Keep held")),
)
"""What counsel can decide, in the order of the dialog, and what it calls it."""
_REASON_LINES = 3


class ReasonDialog(Question):
    """Asks for a reason. It closes itself only when the reason can be kept; what is wrong is said beside the field."""

    def __init__(
        self,
        session: Session,
        title: str,
        explanation: str,
        *,
        save: Command,
        parent: QWidget,
        caption: str = "",
    ) -> None:
        super().__init__(title, explanation, (save, commands.CANCEL), parent)
        self.reason_edit = QPlainTextEdit()
        self.reason_edit.setTabChangesFocus(True)
        self.reason_edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        lines = self.reason_edit.fontMetrics().lineSpacing() * _REASON_LINES + 18
        self.reason_edit.setFixedHeight(lines)
        self._reason = FieldRow(
            session.theme, caption or tr("Reason"), self.reason_edit, hint=tr("Goes into the history"), required=True
        )
        self.put(self._reason, self.reason_edit, last=True)

    @property
    def reason(self) -> str:
        """The reason as typed."""
        return self.reason_edit.toPlainText()

    @property
    def problem(self) -> str:
        """What is said to be wrong with the reason."""
        return self._reason.problem

    def check(self) -> None:
        """Go on where the reason can be kept."""
        try:
            check_reason(self.reason)
        except BadInput as refused:
            self._reason.say(spoken(refused).removeprefix("reason: "))
            self.reason_edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.accept()


class DecideDialog(ReasonDialog):
    """What the policy leaves open, what can be decided, and which letter each decision releases."""

    def __init__(self, session: Session, shown: Shown, parent: QWidget) -> None:
        record = shown.record
        super().__init__(
            session,
            tr("Counsel's decision on {reference}", reference=record.reference),
            "",
            save=commands.SAVE_DECISION,
            parent=parent,
        )
        self._delivery = record.delivery
        book = session.desk.book
        self._policy = book.version(record.judged.policy_version) or book.newest
        delivery = record.delivery
        asks = delivery.requester.name or say(delivery.requester.kind)
        self.put(ElidedLabel(f"{say(delivery.instrument.kind)} {by_channel(delivery.channel)} · {asks}"))
        banner = VerdictBanner(session.theme)
        banner.show_verdict(record.judged)
        self.put(banner)
        self._choices = QButtonGroup(self)
        choices = QWidget()
        choices.setAccessibleName(tr("Decision"))
        column = QVBoxLayout(choices)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for number, (_, words) in enumerate(DECISIONS):
            choice = QRadioButton(tr(words))
            choice.setAccessibleName(tr(words))
            choice.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            self._choices.addButton(choice, number)
            column.addWidget(choice)
        self._choices.idToggled.connect(self._chosen)
        self.put(choices, *self._choices.buttons())
        self._releases = Strip(session.theme)
        self.put(self._releases)
        self._releases.say(
            tr("Choose what counsel decided; then it stands here which letter that releases."), aloud=False
        )
        self._choices.button(0).setFocus()

    @property
    def decision(self) -> Disposition | None:
        """What was chosen, or None."""
        number = self._choices.checkedId()
        return None if number < 0 else DECISIONS[number][0]

    def choose(self, disposition: Disposition) -> None:
        """Choose `disposition`, as a click on it would."""
        for number, (each, _) in enumerate(DECISIONS):
            if each is disposition:
                self._choices.button(number).setChecked(True)

    def _chosen(self) -> None:
        decision = self.decision
        if decision is None:
            return
        letter = released_letter(self._policy, self._delivery, decision)
        if letter is LetterKind.HOLD:
            self._releases.say(tr("The delivery stays held. No letter is printed."), kind="plain")
        else:
            self._releases.say(tr("Releases the letter “{letter}”.", letter=say(letter)), kind="good")

    def check(self) -> None:
        """Go on where something was decided, and why."""
        if self.decision is None:
            self._releases.say(tr("Choose one of the decisions above first."), kind="fault")
            self._choices.button(0).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().check()
