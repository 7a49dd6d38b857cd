"""What somebody changes behind the log's back: the database itself refuses, or `verify` finds and names it."""

from __future__ import annotations

import hashlib

import pytest
from sqlcipher3 import dbapi2

from legaldesk.domain.vocabulary import Status
from legaldesk.records.log import anchor_path, database_path, open_log


@pytest.fixture
def filled(log, delivery, refused, now):
    """Three deliveries, a letter, a policy version; eight entries in the history."""
    for caption in ("Smith v. Jones", "Roe v. Wade Corp.", "Doe v. Acme"):
        log.add(delivery(instrument={"caption": caption}), refused, "Ana", now)
    letter = log.put_letter("LD-2026-000002", refused.letter, b"%PDF-letter", "t1", "p1", "Ana", now)
    log.mark_letter(letter.id, "letter_printed", "Ana", now)
    log.set_status("LD-2026-000001", 1, Status.CLOSED, "Ana", now, "answered")
    log.amend("LD-2026-000003", 1, delivery(notes="late"), refused, refused, None, by="Ben", at=now, reason="note")
    log.add_policy("house", now.date(), "text", "Ana", now)
    assert log.verify() == []
    return log


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE history SET body = body WHERE seq = 1",
        "DELETE FROM history WHERE seq = 8",
        "INSERT OR REPLACE INTO history (seq, body, prev, digest) SELECT seq, body, prev, digest FROM history WHERE seq = 8",
        "INSERT INTO history (seq, body, prev, digest) SELECT 9, body, prev, digest FROM history WHERE seq = 8",
        "INSERT INTO history (seq, body, prev, digest) SELECT 10, body, digest, digest FROM history WHERE seq = 8",
        "DELETE FROM delivery WHERE id = 1",
        "DELETE FROM delivery_facts WHERE delivery_id = 1",
        "UPDATE letter SET kind = 'receipt'",
        "DELETE FROM letter",
        "UPDATE letter_pdf SET pdf = x'00'",
        "DELETE FROM letter_pdf",
        "UPDATE verdict SET body = '{}'",
        "UPDATE policy SET body = ''",
        "DELETE FROM policy",
        "UPDATE numbering SET last = last - 1",
        "DELETE FROM numbering",
        "UPDATE delivery SET status = 'lost' WHERE id = 1",
        "UPDATE delivery SET channel = 'MAIL' WHERE id = 1",
        "UPDATE delivery SET needs_person = 'many' WHERE id = 1",
        "UPDATE delivery SET reference = 'LD-2026-000002' WHERE id = 1",
    ],
)
def test_the_database_refuses_to_forget(filled, place, statement):
    connection = dbapi2.connect(str(database_path(place)), isolation_level=None)
    connection.execute("PRAGMA recursive_triggers = ON")
    with pytest.raises(dbapi2.IntegrityError):
        connection.execute(statement)
    connection.close()
    assert filled.verify() == []


@pytest.mark.parametrize(
    ("statement", "where", "what"),
    [
        (
            "UPDATE history SET body = CAST(replace(body, 'Ana', 'Eve') AS BLOB) WHERE seq = 2",
            "history entry 2",
            "changed",
        ),
        ("UPDATE history SET digest = zeroblob(32) WHERE seq = 3", "history entry 3", "changed"),
        ("DELETE FROM history WHERE seq = 4", "history entry 4", "is missing"),
        ("DELETE FROM history WHERE seq = 1", "history entry 1", "is missing"),
        ("DELETE FROM history WHERE seq >= 8", "anchor", "its end is cut off"),
        ("UPDATE delivery SET sender = 'Nobody' WHERE id = 2", "LD-2026-000002", "changed behind"),
        ("UPDATE delivery SET status = 'open' WHERE id = 1", "LD-2026-000001", "changed behind"),
        ("UPDATE delivery SET letter_waits = 1 WHERE id = 1", "LD-2026-000001", "changed behind"),
        ("UPDATE delivery_facts SET facts = replace(facts, 'Wade', 'Jade')", "LD-2026-000002", "changed behind"),
        ("UPDATE delivery_facts SET logged_by = 'Eve' WHERE delivery_id = 3", "LD-2026-000003", "changed behind"),
        ("DELETE FROM delivery_facts WHERE delivery_id = 3", "LD-2026-000003", "are missing"),
        ("DELETE FROM delivery WHERE id = 3", "LD-2026-000003", "delivery itself is missing"),
        ("UPDATE verdict SET body = replace(body, 'fax', 'mail')", "verdict 1", "changed behind"),
        ("UPDATE letter_pdf SET pdf = x'00'", "letter 1 of LD-2026-000002", "PDF was changed"),
        ("DELETE FROM letter_pdf", "letter 1 of LD-2026-000002", "PDF is missing"),
        ("UPDATE letter SET written_by = 'Eve'", "letter 1 of LD-2026-000002", "not the one that the history tells of"),
        ("DELETE FROM letter_pdf; DELETE FROM letter", "letter 1 of LD-2026-000002", "was written, but is missing"),
        ("UPDATE policy SET body = 'other'", "policy version house", "changed behind"),
        ("DELETE FROM policy", "policy version house", "was added, but is missing"),
        ("UPDATE numbering SET last = 4", "LD-2026-000004", "no such delivery"),
        ("UPDATE numbering SET last = 2", "numbers of 2026", "3 were given, but only 2"),
        ("DROP INDEX delivery_by_received", "database", "delivery_by_received is missing"),
        ("DELETE FROM search_new WHERE rowid = 1", "search", "a search may miss some"),
    ],
)
def test_verify_names_what_was_changed(filled, behind, statement, where, what):
    with behind() as file:
        for part in statement.split(";"):
            file.execute(part)
    first = filled.verify()[0]
    assert (first.where, what in first.what) == (where, True), first


