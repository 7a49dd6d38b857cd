"""Python's garbage collector: held back while a window is made, and spared what stays.

A collection looks at everything there is: a finished window is 150,000 objects, which took a tenth of a second in which
nobody got an answer, every now and then.
"""

from __future__ import annotations

import gc

AT_LATEST = 60_000
"""Milliseconds after which the collector works in any case."""


def hold_back() -> None:
    """A window is being made: nearly everything stays. What belonged to the one before may go later."""
    gc.unfreeze()
    gc.disable()


def let_stay() -> None:
    """All there is by now stays, and is not looked at again; the collector works on what is made from now on."""
    gc.freeze()
    gc.enable()
