"""The .msi for administrators: per machine, `msiexec /i LegalDesk.msi /qn`, over an older version, and out again."""

from __future__ import annotations

import struct
import uuid
from pathlib import Path
from xml.etree import ElementTree as ET

import dev
from installers.files import digest, put
from installers.project import DIST, WORK, Project
from installers.tools import run

_SPACE = "http://schemas.microsoft.com/wix/2006/wi"
_FAMILY = uuid.UUID("5d9e1c62-5a0b-5f0a-9f3c-3a1e2a7a6f41")
"""The upgrade code: what all versions of LegalDesk have in common. It never changes."""
_SUMMARY = uuid.UUID("f29f85e0-4ff9-1068-ab91-08002b27b3d9").bytes_le
"""What the summary of an installation database begins with, after a header of _HEADER bytes ([MS-OLEPS] 2.21)."""
_HEADER = 28
_REVISION, _CREATED, _SAVED = 9, 12, 13
_TEXT, _TIME = 30, 64
_TICKS, _SINCE_1601 = 10_000_000, 11_644_473_600
"""A Windows time counts ticks of 100 ns, from so many seconds before 1970."""
_NEWER = "A newer LegalDesk is installed; remove it first if you want this one. Nothing was changed."


def build(project: Project, tree: Path) -> Path:
    """Build it from the folder `tree`; returns its file. Raises dev.Trouble if wixl fails."""
    source = put(WORK / "legaldesk.wxs", document(project, tree))
    made = DIST / f"LegalDesk-{project.version}-x64.msi"
    run(["wixl", "--arch", "x64", "--output", made, source], cwd=tree, SOURCE_DATE_EPOCH=str(project.epoch))
    made.write_bytes(settled(made.read_bytes(), _package(project, tree), project.epoch))
    return made


def settled(database: bytes, code: str, epoch: int) -> bytes:
    """An installation database with this package code, and dated to `epoch` (seconds); wixl draws both anew each time.

    Raises dev.Trouble if its summary is not as wixl writes it.
    """
    content = bytearray(database)
    begin = content.find(_SUMMARY) - _HEADER
    if begin < 0 or content.count(_SUMMARY) != 1:
        raise dev.Trouble("The .msi has no summary that is known here.")
    section = begin + _number(content, begin + _HEADER + len(_SUMMARY))
    places = {}
    for at in range(section + 8, section + 8 + 8 * _number(content, section + 4), 8):
        places[_number(content, at)] = section + _number(content, at + 4)
    revision = f"{{{code}}}\0".encode()
    if (_number(content, places[_REVISION]), _number(content, places[_REVISION] + 4)) != (_TEXT, len(revision)):
        raise dev.Trouble("The .msi has no package code that is known here.")
    content[places[_REVISION] + 8 : places[_REVISION] + 8 + len(revision)] = revision
    for moment in (_CREATED, _SAVED):
        if _number(content, places[moment]) != _TIME:
            raise dev.Trouble("The .msi has no date that is known here.")
        struct.pack_into("<Q", content, places[moment] + 4, (epoch + _SINCE_1601) * _TICKS)
    return bytes(content)


def _number(content: bytearray, place: int) -> int:
    return int.from_bytes(content[place : place + 4], "little")


def document(project: Project, tree: Path) -> str:
    """The description that wixl reads: every folder a component, with codes that depend on version and path alone."""
    root = ET.Element("Wix", xmlns=_SPACE)
    product = _add(
        root,
        "Product",
        Id=_code(project.version),
        UpgradeCode=_code(""),
        Name="LegalDesk",
        Version=project.version,
        Manufacturer=project.maintainer,
        Language="1033",
    )
    package = {"Id": _package(project, tree), "Comments": project.summary}
    _add(product, "Package", InstallerVersion="500", Compressed="yes", InstallScope="perMachine", **package)
    _add(product, "MajorUpgrade", DowngradeErrorMessage=_NEWER)
    _add(product, "Media", Id="1", Cabinet="legaldesk.cab", EmbedCab="yes")
    _add(product, "Icon", Id="legaldesk.ico", SourceFile="legaldesk.ico")
    _add(product, "Property", Id="ARPPRODUCTICON", Value="legaldesk.ico")
    target = _add(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    programs = _add(target, "Directory", Id="ProgramFiles64Folder")
    place = _add(programs, "Directory", Id="INSTALLDIR", Name="LegalDesk")
    components = _folder(place, tree, tree)
    menu = _add(target, "Directory", Id="ProgramMenuFolder")
    _shell(menu)
    feature = _add(product, "Feature", Id="LegalDesk", Title="LegalDesk", Level="1")
    for component in [*components, "Shell"]:
        _add(feature, "ComponentRef", Id=component)
    ET.indent(root)
    return ET.tostring(root, "unicode", xml_declaration=True)


def _folder(parent: ET.Element, folder: Path, tree: Path) -> list[str]:
    """Describe what is in `folder`; returns the components that it has become."""
    components = []
    files = sorted(path for path in folder.iterdir() if path.is_file())
    if files:
        name = f"C{_short(folder, tree)}"
        component = _add(parent, "Component", Id=name, Guid=_code(folder.relative_to(tree).as_posix()), Win64="yes")
        for number, path in enumerate(files):
            key = {"KeyPath": "yes"} if number == 0 else {}
            _add(
                component,
                "File",
                Id=f"F{_short(path, tree)}",
                Name=path.name,
                Source=path.relative_to(tree).as_posix(),
                **key,
            )
        components.append(name)
    for inside in sorted(path for path in folder.iterdir() if path.is_dir()):
        below = _add(parent, "Directory", Id=f"D{_short(inside, tree)}", Name=inside.name)
        components += _folder(below, inside, tree)
    return components


def _shell(menu: ET.Element) -> None:
    """The Start-menu entry and the file type."""
    shell = _add(menu, "Component", Id="Shell", Guid=_code("shell"), Win64="yes")
    _add(shell, "Shortcut", Id="Menu", Name="LegalDesk", Target="[INSTALLDIR]legaldeskw.exe", Icon="legaldesk.ico")
    classes = {
        r"Software\Classes\.legaldesk": "LegalDesk.Backup",
        r"Software\Classes\LegalDesk.Backup": "LegalDesk backup",
        r"Software\Classes\LegalDesk.Backup\DefaultIcon": "[INSTALLDIR]legaldesk.ico",
        r"Software\Classes\LegalDesk.Backup\shell\open\command": '"[INSTALLDIR]legaldeskw.exe" "%1"',
    }
    for number, (key, value) in enumerate(classes.items()):
        entry = _add(shell, "RegistryKey", Root="HKLM", Key=key)
        path = {"KeyPath": "yes"} if number == 0 else {}
        _add(entry, "RegistryValue", Type="string", Value=value, **path)


def _add(parent: ET.Element, name: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, name, attributes)


def _short(path: Path, tree: Path) -> str:
    return uuid.uuid5(_FAMILY, f"id {path.relative_to(tree).as_posix()}").hex


def _code(name: str) -> str:
    return str(uuid.uuid5(_FAMILY, name)).upper() if name else str(_FAMILY).upper()


def _package(project: Project, tree: Path) -> str:
    """The package code: another one for each other content."""
    return _code(f"package {project.version} {_contents(tree)}")


def _contents(tree: Path) -> str:
    return "".join(digest(path) for path in sorted(tree.rglob("*")) if path.is_file())
