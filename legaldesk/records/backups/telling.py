"""Telling how far a backup or its restoring has come, and stopping it when the answer is to stop."""

from __future__ import annotations

from collections.abc import Callable

from legaldesk.domain.errors import Stopped

Progress = Callable[[int, int], bool]
"""Called with bytes done and all bytes; returns False to stop."""
_EVERY = 1_000


class Telling:
    """Tells `progress` of the copying and then the checking of `size` bytes; each counts as much as the other.

    `more` bytes besides are copied and checked in one go, at the end. Where the answer is to stop, it raises Stopped
    with `sentence`.
    """

    def __init__(self, progress: Progress | None, sentence: str, size: int = 0, more: int = 0) -> None:
        self.size = size
        self.more = more
        self._progress = progress
        self._sentence = sentence
        self._done = 0
        self._carried = 0
        self._stopped = False

    def copied(self, done: int) -> None:
        """So many bytes are copied. Raises Stopped."""
        self._done = done
        self.still()

    def checked(self, done: int) -> None:
        """So many bytes are checked; told at the next `still`, so that any thread may note it.

        One byte is kept back: other checks may still be under way, and only `finished` says that all is done.
        """
        self._done = self.size + min(done, max(self.size - 1, 0))

    def carried(self, more: int) -> None:
        """So many bytes more are copied and checked, after all else. Raises Stopped."""
        self._carried = min(self._carried + more, self.more)
        self._done = 2 * self.size - 1 + self._carried
        self.still()

    def still(self) -> None:
        """Work goes on, and nothing more can be said. Raises Stopped."""
        if self.to_stop():
            raise Stopped(self._sentence)

    def to_stop(self) -> bool:
        """Tell it, and say whether to stop from now on; for callers that must not raise."""
        if self._progress is not None and not self._stopped:
            self._stopped = self._progress(self._done, 2 * self.size + self.more) is False
        return self._stopped

    def ticker(self, entries: int) -> Callable[[], None]:
        """A function to call at each of the `entries` that are checked; it raises Stopped."""
        count = 0

        def tick() -> None:
            nonlocal count
            count += 1
            if count % _EVERY == 0:
                self.checked(self.size * min(count, entries) // max(entries, 1))
                self.still()

        return tick

    def finished(self) -> None:
        """All is done; the answer comes too late."""
        if self._progress is not None:
            self._progress(2 * self.size + self.more, 2 * self.size + self.more)
