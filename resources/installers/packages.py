"""Python packages for an installer: exactly those of requirements.lock that LegalDesk needs, each by its hash."""

from __future__ import annotations

import re
import sys
import sysconfig
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import Distribution, distributions
from pathlib import Path

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import dev
from installers.project import ROOT, WORK, Project
from installers.tools import run

_ENTRY = re.compile(r"^([a-z0-9][a-z0-9._-]*)==\S+.*?(?=^\S|\Z)", re.MULTILINE | re.DOTALL)
WINDOWS = {
    "sys_platform": "win32",
    "platform_system": "Windows",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_release": "10",
    "platform_version": "",
}
"""What differs from this machine in the environment markers of Windows."""


def install_for(project: Project, arguments: Sequence[str], site: Path, markers: Mapping[str, str]) -> None:
    """Have pip put LegalDesk's dependencies into `site`; `arguments` tell pip where, `markers` for which platform.

    Goes round until nothing that a package asks for is missing. Raises dev.Trouble if pip can't.
    """
    environment = {**{key: str(value) for key, value in default_environment().items()}, **markers}
    entries = locked((ROOT / "requirements.lock").read_text("utf-8"), environment)
    while missing := needed(project.dependencies, site, environment) - set(_found(site)):
        unlocked = sorted(missing - entries.keys())
        if unlocked:
            raise dev.Trouble(f"requirements.lock lacks {', '.join(unlocked)}; write it anew with: dev.py lock")
        wanted = WORK / "wanted.txt"
        wanted.write_text("".join(_unmarked(entries[name]) for name in sorted(missing)), "utf-8")
        pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "install", "--no-input"]
        run([*pip, "--no-compile", "--no-deps", "--require-hashes", *arguments, "-r", wanted])


def locked(lock: str, environment: Mapping[str, str]) -> dict[str, str]:
    """The entries of a lock that hold in `environment`, by the name of the package; it may have several."""
    entries: dict[str, str] = {}
    for match in _ENTRY.finditer(lock):
        marker = Requirement(match[0].split("\n", 1)[0].rstrip(" \\")).marker
        if marker is None or marker.evaluate({**environment, "extra": ""}):
            entries[canonicalize_name(match[1])] = match[0]
    return entries


def install_here(project: Project) -> Path:
    """Install LegalDesk's dependencies into the environment that builds; returns where its packages lie."""
    site = Path(sysconfig.get_path("purelib"))
    install_for(project, [], site, {})
    return site


def install_itself(wheel: Path, arguments: Sequence[str]) -> None:
    """Have pip install LegalDesk from its wheel."""
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "install", "--no-input", "--no-index"]
    run([*pip, "--no-compile", "--no-deps", "--force-reinstall", *arguments, wheel])


def build_wheel(project: Project) -> Path:
    """LegalDesk's own wheel, made from the tree as it is."""
    folder = WORK / "wheel"
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder]
    run(command, cwd=ROOT, SOURCE_DATE_EPOCH=str(project.epoch))
    return folder / f"legaldesk-{project.version}-py3-none-any.whl"


def needed(roots: Iterable[str], site: Path, environment: Mapping[str, str]) -> set[str]:
    """The names of all packages that `roots` need on a platform, as far as the packages in `site` tell."""
    found = _found(site)
    seen: set[tuple[str, str]] = set()
    ahead = [Requirement(root) for root in roots]
    while ahead:
        wanted = ahead.pop()
        if wanted.marker is not None and not wanted.marker.evaluate({**environment, "extra": ""}):
            continue
        name = canonicalize_name(wanted.name)
        for extra in {"", *wanted.extras}:
            if (name, extra) not in seen:
                seen.add((name, extra))
                ahead += _asked(found.get(name), {**environment, "extra": extra})
    return {name for name, _ in seen}


def _asked(package: Distribution | None, environment: Mapping[str, str]) -> list[Requirement]:
    """What `package` asks for in `environment`, without the condition."""
    asked = []
    for line in (package.requires or ()) if package is not None else ():
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate(dict(environment)):
            requirement.marker = None
            asked.append(requirement)
    return asked


def chosen(project: Project, site: Path, markers: Mapping[str, str]) -> list[Distribution]:
    """The packages in `site` that LegalDesk needs, itself included, by name."""
    environment = {**{key: str(value) for key, value in default_environment().items()}, **markers}
    found = _found(site)
    return [found[name] for name in sorted({*needed(project.dependencies, site, environment), "legaldesk"})]


def shorten_notes(folder: Path) -> None:
    """Leave of what the packages in `folder` tell of themselves the headings; below them stands their web page."""
    for notes in folder.rglob("*.dist-info/METADATA"):
        notes.write_bytes(notes.read_bytes().split(b"\n\n", 1)[0].rstrip(b"\n") + b"\n")


def _found(site: Path) -> dict[str, Distribution]:
    return {canonicalize_name(each.metadata["Name"]): each for each in distributions(path=[str(site)])}


def _unmarked(entry: str) -> str:
    """A lock's entry without its condition, which pip would judge by the machine that it runs on."""
    return re.sub(r" ;[^\n\\]*", " ", entry, count=1)
