"""The history of a delivery as a timeline: day by day, the newest first, each change in words."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from ui.deliveries.facts import change_in_words, cut, title_of, told_to_people
from ui.deliveries.facts_tab import ReadingPane
from ui.language import tr
from ui.language.moments import written_day, written_time
from ui.session import Session
from ui.widgets.texts import label

if TYPE_CHECKING:
    from legaldesk.desk.finding import Shown
    from legaldesk.domain.logged import HistoryEntry

_SHOWN = 200
_TIME_WIDTH = 72


def show_history(pane: ReadingPane, shown: Shown, session: Session) -> None:
    """Fill `pane` with what happened to the delivery, the newest first."""
    column = pane.clear()
    zone = session.desk.zone
    today = session.desk.now().astimezone(zone).date()
    entries = shown.history[::-1]
    for number, (day, of_day) in enumerate(groupby(entries[:_SHOWN], lambda entry: entry.at.astimezone(zone).date())):
        column.addSpacing(16 if number else 0)
        column.addWidget(label(_day(day, today), "group"))
        column.addSpacing(8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(12)
        grid.setColumnMinimumWidth(0, _TIME_WIDTH)
        grid.setColumnStretch(1, 1)
        for row, entry in enumerate(of_day):
            time = label(written_time(entry.at.astimezone(zone).time()), "secondary")
            grid.addWidget(time, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(_entry(entry), row, 1)
        column.addLayout(grid)
    if len(entries) > _SHOWN:
        column.addSpacing(14)
        column.addWidget(label(tr("{count:,} older entries are in the log.", count=len(entries) - _SHOWN), "secondary"))
    column.addStretch(1)


def _day(day: date, today: date) -> str:
    away = (today - day).days
    return f"{ {0: tr('Today · '), 1: tr('Yesterday · ')}.get(away, '') }{written_day(day)}"


def _entry(entry: HistoryEntry) -> QVBoxLayout:
    lines = QVBoxLayout()
    lines.setSpacing(3)
    lines.addWidget(label(title_of(entry), "strong", wrap=True))
    lines.addWidget(label(tr("by {by}", by=entry.by), "secondary", wrap=True))
    for change in told_to_people(entry):
        lines.addWidget(label(change_in_words(change), wrap=True))
    if entry.reason:
        lines.addWidget(label(f"“{cut(entry.reason)}”", wrap=True))
    return lines
