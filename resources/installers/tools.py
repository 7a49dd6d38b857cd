"""Programs that installers are made with: installed where that is allowed, else named in one line; and run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import dev

_LAST_LINES = 25
LAST_WORDS = " failed; its message stands above."
"""How the trouble with a program ends."""


def need(tools: Mapping[str, str]) -> None:
    """See to it that these programs are there; `tools` leads from each one to its Debian package.

    Raises dev.Trouble with the one line to type where installing is not allowed here.
    """
    packages = sorted({package for tool, package in tools.items() if not shutil.which(tool)})
    if not packages:
        return
    prefix = dev.apt_prefix() if sys.platform.startswith("linux") else None
    said = dev.install(packages, prefix) if prefix is not None else ""
    missing = [tool for tool in tools if not shutil.which(tool)]
    if missing:
        line = f": {dev.install_command(packages)}" if shutil.which("apt-get") else f" ({', '.join(packages)})"
        raise dev.Trouble(f"{said}\nInstall {', '.join(missing)} first{line}".strip())


def run(command: Sequence[object], *, cwd: Path | None = None, **variables: str) -> str:
    """Run a program with more variables; returns what it printed. Raises dev.Trouble with the last of it."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    said = done.stdout.decode("utf-8", "replace")
    if done.returncode:
        tail = "\n".join(said.splitlines()[-_LAST_LINES:])
        raise dev.Trouble(f"{tail}\n{Path(str(command[0])).name}{LAST_WORDS}")
    return said
