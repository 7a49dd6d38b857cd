"""Which installers this machine can build, and the checksums of what came out."""

from __future__ import annotations

import sys
from pathlib import Path

import dev
from installers.files import digest, put
from installers.project import DIST, WORK, read_project

CHECKSUMS = "SHA256SUMS"


def build_platform(platform: str, *, only_if_possible: bool) -> list[Path]:
    """Build the installers for `platform` (linux, windows, macos); returns their files.

    Where this machine cannot, it is said, and an error only unless `only_if_possible`. Raises dev.Trouble.
    """
    why_not = _why_not(platform)
    if why_not and only_if_possible:
        dev.say(f"{platform}: {why_not}")
        return []
    if why_not:
        raise dev.Trouble(why_not)
    WORK.mkdir(parents=True, exist_ok=True)
    DIST.mkdir(exist_ok=True)
    project = read_project()
    if platform == "linux":
        from installers.linux import build
    elif platform == "windows":
        from installers.windows import build
    else:
        from installers.macos import build
    return build(project)


def _why_not(platform: str) -> str:
    """Why installers for `platform` cannot be built on this machine; empty where they can."""
    if platform == "linux" and not sys.platform.startswith("linux"):
        return "needs a Linux machine; the oldest one that is to run it."
    if platform == "macos" and sys.platform != "darwin":
        return "needs a Mac; there this command makes the .app and the .dmg."
    if platform == "windows" and sys.version_info[:2] != (3, 11):
        return "needs Python 3.11, whose standard library goes into it: python3.11 build_installer.py windows"
    return ""


def write_checksums() -> None:
    """Write the SHA-256 of every file in `dist/` into SHA256SUMS, as `sha256sum --check` reads it."""
    if DIST.is_dir():
        files = sorted(path for path in DIST.iterdir() if path.is_file() and path.name != CHECKSUMS)
        put(DIST / CHECKSUMS, "".join(f"{digest(path)}  {path.name}\n" for path in files))
