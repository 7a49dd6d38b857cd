"""What the log teaches the form: names while one types, the usual words first, and what goes with a name."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from legaldesk.desk import learning
from legaldesk.domain.errors import DeskError
from legaldesk.domain.names import Learned
from ui.intake.choice_editor import ChoiceEditor
from ui.intake.fields import FieldGrid
from ui.intake.learned_line import LearnedLine
from ui.intake.reading import values_of
from ui.intake.taken_over import TakenOver
from ui.jobs import Lane, Latest
from ui.language import tr
from ui.session import Session

_REQUESTER = "requester."


class Learner(QObject):
    """Learns off the window's thread, at the beginning and whenever something was logged."""

    def __init__(self, session: Session, grid: FieldGrid, taken_over: TakenOver) -> None:
        super().__init__(grid)
        self._session = session
        self._grid = grid
        self._taken_over = taken_over
        self._learned = Learned()
        self._learning = Latest(session.jobs, Lane.READ, self)
        self._looking_up = Latest(session.jobs, Lane.READ, self)
        for path in learning.LINES:
            editor = grid.editor(path)
            if isinstance(editor, LearnedLine):
                editor.suggest = partial(self._suggest, path)
        name = grid.editor(learning.NAME)
        if isinstance(name, LearnedLine):
            name.left_with.connect(self._named)
        session.news.changed.connect(self._learn_more)
        self._learn_more()

    def _suggest(self, path: str, typed: str) -> list[str]:
        return self._learned.suggest(path, typed)

    def _learn_more(self, _: object = None) -> None:
        desk, before = self._session.desk, self._learned
        self._learning.ask(lambda: learning.learn(desk, before), self._have_learned, _not_now)

    def _have_learned(self, learned: Learned) -> None:
        self._learned = learned
        for path in learning.CHOICES:
            editor = self._grid.editor(path)
            if isinstance(editor, ChoiceEditor):
                editor.prefer(learned.uses(path))

    def _named(self, text: str) -> None:
        """Fill in what goes with a name that the log knows, in place of what went with another one."""
        self._taken_over.clear(_REQUESTER)
        name, desk = self._learned.known(learning.NAME, text), self._session.desk
        if name is None:
            self._looking_up.forget()
            return
        self._looking_up.ask(lambda: learning.particulars(desk, name), self._found, _not_now)

    def _found(self, found: tuple[str, dict[str, Any]]) -> None:
        reference, facts = found
        values = values_of(facts, self._session.desk.now())
        values.pop(learning.NAME, None)
        self._taken_over.fill(values, tr("as in {reference}", reference=reference))


def _not_now(_: DeskError) -> None:
    """A form without suggestions is a form all the same; whatever needs the log next says what is the matter."""
