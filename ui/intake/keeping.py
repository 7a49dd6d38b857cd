"""Keeping the draft: each state of the form goes to disk, the newest wins, and a saved form leaves none behind."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer

from legaldesk.desk.drafts import Draft, Drafts
from legaldesk.domain.errors import DeskError
from ui.jobs import Jobs, Lane, Latest
from ui.language import tr
from ui.language.words import spoken


class DraftKeeper(QObject):
    """Keeps the draft of one form. `told` says in words how the last attempt went."""

    def __init__(self, drafts: Drafts, jobs: Jobs, parent: QObject, told: Callable[[str], None]) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._jobs = jobs
        self._latest = Latest(jobs, Lane.KEEP, self)
        self._told = told
        self._values: Callable[[], Mapping[str, str]] | None = None
        self._unsaved: Draft | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._begin_keeping)
        self.id = Drafts.new_id()

    def keep(self, values: Callable[[], Mapping[str, str]]) -> None:
        """Keep what `values` gives, as soon as the screen shows it; a state that still waits is passed over."""
        self._values = values
        self._soon.start()

    def _begin_keeping(self) -> None:
        if (values := self._values) is not None:
            draft = self._unsaved = Draft(self.id, dict(values()))
            self._values = None
            self._latest.ask(lambda: self._drafts.save(draft), lambda _: self._kept(draft), self._failed)

    def drop(self) -> None:
        """Forget the draft; the next `keep` begins a new one."""
        old, self.id = self.id, Drafts.new_id()
        self._values = self._unsaved = None
        self._latest.forget()
        self._jobs.run(Lane.KEEP, self, lambda: self._drafts.drop(old), _nothing, self._failed)

    def let_go(self) -> None:
        """Leave the draft on disk as it is; the next `keep` begins a new one."""
        self.flush()
        self._latest.forget()
        self.id = Drafts.new_id()

    def adopt(self, draft_id: str) -> None:
        """Go on with a draft that is kept already."""
        self.id = draft_id

    def flush(self) -> None:
        """Keep what still waits, now: the window is closing."""
        if self._values is not None:
            self._unsaved = Draft(self.id, dict(self._values()))
            self._values = None
        if self._unsaved is not None:
            self._drafts.save(self._unsaved)
            self._unsaved = None

    def _kept(self, draft: Draft) -> None:
        if self._unsaved is draft:
            self._unsaved = None
        self._told(tr("Draft kept"))

    def _failed(self, fault: DeskError) -> None:
        self._told(spoken(fault))


def _nothing(_: None) -> None:
    return None
