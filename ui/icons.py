"""The window's icons: SVG drawings from resources/icons, drawn in whatever color the palette asks for."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from legaldesk.resources import resource_root

_SIZES = (16, 20, 24, 32, 40, 48)


def pixmap(name: str, color: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon `name` in `color` (#RRGGBB), `size` by `size` points, for a screen of `ratio` pixels a point."""
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(_svg(name).replace("currentColor", color).encode())).render(
        painter, QRectF(0, 0, drawn.width(), drawn.height())
    )
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


@lru_cache(maxsize=256)
def icon(name: str, color: str) -> QIcon:
    """The icon `name` in `color` (#RRGGBB) for buttons and menus, in several sizes."""
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(pixmap(name, color, size))
    return made


@lru_cache(maxsize=128)
def _svg(name: str) -> str:
    return (icons_folder() / f"{name}.svg").read_text(encoding="utf-8")


def icons_folder() -> Path:
    """Where the drawings lie."""
    return resource_root() / "icons"
