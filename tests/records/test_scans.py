"""Attached files: kept whole, once and unaltered; what no delivery refers to is swept."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from legaldesk.domain.errors import BadInput, NotFound
from legaldesk.domain.query import Query
from legaldesk.records.log import open_log
from legaldesk.records.places import scans_path
from legaldesk.records.scans.folder import file_of
from legaldesk.records.scans.keeping import PIECE
from tests.incoming import File

SCAN = b"%PDF-1.7 summons" + bytes(range(256)) * 40
FACTS = b"%PDF-1.7 proof of service"


class Breaking(File):
    """One that breaks off after its first piece."""

    def read(self, size: int) -> bytes:
        if self.at:
            raise BadInput("summons.pdf: cannot be read to its end")
        return super().read(size)


@pytest.fixture
def logged(log, delivery, refused, now):
    """A log with one delivery."""
    log.add(delivery(), refused, "Ana", now)
    return log


def content(log, number: int, reference: str = "LD-2026-000001") -> bytes:
    return b"".join(log.files.content(log.files.one(reference, number)))


def scan_file(place: Path, what: bytes) -> Path:
    return file_of(scans_path(place), hashlib.sha256(what).hexdigest())


def below(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.rglob("*") if file.is_file())


def test_files_come_back_as_they_were_given(logged, now):
    big = os.urandom(3 * PIECE + 17)
    added = logged.files.attach("ld-2026-1", [File(SCAN), File(big, "fax.TIF")], "Ben", now)
    assert logged.files.of("LD-2026-000001") == added
    assert [(one.number, one.name, one.size, one.added_by) for one in added] == [
        (1, "summons.pdf", len(SCAN), "Ben"),
        (2, "fax.TIF", len(big), "Ben"),
    ]
    assert added[0].sha256 == hashlib.sha256(SCAN).hexdigest()
    assert [one.media_type for one in added] == ["application/pdf", "application/octet-stream"]
    assert (content(logged, 1), content(logged, 2)) == (SCAN, big)
    told = [entry for entry in logged.history("LD-2026-000001") if entry.action == "attached"]
    assert [(entry.by, entry.at) for entry in told] == [("Ben", now)] * 2
    noted = {change.field: change.new for change in told[0].changes}
    assert (noted["attachment.name"], noted["attachment.sha256"]) == ("summons.pdf", added[0].sha256)
    assert logged.verify() == []


def test_a_delivery_is_logged_with_its_files_or_not_at_all(log, delivery, refused, now):
    record = log.add(delivery(), refused, "Ana", now, [File(SCAN), File(FACTS, "proof.pdf")])
    assert [one.name for one in log.files.of(record.reference)] == ["summons.pdf", "proof.pdf"]
    assert [entry.action for entry in log.history(record.reference)] == ["logged", "attached", "attached"]
    with pytest.raises(BadInput, match="cannot be read to its end"):
        log.add(delivery(), refused, "Ana", now, [File(FACTS), Breaking(SCAN)])
    assert len(log.ids(Query())) == 1
    assert log.verify() == []
    assert log.add(delivery(), refused, "Ana", now).reference == "LD-2026-000002"


def test_several_are_attached_all_or_none(logged, now):
    with pytest.raises(BadInput, match="cannot be read to its end"):
        logged.files.attach("LD-2026-000001", [File(FACTS, "new.pdf"), Breaking(SCAN)], "Ana", now)
    assert logged.files.of("LD-2026-000001") == ()
    assert logged.verify() == []  # also nothing that nobody refers to


def test_a_delivery_that_is_not_there_gets_no_files(logged, now):
    one = File(SCAN)
    with pytest.raises(NotFound):
        logged.files.attach("LD-2026-000009", [one], "Ana", now)
    assert one.at == 0
    with pytest.raises(NotFound, match="there is no file 1; it has none"):
        logged.files.one("LD-2026-000001", 1)


def test_a_file_is_withdrawn_but_stays(logged, now):
    logged.files.attach("LD-2026-000001", [File(SCAN)], "Ana", now)
    gone = logged.files.withdraw("LD-2026-000001", 1, "Ben", now, "belongs to another case")
    assert logged.files.of("LD-2026-000001") == (gone,)
    assert (gone.withdrawn.by, gone.withdrawn.at, gone.withdrawn.reason) == ("Ben", now, "belongs to another case")
    assert content(logged, 1) == SCAN
    with pytest.raises(BadInput, match="its file 1 was withdrawn already, by Ben"):
        logged.files.withdraw("LD-2026-000001", 1, "Cy", now, "again")
    (again,) = logged.files.attach("LD-2026-000001", [File(SCAN)], "Ana", now)
    assert (again.number, again.withdrawn) == (2, None)
    assert logged.files.sweep(0) == 0
    assert logged.verify() == []


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "../../etc/passwd"),
        ("a/b\\c: d?.pdf", "a/b\\c: d?.pdf"),
        ("Klage מכתב \u202efdp.exe", "Klage מכתב \u202efdp.exe"),
        ("nul\x00led.pdf", "nul\ufffdled.pdf"),
        ("\udcff.pdf", "?.pdf"),
        ("'; DROP TABLE attachment; --", "'; DROP TABLE attachment; --"),
        ("x" * 10_000 + ".pdf", "x" * 995 + "….pdf"),
        ("", ""),
    ],
)
def test_a_name_is_data(logged, now, given, kept):
    (one,) = logged.files.attach("LD-2026-000001", [File(SCAN, given)], "Ana", now)
    assert one.name == kept
    assert logged.files.of("LD-2026-000001") == (one,)
    assert content(logged, 1) == SCAN
    assert logged.verify() == []


def test_the_same_content_is_kept_once(log, place, delivery, refused, now):
    for number in range(3):
        log.add(delivery(), refused, "Ana", now, [File(SCAN, f"{number}.pdf"), File(SCAN, "again.pdf")])
    assert below(scans_path(place)) == [hashlib.sha256(SCAN).hexdigest()]
    assert [content(log, 2, f"LD-2026-00000{number}") for number in (1, 2, 3)] == [SCAN] * 3
    assert log.verify() == []


def test_originals_on_disk_cannot_be_written_by_accident(log, place, delivery, refused, now):
    log.add(delivery(), refused, "Ana", now, [File(SCAN)])
    if os.name == "posix":
        assert scan_file(place, SCAN).stat().st_mode & 0o222 == 0


def test_what_nobody_refers_to_is_named_and_swept_when_it_is_old(logged, place, now):
    logged.files.attach("LD-2026-000001", [File(SCAN)], "Ana", now)
    stray = scan_file(place, FACTS)
    stray.parent.mkdir(exist_ok=True)
    stray.write_bytes(FACTS)
    half = scans_path(place) / "arriving" / "1-2.new"
    half.write_bytes(b"half")
    foreign = stray.parent / "Thumbs.db"
    foreign.write_bytes(b"x")
    (found,) = logged.verify()
    assert found.where == f"scan {stray.name}"
    assert "belongs to no delivery" in found.what
    assert logged.files.sweep() == 0  # a save in another process may be about to refer to it
    yesterday = time.time() - 100_000
    for file in (stray, half, scan_file(place, SCAN), foreign):
        os.utime(file, (yesterday, yesterday))
    assert logged.files.sweep() == 2
    assert logged.verify() == []
    assert foreign.exists()
    assert content(logged, 1) == SCAN


def test_a_sweep_leaves_what_a_save_under_way_is_about_to_refer_to(logged, now, place, zone):
    other = open_log(place, zone)
    swept = []

    class Slow(File):
        def read(self, size: int) -> bytes:
            swept.append(other.files.sweep(0))
            return super().read(size)

    logged.files.attach("LD-2026-000001", [File(FACTS), Slow(SCAN)], "Ana", now)
    assert swept == [0] * len(swept)
    assert len(swept) >= 2
    assert other.verify() == []
    other.close()
    assert (content(logged, 1), content(logged, 2)) == (FACTS, SCAN)


def test_content_that_was_left_over_is_young_again_when_it_is_attached(logged, place, now):
    stray = scan_file(place, SCAN)
    stray.parent.mkdir(parents=True)
    stray.write_bytes(SCAN)
    os.utime(stray, (1, 1))
    logged.files.attach("LD-2026-000001", [File(SCAN)], "Ana", now)
    assert time.time() - stray.stat().st_mtime < 3_600


ATTACHES = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from legaldesk.records.log import open_log

class File:
    name = "same.pdf"
    def __init__(self): self.left = [b"%PDF same" * 300_000]
    def read(self, size): return self.left.pop() if self.left else b""

log = open_log(Path(sys.argv[1]), UTC)
for _ in range(8):
    log.files.attach("LD-2026-000001", [File()], sys.argv[2], datetime.now(UTC))
log.close()
"""


