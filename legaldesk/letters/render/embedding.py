"""Writing font subsets into a PDF as simple TrueType fonts that PDF/A-2 accepts (ISO 19005-2, 6.2.11)."""

from __future__ import annotations

import unicodedata

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName

from legaldesk.letters.render.fonts import Face, Subsets
from legaldesk.letters.render.objects import File, Stream, compressed

_SYMBOLIC = 4
_ITALIC = 64
_BLOCK = 100
"""Most mappings in one block of a character map (Adobe technical note 5014)."""


def add_fonts(file: File, subsets: Subsets) -> PDFDictionary:
    """Embed in `file` what `subsets` used. Returns the font resources: resource name to font."""
    fonts = PDFDictionary()
    for index, ((face, number), characters) in enumerate(subsets.used.items()):
        fonts[f"{face.key}.{number}"] = _font(file, face, characters, number, index)
    return fonts


def _font(file: File, face: Face, characters: str, number: int, index: int) -> object:
    program = face.first_subset() if number == 0 else face.subset(characters)
    # Six capitals mark a subset; equal subsets bear equal names, so that merged letters may share them.
    tag = "LEGDES" if number == 0 else "LD" + "".join(chr(ord("A") + int(digit)) for digit in f"{index:02}{number:02}")
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
            "FontFile2": file.refer(compressed(program.data, Length1=program.length)),
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
            "FontDescriptor": file.refer(descriptor),
            "ToUnicode": file.refer(Stream(content=_character_map(name, characters))),
        }
    )
    return file.refer(font)


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
