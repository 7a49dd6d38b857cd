"""A print server of the tests' own, with one printer that prints into a file."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PROGRAMS = ("cupsd", "lp", "lpadmin", "lpstat", "cupsreject", "cupsaccept")
_SERVER = """Listen {root}/cups.sock
Browsing No
WebInterface No
DefaultAuthType None
PreserveJobFiles Yes
<Location />
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
_FILES = """FileDevice Yes
ServerRoot {root}
CacheDir {root}/cache
StateDir {root}/state
RequestRoot {root}/spool
TempDir {root}/tmp
AccessLog {root}/access
ErrorLog {root}/error
PageLog {root}/page
SystemGroup root
"""
_PRINTER = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TEST.PPD"
*Manufacturer: "Test"
*Product: "(Test)"
*ModelName: "Test"
*ShortNickName: "Test"
*NickName: "Test"
*PSVersion: "(3010.000) 0"
*cupsFilter2: "application/vnd.cups-pdf application/vnd.cups-pdf 0 -"
*OpenUI *PageSize/Media: PickOne
*DefaultPageSize: Letter
*PageSize Letter/Letter: ""
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: Letter
*PageRegion Letter/Letter: ""
*CloseUI: *PageRegion
*DefaultImageableArea: Letter
*ImageableArea Letter/Letter: "0 0 612 792"
*DefaultPaperDimension: Letter
*PaperDimension Letter/Letter: "612 792"
"""


def why_not() -> str:
    """Why there can be no print server here, for a loud skip; empty if there can."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return "LOUD: real printing is tested on Linux as root only"
    missing = [program for program in _PROGRAMS if _program(program) is None]
    return (
        f"LOUD: real printing is not tested, for want of {', '.join(missing)} (Debian: cups, cups-client)"
        if missing
        else ""
    )


class PrintServer:
    """A running server; the printer is called `office`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.paper = root / "paper.pdf"

    def tell(self, program: str, *arguments: str) -> str:
        """Run one of the server's programs and give what it printed."""
        done = subprocess.run(
            [str(_program(program)), *arguments], capture_output=True, text=True, check=False, timeout=30,
            env={**os.environ, "CUPS_SERVER": str(self.root / "cups.sock")},
        )  # fmt: skip
        return done.stdout

    def done(self) -> list[bytes]:
        """The documents of all jobs that the printer finished, in order; waits until none is left."""
        deadline = time.monotonic() + 60
        while self.tell("lpstat", "-o").strip():
            assert time.monotonic() < deadline, self.tell("lpstat", "-t")
            time.sleep(0.05)
        return [path.read_bytes() for path in sorted((self.root / "spool").glob("d*-001"))]


@contextmanager
def print_server() -> Iterator[PrintServer]:
    """Start a server in a folder that its filters, which are nobody, can reach; stop it at the end."""
    root = Path(tempfile.mkdtemp(prefix="cups-", dir="/tmp"))
    root.chmod(0o755)
    for folder in ("cache", "state", "spool", "tmp"):
        (root / folder).mkdir()
    for name, text in {"cupsd.conf": _SERVER, "cups-files.conf": _FILES, "test.ppd": _PRINTER}.items():
        (root / name).write_text(text.format(root=root) if name != "test.ppd" else text, "utf-8")
    process = subprocess.Popen(
        [str(_program("cupsd")), "-f", "-c", str(root / "cupsd.conf"), "-s", str(root / "cups-files.conf")],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        server = PrintServer(root)
        deadline = time.monotonic() + 30
        while "is running" not in server.tell("lpstat", "-r"):
            assert process.poll() is None and time.monotonic() < deadline, (root / "error").read_text("utf-8")
            time.sleep(0.05)
        server.tell("lpadmin", "-p", "office", "-E", "-v", f"file://{server.paper}", "-P", str(root / "test.ppd"))
        yield server
    finally:
        process.terminate()
        process.wait(30)
        shutil.rmtree(root, ignore_errors=True)


def _program(name: str) -> str | None:
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin")
