"""Attached files that somebody or something changed: found, named by delivery and name, and never given out."""

from __future__ import annotations

import contextlib
import hashlib
import os
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from legaldesk.domain.errors import MachineFault, NotFound
from legaldesk.records.log import database_path
from legaldesk.records.places import scans_path
from legaldesk.records.scans.folder import file_of
from tests.incoming import File

SCAN = b"%PDF-1.7 summons" + bytes(range(256)) * 40
FACTS = b"%PDF-1.7 proof of service"


def content(log, number: int, reference: str = "LD-2026-000001") -> bytes:
    return b"".join(log.files.content(log.files.one(reference, number)))


def scan_file(place: Path, what: bytes) -> Path:
    return file_of(scans_path(place), hashlib.sha256(what).hexdigest())


def cut(file: Path) -> None:
    os.truncate(file, len(SCAN) // 2)


def zeroed(file: Path) -> None:
    file.write_bytes(bytes(len(SCAN)))


def flipped(file: Path) -> None:
    whole = bytearray(file.read_bytes())
    whole[len(whole) // 2] ^= 1
    file.write_bytes(whole)


def emptied(file: Path) -> None:
    file.write_bytes(b"")


def replaced_by_a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize(
    ("damage", "what"),
    [
        (cut, "has 5,128 bytes instead of 10,256"),
        (zeroed, "its content was changed"),
        (flipped, "its content was changed"),
        (emptied, "has 0 bytes instead of 10,256"),
        (Path.unlink, "its content is missing"),
        (replaced_by_a_folder, "its content is missing"),
    ],
)
def test_damaged_content_is_named_and_never_given_out(log, place, delivery, refused, now, damage, what):
    for caption in ("Smith v. Jones", "Roe v. Acme"):
        log.add(delivery(instrument={"caption": caption}), refused, "Ana", now, [File(FACTS, "ok.pdf"), File(SCAN)])
    file = scan_file(place, SCAN)
    file.chmod(0o644)
    damage(file)
    found = log.verify()
    assert [one.where for one in found] == [f"file 2 of LD-2026-00000{n} (summons.pdf)" for n in (1, 2)]
    assert all(what in one.what for one in found), found
    with pytest.raises(MachineFault, match="LD-2026-000001, file 2: its content is missing or is not what was attach"):
        content(log, 2)
    assert content(log, 1) == FACTS


def test_attaching_the_original_again_heals_what_was_damaged(log, place, delivery, refused, now):
    log.add(delivery(), refused, "Ana", now, [File(SCAN)])
    for damage in (cut, zeroed, flipped, Path.unlink):
        file = scan_file(place, SCAN)
        file.chmod(0o644)
        damage(file)
        assert log.verify() != []
        log.files.attach("LD-2026-000001", [File(SCAN)], "Ana", now)
        assert log.verify() == []
        assert content(log, 1) == SCAN


TOLD_OTHERWISE = "not the one that the history tells of"


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("UPDATE attachment SET name = 'other.pdf' WHERE entry = 2", TOLD_OTHERWISE),
        ("UPDATE attachment SET added_by = 'Eve' WHERE entry = 2", TOLD_OTHERWISE),
        ("UPDATE attachment SET added_at = '2026-01-01T00:00:00+00:00' WHERE entry = 2", TOLD_OTHERWISE),
        ("UPDATE attachment SET size = 3 WHERE entry = 2", TOLD_OTHERWISE),
        ("UPDATE attachment SET entry = 1 WHERE entry = 2", TOLD_OTHERWISE),
        ("UPDATE attachment SET sha256 = '../../../etc/passwd' WHERE entry = 2", TOLD_OTHERWISE),
        ("UPDATE attachment SET number = 7 WHERE entry = 2", TOLD_OTHERWISE),
        ("UPDATE attachment SET delivery_id = 2 WHERE entry = 2", TOLD_OTHERWISE),
        (
            "UPDATE attachment SET sha256 = (SELECT sha256 FROM attachment WHERE entry = 4) WHERE entry = 2",
            TOLD_OTHERWISE,
        ),
        ("DELETE FROM attachment WHERE entry = 2", "was attached, but is missing"),
    ],
)
def test_rows_that_were_tampered_with_are_named_and_not_served(log, behind, delivery, refused, now, statement, what):
    log.add(delivery(), refused, "Ana", now, [File(SCAN)])
    log.add(delivery(), refused, "Ana", now)
    log.files.attach("LD-2026-000001", [File(FACTS, "proof.pdf")], "Ana", now)
    assert log.verify() == []
    with behind() as file:
        file.execute(statement)
    found = log.verify()[0]
    assert what in found.what
    assert found.where.startswith("file ")
    for reference in ("LD-2026-000001", "LD-2026-000002"):
        with contextlib.suppress(MachineFault, NotFound):
            assert content(log, 1, reference) == SCAN
            assert log.files.one(reference, 1).name == "summons.pdf"


@pytest.mark.parametrize("statement", ["UPDATE attachment SET name = 'x'", "DELETE FROM attachment"])
def test_the_database_refuses_to_forget_files(log, place, delivery, refused, now, statement):
    log.add(delivery(), refused, "Ana", now, [File(SCAN)])
    connection = dbapi2.connect(str(database_path(place)), isolation_level=None)
    with contextlib.closing(connection), pytest.raises(dbapi2.IntegrityError):
        connection.execute(statement)
    assert log.verify() == []
