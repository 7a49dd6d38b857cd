"""The verdict under the form while one types, and the alerts beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.language.words import say, spoken
from ui.theme import Theme
from ui.widgets.banner import VerdictBanner
from ui.widgets.laying_out import laid_out_once
from ui.widgets.looks import alert_kind
from ui.widgets.strip import Strip

if TYPE_CHECKING:
    from legaldesk.desk.intake import DraftVerdict


class VerdictDock(QWidget):
    """Banner at the left, alerts at the right while there are any."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.banner = VerdictBanner(theme)
        self._said: tuple[object, ...] = ()
        self._shown: object = None
        self._strips: list[Strip] = []
        self._side = QWidget()
        self._alerts = QVBoxLayout(self._side)
        self._alerts.setContentsMargins(0, 0, 0, 0)
        self._alerts.setSpacing(6)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.banner, 3)
        row.addWidget(self._side, 2)
        self._side.hide()

    @property
    def alerts(self) -> list[str]:
        """What the alerts say, as shown."""
        return [strip.text for strip in self._strips]

    def wait_for(self, needed: str) -> None:
        """Say what is still needed for a verdict."""
        if needed != self._shown:  # asked for at each keystroke
            self._shown = needed
            with laid_out_once(self):
                self.banner.wait_for(needed)
                self._show_alerts(())

    def show_draft(self, draft: DraftVerdict) -> None:
        """Show what the verdict would be."""
        if draft != self._shown:
            self._shown = draft
            with laid_out_once(self):
                self.banner.show_verdict(draft.verdict)
                self._show_alerts(draft.alerts)

    def _show_alerts(self, alerts: tuple[tuple[object, str], ...]) -> None:
        if alerts == self._said:
            return
        self._said = alerts
        for strip in self._strips:
            self._alerts.removeWidget(strip)
            strip.hide()
            strip.deleteLater()
        self._strips.clear()
        for alert, sentence in alerts:
            strip = Strip(self._theme)
            strip.say(spoken(sentence), headline=say(alert), kind=alert_kind(alert))  # type: ignore[arg-type]
            self._alerts.addWidget(strip)
            self._strips.append(strip)
        self._side.setVisible(bool(alerts))
