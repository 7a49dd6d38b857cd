"""The window's fonts: the system's where it has a good one, the bundled ones where letters would be boxes."""

from __future__ import annotations

import sys

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from legaldesk.resources import resource_root

BASE = 10
"""The size of ordinary text, in points; the style sheet has the rest of the scale: 11, 13 and 16."""
_INTERFACE = ("inter/Inter-Regular.otf", "inter/Inter-Medium.otf", "inter/Inter-SemiBold.otf")
_OTHER_SCRIPTS = ("DejaVuSans.ttf", "wqy-microhei.ttc")
# What Qt names where a Linux system has no interface font of its own.
_NO_CHOICE = frozenset({"", "Sans", "Sans Serif", "sans-serif", "DejaVu Sans", "Bitstream Vera Sans"})
_FEW = 20


def set_up(app: QApplication) -> None:
    """Give `app` its font, with figures of one width, and the bundled fonts for scripts that the system lacks."""
    bare = len(QFontDatabase.families()) < _FEW
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    chosen = sys.platform in ("win32", "darwin") or system.family() not in _NO_CHOICE
    families = list(system.families()) if chosen else _register(_INTERFACE)
    if bare:
        families += _register(_OTHER_SCRIPTS)
    font = QFont(families)
    font.setPointSize(BASE)
    font.setFeature(QFont.Tag("tnum"), 1)
    app.setFont(font)


def _register(files: tuple[str, ...]) -> list[str]:
    """Register files of resources/fonts; returns the families that they bring, each once."""
    found: dict[str, None] = {}
    for file in files:
        number = QFontDatabase.addApplicationFont(str(resource_root() / "fonts" / file))
        if number >= 0:
            found.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number)))
    return list(found)
