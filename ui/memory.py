"""What the window remembers between starts: each thing declared once, kept in an INI file in the data folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from ui.theme import Appearance

_APPEARANCE, _GEOMETRY, _DEMO = "look/appearance", "window/geometry", "desk/demo"


class WindowMemory:
    """The memory of the window on the desk in `place`. Nothing is written before something is set."""

    def __init__(self, place: Path) -> None:
        self._file = QSettings(str(place / "window.ini"), QSettings.Format.IniFormat)

    @property
    def appearance(self) -> Appearance:
        """Light, dark, or as the system has it (default)."""
        kept = str(self._file.value(_APPEARANCE, Appearance.SYSTEM.value))
        return Appearance(kept) if kept in tuple(Appearance) else Appearance.SYSTEM

    def set_appearance(self, appearance: Appearance) -> None:
        """Remember what the user chose."""
        self._file.setValue(_APPEARANCE, appearance.value)

    @property
    def geometry(self) -> QByteArray | None:
        """Where the window stood and how large it was; None at the first start."""
        kept = self._file.value(_GEOMETRY)
        return kept if isinstance(kept, QByteArray) else None

    def set_geometry(self, geometry: QByteArray) -> None:
        """Remember where the window stands."""
        self._file.setValue(_GEOMETRY, geometry)

    @property
    def demo(self) -> bool:
        """Whether the desk holds invented deliveries."""
        return str(self._file.value(_DEMO, "false")) == "true"

    def set_demo(self) -> None:
        """Remember that the desk holds invented deliveries."""
        self._file.setValue(_DEMO, "true")

    def save(self) -> None:
        """Write what was set."""
        self._file.sync()
