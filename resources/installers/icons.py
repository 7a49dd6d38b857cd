"""LegalDesk's icon in the kinds that systems ask for, drawn by Qt from one SVG file."""

from __future__ import annotations

import io
import os
from pathlib import Path

from installers.project import DATA

SVG = DATA / "legaldesk.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256)


def png(size: int) -> bytes:
    """The icon as PNG, `size` pixels wide and high."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(SVG.read_bytes())).render(painter)
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(held.data())


def ico(folder: Path) -> Path:
    """Write the icon for Windows into `folder`."""
    return _save(folder / "legaldesk.ico")


def icns(folder: Path) -> Path:
    """Write the icon for macOS into `folder`."""
    return _save(folder / "legaldesk.icns")


def _save(path: Path) -> Path:
    from PIL import Image

    pictures = [Image.open(io.BytesIO(png(size))) for size in SIZES]
    if path.suffix == ".ico":
        pictures[-1].save(path, append_images=pictures[:-1], sizes=[(size, size) for size in SIZES])
    else:
        pictures[-1].save(path, append_images=pictures[:-1])
    return path
