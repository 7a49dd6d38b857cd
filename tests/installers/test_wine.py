"""The Windows programs under Wine: set up over an older one, self-tested, removed with the data kept; setup and .msi.

Wine is not Windows. Two system libraries that Wine 8 lacks have stand-ins here, made by mingw: one gives random bytes,
of the other (ICU) every function fails. Wine's `msiexec /a` does nothing (exit code 90), so that is not tried. Takes minutes, so it runs only with LEGALDESK_TRY_INSTALLERS=1, after building.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from installers import msi
from installers.files import put
from installers.project import read_project
from tests.installers.test_bundle import WANTED, the

MINGW = "x86_64-w64-mingw32-"
NEEDED = ("wine", "wixl", f"{MINGW}gcc", f"{MINGW}objdump")
MISSING = [name for name in NEEDED if shutil.which(name) is None]
RANDOM = """
#include <windows.h>
#include <ntsecapi.h>
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length) {
    return SystemFunction036(data, (ULONG)length);
}
"""
pytestmark = [
    pytest.mark.timeout(2400),
    pytest.mark.skipif(not WANTED, reason="LOUD: built installers are tried with LEGALDESK_TRY_INSTALLERS=1 only"),
    pytest.mark.skipif(
        bool(MISSING), reason=f"LOUD: no {', '.join(MISSING)} here (apt-get install wine wixl mingw-w64)"
    ),
]


class Wine:
    """A Windows of its own in a folder."""

    def __init__(self, prefix: Path) -> None:
        self.prefix = prefix
        self.drive = prefix / "drive_c"
        self._env = {
            **os.environ, "WINEPREFIX": str(prefix), "WINEARCH": "win64", "WINEDEBUG": "-all", "DISPLAY": "",
            "WINEDLLOVERRIDES": "mscoree,mshtml=",
        }  # fmt: skip
        for name in ("QT_QPA_PLATFORM", "PYTHONPATH", "LEGALDESK_DATA_DIR"):
            self._env.pop(name, None)

    def run(self, *command: object) -> subprocess.CompletedProcess[str]:
        """Run a Windows program and wait for it."""
        return subprocess.run(
            ["wine", *map(str, command)], env=self._env, capture_output=True, text=True, encoding="utf-8",
            errors="replace", check=False,
        )  # fmt: skip

    def end(self) -> None:
        """End what this Windows still runs."""
        subprocess.run(["wineserver", "-k"], env=self._env, capture_output=True, check=False)


@pytest.fixture
def wine(tmp_path: Path) -> Iterator[Wine]:
    made = Wine(tmp_path / "wine")
    assert made.run("wineboot", "--init").returncode == 0
    yield made
    made.end()


def stand_in(folder: Path) -> None:
    """Put what Wine lacks beside the Python in `folder`."""
    python = folder / "python"
    source = folder / "stand-in.c"
    source.write_text(RANDOM, encoding="ascii")
    compile_ = [f"{MINGW}gcc", "-shared", "-o"]
    subprocess.run([*compile_, python / "bcryptprimitives.dll", source, "-ladvapi32"], check=True)
    wanted: set[str] = set()
    for library in (folder / "lib" / "PySide6").glob("Qt6*.dll"):
        told = subprocess.run([f"{MINGW}objdump", "-p", library], capture_output=True, text=True, check=True).stdout
        for part in told.split("DLL Name: ")[1:]:
            if part.lower().startswith(("icuuc.dll", "icu.dll", "icuin.dll")):
                wanted |= set(re.findall(r"^\s+[0-9a-f]+\s+\S+\s+(\w+)$", part.split("\n\n")[0], re.MULTILINE))
    source.write_text("".join(f"__declspec(dllexport) void *{name}(void) {{ return 0; }}\n" for name in sorted(wanted)))
    for name in ("icuuc.dll", "icu.dll", "icuin.dll"):
        subprocess.run([*compile_, python / name, source], check=True)
    source.unlink()


def self_tested(wine: Wine, folder: Path) -> None:
    stand_in(folder)
    done = wine.run(folder / "legaldesk.exe", "--self-test")
    assert done.stdout.replace("\r", "").endswith("the self-test passed\n"), done.stdout[-3000:] + done.stderr[-2000:]


def queried(wine: Wine, key: str) -> str:
    """The unnamed value of a key of the registry, or an empty text where there is none."""
    return wine.run("reg", "query", key, "/ve").stdout


def older_msi(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The .msi of a version before all, with a file that later ones do not have."""
    monkeypatch.setattr(msi, "WORK", folder / "work")
    monkeypatch.setattr(msi, "DIST", folder)
    for name in ("legaldesk.exe", "legaldeskw.exe", "legaldesk.ico", "lib/old.txt"):
        put(folder / "tree" / name, "old")
    return msi.build(replace(read_project(), version="0.0.1"), folder / "tree")


