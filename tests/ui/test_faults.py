"""When the program itself is at fault: one sentence in the window, one report in a file, and nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hands import Hands
from ui import crash
from ui.jobs import Lane


def test_a_defect_is_told_and_reported(hands: Hands, capsys: pytest.CaptureFixture[str]) -> None:
    window = hands.window

    def broken() -> None:
        raise RuntimeError("a defect of the program")

    window.jobs.run(Lane.READ, window, broken, lambda _: None)
    hands.rest()
    assert "Something went wrong in the program. What was saved is safe." in window.notices.strip.text
    report = (window.place / "fault.txt").read_text(encoding="utf-8")
    assert "a defect of the program" in report
    assert "a defect of the program" in capsys.readouterr().err
    hands.press("Ctrl+N")  # the window lives on
    assert window.intake.isVisible()


def test_a_report_that_cannot_be_written_is_no_second_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    sentence = crash.report(blocked / "desk", RuntimeError("x"))
    assert sentence == "Something went wrong in the program. What was saved is safe."
    assert "RuntimeError" in capsys.readouterr().err
