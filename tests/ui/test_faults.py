"""When the program itself is at fault: one dialog, a report without anybody's case, and nothing that is typed is lost."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from legaldesk.desk.drafts import Drafts
from legaldesk.desk.faults import FaultLog, fault_of
from tests.hands import Hands
from ui.crash import FaultDialog
from ui.jobs import Lane

AT = datetime(2026, 11, 23, 18, 50, tzinfo=UTC)
SECRET = "Smith v. Jones"


def broken() -> None:
    raise RuntimeError(f"a defect of the program met {SECRET}")


def raised() -> BaseException:
    try:
        broken()
    except RuntimeError as fault:
        return fault
    raise AssertionError


def fail(hands: Hands) -> None:
    hands.window.jobs.run(Lane.READ, hands.window, broken, lambda _: None)
    hands.rest()


def the_dialog(hands: Hands) -> FaultDialog:
    found = hands.dialog()
    assert isinstance(found, FaultDialog)
    return found


def test_a_defect_is_told_once_with_a_report_without_cases(
    hands: Hands, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fail(hands)
    dialog = the_dialog(hands)
    shown = dialog.text.toPlainText()
    assert "RuntimeError" in shown and "broken" in shown and SECRET not in shown
    hands.press("Ctrl+Shift+C")
    assert QGuiApplication.clipboard().text() == shown
    dialog.ticked.click()
    assert SECRET in dialog.text.toPlainText()
    file = tmp_path / "report.txt"
    dialog.save(file)
    assert SECRET in file.read_text("utf-8")
    dialog.save(tmp_path / "nowhere" / "report.txt")
    assert "does not exist" in dialog._told.text()
    hands.press("Esc")
    fail(hands)  # the same again: no second dialog
    assert not hands.window.findChildren(FaultDialog)
    log = (hands.window.place / "logs" / "legaldesk.log").read_text("utf-8")
    assert log.count("RuntimeError") == 1 and SECRET not in log
    assert SECRET in capsys.readouterr().err  # whoever starts it from a terminal sees all of it
    hands.press("Ctrl+N")  # the window lives on
    assert hands.window.intake.isVisible()


def test_what_is_being_typed_is_kept(hands: Hands, capsys: pytest.CaptureFixture[str]) -> None:
    hands.press("Ctrl+N")
    hands.press("4")
    hands.go_to("requester.name")
    hands.type("Doe & Roe")
    hands.window.faults.tell(raised())
    hands.rest()
    hands.press("Esc")
    capsys.readouterr()
    assert any("Doe & Roe" in str(draft.values) for draft in Drafts(hands.window.place).all())


def test_a_defect_in_another_thread_is_told_in_the_window(hands: Hands, capsys: pytest.CaptureFixture[str]) -> None:
    before, in_threads = sys.excepthook, threading.excepthook
    hands.window.faults.install()
    try:
        thread = threading.Thread(target=broken)
        thread.start()
        thread.join()
        hands.wait(lambda: bool(hands.window.findChildren(FaultDialog)))
    finally:
        sys.excepthook, threading.excepthook = before, in_threads
    hands.press("Esc")
    capsys.readouterr()


def test_a_log_that_cannot_be_written_is_no_second_fault(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    log = FaultLog(blocked / "desk")
    assert log.open() == ""
    assert [log.keep(fault_of(raised(), AT)) for _ in range(2)] == [1, 2]
    log.close()


@pytest.mark.expects_log("WARNING")
def test_log_files_rotate_and_hold_nothing_of_others(tmp_path: Path) -> None:
    log = FaultLog(tmp_path)
    log.open()
    logging.getLogger("sqlalchemy.engine").warning("SELECT %s", SECRET)
    for _ in range(9):
        log.write("x" * 40_000)
    log.close()
    files = sorted((tmp_path / "logs").glob("legaldesk.log*"))
    assert 1 < len(files) <= 5
    text = "".join(file.read_text("utf-8") for file in files)
    assert "sqlalchemy.engine said something" in text and SECRET not in text


@pytest.mark.skipif(sys.platform == "win32", reason="LOUD: no such signals on Windows")
def test_a_native_crash_is_told_at_the_next_start(tmp_path: Path) -> None:
    code = (
        "import ctypes, sys; from pathlib import Path; from legaldesk.desk.faults import FaultLog\n"
        "log = FaultLog(Path(sys.argv[1])); print(log.open()); log.watch_native()\n"
        "def deep_inside(): ctypes.string_at(0)\n"
        "if len(sys.argv) > 2: deep_inside()\n"
        "log.close()"
    )

    def run(*more: str) -> subprocess.CompletedProcess[str]:
        env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
        command = [sys.executable, "-c", code, str(tmp_path), *more]
        return subprocess.run(command, env=env, capture_output=True, text=True, check=False)

    assert run("crash").returncode == -signal.SIGSEGV
    told = run()
    assert told.returncode == 0 and "deep_inside" in told.stdout and "Segmentation fault" in told.stdout
    assert run().stdout.strip() == ""
