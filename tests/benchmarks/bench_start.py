"""Measures starting, beside a window of bare PySide6, from source and from a bundle; each interleaved in one run.

`python tests/benchmarks/bench_start.py [--bundle FOLDER/legaldesk] [--rounds N] [--cold] [--desk FOLDER]`

The moment is the first paint of the window, told by the process itself (LEGALDESK_TELL_PAINT); what is measured is the
time from before the process is started to that moment. `--cold` (as root, Linux) drops the system's file cache before
each start. `--desk` also measures, from the same beginning, when the newest deliveries of a desk are on the screen
("seen"), when its whole list is ("filled"), and when everything is there ("ready"); the desk is opened as it is, so give
a copy.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BARE = """
import os, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, tell)

def tell():
    os.write(1, b"painted %d\\n" % time.monotonic_ns())
    os._exit(0)

app = QApplication(sys.argv)
window = Window()
window.setCentralWidget(QLabel("bare"))
window.resize(1440, 900)
window.show()
app.exec()
"""


def start(command: list[str], *, cold: bool, until: str, environment: dict[str, str]) -> dict[str, float]:
    """Start `command`; seconds until it tells each of its moments, up to the one that is called `until`."""
    if cold:
        os.sync()
        Path("/proc/sys/vm/drop_caches").write_text("3\n", encoding="ascii")
    began = time.monotonic_ns()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
    assert process.stdout is not None
    moments: dict[str, float] = {}
    for line in process.stdout:
        word, _, at = line.decode().strip().partition(" ")
        moments[word] = (int(at) - began) / 1e9
        if word == until:
            break
    process.kill()
    process.wait()
    if until not in moments:
        raise SystemExit(f"{command}: never told that it was {until}")
    return moments


def compare(
    contestants: dict[str, list[str]], rounds: int, *, cold: bool, until: str, environment: dict[str, str]
) -> dict[tuple[str, str], list[float]]:
    """Seconds of each contestant to each of its moments, interleaved; one start before that is not counted."""
    taken: dict[tuple[str, str], list[float]] = {}
    for number in range(rounds + 1):
        for name, command in contestants.items():
            mark = "painted" if name == "bare" else until
            for moment, seconds in start(command, cold=cold, until=mark, environment=environment).items():
                if number:
                    taken.setdefault((name, moment), []).append(seconds)
    return taken


def show(title: str, taken: dict[tuple[str, str], list[float]]) -> None:
    """Print medians, and ratios to the bare window."""
    bare = statistics.median(taken["bare", "painted"])
    for (name, moment), seconds in sorted(taken.items(), key=lambda one: (one[0][0], min(one[1]))):
        middle = statistics.median(seconds)
        spread = f"{min(seconds) * 1000:.0f} to {max(seconds) * 1000:.0f}"
        print(f"{title} {name:8} {moment:8} {middle * 1000:7.0f} ms ({spread})   {middle / bare:5.2f} × bare")


def main() -> None:
    """Read what is asked for, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bundle", type=Path, help="the program of a bundle")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--cold", action="store_true")
    parser.add_argument("--desk", type=Path, help="a copy of a desk, whose list is to be filled")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"), "PYTHONPATH": str(ROOT),
            "XDG_CACHE_HOME": folder, "LEGALDESK_TELL_PAINT": "1",
        }  # fmt: skip
        place = ["--data-dir", str(asked.desk or Path(folder) / "desk")]
        contestants = {
            "bare": [sys.executable, "-c", BARE],
            "source": [sys.executable, "-m", "legaldesk", *place],
        }
        if asked.bundle:
            contestants["bundle"] = [str(asked.bundle), *place]
        until = "ready" if asked.desk else "painted"
        title = "cold" if asked.cold else "warm"
        show(title, compare(contestants, asked.rounds, cold=asked.cold, until=until, environment=environment))


if __name__ == "__main__":
    main()
