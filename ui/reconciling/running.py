"""Whether a comparison is to go on: asked by the thread that compares, told by the one of the window."""

from __future__ import annotations

import threading


class Going:
    """One comparison that can be stopped."""

    def __init__(self) -> None:
        self._stopped = threading.Event()

    def __call__(self, _: int) -> bool:
        """Whether to go on; asked now and then with the count of rows read."""
        return not self._stopped.is_set()

    def stop(self) -> None:
        """Have it end where it is; nothing has changed."""
        self._stopped.set()
