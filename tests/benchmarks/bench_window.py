"""The window beside its limits, in one run: `python tests/benchmarks/bench_window.py [--desk FOLDER] [DELIVERIES]`.

On a desk of DELIVERIES (default 20,000; a FOLDER that holds a desk is used as it is, an empty one is filled and kept):
a frame while scrolling and jumping through the whole list, in turn with the same view over a model of constant text (at
most 1.3 times); from a keystroke in the search to the repaint of what was found (p95 at most 60 ms); the longest block
of the event loop in a scripted session of scrolling, searching, filtering, sorting, choosing all and opening the form
(at most 50 ms), measured as the longest pause between two beats of a timer; and memory. Keystrokes and blocks are told
by the wall clock and by the processor's time of this thread alone: on a busy machine the wall clock measures the
others. With no screen there is no graphics card either: frames are drawn by the processor, as the offscreen platform
does it. The start is measured by bench_start.py.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractTableModel, QEventLoop, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from legaldesk.desk.demo import fill
from legaldesk.desk.opening import open_desk
from legaldesk.desk.places import DeskAddress
from legaldesk.domain.vocabulary import Channel
from ui.app import SWITCH
from ui.appearance import Appearance
from ui.collecting import let_stay
from ui.deliveries.columns import COLUMNS
from ui.deliveries.lines import LOOK_ROLE
from ui.memory import WindowMemory
from ui.theme import Theme
from ui.window import MainWindow

MOST_FRAME, MOST_KEY_MS, MOST_BLOCK_MS = 1.3, 60, 50
FRAMES = 400
TYPED = ("kern county", "doe & roe", "23-cv-01234", "alvarez", "san francisco", "ld-2026-0001", "qqq", "o'brien")


class Constant(QAbstractTableModel):
    """As many rows and columns, whose cells always say the same."""

    def __init__(self, like: QAbstractTableModel) -> None:
        super().__init__()
        self._rows = like.rowCount()
        self._look = like.index(0, 6).data(LOOK_ROLE)
        self._texts = [like.index(0, place).data() for place in range(len(COLUMNS))]

    def rowCount(self, _: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return self._rows

    def columnCount(self, _: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return len(COLUMNS)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts[index.column()]
        return self._look if role == LOOK_ROLE and index.column() == 6 else None


def settle(window: MainWindow) -> None:
    """Run the event loop until nothing is on its way."""
    for _ in range(2):
        while not window.at_rest:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QApplication.processEvents()


def frame(table: QTableView, value: int) -> float:
    """Milliseconds to scroll to `value` and paint, with all that is on its way."""
    begin = time.perf_counter()
    table.verticalScrollBar().setValue(value)
    table.viewport().repaint()
    QApplication.processEvents()
    return (time.perf_counter() - begin) * 1e3


def places(most: int) -> Iterator[int]:
    """Where one scrolls to: a wheel's steps, pages, and jumps."""
    dice = random.Random(3)
    at = 0
    for number in range(FRAMES):
        at = dice.randrange(most) if number % 20 == 0 else min(at + dice.choice((40, 120, 700)), most)
        yield at


def scrolling(window: MainWindow, theme: Theme) -> None:
    """Measure frames, and print. The constant view is this very table with another model in it."""
    from ui.deliveries.table import LogTable

    ours = window.desk_page.table
    session = window.session
    assert session is not None

    class Bare(LogTable):
        """The same view; its model is set afterwards."""

    other = Bare(session, WindowMemory(window.place).of("bench"), window.desk_page.model)
    constant = Constant(window.desk_page.model)
    QTableView.setModel(other, constant)
    other.resize(ours.size())
    other.header.apply()
    other.show()
    QApplication.processEvents()
    taken: list[float] = []
    limit: list[float] = []
    for value in places(ours.verticalScrollBar().maximum()):
        taken.append(frame(ours, value))
        limit.append(frame(other, value))
    other.close()
    other.deleteLater()
    ratio = statistics.median(taken) / statistics.median(limit)
    p95 = sorted(taken)[int(len(taken) * 0.95)]
    print(
        f"scroll frame, {constant.rowCount():,} rows {statistics.median(taken):12.1f} ms = {ratio:.2f} x the same view"
        f" with constant text (limit: {MOST_FRAME}), p95 {p95:.1f} ms, longest {max(taken):.1f} ms"
    )


def searching(window: MainWindow) -> None:
    """Type, and measure from the keystroke to the repaint of its answer."""
    page = window.desk_page
    spent = []
    page.search.setFocus()
    for text in TYPED:
        page.search.clear()
        settle(window)
        for letter in text:
            loaded: list[bool] = []
            page.model.loaded.connect(lambda loaded=loaded: loaded.append(True))
            begin, processor = time.perf_counter(), time.thread_time()
            QTest.keyClick(page.search, letter)
            while not loaded:
                QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            page.table.viewport().repaint()
            spent.append(((time.perf_counter() - begin) * 1e3, (time.thread_time() - processor) * 1e3))
            settle(window)
    wall, alone = (sorted(column) for column in zip(*spent, strict=True))
    print(
        f"search keystroke to repaint      p50 {wall[len(wall) // 2]:6.1f} ms, p95 {wall[int(len(wall) * 0.95)]:.1f} ms"
        f" (limit: {MOST_KEY_MS}), longest {wall[-1]:.1f} ms, {len(wall)} keystrokes; processor of the window's thread p95"
        f" {alone[int(len(alone) * 0.95)]:.1f} ms"
    )
    page.search.clear()
    settle(window)


