"""Qt's Unicode data, 32 MB on Linux, without what other programs ask of it: names and sorting of most languages."""

from __future__ import annotations

import re
from pathlib import Path

import dev
from installers.files import fresh, put
from installers.project import WORK
from installers.tools import run

TOOLS = {"icupkg": "icu-devtools", "as": "binutils", "ld": "binutils", "readelf": "binutils"}
_KEPT_LANGUAGES = ("root", "en", "en_US", "es", "es_419", "es_US")
_OF_A_LANGUAGE = re.compile(r"^((curr|lang|region|zone|unit|rbnf|coll|brkitr)/)?([a-z]{2,3}(_\w*)?)\.res$")
_DROPPED = re.compile(r"^(translit/|brkitr/|rfc\d+\w*\.spp$|unames\.|confusables\.)|\.cnv$")
_FIGURE = r"[0-9a-f]+"


def is_dropped(item: str) -> bool:
    """Whether this item of the data goes. QLocale has its own; Qt asks ICU for sorting, cases and zones."""
    language = _OF_A_LANGUAGE.match(item)
    return bool(_DROPPED.search(item)) or (language is not None and language[3] not in _KEPT_LANGUAGES)


def slim(library: Path) -> None:
    """Put a library with less data in the place of `library` (libicudata.so.NN). Raises dev.Trouble if that fails."""
    folder = fresh(WORK / "icu")
    symbols = run(["readelf", "--symbols", "--wide", library])
    found = re.search(rf"({_FIGURE})\s+(0x{_FIGURE}|\d+)\s+OBJECT\s+GLOBAL\s+DEFAULT\s+(\d+)\s+(icudt\d+)_dat", symbols)
    if found is None:
        raise dev.Trouble(f"{library.name} holds its data in a way that is not known here.")
    section = rf"\[\s*{found[3]}\]\s+\S+\s+PROGBITS\s+({_FIGURE})\s+({_FIGURE})\s"
    place = re.search(section, run(["readelf", "--sections", "--wide", library]))
    if place is None:
        raise dev.Trouble(f"{library.name} has no section {found[3]}.")
    start = int(found[1], 16) - int(place[1], 16) + int(place[2], 16)
    name, length = found[4], int(found[2], 0)
    whole = put(folder / f"{name}l.dat", library.read_bytes()[start : start + length])
    items = run(["icupkg", "-l", whole]).split()
    dropped = put(folder / "dropped.lst", "\n".join(filter(is_dropped, items)) + "\n")
    less = folder / "less" / whole.name
    less.parent.mkdir()
    run(["icupkg", "-r", dropped, whole, less])
    source = put(folder / "data.s", _SOURCE.format(symbol=f"{name}_dat", file=less))
    run(["as", source, "-o", folder / "data.o"])
    run(["ld", "-shared", "-z", "noexecstack", "-soname", library.name, "-o", library, folder / "data.o"])


_SOURCE = """\
.section .rodata
.globl {symbol}
.type {symbol}, @object
.balign 16
{symbol}:
.incbin "{file}"
.size {symbol}, . - {symbol}
"""
