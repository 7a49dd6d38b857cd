"""The screens that an open desk has beside its list: made one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.session import Session
    from ui.shell import Shell


def screens_of(window: Shell, session: Session) -> Iterator[None]:
    """Make what `window` has beside the desk of `session`, a screen a step; nobody has introduced them yet."""
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

    stack = window.stack
    window.intake = IntakePage(session, stack)
    yield from window.intake.make()
    yield
    window.letters = LetterScreens(session, stack, window)
    window.preview = window.letters.preview
    window.strips.insertWidget(0, window.letters.batch)
    yield
    running = RunningStrip(window.theme, window.jobs, window)
    window.strips.insertWidget(0, running)
    window.importing = ImportPage(session, window.memory, running, stack)
    window.exporter = Exporter(session, window.desk_page.query, running, window)
    window.drafts = DraftOffer(session, window.intake)
    window.scanned = ScannedCodes(session, window.intake, window)
    yield
    window.daily = DailyBackups(session, window)
    yield
    window.settings = SettingsPage(session, stack)
    yield from window.settings.make()
    window.company = CompanyPage(session, stack)
    yield from window.company.make()
    yield
    window.of_time = TimePages(session, stack, window.desk_page.shown_reference, window)
    yield
    for page in (window.intake, window.importing, window.settings, window.company):
        stack.addWidget(page)
