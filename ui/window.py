"""The window: it introduces the screens to each other, and opens the desk after the first paint."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from legaldesk.domain.errors import ConnectionLost, DeskError
from ui import crash
from ui.actions import apply_keys, bind
from ui.connection import ConnectionBanner
from ui.exchange import commands as exchange
from ui.frame import frame
from ui.jobs import Jobs, Lane
from ui.keymap import Keymap
from ui.memory import WindowMemory
from ui.notices import NoticeBar
from ui.opening import open_demo, open_empty, open_existing, open_shared
from ui.reports.commands import OPEN as REPORTS
from ui.session import News, Session
from ui.sidebar import Sidebar
from ui.theme import Appearance, Theme
from ui.welcome import WelcomePage

if TYPE_CHECKING:  # these bring the data layer with them, which is imported after the first paint
    from legaldesk.desk.connecting import Connected
    from legaldesk.desk.desk import Desk
    from legaldesk.desk.finding import Counts, Shown
    from legaldesk.desk.places import DeskAddress
    from legaldesk.domain.logged import LoggedDelivery
    from ui.daily_backups import DailyBackups
    from ui.deliveries.page import DeskPage
    from ui.exchange.exporter import Exporter
    from ui.exchange.page import ImportPage
    from ui.intake.page import IntakePage
    from ui.letter_screens import LetterScreens
    from ui.letters.preview import PreviewPage
    from ui.settings.page import SettingsPage
    from ui.ways import Ways

_SMALLEST = (1024, 640)
_FIRST_SIZE = (1440, 900)


class MainWindow(QMainWindow):
    """The one window. `ready` is emitted when the desk is open and on the screen, or the first start is offered."""

    ready = Signal()
    again_wanted = Signal(object)
    """A window on the desk as it is set by now is wanted in place of this one; a Path: restored from there first."""

    def __init__(self, theme: Theme, memory: WindowMemory, address: DeskAddress) -> None:
        super().__init__()
        self.setWindowTitle("LegalDesk")
        self.setMinimumSize(*_SMALLEST)
        self.resize(QSize(*_FIRST_SIZE).boundedTo(self.screen().availableSize()))
        self.address = address
        self.jobs = Jobs(self)
        self.news = News(self)
        self.session: Session | None = None
        self._introduced = False
        self.desk_page: DeskPage
        self.intake: IntakePage
        self.importing: ImportPage
        self.exporter: Exporter
        self.letters: LetterScreens
        self.preview: PreviewPage
        self.daily: DailyBackups
        self.settings: SettingsPage
        self.ways: Ways
        self._theme = theme
        self._memory = memory
        self.keymap = Keymap(self, memory.keys)
        self.sidebar = Sidebar(theme)
        self.sidebar.hide()
        self.welcome = WelcomePage(theme, address)
        self.notices = NoticeBar(theme)
        self.connection = ConnectionBanner(theme, self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.welcome)
        central, self._body = frame(self.connection, self.sidebar, self.notices, self._stack)
        self.setCentralWidget(central)
        self.jobs.unhandled.connect(self._defect)
        self.news.said.connect(self.notices.say)
        self.news.connection_lost.connect(self.connection.say_lost)
        self.news.connected_again.connect(self._connected_again)
        self.welcome.demo_wanted.connect(self._open_demo)
        self.welcome.empty_wanted.connect(self._open_empty)
        self.welcome.again_wanted.connect(self.start)
        self.welcome.connect_wanted.connect(self._open_shared)
        self.sidebar.appearance_wanted.connect(self._choose_appearance)
        apply_keys(self)
        if memory.geometry is not None:
            self.restoreGeometry(memory.geometry)

    @property
    def place(self) -> Path:
        """This workstation's data folder."""
        return self.address.folder

    # ---- opening -------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Open the desk, off the window's thread; where there is none yet, let a person choose."""
        self.welcome.say_opening()
        self.jobs.run(Lane.WRITE, self, partial(open_existing, self.address), self._opened, self._not_opened)

    def _open_empty(self) -> None:
        self.welcome.say_opening("Making an empty desk…")
        self.jobs.run(Lane.WRITE, self, partial(open_empty, self.address), self._opened, self._not_opened)

    def _open_demo(self) -> None:
        self.welcome.say_opening("Making a demo desk with 200 invented deliveries…")
        self.jobs.run(Lane.WRITE, self, partial(open_demo, self.address), self._filled, self._not_opened)

    def _open_shared(self, address: str, user: str, password: str) -> None:
        self.welcome.connecting.set_busy(busy=True)
        connect = partial(open_shared, self.place, address, user, password)
        self.jobs.run(Lane.WRITE, self, connect, self._connected, self.welcome.say_not_connected)

    def _connected(self, connected: Connected) -> None:
        self.show_desk(connected.desk)
        if connected.not_kept:
            self.news.tell(connected.not_kept, "warning", "The next start asks for the password again")

    def _filled(self, desk: Desk) -> None:
        self._memory.set_demo()
        self._opened(desk)

    def _not_opened(self, fault: DeskError) -> None:
        self.welcome.say_failed(str(fault))
        self.ready.emit()

    def _opened(self, desk: Desk | None) -> None:
        if desk is None:
            self.welcome.offer_first_start()
            self.ready.emit()
            return
        self.show_desk(desk)

    def show_desk(self, desk: Desk) -> None:
        """Put an open desk on the screen; the window closes it when it closes."""
        from ui.deliveries.page import DeskPage
        from ui.watching import Watcher

        session = self.session = Session(desk, self.jobs, self._theme, self.news)
        self.desk_page = DeskPage(session, self._stack)
        self._watcher = Watcher(session, self)
        self.connection.follow(self._watcher)
        self.desk_page.counted.connect(self._show_counts)
        self._stack.addWidget(self.desk_page)
        self.sidebar.show_person(desk.by, demo=self._memory.demo)
        self.show_page(self.desk_page)
        self.desk_page.take_focus()
        QTimer.singleShot(0, self._add_screens)  # so that the desk is painted before the others are made

    def _add_screens(self) -> None:
        from ui.daily_backups import DailyBackups
        from ui.exchange.exporter import Exporter
        from ui.exchange.page import ImportPage
        from ui.exchange.running import RunningStrip
        from ui.intake.offering import DraftOffer
        from ui.intake.page import IntakePage
        from ui.letter_screens import LetterScreens
        from ui.reports.page import ReportsPage
        from ui.settings.page import SettingsPage
        from ui.ways import Ways

        if self.session is None:  # closed meanwhile
            return
        self.intake = IntakePage(self.session, self._stack)
        self.letters = LetterScreens(self.session, self._stack, self)
        self.preview = self.letters.preview
        running = RunningStrip(self._theme, self.jobs, self)
        self._body.insertWidget(0, running)
        self.importing = ImportPage(self.session, self._memory, running, self._stack)
        self.exporter = Exporter(self.session, self.desk_page.query, running, self)
        self._drafts = DraftOffer(self.session, self.intake)
        self.daily = DailyBackups(self.session, self)
        self.settings = SettingsPage(self.session, self._stack)
        self.reports = ReportsPage(self.session, self._stack)
        self.ways = Ways(self.session, self, self, self._stack, self._memory)
        for page in (self.intake, self.importing, self.settings, self.reports):
            self._stack.addWidget(page)
        self._introduce()
        self._drafts.look()
        self._watcher.start()
        self.daily.start()
        self.ready.emit()

    def _introduce(self) -> None:
        self._introduced = True
        desk_page, intake, letters = self.desk_page, self.intake, self.letters
        doing = desk_page.doing
        doing.new_wanted.connect(self.new_delivery)
        doing.amend_wanted.connect(self._correct)
        letters.serve(doing, self.settings)
        letters.page_wanted.connect(self.show_page)
        letters.closed.connect(self.back)
        letters.texts.closed.connect(self.show_settings)
        doing.look_wanted.connect(self._look_at)
        intake.closed.connect(self.back)
        self._drafts.taken_up.connect(self.new_delivery)
        intake.logged.connect(self._logged)
        intake.print_wanted.connect(letters.post.print_letter)
        self.importing.closed.connect(self.back)
        self.reports.closed.connect(self.back)
        self.reports.opened.connect(self.show_page)
        files = ((exchange.IMPORT, self._import), (exchange.EXPORT, self.exporter.ask), (REPORTS, self.reports.open))
        self.sidebar.offer_files([bind(desk_page, command, deed) for command, deed in files])
        self.sidebar.view_wanted.connect(self._show_view)
        self.sidebar.settings_wanted.connect(self.show_settings)
        self.settings.closed.connect(self.back)
        self.settings.appearance_wanted.connect(self._choose_appearance)
        self.settings.restore_wanted.connect(self.again_wanted)
        self.settings.reopen_wanted.connect(partial(self.again_wanted.emit, None))
        self.daily.made.connect(self.settings.backups.look)
        self.ways.introduce()

    # ---- going from screen to screen -----------------------------------------------------------------------------

    def show_page(self, page: QWidget) -> None:
        """Show one of the screens; the sidebar belongs to the desk."""
        self._stack.setCurrentWidget(page)
        self.sidebar.setVisible(page is self.desk_page)

    def new_delivery(self) -> None:
        """Show the form, with what was typed into it before it was closed."""
        self.show_page(self.intake)
        self.intake.take_focus()

    def _correct(self, shown: Shown) -> None:
        self.intake.correct(shown)
        self.show_page(self.intake)
        self.intake.take_focus()

    def _look_at(self, reference: str) -> None:
        self.show_page(self.desk_page)
        self.desk_page.look_at(reference)

    def _import(self) -> None:
        self.show_page(self.importing)
        self.importing.ask()

    def back(self) -> None:
        """Go back to the desk from another screen."""
        self.show_page(self.desk_page)
        self.desk_page.take_focus()
        self._drafts.look()

    def _logged(self, record: LoggedDelivery) -> None:
        self.desk_page.show_delivery(record)

    def show_view(self, name: str) -> None:
        """Show a view of the log."""
        self.sidebar.show_view(name)
        self._show_view(name)

    def _show_view(self, name: str) -> None:
        from ui.deliveries.page import View

        self.show_page(self.desk_page)
        self.desk_page.show_view(View[name])

    def show_settings(self) -> None:
        """Show what can be set, and the backups."""
        self.show_page(self.settings)
        self.settings.take_focus()

    def _show_counts(self, counts: Counts) -> None:
        self.sidebar.show_counts(counts.held, counts.letters_waiting)

    def _choose_appearance(self, appearance: Appearance) -> None:
        self._theme.choose(appearance)
        self._memory.set_appearance(appearance)

    # ---- the end -------------------------------------------------------------------------------------------------

    def _defect(self, fault: object) -> None:
        if isinstance(fault, DeskError):
            if not isinstance(fault, ConnectionLost):  # the banner says that one
                self.tell_fault(str(fault))
        elif isinstance(fault, BaseException):
            self.tell_fault(crash.report(self.place, fault))

    def _connected_again(self) -> None:
        self.connection.clear()
        self.news.tell("Connected again. What others did meanwhile is on the screen.", "good")

    def tell_fault(self, sentence: str) -> None:
        """Say what nobody asked for: the program itself is at fault, or the machine where nobody else says it."""
        self.news.tell(sentence, "fault")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Finish what is being saved, then close the desk."""
        if self.session is not None:
            if self._introduced:
                self.intake.flush()
            self._memory.set_geometry(self.saveGeometry())
            self._memory.save()
            self._watcher.stop()
            self.hide()  # a server that does not answer may take some seconds to let go
        self.jobs.close()
        if self.session is not None:
            self.session.desk.close()
            self.session = None
        super().closeEvent(event)
