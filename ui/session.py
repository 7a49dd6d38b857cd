"""What every screen is given: the open desk, the jobs, the palette, and the news of what changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.jobs import Jobs
from ui.theme import Theme

if TYPE_CHECKING:  # the desk brings the data layer with it, which is imported after the first paint
    from legaldesk.desk.desk import Desk


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to say in place. `kind` is one of the strip's; `offers` are buttons: text and deed.

    One that `passes` goes by itself after a while although it offers something.
    """

    text: str
    kind: str = "plain"
    headline: str = ""
    offers: tuple[tuple[str, Callable[[], None]], ...] = ()
    passes: bool = False


class Elsewhere(frozenset[str]):
    """References of deliveries that others changed or added: screens take care not to disturb who reads them."""


class _Everything(Elsewhere):
    """Any delivery may have changed."""

    def __contains__(self, _: object) -> bool:
        return True


EVERYTHING = _Everything()
"""What is told where too much changed to name it, or nobody could listen for a while."""


class News(QObject):
    """What changed and what is to be said. Screens listen here, not to each other."""

    changed = Signal(object)
    """A frozenset of the references of deliveries that changed or are new; an Elsewhere where others did it."""
    said = Signal(object)
    """A Notice."""
    connection_lost = Signal(str)
    """Where the shared desk runs that does not answer any more."""
    connected_again = Signal()

    def tell(self, text: str, kind: str = "plain", headline: str = "") -> None:
        """Say `text` in place."""
        self.said.emit(Notice(text, kind, headline))


@dataclass(frozen=True)
class Session:
    """One open desk on the screen."""

    desk: Desk
    jobs: Jobs
    theme: Theme
    news: News
    keeps_demo: bool = False
    """Whether the deliveries of this desk are invented."""
