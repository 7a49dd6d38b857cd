"""The window: it introduces the screens to each other, and opens the desk after the first paint."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from legaldesk.domain.errors import ConnectionLost, DeskError
from ui.actions import apply_keys, bind
from ui.beginning import Beginning
from ui.connection import ConnectionBanner
from ui.crash import Faults
from ui.exchange import commands as exchange
from ui.frame import frame
from ui.jobs import Jobs
from ui.keymap import Keymap
from ui.language import tr
from ui.language.words import spoken
from ui.memory import WindowMemory
from ui.notices import NoticeBar
from ui.session import News, Session
from ui.sidebar import Sidebar
from ui.theme import Appearance, Theme
from ui.welcome import WelcomePage

if TYPE_CHECKING:  # these bring the data layer with them, which is imported after the first paint
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
        self.memory = memory
        self.keymap = Keymap(self, memory.keys)
        self.faults = Faults(self, address.folder, self._keep_draft)
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
        self.beginning = Beginning(self)
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
        self.beginning.start()

    def offer_backup(self, file: Path) -> None:
        """Ask whether the backup `file` is to be restored."""
        if self.session is None:
            self.welcome.offer_backup(file)
        else:
            self.show_settings()
            self.settings.backups.look_into(str(file))

    def show_desk(self, desk: Desk) -> None:
        """Put an open desk on the screen; the window closes it when it closes."""
        from ui.deliveries.page import DeskPage
        from ui.watching import Watcher

        session = self.session = Session(desk, self.jobs, self._theme, self.news)
        self.desk_page = DeskPage(session, self.memory.of(desk.by), self._stack)
        self._watcher = Watcher(session, self)
        self.connection.follow(self._watcher)
        self.desk_page.counted.connect(self._show_counts)
        self.desk_page.base_changed.connect(self.sidebar.show_view)
        self._stack.addWidget(self.desk_page)
        self.sidebar.show_person(desk.by, demo=self.memory.demo)
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
        from ui.scanned import ScannedCodes
        from ui.settings.company import CompanyPage
        from ui.settings.page import SettingsPage
        from ui.time_pages import TimePages
        from ui.ways import Ways

        if self.session is None:  # closed meanwhile
            return
        self.intake = IntakePage(self.session, self._stack)
        self.letters = LetterScreens(self.session, self._stack, self)
        self.preview = self.letters.preview
        self._body.insertWidget(0, self.letters.batch)
        running = RunningStrip(self._theme, self.jobs, self)
        self._body.insertWidget(0, running)
        self.importing = ImportPage(self.session, self.memory, running, self._stack)
        self.exporter = Exporter(self.session, self.desk_page.query, running, self)
        self._drafts = DraftOffer(self.session, self.intake)
        self._scanned = ScannedCodes(self.session, self.intake, self)
        self.daily = DailyBackups(self.session, self)
        self.settings = SettingsPage(self.session, self._stack)
        self.company = CompanyPage(self.session, self._stack)
        self.of_time = TimePages(self.session, self._stack, self.desk_page.shown_reference, self)
        self.ways = Ways(self.session, self, self, self._stack, self.memory)
        self._body.insertWidget(0, self.ways.tour)
        for page in (self.intake, self.importing, self.settings, self.company):
            self._stack.addWidget(page)
        self._introduce()
        self._drafts.look()
        self._watcher.start()
        self.daily.start()
        self.of_time.start()
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
        desk_page.batch.print_wanted.connect(letters.batch.print_among)
        desk_page.batch.export_wanted.connect(self.exporter.ask_for)
        intake.closed.connect(self.back)
        self._drafts.taken_up.connect(self.new_delivery)
        intake.logged.connect(self._logged)
        intake.print_wanted.connect(letters.post.print_letter)
        self._scanned.form_wanted.connect(self.new_delivery)
        self._scanned.opened.connect(self._show_scanned)
        self.importing.closed.connect(self.back)
        self.of_time.closed.connect(self.back)
        self.of_time.page_wanted.connect(self.show_page)
        self.of_time.look_wanted.connect(self.ways.commanding.delivery_wanted)
        self.of_time.due_counted.connect(self.sidebar.show_due)
        files = ((exchange.IMPORT, self._import), (exchange.EXPORT, self.exporter.ask))
        for command, deed in self.of_time.dealing_deeds():
            bind(desk_page, command, deed)
        due, *others = (bind(desk_page, command, deed) for command, deed in self.of_time.deeds())
        self.sidebar.offer_due(due)
        self.sidebar.offer_files([*(bind(desk_page, command, deed) for command, deed in files), *others])
        self.sidebar.view_wanted.connect(self._show_view)
        self.sidebar.settings_wanted.connect(self.show_settings)
        self.settings.closed.connect(self.back)
        self.settings.appearance_wanted.connect(self._choose_appearance)
        self.settings.company_wanted.connect(self.show_company)
        self.company.closed.connect(self.back)
        self.company.reopen_wanted.connect(partial(self.again_wanted.emit, None))
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

    def _show_scanned(self, record: LoggedDelivery) -> None:
        self.show_page(self.desk_page)
        self.desk_page.show_delivery(record)
        self.desk_page.take_focus()

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
        self.show_page(self.desk_page)
        self.desk_page.show_view(name)

    def show_settings(self) -> None:
        """Show what can be set, and the backups."""
        self.show_page(self.settings)
        self.settings.take_focus()

    def offer_tour(self) -> None:
        """Offer to be shown around."""
        self.ways.offer_tour()

    def show_company(self) -> None:
        """Show the company's profile."""
        self.show_page(self.company)
        self.company.open()

    def _show_counts(self, counts: Counts) -> None:
        self.sidebar.show_counts(
            {
                "COUNSEL": counts.held,
                "LETTERS": counts.letters_waiting,
                "MINE": counts.mine,
                "ASKED": counts.asked,
            }
        )

    def _choose_appearance(self, appearance: Appearance) -> None:
        self._theme.choose(appearance)
        self.memory.set_appearance(appearance)

    # ---- the end -------------------------------------------------------------------------------------------------

    def _defect(self, fault: object) -> None:
        if isinstance(fault, DeskError):
            if not isinstance(fault, ConnectionLost):  # the banner says that one
                self.news.tell(spoken(fault), "fault")
        elif isinstance(fault, BaseException):
            self.faults.tell(fault)

    def _connected_again(self) -> None:
        self.connection.clear()
        self.news.tell(tr("Connected again. What others did meanwhile is on the screen."), "good")

    def _keep_draft(self) -> None:
        if self._introduced:
            self.intake.flush()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Finish what is being saved, then close the desk."""
        if self.session is not None:
            self._keep_draft()
            self.memory.set_geometry(self.saveGeometry())
            self.memory.save()
            self._watcher.stop()
            self.hide()  # a server that does not answer may take some seconds to let go
        self.jobs.close()
        if self.session is not None:
            self.session.desk.close()
            self.session = None
        self.faults.end()
        super().closeEvent(event)
