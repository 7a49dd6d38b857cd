"""How a window comes to its desk: opening the one there is, or what a person chooses at the very first start."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance

from legaldesk.domain.errors import DeskError
from ui.jobs import Jobs, Lane
from ui.language import tr
from ui.language.words import spoken
from ui.memory import WindowMemory
from ui.opening import open_demo, open_empty, open_existing, open_shared
from ui.session import News
from ui.welcome import WelcomePage

if TYPE_CHECKING:  # these bring the data layer with them, which is imported after the first paint
    from legaldesk.desk.connecting import Connected
    from legaldesk.desk.desk import Desk
    from legaldesk.desk.places import DeskAddress


class Opens(Protocol):
    """The window, as far as it is of interest here: what it has before there is a desk."""

    welcome: WelcomePage
    jobs: Jobs
    news: News
    memory: WindowMemory
    address: DeskAddress
    ready: SignalInstance
    again_wanted: SignalInstance

    def show_desk(self, desk: Desk) -> None:
        """Put an open desk on the screen."""

    def show_welcome(self) -> None:
        """Show the first page, where a first look cannot be followed by its desk."""

    def show_company(self) -> None:
        """Show the company's profile."""

    def offer_tour(self) -> None:
        """Offer to be shown around."""


class Beginning(QObject):
    """Opens the desk of `window` off its thread, as its first page asks."""

    locate_wanted = Signal()
    """The settings could not be read: they are to be read again."""
    defaults_wanted = Signal()
    """They are to be put aside first."""

    def __init__(self, window: Opens) -> None:
        super().__init__(window.welcome)
        self._window = window
        self._located = True
        welcome = self._welcome = window.welcome
        welcome.demo_wanted.connect(self._open_demo)
        welcome.empty_wanted.connect(self._open_empty)
        welcome.again_wanted.connect(self._try_again)
        welcome.restore_wanted.connect(window.again_wanted)
        welcome.defaults_wanted.connect(self.defaults_wanted)
        welcome.connect_wanted.connect(self._open_shared)

    def start(self) -> None:
        """Open the desk, off the window's thread; where there is none yet, let a person choose."""
        window = self._window
        self._welcome.say_opening()
        window.jobs.run(Lane.WRITE, self, partial(open_existing, window.address), self._opened, self._not_opened)

    def say_unreadable(self, sentence: str) -> None:
        """Say why it cannot even be told which desk is to be opened."""
        self._located = False
        self._welcome.say_failed(sentence, settings=True)
        self._window.ready.emit()

    def _try_again(self) -> None:
        if self._located:
            self.start()
        else:
            self.locate_wanted.emit()

    def _open_empty(self) -> None:
        window = self._window
        self._welcome.say_opening(tr("Making an empty desk…"))
        window.jobs.run(Lane.WRITE, self, partial(open_empty, window.address), self._emptied, self._not_opened)

    def _open_demo(self) -> None:
        window = self._window
        self._welcome.say_opening(tr("Making a demo desk with 200 invented deliveries…"))
        window.jobs.run(Lane.WRITE, self, partial(open_demo, window.address), self._filled, self._not_opened)

    def _open_shared(self, address: str, user: str, password: str) -> None:
        window = self._window
        self._welcome.connecting.set_busy(busy=True)
        connect = partial(open_shared, window.address.folder, address, user, password)
        window.jobs.run(Lane.WRITE, self, connect, self._connected, self._welcome.say_not_connected)

    def _connected(self, connected: Connected) -> None:
        self._window.show_desk(connected.desk)
        if connected.not_kept:
            self._window.news.tell(connected.not_kept, "warning", tr("The next start asks for the password again"))

    def _emptied(self, desk: Desk) -> None:
        window = self._window
        window.ready.connect(window.show_company, Qt.ConnectionType.SingleShotConnection)
        self._opened(desk)

    def _filled(self, desk: Desk) -> None:
        window = self._window
        window.ready.connect(window.offer_tour, Qt.ConnectionType.SingleShotConnection)
        self._window.memory.set_demo()
        self._opened(desk)

    def _not_opened(self, fault: DeskError) -> None:
        self._window.show_welcome()
        self._welcome.say_failed(spoken(fault))
        self._window.ready.emit()

    def _opened(self, desk: Desk | None) -> None:
        if desk is None:
            self._window.show_welcome()
            self._welcome.offer_first_start()
            self._window.ready.emit()
            return
        self._window.show_desk(desk)
