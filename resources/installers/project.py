"""What every installer says of LegalDesk: name, version, summary, and the moment that it is dated to."""

from __future__ import annotations

import os
import subprocess
import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "build" / "installer"
"""Where things are made; may be deleted at any time."""
DIST = ROOT / "dist"
"""Where the installers come out."""
DATA = Path(__file__).resolve().parent / "data"
"""What goes into installers as it is, and their scripts."""


@dataclass(frozen=True, slots=True)
class Project:
    """What pyproject.toml and the commit say. `epoch` is in seconds since 1970; `dependencies` are requirements."""

    version: str
    summary: str
    maintainer: str
    dependencies: tuple[str, ...]
    epoch: int

    @property
    def date(self) -> datetime:
        """The moment that everything is dated to, in UTC."""
        return datetime.fromtimestamp(self.epoch, UTC)


def read_project() -> Project:
    """Read pyproject.toml; the moment is SOURCE_DATE_EPOCH, else the commit's, else that of pyproject.toml."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return Project(
        told["version"], told["description"], told["authors"][0]["name"], tuple(told["dependencies"]), _epoch()
    )


def _epoch() -> int:
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    if told.isdigit():
        return int(told)
    try:
        command = ["git", "log", "-1", "--format=%ct"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    except OSError:
        done = None
    if done is not None and done.stdout.strip().isdigit():
        return int(done.stdout)
    return int((ROOT / "pyproject.toml").stat().st_mtime)
