"""What the pages beside the desk have in common: the row at the top, and parts below each other in their margins."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.widgets.texts import label


def top_row(title: str, fields: Sequence[tuple[str, QWidget]], *right: QWidget) -> QHBoxLayout:
    """`title`, then `fields`, each behind its caption ("" for one that speaks for itself), and `right` at the end."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(label(title, "heading"))
    row.addSpacing(8)
    for words, field in fields:
        if words:
            caption = label(words, "secondary")
            caption.setBuddy(field)
            row.addWidget(caption)
        row.addWidget(field)
    row.addStretch(1)
    for each in right:
        row.addWidget(each)
    return row


def stack_on(page: QWidget, *parts: QWidget | QLayout | tuple[QWidget, int]) -> None:
    """Put `parts` onto `page` below each other; one with a number takes that share of the room that is left."""
    column = QVBoxLayout(page)
    column.setContentsMargins(16, 12, 16, 12)
    column.setSpacing(10)
    for part in parts:
        if isinstance(part, QLayout):
            column.addLayout(part)
        elif isinstance(part, tuple):
            column.addWidget(*part)
        else:
            column.addWidget(part)
