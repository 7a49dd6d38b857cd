"""The screens of the window: what each is for, and what can be done on it. Help, palette and shortcuts go by it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui import help as pages
from ui.actions import Command
from ui.language import later
from ui.window_commands import CLOSE_HELP, FAULT_COMMANDS, TOUR_COMMANDS, TOUR_IN_HELP, WINDOW_COMMANDS


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen: its name, the sentences that explain it, its commands, and its class.

    `kind` is None for what is no page of its own: the window as a whole, and the dialogs.
    """

    name: str
    text: str
    commands: Sequence[Command]
    kind: type[QWidget] | None = None


def screens() -> tuple[Screen, ...]:
    """All screens, the desk first; the window as a whole and the dialogs last."""
    from ui.connecting import CONNECT_COMMANDS
    from ui.deliveries.commands import DESK_COMMANDS, DIALOG_COMMANDS
    from ui.deliveries.list_commands import LIST_COMMANDS, LIST_DIALOG_COMMANDS
    from ui.deliveries.page import DeskPage
    from ui.due.commands import DIALOG_COMMANDS as DUE_DIALOGS
    from ui.due.commands import DUE_COMMANDS
    from ui.due.commands import OPEN as DUE
    from ui.due.commands import SHOWN_COMMANDS as DUE_SHOWN
    from ui.due.page import DuePage
    from ui.exchange.commands import EXCHANGE_COMMANDS, EXPORT, IMPORT, STOP
    from ui.exchange.page import ImportPage
    from ui.intake.commands import CHANNELS, CORRECTING, INTAKE_COMMANDS
    from ui.intake.page import IntakePage
    from ui.letters.commands import LETTER_COMMANDS, QUESTION_COMMANDS, STOP_PRINTING, TEXT_COMMANDS
    from ui.letters.preview import PreviewPage
    from ui.letters.texts_page import TextsPage
    from ui.reconciling.commands import OPEN as RECONCILE
    from ui.reconciling.commands import RECONCILE_COMMANDS
    from ui.reconciling.page import ReconcilePage
    from ui.reports.commands import OPEN, REPORT_COMMANDS
    from ui.reports.page import ReportsPage
    from ui.settings.commands import COMPANY_COMMANDS, SETTINGS_COMMANDS, SHORTCUT_COMMANDS
    from ui.settings.company import CompanyPage
    from ui.settings.page import SettingsPage
    from ui.settings.shortcuts import ShortcutsPage
    from ui.viewer.commands import VIEWER_COMMANDS
    from ui.viewer.page import ViewerPage

    questions = (
        *DIALOG_COMMANDS, *LIST_DIALOG_COMMANDS, *QUESTION_COMMANDS, *DUE_DIALOGS, CLOSE_HELP, TOUR_IN_HELP,
        *FAULT_COMMANDS,
    )  # fmt: skip
    return (
        Screen(
            *pages.DESK,
            (*DESK_COMMANDS, *LIST_COMMANDS, *DUE_SHOWN, IMPORT, EXPORT, OPEN, DUE, RECONCILE),
            DeskPage,
        ),
        Screen(*pages.INTAKE, (*INTAKE_COMMANDS, *CORRECTING, *CHANNELS), IntakePage),
        Screen(*pages.LETTER, LETTER_COMMANDS, PreviewPage),
        Screen(*pages.VIEWER, VIEWER_COMMANDS, ViewerPage),
        Screen(*pages.REPORTS, REPORT_COMMANDS, ReportsPage),
        Screen(*pages.DUE, DUE_COMMANDS, DuePage),
        Screen(*pages.RECONCILE, RECONCILE_COMMANDS, ReconcilePage),
        Screen(*pages.IMPORT, EXCHANGE_COMMANDS, ImportPage),
        Screen(*pages.SETTINGS, SETTINGS_COMMANDS, SettingsPage),
        Screen(*pages.LETTER_TEXTS, TEXT_COMMANDS, TextsPage),
        Screen(*pages.COMPANY, COMPANY_COMMANDS, CompanyPage),
        Screen(*pages.SHORTCUTS, SHORTCUT_COMMANDS, ShortcutsPage),
        Screen(later("Everywhere"), "", (*WINDOW_COMMANDS, *TOUR_COMMANDS, STOP, STOP_PRINTING)),
        Screen(later("Connecting"), "", CONNECT_COMMANDS),
        Screen(later("Questions"), "", questions),
    )


def screen_of(page: QWidget | None) -> Screen:
    """The screen that `page` is; the desk where it is none of the others."""
    known = screens()
    return next((each for each in known if each.kind is not None and isinstance(page, each.kind)), known[0])


def every_command() -> Iterator[tuple[Screen, Command]]:
    """Each command once, with the screen that it belongs to."""
    seen: set[str] = set()
    for screen in screens():
        for command in screen.commands:
            if command.id not in seen:
                seen.add(command.id)
                yield screen, command
