"""Which Debian package of the build machine a shared library belongs to."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from pathlib import PurePosixPath

import dev


def packages_of(libraries: Iterable[str]) -> dict[str, str]:
    """The package of each of these libraries, by file name; one that no package holds is left out."""
    wanted = sorted(set(libraries))
    if not wanted or not shutil.which("dpkg-query"):
        return {}
    said = dev.output(["dpkg-query", "--search", *(f"*/{library}" for library in wanted)])
    found: dict[str, str] = {}
    for package, path in re.findall(r"^([a-z0-9][a-z0-9+.-]+)(?::\w+)?: (/\S+)$", said, re.MULTILINE):
        if "/lib/" in path:
            found.setdefault(PurePosixPath(path).name, package)
    return found


def version_of(package: str) -> str:
    """The installed version of `package`."""
    return dev.output(["dpkg-query", "--show", "--showformat=${Version}\n", package]).split("\n")[0]
