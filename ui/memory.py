"""What the window remembers between starts: each thing declared once, kept in an INI file in the data folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from ui.theme import Appearance

_APPEARANCE, _GEOMETRY, _DEMO = "look/appearance", "window/geometry", "desk/demo"
_COLUMNS, _KEYS = "import/columns", "keys/changed"


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

    @property
    def import_columns(self) -> dict[str, str]:
        """What a person said the columns of imported files are: dotted path of the field by name; "" is left out."""
        return self._mapping(_COLUMNS)

    def set_import_columns(self, columns: Mapping[str, str]) -> None:
        """Remember what the columns of imported files are."""
        self._file.setValue(_COLUMNS, json.dumps(dict(columns)))

    @property
    def keys(self) -> dict[str, str]:
        """The shortcuts that the person changed: portable key text by id of the command."""
        return self._mapping(_KEYS)

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Remember the shortcuts that differ from the shipped ones."""
        self._file.setValue(_KEYS, json.dumps(dict(keys)))

    def _mapping(self, name: str) -> dict[str, str]:
        try:
            kept = json.loads(str(self._file.value(name, "{}")))
        except ValueError:
            return {}
        return {str(key): str(value) for key, value in kept.items()} if isinstance(kept, dict) else {}

    def save(self) -> None:
        """Write what was set."""
        self._file.sync()
