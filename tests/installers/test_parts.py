"""What installers are put together from: rules on files, the portable script, the bill of materials, the .msi."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import uuid
from dataclasses import replace
from importlib.metadata import distribution, distributions
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import build_installer
import dev
from installers import building, linux, msi
from installers.bytecode import compile_in
from installers.files import put, settle
from installers.licenses import Part, bill_of_materials, parts_of, write_licenses
from installers.packages import WINDOWS, locked, needed, shorten_notes
from installers.project import DATA, ROOT, read_project
from installers.trimming import EMPTIED, module_stays, package_file_stays, qt_stays, stays

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="LOUD: shell and dpkg are Linux's")
WIX = "{http://schemas.microsoft.com/wix/2006/wi}"
SITE = Path(distribution("pydantic").locate_file(""))


def test_the_window_keeps_its_qt_and_no_more() -> None:
    for kept in (
        "PySide6/Qt/lib/libQt6Widgets.so.6", "PySide6/Qt/plugins/platforms/libqxcb.so", "PySide6/QtSvg.abi3.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so", "PySide6/Qt6Core.dll", "PySide6/QtPrintSupport.pyd",
        "PySide6/plugins/platforms/qwindows.dll", "PySide6/__init__.py", "PySide6/pyside6.abi3.dll",
    ):  # fmt: skip
        assert qt_stays(kept), kept
    for gone in (
        "PySide6/Qt/lib/libQt6Quick.so.6", "PySide6/Qt/plugins/platformthemes/libqgtk3.so", "PySide6/opengl32sw.dll",
        "PySide6/Qt/translations/qt_de.qm", "PySide6/Qt6Designer.dll", "PySide6/QtNetwork.pyd", "PySide6/designer.exe",
    ):  # fmt: skip
        assert not qt_stays(gone), gone


def test_libraries_of_the_build_machine_stay_there_unless_python_needs_them() -> None:
    system = "/usr/lib/x86_64-linux-gnu"
    assert not stays("libgtk-3.so.0", f"{system}/libgtk-3.so.0", "/venv", "/opt/python")
    assert not stays("libstdc++.so.6", f"{system}/libstdc++.so.6", "/venv", "/opt/python")
    assert not stays("libssl.so.3", f"{system}/libssl.so.3", "/venv", "/opt/python")
    assert stays("libffi.so.8", f"{system}/libffi.so.8", "/venv", "/opt/python")
    assert stays("libxcb-cursor.so.0", f"{system}/libxcb-cursor.so.0", "/venv", "/opt/python")
    jpeg = "pillow.libs/libjpeg-6dc8d115.so.62.4.0"
    assert stays(jpeg, f"/venv/lib/{jpeg}", "/venv", "/opt/python")


def test_modules_that_nothing_asks_for_stay_away() -> None:
    for kept in (
        "holidays.countries", "holidays.countries.united_states", "sqlalchemy.dialects.mysql", "legaldesk.desk.desk",
        "sqlalchemy.dialects.postgresql.psycopg", "sqlalchemy.dialects.sqlite.pysqlite",
    ):  # fmt: skip
        assert module_stays(kept), kept
    for gone in ("holidays.countries.france", "holidays.financial.ifex", "sqlalchemy.dialects.oracle.cx_oracle"):
        assert not module_stays(gone), gone


def test_of_folders_with_packages_stays_what_the_program_reads() -> None:
    for kept in (
        "PySide6/Qt6Widgets.dll", "shiboken6/shiboken6.abi3.dll", "holidays/countries/united_states.py", "six.py",
        "holidays/countries/__init__.py", "lxml/etree.cp311-win_amd64.pyd", "keyring-25.7.0.dist-info/entry_points.txt",
        "legaldesk/_resources/translations/legaldesk_es.qm", "tzdata/zoneinfo/America/New_York", "pydantic/main.py",
        "PIL/_imaging.cp311-win_amd64.pyd", "legaldesk/_resources/fonts/DejaVuSans.ttf", "pydantic_core/__init__.py",
        "legaldesk-0.1.0.dist-info/METADATA",
    ):  # fmt: skip
        assert package_file_stays(kept), kept
    for gone in (
        "PySide6/opengl32sw.dll", "holidays/countries/france.py", "lxml/html/__init__.py", "pydantic/v1/main.py",
        "reportlab/tests/test_a.py", "PySide6/typesystems/core.xml", "pydantic-2.14.3.dist-info/RECORD", "bin/alembic",
        "legaldesk/_resources/translations/legaldesk_es.ts", "PIL/_avif.cp311-win_amd64.pyd", "lxml/etree.pyx",
        "charset_normalizer/__init__.py", "shiboken6/vcamp140.dll", "holidays/locale/th/LC_MESSAGES/AD.mo", "sqlalchemy/dialects/mysql/base.py",
    ):  # fmt: skip
        assert not package_file_stays(gone), gone


def test_a_package_without_most_of_its_modules_is_emptied_and_tells_of_the_federal_holidays(tmp_path: Path) -> None:
    site = Path(distribution("holidays").locate_file(""))
    for path in (site / "holidays").rglob("*.py"):
        name = path.relative_to(site).as_posix()
        if package_file_stays(name):
            put(
                tmp_path / name,
                "" if name.removesuffix("/__init__.py").replace("/", ".") in EMPTIED else path.read_bytes(),
            )
    code = "import holidays; print(holidays.country_holidays('US', years=2026)['2026-07-03'], holidays.__file__)"
    env = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert done.stdout.startswith(f"Independence Day (observed) {tmp_path}")


def test_each_platform_gets_what_it_needs() -> None:
    markers = {"python_version": "3.11", "python_full_version": "3.11.9", "implementation_name": "cpython"}
    markers |= {"platform_python_implementation": "CPython", "implementation_version": "3.11.9"}
    dependencies = read_project().dependencies
    windows = needed(dependencies, SITE, {**markers, **WINDOWS})
    here = needed(dependencies, SITE, {**markers, "sys_platform": "linux", "platform_machine": "x86_64"})
    assert {"pywin32-ctypes"} == windows - here
    assert {"secretstorage", "jeepney"} <= here - windows
    assert {"sqlalchemy", "psycopg-binary", "alembic", "keyring"} <= windows & here
    assert not {"pytest", "mypy", "hypothesis"} & (windows | here)


def test_of_several_versions_in_the_lock_the_one_for_this_python_is_taken() -> None:
    lock = "".join(
        f"{name}=={version} ; python_version {sign} '3.12' \\\n    --hash=sha256:{digit * 64}\n"
        for name, version, sign, digit in (("numpy", "2.4.6", "<", "a"), ("numpy", "2.5.5", ">=", "b"))
    )
    assert locked(lock, {"python_version": "3.11"})["numpy"].startswith("numpy==2.4.6")
    assert locked(lock, {"python_version": "3.13"})["numpy"].startswith("numpy==2.5.5")


def test_the_bill_names_every_part_and_is_the_same_each_time(tmp_path: Path) -> None:
    project = read_project()
    parts = parts_of([distribution("reportlab"), distribution("keyring"), distribution("PySide6-Essentials")])
    write_licenses(tmp_path, project, [*parts, Part("libfoo", "1:2~3", "", "pkg:deb/debian/libfoo@1", ())])
    bill = json.loads((tmp_path / "sbom.cdx.json").read_text("utf-8"))
    assert bill == json.loads(
        json.dumps(
            bill_of_materials(
                project,
                sorted(
                    [*parts, Part("libfoo", "1:2~3", "", "pkg:deb/debian/libfoo@1", ())],
                    key=lambda part: part.name.lower(),
                ),
            )
        )
    )
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")
    named = {component["name"].lower() for component in bill["components"]}
    assert named == {"reportlab", "keyring", "pyside6_essentials", "libfoo"}
    texts = tmp_path / "third-party-licenses"
    assert all(any(folder.iterdir()) for folder in texts.iterdir()) and len(list(texts.iterdir())) == len(parts) + 1
    assert (tmp_path / "LICENSE.txt").read_bytes() == (ROOT / "LICENSE").read_bytes()


@pytest.fixture
def small_bundle(tmp_path: Path) -> Path:
    """A bundle with a program that tells what it was asked."""
    bundle = tmp_path / "bundle"
    put(bundle / "legaldesk", '#!/bin/sh\necho "started with $*"\n').chmod(0o755)
    put(bundle / "_internal" / "data.txt", "Büro 法\n")
    return bundle


def portable(bundle: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The bundle in one file."""
    monkeypatch.setattr(linux, "WORK", folder / "work")
    monkeypatch.setattr(linux, "DIST", folder / "dist")
    put(folder / "licenses" / "LICENSE.txt", "free\n")
    return linux.portable(read_project(), bundle, folder / "licenses")