def test_verify_sees_entries_that_changed_places(filled, behind):
    with behind() as file:
        columns = "body, prev, digest"
        two, three = (file.execute(f"SELECT {columns} FROM history WHERE seq = {seq}").fetchone() for seq in (2, 3))
        for seq, entry in ((2, three), (3, two)):
            file.execute(f"UPDATE history SET body = ?, prev = ?, digest = ? WHERE seq = {seq}", entry)
    assert filled.verify()[0].where == "history entry 2"


def test_verify_sees_an_entry_that_was_added_at_the_end(filled, behind):
    with behind() as file:
        (prev,) = file.execute("SELECT digest FROM history WHERE seq = 8").fetchone()
        body = b'{"seq":9,"action":"voided","at":"2026-11-23T00:00:00+00:00","by":"Eve","delivery":1,"state":"00"}'
        digest = hashlib.sha256(prev + body).digest()
        file.execute("INSERT INTO history (seq, body, prev, digest) VALUES (9, ?, ?, ?)", (body, prev, digest))
    assert [found.where for found in filled.verify()] == ["LD-2026-000001"]


def test_verify_sees_a_delivery_that_was_put_back_to_an_earlier_state(filled, behind, delivery, refused, now):
    with behind() as file:
        rows = {name: file.execute(f"SELECT * FROM {name} WHERE {key} = 3").fetchone() for name, key in KEYS.items()}
    record = filled.get("LD-2026-000003")
    filled.amend(record.reference, 2, delivery(notes="later"), refused, refused, None, by="Ben", at=now)
    with behind() as file:
        file.execute("PRAGMA foreign_keys = OFF")
        for name, row in rows.items():
            file.execute(f"DELETE FROM {name} WHERE {KEYS[name]} = 3")
            file.execute(f"INSERT INTO {name} VALUES ({', '.join('?' * len(row))})", row)
    assert filled.get(record.reference) == record
    (found,) = filled.verify()
    assert (found.where, "last entry of its history" in found.what) == ("LD-2026-000003", True)


KEYS = {"delivery": "id", "delivery_facts": "delivery_id"}


def test_verify_sees_that_a_guard_was_taken_away(filled, place):
    connection = dbapi2.connect(str(database_path(place)), isolation_level=None)
    connection.execute("DROP TRIGGER history_no_update")
    connection.close()
    (found,) = filled.verify()
    assert found.where == "database"
    assert found.what.startswith("history_no_update is missing")


def test_a_cut_tail_shows_even_where_the_rest_was_made_to_fit(filled, behind):
    """The last delivery was never amended, the policy never added: only the anchor remembers."""
    with behind() as file:
        file.execute("DELETE FROM policy")
        file.execute("DELETE FROM history WHERE seq = 8")
    (found,) = filled.verify()
    assert found.where == "anchor"
    assert "the history ends with entry 7, but 8 entries were confirmed" in found.what


def test_an_anchor_that_contradicts_the_log_is_kept_as_evidence(filled, behind, place, zone, delivery, refused, now):
    filled.close()
    with behind() as file:
        file.execute("DELETE FROM policy")
        file.execute("DELETE FROM history WHERE seq = 8")
    again = open_log(place, zone)
    for _ in range(3):
        again.add(delivery(), refused, "Ana", now)
    assert "entry 8 of the history is not the one that was confirmed" in again.verify()[0].what
    again.close()


def test_a_missing_or_illegible_anchor_is_found(filled, place, zone):
    anchor_path(place).write_bytes(b"\x00" * 200)
    assert filled.verify()[0].where == "anchor"
    anchor_path(place).unlink()
    assert filled.verify()[0].where == "anchor"
    filled.close()
    again = open_log(place, zone)
    assert "is missing or illegible" in again.verify()[0].what
    again.close()


def test_a_torn_anchor_line_spares_the_other(filled, place):
    content = anchor_path(place).read_bytes()
    for line in (0, len(content) // 2):
        torn = bytearray(content)
        torn[line + 30 : line + 60] = b"\x00" * 30
        anchor_path(place).write_bytes(torn)
        assert filled.verify() == []


def test_verify_can_be_watched_and_stopped(log, delivery, refused, now):
    log.add_many((delivery(), refused, "Ana", now) for _ in range(2_500))
    seen = []
    assert log.verify(lambda done, everything: seen.append((done, everything)) or True) == []
    assert seen == [(1_000, 5_000), (2_000, 5_000), (3_000, 5_000), (4_000, 5_000), (5_000, 5_000)]
    seen.clear()
    assert log.verify(lambda done, everything: bool(seen.append(done))) == []
    assert seen == [1_000]
