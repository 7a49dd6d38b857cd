"""What goes wrong with disk, folder and file: one sentence that says what is safe, and nothing half done."""

from __future__ import annotations

import contextlib
import dataclasses
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from legaldesk.domain.errors import BadInput, MachineFault
from legaldesk.domain.query import Query
from legaldesk.records.log import anchor_path, database_path, open_log

resource = pytest.importorskip("resource", reason="LOUD: limits and rights are shown on Linux and macOS")
NOBODY = 65534
FULL = "the disk is full or refuses to write; nothing of this was saved, everything saved before is safe"


def in_a_child(work) -> str:
    """Run `work` in a forked process; gives the text that it returns, or the fault that it raised."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            told = work()
        except BaseException as fault:  # noqa: BLE001  (told to the parent)
            told = f"{type(fault).__name__}: {fault}"
        os.write(writing, told.encode()[:60_000])
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read().decode()
    os.waitpid(child, 0)
    return told


def fill_until_it_fails(place, zone, delivery, refused, now) -> str:
    """Log until it fails; tells how many were confirmed and what was said."""
    log = open_log(place, zone)
    confirmed = 0
    try:
        while confirmed < 20_000:
            log.add(delivery(notes="words " * 900), refused, "Ana", now)
            confirmed += 1
    except MachineFault as fault:
        found = log.verify()
        return f"{confirmed}|{fault}|{len(log.ids(Query()))}|{found}"
    return "never failed"


def assert_full_but_sound(told: str) -> int:
    confirmed, sentence, left, found = told.split("|")
    assert FULL in sentence
    assert int(left) == int(confirmed) > 0
    assert found == "[]"
    return int(confirmed)


def test_a_file_size_limit_reads_as_a_full_disk(needs_fork, place, zone, delivery, refused, now):
    def limited() -> str:
        resource.setrlimit(resource.RLIMIT_FSIZE, (3_000_000, 3_000_000))
        return fill_until_it_fails(place, zone, delivery, refused, now)

    confirmed = assert_full_but_sound(in_a_child(limited))
    log = open_log(place, zone)
    assert len(log.ids(Query())) == confirmed
    assert log.add(delivery(), refused, "Ana", now).reference == f"LD-2026-{confirmed + 1:06d}"
    assert log.verify() == []
    log.close()


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
    ballast = tiny_disk / "ballast"
    ballast.write_bytes(bytes(1_500_000))
    log = open_log(tiny_disk / "data", zone)
    confirmed = 0
    with contextlib.suppress(MachineFault):
        while confirmed < 20_000:
            log.add(delivery(notes="words " * 900), refused, "Ana", now)
            confirmed += 1
    with pytest.raises(MachineFault, match=FULL):
        log.add(delivery(notes="words " * 900), refused, "Ana", now)
    assert 20_000 > len(log.ids(Query())) == confirmed > 0
    assert log.verify() == []
    ballast.unlink()
    assert log.add(delivery(), refused, "Ana", now).reference == f"LD-2026-{confirmed + 1:06d}"
    assert log.verify() == []
    log.close()


def test_a_disk_too_full_for_a_new_log_is_left_empty(tiny_disk, zone):
    (tiny_disk / "ballast").write_bytes(bytes(4_150_000))
    with pytest.raises(MachineFault, match=FULL):
        open_log(tiny_disk / "data", zone)
    (tiny_disk / "ballast").unlink()
    log = open_log(tiny_disk / "data", zone)
    assert log.verify() == []
    log.close()


def as_nobody(work) -> str:
    def dropped() -> str:
        if os.getuid() == 0:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        return work()

    return in_a_child(dropped)


@pytest.fixture
def read_only(needs_fork):
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "data"
        folder.mkdir()
        Path(made).chmod(0o755)
        yield folder
        folder.chmod(0o755)


def test_a_read_only_folder_is_one_sentence(read_only, zone):
    read_only.chmod(0o555)
    told = as_nobody(lambda: str(open_log(read_only, zone)))
    assert told.startswith("MachineFault")
    assert f"ask for the right to write to {read_only}, or choose another data folder" in told
    assert list(read_only.iterdir()) == []


def test_a_log_in_a_read_only_folder_is_one_sentence_and_stays_whole(read_only, zone, delivery, refused, now):
    log = open_log(read_only, zone)
    record = log.add(delivery(), refused, "Ana", now)
    log.close()
    for file in read_only.iterdir():
        file.chmod(0o444)
    read_only.chmod(0o555)
    before = {file.name: file.read_bytes() for file in read_only.iterdir()}
    told = as_nobody(lambda: str(open_log(read_only, zone).add(delivery(), refused, "Ana", now)))
    assert told.startswith("MachineFault")
    assert f"ask for the right to write to {read_only}" in told
    assert {file.name: file.read_bytes() for file in read_only.iterdir()} == before
    read_only.chmod(0o755)
    again = open_log(read_only, zone)
    assert again.get(record.reference) == record
    again.close()


def test_a_folder_that_may_not_be_made_is_one_sentence(read_only, zone):
    read_only.chmod(0o555)
    told = as_nobody(lambda: str(open_log(read_only / "below" / "it", zone)))
    assert told.startswith("MachineFault")
    assert "may not be written" in told


def test_a_log_that_another_program_locks_is_one_sentence(place, zone, delivery, refused, now):
    log = open_log(place, zone, wait=0.1)
    other = dbapi2.connect(str(database_path(place)), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(MachineFault, match="another program keeps the log locked; nothing of this was saved"):
        log.add(delivery(), refused, "Ana", now)
    assert log.find(Query(), 5) == []
    other.execute("ROLLBACK")
    assert log.add(delivery(), refused, "Ana", now).reference == "LD-2026-000001"
    other.close()
    log.close()


def test_a_log_that_another_program_reads_is_written_all_the_same(place, zone, delivery, refused, now):
    log = open_log(place, zone, wait=0.1)
    log.add(delivery(), refused, "Ana", now)
    other = dbapi2.connect(str(database_path(place)), isolation_level=None)
    other.execute("BEGIN")
    assert other.execute("SELECT count(*) FROM delivery").fetchone() == (1,)
    assert log.add(delivery(), refused, "Ana", now).reference == "LD-2026-000002"
    log.close()
    assert other.execute("SELECT count(*) FROM delivery").fetchone() == (1,), "it keeps what it saw"
    other.close()
    again = open_log(place, zone)
    assert len(again.ids(Query())) == 2
    assert again.verify() == []
    again.close()


def test_a_log_that_another_program_keeps_to_itself_is_one_sentence(place, zone, delivery, refused, now):
    log = open_log(place, zone)
    log.add(delivery(), refused, "Ana", now)
    log.close()
    other = dbapi2.connect(str(database_path(place)), isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(MachineFault, match="another program keeps the log locked; nothing of this was saved"):
        open_log(place, zone, wait=0.1)
    other.close()
    again = open_log(place, zone)
    assert again.verify() == []
    again.close()


def test_a_newer_log_is_refused_and_untouched(log, place, zone):
    log.close()
    other = dbapi2.connect(str(database_path(place)), isolation_level=None)
    other.execute("PRAGMA user_version = 99")
    other.close()
    before = database_path(place).read_bytes()
    with pytest.raises(BadInput, match=r"written by a newer LegalDesk \(tables of version 99, this one knows \d+\)"):
        open_log(place, zone)
    assert database_path(place).read_bytes() == before


def test_a_database_of_another_program_is_refused_and_untouched(place, zone):
    place.mkdir()
    other = dbapi2.connect(str(database_path(place)), isolation_level=None)
    other.execute("CREATE TABLE recipes (id INTEGER PRIMARY KEY)")
    other.close()
    before = database_path(place).read_bytes()
    with pytest.raises(BadInput, match="is a database of another program; nothing was changed"):
        open_log(place, zone)
    assert database_path(place).read_bytes() == before
    assert [file.name for file in place.iterdir()] == [database_path(place).name]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty, so its content was lost; nothing was changed: restore the last backup"),
        (bytes(8192), "is empty, so its content was lost"),
        (b"Dear Sir or Madam", "is not a database, or its beginning is damaged; nothing was changed"),
        (b"%PDF-1.7" + bytes(9000), "is not a database, or its beginning is damaged"),
    ],
)
def test_a_file_that_is_no_database_is_one_sentence(place, zone, content, sentence):
    place.mkdir()
    database_path(place).write_bytes(content)
    with pytest.raises(MachineFault, match=sentence):
        open_log(place, zone)
    assert database_path(place).read_bytes() == content


def test_folders_and_files_in_each_others_place_are_one_sentence(tmp_path, zone):
    (tmp_path / "a file").write_text("x")
    with pytest.raises(BadInput, match="a file: is a file, not a folder; name a folder"):
        open_log(tmp_path / "a file", zone)
    with pytest.raises(MachineFault, match="cannot be used"):
        open_log(tmp_path / "a file" / "below", zone)
    (tmp_path / "data" / "legaldesk.db").mkdir(parents=True)
    with pytest.raises(BadInput, match="is a folder, but the database belongs there"):
        open_log(tmp_path / "data", zone)


def test_a_lost_database_is_not_replaced_by_an_empty_one(place, zone, delivery, refused, now):
    log = open_log(place, zone)
    log.add(delivery(), refused, "Ana", now)
    log.close()
    kept = database_path(place).read_bytes()
    database_path(place).unlink()
    with pytest.raises(MachineFault, match="is missing, but the files beside it belong to a log; nothing was changed"):
        open_log(place, zone)
    database_path(place).write_bytes(kept)
    again = open_log(place, zone)
    assert again.verify() == []
    again.close()


def test_a_stray_error_of_the_program_is_not_dressed_up_as_a_fault_of_the_disk(log, delivery, refused, now):
    unknown = dataclasses.replace(refused, alerts=("no alert",))
    with pytest.raises(AttributeError):
        log.add(delivery(), unknown, "Ana", now)
    assert not log.total()


def test_only_the_anchor_is_left_by_a_start_that_was_cut_off(place, zone):
    place.mkdir()
    (place / "legaldesk.db.4711.new").write_bytes(b"half")
    log = open_log(place, zone)
    assert log.verify() == []
    assert anchor_path(place).exists()
    log.close()
