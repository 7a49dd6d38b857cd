"""A `qtbot` that waits longer: on a busy machine a window takes its time, and waiting costs only where a test fails."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

LONGEST = 60_000
"""Milliseconds that a test waits where it does not say how long."""


class PatientBot(QtBot):
    """pytest-qt's own, but for how long it waits."""

    def waitSignal(self, signal: SignalInstance, *, timeout: int = LONGEST, **more: Any) -> Any:
        """Wait until `signal` is emitted."""
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitActive(self, widget: QWidget, *, timeout: int = LONGEST) -> Any:
        """Wait until `widget` is active."""
        return super().waitActive(widget, timeout=timeout)

    def waitUntil(self, callback: Any, *, timeout: int = LONGEST) -> None:
        """Wait until `callback` no longer fails, or returns True."""
        super().waitUntil(callback, timeout=timeout)
