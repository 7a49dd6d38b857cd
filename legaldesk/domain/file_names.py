"""Names of files as data: kept as they were given, shown without tricks, and made fit to be a file's name again."""

from __future__ import annotations

import re
import unicodedata

LONGEST_NAME = 1_000
"""Characters of a name that are kept; longer ones lose their middle, never their ending."""
_LONGEST_FILE_NAME = 180
"""Bytes in UTF-8: file systems allow 255, and whoever writes the file puts something of its own around the name."""
_LONGEST_ENDING = 20
# Controls and the marks that turn the direction of writing around: "a\u202efdp.exe" would be shown as "aexe.pdf".
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_NO_FILE_NAME = re.compile(r'[/\\:*?"<>|]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)", re.IGNORECASE)


def kept_name(name: str) -> str:
    """`name` as the log keeps it: any Unicode text without NUL; what is no Unicode becomes a replacement character."""
    whole = name.encode("utf-8", "replace").decode().replace("\x00", "\ufffd")
    if len(whole) <= LONGEST_NAME:
        return whole
    ending = _ending(whole)
    return f"{whole[: LONGEST_NAME - len(ending) - 1]}…{ending}"


def shown_name(name: str) -> str:
    """`name` in one line, with a replacement character for what cannot be seen or turns the writing around."""
    return "".join("\ufffd" if unicodedata.category(one) in _UNSEEN else one for one in name) or "(no name)"


def file_name(name: str, fallback: str = "file") -> str:
    """A name for a file on any system, as close to `name` as it may be; `fallback` where nothing is left of it."""
    plain = _NO_FILE_NAME.sub("_", unicodedata.normalize("NFC", shown_name(name) if name else "")).strip(" .")
    plain = _DEVICES.sub(r"_\1", plain.replace("\ufffd", "_"), count=1) if plain else fallback
    ending = _ending(plain)
    stem = plain.removesuffix(ending) if ending else plain
    room = _LONGEST_FILE_NAME - len(ending.encode())
    return stem.encode()[:room].decode(errors="ignore").rstrip(" .") + ending


def _ending(name: str) -> str:
    """The ending with its dot, such as ".pdf"; "" where there is none of a usual length."""
    stem, dot, ending = name.rpartition(".")
    return f".{ending}" if stem and dot and ending.isalnum() and len(ending) < _LONGEST_ENDING else ""
