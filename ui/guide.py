"""Which help belongs to which screen: its text and its keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui import help as pages
from ui.actions import Command


def guide_to(page: QWidget | None) -> tuple[tuple[str, str], Sequence[Command]]:
    """Title and text for the screen `page`, and its commands; those of the desk where it is none of the others."""
    from ui.deliveries.commands import DESK_COMMANDS
    from ui.exchange.commands import EXCHANGE_COMMANDS, EXPORT, IMPORT
    from ui.exchange.page import ImportPage
    from ui.intake.commands import INTAKE_COMMANDS
    from ui.intake.page import IntakePage
    from ui.letters.commands import LETTER_COMMANDS
    from ui.letters.preview import PreviewPage
    from ui.reports.commands import OPEN, REPORT_COMMANDS
    from ui.reports.page import ReportsPage
    from ui.settings.commands import SETTINGS_COMMANDS
    from ui.settings.page import SettingsPage

    guides: tuple[tuple[type[QWidget], tuple[str, str], Sequence[Command]], ...] = (
        (ImportPage, pages.IMPORT, EXCHANGE_COMMANDS),
        (IntakePage, pages.INTAKE, INTAKE_COMMANDS),
        (PreviewPage, pages.LETTER, LETTER_COMMANDS),
        (ReportsPage, pages.REPORTS, REPORT_COMMANDS),
        (SettingsPage, pages.SETTINGS, SETTINGS_COMMANDS),
    )
    for kind, text, commands in guides:
        if isinstance(page, kind):
            return text, commands
    return pages.DESK, (*DESK_COMMANDS, IMPORT, EXPORT, OPEN)
