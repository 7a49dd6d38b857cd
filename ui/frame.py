"""How the window is laid out: the banner across the top, the sidebar, and the notices above the screens."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def frame(banner: QWidget, sidebar: QWidget, notices: QWidget, screens: QWidget) -> tuple[QWidget, QVBoxLayout]:
    """What fills the window, and the column over the screens, where more strips may be put."""
    body = QWidget()
    body.setProperty("role", "page")
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(notices)
    column.addWidget(screens, 1)
    central = QWidget()
    central.setProperty("role", "page")
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addWidget(sidebar)
    row.addWidget(body, 1)
    outer = QVBoxLayout(central)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    outer.addWidget(banner)
    outer.addLayout(row, 1)
    return central, column
