"""The bundled typefaces: which face draws which character, how wide it is, and its embedded subsets.

The first subset of each face always holds the same characters at the same codes (ASCII and the usual typographic
ones): it is shipped ready-made, and letters that are merged share it. Other characters go to further subsets.
"""

from __future__ import annotations

import threading
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from reportlab.pdfbase.ttfonts import TTFError, TTFontFace

from legaldesk.domain.errors import MachineFault
from legaldesk.domain.phrase import Phrase
from legaldesk.letters.plain import REPLACEMENT
from legaldesk.letters.render.common_faces import (
    COMMON,
    COMMON_SET,
    TYPOGRAPHIC,
    CommonFace,
    Metrics,
    Program,
    read_common,
    read_subset,
)
from legaldesk.letters.render.objects import padded
from legaldesk.letters.render.script import clusters

_FILES = {
    "sans": ("LiberationSans-Regular.ttf", 0),
    "sans-bold": ("LiberationSans-Bold.ttf", 0),
    "serif": ("LiberationSerif-Regular.ttf", 0),
    "serif-bold": ("LiberationSerif-Bold.ttf", 0),
    "serif-italic": ("LiberationSerif-Italic.ttf", 0),
    "wide": ("DejaVuSans.ttf", 0),
    "wide-bold": ("DejaVuSans-Bold.ttf", 0),
    "han": ("wqy-microhei.ttc", 0),
}
KEYS = tuple(_FILES)
"""The keys of all faces."""
_CHAINS = {
    "sans": ("sans", "wide", "han"),
    "sans-bold": ("sans-bold", "wide-bold", "han"),
    "serif": ("serif", "wide", "han"),
    "serif-bold": ("serif-bold", "wide-bold", "han"),
    "serif-italic": ("serif-italic", "wide", "han"),
}
WORD = 40
"""Longest text in characters whose width is kept: words come again, and what is kept stays small."""


class Face:
    """One typeface of the bundle. The whole of it is read when something is asked that is not known beforehand."""

    def __init__(self, key: str, path: Path, subfont: int, common: CommonFace | None) -> None:
        self.key = key
        self._path = path
        self._subfont = subfont
        self._common = common
        self._widths: Mapping[str, float] = common.widths if common is not None else {}
        self._lock = threading.Lock()  # the parser keeps a reading position
        self._first: Program | None = None

    def covers(self, text: str) -> bool:
        """Whether the face has every character of `text`."""
        if self._common is not None and COMMON_SET.issuperset(text):
            return True
        return self._covered.issuperset(text)

    @cached_property
    def post_script_name(self) -> str:
        """The name of the face in a font dictionary."""
        return self._common.post_script_name if self._common is not None else bytes(self._face.name).decode("ascii")

    @cached_property
    def metrics(self) -> Metrics:
        """The measures of the face as a whole."""
        if self._common is not None:
            return self._common.metrics
        face = self._face
        return Metrics(
            face.ascent,
            face.descent,
            face.capHeight,
            face.italicAngle,
            face.stemV,
            tuple(face.bbox),
            float(face.defaultWidth or 0),
        )

    def width(self, text: str) -> float:
        """The width of `text`, all of it covered, in thousandths of the type size."""
        try:
            return sum(map(self._widths.__getitem__, text), 0.0)
        except KeyError:
            return sum(map(self._every_width.__getitem__, text), 0.0)

    def advance(self, character: str) -> float:
        """The width of one character, that of the missing glyph if the face does not have it."""
        found = self._widths.get(character)
        return self._every_width.get(character, self.metrics.missing_width) if found is None else found

    def first_subset(self) -> Program:
        """The TrueType file of the first subset; read or made once."""
        if self._first is None:
            common = self._common
            ready = read_subset(self._path.parent, self.key, common) if common is not None else None
            self._first = ready or self.subset(COMMON)
        return self._first

    def subset(self, characters: str) -> Program:
        """The TrueType file whose code n draws `characters[n]`; code 0 is the missing glyph."""
        with self._lock:
            made = padded(bytes(self._face.makeSubset([ord(character) for character in characters])))
        return Program(zlib.compress(made, 6), len(made))

    @cached_property
    def _face(self) -> TTFontFace:
        try:
            return TTFontFace(str(self._path), subfontIndex=self._subfont)
        except TTFError:
            raise MachineFault(
                Phrase(
                    "{path}: the typeface cannot be read; no letter was written; install LegalDesk again",
                    path=self._path,
                )
            ) from None

    @cached_property
    def _covered(self) -> frozenset[str]:
        return frozenset(chr(code) for code, glyph in self._face.charToGlyph.items() if glyph and code > 31)

    @cached_property
    def _every_width(self) -> Mapping[str, float]:
        return {chr(code): width for code, width in self._face.charWidths.items()}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A run of text in one face: what is drawn, and what it reads where a glyph is missing."""

    face: Face
    text: str
    reads: str


class Fonts:
    """The bundle of typefaces in one folder; a face is read when a character first needs it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._faces: dict[str, Face] = {}
        self._common = read_common(folder)
        self._measured = lru_cache(maxsize=4096)(self._measure)

    def face(self, key: str) -> Face:
        """The typeface of a key, such as "serif" or "han"; it raises MachineFault if its file cannot be read."""
        found = self._faces.get(key)
        if found is None:
            file, subfont = _FILES[key]
            found = self._faces[key] = Face(key, self._folder / file, subfont, self._common.get(key))
        return found

    def first(self, style: str) -> Face:
        """The face that draws what it can of a text in `style`."""
        key = _CHAINS[style][0]
        return self._faces.get(key) or self.face(key)

    def runs(self, text: str, style: str) -> list[Drawn]:
        """Cut `text` into runs that one face draws, in the order given.

        A character that no face has is drawn as the replacement character; the run still knows what it reads.
        """
        keys = _CHAINS[style]
        first = self.face(keys[0])
        if first.covers(text):
            return [Drawn(first, text, text)]
        runs: list[Drawn] = []
        for cluster in clusters(text):
            face = next((face for face in map(self.face, keys) if face.covers(cluster)), None)
            drawn = cluster
            if face is None:
                face = self.face(keys[1])
                drawn = "".join(letter if face.covers(letter) else REPLACEMENT for letter in cluster)
            last = runs[-1] if runs else None
            if last and last.face is face and (last.text == last.reads) == (drawn == cluster):
                runs[-1] = Drawn(face, last.text + drawn, last.reads + cluster)
            else:
                runs.append(Drawn(face, drawn, cluster))
        return runs

    def width(self, text: str, style: str, size: float) -> float:
        """The width of `text` in points."""
        measure = self._measured if len(text) <= WORD else self._measure
        return measure(text, style) * size / 1000

    def _measure(self, text: str, style: str) -> float:
        """The width of `text` in thousandths of the type size."""
        first = self.first(style)
        if first.covers(text):
            return first.width(text)
        return sum(run.face.width(run.text) for run in self.runs(text, style))


