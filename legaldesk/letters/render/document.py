"""A tagged PDF under construction: sheets of text, rules and boxes, each content of an element or an artifact."""

from __future__ import annotations

from codecs import BOM_UTF16_BE
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from enum import Enum
from pathlib import Path

from legaldesk.letters.render.archive import Info, metadata, output_intent
from legaldesk.letters.render.embedding import add_fonts
from legaldesk.letters.render.fonts import Fonts, Subsets
from legaldesk.letters.render.objects import File, Ready
from legaldesk.letters.render.paper import Paper
from legaldesk.letters.render.pictures import Picture
from legaldesk.letters.render.script import runs_left, visual_order
from legaldesk.letters.render.setting import Color, Line, Style, line_width
from legaldesk.letters.render.tagging import Element, add_structure

_HATCH_STEP = 4.0


class Hatch(Enum):
    """What lies over a filled rectangle, so that it is told apart without color."""

    LINES = "lines"
    DOTS = "dots"


class _Marked:
    """Marks what is drawn inside it. A class: a letter has fifty of them, and generators take three times as long."""

    __slots__ = ("_begin", "_sheet")

    def __init__(self, sheet: list[str], begin: str) -> None:
        self._sheet = sheet
        self._begin = begin

    def __enter__(self) -> None:
        self._sheet.append(self._begin)

    def __exit__(self, *_: object) -> None:
        self._sheet.append("EMC")


