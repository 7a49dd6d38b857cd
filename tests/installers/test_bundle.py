"""The built installers in use: put into a bare Debian without Python, self-tested by a user, removed; also under Wine.

Takes minutes, so it runs only where asked for: build first, then
`LEGALDESK_TRY_INSTALLERS=1 python3 dev.py test tests/installers/test_bundle.py`. It needs root and debootstrap.
"""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from installers.project import DIST, ROOT, WORK

SUITES = ("bookworm", "trixie")
FROZEN = ROOT / "tests" / "data" / "frozen"
WANTED = bool(os.environ.get("LEGALDESK_TRY_INSTALLERS"))
USER = "clerk"
pytestmark = [
    pytest.mark.timeout(1200),
    pytest.mark.skipif(not WANTED, reason="LOUD: built installers are tried with LEGALDESK_TRY_INSTALLERS=1 only"),
]


def the(pattern: str) -> Path:
    """The one file of this kind in `dist/`."""
    found = sorted(DIST.glob(pattern))
    if not found:
        pytest.skip(f"LOUD: no {pattern} in dist/; build it with build_installer.py")
    return found[-1]


class Bare:
    """A bare Debian in a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def run(self, *command: str, user: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
        """Run a program in it; as root, or as `user` with a home of its own. `variables` are more of its environment."""
        who = ["--userspec", f"{user}:{user}"] if user else []
        home = f"/home/{user}" if user else "/root"
        env = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": home, "USER": user or "root", "LANG": "C.UTF-8"}
        env |= {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
        return subprocess.run(
            ["chroot", *who, self.root, *command],
            env={**env, "DEBIAN_FRONTEND": "noninteractive", **variables},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def must(self, *command: str, user: str = "", **variables: str) -> str:
        """Run a program in it that has to succeed; returns what it printed."""
        done = self.run(*command, user=user, **variables)
        assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
        return done.stdout

    def install(self, *packages: str) -> None:
        """Install Debian packages, or package files in it."""
        self.must("apt-get", "update")
        self.must("apt-get", "install", "-y", "--no-install-recommends", *packages)

    def install_ours(self, *more: str) -> None:
        """Install the built package."""
        package = the("legaldesk_*.deb")
        shutil.copy(package, self.root / "root" / package.name)
        self.install(f"/root/{package.name}", *more)


@pytest.fixture(params=SUITES)
def bare(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bare]:
    """A bare Debian with a user, and without Python."""
    if os.geteuid() or not shutil.which("debootstrap"):
        pytest.skip("LOUD: needs root and debootstrap")
    kept = WORK / "roots" / request.param
    if not (kept / "etc").is_dir():
        command = ["debootstrap", "--variant=minbase", request.param, str(kept)]
        subprocess.run(command, capture_output=True, check=True)
    root = tmp_path / "root"
    subprocess.run(["cp", "-a", kept, root], check=True)
    shutil.copy("/etc/resolv.conf", root / "etc" / "resolv.conf")
    subprocess.run(["mount", "-t", "proc", "proc", root / "proc"], check=True)
    try:
        made = Bare(root)
        made.must("useradd", "--create-home", USER)
        assert made.run("python3", "--version").returncode == 127
        yield made
    finally:
        subprocess.run(["umount", root / "proc"], check=True)
        shutil.rmtree(root)


def put_old_desk(bare: Bare) -> str:
    """Lay a desk of the first tables into the user's home; returns its folder."""
    folder = bare.root / "home" / USER / "old desk"
    folder.mkdir()
    (folder / "legaldesk.db").write_bytes(gzip.decompress((FROZEN / "schema-1.db.gz").read_bytes()))
    shutil.copy(FROZEN / "schema-1.db.anchor", folder / "legaldesk.db.anchor")
    bare.must("chown", "-R", f"{USER}:{USER}", f"/home/{USER}")
    return f"/home/{USER}/old desk"


