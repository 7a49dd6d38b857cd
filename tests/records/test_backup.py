"""A backup holds the log as it stood at one moment, and a restored log is that log again."""

from __future__ import annotations

import hashlib
import json
import os
import signal
from datetime import timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from legaldesk.domain.errors import BadInput, MachineFault, Stopped
from legaldesk.domain.query import Query
from legaldesk.records.backups.backup import back_up
from legaldesk.records.backups.backup_file import Manifest, read_manifest, seal
from legaldesk.records.backups.restoring import Restored, restore
from legaldesk.records.log import anchor_path, database_path, open_log


@pytest.fixture
def target(tmp_path) -> Path:
    (tmp_path / "kept elsewhere").mkdir()
    return tmp_path / "kept elsewhere" / "Año 2026 #1?.legaldesk"


@pytest.fixture
def save(place, target, now):
    """Back the log up."""

    def saved(**options) -> Manifest:
        return back_up(place, options.pop("target", target), program="0.1.0", at=now, **options)

    return saved


@pytest.fixture
def bring_back(place, target, now):
    """Restore the backup into the data folder, or another one."""

    def brought(into: Path = place, file: Path = target, **options) -> Restored:
        with file.open("rb") as source:
            return restore(into, source, str(file), by="Bo", at=options.pop("at", now), **options)

    return brought


@pytest.fixture
def filled(log, delivery, refused, now):
    """A log of 40 deliveries with a letter."""
    log.add_many((delivery(instrument={"caption": f"Case {n} v. Jones"}), refused, "Ana", now) for n in range(40))
    letter = log.put_letter("LD-2026-000007", refused.letter, b"%PDF" + bytes(range(256)) * 60, "t", "p", "Ana", now)
    log.mark_letter(letter.id, "letter_printed", "Ana", now)
    return log


def everything(log):
    references = [row.reference for row in log.find(Query(), 1_000)]
    records = [log.get(reference) for reference in references]
    histories = [log.history(reference) for reference in references]
    letters = [(letter, log.letter_pdf(letter.id)) for one in references for letter in log.letters(one)]
    return records, histories, letters


def last_entry(place):
    connection = dbapi2.connect(str(database_path(place)))
    (body,) = connection.execute("SELECT body FROM history ORDER BY seq DESC LIMIT 1").fetchone()
    connection.close()
    return json.loads(body)


def names(folder):
    return sorted(file.name for file in folder.iterdir())


def test_a_restored_log_is_the_one_that_was_backed_up(filled, zone, save, bring_back, tmp_path, delivery, refused, now):
    before = everything(filled)
    manifest = save()
    assert (manifest.deliveries, manifest.history_entries) == (40, 42)
    done = bring_back(tmp_path / "new" / "desk")
    assert done.manifest == manifest
    assert done.replaced is None
    assert names(tmp_path / "new" / "desk") == ["legaldesk.db", "legaldesk.db.anchor"]
    again = open_log(tmp_path / "new" / "desk", zone)
    assert everything(again) == before
    assert again.find(Query(text="case 17"), 5)[0].caption == "Case 17 v. Jones"
    assert again.verify() == []
    assert again.add(delivery(), refused, "Ana", now).reference == "LD-2026-000041"
    assert again.verify() == []
    again.close()


def test_the_history_tells_who_restored_what_and_what_it_cost(
    filled, place, save, bring_back, target, delivery, refused, now
):
    manifest = save()
    filled.add(delivery(), refused, "Ana", now)
    filled.close()
    bring_back(force=True)
    told = last_entry(place)
    assert (told["seq"], told["action"], told["by"]) == (43, "restored", "Bo")
    assert told["changes"] == [["history.entries", "43", "42"]]
    assert told["reason"] == f"from {target}, backed up at {manifest.created_at.isoformat(timespec='seconds')}"


