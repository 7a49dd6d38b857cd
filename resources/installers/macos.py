"""LegalDesk for macOS, built on a Mac: the .app, zipped, and a disk image to drag it from."""

from __future__ import annotations

import shutil
from pathlib import Path

from installers.bundle import make_bundle
from installers.files import fresh
from installers.licenses import parts_of, python_part, write_licenses
from installers.project import DIST, WORK, Project
from installers.signing import sign
from installers.tools import need, run


def build(project: Project) -> list[Path]:
    """Build both; returns their files. Raises dev.Trouble if a tool of the Mac fails."""
    need({"hdiutil": "macOS", "ditto": "macOS"})
    out, packages = make_bundle(project)
    image = fresh(WORK / "image")
    app = image / "LegalDesk.app"
    shutil.copytree(out / "LegalDesk.app", app, symlinks=True)
    write_licenses(app / "Contents" / "Resources" / "licenses", project, [*parts_of(packages), python_part()])
    sign("macos", app)
    zipped = DIST / f"LegalDesk-{project.version}-macos.zip"
    run(["ditto", "-c", "-k", "--keepParent", app, zipped])
    (image / "Applications").symlink_to("/Applications")
    disk = DIST / f"LegalDesk-{project.version}.dmg"
    disk.unlink(missing_ok=True)
    run(["hdiutil", "create", "-volname", "LegalDesk", "-srcfolder", image, "-format", "UDZO", disk])
    sign("macos", disk)
    return [zipped, disk]
