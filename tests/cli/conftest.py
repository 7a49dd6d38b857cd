"""The command line at the hands of a test: on a desk of its own, called in this process."""

from __future__ import annotations

from pathlib import Path

import pytest

from legaldesk.cli import main
from tests.command_line import Run


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The data folder."""
    return tmp_path / "desk"


@pytest.fixture
def run(place: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Call the command line as Ana Ruiz, on the desk in `place` unless another one is given."""

    def call(*arguments: object, place: Path = place) -> tuple[int, str, str]:
        try:
            code = main([*(str(part) for part in arguments), "--data-dir", str(place), "--by", "Ana Ruiz"])
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return call
