"""Logging, changing and reading deliveries: what comes back is what was saved, and the history tells all of it."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime, timedelta

import pytest

from legaldesk.domain.errors import BadInput, MachineFault, NotFound
from legaldesk.domain.logged import Change, Decision
from legaldesk.domain.meanwhile import ChangedMeanwhile
from legaldesk.domain.query import Query
from legaldesk.domain.vocabulary import Disposition, LetterKind, Status
from legaldesk.records.chain import Event, Head, append, head
from legaldesk.records.log import open_log
from legaldesk.records.store import Outdated


def test_what_was_logged_is_there_after_closing(place, zone, delivery, refused, now):
    log = open_log(place, zone)
    record = log.add(delivery(), refused, "Ana Ruiz", now)
    log.close()
    again = open_log(place, zone)
    assert record.reference == "LD-2026-000001"
    assert again.get(record.reference) == record
    assert record.logged_at == now
    assert record.logged_by == "Ana Ruiz"
    assert record.judged == record.verdict == refused
    assert (record.status, record.revision, record.decision) == (Status.OPEN, 1, None)
    again.close()


def test_a_delivery_for_counsel_is_held(log, delivery, held, now):
    assert log.add(delivery(channel="mail", fax=None), held, "Ana", now).status == Status.HELD
    assert log.pending() == []


def test_a_reference_is_found_however_it_is_typed(log, delivery, refused, now):
    record = log.add(delivery(), refused, "Ana", now)
    for typed in ("LD-2026-000001", "ld-2026-1", " LD 2026 1 ", "LD2026-001"):
        assert log.get(typed) == record


def test_an_unknown_reference_is_one_sentence(log):
    for call in (log.get, log.history, log.letters):
        with pytest.raises(NotFound, match="there is no delivery 'LD-2026-000009' in the log"):
            call("LD-2026-000009")


def test_numbers_count_by_the_year_of_receipt_in_the_offices_zone(log, delivery, refused, now):
    # 7:59 UTC on January 1 is still December 31 in San Francisco.
    eve = delivery(received_at="2026-01-01T07:59:00+00:00")
    new_year = delivery(received_at="2026-01-01T08:00:00+00:00")
    references = [log.add(one, refused, "Ana", now).reference for one in (new_year, eve, new_year)]
    assert references == ["LD-2026-000001", "LD-2025-000001", "LD-2026-000002"]


def test_many_are_logged_all_or_nothing(log, delivery, refused, now):
    def items(count, fail):
        for place in range(count):
            if fail and place == 700:
                raise BadInput("line 701: is wrong")
            yield delivery(instrument={"caption": f"Case {place}"}), refused, "Ana", now

    with pytest.raises(BadInput, match="line 701"):
        log.add_many(items(1_200, fail=True))
    assert not log.total()
    references = log.add_many(items(1_200, fail=False))
    assert references == [f"LD-2026-{number:06d}" for number in range(1, 1_201)]
    assert log.add(delivery(), refused, "Ana", now).reference == "LD-2026-001201"
    assert log.verify() == []


def test_an_amendment_keeps_the_old_value_in_the_history(log, delivery, refused, now):
    record = log.add(delivery(), refused, "Ana", now)
    corrected = delivery(instrument={"caption": "Smith v. Jonas", "response_date": "2026-12-15"})
    later = now + timedelta(hours=1)
    amended = log.amend(record.reference, 1, corrected, refused, refused, None, by="Ben", at=later, reason="misread")
    assert log.get(record.reference) == amended
    assert (amended.revision, amended.delivery) == (2, corrected)
    logged, entry = log.history(record.reference)
    assert logged.action == "logged"
    assert (entry.action, entry.by, entry.at, entry.reason) == ("amended", "Ben", later, "misread")
    assert entry.changes == (
        Change("instrument.caption", "Smith v. Jones", "Smith v. Jonas"),
        Change("instrument.response_date", "2026-12-14", "2026-12-15"),
    )
    assert [row.caption for row in log.find(Query(text="jonas"), 9)] == ["Smith v. Jonas"]
    assert log.find(Query(text="jones"), 9) == []
    assert log.verify() == []


def test_of_two_who_change_one_delivery_the_second_is_told(log, delivery, refused, held, now):
    record = log.add(delivery(), refused, "Ana", now)
    log.set_status(record.reference, 1, Status.CLOSED, "Ben", now, "answered")
    before = log.history(record.reference)
    with pytest.raises(ChangedMeanwhile, match=r"LD-2026-000001: was changed by Ben \(closed\) after you opened it"):
        log.amend(record.reference, 1, delivery(notes="mine"), held, held, None, by="Ana", at=now)
    with pytest.raises(ChangedMeanwhile):
        log.set_status(record.reference, 1, Status.VOID, "Ana", now, "")
    assert log.history(record.reference) == before
    assert log.get(record.reference).delivery.notes == ""


def test_counsels_decision_holds_and_the_policys_verdict_stays(log, delivery, held, now):
    record = log.add(delivery(channel="mail", fax=None), held, "Ana", now)
    released = dataclasses.replace(
        held, disposition=Disposition.ACCEPTED, letter=LetterKind.SERVICE_RECEIPT, rule="counsel", needs_person=False
    )
    decision = Decision(Disposition.ACCEPTED, "served on CSC the same day", "Counsel", now)
    decided = log.decide(record.reference, 1, decision, released)
    assert log.get(record.reference) == decided
    assert (decided.judged, decided.verdict, decided.decision) == (held, released, decision)
    assert decided.status == Status.OPEN
    assert log.pending() == [record.reference]
    entry = log.history(record.reference)[-1]
    assert (entry.action, entry.by, entry.reason) == ("decided", "Counsel", "served on CSC the same day")
    assert Change("verdict.disposition", "counsel_review", "accepted") in entry.changes
    assert Change("status", "held", "open") in entry.changes


def test_closing_and_reopening_go_into_the_history(log, delivery, refused, now):
    record = log.add(delivery(), refused, "Ana", now)
    closed = log.set_status(record.reference, 1, Status.CLOSED, "Ana", now, "answered")
    assert log.pending() == []
    opened = log.set_status(record.reference, closed.revision, Status.OPEN, "Ana", now, "more came")
    voided = log.set_status(record.reference, opened.revision, Status.VOID, "Ana", now, "logged twice")
    assert [entry.action for entry in log.history(record.reference)] == ["logged", "closed", "reopened", "voided"]
    assert log.get(record.reference) == voided
    assert log.pending() == []
    assert log.verify() == []


def test_history_entries_are_numbered_through_and_chained(log, delivery, refused, now):
    first, second = (log.add(delivery(), refused, "Ana", now) for _ in range(2))
    log.set_status(first.reference, 1, Status.CLOSED, "Ana", now, "")
    assert [entry.sequence for entry in log.history(first.reference)] == [1, 3]
    assert [entry.sequence for entry in log.history(second.reference)] == [2]
    digests = {entry.digest for one in (first, second) for entry in log.history(one.reference)}
    assert len(digests) == 3
    assert all(len(digest) == 64 for digest in digests)


def test_a_clock_set_back_changes_nothing_about_the_order(log, delivery, refused, now):
    late = log.add(delivery(), refused, "Ana", now)
    early = log.add(delivery(), refused, "Ana", now - timedelta(days=400))
    assert [row.reference for row in log.find(Query(), 9)] == [early.reference, late.reference]
    assert log.verify() == []


def test_text_that_is_no_unicode_is_refused_and_nothing_is_saved(log, delivery, refused, now):
    with pytest.raises(BadInput, match="not valid Unicode"):
        log.add(delivery(), refused, "Ana \ud800", now)
    record = log.add(delivery(), refused, "Ana", now)
    assert record.reference == "LD-2026-000001"
    with pytest.raises(BadInput, match="not valid Unicode"):
        log.set_status(record.reference, 1, Status.CLOSED, "Ana", now, "\udfff")
    assert log.get(record.reference) == record


def test_policies_are_kept_by_effective_date(log, now):
    log.add_policy("two", datetime(2027, 1, 1, tzinfo=UTC).date(), "text = 2", "Ana", now)
    log.add_policy("one", datetime(2026, 1, 1, tzinfo=UTC).date(), "text = 1", "Ana", now)
    assert log.policies() == [("one", "text = 1"), ("two", "text = 2")]
    with pytest.raises(BadInput, match="policy version one was added before"):
        log.add_policy("one", datetime(2028, 1, 1, tzinfo=UTC).date(), "text = 3", "Ana", now)
    assert log.policies() == [("one", "text = 1"), ("two", "text = 2")]
    assert log.verify() == []


def test_a_letter_comes_back_byte_for_byte(log, delivery, refused, now):
    record = log.add(delivery(), refused, "Ana", now)
    assert log.pending() == [record.reference]
    pdf = bytes(range(256)) * 40
    stored = log.put_letter(record.reference, LetterKind.SERVICE_NOT_ACCEPTED, pdf, "t1", "2024-02-27", "Ana", now)
    assert log.letter_pdf(stored.id) == pdf
    assert log.letters(record.reference) == (stored,)
    assert (stored.number, stored.printed_at, stored.written_at) == (1, None, now)
    assert log.pending() == [record.reference]
    printed = now + timedelta(minutes=3)
    log.mark_letter(stored.id, "letter_printed", "Ben", printed)
    assert log.letters(record.reference)[0].printed_at == printed
    assert log.pending() == []
    assert [entry.action for entry in log.history(record.reference)] == ["logged", "letter_written", "letter_printed"]
    assert log.get(record.reference) == record
    assert log.verify() == []


def test_a_letter_waits_again_once_the_verdict_is_another(log, delivery, held, refused, now):
    record = log.add(delivery(), refused, "Ana", now)
    stored = log.put_letter(record.reference, refused.letter, b"%PDF-1", "t1", "p1", "Ana", now)
    log.mark_letter(stored.id, "letter_copied", "Ana", now)
    assert log.pending() == [record.reference]
    log.mark_letter(stored.id, "letter_saved", "Ana", now)
    assert log.pending() == []
    same = log.amend(record.reference, 1, delivery(notes="n"), refused, refused, None, by="Ana", at=now)
    assert log.pending() == []
    other = dataclasses.replace(refused, disposition=Disposition.ACCEPTED, letter=LetterKind.SERVICE_RECEIPT)
    changed = log.amend(record.reference, same.revision, delivery(), other, other, None, by="Ana", at=now)
    assert log.pending() == [record.reference]
    second = log.put_letter(record.reference, other.letter, b"%PDF-2", "t1", "p1", "Ana", now)
    assert second.number == 2
    log.set_status(record.reference, changed.revision, Status.CLOSED, "Ana", now, "")
    assert log.pending() == []


def test_an_altered_letter_is_not_handed_out(log, behind, delivery, refused, now):
    record = log.add(delivery(), refused, "Ana", now)
    stored = log.put_letter(record.reference, refused.letter, b"%PDF-1", "t1", "p1", "Ana", now)
    with behind() as file:
        file.execute("UPDATE letter_pdf SET pdf = ?", (b"%PDF-2",))
    with pytest.raises(MachineFault, match="LD-2026-000001: its letter 1 is not what was stored"):
        log.letter_pdf(stored.id)
    with pytest.raises(NotFound, match="there is no letter 77"):
        log.letter_pdf(77)


def test_look_alikes_are_the_same_case_tracking_number_or_sender(log, delivery, refused, now):
    case = log.add(delivery(requester={"name": "Other"}), refused, "Ana", now)
    tracked = {"channel": "mail", "fax": None, "requester": {"name": "X"}, "instrument": {"case_number": ""}}
    parcel = log.add(delivery(**tracked, mail={"tracking_number": "9407 1118 9956"}), refused, "Ana", now)
    sender = log.add(delivery(instrument={"case_number": "Z 1"}), refused, "Ana", now)
    log.add(delivery(**tracked, mail={"tracking_number": "5"}), refused, "Ana", now)
    new = delivery(
        requester={"name": "dóe & roe LLP"},
        instrument={"case_number": "rg 26 1234"},
        mail={"tracking_number": "940711189956"},
    )
    assert log.look_alikes(new, 9) == [parcel, case, sender]
    assert log.look_alikes(new, 1) == [parcel]
    assert log.look_alikes(delivery(requester={"name": ""}, instrument={"case_number": ""}), 9) == []


def test_what_assumes_where_the_history_ends_is_saved_there_or_not_at_all(log, delivery, refused, now):
    log.add(delivery(), refused, "Ana", now)
    with log.store.reading() as connection:
        end = head(connection)
    noted = [Event("noted", "Ana", now)]
    with log.store.assuming(end) as connection:
        append(connection, noted)
    for assumed in (end, Head(end.count + 5, end.digest)):
        with pytest.raises(Outdated), log.store.assuming(assumed) as connection:
            append(connection, noted)
    with log.store.reading() as connection:
        assert head(connection).count == end.count + 1
    assert log.add(delivery(), refused, "Ana", now).reference == "LD-2026-000002"
