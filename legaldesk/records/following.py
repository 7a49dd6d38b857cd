"""Following a log by its history: what others wrote since an entry, at once, and nothing that one wrote oneself."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from legaldesk.domain.news import News
from legaldesk.records.chain import head
from legaldesk.records.news import OwnEntries, news
from legaldesk.records.store import Store


class Following:
    """The side of a log that tells what others wrote. Whoever writes notes the own entries."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._own = OwnEntries()
        with self._reading() as connection:
            self._opened_at = head(connection).count

    @property
    def opened_at(self) -> int:
        """The last entry of the history when the log was opened; 0 if there was none."""
        return self._opened_at

    def news(self, after: int) -> News:
        """What others wrote after entry `after` of the history; what was written through this log is no news."""
        with self._reading() as connection:
            return news(connection, after, self._own)

    def wait_for_news(self, after: int, seconds: float) -> News | None:
        """The news after entry `after` as soon as the history is longer, waiting at most `seconds`; else None.

        Entries of this log's own lengthen it too: then nothing is named. For one thread.
        """
        end = time.monotonic() + seconds
        while (found := self.news(after)).count == after:
            with self._store.guarded():
                if not self._store.wait_for_commit(max(end - time.monotonic(), 0)):
                    return None
        return found

    def stop_waiting(self) -> None:
        """Have `wait_for_news` return at once, now and from now on. Whoever waits must do so before `close`."""
        self._store.stop_waiting()

    def break_off(self) -> None:
        """Have every call waiting for a silent server fail with ConnectionLost, and every later one."""
        self._store.break_off()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._store.guarded(), self._store.reading() as connection:
            yield connection

    @contextmanager
    def _asking(self) -> Iterator[Connection]:
        with self._store.guarded(), self._store.asking() as connection:
            yield connection