@pytest.mark.parametrize(
    ("whose", "place", "hive"),
    [
        ("/CurrentUser", "users/*/AppData/Local/Programs/LegalDesk", "HKCU"),
        ("/AllUsers", "Program Files/LegalDesk", "HKLM"),
    ],
)
def test_the_setup_installs_works_and_goes_without_the_data(wine: Wine, whose: str, place: str, hive: str) -> None:
    setup = the("LegalDesk-*-setup-x64.exe")
    assert wine.run(setup, whose, "/S").returncode == 0
    (folder,) = wine.drive.glob(place)
    assert "LegalDesk.Backup" in queried(wine, rf"{hive}\Software\Classes\.legaldesk")
    assert len(list(wine.drive.rglob("Programs/LegalDesk.lnk"))) == 1
    self_tested(wine, folder)
    assert wine.run(folder / "legaldesk.exe", "demo", "3").returncode == 0
    (data,) = wine.drive.glob("users/*/AppData/Local/LegalDesk/legaldesk.db")
    old = put(folder / "lib" / "ui" / "of_an_older_version.pyc", "old")
    assert wine.run(setup, whose, "/S").returncode == 0  # over itself
    assert (folder / "legaldesk.exe").is_file() and not old.exists()
    assert not (folder / "python" / "bcryptprimitives.dll").exists()
    there = "C:\\" + "\\".join(folder.relative_to(wine.drive).parts)
    wine.run(folder / "uninstall.exe", whose, "/S", f"_?={there}")  # so that it is waited for
    assert not (folder / "legaldesk.exe").exists() and not (folder / "python").exists()
    assert "LegalDesk" not in queried(wine, rf"{hive}\Software\Classes\.legaldesk")
    assert not list(wine.drive.rglob("Programs/LegalDesk.lnk"))
    assert data.is_file()


def test_the_msi_comes_over_an_older_one_works_and_goes_without_the_data(
    wine: Wine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, older = the("LegalDesk-*-x64.msi"), older_msi(tmp_path / "older", monkeypatch)
    assert wine.run("msiexec", "/i", older, "/qn").returncode == 0
    (folder,) = wine.drive.glob("Program Files/LegalDesk")
    assert (folder / "lib" / "old.txt").is_file()
    assert wine.run("msiexec", "/i", made, "/qn").returncode == 0
    assert not (folder / "lib" / "old.txt").exists()
    self_tested(wine, folder)
    assert wine.run(folder / "legaldesk.exe", "demo", "3").returncode == 0
    (data,) = wine.drive.glob("users/*/AppData/Local/LegalDesk/legaldesk.db")
    assert wine.run("msiexec", "/i", older, "/qn").returncode != 0  # no way back without removing it
    assert (folder / "legaldesk.exe").stat().st_size > len("old")
    assert wine.run("msiexec", "/x", made, "/qn").returncode == 0
    assert not (folder / "legaldesk.exe").exists() and not (folder / "lib").exists()
    assert data.is_file()
