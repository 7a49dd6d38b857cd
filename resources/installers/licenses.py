"""What is inside an installer and under which license: a CycloneDX bill of materials, and the licenses' texts."""

from __future__ import annotations

import json
import re
import shutil
import sys
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageMetadata
from pathlib import Path
from typing import Any

from installers.debian import packages_of, version_of
from installers.files import put
from installers.project import ROOT, Project

_LICENSE_FILE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "legaldesk.invalid")
_QT_TEXTS = ("LGPL-3", "GPL-3", "GPL-2")
_COMMON = Path("/usr/share/common-licenses")
_QT_SAID = (
    "Qt for Python and Qt are used under the GNU Lesser General Public License, version 3. They are shared libraries of"
    " their own and may be replaced by other builds of the same version. Their source is offered by The Qt Company"
    " under the same version number.\n"
)


@dataclass(frozen=True, slots=True)
class Part:
    """Something in an installer that others made. `texts` are the files with its license; `url` is its purl."""

    name: str
    version: str
    license: str
    url: str
    texts: tuple[Path, ...]


def parts_of(packages: Iterable[Distribution]) -> list[Part]:
    """The Python packages but LegalDesk itself, as parts."""
    return [_part(package) for package in packages if package.metadata["Name"].lower() != "legaldesk"]


def _part(package: Distribution) -> Part:
    told = package.metadata
    name, version = told["Name"], package.version
    texts = tuple(
        Path(str(package.locate_file(file)))
        for file in package.files or ()
        if ".dist-info" in file.parts[0] and any(_LICENSE_FILE.search(part) for part in file.parts[1:])
    )
    said = _told(told, "License-Expression") or _classified(told.get_all("Classifier") or []) or _told(told, "License")
    return Part(name, version, said.splitlines()[0] if said else "", f"pkg:pypi/{name.lower()}@{version}", texts)


def _told(metadata: PackageMetadata, key: str) -> str:
    return next(iter(metadata.get_all(key) or ()), "")


def _classified(classifiers: Iterable[str]) -> str:
    found = [line.rsplit(" :: ", 1)[-1] for line in classifiers if line.startswith("License ::")]
    return ", ".join(found)


def python_part() -> Part:
    """The Python that builds this, as it goes into a bundle."""
    version = ".".join(map(str, sys.version_info[:3]))
    text = Path(sys.base_prefix, "lib", f"python3.{sys.version_info.minor}", "LICENSE.txt")
    return Part("CPython", version, "PSF-2.0", f"pkg:generic/cpython@{version}", (text,) if text.is_file() else ())


def system_parts(folder: Path) -> list[Part]:
    """The libraries of this Debian that came along into the bundle in `folder`, by package."""
    libraries = {path.name for path in folder.glob("lib*.so*") if not path.name.startswith("libpython")}
    parts = []
    for package in sorted(set(packages_of(libraries).values())):
        version = version_of(package)
        text = Path("/usr/share/doc", package, "copyright")
        url = f"pkg:deb/debian/{package}@{version}"
        parts.append(Part(package, version, "", url, (text,) if text.is_file() else ()))
    return parts


def write_licenses(folder: Path, project: Project, parts: Iterable[Part]) -> None:
    """Write the bill of materials, LegalDesk's license and everybody else's into `folder`."""
    known = sorted(parts, key=lambda part: part.name.lower())
    put(folder / "sbom.cdx.json", json.dumps(bill_of_materials(project, known), indent=1, ensure_ascii=False) + "\n")
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE.txt")
    for part in known:
        place = folder / "third-party-licenses" / f"{part.name}-{part.version}".replace(":", "_").replace("~", "-")
        used: set[str] = set()
        for text in part.texts:
            name = text.name if text.name not in used else f"{text.parent.name}-{text.name}"
            used.add(name)
            put(place / f"{name}.txt" if not Path(name).suffix else place / name, text.read_bytes())
        if part.name.lower().startswith(("pyside6", "shiboken6")):
            put(place / "README.txt", _QT_SAID)
            for name in _QT_TEXTS:
                if (_COMMON / name).is_file():
                    put(place / f"{name}.txt", (_COMMON / name).read_bytes())
        if not place.is_dir():
            put(place / "LICENSE.txt", f"{part.name} {part.version}: {part.license or 'see its source'}\n")


def bill_of_materials(project: Project, parts: Iterable[Part]) -> Mapping[str, Any]:
    """The parts as a CycloneDX 1.5 document; the same parts give the same document."""
    components = [
        {
            "type": "library",
            "bom-ref": part.url,
            "name": part.name,
            "version": part.version,
            "purl": part.url,
            **({"licenses": [{"license": {"name": part.license}}]} if part.license else {}),
        }
        for part in parts
    ]
    serial = uuid.uuid5(_NAMESPACE, json.dumps([project.version, components]))
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {
            "timestamp": project.date.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": f"pkg:generic/legaldesk@{project.version}",
                "name": "LegalDesk",
                "version": project.version,
                "licenses": [{"license": {"id": "MIT"}}],
            },
        },
        "components": components,
        "dependencies": [
            {"ref": f"pkg:generic/legaldesk@{project.version}", "dependsOn": [each["bom-ref"] for each in components]}
        ],
    }
