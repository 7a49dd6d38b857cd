"""The window: it introduces the screens to each other, and leads from one to the other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from ui.memory import WindowMemory
from ui.shell import Shell
from ui.stepwise import Stepwise

if TYPE_CHECKING:  # these bring the data layer with them
    from legaldesk.desk.desk import Desk
    from legaldesk.desk.finding import Counts, Shown
    from legaldesk.desk.places import DeskAddress
    from legaldesk.domain.logged import LoggedDelivery
    from ui.beginning import Beginning
    from ui.session import Session
    from ui.theme import Theme
    from ui.ways import Ways


class MainWindow(Shell):
    """The one window, with a desk on it."""

    beginning: Beginning
    ways: Ways

    def __init__(self, memory: WindowMemory) -> None:
        super().__init__(memory)
        self.introduced = False

    def furnish(self, theme: Theme, address: DeskAddress) -> None:
        """Put in what the window has before there is a desk; the desk is going to be the one at `address`."""
        from ui.beginning import Beginning

        super().furnish(theme, address)
        self.beginning = Beginning(self)

    @property
    def at_rest(self) -> bool:
        """Whether the window is furnished, has all screens where it has a desk, and waits for no job."""
        return self.furnished and self.jobs.idle and (self.session is None or self.introduced)

    # ---- opening -------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Open the desk, off the window's thread; where there is none yet, let a person choose."""
        self.beginning.start()

    def show_welcome(self) -> None:
        """Show the first page, where a first look cannot be followed by its desk."""
        look = self.put_look_away()
        if look is not None:
            look.deleteLater()
        self.show_page(self.welcome)

    def offer_backup(self, file: Path) -> None:
        """Ask whether the backup `file` is to be restored, as soon as there is a screen to ask on."""
        from PySide6.QtCore import Qt

        if not self.furnished or (self.session is not None and not self.introduced):
            self.ready.connect(partial(self.offer_backup, file), Qt.ConnectionType.SingleShotConnection)
        elif self.session is None:
            self.welcome.offer_backup(file)
        else:
            self.show_settings()
            self.settings.backups.look_into(str(file))

    def show_desk(self, desk: Desk) -> None:
        """Put an open desk on the screen; the window closes it when it closes."""
        from ui.deliveries.page import DeskPage
        from ui.session import Session
        from ui.watching import Watcher

        session = self.session = Session(desk, self.jobs, self.theme, self.news)
        self.desk_page = DeskPage(session, self.memory.of(desk.by), self.stack)
        self._watcher = Watcher(session, self)
        self.connection.follow(self._watcher)
        self.desk_page.counted.connect(self._show_counts)
        self.desk_page.base_changed.connect(self.sidebar.show_view)
        self.sidebar.view_wanted.connect(self.go_to_view)
        self.stack.addWidget(self.desk_page)
        self.sidebar.show_person(desk.by, demo=self.memory.demo)
        for came in (self.desk_page.model.loaded, self.jobs.failed):  # a list that cannot be read is no reason to
            came.connect(self._fill)  # have no settings
        if self.look is None:
            self._come_to_desk()
        self.desk_shown.emit()

    def _come_to_desk(self) -> None:
        """Show the desk, in place of the first look if there was one: what was typed and chosen there is kept."""
        from legaldesk.domain.views import Base

        look = self.put_look_away()
        self.show_page(self.desk_page)
        if look is None:
            self.desk_page.take_focus()
            return
        self.desk_page.take_over(look)
        look.deleteLater()
        if self.sidebar.view != Base.ALL.value:
            self.go_to_view(self.sidebar.view)

    def _fill(self) -> None:
        """The list is filled: show it, import the other screens, and then make them."""
        from ui.jobs import Lane
        from ui.opening import import_screens

        self.desk_page.model.loaded.disconnect(self._fill)
        self.jobs.failed.disconnect(self._fill)
        if self.look is not None:
            self._come_to_desk()
        if self.session is not None:
            self.jobs.run(Lane.KEEP, self, partial(import_screens, self.session.desk), self._make_screens)

    def _make_screens(self, office: str) -> None:
        if self.session is not None:
            self.memory.set_zone(office, self.session.desk.zone)
            Stepwise(self, self._screens(self.session))

    def _screens(self, session: Session) -> Iterator[None]:
        from ui.screens import screens_of
        from ui.ways import Ways

        for _ in screens_of(self, session):
            yield
            if self.session is None:  # closed meanwhile
                return
        self.ways = Ways(session, self, self, self.stack, self.memory)
        self.strips.insertWidget(0, self.ways.tour)
        yield
        self.introduced = True
        self._introduce()
        self.drafts.look()
        self._watcher.start()
        self.daily.start()
        self.of_time.start()
        self.ready.emit()

    def _introduce(self) -> None:
        desk_page, intake, letters = self.desk_page, self.intake, self.letters
        doing = desk_page.doing
        doing.new_wanted.connect(self.new_delivery)
        doing.amend_wanted.connect(self.correct)
        letters.serve(doing, self.settings)
        letters.page_wanted.connect(self.show_page)
        letters.closed.connect(self.back)
        letters.texts.closed.connect(self.show_settings)
        doing.look_wanted.connect(self.look_at)
        desk_page.batch.print_wanted.connect(letters.batch.print_among)
        desk_page.batch.export_wanted.connect(self.exporter.ask_for)
        intake.closed.connect(self.back)
        self.drafts.taken_up.connect(self.new_delivery)
        intake.logged.connect(desk_page.show_delivery)
        intake.print_wanted.connect(letters.post.print_letter)
        self.scanned.form_wanted.connect(self.new_delivery)
        self.scanned.opened.connect(self.show_scanned)
        self.importing.closed.connect(self.back)
        self._introduce_time()
        self.sidebar.settings_wanted.connect(self.show_settings)
        self.settings.closed.connect(self.back)
        self.settings.appearance_wanted.connect(self.choose_appearance)
        self.settings.company_wanted.connect(self.show_company)
        self.company.closed.connect(self.back)
        self.company.reopen_wanted.connect(partial(self.again_wanted.emit, None))
        self.settings.restore_wanted.connect(self.again_wanted)
        self.settings.reopen_wanted.connect(partial(self.again_wanted.emit, None))
        self.daily.made.connect(self.settings.backups.look)
        self.ways.introduce()

    def _introduce_time(self) -> None:
        from ui.actions import bind
        from ui.exchange import commands as exchange

        of_time, desk_page, sidebar = self.of_time, self.desk_page, self.sidebar
        of_time.closed.connect(self.back)
        of_time.page_wanted.connect(self.show_page)
        of_time.look_wanted.connect(self.ways.commanding.delivery_wanted)
        of_time.due_counted.connect(sidebar.show_due)
        files = ((exchange.IMPORT, self.show_import), (exchange.EXPORT, self.exporter.ask))
        for command, deed in of_time.dealing_deeds():
            bind(desk_page, command, deed)
        due, *others = (bind(desk_page, command, deed) for command, deed in of_time.deeds())
        sidebar.offer_due(due)
        sidebar.offer_files([*(bind(desk_page, command, deed) for command, deed in files), *others])

    # ---- going from screen to screen -----------------------------------------------------------------------------

    def show_page(self, page: QWidget) -> None:
        """Show one of the screens; the sidebar belongs to the desk."""
        self.stack.setCurrentWidget(page)
        self.sidebar.setVisible(self.session is not None and page is self.desk_page)

    def new_delivery(self) -> None:
        """Show the form, with what was typed into it before it was closed."""
        self.show_page(self.intake)
        self.intake.take_focus()

    def show_scanned(self, record: LoggedDelivery) -> None:
        """Show the delivery whose label was scanned."""
        self.show_page(self.desk_page)
        self.desk_page.show_delivery(record)
        self.desk_page.take_focus()

    def correct(self, shown: Shown) -> None:
        """Show the form with the facts of a delivery that is to be amended."""
        self.intake.correct(shown)
        self.show_page(self.intake)
        self.intake.take_focus()

    def look_at(self, reference: str) -> None:
        """Show a delivery of the log on the desk."""
        self.show_page(self.desk_page)
        self.desk_page.look_at(reference)

    def show_import(self) -> None:
        """Show the import, and ask for its file."""
        self.show_page(self.importing)
        self.importing.ask()

    def back(self) -> None:
        """Go back to the desk from another screen."""
        self.show_page(self.desk_page)
        self.desk_page.take_focus()
        self.drafts.look()

    def show_view(self, name: str) -> None:
        """Show a view of the log."""
        self.sidebar.show_view(name)
        self.go_to_view(name)

    def go_to_view(self, name: str) -> None:
        """Show a view that the sidebar names already."""
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

    # ---- the end -------------------------------------------------------------------------------------------------

    def keep_draft(self) -> None:
        """Write down what is being typed."""
        if self.introduced:
            self.intake.flush()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Finish what is being saved, then close the desk."""
        if not self.furnished:
            if self.laid_out:
                self.jobs.close()
            super().closeEvent(event)
            return
        if self.session is not None:
            self.keep_draft()
            self.memory.set_geometry(self.saveGeometry())
            self.memory.of(self.session.desk.by).set_chips_height(self.desk_page.filters.height())
            self.memory.save()
            self._watcher.stop()
            self.hide()  # a server that does not answer may take some seconds to let go
        self.jobs.close()
        if self.session is not None:
            self.session.desk.close()
            self.session = None
        self.faults.end()
        super().closeEvent(event)