def test_processes_that_attach_the_same_file_at_once_keep_it_once(logged, place):
    work = [subprocess.Popen([sys.executable, "-c", ATTACHES, str(place), name]) for name in ("Ana", "Ben", "Cy")]
    assert [process.wait(100) for process in work] == [0, 0, 0]
    added = logged.files.of("LD-2026-000001")
    assert [one.number for one in added] == [*range(1, 25)]
    assert len(below(scans_path(place))) == 1
    assert logged.verify() == []


def test_the_row_comes_only_when_content_and_folders_are_on_the_disk(logged, place, tmp_path):
    trace = tmp_path / "trace"
    calls = "trace=fsync,fdatasync,write,pwrite64,link,linkat,rename,renameat,renameat2,openat,mkdir"
    watched = ["strace", "-f", "-y", "-o", str(trace), "-e", calls]
    if (
        shutil.which("strace") is None
        or subprocess.run([*watched, "true"], capture_output=True, check=False).returncode
    ):
        pytest.skip("LOUD: no working strace here, so the order of the writes is not seen; install strace")
    once = ATTACHES.replace("range(8)", "range(1)")
    subprocess.run([*watched, sys.executable, "-c", once, str(place), "Ana"], check=True, capture_output=True)
    lines = trace.read_text(errors="replace").splitlines()

    def when(*words: str) -> int:
        return max(number for number, line in enumerate(lines) if all(word in line for word in words))

    def first(*words: str) -> int:
        return min(number for number, line in enumerate(lines) if all(word in line for word in words))

    (name,) = below(scans_path(place))
    content_synced = first("sync(", ".new>")
    named = first("link", name)
    folder_synced = first("sync(", f"/scans/{name[:2]}>")
    top_synced = first("sync(", "/scans>")
    place_synced = first("sync(", f"{place}>")
    row = when("write", "legaldesk.db-wal>")
    first_row = min(
        n for n, line in enumerate(lines) if "pwrite64(" in line and "legaldesk.db-wal>" in line and n > named
    )
    assert content_synced < named < folder_synced < top_synced < place_synced < first_row <= row