def test_a_backup_is_one_file_that_public_tools_can_prove_and_read(filled, save, target):
    manifest = save()
    assert names(target.parent) == [target.name]
    database = target.read_bytes()[: manifest.database_bytes]
    assert hashlib.sha256(database).hexdigest() == manifest.sha256
    assert json.loads(target.read_bytes().splitlines()[-2]) == manifest.as_json()
    connection = dbapi2.connect(f"{target.as_uri()}?mode=ro", uri=True)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("SELECT count(*) FROM delivery").fetchone() == (40,)
    connection.close()
    assert names(target.parent) == [target.name]


def test_an_empty_log_can_be_backed_up(log, zone, save, bring_back, tmp_path):
    assert save().history_entries == 0
    bring_back(tmp_path / "new")
    again = open_log(tmp_path / "new", zone)
    assert again.find(Query(), 5) == []
    assert again.verify() == []
    again.close()


def test_a_backup_beside_a_writer_holds_all_that_was_confirmed_and_nothing_half(
    needs_fork, place, zone, delivery, refused, now, save, bring_back, target, tmp_path
):
    open_log(place, zone).close()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        log = open_log(place, zone)
        while True:
            record = log.add(delivery(notes="words " * 300), refused, "Ana", now)
            os.write(writing, f"{record.reference}\n".encode())
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        for number in range(4):
            confirmed = [pipe.readline() for _ in range(60)][-1].decode().strip()
            manifest = save(force=True)
            bring_back(tmp_path / f"restored {number}")
            restored = open_log(tmp_path / f"restored {number}", zone)
            kept = sorted(row.reference for row in restored.find(Query(), 100_000))
            assert kept == [f"LD-2026-{one:06d}" for one in range(1, manifest.deliveries + 1)]
            assert confirmed in kept
            assert restored.verify() == []
            restored.close()
        assert pipe.readline(), "the writer went on all the time"
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def test_a_file_is_replaced_only_with_force(filled, save, target):
    target.write_text("the only copy of something")
    with pytest.raises(BadInput, match="exists already; choose another name, or add --force"):
        save()
    assert target.read_text() == "the only copy of something"
    save(force=True)
    with target.open("rb") as file:
        assert read_manifest(file, "").deliveries == 40
    assert names(target.parent) == [target.name]


def test_the_log_itself_is_never_the_target(filled, place, save, tmp_path):
    (tmp_path / "same").hardlink_to(database_path(place))
    (tmp_path / "link").symlink_to(place)
    for aim in (database_path(place), anchor_path(place), tmp_path / "same", tmp_path / "link" / "legaldesk.db-wal"):
        with pytest.raises(BadInput, match="belongs to the log itself; choose another name"):
            save(target=aim, force=True)
    assert filled.verify() == []


def test_a_desk_is_replaced_only_with_force_and_kept(filled, place, zone, save, bring_back, delivery, refused, now):
    save()
    later = filled.add(delivery(), refused, "Ana", now)
    filled.close()
    before = {file.name: file.read_bytes() for file in place.iterdir()}
    with pytest.raises(BadInput, match="holds a desk already; add --force to replace it"):
        bring_back()
    assert {file.name: file.read_bytes() for file in place.iterdir()} == before
    first, second = bring_back(force=True).replaced, bring_back(force=True).replaced
    assert first == place / "replaced-2026-11-23-185000Z"
    assert second == place / "replaced-2026-11-23-185000Z-2"
    for folder, reference in ((first, later.reference), (second, "LD-2026-000040"), (place, "LD-2026-000040")):
        kept = open_log(folder, zone)
        assert kept.find(Query(), 1)[0].reference == reference
        assert kept.verify() == []
        kept.close()


@pytest.mark.parametrize("harm", ["zeroed", "lost", "anchor lost"])
def test_a_damaged_or_lost_desk_is_what_a_backup_is_for(filled, place, zone, save, bring_back, harm):
    before = everything(filled)
    save()
    filled.close()
    damaged = bytes(database_path(place).stat().st_size)
    if harm == "zeroed":
        database_path(place).write_bytes(damaged)
    elif harm == "lost":
        database_path(place).unlink()
    else:
        anchor_path(place).unlink()
    done = bring_back(force=harm != "lost")
    again = open_log(place, zone)
    assert everything(again) == before
    assert again.verify() == []
    again.close()
    assert done.replaced is not None
    if harm == "zeroed":
        assert database_path(done.replaced).read_bytes() == damaged


