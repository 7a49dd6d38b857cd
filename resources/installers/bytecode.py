"""Python's modules as bytecode beside their sources, with bytes that depend on the sources alone."""

from __future__ import annotations

import sys
from pathlib import Path

from installers.tools import run


def compile_in(folder: Path, *options: str) -> None:
    """Compile every module in `folder`; `options` are more of those that compileall has. Raises dev.Trouble.

    A process of its own does it: what a process did before can be seen in the bytecode that it writes (which texts of
    one letter were interned), and so can the order of sets.
    """
    command = [sys.executable, "-m", "compileall", "-q", "-b", "-s", folder, *options]
    run([*command, "--invalidation-mode", "unchecked-hash", folder], PYTHONHASHSEED="0")
