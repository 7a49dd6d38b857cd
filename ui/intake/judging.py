"""The verdict on what the form holds, shown at each keystroke; where another delivery counts, it is looked up first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from legaldesk.desk import intake
from ui.intake.looking_around import LINKS
from ui.intake.reading import CHANNEL
from ui.intake.verdict_dock import VerdictDock
from ui.jobs import Lane, Latest
from ui.language import later, tr
from ui.session import Session

if TYPE_CHECKING:
    from legaldesk.desk.intake import DraftVerdict

_CHANNEL = later("Choose how the papers arrived: press a key from 1 to 7.")
_BOTH = later("Say who asks and what the papers are.")
_WHO = later("Say who asks.")
_WHAT = later("Say what the papers are.")
_WRONG = later("Put right what is said beside the fields.")


class Judging(QObject):
    """Judges facts and shows it in the dock. `judged` gives the DraftVerdict, or None while it is too early."""

    judged = Signal(object)

    def __init__(self, session: Session, dock: VerdictDock) -> None:
        super().__init__(dock)
        self._session = session
        self._dock = dock
        self._asking = Latest(session.jobs, Lane.READ, self)
        self._facts: Mapping[str, Any] = {}

    def judge(self, facts: Mapping[str, Any]) -> None:
        """Judge `facts` (the contract's JSON shape), half-filled as they may be."""
        desk = self._session.desk
        self._facts = facts
        if any(link in facts for link in LINKS):  # looks the linked delivery up in the log
            self._asking.ask(lambda: intake.judge_draft(desk, facts), self._show)
        else:
            self._asking.forget()
            self._show(intake.judge_draft(desk, facts))

    def _show(self, draft: DraftVerdict | None) -> None:
        if draft is None:
            self._dock.wait_for(_needed(self._facts))
        else:
            self._dock.show_draft(draft)
        self.judged.emit(draft)


def _needed(facts: Mapping[str, Any]) -> str:
    """What is still needed for a verdict."""
    if CHANNEL not in facts:
        return tr(_CHANNEL)
    who, what = ("kind" in facts.get(group, {}) for group in ("requester", "instrument"))
    if who and what:
        return tr(_WRONG)
    return tr(_WHAT) if who else tr(_WHO) if what else tr(_BOTH)
