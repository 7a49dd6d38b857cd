"""Which file systems are shares of a network, told from what the operating system says of its mounts. Pure.

Why a log must not lie there: SQLite's write-ahead log needs memory that all processes share and locks that hold, which
file systems over a network do not give (https://www.sqlite.org/wal.html and https://www.sqlite.org/useovernet.html).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath, PurePosixPath

from legaldesk.domain.phrase import Phrase

_NETWORK = {
    **dict.fromkeys(("nfs", "nfs4"), "NFS"),
    **dict.fromkeys(("cifs", "smb3", "smbfs", "smb2"), "SMB"),
    **dict.fromkeys(("9p", "ncpfs", "afs", "coda", "ceph", "lustre", "beegfs", "orangefs", "vboxsf", "prl_fs"), ""),
    **dict.fromkeys(("afpfs", "webdav", "ftp", "davfs", "gfs2", "ocfs2", "pvfs2", "acfs"), ""),
}
"""File systems of a network, or of another computer around a virtual one, and how they are called ("": by the name)."""
_NETWORK_FUSE = frozenset(
    {
        *("sshfs", "smbnetfs", "gvfsd-fuse", "davfs", "davfs2", "glusterfs", "ceph", "curlftpfs", "rclone", "s3fs"),
        *("goofys", "gcsfuse", "google-drive-ocamlfuse", "onedriver", "vmhgfs-fuse", "juicefs", "seaweedfs", "nfs"),
        *("moosefs", "mfs", "cvmfs", "afp", "afpfs", "dropbox", "kio-fuse"),
    }
)
"""File systems made by programs that fetch from elsewhere."""
_REMOTE_SOURCE = re.compile(r"^(//|\\\\|[a-z][a-z0-9+.-]*://|[^/:\s]*@?[^/:\s]+:(/|~|$))", re.IGNORECASE)
"""What a mount's source looks like where it is another computer: //HOST/…, scheme://…, USER@HOST:/…"""
_ESCAPED = re.compile(r"\\([0-7]{3})")
_MAC_MOUNT = re.compile(r"^(?P<source>.*?) on (?P<point>/.*) \((?P<kind>[^,()]+)")
_UNC = re.compile(r"^[\\/]{2}(?![?.][\\/])[^\\/]+[\\/]+[^\\/]+|^[\\/]{2}\?[\\/]UNC[\\/]", re.IGNORECASE)
DRIVE_REMOTE = 4
"""What Windows' GetDriveType says of a mapped network drive."""


@dataclass(frozen=True, slots=True)
class Mount:
    """One entry of the mount table: where it is mounted, the kind of its file system, and what is mounted."""

    point: PurePosixPath
    kind: str
    source: str


def read_mountinfo(text: str) -> list[Mount]:
    """The mounts in `/proc/self/mountinfo` (man 5 proc), in order; a line of another form is left out."""
    mounts = []
    for line in text.splitlines():
        before, separator, after = line.partition(" - ")
        fields, told = before.split(" "), after.split(" ")
        if separator and len(fields) >= 5 and len(told) >= 2:
            mounts.append(Mount(PurePosixPath(_unescaped(fields[4])), told[0], _unescaped(told[1])))
    return mounts


def read_mac_mounts(text: str) -> list[Mount]:
    """The mounts that macOS' command `mount` prints."""
    found = (_MAC_MOUNT.match(line) for line in text.splitlines())
    return [Mount(PurePosixPath(it["point"]), it["kind"].strip(), it["source"]) for it in found if it]


def share_under(path: PurePath, mounts: Iterable[Mount]) -> str:
    """What share of a network the absolute `path`, free of links, lies on, in words; "" if it is on none."""
    over: Mount | None = None
    for mount in mounts:  # of two on one point the later one lies on top
        deeper = over is None or len(mount.point.parts) >= len(over.point.parts)
        if deeper and PurePosixPath(path).is_relative_to(mount.point):
            over = mount
    name = "" if over is None else _network_name(over)
    if over is None or not name:
        return ""
    return Phrase("a network share ({name}, mounted at {point})", name=name, point=str(over.point))


def windows_share(path: str, drive_type: int) -> str:
    """The same on Windows; `drive_type` is what GetDriveType says of the path's drive."""
    if _UNC.match(path):
        return Phrase("a network share (SMB)")
    if drive_type == DRIVE_REMOTE:
        return Phrase("a network share (mapped as {drive})", drive=path[:2])
    return ""


def _network_name(mount: Mount) -> str:
    kind = mount.kind.lower()
    if kind in _NETWORK:
        return _NETWORK[kind] or kind
    fuse, _, program = kind.partition(".")
    if fuse not in ("fuse", "macfuse", "osxfuse", "fuseblk", "fusefs"):
        return ""
    if program in _NETWORK_FUSE or (fuse != "fuseblk" and _REMOTE_SOURCE.match(mount.source)):
        return program or kind
    return ""


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 8)), text)
