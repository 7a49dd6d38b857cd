"""Measures starting, beside a window of bare PySide6, from source and from a bundle; each interleaved in one run.

`python tests/benchmarks/bench_start.py [--bundle FOLDER/legaldesk] [--rounds N] [--cold] [--desk FOLDER]`

The moment is the first paint of the window, told by the process itself (LEGALDESK_TELL_PAINT); what is measured is the
time from before the process is started to that moment. `--cold` (as root, Linux) drops the system's file cache before
each start. `--desk` also measures when the list of a desk is filled, from the same beginning; the desk is opened as it
is, so give a copy.
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


def start(command: list[str], *, cold: bool, until: str, environment: dict[str, str]) -> float:
    """Start `command`; seconds until it tells that it is `until` ("painted" or "filled")."""
    if cold:
        os.sync()
        Path("/proc/sys/vm/drop_caches").write_text("3\n", encoding="ascii")
    began = time.monotonic_ns()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
    assert process.stdout is not None
    moment = 0
    for line in process.stdout:
        word, _, at = line.decode().strip().partition(" ")
        if word == until:
            moment = int(at)
            break
    process.kill()
    process.wait()
    if not moment:
        raise SystemExit(f"{command}: never told that it was {until}")
    return (moment - began) / 1e9


def compare(
    contestants: dict[str, list[str]], rounds: int, *, cold: bool, until: str, environment: dict[str, str]
) -> dict[str, list[float]]:
    """Seconds of each contestant, interleaved; one start before that is not counted, unless `cold`."""
    taken: dict[str, list[float]] = {name: [] for name in contestants}
    for number in range(rounds + (not cold)):
        for name, command in contestants.items():
            mark = "painted" if name == "bare" else until
            seconds = start(command, cold=cold, until=mark, environment=environment)
            if cold or number:
                taken[name].append(seconds)
    return taken


def show(title: str, taken: dict[str, list[float]]) -> None:
    """Print medians, and ratios to the bare window."""
    bare = statistics.median(taken["bare"])
    for name, seconds in taken.items():
        middle = statistics.median(seconds)
        spread = f"{min(seconds) * 1000:.0f} to {max(seconds) * 1000:.0f}"
        print(f"{title:22} {name:10} {middle * 1000:7.0f} ms ({spread})   {middle / bare:5.2f} × bare")


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
        until = "filled" if asked.desk else "painted"
        title = f"{'cold' if asked.cold else 'warm'}, {until}"
        show(title, compare(contestants, asked.rounds, cold=asked.cold, until=until, environment=environment))


if __name__ == "__main__":
    main()