@lru_cache(maxsize=4)
def fonts_in(folder: Path) -> Fonts:
    """The bundle in `folder`, shared by all letters of this process."""
    return Fonts(folder)


_ESCAPED = {"\\": "\\\\", "(": "\\(", ")": "\\)"}
_CODES = str.maketrans(
    {**{character: f"\\{code:03o}" for code, character in enumerate(TYPOGRAPHIC, start=1)}, **_ESCAPED}
)


@lru_cache(maxsize=2048)
def _coded(face: Face, text: str) -> tuple[str, str, float] | None:
    """How the first subset draws `text`, as `Subsets.show` tells it; None if other characters are in it."""
    if not COMMON_SET.issuperset(text) or not face.covers(text):
        return None
    return f"{face.key}.0", f"({text.translate(_CODES)})", face.width(text)


class Subsets:
    """The characters that one document uses, and the codes that it calls them by."""

    def __init__(self) -> None:
        self._names: dict[str, int] = {}
        self.used: dict[tuple[Face, int], str] = {}
        self._codes: dict[Face, dict[str, tuple[int, int]]] = {}

    def show_whole(self, face: Face, text: str) -> tuple[str, str, float] | None:
        """What `show` gives for a `text` of usual characters that `face` has; None if there is any other in it."""
        coded = _coded(face, text)
        if coded is not None:
            self.used.setdefault((face, 0), COMMON)
        return coded

    def show(self, face: Face, text: str) -> Iterator[tuple[str, str, float]]:
        """The PDF strings that draw `text`: font resource name, string, and width in thousandths of the type size."""
        if COMMON_SET.issuperset(text):
            yield self._name(face, 0), f"({text.translate(_CODES)})", face.width(text)
            return
        subset, codes, width = -1, "", 0.0
        for character in text:
            number, code = self._code(face, character)
            if number != subset and codes:
                yield self._name(face, subset), f"<{codes}>", width
                codes, width = "", 0.0
            subset = number
            codes += f"{code:02x}"
            width += face.advance(character)
        yield self._name(face, subset), f"<{codes}>", width

    def _name(self, face: Face, subset: int) -> str:
        if subset == 0:
            self.used.setdefault((face, 0), COMMON)
        return f"{face.key}.{subset}"

    def _code(self, face: Face, character: str) -> tuple[int, int]:
        if character in COMMON_SET:
            return 0, COMMON.index(character)
        codes = self._codes.setdefault(face, {})
        found = codes.get(character)
        if found is None:
            subset, code = 1 + len(codes) // 254, 1 + len(codes) % 254
            found = codes[character] = (subset, code)
            self.used[face, subset] = self.used.get((face, subset), "\0") + character
        return found
