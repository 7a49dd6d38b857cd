"""The ways from any screen to a command, a delivery or its papers: palette, shortcuts and viewer, and back again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.commanding import Commanding
from ui.guided_tour import TourStrip
from ui.language import tr
from ui.memory import WindowMemory
from ui.session import Notice, Session
from ui.sidebar import VIEWS
from ui.viewer.page import ViewerPage
from ui.widgets.banner import VerdictBanner
from ui.window_commands import QUIT, SETTINGS, VIEW_COMMANDS

if TYPE_CHECKING:
    from legaldesk.domain.logged import Attachment
    from ui.deliveries.page import DeskPage
    from ui.settings.page import SettingsPage
    from ui.sidebar import Sidebar


class Home(Protocol):
    """What the window offers to whoever leads from screen to screen."""

    desk_page: DeskPage
    settings: SettingsPage
    sidebar: Sidebar

    def show_page(self, page: QWidget, /) -> None:
        """Show one of the screens."""

    def show_view(self, name: str, /) -> None:
        """Show a view of the log."""

    def show_settings(self) -> None:
        """Show what can be set."""

    def back(self) -> None:
        """Go back to the desk."""


class Ways(QObject):
    """Leads from screen to screen of `window`, whose screens lie in `stack`; `home` is what the window offers."""

    def __init__(
        self, session: Session, window: QWidget, home: Home, stack: QStackedWidget, memory: WindowMemory
    ) -> None:
        super().__init__(window)
        self._window = window
        self._home = home
        self.viewer = ViewerPage(session, stack)
        stack.addWidget(self.viewer)
        self.commanding = Commanding(session, window, stack, memory)
        self._session = session
        self.tour = TourStrip(session.theme, window, self.commanding.run, home.back)

    def introduce(self) -> None:
        """Connect the screens; all of them are there."""
        home, commanding, doing = self._home, self.commanding, self._home.desk_page.doing
        doing.view_wanted.connect(self._view)
        self.viewer.closed.connect(self._back_to_scans)
        self.viewer.open_wanted.connect(doing.files.open)
        self.viewer.save_wanted.connect(doing.files.save)
        views = {
            command: partial(home.show_view, name) for command, (name, _, _) in zip(VIEW_COMMANDS, VIEWS, strict=True)
        }
        commanding.bind({**views, SETTINGS: home.show_settings, QUIT: self._window.close})
        commanding.page_wanted.connect(home.show_page)
        commanding.shortcuts.closed.connect(home.back)
        commanding.delivery_wanted.connect(self._go_to)
        commanding.sender_wanted.connect(self._go_to_sender)
        home.settings.shortcuts_wanted.connect(commanding.show_shortcuts)
        home.sidebar.help_wanted.connect(commanding.show_help)
        commanding.tour_wanted.connect(self.tour.start)
        for banner in self._window.findChildren(VerdictBanner):
            banner.meaning_wanted.connect(commanding.explain_verdict)

    def offer_tour(self) -> None:
        """Offer to be shown around."""
        offers = ((tr("Five-minute tour"), self.tour.start),)
        text = tr("These deliveries are invented. Be shown around, or press F1 on any screen.")
        self._session.news.said.emit(Notice(text, "plain", tr("Welcome to the demo desk"), offers))

    def _view(self, files: list[Attachment], place: int) -> None:
        self._home.show_page(self.viewer)
        self.viewer.show_files(files, place)

    def _back_to_scans(self) -> None:
        self._home.show_page(self._home.desk_page)
        self._home.desk_page.detail.take_focus()

    def _go_to(self, reference: str) -> None:
        self._home.show_page(self._home.desk_page)
        self._home.desk_page.go_to(reference)

    def _go_to_sender(self, name: str) -> None:
        self._home.show_view("ALL")
        self._home.desk_page.search.setText(name)
