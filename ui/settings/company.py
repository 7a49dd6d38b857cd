"""The company's profile on one page: who is served, where, the office's hours, and the extra time announced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from legaldesk.desk.company import WEEKDAYS, CompanyProfile, all_zones, keep_profile, profile_of
from legaldesk.domain.errors import BadInput, DeskError
from legaldesk.domain.vocabulary import Channel
from ui.actions import bind
from ui.jobs import Lane
from ui.language import later, tr
from ui.language.moments import parse_typed_time, written_time
from ui.language.words import say, spoken
from ui.session import Session
from ui.settings import commands
from ui.widgets.field_row import FieldRow
from ui.widgets.strip import Strip
from ui.widgets.texts import ActionButton, label

if TYPE_CHECKING:
    from collections.abc import Mapping

_WIDTH = 760
_MOST_DAYS = 250
_DAYS = (later("Mon"), later("Tue"), later("Wed"), later("Thu"), later("Fri"), later("Sat"), later("Sun"))
_LINES = {
    "name": (later("Company"), later("As letters and verdicts call it")),
    "legal_name": (later("Legal name"), later("As it stands in papers, such as Example Inc.")),
    "department": (later("Department"), later("Who signs, such as Legal Process Response Team")),
    "registered_agent": (later("Registered agent"), later("Who accepts service for the company")),
    "portal_name": (later("Portal"), later("What the portal for agencies is called")),
    "portal_url": (later("Address of the portal"), "https://…"),
    "abuse_url": (later("Address for reports of abuse"), "https://…"),
}
_HEADQUARTERS_AT = 3
_OFFICE = {
    "timezone": (later("Time zone"), later("Such as America/Los_Angeles")),
    "state": (later("State"), later("Two letters, such as CA")),
    "opens": (later("Opens"), later("Such as 8:00")),
    "closes": (later("Closes"), later("Such as 17:00")),
}


class CompanyPage(QWidget):
    """Shows the profile, once it is made; the shipped policy's as the example at first."""

    closed = Signal()
    reopen_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAccessibleName(tr("Company profile"))
        self._session = session
        self.lines: dict[str, QLineEdit] = {}
        self.days: dict[str, QCheckBox] = {}
        self.extra: dict[Channel, QLineEdit] = {}
        self._rows: dict[str, FieldRow] = {}
        self._trouble = Strip(session.theme, "fault")
        self._save = bind(self, commands.KEEP_COMPANY, self.save)
        self._close = bind(self, commands.LATER, self.closed.emit)

    def make(self) -> Iterator[None]:
        """Make what is shown, in steps, from the outside in: a subtree that changes its parent is styled anew."""
        inside = self._lay_out()
        self._trouble.clear()
        groups = QVBoxLayout(inside)
        groups.setContentsMargins(0, 0, 0, 0)
        groups.setSpacing(16)
        for group in (self._company, self._office, self._announcements):
            yield
            groups.addWidget(group(inside))
        groups.addStretch(1)

    def open(self) -> None:
        """Show the profile as it is now."""
        self._trouble.clear()
        desk = self._session.desk
        self._session.jobs.run(Lane.READ, self, lambda: profile_of(desk), self._show, self._refused)
        self.lines["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Keep what is typed, or say beside its field what is wrong."""
        for row in self._rows.values():
            row.say("")
        self._trouble.clear()
        try:
            profile = self._typed()
        except BadInput as refused:
            self._refused(refused)
            return
        desk = self._session.desk
        self._session.jobs.run(Lane.WRITE, self, lambda: keep_profile(desk, profile), self._kept, self._refused)

    @property
    def trouble(self) -> str:
        """What is said above the fields."""
        return self._trouble.text

    def problem_at(self, field: str) -> str:
        """What is said beside `field`."""
        return self._rows[field].problem

    def _kept(self, anew: bool) -> None:
        self.closed.emit()
        self._session.news.tell(tr("The company profile is kept."), "good")
        if anew:
            self.reopen_wanted.emit()

    def _refused(self, fault: DeskError) -> None:
        row = self._rows.get(fault.field) if isinstance(fault, BadInput) else None
        if row is None:
            self._trouble.say(spoken(fault), headline=tr("Nothing was kept"))
            return
        row.say(spoken(fault))
        row.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, profile: CompanyProfile) -> None:
        for key, line in self.lines.items():
            value = getattr(profile, key)
            line.setText(written_time(value) if isinstance(value, time) else value)
            line.setCursorPosition(0)
        self.headquarters.setPlainText("\n".join(profile.headquarters))
        for word, box in self.days.items():
            box.setChecked(word in profile.open_days)
        for channel, line in self.extra.items():
            line.setText(str(profile.extra_days.get(channel, "")))

    def _typed(self) -> CompanyProfile:
        texts = {key: " ".join(line.text().split()) for key, line in self.lines.items()}
        for key in _LINES:
            if not texts[key]:
                raise BadInput(tr("is missing; the page of the policy or the web site has it"), key)
        head = tuple(part for line in self.headquarters.toPlainText().splitlines() if (part := " ".join(line.split())))
        if not head:
            raise BadInput(tr("is missing; write the address as it stands on an envelope"), "headquarters")
        return CompanyProfile(
            **{key: texts[key] for key in _LINES},
            headquarters=head,
            timezone=texts["timezone"],
            state=texts["state"].upper(),
            opens=self._time(texts["opens"], "opens"),
            closes=self._time(texts["closes"], "closes"),
            open_days=tuple(word for word, box in self.days.items() if box.isChecked()),
            extra_days=self._announced(),
        )

    def _time(self, typed: str, field: str) -> time:
        try:
            return parse_typed_time(typed, self._session.desk.now())
        except ValueError as fault:
            raise BadInput(str(fault), field) from None

    def _announced(self) -> Mapping[Channel, int]:
        found = {}
        for channel, line in self.extra.items():
            typed = line.text().strip()
            if typed and not (typed.isascii() and typed.isdecimal() and 0 < int(typed[:5]) <= _MOST_DAYS):
                raise BadInput(
                    tr("must be business days from 1 to {most_days}, or blank: not announced", most_days=_MOST_DAYS),
                    channel.value,
                )
            if typed:
                found[channel] = int(typed)
        return found

    # ---- what it is made of --------------------------------------------------------------------------------------

    def _row(self, key: str, text: str, editor: QWidget, hint: str, panel: QFrame) -> FieldRow:
        editor.setObjectName(f"company.{key}")
        row = self._rows[key] = FieldRow(self._session.theme, text, editor, hint=hint, parent=panel)
        return row

    def _line(self, key: str, panel: QFrame) -> FieldRow:
        text, hint = {**_LINES, **_OFFICE}[key]
        self.lines[key] = QLineEdit(panel)
        return self._row(key, tr(text), self.lines[key], tr(hint), panel)

    def _company(self, parent: QWidget) -> QFrame:
        panel = _panel(tr("Company"), tr("Letters and verdicts name it; the rules of the policy stay."), parent)
        rows = []
        for number, key in enumerate(_LINES):
            if number == _HEADQUARTERS_AT:
                self.headquarters = QPlainTextEdit(panel)
                self.headquarters.setTabChangesFocus(True)
                self.headquarters.setFixedHeight(72)
                hint = tr("As on an envelope")
                rows.append(self._row("headquarters", tr("Headquarters"), self.headquarters, hint, panel))
            rows.append(self._line(key, panel))
        _put(panel, rows, 2)
        return panel

    def _office(self, parent: QWidget) -> QFrame:
        panel = _panel(tr("Office"), tr("A receipt outside these hours raises an alert."), parent)
        rows = [self._line(key, panel) for key in _OFFICE]
        zones = QCompleter(all_zones(), self)
        zones.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        zones.setFilterMode(Qt.MatchFlag.MatchContains)
        self.lines["timezone"].setCompleter(zones)
        days = QWidget(panel)
        across = QHBoxLayout(days)
        across.setContentsMargins(0, 0, 0, 0)
        for word, shown in zip(WEEKDAYS, _DAYS, strict=True):
            self.days[word] = QCheckBox(tr(shown), days)
            across.addWidget(self.days[word])
        across.addStretch(1)
        week = self._rows["open_days"] = FieldRow(self._session.theme, tr("Open on"), days, parent=panel)
        _put(panel, rows, 2, below=week)
        return panel

    def _announcements(self, parent: QWidget) -> QFrame:
        title, says = tr("Extra processing time, in business days"), tr("What the policy has announced, by channel.")
        panel = _panel(title, says, parent)
        rows = []
        for channel in Channel:
            line = self.extra[channel] = QLineEdit(panel)
            line.setPlaceholderText(tr("not announced"))
            hint = tr("Business days, or blank: not announced")
            rows.append(self._row(channel.value, say(channel), line, hint, panel))
        _put(panel, rows, 3)
        return panel

    def _lay_out(self) -> QWidget:
        """What stands around the groups; gives the widget that they are to stand in."""
        top = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 4, 12)
        column.setSpacing(12)
        column.addLayout(top)
        top.setContentsMargins(0, 0, 12, 0)
        top.addWidget(label(tr("Company profile"), "heading"))
        top.addSpacing(8)
        top.addWidget(label(tr("The shipped policy is the example; another company's rules are a file"), "secondary"))
        top.addStretch(1)
        top.addWidget(ActionButton(self._save, "primary"))
        top.addWidget(ActionButton(self._close))
        column.addWidget(self._trouble)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        middle = QWidget(scroll.viewport())
        inside = QWidget(middle)
        inside.setMaximumWidth(_WIDTH)
        beside = QHBoxLayout(middle)
        beside.setContentsMargins(0, 0, 12, 0)
        beside.addStretch(1)
        beside.addWidget(inside, 100)
        beside.addStretch(1)
        scroll.setWidget(middle)
        column.addWidget(scroll, 1)
        return inside


def _panel(name: str, says: str, parent: QWidget) -> QFrame:
    panel = QFrame(parent)
    panel.setProperty("role", "panel")
    panel.setAccessibleName(name)
    column = QVBoxLayout(panel)
    column.setContentsMargins(20, 16, 20, 20)
    column.setSpacing(8)
    column.addWidget(label(name, "larger", parent=panel))
    column.addWidget(label(says, "secondary", wrap=True, parent=panel))
    return panel


def _put(panel: QFrame, rows: Sequence[QWidget], across: int, below: QWidget | None = None) -> None:
    """Put `rows` into `panel`, `across` beside each other, and `below` beneath them."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(12)
    column = panel.layout()
    if isinstance(column, QVBoxLayout):
        column.addLayout(grid)
    for number, row in enumerate(rows):
        grid.addWidget(row, number // across, number % across, Qt.AlignmentFlag.AlignTop)
    for place in range(across):
        grid.setColumnStretch(place, 1)
    if below is not None and isinstance(column, QVBoxLayout):
        column.addWidget(below)