def start(program: Path, cache: Path) -> subprocess.CompletedProcess[str]:
    """Start the one file as a user would."""
    env = {**os.environ, "LEGALDESK_PORTABLE_DIR": str(cache)}
    return subprocess.run([program, "find", "a b"], env=env, capture_output=True, text=True, check=False)


@linux_only
def test_the_one_file_unpacks_once_and_starts(
    small_bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = portable(small_bundle, tmp_path, monkeypatch)
    cache = tmp_path / "cache of Zoë"
    for _ in range(2):
        done = start(program, cache)
        assert (done.returncode, done.stdout, done.stderr) == (0, "started with find a b\n", "")
        (place,) = cache.iterdir()
        assert (place / "_internal" / "data.txt").read_text("utf-8") == "Büro 法\n"
    first = program.read_bytes()
    assert portable(small_bundle, tmp_path, monkeypatch).read_bytes() == first


@linux_only
def test_a_damaged_one_file_says_so_and_leaves_nothing(
    small_bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = portable(small_bundle, tmp_path, monkeypatch)
    program.write_bytes(program.read_bytes()[:-9])
    done = start(program, tmp_path / "cache")
    assert done.returncode == 3
    assert "is damaged or not whole" in done.stderr
    assert not list((tmp_path / "cache").iterdir())


@linux_only
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="LOUD: needs root to mount")
@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ("size=64k", "could not be filled; make room there or name another folder in LEGALDESK_PORTABLE_DIR"),
        ("noexec", "programs may not run there (noexec); name another folder in LEGALDESK_PORTABLE_DIR"),
        ("ro", "could not be made; name another folder in LEGALDESK_PORTABLE_DIR"),
    ],
)
def test_a_place_that_takes_no_program_is_told_in_one_sentence(
    options: str, sentence: str, small_bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(small_bundle / "_internal" / "large.bin", os.urandom(200_000))
    program = portable(small_bundle, tmp_path, monkeypatch)
    place = tmp_path / "place"
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", place], check=True)
    try:
        done = start(program, place / "cache")
        left = list(place.rglob("new.*"))
    finally:
        subprocess.run(["umount", place], check=True)
    assert (done.returncode, done.stderr) == (3, f"legaldesk: {place / 'cache'}: {sentence}\n")
    assert not left


def test_the_msi_lists_every_file_once_under_codes_that_stay(small_bundle: Path) -> None:
    put(small_bundle / "legaldesk.ico", b"")
    settle(small_bundle, 1_700_000_000)
    text = msi.document(read_project(), small_bundle)
    assert text == msi.document(read_project(), small_bundle)
    root = ET.fromstring(text)
    sources = sorted(small_bundle / file.attrib["Source"] for file in root.iter(f"{WIX}File"))
    assert sources == sorted(path for path in small_bundle.rglob("*") if path.is_file())
    components = {each.attrib["Id"] for each in root.iter(f"{WIX}Component")}
    assert components == {each.attrib["Id"] for each in root.iter(f"{WIX}ComponentRef")}


@pytest.mark.skipif(not (shutil.which("wixl") and shutil.which("msiinfo")), reason="LOUD: no wixl and msiinfo here")
def test_the_msi_has_the_same_bytes_at_another_time(
    small_bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(small_bundle / "legaldesk.ico", (ROOT / "LICENSE").read_bytes())
    settle(small_bundle, 1_700_000_000)
    monkeypatch.setattr(msi, "WORK", tmp_path / "work")
    monkeypatch.setattr(msi, "DIST", tmp_path)
    project = replace(read_project(), epoch=1_700_000_000)
    made = msi.build(project, small_bundle)
    summary = subprocess.run(["msiinfo", "suminfo", made], capture_output=True, text=True, check=True, env=_in_utc())
    (code,) = (package.attrib["Id"] for package in ET.parse(tmp_path / "work" / "legaldesk.wxs").iter(f"{WIX}Package"))
    assert f"{{{code}}}" in summary.stdout
    assert [line.split(": ", 1)[1] for line in summary.stdout.splitlines() if line.startswith(("Created", "Last"))] == [
        "Tue Nov 14 22:13:20 2023"
    ] * 2
    first = made.read_bytes()
    other = msi.settled(first, str(uuid.uuid4()).upper(), 1_800_000_000)
    assert other != first and msi.settled(other, code, project.epoch) == first
    assert msi.build(project, small_bundle).read_bytes() == first


def _in_utc() -> dict[str, str]:
    return {**os.environ, "TZ": "UTC", "LC_ALL": "C"}


def test_of_a_packages_notes_the_headings_stay(tmp_path: Path) -> None:
    notes = "Metadata-Version: 2.4\nName: fóo\nVersion: 1.2\nRequires-Dist: bar\n\n# Foo\n\nLong words.\n"
    put(tmp_path / "foo-1.2.dist-info" / "METADATA", notes)
    for _ in range(2):
        shorten_notes(tmp_path)
        (found,) = distributions(path=[str(tmp_path)])
        assert (found.metadata["Name"], found.version, found.requires) == ("fóo", "1.2", ["bar"])
        assert "Long words" not in str(found.read_text("METADATA"))


def test_bytecode_is_the_same_whatever_was_done_before(tmp_path: Path) -> None:
    source = put(tmp_path / "module.py", "sign = '\u00a7'\nprint(sign in {'a', 'b', 'c', 'd', 'e', 'f'})\n")
    compile_in(tmp_path)
    first = source.with_suffix(".pyc").read_bytes()
    sys.intern("\u00a7")  # what is compiled in this process from now on looks different
    compile_in(tmp_path)
    assert source.with_suffix(".pyc").read_bytes() == first


def test_checksums_are_as_sha256sum_reads_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "DIST", tmp_path)
    put(tmp_path / "a.deb", b"abc")
    building.write_checksums()
    building.write_checksums()
    assert (tmp_path / "SHA256SUMS").read_text("ascii") == f"{hashlib.sha256(b'abc').hexdigest()}  a.deb\n"


@pytest.mark.skipif(sys.platform == "darwin", reason="LOUD: on a Mac it can be built")
def test_what_cannot_be_built_here_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert building.build_platform("macos", only_if_possible=True) == []
    assert "macos: needs a Mac" in capsys.readouterr().err
    with pytest.raises(dev.Trouble, match="needs a Mac"):
        building.build_platform("macos", only_if_possible=False)


@linux_only
def test_a_missing_tool_is_named_with_its_line() -> None:
    code = (
        "import dev, os\nfrom installers.tools import need\nos.geteuid() or os.seteuid(65534)\n"
        "try:\n    need({'legaldesk-absent': 'legaldesk-absent1'})\nexcept dev.Trouble as trouble:\n    print(trouble)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "PATH": "/nowhere", "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "resources")))},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("Install legaldesk-absent first (legaldesk-absent1)")


def test_tools_are_pinned_by_hash_and_name_no_address() -> None:
    lock = build_installer.TOOLS.read_text("utf-8")
    assert "://" not in lock
    entries = re.split(r"^(?=[a-z])", lock, flags=re.MULTILINE)[1:]
    assert entries and all("==" in entry and "--hash=sha256:" in entry for entry in entries)


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="LOUD: no desktop-file-validate here")
def test_the_menu_entry_is_as_the_desktops_want_it() -> None:
    done = subprocess.run(
        ["desktop-file-validate", DATA / "legaldesk.desktop"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")
