"""What is done from every screen: the palette, the help and the shortcuts, made from the commands as data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from legaldesk.desk.help_topics import meaning_of
from ui.actions import Command, CommandAction, apply_keys, bind, written_keys
from ui.guide import Screen, every_command, screen_of
from ui.help import HelpDialog
from ui.keymap import Keymap
from ui.language import tr
from ui.memory import WindowMemory
from ui.palette.box import PaletteBox
from ui.palette.entries import Entry, Kind, ranked
from ui.session import Session
from ui.settings.shortcuts import Known, ShortcutsPage
from ui.when import briefly
from ui.widgets.banner import VerdictBanner
from ui.widgets.looks import look_of
from ui.window_commands import HELP, MEANING, PALETTE, SHORTCUTS, TOUR, WINDOW_COMMANDS

if TYPE_CHECKING:
    from legaldesk.domain.log_row import LogRow


class Commanding(QObject):
    """Runs any command by its id and leads to deliveries and senders, for `window` with the screens in `stack`."""

    delivery_wanted = Signal(str)
    sender_wanted = Signal(str)
    tour_wanted = Signal()
    page_wanted = Signal(object)
    """The page of shortcuts is to be shown."""

    def __init__(self, session: Session, window: QWidget, stack: QStackedWidget, memory: WindowMemory) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._stack = stack
        self._memory = memory
        self._keymap = Keymap.above(window) or Keymap(window, memory.keys)
        self._keymap.changed.connect(self._keys_changed)
        known = [Known(screen.name, command) for screen, command in every_command()]
        self.shortcuts = ShortcutsPage(session, self._keymap, known, stack)
        stack.addWidget(self.shortcuts)

    def bind(self, deeds: dict[Command, Callable[[], object]]) -> None:
        """Give the commands of the window as a whole their keys; palette, help and shortcuts are its own."""
        own = {PALETTE: self.show_palette, HELP: self.show_help, SHORTCUTS: self.show_shortcuts}
        own |= {MEANING: self.explain_verdict, TOUR: self.tour_wanted.emit}
        for command, deed in {**deeds, **own}.items():
            bind(self._window, command, deed)

    # ---- the palette -------------------------------------------------------------------------------------------------

    def show_palette(self) -> None:
        """Open the box for any command, reference or sender."""
        offered, desk = self.offered(), self._session.desk
        today = desk.book.local_day(desk.now())

        def search(typed: str) -> list[Entry]:  # off the window's thread
            from legaldesk.desk.jumping import places

            found = places(desk, typed)
            lines = [_delivery(row, briefly(row.received_at, desk.zone, today)) for row in found.rows]
            senders = [
                Entry(Kind.SENDER, name, tr("All deliveries from this sender"), name, "search")
                for name in found.senders
            ]
            commands = ranked(typed, offered)
            possible = [entry for entry in commands if entry.possible]
            return [*possible, *lines, *senders, *commands[len(possible) :]]

        box = PaletteBox(self._session.jobs, self._session.theme, search, self._window)
        box.chosen.connect(self._go)
        box.open()

    def offered(self) -> list[Entry]:
        """Every command as an entry, with its key, and what it needs if it cannot be done now."""
        page = self._stack.currentWidget()
        actions = self._actions()
        return [
            _command(screen, command, actions.get(command.id, ()), page, self._window)
            for screen, command in every_command()
        ]

    def run(self, command: str) -> bool:
        """Do the command with that id, if it can be done now; whether it could."""
        page = self._stack.currentWidget()
        for action in self._actions().get(command, ()):
            if _answers(action, page, self._window):
                action.trigger()
                return True
        return False

    def _actions(self) -> dict[str, list[CommandAction]]:
        found: dict[str, list[CommandAction]] = {}
        for action in self._window.findChildren(CommandAction):
            found.setdefault(action.command.id, []).append(action)
        return found

    def _go(self, entry: Entry) -> None:
        if entry.kind is Kind.DELIVERY:
            self.delivery_wanted.emit(entry.target)
        elif entry.kind is Kind.SENDER:
            self.sender_wanted.emit(entry.target)
        elif not self.run(entry.target):
            self._session.news.tell(entry.detail, "plain", entry.title)

    # ---- the help, and the keys ------------------------------------------------------------------------------------

    def show_help(self) -> None:
        """Explain the screen that one stands on."""
        screen = screen_of(self._stack.currentWidget())
        known = {command.id for command in screen.commands}
        everywhere = [command for command in WINDOW_COMMANDS if command.id not in known]
        self._open_help((tr(screen.name), tr(screen.text)), (*screen.commands, *everywhere))

    def explain_verdict(self) -> None:
        """Say what the verdict on the screen means, and what comes next."""
        page = self._stack.currentWidget()
        banner = next((each for each in page.findChildren(VerdictBanner) if each.isVisible()), None) if page else None
        if banner is None or banner.disposition is None:
            self._session.news.tell(tr("Choose a delivery first; then this explains its verdict."), "plain")
            return
        screen = screen_of(page)
        self._open_help((tr(screen.name), tr(screen.text)), screen.commands, meaning_of(banner.disposition).key)

    def _open_help(self, page: tuple[str, str], commands: Sequence[Command], topic: str = "") -> None:
        every = ((tr(screen.name), command) for screen, command in every_command())
        dialog = HelpDialog(page, commands, self._window, every=every, topic=topic)
        dialog.tour_wanted.connect(self.tour_wanted)
        dialog.open()

    def show_shortcuts(self) -> None:
        """Show every key, to change it."""
        self.page_wanted.emit(self.shortcuts)
        self.shortcuts.take_focus()

    def _keys_changed(self) -> None:
        apply_keys(self._window)
        self._memory.set_keys(self._keymap.given)
        self._memory.save()


def _answers(action: CommandAction, page: QWidget | None, window: QWidget) -> bool:
    """Whether the action can be done now, with `page` on the screen."""
    if not (action.isEnabled() and action.isVisible()):
        return False
    owner = action.parent()
    here = owner is window or (page is not None and isinstance(owner, QWidget) and _is_in(owner, page))
    return here or action.command.anywhere


def _is_in(widget: QWidget, page: QWidget) -> bool:
    return widget is page or page.isAncestorOf(widget)


def _command(
    screen: Screen, command: Command, actions: Sequence[CommandAction], page: QWidget | None, window: QWidget
) -> Entry:
    possible = any(_answers(action, page, window) for action in actions)
    keys = next((action.shortcut().toString() for action in actions), "")
    detail = tr(command.help) or tr(command.text)
    if not possible:
        here = screen.kind is None or (page is not None and isinstance(page, screen.kind))
        needs = (
            tr(command.when.says)
            if command.when is not None and here
            else tr("the screen “{name}”", name=tr(screen.name))
        )
        detail = tr("Not now: needs {needs}", needs=needs)
    shown = written_keys(keys) if keys else ""
    return Entry(
        Kind.COMMAND, tr(command.text).rstrip("…"), detail, command.id, command.icon or "desk", shown, possible
    )


def _delivery(row: LogRow, received: str) -> Entry:
    look = look_of(row.disposition, row.extra_processing)
    parts = [row.sender, row.case_number, look.short, received]
    return Entry(Kind.DELIVERY, row.reference, " · ".join(part for part in parts if part), row.reference, look.icon)
