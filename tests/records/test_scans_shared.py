"""Attached files in a shared database: pieces that only a sweep may remove, damage that is found and never given out."""

from __future__ import annotations

import psycopg
import pytest

from legaldesk.domain.errors import MachineFault
from legaldesk.records.log import open_shared_log
from legaldesk.records.postgres.scans import CHUNK
from tests.incoming import File
from tests.records.intruder import on_server

LARGE = b"%PDF" + bytes(2 * CHUNK)


@pytest.fixture
def shared(shared_address, tmp_path, zone, delivery, refused, now):
    log = open_shared_log(shared_address, tmp_path / "ws", zone)
    log.add(delivery(), refused, "Ana", now, [File(LARGE, "large.pdf"), File(b"II*\x00", "fax.tif")])
    yield log
    log.close()


def content(log, number):
    return b"".join(log.files.content(log.files.one("LD-2026-000001", number)))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE scan_piece SET content = '\\x00' WHERE number = 1",
        "DELETE FROM scan_piece WHERE number = 1",
        "DELETE FROM scan_piece WHERE number = 2",
        "DELETE FROM scan WHERE size > 1000",
    ],
)
def test_damaged_content_is_named_and_never_given_out(shared, shared_address, statement):
    assert content(shared, 1) == LARGE
    with on_server(shared_address) as intruder:
        intruder.rows(statement)
    assert [found.where for found in shared.verify()] == ["file 1 of LD-2026-000001 (large.pdf)"]
    with pytest.raises(MachineFault, match="file 1: its content is missing or is not what was attached"):
        content(shared, 1)
    assert content(shared, 2) == b"II*\x00"


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM scan",
        "DELETE FROM scan_piece",
        "UPDATE scan SET size = 1",
        "UPDATE scan_piece SET content = ''",
        "TRUNCATE scan CASCADE",
    ],
)
def test_even_the_owner_does_not_remove_what_a_delivery_refers_to(shared, shared_address, statement):
    options = "-c search_path=legaldesk,public"
    with psycopg.connect(shared_address, options=options) as owner, pytest.raises(psycopg.IntegrityError):
        owner.execute(statement)
    assert shared.verify() == []


def test_only_what_nobody_refers_to_is_swept_and_not_under_a_save(shared, shared_address, now):
    with psycopg.connect(shared_address, options="-c search_path=legaldesk,public", autocommit=True) as owner:
        owner.execute("INSERT INTO scan (sha256, size) VALUES (repeat('ab', 32), 3)")
        owner.execute("INSERT INTO scan_piece VALUES ((SELECT max(id) FROM scan), 0, 'abc')")
        assert [found.where for found in shared.verify()] == [f"scan {'ab' * 32}"]
        assert shared.files.sweep() == 0  # it is young
        swept = []

        class Slow(File):
            def read(self, size):
                swept.append(shared.files.sweep(0))
                return super().read(size)

        shared.files.attach("LD-2026-000001", [Slow(b"third")], "Ana", now)
        assert swept == [0, 0]
        assert shared.files.sweep(0) == 1
        assert owner.execute("SELECT count(*) FROM scan_piece WHERE content = 'abc'").fetchone() == (0,)
    assert shared.verify() == []
    assert (content(shared, 1), content(shared, 3)) == (LARGE, b"third")


def test_the_same_content_is_kept_once(shared, shared_address, now):
    shared.files.attach("LD-2026-000001", [File(LARGE), File(LARGE, "again.pdf")], "Ana", now)
    with on_server(shared_address) as intruder:
        assert intruder.rows("SELECT count(*) FROM scan") == [(2,)]
        assert intruder.rows("SELECT count(*) FROM scan_piece") == [(4,)]
    assert shared.verify() == []
