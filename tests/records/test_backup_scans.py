"""Attached files go into a backup and come out of it, each checked; what is lacking is named, and nothing is guessed."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from pathlib import Path

import pytest

from legaldesk.domain.errors import BadInput, MachineFault, Stopped
from legaldesk.records.backups.backup import back_up
from legaldesk.records.backups.restoring import restore
from legaldesk.records.log import anchor_path, database_path, open_log
from legaldesk.records.places import scans_path
from legaldesk.records.scans.folder import file_of
from legaldesk.records.scans.keeping import PIECE
from legaldesk.records.swap import complete
from tests.incoming import File

SCANS = [b"%PDF one" * 5_000, b"II*\x00 two" * 7_000, b"three" + bytes(range(256)) * (PIECE // 128), b"4"]


@pytest.fixture
def target(tmp_path) -> Path:
    (tmp_path / "backups").mkdir()
    return tmp_path / "backups" / "monday.legaldesk"


@pytest.fixture
def filled(log, place, delivery, refused, now):
    """Three deliveries with five files, four of them different, one of them withdrawn."""
    for number, scan in enumerate(SCANS[:3], start=1):
        log.add(delivery(), refused, "Ana", now, [File(scan, f"scan {number}.pdf")])
    log.files.attach("LD-2026-000003", [File(SCANS[0], "again.pdf"), File(SCANS[3], "last.txt")], "Ana", now)
    log.files.withdraw("LD-2026-000003", 3, "Ana", now, "wrong case")
    return log


def save(place, target, now, **options):
    return back_up(place, target, program="0.1.0", at=now, **options)


def bring_back(place, target, now, **options):
    with target.open("rb") as source:
        return restore(place, source, str(target), by="Bo", at=now, **options)


def all_files(log):
    return [
        (one, b"".join(log.files.content(one)))
        for reference in ("LD-2026-000001", "LD-2026-000002", "LD-2026-000003")
        for one in log.files.of(reference)
    ]


def kept(place: Path, scan: bytes) -> Path:
    return file_of(scans_path(place), hashlib.sha256(scan).hexdigest())


def damage(place: Path, scan: bytes) -> None:
    file = kept(place, scan)
    file.chmod(0o644)
    file.write_bytes(b"!" + scan[1:])


@pytest.mark.parametrize("beside", [False, True])
def test_files_come_back_with_the_log(filled, place, target, now, zone, tmp_path, beside):
    before = all_files(filled)
    manifest = save(place, target, now, beside=beside)
    assert (manifest.scans.files, manifest.scans.lacking) == (4, 0)
    assert bring_back(tmp_path / "new", target, now).lacking == ()
    again = open_log(tmp_path / "new", zone)
    assert all_files(again) == before
    assert again.verify() == []
    again.close()
    expected = ["monday.legaldesk", "scans"] if beside else ["monday.legaldesk"]
    assert sorted(file.name for file in target.parent.iterdir()) == expected


def test_public_tools_find_each_file_in_the_backup(filled, place, target, now):
    manifest = save(place, target, now)
    whole = target.read_bytes()
    start, part = manifest.database_bytes, manifest.scans
    index = whole[start + part.content_bytes :][: part.index_bytes]
    assert hashlib.sha256(index).hexdigest() == part.index_sha256
    for line in index.splitlines():
        entry = json.loads(line)
        content = whole[start : start + entry["size"]]
        assert hashlib.sha256(content).hexdigest() == entry["sha256"]
        start += entry["size"]
    assert json.loads(whole.splitlines()[-2])["scans"]["files"] == 4


def test_many_backups_share_the_files_beside_them(filled, place, target, now):
    save(place, target, now, beside=True)
    folder = target.parent / "scans"
    before = {file: file.stat().st_mtime_ns for file in folder.rglob("*") if file.is_file()}
    assert len(before) == 4
    filled.files.attach("LD-2026-000001", [File(b"five")], "Ana", now)
    second = save(place, target.with_name("tuesday.legaldesk"), now, beside=True)
    after = {file: file.stat().st_mtime_ns for file in folder.rglob("*") if file.is_file()}
    assert second.scans.files == len(after) == 5
    assert before.items() <= after.items()
    os.truncate(next(iter(before)), 1) if os.geteuid() == 0 else None
    third = save(place, target.with_name("wednesday.legaldesk"), now, beside=True)
    assert third.scans.lacking == 0  # what is shorter than it should be is copied anew
    assert all(hashlib.sha256(file.read_bytes()).hexdigest() == file.name for file in after)


def test_a_damaged_file_does_not_keep_the_rest_from_being_backed_up(filled, place, target, now, zone, tmp_path):
    damage(place, SCANS[1])
    kept(place, SCANS[3]).unlink()
    for options in ({}, {"beside": True}):
        manifest = save(place, target, now, force=True, **options)
        named = ("file 1 of LD-2026-000002 (scan 2.pdf)", "file 3 of LD-2026-000003 (last.txt)")
        assert (manifest.scans.files, manifest.scans.lacking, manifest.scans.missing) == (2, 2, named)
        new = tmp_path / f"new {len(options)}"
        with pytest.raises(
            BadInput, match=r"missing or damaged.*: file 1 of LD-2026-000002 \(scan 2\.pdf\), file 3 of"
        ):
            bring_back(new, target, now)
        assert not new.exists()
        assert bring_back(new, target, now, incomplete=True).lacking == named
        again = open_log(new, zone)
        assert [one.where for one in again.verify()] == [*reversed(named)] or len(again.verify()) == 2
        assert b"".join(again.files.content(again.files.one("LD-2026-000001", 1))) == SCANS[0]
        with pytest.raises(MachineFault):
            b"".join(again.files.content(again.files.one("LD-2026-000002", 1)))
        again.close()


def test_files_that_are_missing_beside_a_backup_are_named(filled, place, target, now, tmp_path, zone):
    save(place, target, now, beside=True)
    moved = tmp_path / "elsewhere" / "monday.legaldesk"
    moved.parent.mkdir()
    shutil.copy(target, moved)
    with pytest.raises(
        BadInput, match=r"they belong in the folder scans beside it\): file 1 of LD-2026-000001 \(scan 1"
    ):
        bring_back(tmp_path / "new", moved, now)
    shutil.copytree(target.parent / "scans", moved.parent / "scans")
    file = file_of(moved.parent / "scans", hashlib.sha256(SCANS[2]).hexdigest())
    file.chmod(0o644)
    file.write_bytes(bytes(len(SCANS[2])))
    with pytest.raises(BadInput, match=r"beside it\): file 1 of LD-2026-000003 \(scan 3\.pdf\); nothing was changed"):
        bring_back(tmp_path / "new", moved, now)
    assert not (tmp_path / "new").exists()


def test_any_change_of_the_files_in_a_backup_is_seen(filled, place, target, now, tmp_path):
    manifest = save(place, target, now)
    sound = target.read_bytes()
    start = manifest.database_bytes
    end = start + manifest.scans.content_bytes + manifest.scans.index_bytes
    for at in (
        start,
        start + 1_000,
        start + manifest.scans.content_bytes - 1,
        end - manifest.scans.index_bytes,
        end - 2,
    ):
        flipped = bytearray(sound)
        flipped[at] ^= 4
        target.write_bytes(flipped)
        with pytest.raises(BadInput, match="damaged"):
            bring_back(tmp_path / "new", target, now)
        assert not (tmp_path / "new").exists()
    target.write_bytes(sound[: start + 10] + sound[start + 20 :])
    with pytest.raises(BadInput, match="is damaged: it holds"):
        bring_back(tmp_path / "new", target, now)


def test_a_replaced_desk_keeps_its_files(filled, place, target, now, zone, tmp_path):
    save(place, target, now)
    filled.files.attach("LD-2026-000001", [File(b"later")], "Ana", now)
    before = all_files(filled)
    filled.close()
    done = bring_back(place, target, now, force=True)
    for folder, count in ((place, 5), (done.replaced, 6)):
        log = open_log(folder, zone)
        assert len(all_files(log)) == count
        assert log.verify() == []
        assert folder != done.replaced or all_files(log) == before
        log.close()


def test_a_restoring_that_was_killed_at_any_step_of_the_exchange_is_completed(
    filled, place, target, now, zone, tmp_path
):
    save(place, target, now)
    filled.files.attach("LD-2026-000001", [File(b"later")], "Ana", now)
    filled.close()
    fresh = tmp_path / "fresh"
    bring_back(fresh, target, now)
    for step in range(6):
        desk = tmp_path / f"desk {step}"
        shutil.copytree(place, desk)
        ready = desk / "restored-2026-11-23-185000Z"
        ready.mkdir()
        for part in (scans_path, anchor_path, database_path):
            (shutil.copytree if part(fresh).is_dir() else shutil.copy)(part(fresh), part(ready))
        old = desk / "replaced-2026-11-23-185000Z"
        moves = [(database_path(desk), old), (scans_path(desk), old), (anchor_path(desk), old)]
        moves += [(anchor_path(ready), desk), (scans_path(ready), desk)]
        old.mkdir()
        for source, folder in moves[:step]:
            source.rename(folder / source.name)
        assert complete(desk) == old
        for folder, count in ((desk, 5), (old, 6)):
            log = open_log(folder, zone)
            assert (len(all_files(log)), log.verify()) == (count, [])
            log.close()


def test_backing_up_and_restoring_files_is_told_and_can_be_stopped(filled, place, target, now, tmp_path):
    told = []
    save(place, target, now, progress=lambda done, whole: bool(told.append(done / whole)) or True)
    assert told == sorted(told) and told[-1] == 1
    for part in (0.5, 0.95):
        with pytest.raises(Stopped, match="the backup was stopped; nothing was written"):
            save(place, target.with_name("b"), now, progress=lambda done, whole, part=part: done < part * whole)
        with pytest.raises(Stopped, match="the restoring was stopped; nothing was changed"):
            bring_back(tmp_path / "new", target, now, progress=lambda done, whole, part=part: done < part * whole)
    assert [file.name for file in target.parent.iterdir()] == [target.name]
    assert not (tmp_path / "new").exists()


def test_a_backup_of_the_first_format_restores_still(filled, place, target, now, zone, tmp_path):
    filled.close()
    other = tmp_path / "without files"
    open_log(other, zone).close()
    manifest = save(other, target, now)
    told = manifest.as_json()
    del told["scans"]
    text = f"\n{json.dumps(told, separators=(',', ':'))}\n".encode()
    last = f"LegalDesk backup 1 {len(text):06d} {hashlib.sha256(text).hexdigest()}\n".encode()
    target.write_bytes(target.read_bytes()[: manifest.database_bytes] + text + last)
    assert bring_back(tmp_path / "new", target, now).manifest.scans.files == 0
    again = open_log(tmp_path / "new", zone)
    assert again.verify() == []
    again.close()
