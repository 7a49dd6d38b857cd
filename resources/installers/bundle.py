"""The folder that runs without Python: made by PyInstaller, trimmed and stripped (Linux, macOS)."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from importlib.metadata import Distribution
from pathlib import Path

from installers import icons, icu
from installers.files import fresh, put
from installers.packages import build_wheel, chosen, install_here, install_itself, shorten_notes
from installers.project import DATA, WORK, Project
from installers.tools import run

_START = '''"""Start LegalDesk from the bundle, or what a process of it asks for."""
import sys

if __name__ == "__main__":
    if "--multiprocessing-fork" in sys.argv:
        from multiprocessing import freeze_support

        freeze_support()
    from legaldesk.cli import main

    sys.exit(main())
'''
_SHARED_OBJECT = re.compile(r"\.so(\.[\d.]+)?$")


def make_bundle(project: Project) -> tuple[Path, list[Distribution]]:
    """Make the bundle anew; returns its folder (on macOS the one with the .app) and the packages in it."""
    site = install_here(project)
    install_itself(build_wheel(project), [])
    folder = fresh(WORK / "bundle")
    script = put(folder / "legaldesk_start.py", _START)
    icon = icons.icns(folder) if sys.platform == "darwin" else DATA / "legaldesk.svg"
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "--clean"]
    run(
        [*command, "--distpath", folder / "out", "--workpath", folder / "work", DATA / "legaldesk.spec"],
        cwd=folder,
        LEGALDESK_SCRIPT=str(script),
        LEGALDESK_BLANK=str(put(folder / "blank" / "__init__.py", "")),
        LEGALDESK_ICON=str(icon),
        LEGALDESK_VERSION=project.version,
        LEGALDESK_TRIMMING=str(DATA.parent / "trimming.py"),
        SOURCE_DATE_EPOCH=str(project.epoch),
        PYTHONHASHSEED="0",
        QT_QPA_PLATFORM="offscreen",
    )
    if sys.platform.startswith("linux"):
        make_smaller(folder / "out" / "legaldesk")
    return folder / "out", chosen(project, site, {})


def make_smaller(folder: Path) -> None:
    """Take the symbols out of shared objects, and out of Qt's Unicode data and packages' notes what nobody asks for."""
    for library in folder.rglob("libicudata.so.*"):
        icu.slim(library)
    for path in sorted(folder.rglob("*")):
        if _SHARED_OBJECT.search(path.name) and path.is_file():
            _strip(path, careful=".libs" in path.parent.name)
    shorten_notes(folder)


def _strip(library: Path, *, careful: bool) -> None:
    """Take its symbols out of a library; where `careful`, only if it loads without them.

    Some of those that a wheel's repair has rewritten (`*.libs`) no longer load.
    """
    stripped = library.with_name(f"{library.name}.stripped")
    done = subprocess.run(["strip", "--strip-unneeded", "-o", stripped, library], capture_output=True, check=False)
    loads = [sys.executable, "-c", "import ctypes, sys; ctypes.CDLL(sys.argv[1])", str(stripped)]
    if done.returncode == 0 and (
        not careful or subprocess.run(loads, capture_output=True, check=False).returncode == 0
    ):
        shutil.copymode(library, stripped)
        stripped.replace(library)
    stripped.unlink(missing_ok=True)


def shared_objects(folder: Path) -> list[Path]:
    """The programs and shared objects in `folder`."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    found.append(path)
    return found


def system_libraries(folder: Path) -> set[str]:
    """The names of the shared libraries that the bundle asks of the system."""
    objects = shared_objects(folder)
    listed = run(["readelf", "-d", *objects])
    wanted = set(re.findall(r"\(NEEDED\)\s+Shared library: \[([^\]]+)\]", listed))
    return wanted - {path.name for path in folder.rglob("*")}


def newest_glibc(folder: Path) -> tuple[int, ...]:
    """The newest version of the C library that anything in the bundle asks for."""
    listed = run(["readelf", "--version-info", "--wide", *shared_objects(folder)])
    return max(tuple(map(int, found.split("."))) for found in re.findall(r"\bGLIBC_(\d+(?:\.\d+)+)", listed))
