"""Signing hooks: off unless a variable names the command that signs; nothing is known here about keys."""

from __future__ import annotations

import os
import shlex
import shutil
from pathlib import Path

import dev
from installers.tools import LAST_WORDS, run

VARIABLES = {
    "linux": "LEGALDESK_SIGN_LINUX",
    "windows": "LEGALDESK_SIGN_WINDOWS",
    "macos": "LEGALDESK_SIGN_MACOS",
}
"""For each platform, the variable that holds the command; in it {file} stands for what is to be signed."""


def wanted(platform: str) -> bool:
    """Whether a command signs on this platform."""
    return bool(os.environ.get(VARIABLES[platform], "").strip())


def sign(platform: str, path: Path) -> bool:
    """Have `path` signed by the command that the platform's variable holds; tells whether there was one.

    Such as LEGALDESK_SIGN_LINUX='gpg --yes --detach-sign --armor {file}'. Raises dev.Trouble if the command fails; then
    `path` is gone, so that nothing goes out unsigned.
    """
    if not wanted(platform):
        return False
    variable = VARIABLES[platform]
    try:
        run([part.replace("{file}", str(path)) for part in _parts(os.environ[variable], variable)])
    except (dev.Trouble, OSError) as fault:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
        raise dev.Trouble(
            f"{path.name} could not be signed by the command in {variable} and was removed: {_why(fault)}"
        ) from None
    return True


def _parts(command: str, variable: str) -> list[str]:
    """The words of a command; quotes hold words together, and a backslash is a backslash, as in paths of Windows."""
    words = shlex.shlex(command, posix=True)
    words.whitespace_split, words.commenters, words.escape = True, "", ""
    try:
        parts = list(words)
    except ValueError:
        raise dev.Trouble(f"{variable} holds a quote that is never closed.") from None
    if not any("{file}" in part for part in parts):
        raise dev.Trouble(f"{variable} must say {{file}} where the file to sign stands in its command.")
    return parts


def _why(fault: Exception) -> str:
    """The last line that says something of what the command printed, for a sentence."""
    if isinstance(fault, OSError):
        return f"{fault.filename}: {fault.strerror}."
    said = [line.strip() for line in str(fault).splitlines() if line.strip()]
    if said[-1].endswith(LAST_WORDS):
        return said[-2] if len(said) > 1 else "it said nothing."
    return said[-1]
