"""Where a key stands in the text of a TOML file, so that a fault can be named with its line."""

from __future__ import annotations

import re
from collections.abc import Sequence

_HEADER = re.compile(r"\s*\[{1,2}\s*([A-Za-z0-9_.\-]+)\s*\]{1,2}\s*(?:#.*)?")
_KEY = re.compile(r"\s*([A-Za-z0-9_\-]+)\s*=")


def line_of(text: str, path: Sequence[str | int]) -> int:
    """The line, from 1, of the key or section at `path` in `text`: ("holiday", 2, "month"), ("calendar", "first").

    Where the key itself is missing it is the line of its section's header; 1 where that is missing too. Only the plain
    form is known, one key a line below a header in brackets; other forms give the nearest line that is known.
    """
    section = str(path[0]) if path else ""
    wanted = path[1] if len(path) > 1 and isinstance(path[1], int) else 0
    key = next((part for part in path[1:] if isinstance(part, str)), None)
    found, inside, count = 1, False, -1
    for number, line in enumerate(text.splitlines(), start=1):
        header = _HEADER.fullmatch(line)
        if header is not None:
            if inside:
                break
            count += header[1] == section
            inside = header[1] == section and count == wanted
            found = number if inside else found
        elif inside and key is not None and (match := _KEY.match(line)) is not None and match[1] == key:
            return number
    return found
