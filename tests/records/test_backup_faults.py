"""What goes wrong with backups: damaged files, damaged logs, full and read-only disks, and kills at any moment."""

from __future__ import annotations

import hashlib
import os
import random
import signal
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from legaldesk.domain.errors import BadInput, MachineFault
from legaldesk.domain.query import Query
from legaldesk.records.backups.backup import back_up
from legaldesk.records.backups.backup_file import Manifest, read_manifest, seal
from legaldesk.records.backups.restoring import restore
from legaldesk.records.log import database_path, open_log

resource = pytest.importorskip("resource", reason="LOUD: limits, rights and kills are shown on Linux and macOS")
NOBODY = 65534
FULL = "the disk is full or refuses to write; nothing of this was saved, everything saved before is safe"
STEPS = ("os.rename", "os.mkdir", "os.rmdir", "os.remove", "os.link", "shutil.rmtree", "open")


@pytest.fixture
def target(tmp_path) -> Path:
    (tmp_path / "backups").mkdir()
    return tmp_path / "backups" / "desk.legaldesk"


@pytest.fixture
def backed_up(place, zone, delivery, refused, now, target):
    """A closed log of 60 deliveries, of which 40 are in the backup; gives the manifest."""
    log = open_log(place, zone)
    log.add_many((delivery(notes=f"{n} " * 400), refused, "Ana", now) for n in range(40))
    manifest = save(place, target, now)
    log.add_many((delivery(), refused, "Ana", now) for _ in range(20))
    log.close()
    return manifest


def save(place, target, now, **options) -> Manifest:
    return back_up(place, target, program="0.1.0", at=now, **options)


def bring_back(place, target, now, **options):
    with target.open("rb") as source:
        return restore(place, source, str(target), by="Bo", at=now, force=True, **options)