def test_an_open_desk_is_not_replaced(filled, place, save, bring_back):
    save()
    sentence = "another program has this desk open; nothing was changed: close it, then restore again"
    with pytest.raises(BadInput, match=sentence):
        bring_back(force=True)
    assert filled.verify() == []
    filled.close()
    stranger = dbapi2.connect(str(database_path(place)), isolation_level=None)
    stranger.execute("SELECT count(*) FROM delivery").fetchone()
    with pytest.raises(BadInput, match=sentence):
        bring_back(force=True)
    stranger.close()
    assert names(place) == ["legaldesk.db", "legaldesk.db.anchor"]
    assert bring_back(force=True).replaced is not None


def test_nobody_opens_a_desk_that_is_being_replaced(filled, place, zone, save, bring_back):
    save()
    filled.close()
    met = []

    def look(done: int, whole: int) -> bool:
        if done < whole:
            with pytest.raises(MachineFault, match="a backup is being restored into it; wait until that is done"):
                open_log(place, zone, wait=0.05)
            met.append(done)
        return True

    bring_back(force=True, progress=look)
    assert met
    open_log(place, zone).close()


def test_a_backup_can_be_stopped_while_it_copies_and_while_it_checks(filled, save, target):
    save()
    before = target.read_bytes()
    for calls in (1, 2):
        told = []

        def stop(done: int, whole: int, told=told, calls=calls) -> bool:
            told.append((done, whole))
            return len(told) < calls

        with pytest.raises(Stopped, match="the backup was stopped; nothing was written, the log is as it was"):
            save(force=True, progress=stop)
        assert len(told) == calls
        assert target.read_bytes() == before
        assert names(target.parent) == [target.name]
    assert filled.verify() == []


def test_a_restoring_can_be_stopped_while_it_copies_and_while_it_checks(
    log, place, save, bring_back, delivery, refused, now
):
    log.add_many((delivery(), refused, "Ana", now) for _ in range(2_000))
    save()
    log.close()
    before = {file.name: file.read_bytes() for file in place.iterdir()}
    for part in (0.2, 0.7):
        with pytest.raises(Stopped, match="the restoring was stopped; nothing was changed"):
            bring_back(force=True, progress=lambda done, whole, part=part: done < part * whole)
        assert {file.name: file.read_bytes() for file in place.iterdir()} == before


def test_progress_goes_from_nothing_to_everything(filled, save, bring_back):
    told = []

    def note(done: int, whole: int) -> bool:
        told.append(done / whole)
        return done < whole  # at the end it is too late to stop

    save(progress=note)
    assert told == sorted(told) and told[-1] == 1
    filled.close()
    told.clear()
    assert bring_back(force=True, progress=note).replaced is not None
    assert told == sorted(told) and told[-1] == 1


def test_a_newer_programs_backup_is_refused(filled, save, bring_back, target, tmp_path, now):
    manifest = save()
    database = target.read_bytes()[: manifest.database_bytes]
    told = {name: getattr(manifest, name) for name in Manifest.__dataclass_fields__}
    target.write_bytes(database)
    seal(target, Manifest(**{**told, "schema_version": 99}))
    with pytest.raises(BadInput, match=r"made by a newer LegalDesk \(tables of version 99, this one knows \d+\)"):
        bring_back(tmp_path / "new")
    target.write_bytes(target.read_bytes().replace(b"\nLegalDesk backup 2 ", b"\nLegalDesk backup 3 "))
    with pytest.raises(BadInput, match="made by a newer LegalDesk; install the newer version"):
        bring_back(tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_a_clock_that_was_set_back_hurts_nothing(filled, place, zone, save, bring_back, now):
    save()
    filled.close()
    assert bring_back(force=True, at=now - timedelta(days=9_000)).replaced == place / "replaced-2002-04-03-185000Z"
    again = open_log(place, zone)
    assert again.verify() == []
    again.close()