def test_a_kill_between_content_and_row_leaves_a_sound_log(needs_fork, logged, place, now, zone):
    logged.close()
    child = os.fork()
    if child == 0:
        log = open_log(place, zone)

        class Killed(File):
            def read(self, size: int) -> bytes:
                if self.at == len(self.content):
                    os._exit(9)
                return super().read(size)

        log.files.attach("LD-2026-000001", [File(FACTS), Killed(SCAN)], "Ana", now)
    os.waitpid(child, 0)
    again = open_log(place, zone)
    assert again.files.of("LD-2026-000001") == ()
    assert again.verify() == []
    left = below(scans_path(place))
    assert len(left) == 2 and all(name.endswith(".new") for name in left)
    for file in (scans_path(place) / "arriving").iterdir():
        os.utime(file, (1, 1))
    assert again.files.sweep() == 2
    assert below(scans_path(place)) == []
    again.close()


def test_verify_can_be_watched_and_stopped_within_a_large_file(log, delivery, refused, now):
    log.add_many((delivery(), refused, "Ana", now) for _ in range(990))
    log.files.attach("LD-2026-000001", [File(bytes(24 * PIECE + 1))], "Ana", now)
    seen = []
    assert log.verify(lambda done, everything: seen.append((done, everything)) or True) == []
    assert seen == [(1_000, 2_006), (2_000, 2_006)]
    assert log.verify(lambda done, everything: done < 2_000) == []
