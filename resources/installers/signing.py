"""Signing hooks: off unless a variable names the command that signs; nothing is known here about keys."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

from installers.tools import run

VARIABLES = {
    "linux": "LEGALDESK_SIGN_LINUX",
    "windows": "LEGALDESK_SIGN_WINDOWS",
    "macos": "LEGALDESK_SIGN_MACOS",
}
"""For each platform, the variable that holds the command; in it {file} stands for what is to be signed."""


def sign(platform: str, path: Path) -> bool:
    """Have `path` signed by the command that the platform's variable holds; tells whether there was one.

    Such as LEGALDESK_SIGN_LINUX='gpg --detach-sign --armor {file}'. Raises dev.Trouble if the command fails.
    """
    command = os.environ.get(VARIABLES[platform], "")
    if not command:
        return False
    run([part.replace("{file}", str(path)) for part in shlex.split(command)])
    return True
