"""What goes wrong with the disk while files are attached: one sentence, and nothing half saved."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from legaldesk.domain.errors import MachineFault
from legaldesk.records.log import open_log
from legaldesk.records.places import scans_path
from tests.incoming import File

resource = pytest.importorskip("resource", reason="LOUD: limits and rights are shown on Linux and macOS")
NOBODY = 65534
FULL = "the disk is full or refuses to write; nothing of this was saved, everything saved before is safe"
MEGABYTE = 1_000_000


def sized(size: int) -> File:
    return File(bytes(size), "large.tif")


def in_a_child(work) -> str:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            told = work()
        except BaseException as fault:  # noqa: BLE001  (told to the parent)
            told = f"{type(fault).__name__}: {fault}"
        os.write(writing, told.encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read().decode()
    os.waitpid(child, 0)
    return told


def files_below(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]


def test_a_file_too_large_for_the_disk_leaves_nothing(needs_fork, place, zone, delivery, refused, now):
    log = open_log(place, zone)
    log.add(delivery(), refused, "Ana", now, [sized(1_000)])
    log.close()

    def limited() -> str:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2 * MEGABYTE, 2 * MEGABYTE))
        opened = open_log(place, zone)
        try:
            opened.files.attach("LD-2026-000001", [sized(500), sized(5 * MEGABYTE)], "Ana", now)
        except MachineFault as fault:
            told = str(fault)
        else:
            return "never failed"
        opened.files.attach("LD-2026-000001", [sized(700)], "Ana", now)
        return f"{told}|{len(opened.files.of('LD-2026-000001'))}|{opened.verify()}"

    told, count, found = in_a_child(limited).split("|")
    assert FULL in told
    assert str(scans_path(place)) in told
    assert (count, found) == ("2", "[]")
    assert len(files_below(scans_path(place))) == 2


@pytest.fixture
def tiny_disk(tmp_path):
    folder = tmp_path / "tiny"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("LOUD: no right to mount a small disk here; run as root to see a full disk for real")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_loses_nothing_and_goes_on_once_there_is_room(tiny_disk, zone, delivery, refused, now):
    place = tiny_disk / "data"
    log = open_log(place, zone)
    log.add(delivery(), refused, "Ana", now, [sized(300_000)])
    with pytest.raises(MachineFault, match=FULL):
        log.files.attach("LD-2026-000001", [sized(400_000), sized(6 * MEGABYTE)], "Ana", now)
    with pytest.raises(MachineFault, match=FULL):
        log.add(delivery(), refused, "Ana", now, [sized(6 * MEGABYTE)])
    assert len(files_below(scans_path(place))) == 1
    assert log.verify() == []
    record = log.add(delivery(), refused, "Ana", now, [sized(400_000)])
    assert record.reference == "LD-2026-000002"
    assert log.verify() == []
    log.close()


def test_a_folder_of_scans_that_may_not_be_written_is_one_sentence(needs_fork, zone, delivery, refused, now):
    with tempfile.TemporaryDirectory() as made:
        place = Path(made) / "data"
        Path(made).chmod(0o755)
        log = open_log(place, zone)
        log.add(delivery(), refused, "Ana", now, [sized(1_000)])
        log.close()
        for file in (place, *place.iterdir()):
            file.chmod(0o777)  # all may be written but what is in the folder of scans
        scans_path(place).chmod(0o555)

        def attach() -> str:
            if os.getuid() == 0:
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            opened = open_log(place, zone)
            try:
                opened.files.attach("LD-2026-000001", [sized(2_000)], "Ana", now)
            except MachineFault as fault:
                return f"{fault}|{len(opened.files.of('LD-2026-000001'))}|{opened.verify()}"
            return "never failed"

        told, count, found = in_a_child(attach).split("|")
        assert "may not be written; nothing was changed" in told
        assert (count, found) == ("1", "[]")
        scans_path(place).chmod(0o755)
