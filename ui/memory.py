"""What the window remembers between starts: each thing declared once, kept in an INI file in the data folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from PySide6.QtCore import QSettings

from ui.appearance import Appearance

if TYPE_CHECKING:
    from datetime import tzinfo

    from PySide6.QtCore import QByteArray

_APPEARANCE, _GEOMETRY, _DEMO = "look/appearance", "window/geometry", "desk/demo"
_ZONE = "desk/zone"
_COLUMNS, _KEYS = "import/columns", "keys/changed"
_SIDES = 2
_HIGHEST = 1_000
_OF_PERSON = "person/{}/{}"


class WindowMemory:
    """The memory of the window on the desk in `place`. Nothing is written before something is set."""

    def __init__(self, place: Path) -> None:
        self.place = place
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
        from PySide6.QtCore import QByteArray

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

    def zone_of(self, office: str) -> tzinfo | None:
        """The time zone of the office marked so; None unless that very one was set last."""
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

        kept = self._mapping(_ZONE)
        try:
            return ZoneInfo(kept["zone"]) if kept.get("office") == office else None
        except (ZoneInfoNotFoundError, KeyError, ValueError, OSError):
            return None

    def set_zone(self, office: str, zone: tzinfo) -> None:
        """Remember the zone of the office marked `office`, to be shown before its policy is read."""
        name = getattr(zone, "key", "")
        if name:
            self._file.setValue(_ZONE, _as_text({"office": office, "zone": name}))

    @property
    def knows_zone(self) -> bool:
        """Whether an office's zone was ever set."""
        return bool(self._mapping(_ZONE))

    @property
    def import_columns(self) -> dict[str, str]:
        """What a person said the columns of imported files are: dotted path of the field by name; "" is left out."""
        return self._mapping(_COLUMNS)

    def set_import_columns(self, columns: Mapping[str, str]) -> None:
        """Remember what the columns of imported files are."""
        self._file.setValue(_COLUMNS, _as_text(dict(columns)))

    @property
    def keys(self) -> dict[str, str]:
        """The shortcuts that the person changed: portable key text by id of the command."""
        return self._mapping(_KEYS)

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Remember the shortcuts that differ from the shipped ones."""
        self._file.setValue(_KEYS, _as_text(dict(keys)))

    def _mapping(self, name: str) -> dict[str, str]:
        try:
            kept = _from_text(str(self._file.value(name, "{}")))
        except ValueError:
            return {}
        return {str(key): str(value) for key, value in kept.items()} if isinstance(kept, dict) else {}

    def of(self, person: str) -> PersonMemory:
        """What is remembered of one person at this desk."""
        return PersonMemory(self._file, person)

    def save(self) -> None:
        """Write what was set."""
        self._file.sync()


class PersonMemory:
    """How one person likes the desk: columns, rows, sides, views of one's own. Values are plain JSON."""

    def __init__(self, file: QSettings, person: str) -> None:
        self._file = file
        self._person = quote(person, safe="") or "nobody"

    @property
    def columns(self) -> Any:
        """How the columns of the list are arranged; None until they are."""
        return self._kept("columns")

    def set_columns(self, arrangement: Mapping[str, Any]) -> None:
        """Remember how the columns are arranged."""
        self._keep("columns", dict(arrangement))

    @property
    def views(self) -> list[Any]:
        """The views that the person saved."""
        kept = self._kept("views")
        return kept if isinstance(kept, list) else []

    def set_views(self, views: Sequence[Mapping[str, Any]]) -> None:
        """Remember the views that the person saved."""
        self._keep("views", [dict(view) for view in views])

    @property
    def compact(self) -> bool:
        """Whether the rows of the list stand close together."""
        return self._kept("compact") is True

    def set_compact(self, *, compact: bool) -> None:
        """Remember how close the rows stand."""
        self._keep("compact", compact)

    @property
    def sides(self) -> list[int]:
        """How wide the list and the delivery beside it are, in points; empty until somebody moved the edge."""
        kept = self._kept("sides")
        right = isinstance(kept, list) and len(kept) == _SIDES and all(type(one) is int and one > 0 for one in kept)
        return kept if right else []

    def set_sides(self, sides: Sequence[int]) -> None:
        """Remember how wide list and delivery are."""
        self._keep("sides", list(sides))

    @property
    def chips_height(self) -> int:
        """How high the chips above the list stood last, in points: the list begins below them."""
        kept = self._kept("chips")
        return kept if type(kept) is int and 0 < kept < _HIGHEST else 0

    def set_chips_height(self, height: int) -> None:
        """Remember how high the chips stand."""
        self._keep("chips", height)

    def _kept(self, name: str) -> Any:
        try:
            return _from_text(str(self._file.value(_OF_PERSON.format(self._person, name), "null")))
        except ValueError:
            return None

    def _keep(self, name: str, value: Any) -> None:
        self._file.setValue(_OF_PERSON.format(self._person, name), _as_text(value))


def _as_text(value: Any) -> str:
    import json  # where nothing is kept, the first paint does not need it

    return json.dumps(value)


def _from_text(text: str) -> Any:
    """Raises ValueError."""
    import json

    return json.loads(text)
