"""The window before there is a desk: bare, so that it is painted at once; then with what serves all screens."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout

from ui.appearance import is_dark, tokens_of
from ui.first_frame import NAME, FirstFrame
from ui.memory import WindowMemory

if TYPE_CHECKING:  # what the window is made of is imported after the first paint, the data layer last
    from legaldesk.desk.places import DeskAddress
    from ui.appearance import Appearance
    from ui.connection import ConnectionBanner
    from ui.crash import Faults
    from ui.daily_backups import DailyBackups
    from ui.deliveries.first_look import FirstLook
    from ui.deliveries.page import DeskPage
    from ui.exchange.exporter import Exporter
    from ui.exchange.page import ImportPage
    from ui.intake.offering import DraftOffer
    from ui.intake.page import IntakePage
    from ui.jobs import Jobs
    from ui.keymap import Keymap
    from ui.letter_screens import LetterScreens
    from ui.letters.preview import PreviewPage
    from ui.notices import NoticeBar
    from ui.scanned import ScannedCodes
    from ui.session import News, Session
    from ui.settings.company import CompanyPage
    from ui.settings.page import SettingsPage
    from ui.sidebar import Sidebar
    from ui.theme import Theme
    from ui.time_pages import TimePages
    from ui.welcome import WelcomePage

_SMALLEST = (1024, 640)
_FIRST_SIZE = (1440, 900)


class Shell(QMainWindow):
    """The window and what it holds, most of it made later. `ready`: all of it is there, or a first start is offered."""

    painted = Signal()
    """The bare window is on the screen."""
    looked = Signal()
    """The newest deliveries are on the screen; the desk is being opened."""
    desk_shown = Signal()
    """The desk is on the screen; its list fills, and the other screens are being made."""
    ready = Signal()
    again_wanted = Signal(object)
    """A window on the desk as it is set by now is wanted in place of this one; a Path: restored from there first."""

    address: DeskAddress
    jobs: Jobs
    news: News
    keymap: Keymap
    faults: Faults
    sidebar: Sidebar
    welcome: WelcomePage
    notices: NoticeBar
    connection: ConnectionBanner
    desk_page: DeskPage
    intake: IntakePage
    importing: ImportPage
    exporter: Exporter
    letters: LetterScreens
    preview: PreviewPage
    daily: DailyBackups
    settings: SettingsPage
    company: CompanyPage
    drafts: DraftOffer
    scanned: ScannedCodes
    of_time: TimePages
    stack: QStackedWidget
    strips: QVBoxLayout
    theme: Theme

    def __init__(self, memory: WindowMemory) -> None:
        """A bare window, as large and in the colors that `memory` says: ready to be painted, then furnished."""
        super().__init__()
        self.setWindowTitle(NAME)
        self.setMinimumSize(*_SMALLEST)
        self.resize(QSize(*_FIRST_SIZE).boundedTo(self.screen().availableSize()))
        self.memory = memory
        self.session: Session | None = None
        self.look: FirstLook | None = None
        self.laid_out = self.furnished = False
        first = FirstFrame(tokens_of(memory.appearance, dark=is_dark(self.palette())))
        first.painted.connect(self.painted)
        self.setCentralWidget(first)
        if memory.geometry is not None:
            self.restoreGeometry(memory.geometry)

    def lay_out(self, theme: Theme) -> None:
        """Put in what frames the screens, in the palette of `theme`: the sidebar, the notices and room for screens."""
        from ui.connection import ConnectionBanner
        from ui.frame import frame
        from ui.jobs import Jobs
        from ui.keymap import Keymap
        from ui.notices import NoticeBar
        from ui.session import News
        from ui.sidebar import Sidebar

        self.theme = theme
        self.jobs = Jobs(self)
        self.news = News(self)
        self.keymap = Keymap(self, self.memory.keys)
        self.sidebar = Sidebar(theme)
        self.sidebar.hide()
        self.notices = NoticeBar(theme)
        self.connection = ConnectionBanner(theme, self)
        self.stack = QStackedWidget()
        central, self.strips = frame(self.connection, self.sidebar, self.notices, self.stack)
        self.setCentralWidget(central)
        self.laid_out = True

    def show_look(self, look: FirstLook, by: str) -> None:
        """Show the newest deliveries to `by`, who is at work, until the desk is there."""
        self.look = look
        self.stack.addWidget(look)
        self.stack.setCurrentWidget(look)
        self.sidebar.show_person(by, demo=self.memory.demo)
        self.sidebar.show()
        look.table.setFocus()
        self.looked.emit()

    def put_look_away(self) -> FirstLook | None:
        """The first look, which is shown no longer; None if there is none. Whoever calls deletes it."""
        look, self.look = self.look, None
        if look is not None:
            self.stack.removeWidget(look)
        return look

    def furnish(self, theme: Theme, address: DeskAddress) -> None:
        """Put in what the window has before there is a desk; the desk is going to be the one at `address`."""
        from ui.actions import apply_keys
        from ui.crash import Faults
        from ui.welcome import WelcomePage

        if not self.laid_out:
            self.lay_out(theme)
        self.address = address
        self.faults = Faults(self, address.folder, self.keep_draft)
        self.welcome = WelcomePage(theme, address, self.stack)
        self.stack.addWidget(self.welcome)
        self.jobs.unhandled.connect(self._defect)
        self.news.said.connect(self.notices.say)
        self.news.connection_lost.connect(self.connection.say_lost)
        self.news.connected_again.connect(self._connected_again)
        self.sidebar.appearance_wanted.connect(self.choose_appearance)
        apply_keys(self)
        self.furnished = True

    @property
    def place(self) -> Path:
        """This workstation's data folder."""
        return self.address.folder

    def keep_draft(self) -> None:
        """Write down what is being typed; there is nothing yet."""

    def choose_appearance(self, appearance: Appearance) -> None:
        """Show the palette that the user chose, and remember it."""
        self.theme.choose(appearance)
        self.memory.set_appearance(appearance)

    def _defect(self, fault: object) -> None:
        from legaldesk.domain.errors import ConnectionLost, DeskError
        from ui.language.words import spoken

        if isinstance(fault, DeskError):
            if not isinstance(fault, ConnectionLost):  # the banner says that one
                self.news.tell(spoken(fault), "fault")
        elif isinstance(fault, BaseException):
            self.faults.tell(fault)

    def _connected_again(self) -> None:
        from ui.language import tr

        self.connection.clear()
        self.news.tell(tr("Connected again. What others did meanwhile is on the screen."), "good")