class Document:
    """Collects sheets; `finish` gives the bytes. Positions are points from the left and from the top edge."""

    def __init__(self, paper: Paper, fonts: Fonts) -> None:
        self.paper = paper
        self.fonts = fonts
        self.root = Element("Document")
        self._subsets = Subsets()
        self._sheets: list[list[str]] = []
        self._marks: list[int] = []
        self._color: Color | None = None
        self._pictures: dict[Picture, str] = {}

    def start_sheet(self) -> None:
        """Begin the next sheet; what is drawn from now on stands on it."""
        self._sheets.append([])
        self._marks.append(0)
        self._color = None

    def content(self, element: Element) -> AbstractContextManager[None]:
        """What is drawn inside is content of `element`, in reading order."""
        sheet, mark = len(self._sheets) - 1, self._marks[-1]
        self._marks[-1] += 1
        element.kids.append((sheet, mark))
        return _Marked(self._sheets[-1], f"/{element.tag} <</MCID {mark}>> BDC")

    def artifact(self, kind: str = "Layout", subtype: str = "") -> AbstractContextManager[None]:
        """What is drawn inside is decoration or repetition, which a screen reader passes over."""
        more = f" /Subtype /{subtype}" if subtype else ""
        return _Marked(self._sheets[-1], f"/Artifact <</Type /{kind}{more}>> BDC")

    def text(self, line: Line, x: float, baseline: float, right: bool = False) -> None:
        """Draw a set line from `x`, or, `right`, up to `x`."""
        if right:
            x -= line_width(line, self.fonts)
        y = self.paper.height - baseline
        for text, style in line:
            if style.color is not self._color:
                self._fill(style.color)
            whole = self._subsets.show_whole(self.fonts.first(style.face), text)
            if whole is not None:
                x = self._show_codes(*whole, style, (x, y))
            else:
                x = self._show_placed(text, style, x, y) if runs_left(text) else self._show(text, style, x, y)

    def _show_placed(self, text: str, style: Style, x: float, y: float) -> float:
        """Draw clusters where they belong in the visual order, but in reading order: so any reader gets them right."""
        places: dict[int, tuple[str, float]] = {}
        for index, cluster in visual_order(text):
            places[index] = (cluster, x)
            x += self.fonts.width(cluster, style.face, style.size)
        for index in sorted(places):
            cluster, left = places[index]
            self._show(cluster, style, left, y)
        return x

    def _show(self, text: str, style: Style, x: float, y: float) -> float:
        """Draw `text` from `x` on; gives where it ends."""
        for run in self.fonts.runs(text, style.face):
            replaced = run.text != run.reads
            if replaced:
                self._write(f"/Span <</ActualText <{(BOM_UTF16_BE + run.reads.encode('utf-16-be')).hex()}>>> BDC")
            for font, codes, width in self._subsets.show(run.face, run.text):
                x = self._show_codes(font, codes, width, style, (x, y))
            if replaced:
                self._write("EMC")
        return x

    def _show_codes(self, font: str, codes: str, width: float, style: Style, place: tuple[float, float]) -> float:
        x, y = place
        self._sheets[-1].append(f"BT /{font} {style.size:g} Tf {x:.2f} {y:.2f} Td {codes} Tj ET")
        return x + width * style.size / 1000

    def box(self, x: float, top: float, width: float, height: float, color: Color) -> None:
        """Fill a rectangle."""
        self.boxes(((x, width),), top, height, color)

    def boxes(self, places: Iterable[tuple[float, float]], top: float, height: float, color: Color) -> None:
        """Fill rectangles that stand level: the left edge and the width of each."""
        self._fill(color)
        foot, tall = f"{self.paper.height - top - height:.2f}", f"{height:.2f}"
        self._sheets[-1] += [f"{x:.2f} {foot} {width:.2f} {tall} re f" for x, width in places]

    def hatch(self, hatch: Hatch, x: float, top: float, width: float, height: float, color: Color) -> None:
        """Lay thin slanting lines or dots over a rectangle."""
        foot = self.paper.height - top - height
        strokes = []
        if hatch is Hatch.LINES:
            for number in range(int((width + height) / _HATCH_STEP) + 1):
                start = x - height + number * _HATCH_STEP
                strokes.append(f"{start:.2f} {foot:.2f} m {start + height:.2f} {foot + height:.2f} l S")
        else:
            for row in range(int(height / _HATCH_STEP) + 1):
                y = foot + _HATCH_STEP * (row + 0.5)
                strokes.append(f"{x + _HATCH_STEP / 2:.2f} {y:.2f} m {x + width:.2f} {y:.2f} l S")
        dots = f"[0 {_HATCH_STEP:g}] 0 d 1 J" if hatch is Hatch.DOTS else ""
        thick = _HATCH_STEP * (0.45 if hatch is Hatch.DOTS else 0.25)
        pen = "{:g} {:g} {:g} RG".format(*color)
        frame = f"{x:.2f} {foot:.2f} {width:.2f} {height:.2f} re W n"
        self._write(f"q {frame} {pen} {thick:g} w {dots} {' '.join(strokes)} Q")

    @contextmanager
    def scaled(self, scale: float, x: float, top: float) -> Iterator[None]:
        """What is drawn inside is `scale` times as large, seen from the point `x`, `top`, which stays in place."""
        y = self.paper.height - top
        self._write(f"q {scale:g} 0 0 {scale:g} {x * (1 - scale):.2f} {y * (1 - scale):.2f} cm")
        self._color = None
        yield
        self._write("Q")
        self._color = None

    def picture(self, picture: Picture, x: float, top: float, width: float, height: float) -> None:
        """Draw a picture into a rectangle."""
        name = self._pictures.setdefault(picture, f"Picture{len(self._pictures)}")
        y = self.paper.height - top - height
        self._write(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm /{name} Do Q")

    def finish(self, title: str, author: str, language: str, dated: date, profile: Path) -> bytes:
        """The bytes of the PDF; equal calls in equal order give equal bytes in every process."""
        file = File(language)
        fonts = file.add(add_fonts(file, self._subsets))
        size = (self.paper.width, self.paper.height)
        pictures = {name: file.add(picture.stream()) for picture, name in self._pictures.items()}
        pages = [
            file.add_page(size, "\n".join(sheet), fonts, number, pictures) for number, sheet in enumerate(self._sheets)
        ]
        catalog = {
            "StructTreeRoot": add_structure(file, self.root, pages),
            "MarkInfo": Ready(b"<<\n/Marked true\n>>"),
            "Metadata": metadata(title, author, language, dated),
            "OutputIntents": output_intent(file, profile),
            "ViewerPreferences": Ready(b"<<\n/DisplayDocTitle true /PrintScaling /None\n>>"),
        }
        return file.finish(Info(title, author, dated), catalog)

    def _fill(self, color: Color) -> None:
        if color != self._color:
            self._color = color
            self._write("{:g} {:g} {:g} rg".format(*color))

    def _write(self, operators: str) -> None:
        self._sheets[-1].append(operators)
