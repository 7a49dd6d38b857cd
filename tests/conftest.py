"""What every test stands on: an offscreen screen, a throwaway home, and nothing left behind or said by accident."""

import gc
import logging
import os
import secrets
import tempfile
import threading
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:  # the window is imported by the tests that open one
    from pytestqt.qtbot import QtBot

    from tests.hands import Hands
    from tests.keyrings import MemoryKeyring
    from tests.postgresql import Server
    from ui.theme import Theme
    from ui.window import MainWindow

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # read when the first QApplication is made

# The same examples on every machine: a red test is red for everybody. Time limits belong to pytest-timeout.
hypothesis.settings.register_profile("legaldesk", deadline=None, derandomize=True, database=None, print_blob=True)
hypothesis.settings.load_profile("legaldesk")

_LONGEST = ("test_tour.py", "test_tampering_everywhere.py", "test_shared.py", "test_exchange.py", "test_self_test.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the files that take longest go first: at the end no core waits for another."""
    items.sort(key=lambda item: item.path.name not in _LONGEST)


@pytest.fixture(scope="session", autouse=True)
def throwaway_home() -> Iterator[Path]:
    """Keep every test away from the data and settings of the person who runs it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, pytest.MonkeyPatch.context() as patch:
        home = Path(folder)
        patch.setenv("LEGALDESK_DATA_DIR", str(home / "data"))
        patch.delenv("LEGALDESK_DATABASE", raising=False)
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")  # nor the person's passwords
        for variable in (
            "XDG_CONFIG_HOME",
            "XDG_DATA_HOME",
            "XDG_STATE_HOME",
            "XDG_CACHE_HOME",
            "APPDATA",
            "LOCALAPPDATA",
        ):
            patch.setenv(variable, str(home / variable.lower()))
        yield home


class Listener(logging.Handler):
    """Remembers the log lines that reach it."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the line as text."""
        self.heard.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test in which somebody logged a warning or worse that it does not announce with `expects_log`."""
    marker = request.node.get_closest_marker("expects_log")
    expected = logging.getLevelNamesMapping()[marker.args[0]] if marker else logging.INFO
    listener = Listener(max(expected + 1, logging.WARNING))
    logging.getLogger().addHandler(listener)
    yield
    logging.getLogger().removeHandler(listener)
    assert not listener.heard, "unexpected log lines: " + "; ".join(listener.heard)


@pytest.fixture(autouse=True)
def nothing_left_behind(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test that leaves a thread, a running timer or a window behind."""
    threads = set(threading.enumerate())
    windows = set(windows_alive())
    timers: list[weakref.ref[QTimer]] = []
    start = QTimer.start

    def remembered_start(timer: QTimer, *interval: int) -> None:
        timers.append(weakref.ref(timer))
        start(timer, *interval)

    monkeypatch.setattr(QTimer, "start", remembered_start)
    yield
    if timers_running(timers) or set(windows_alive()) - windows:
        gc.collect()  # what only hangs in a reference circle is not left behind
    left = [f"window {window!r}" for window in set(windows_alive()) - windows]
    left += [f"timer {timer!r}" for timer in timers_running(timers)]
    for thread in set(threading.enumerate()) - threads:
        thread.join(2)  # one that is about to end may end
        if thread.is_alive() and not thread.name.startswith("pytest_timeout"):
            left.append(f"thread {thread.name}")
    assert not left, "left behind: " + ", ".join(left)


def windows_alive() -> list[QWidget]:
    """List the top-level widgets, after those that asked to be deleted are gone."""
    if not isinstance(QApplication.instance(), QApplication):
        return []
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return QApplication.topLevelWidgets()


def timers_running(timers: list[weakref.ref[QTimer]]) -> list[QTimer]:
    """List those of the started timers that still run; one whose window is gone is gone with it."""
    running = []
    for timer in filter(None, (reference() for reference in timers)):
        try:
            if timer.isActive():
                running.append(timer)
        except RuntimeError:  # its C++ half was deleted
            continue
    return running


@pytest.fixture(scope="module", autouse=True)
def collector_knows_what_stays() -> None:
    """Spare the collector, which each test with a window calls, what was there before the first test of a file."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> "QtBot":
    """pytest-qt's hands, with more patience."""
    from tests.patience import PatientBot

    return PatientBot(request)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator["Theme"]:
    """The light palette on the application."""
    from ui.appearance import Appearance
    from ui.theme import Theme

    made = Theme(qapp, Appearance.LIGHT)
    yield made
    made.deleteLater()


@pytest.fixture
def new_window(qtbot: "QtBot", theme: "Theme", tmp_path: Path) -> Callable[..., "MainWindow"]:
    """Make a window, on the screen and with the focus; `opened` has it show a desk in the folder `place` at once."""
    from legaldesk.desk.places import DeskAddress
    from tests.hands import desk_at
    from ui.memory import WindowMemory
    from ui.window import MainWindow

    def make(place: Path | None = None, *, opened: bool = True) -> MainWindow:
        where = place or tmp_path / "desk"
        window = MainWindow(WindowMemory(where))
        window.furnish(theme, DeskAddress(where))
        qtbot.addWidget(window)
        window.resize(1280, 720)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        if opened:
            with qtbot.waitSignal(window.ready):
                window.show_desk(desk_at(where))
        return window

    return make


@pytest.fixture
def hands(qtbot: "QtBot", new_window: Callable[..., "MainWindow"]) -> "Hands":
    """A person at the keyboard, before the window of an empty desk."""
    from tests.hands import Hands

    made = Hands(qtbot, new_window())
    made.rest()
    return made


@pytest.fixture
def memory_keyring() -> Iterator["MemoryKeyring"]:
    """A keyring of the test's own."""
    from tests.keyrings import MemoryKeyring, installed

    with installed(MemoryKeyring()) as memory:
        yield memory


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator["Server"]:
    """A PostgreSQL server of the tests' own, for the whole run."""
    from tests.postgresql import Server, missing, programs

    found = programs()
    if found is None:
        pytest.skip(missing())
    server = Server(found)
    server.start()
    yield server
    server.remove()


@pytest.fixture
def shared_address(postgresql_server: "Server") -> Iterator[str]:
    """The address of an empty database of one's own."""
    name = f"desk_{secrets.token_hex(6)}"
    yield postgresql_server.create(name)
    postgresql_server.run(f"DROP DATABASE {name} WITH (FORCE)")
