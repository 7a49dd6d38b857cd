"""A verdict's pill in the list is that of its own row, in the palette that is shown: drawn once, and never mixed up."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from legaldesk.desk import demo
from tests.hands import Hands, desk_at
from ui.appearance import Appearance
from ui.deliveries.columns import COLUMNS, Column
from ui.deliveries.lines import LOOK_ROLE
from ui.widgets.looks import Look
from ui.window import MainWindow

_VERDICT = COLUMNS.index(Column.VERDICT)
_WITHIN = 20
"""Points from the left of a cell to the ground of its pill, above the icon."""


def in_each_palette(
    qtbot: QtBot, new_window: Callable[..., MainWindow], place: Path, deliveries: int
) -> Iterator[MainWindow]:
    """The window on a desk with so many invented deliveries, in the light palette, the dark and the light one again."""
    desk = desk_at(place)
    demo.fill(desk, deliveries)
    desk.close()
    hands = Hands(qtbot, new_window(place))
    hands.rest()
    for appearance in (Appearance.LIGHT, Appearance.DARK, Appearance.LIGHT):
        hands.window.theme.choose(appearance)
        QApplication.processEvents()
        yield hands.window


def test_each_row_has_the_pill_of_its_own_verdict(
    qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    for window in in_each_palette(qtbot, new_window, tmp_path / "desk", 40):
        table, theme = window.desk_page.table, window.theme
        picture = table.viewport().grab().toImage()
        seen = set()
        for row in range(table.model().rowCount()):
            index = table.model().index(row, _VERDICT)
            cell: QRect = table.visualRect(index)
            if not table.viewport().rect().contains(cell):
                continue
            look = index.data(LOOK_ROLE)
            assert isinstance(look, Look)
            ground = picture.pixelColor(cell.left() + _WITHIN, cell.center().y() - 9).name().upper()
            assert ground == theme.tone(look.tone).ground.upper(), (theme.appearance, row, look.words)
            seen.add(look.tone)
        assert len(seen) > 2


def test_below_the_last_row_is_the_lists_own_ground_in_each_palette(
    qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    for window in in_each_palette(qtbot, new_window, tmp_path / "desk", 3):
        table, theme = window.desk_page.table, window.theme
        picture = window.grab().toImage()
        below = table.viewport().mapTo(window, table.viewport().rect().bottomLeft())
        ground = picture.pixelColor(below.x() + 40, below.y() - 40).name().upper()
        assert ground == theme.tokens.surface.upper(), theme.appearance