class Beat:
    """A timer that beats as often as it can, and the longest pauses between two beats with what was done then."""

    def __init__(self) -> None:
        self.doing = ""
        self.pauses: dict[str, float] = {}
        self.alone: dict[str, float] = {}
        self._last, self._processor = time.perf_counter(), time.thread_time()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(0)

    def _beat(self) -> None:
        now, processor = time.perf_counter(), time.thread_time()
        self.pauses[self.doing] = max(self.pauses.get(self.doing, 0.0), (now - self._last) * 1e3)
        self.alone[self.doing] = max(self.alone.get(self.doing, 0.0), (processor - self._processor) * 1e3)
        self._last, self._processor = now, processor

    def stop(self) -> None:
        """No more."""
        self._timer.stop()


def session_of(window: MainWindow) -> None:
    """A scripted session by keys, and the longest block of the event loop in it."""
    page = window.desk_page
    table = page.table

    def key(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or window, key, modifier)

    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    steps: list[tuple[str, Callable[[], object]]] = [
        ("page down", lambda: key(Qt.Key.Key_PageDown)),
        ("end of the list", lambda: key(Qt.Key.Key_End, control)),
        ("beginning of the list", lambda: key(Qt.Key.Key_Home, control)),
        ("choose all", lambda: key(Qt.Key.Key_A, control)),
        ("choose one", lambda: key(Qt.Key.Key_Escape)),
        ("choose to the end", lambda: key(Qt.Key.Key_End, control | shift)),
        ("choose one again", lambda: key(Qt.Key.Key_Home, control)),
        ("sort by sender", lambda: table.header.sort_wanted.emit(COLUMNS[3].order)),
        ("sort by logging", lambda: table.header.sort_wanted.emit(COLUMNS[0].order)),
        ("narrow to fax", page.filters._actions[Channel.FAX].trigger),
        ("widen again", page.clear_filters),
        ("search", lambda: page.search.setText("county")),
        ("search no more", page.search.clear),
        ("view of counsel", lambda: window.show_view("COUNSEL")),
        ("view of letters", lambda: window.show_view("LETTERS")),
        ("the desk", lambda: window.show_view("ALL")),
        ("new delivery", window.new_delivery),
        ("back", lambda: key(Qt.Key.Key_Escape)),
    ]
    beat = Beat()
    table.setFocus()
    settle(window)
    for name, step in steps:
        beat.doing = name
        QTimer.singleShot(0, step)
        until = time.perf_counter() + 0.2
        while time.perf_counter() < until or not window.at_rest:
            QApplication.processEvents()
    beat.stop()
    for name, pauses in (("wall clock", beat.pauses), ("processor", beat.alone)):
        ranked = sorted(pauses.items(), key=lambda one: -one[1])
        (worst, longest), *others = ranked
        print(
            f"longest block, {name:10}       {longest:9.1f} ms at “{worst}” (limit: {MOST_BLOCK_MS}); then"
            f" {', '.join(f'{each} {pause:.0f}' for each, pause in others[:6])}"
        )


def main() -> None:
    """Run all and print it."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("deliveries", nargs="?", type=int, default=20_000)
    reader.add_argument("--desk", type=Path)
    reader.add_argument("--only", default="scroll,search,session")
    options = reader.parse_args()
    wanted = options.only.split(",")
    with tempfile.TemporaryDirectory() as made:
        place = options.desk or Path(made) / "desk"
        desk = open_desk(DeskAddress(place), by="bench")
        if not desk.log.total():
            fill(desk, options.deliveries)
        sys.setswitchinterval(SWITCH)
        app = QApplication([])
        theme = Theme(app, Appearance.LIGHT)
        memory = WindowMemory(Path(made))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        window = MainWindow(memory)
        window.furnish(theme, DeskAddress(place))
        window.resize(1440, 900)
        window.show()
        window.activateWindow()
        begin = time.perf_counter()
        window.ready.connect(let_stay)
        window.show_desk(desk)
        settle(window)
        print(f"desk on the screen, whole list   {(time.perf_counter() - begin) * 1e3:9.0f} ms")
        for name, measure in (("scroll", lambda: scrolling(window, theme)), ("search", lambda: searching(window))):
            if name in wanted:
                measure()
        if "session" in wanted:
            session_of(window)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(
            f"peak memory                      {peak / 1024:9,.0f} MB, {(peak - before) / 1024:,.0f} MB more than before"
        )
        window.close()


if __name__ == "__main__":
    main()
