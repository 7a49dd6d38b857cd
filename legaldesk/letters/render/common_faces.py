"""What most letters need of a typeface, made beforehand: its measures, and the subset of the usual characters.

Reading a whole typeface takes longer than writing a letter. `common.json` beside the typefaces holds the measures of
each, `KEY.subset` the compressed TrueType file of its first subset; a test holds both against the typefaces.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

TYPOGRAPHIC = "‘’“”–—…•·§¶©®™°½«»áéíóúñüöäçàèß"
"""The characters at the codes 1 to 31 of every first subset; ASCII stands at its own codes."""
ASCII = "".join(map(chr, range(32, 127)))
COMMON = ("\0" + TYPOGRAPHIC).ljust(32, "\0") + ASCII
"""The character at each code of a first subset."""
COMMON_SET = frozenset(ASCII + TYPOGRAPHIC)
_FILE = "common.json"


@dataclass(frozen=True, slots=True)
class Metrics:
    """What a font descriptor needs, in thousandths of the type size."""

    ascent: float
    descent: float
    cap_height: float
    italic_angle: float
    stem_v: float
    box: tuple[float, ...]
    missing_width: float


@dataclass(frozen=True, slots=True)
class Program:
    """A TrueType file: its compressed bytes, and its length in bytes before they were compressed."""

    data: bytes
    length: int


@dataclass(frozen=True, slots=True)
class CommonFace:
    """What is known beforehand of a face: its PostScript name, measures, and the widths of COMMON_SET."""

    post_script_name: str
    metrics: Metrics
    widths: Mapping[str, float]
    length: int


def read_common(folder: Path) -> Mapping[str, CommonFace]:
    """What is known beforehand of the faces in `folder`, by key; nothing if the file is not there or of no use."""
    try:
        told = json.loads((folder / _FILE).read_text(encoding="utf-8"))
        return {key: _face(entry) for key, entry in told.items()}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def read_subset(folder: Path, key: str, face: CommonFace) -> Program | None:
    """The first subset of the face `key`; None if its file is not there."""
    try:
        return Program((folder / f"{key}.subset").read_bytes(), face.length)
    except OSError:
        return None


def write_common(folder: Path, made: Mapping[str, tuple[CommonFace, Program]]) -> None:
    """Write what `read_common` and `read_subset` read: for whoever changes the typefaces or the usual characters."""
    told: dict[str, Any] = {}
    for key, (face, program) in made.items():
        widths = [face.widths[character] for character in sorted(COMMON_SET)]
        told[key] = {**asdict(face), "widths": widths, "length": program.length}
        (folder / f"{key}.subset").write_bytes(zlib.compress(zlib.decompress(program.data), 9))
    (folder / _FILE).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def _face(entry: dict[str, Any]) -> CommonFace:
    measures = entry["metrics"]
    metrics = Metrics(**{**measures, "box": tuple(measures["box"])})
    widths = dict(zip(sorted(COMMON_SET), entry["widths"], strict=True))
    return CommonFace(entry["post_script_name"], metrics, widths, entry["length"])