def contents(folder):
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def in_a_child(work) -> tuple[str, int]:
    """Run `work` in a forked process; gives what it returns or what it raises, and how the process ended."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            told = str(work())
        except BaseException as fault:  # noqa: BLE001  (told to the parent)
            told = f"{type(fault).__name__}: {fault}"
        os.write(writing, told.encode()[:60_000])
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read().decode()
    return told, os.waitpid(child, 0)[1]


def test_truncated_zeroed_and_changed_backups_are_refused_by_name(backed_up, place, target, now):
    sound, before = target.read_bytes(), contents(place)
    dice = random.Random(1937)
    harmed = [sound[:size] for size in (0, 1, 99, 4096, backed_up.database_bytes, len(sound) - 1)]
    harmed += [bytes(len(sound)), sound[:8192] + bytes(len(sound) - 8192), bytes(4096) + sound[4096:], sound + b"\n"]
    harmed += [sound[:4096] + sound[8192:], sound[: backed_up.database_bytes] + sound, b"%PDF-1.7", sound[4096:]]
    places = [dice.randrange(len(sound)) for _ in range(40)]
    places += range(backed_up.database_bytes, len(sound), 3)  # the manifest and the last line
    for at in places:
        flipped = bytearray(sound)
        flipped[at] ^= 1 << dice.randrange(8)
        harmed.append(bytes(flipped))
    for content in harmed:
        target.write_bytes(content)
        with pytest.raises(BadInput, match="backup") as fault:
            bring_back(place, target, now)
        assert str(fault.value).startswith(f"{target}: ")
        assert contents(place) == before
    target.write_bytes(sound)
    assert bring_back(place, target, now).manifest == backed_up


def test_a_damaged_log_gives_no_backup_and_spares_the_earlier_one(backed_up, place, zone, target, now, behind):
    before = contents(target.parent)
    log = open_log(place, zone)
    with behind() as intruder:
        intruder.execute("UPDATE history SET body = CAST(replace(body, 'Ana', 'Eve') AS BLOB) WHERE seq = 17")
    with pytest.raises(MachineFault, match=r"the log is damaged \(history entry 17: .* so no backup was kept"):
        save(place, target, now, force=True)
    assert contents(target.parent) == before
    log.close()


def test_a_page_that_cannot_be_read_gives_no_backup(backed_up, place, zone, target, now):
    before = contents(target.parent)
    with closing(dbapi2.connect(str(database_path(place)))) as known:
        (page,) = known.execute("SELECT rootpage FROM sqlite_master WHERE name = 'delivery_by_sender'").fetchone()
    with database_path(place).open("r+b") as file:
        file.seek(4096 * (page - 1))
        file.write(b"\xff" * 4096)
    log = open_log(place, zone)
    with pytest.raises(MachineFault, match="damaged") as fault:
        save(place, target, now, force=True)
    assert str(fault.value).startswith(f"{database_path(place)}: ")
    assert contents(target.parent) == before
    log.close()


def test_a_backup_of_a_log_that_was_damaged_already_is_refused(backed_up, place, target, now, behind):
    with behind() as intruder:
        intruder.execute("UPDATE history SET body = CAST(replace(body, 'Ana', 'Eve') AS BLOB) WHERE seq = 17")
        intruder.execute("PRAGMA journal_mode = delete")
    content = database_path(place).read_bytes()
    told = {name: getattr(backed_up, name) for name in Manifest.__dataclass_fields__}
    sha = hashlib.sha256(content).hexdigest()
    target.write_bytes(content)
    seal(target, Manifest(**{**told, "database_bytes": len(content), "sha256": sha}))
    with pytest.raises(BadInput, match=r"damaged when it was backed up \(history entry 17: .*choose an older backup"):
        bring_back(place, target, now)
    assert contents(place) == {**contents(place), "legaldesk.db": content}


@pytest.mark.parametrize("limit", [60_000, 150_000, 240_000])
def test_a_full_disk_leaves_no_backup_and_changes_no_desk(needs_fork, backed_up, place, zone, target, now, limit):
    def limited(work) -> str:
        def run():
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            return work()

        return in_a_child(run)[0]

    assert backed_up.database_bytes > limit
    desk, kept = contents(place), contents(target.parent)
    told = limited(lambda: save(place, target, now, force=True))
    assert told.startswith(f"MachineFault: {target}: ") and FULL in told
    assert contents(target.parent) == kept
    told = limited(lambda: bring_back(place, target, now))
    assert told.startswith(f"MachineFault: {database_path(place).parent}") and FULL in told
    assert {name: content for name, content in contents(place).items() if "-" not in name} == desk
    assert sorted(file.name for file in place.iterdir() if file.is_dir()) == []
    log = open_log(place, zone)
    assert log.verify() == []
    log.close()


def test_a_read_only_folder_is_one_sentence(needs_fork, backed_up, place, target, now):
    def as_nobody(work) -> str:
        def dropped():
            if os.getuid() == 0:
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            return work()

        return in_a_child(dropped)[0]

    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        copy = Path(made) / target.name
        copy.write_bytes(target.read_bytes())
        copy.chmod(0o644)
        for folder in (Path(made) / "closed", Path(made) / "desk"):
            folder.mkdir()
            folder.chmod(0o555)
        told = as_nobody(lambda: save(place, Path(made) / "closed" / "desk.legaldesk", now))
        assert told.startswith("MachineFault: ") and "may not be written" in told
        told = as_nobody(lambda: bring_back(Path(made) / "desk", copy, now))
        assert told.startswith("MachineFault: ") and "may not be written; nothing was changed" in told
        assert [*(Path(made) / "closed").iterdir()] == [*(Path(made) / "desk").iterdir()] == []


def killed_at(step: int, work) -> bool:
    """Run `work` in a process that is killed at its `step`-th act on a file or folder; false if it took fewer."""

    def run():
        left = step

        def count(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal left
            if event in STEPS and (event != "open" or isinstance(arguments[0], str | os.PathLike)):
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                left -= 1

        sys.addaudithook(count)
        return work()

    told, ended = in_a_child(run)
    assert os.WIFSIGNALED(ended) or told.startswith(("Restored", "Manifest")), told
    return os.WIFSIGNALED(ended)


def test_a_kill_at_any_step_of_restoring_leaves_the_old_desk_or_the_new_one(
    needs_fork, backed_up, place, zone, target, now
):
    step, seen = 0, []
    bring_back(place, target, now)  # imports what is imported late, outside the count
    while True:
        log = open_log(place, zone)
        log.add(log.get("LD-2026-000001").delivery, log.get("LD-2026-000001").verdict, "Ana", now)
        old = len(log.ids(Query()))
        log.close()
        folders = set(place.glob("replaced-*"))
        if not killed_at(step, lambda: bring_back(place, target, now)):
            break
        log = open_log(place, zone)
        held = len(log.ids(Query()))
        assert log.verify() == []
        log.close()
        assert sorted(file.name for file in place.iterdir() if "restored-" in file.name) == []
        added = set(place.glob("replaced-*")) - folders
        if held == old:
            assert added == set()
        else:
            assert held == 40
            (kept,) = added
            replaced = open_log(kept, zone)
            assert len(replaced.ids(Query())) == old
            assert replaced.verify() == []
            replaced.close()
        seen.append(held == 40)
        step += 1
    assert seen == sorted(seen), "from one step on it is the new one"
    assert seen.count(False) >= 5
    assert seen.count(True) >= 5
    assert not list(place.glob("restoring-*")), "what killed ones left is swept"


def test_a_kill_at_any_step_of_a_backup_leaves_the_earlier_backup_or_the_new_one(
    needs_fork, backed_up, place, zone, target, now
):
    step, seen = 0, []
    log = open_log(place, zone)
    save(place, target.with_name("another"), now)
    while killed_at(step, lambda: save(place, target, now, force=True)):
        assert log.verify() == []
        with target.open("rb") as file:
            seen.append(read_manifest(file, "").deliveries)
        step += 1
    log.close()
    assert set(seen) == {40, 60} and seen == sorted(seen)
    assert sorted(contents(target.parent)) == ["another", target.name], "what killed ones left is swept"


def test_a_kill_in_the_midst_of_copying_leaves_everything_as_it_was(needs_fork, backed_up, place, zone, target, now):
    def die(done: int, whole: int) -> bool:
        os.kill(os.getpid(), signal.SIGKILL)
        return True

    desk, kept = contents(place), contents(target.parent)[target.name]
    for work in (
        lambda: save(place, target, now, force=True, progress=die),
        lambda: bring_back(place, target, now, progress=die),
    ):
        assert os.WIFSIGNALED(in_a_child(work)[1])
        assert target.read_bytes() == kept
        log = open_log(place, zone)
        assert len(log.ids(Query())) == 60
        assert log.verify() == []
        log.close()
    assert contents(place)["legaldesk.db.anchor"] == desk["legaldesk.db.anchor"]
