"""Counts beside what one could choose, asked for while a menu is open: only the newest question matters."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject

from legaldesk.desk import finding
from legaldesk.domain.query import Query
from ui.jobs import Lane, Latest
from ui.session import Session

Key = TypeVar("Key", bound=Hashable)


class Facets(QObject):
    """Counts several questions one after the other; each answer is told as it comes. Counting stops at COUNT_CAP."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._latest = Latest(session.jobs, Lane.READ, self)

    def ask(self, questions: Mapping[Key, Query], show: Callable[[dict[Key, int]], None]) -> None:
        """Count `questions`, then `show` what each count is; a newer call takes the place of this one."""
        if questions:
            self._next(list(questions.items()), show)

    def _next(self, left: list[tuple[Key, Query]], show: Callable[[dict[Key, int]], None]) -> None:
        (key, query), *rest = left
        desk = self._session.desk
        self._latest.ask(lambda: finding.count(desk, query), partial(self._counted, key, rest, show))

    def _counted(
        self, key: Key, rest: list[tuple[Key, Query]], show: Callable[[dict[Key, int]], None], count: int
    ) -> None:
        show({key: count})
        if rest:
            self._next(rest, show)
