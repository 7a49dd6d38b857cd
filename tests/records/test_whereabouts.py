"""A log on a network share or in a synchronized folder is refused; one on any disk of this computer is not."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.desk.opening import open_desk
from legaldesk.domain.errors import BadInput
from legaldesk.records.whereabouts.refusing import refuse_a_share
from legaldesk.records.whereabouts.shares import (
    DRIVE_REMOTE,
    read_mac_mounts,
    read_mountinfo,
    share_under,
    windows_share,
)
from legaldesk.records.whereabouts.synced import synced_by

MOUNTINFO = r"""
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 27 0:27 / /dev/shm rw,relatime - tmpfs tmpfs rw
61 27 0:52 / /home/ana/share rw,relatime shared:30 - nfs4 files.example:/export rw,vers=4.2,hard
62 27 0:53 / /mnt/old rw - nfs 10.0.0.2:/vol rw
63 27 0:54 / /mnt/legal\040papers rw,relatime - cifs //files/legal rw,vers=3.1.1
64 27 0:55 / /mnt/ssh rw,nosuid,nodev - fuse.sshfs ana@host:/srv rw,user_id=0
65 27 0:56 / /mnt/host rw - 9p hostshare rw,trans=virtio
66 27 0:57 / /mnt/union rw - overlay overlay rw,lowerdir=/a,upperdir=/b
67 27 0:58 / /mnt/ntfs rw - fuseblk /dev/sdb1 rw
68 27 0:59 / /mnt/crypt rw - fuse.gocryptfs /home/ana/.crypt rw
69 27 0:60 / /mnt/unknown rw - fuse.newfs https://cloud.example/x rw
70 27 0:61 / /mnt/auto rw - autofs systemd-1 rw
71 70 0:62 / /mnt/auto rw - nfs4 files.example:/auto rw
72 62 8:1 / /mnt/old/local rw - xfs /dev/sda1 rw
73 27 0:63 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
74 27 0:64 / /mnt/zfs rw master:1 propagate_from:2 - zfs pool/data rw
not a line of it
"""


@pytest.mark.parametrize(
    ("path", "share"),
    [
        ("/home/ana/desk", ""),
        ("/home/ana/shared", ""),  # begins like a mount point, is none
        ("/dev/shm/desk", ""),
        ("/home/ana/share", "NFS"),
        ("/home/ana/share/deep/desk", "NFS"),
        ("/mnt/old/desk", "NFS"),
        ("/mnt/old/local/desk", ""),  # a disk mounted inside a share
        ("/mnt/legal papers/desk", "SMB"),
        ("/mnt/ssh/desk", "sshfs"),
        ("/mnt/host/desk", "9p"),
        ("/mnt/union/desk", ""),
        ("/mnt/ntfs/desk", ""),
        ("/mnt/crypt/desk", ""),
        ("/mnt/unknown/desk", "newfs"),
        ("/mnt/auto/desk", "NFS"),  # the later one on the same point
        ("/run/user/1000/gvfs/smb-share:server=x", "gvfsd-fuse"),
        ("/mnt/zfs/desk", ""),
    ],
)
def test_linux_shares_are_told_from_disks(path: str, share: str) -> None:
    found = share_under(PurePosixPath(path), read_mountinfo(MOUNTINFO))
    assert found.startswith(f"a network share ({share}, mounted at /") if share else found == ""


MAC = """
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
//ana@files/legal on /Volumes/legal (smbfs, nodev, nosuid, mounted by ana)
files:/export on /Volumes/My (old) share (nfs, nodev)
afp_0x on /Volumes/time (afpfs, nodev, nosuid, mounted by ana)
sshfs@host:/x on /Volumes/ssh (macfuse, nodev, mounted by ana)
"""


@pytest.mark.parametrize(
    ("path", "share"),
    [
        ("/Users/ana/desk", ""),
        ("/System/Volumes/Data/desk", ""),
        ("/Volumes/legal/desk", "SMB"),
        ("/Volumes/My (old) share/desk", "NFS"),
        ("/Volumes/time/x", "afpfs"),
        ("/Volumes/ssh/x", "macfuse"),
    ],
)
def test_mac_shares_are_told_from_disks(path: str, share: str) -> None:
    found = share_under(PurePosixPath(path), read_mac_mounts(MAC))
    assert found.startswith(f"a network share ({share}, mounted at /Volumes/") if share else found == ""


def test_windows_shares_are_told_from_disks() -> None:
    fixed, removable = 3, 2
    assert windows_share("C:\\Users\\ana\\desk", fixed) == windows_share("E:\\desk", removable) == ""
    assert windows_share("\\\\?\\C:\\desk", fixed) == ""
    assert windows_share("H:\\desk", DRIVE_REMOTE) == "a network share (mapped as H:)"
    for path in ("\\\\files\\legal\\desk", "//files/legal/desk", "\\\\?\\UNC\\files\\legal", "\\\\wsl.localhost\\x\\y"):
        assert windows_share(path, 0) == "a network share (SMB)", path


@given(st.text(max_size=200), st.text(max_size=50))
def test_whatever_the_system_tells_is_read(text: str, path: str) -> None:
    share_under(PurePosixPath("/", path.replace("\0", "")), read_mountinfo(text) + read_mac_mounts(text))


def nothing(_folder: PurePath, _name: str) -> bool:
    return False


@pytest.mark.parametrize(
    ("path", "owner"),
    [
        ("/home/ana/desk", ""),
        ("/home/ana/OneDrive", "OneDrive"),
        ("/home/ana/OneDrive - Example Inc/desk", "OneDrive"),
        ("/home/ana/OneDriver/desk", ""),
        ("/home/ana/Dropbox (Legal)/a/b", "Dropbox"),
        ("/srv/Dropbox/desk", ""),  # only a name, and no home
        ("/home/ana/Google Drive/desk", "Google Drive"),
        ("/home/ana/Library/CloudStorage/GoogleDrive-ana@example.com/My Drive/desk", "Google Drive"),
        ("/home/ana/Library/CloudStorage/Box-Box/desk", "Box-Box"),
        ("/home/ana/Library/Mobile Documents/com~apple~CloudDocs/desk", "iCloud Drive"),
        ("/home/ana/iCloudDrive/desk", "iCloud Drive"),
    ],
)
def test_synchronized_folders_are_known_by_their_names(path: str, owner: str) -> None:
    assert synced_by(PurePosixPath(path), nothing, PurePosixPath("/home/ana"), {}) == owner


def test_windows_names_its_onedrive() -> None:
    path = PureWindowsPath("D:/Work/Cloud/desk")
    home = PureWindowsPath("C:/Users/ana")
    assert synced_by(path, nothing, home, {"OneDriveCommercial": "D:\\Work\\Cloud"}) == "OneDrive"
    assert synced_by(path, nothing, home, {"OneDrive": ""}) == ""


@pytest.mark.parametrize("mark", [".dropbox", ".stfolder", ".tmp.drivedownload", ".nextcloudsync.log"])
def test_a_desk_in_a_synchronized_folder_is_refused_and_nothing_is_made(tmp_path: Path, mark: str) -> None:
    cloud = tmp_path / "cloud"
    cloud.mkdir()
    (cloud / mark).touch()
    with pytest.raises(BadInput, match=r"synchronizes.*choose a folder outside"):
        open_desk(cloud / "work" / "desk")
    assert [path.name for path in cloud.iterdir()] == [mark]
    open_desk(tmp_path / "beside").close()


def test_a_link_into_a_synchronized_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "cloud").mkdir()
    (tmp_path / "cloud" / ".dropbox").touch()
    (tmp_path / "link").symlink_to(tmp_path / "cloud", target_is_directory=True)
    with pytest.raises(BadInput, match="Dropbox"):
        open_desk(tmp_path / "link" / "desk")


def test_this_computers_own_disk_is_allowed(tmp_path: Path) -> None:
    refuse_a_share(tmp_path, {})
    refuse_a_share(tmp_path / "not" / "there" / "yet", {})


@contextmanager
def mounted(point: Path, *command: str) -> Iterator[None]:
    """Have something mounted at `point`; skipped loudly where this machine or user cannot."""
    point.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("LOUD: only root on Linux can mount file systems for this test")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"LOUD: this machine cannot mount for this test: {done.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", str(point)], check=True)


def test_a_real_share_is_refused_when_a_desk_is_made_opened_or_restored_there(tmp_path: Path) -> None:
    program, server = shutil.which("sshfs"), Path("/usr/lib/openssh/sftp-server")
    if program is None or not server.exists():
        pytest.skip("LOUD: sshfs and openssh-sftp-server are not installed: no real network share to test with")
    from legaldesk.desk.backing_up import back_up, restore

    there = tmp_path / "served"
    desk = open_desk(there / "desk")
    back_up(desk, tmp_path / "desk.legaldesk")
    desk.close()
    ssh = tmp_path / "ssh"
    ssh.write_text(f"#!/bin/sh\nexec {server}\n", encoding="utf-8")  # as ssh would run it on the other computer
    ssh.chmod(0o755)
    point = tmp_path / "share"
    with mounted(point, program, "-o", f"ssh_command={ssh}", f"ana@files.example:{there}", str(point)):
        before = sorted(there.rglob("*"))
        for place in (point / "desk", point / "new"):
            with pytest.raises(BadInput, match=r"is on a network share \(sshfs, mounted at .*PostgreSQL"):
                open_desk(place)
            with pytest.raises(BadInput, match="is on a network share"):
                restore(tmp_path / "desk.legaldesk", place, force=True)
        assert sorted(there.rglob("*")) == before
    open_desk(there / "desk").close()


def test_a_real_memory_disk_and_a_real_overlay_are_allowed(tmp_path: Path) -> None:
    with mounted(tmp_path / "memory", "mount", "-t", "tmpfs", "none", str(tmp_path / "memory")):
        open_desk(tmp_path / "memory" / "desk").close()
        for name in ("lower", "upper", "work"):
            (tmp_path / "memory" / name).mkdir()
        layers = ",".join(f"{name}dir={tmp_path / 'memory' / name}" for name in ("lower", "upper", "work"))
        with mounted(tmp_path / "over", "mount", "-t", "overlay", "overlay", "-o", layers, str(tmp_path / "over")):
            open_desk(tmp_path / "over" / "desk").close()
