"""How tests call the command line in their own process, and what comes of it: exit code, output, errors."""

from __future__ import annotations

from collections.abc import Callable

Run = Callable[..., tuple[int, str, str]]
"""Takes the arguments, gives the exit code and what was written to standard output and standard error."""
