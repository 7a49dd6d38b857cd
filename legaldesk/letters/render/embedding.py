"""Writing font subsets into a PDF as simple TrueType fonts that PDF/A-2 accepts (ISO 19005-2, 6.2.11)."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName

from legaldesk.letters.render.common_faces import COMMON, Program
from legaldesk.letters.render.fonts import Face, Subsets
from legaldesk.letters.render.objects import File, Ready, Stream, compressed, reference, written

_SYMBOLIC = 4
_ITALIC = 64
_BLOCK = 100
"""Most mappings in one block of a character map (Adobe technical note 5014)."""


@dataclass(frozen=True, slots=True)
class _Font:
    """The objects of an embedded font as they are written, each with `%d` for the numbers of those it refers to."""

    program: bytes
    descriptor: bytes
    mapping: bytes
    font: bytes


def add_fonts(file: File, subsets: Subsets) -> PDFDictionary:
    """Embed in `file` what `subsets` used. Returns the font resources: resource name to font."""
    fonts = PDFDictionary()
    for index, ((face, number), characters) in enumerate(subsets.used.items()):
        made = _font(face, characters, f"LD{_letters(index)}{_letters(number)}") if number else _first_font(face)
        program = file.add(Ready(made.program))
        descriptor = file.add(Ready(made.descriptor % program))
        mapping = file.add(Ready(made.mapping))
        fonts[f"{face.key}.{number}"] = reference(file.add(Ready(made.font % (descriptor, mapping))))
    return fonts


def _letters(number: int) -> str:
    return "".join(chr(ord("A") + int(digit)) for digit in f"{number:02}")


@lru_cache(maxsize=32)
def _first_font(face: Face) -> _Font:
    """The first subset of `face`: the same in every letter, so it is written once."""
    return _font(face, COMMON, "LEGDES", face.first_subset())


def _font(face: Face, characters: str, tag: str, program: Program | None = None) -> _Font:
    """`tag` are six capitals that mark a subset; equal subsets bear equal ones, so that merged letters share them."""
    program = program or face.subset(characters)
    name = f"{tag}+{face.post_script_name}"
    metrics = face.metrics
    descriptor = PDFDictionary(
        {
            "Type": PDFName("FontDescriptor"),
            "FontName": PDFName(name),
            "Flags": _SYMBOLIC | (_ITALIC if metrics.italic_angle else 0),
            "FontBBox": PDFArray(list(metrics.box)),
            "ItalicAngle": metrics.italic_angle,
            "Ascent": metrics.ascent,
            "Descent": metrics.descent,
            "CapHeight": metrics.cap_height,
            "StemV": metrics.stem_v,
            "MissingWidth": metrics.missing_width,
            "FontFile2": "%d 0 R",
        }
    )
    widths = [face.advance(character) if character != "\0" else metrics.missing_width for character in characters]
    font = PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("TrueType"),
            "BaseFont": PDFName(name),
            "FirstChar": 0,
            "LastChar": len(characters) - 1,
            "Widths": PDFArray(widths),
            "FontDescriptor": "%d 0 R",
            "ToUnicode": "%d 0 R",
        }
    )
    return _Font(
        written(compressed(program.data, Length1=program.length)),
        written(descriptor),
        written(Stream(content=_character_map(name, characters))),
        written(font),
    )


def _character_map(name: str, characters: str) -> bytes:
    pairs = [
        f"<{code:02x}> <{_base(character).encode('utf-16-be').hex()}>"
        for code, character in enumerate(characters)
        if character != "\0"
    ]
    blocks = [pairs[start : start + _BLOCK] for start in range(0, len(pairs), _BLOCK)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <ff>",
        "endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines).encode("ascii")


def _base(character: str) -> str:
    # A positional form of an Arabic letter reads as the letter itself.
    if "\ufb1d" <= character <= "\ufdff" or "\ufe70" <= character <= "\ufefc":
        return unicodedata.normalize("NFKC", character)
    return character
