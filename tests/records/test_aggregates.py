"""Figures that the database counts: the same on both engines, by the office's days, without what is void."""

from __future__ import annotations

import dataclasses
from collections import Counter
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from legaldesk.domain.figures import Outcome, Served
from legaldesk.domain.vocabulary import Channel, Disposition, ExtraProcessing, InstrumentKind, RequesterKind, Status
from legaldesk.records.aggregates import Aggregates

FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)


def test_volume_is_by_the_offices_day(log, zone, delivery, refused, now) -> None:
    moments = [
        "2026-10-31T23:59:59-07:00",  # the day before the first
        "2026-11-01T00:00:00-07:00",
        "2026-11-01T23:59:59-08:00",  # the clocks were set back in between
        "2026-11-23T23:30:00-08:00",  # the next day already in UTC
        "2026-11-30T23:59:59-08:00",
        "2026-12-01T00:00:00-08:00",
    ]
    for received in moments:
        log.add(delivery(received_at=received), refused, "Ana", now)
    record = log.add(delivery(received_at=moments[3], channel="mail", fax=None), refused, "Ana", now)
    log.add(delivery(received_at=moments[3], channel="mail", fax=None), refused, "Ana", now)
    log.set_status(record.reference, 1, Status.VOID, "Ana", now, "logged twice")
    expected = {
        (date(2026, 11, 1), Channel.FAX): 2,
        (date(2026, 11, 23), Channel.FAX): 1,
        (date(2026, 11, 23), Channel.MAIL): 1,
        (date(2026, 11, 30), Channel.FAX): 1,
    }
    assert Aggregates(log.store, zone).volume(FIRST, LAST) == expected
    kathmandu = ZoneInfo("Asia/Kathmandu")  # 5 hours and 45 minutes ahead
    days: Counter[date] = Counter()
    for (day, _), count in Aggregates(log.store, kathmandu).volume(FIRST, LAST).items():
        days[day] += count
    assert days == {date(2026, 11, 1): 2, date(2026, 11, 2): 1, date(2026, 11, 24): 2}


def test_service_is_by_sender_however_the_name_is_written(log, zone, delivery, refused, held, now) -> None:
    valid = dataclasses.replace(refused, disposition=Disposition.ACCEPTED, service_valid=True)
    for name, verdict in (
        ("Doe & Roe LLP", refused), ("DOE & ROE LLP", refused), ("Doe & Roe LLP", valid), ("Łoś", valid),
        ("Łoś", held), ("", refused),
    ):  # fmt: skip
        log.add(delivery(requester={"name": name}, fax={"tsid": ""}), verdict, "Ana", now)
    assert Aggregates(log.store, zone).served(FIRST, LAST) == [
        Served("Doe & Roe LLP", 1, 2),
        Served("", 0, 1),
        Served("Łoś", 1, 0),
    ]


def test_handled_is_the_first_answer_or_closing(log, zone, delivery, refused, now) -> None:
    for _ in range(4):
        log.add(delivery(), refused, "Ana", now)
    closed, lettered, amended = "LD-2026-000001", "LD-2026-000002", "LD-2026-000003"
    log.set_status(closed, 1, Status.CLOSED, "Ana", now + timedelta(days=2), "done")
    letter = log.put_letter(lettered, refused.letter, b"%PDF", "t", "p", "Ana", now + timedelta(days=1))
    log.mark_letter(letter.id, "letter_printed", "Ana", now + timedelta(days=3))
    log.mark_letter(letter.id, "letter_saved", "Ana", now + timedelta(days=4))
    log.amend(
        amended, 1, delivery(notes="seen"), refused, refused, None, by="Ana", at=now + timedelta(days=1), reason=""
    )
    found = Aggregates(log.store, zone).handled(FIRST, LAST)
    assert sorted(one.done_at for one in found) == [now + timedelta(days=2), now + timedelta(days=3)]
    assert {(one.channel, one.extra, one.logged_at) for one in found} == {(Channel.FAX, ExtraProcessing.NO, now)}


def test_outcomes_are_by_country_as_it_was_entered(log, zone, delivery, refused, held, now) -> None:
    log.add(delivery(requester={"country": "Österreich"}), refused, "Ana", now)
    log.add(delivery(requester={"country": "Österreich"}), refused, "Ana", now)
    log.add(delivery(), held, "Ana", now)
    found = Aggregates(log.store, zone).outcomes(FIRST, LAST)
    kind, requester = InstrumentKind.CIVIL_SUBPOENA_RECORDS, RequesterKind.CIVIL_LITIGANT
    assert sorted(found, key=lambda one: one.count) == [
        Outcome(kind, requester, "", Disposition.COUNSEL_REVIEW, 1),
        Outcome(kind, requester, "Österreich", Disposition.NOT_VALID_SERVICE, 2),
    ]


@pytest.mark.parametrize("figure", ["volume", "served", "handled", "outcomes"])
def test_an_empty_log_has_no_figures(log, zone, figure: str) -> None:
    assert not getattr(Aggregates(log.store, zone), figure)(FIRST, LAST)
