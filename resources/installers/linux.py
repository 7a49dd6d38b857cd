"""LegalDesk for Linux: a Debian package, and one file that runs as it is."""

from __future__ import annotations

import gzip
import hashlib
import platform
import re
import shutil
from pathlib import Path

import dev
from installers import icons, icu
from installers.bundle import make_bundle, newest_glibc, system_libraries
from installers.debian import packages_of
from installers.files import fresh, put, settle, size, tar_gz
from installers.licenses import parts_of, python_part, system_parts, write_licenses
from installers.project import DATA, DIST, ROOT, WORK, Project
from installers.signing import sign
from installers.tools import need, run

TOOLS = {"dpkg-deb": "dpkg", "strip": "binutils", **icu.TOOLS}
MOST_INSTALLED = 160_000_000
"""The most that should be installed, in bytes."""
MOST_PACKED = 55_000_000
"""The most that the Debian package should take, in bytes."""
_LONG_TEXT = 4_000
"""Bytes from which on a text is compressed."""
_SELDOM_THERE = re.compile(r"^lib(cups|gtk|gdk)")
_CONTROL = """\
Package: legaldesk
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer} <legaldesk@localhost>
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: {recommends}
Section: misc
Priority: optional
Description: {summary}
 It logs legal papers as they arrive, judges under the company's published
 policy whether they are valid service of process, keeps a numbered log whose
 history shows any tampering, and writes the reply letter.
 .
 The data of its users stays where it is when the package is removed.
"""


def build(project: Project) -> list[Path]:
    """Build both; returns their files. What has grown beyond its limit is said. Raises dev.Trouble."""
    need(TOOLS)
    out, packages = make_bundle(project)
    bundle = out / "legaldesk"
    parts = [*parts_of(packages), python_part(), *system_parts(bundle / "_internal")]
    licenses = fresh(WORK / "licenses")
    write_licenses(licenses, project, parts)
    return [_deb(project, bundle, licenses), portable(project, bundle, licenses)]


def _deb(project: Project, bundle: Path, licenses: Path) -> Path:
    root = fresh(WORK / "deb")
    share = root / "usr" / "share"
    shutil.copytree(bundle, root / "usr" / "lib" / "legaldesk", symlinks=True)
    (root / "usr" / "bin").mkdir()
    (root / "usr" / "bin" / "legaldesk").symlink_to("../lib/legaldesk/legaldesk")
    shutil.copytree(licenses, share / "doc" / "legaldesk")
    squeeze(share / "doc" / "legaldesk" / "third-party-licenses")
    put(share / "doc" / "legaldesk" / "copyright", (ROOT / "LICENSE").read_text("utf-8") + _COPYRIGHT_END)
    put(share / "doc" / "legaldesk" / "changelog.gz", gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), 9, mtime=0))
    put(share / "man" / "man1" / "legaldesk.1.gz", gzip.compress(manual(project).encode(), 9, mtime=0))
    put(share / "applications" / "legaldesk.desktop", (DATA / "legaldesk.desktop").read_bytes())
    put(share / "mime" / "packages" / "legaldesk.xml", (DATA / "legaldesk-mime.xml").read_bytes())
    put(share / "icons" / "hicolor" / "scalable" / "apps" / "legaldesk.svg", icons.SVG.read_bytes())
    for pixels in icons.SIZES:
        put(share / "icons" / "hicolor" / f"{pixels}x{pixels}" / "apps" / "legaldesk.png", icons.png(pixels))
    installed = size(root)
    if installed > MOST_INSTALLED:
        dev.say(f"linux: LARGE: {installed / 1e6:.0f} MB installed; it should be {MOST_INSTALLED / 1e6:.0f} at most.")
    put(root / "DEBIAN" / "control", _control(project, bundle, installed))
    settle(root, project.epoch)
    made = DIST / f"legaldesk_{project.version}_{_architecture()}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--threads-max=1", "--build", root, made]
    run(command, SOURCE_DATE_EPOCH=str(project.epoch))
    if made.stat().st_size > MOST_PACKED:
        dev.say(f"linux: LARGE: {made.stat().st_size / 1e6:.0f} MB packed; should be {MOST_PACKED / 1e6:.0f} at most.")
    sign("linux", made)
    return made


def squeeze(folder: Path) -> None:
    """Compress the longer texts in `folder`, as Debian has them."""
    for text in sorted(path for path in folder.rglob("*") if path.is_file() and path.stat().st_size > _LONG_TEXT):
        put(text.with_name(f"{text.name}.gz"), gzip.compress(text.read_bytes(), 9, mtime=0))
        text.unlink()


_COPYRIGHT_END = "\nWhat others made is in third-party-licenses/, and listed in sbom.cdx.json.\n"


def manual(project: Project) -> str:
    """The man page."""
    text = (DATA / "legaldesk.1").read_text("utf-8")
    return text.replace("@VERSION@", project.version).replace("@DATE@", f"{project.date:%B %Y}")


def _control(project: Project, bundle: Path, installed: int) -> str:
    """The package's description, with what the bundle asks of the system as its dependencies."""
    libraries = system_libraries(bundle)
    packages = packages_of(libraries)
    unknown = sorted(libraries - packages.keys())
    if unknown:
        raise dev.Trouble(f"No package of this machine holds {', '.join(unknown)}, which the bundle needs.")
    wished = {package for library, package in packages.items() if _SELDOM_THERE.match(library)}
    asked = {re.sub(r"t64$", "", package) for package in packages.values()} - wished
    glibc = ".".join(map(str, newest_glibc(bundle)))
    depends = {*asked, *dev.LIBRARIES.values(), "tzdata"} - {"libc6"}
    return _CONTROL.format(
        version=project.version,
        architecture=_architecture(),
        maintainer=project.maintainer,
        kilobytes=installed // 1024,
        depends=", ".join([f"libc6 (>= {glibc})", *sorted(depends)]),
        recommends=", ".join(sorted({*wished, "cups-client", *dev.SCREEN_LIBRARIES.values()})),
        summary=project.summary.split(":")[0],
    )


def _architecture() -> str:
    return dev.output(["dpkg", "--print-architecture"]).strip()


def portable(project: Project, bundle: Path, licenses: Path) -> Path:
    """A shell script with the bundle behind it."""
    root = fresh(WORK / "portable")
    shutil.copytree(bundle, root, symlinks=True, dirs_exist_ok=True)
    shutil.copytree(licenses, root / "licenses")
    settle(root, project.epoch)
    packed = tar_gz(root, project.epoch)
    digest = hashlib.sha256(packed).hexdigest()
    script = (DATA / "portable.sh").read_text("utf-8")
    told = {
        "@VERSION@": project.version,
        "@DIGEST@": digest[:12],
        "@SHA256@": digest,
        "@LINE@": str(script.count("\n") + 1),
    }
    for mark, value in told.items():
        script = script.replace(mark, value)
    made = put(DIST / f"LegalDesk-{project.version}-{platform.machine()}.run", script.encode() + packed)
    made.chmod(0o755)
    sign("linux", made)
    return made