def test_the_package_installs_works_and_goes_without_the_data(bare: Bare) -> None:
    bare.install_ours()
    assert bare.run("python3", "--version").returncode == 127
    said = bare.must("legaldesk", "--self-test", user=USER)
    assert said.endswith("the self-test passed\n")
    old = put_old_desk(bare)
    assert "everything is as it was saved" in bare.must("legaldesk", "--data-dir", old, "verify", user=USER)
    bare.must("legaldesk", "demo", "5", user=USER)
    data = bare.root / "home" / USER / ".local" / "share" / "LegalDesk" / "legaldesk.db"
    assert data.is_file()
    listed = [line for line in bare.must("dpkg", "--listfiles", "legaldesk").splitlines() if "legaldesk" in line]
    bare.must("apt-get", "purge", "-y", "legaldesk")
    assert data.is_file()
    assert not [name for name in listed if (bare.root / name.lstrip("/")).exists()]


def test_the_desktop_knows_backups_and_the_manual_is_there(bare: Bare) -> None:
    bare.install_ours("shared-mime-info", "libglib2.0-bin", "man-db", "desktop-file-utils")
    backup = f"/home/{USER}/Sicherung 法.legaldesk"
    bare.must("legaldesk", "demo", "2", user=USER)
    bare.must("legaldesk", "backup", backup, user=USER)
    assert "application/vnd.legaldesk.backup" in bare.must("gio", "info", "-a", "standard::content-type", backup)
    assert "legaldesk.desktop" in bare.must("gio", "mime", "application/vnd.legaldesk.backup")
    manual = bare.must("man", "--pager=cat", "legaldesk")
    assert "--self-test" in manual and "legaldesk" in manual


def test_unusual_surroundings_are_no_trouble_or_one_sentence(bare: Bare) -> None:
    bare.install_ours("libfaketime")
    told = bare.run("legaldesk", user=USER)
    assert (told.returncode, told.stderr.count("\n")) == (3, 1) and "there is no screen here" in told.stderr
    told = bare.run("legaldesk", user=USER, DISPLAY=":77")
    assert (told.returncode, told.stderr.count("\n")) == (3, 1) and "DISPLAY=:77 does not answer" in told.stderr
    (fake,) = bare.root.glob("usr/lib/*/faketime/libfaketime.so.1")
    past = (f"LD_PRELOAD=/{fake.relative_to(bare.root)}", "FAKETIME=1970-01-01 00:03:00", "TZ=UTC")
    told = bare.run("env", *past, "legaldesk", "demo", "2", user=USER)
    assert (told.returncode, told.stderr.count("\n")) == (3, 1) and "clock stands at 1970-01-01" in told.stderr
    long = f"/home/{USER}/{'legal mail ' * 16}".ljust(200, "d")
    for home in (f"/home/{USER}/Zoë Müller 法律", long):
        bare.must("mkdir", "-p", home, user=USER)
        for language in ("C.UTF-8", "C"):
            bare.must(
                "legaldesk", "demo", "2", "--data-dir", f"{home}/{language}", user=USER, HOME=home, LC_ALL=language
            )
        bare.must("legaldesk", "demo", "2", user=USER, HOME=home)
        assert "everything is as it was saved" in bare.must("legaldesk", "verify", user=USER, HOME=home)
        assert (bare.root / home.lstrip("/") / ".local" / "share" / "LegalDesk" / "legaldesk.db").is_file()
    installed = bare.root / "usr" / "lib" / "legaldesk"
    before = sorted(installed.rglob("*"))
    bare.must("legaldesk", "--self-test", user=USER, TMPDIR=long)
    assert sorted(installed.rglob("*")) == before  # root's, and nothing is written there


def test_the_one_file_runs_where_nothing_is_installed_but_what_qt_needs(bare: Bare) -> None:
    program = the("LegalDesk-*.run")
    shutil.copy(program, bare.root / "home" / USER / "legaldesk.run")
    from dev import LIBRARIES

    bare.install(*LIBRARIES.values(), "libssl3")
    assert bare.must(f"/home/{USER}/legaldesk.run", "--self-test", user=USER).endswith("the self-test passed\n")
