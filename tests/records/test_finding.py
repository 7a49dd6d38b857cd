"""Searching, filtering and ordering the log: what somebody who looks for a delivery gets to see."""

from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from legaldesk.domain.query import Order, Query
from legaldesk.domain.reading import parse_delivery
from legaldesk.domain.verdict import Verdict
from legaldesk.domain.vocabulary import (
    Channel,
    Disposition,
    ExtraProcessing,
    InstrumentKind,
    LetterKind,
    RequesterKind,
    Status,
)
from legaldesk.records.log import open_log

OTHER = {
    "channel": "mail",
    "received_at": "2026-01-05T09:00:00-08:00",
    "requester": {"kind": "other"},
    "instrument": {"kind": "unknown"},
}


def captions(log, query, limit=99):
    return [row.caption for row in log.find(query, limit)]


@pytest.fixture
def filled(log, delivery, refused, now):
    """Nine deliveries, told apart by their captions."""
    cases = [
        ("one", {"instrument": {"case_number": "2:23-cv-01234-JST"}}),
        ("two", {"requester": {"name": "Łukasz Müller & Søn"}, "instrument": {"case_number": "CGC-26-601234"}}),
        ("three", {"requester": {"name": "Patrick O'Brien"}, "instrument": {"court": "U.S. District Court, S.D.N.Y."}}),
        ("four", {"channel": "courier", "fax": None, "courier": {"tracking_number": "1Z 999 AA1 0123456784"}}),
        ("five", {"notes": "Bring the 東京 office in", "instrument": {"case_number": "", "response_date": None}}),
        ("six", {"server": {"name": "Ace Process Servers"}, "requester": {"name": ""}}),
        ("seven", {"received_at": "2026-11-20T00:00:00-08:00"}),
        ("eight", {"received_at": "2026-11-20T23:59:59-08:00", "email": {"from_address": "clerk@court.example"}}),
        ("nine", {"received_at": "2026-11-21T00:00:00-08:00", "requester": {"kind": "court"}}),
    ]
    for caption, facts in cases:
        instrument = {"case_number": f"X-{caption}"} | facts.get("instrument", {}) | {"caption": caption}
        log.add(delivery(**(facts | {"instrument": instrument})), refused, "Ana", now)
    return log


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("23-cv-01234", ["one"]),
        ("23cv1234", ["one"]),
        ("23 CV 1234", ["one"]),
        ("2:23-cv-01234", ["one"]),
        ("23-cv-0", ["one"]),
        ("01234", ["one", "two", "four"]),
        ("cgc26601", ["two"]),
        ("601234", ["two"]),
        ("lukasz mull", ["two"]),
        ("MÜLLER søn", ["two"]),
        ("obrien", ["three"]),
        ("o'brien", ["three"]),
        ("O’Brien", ["three"]),
        ("sdny", ["three"]),
        ("u.s. district", ["three"]),
        ("1z999aa10123456784", ["four"]),
        ("1Z 999 AA1 0123", ["four"]),
        ("東京", ["five"]),
        ("京", ["five"]),
        ("ace pro", ["six"]),
        ("LD-2026-000007", ["seven"]),
        ("2026-7", ["seven"]),
        ("000008", ["eight"]),
        ("clerk@court.example", ["eight"]),
        ("brien nobody", []),
        ("zzz", []),
    ],
)
def test_chunks_are_found_however_written(filled, typed, found):
    newest_last = Query(text=typed, descending=False)
    assert captions(filled, newest_last) == found


def test_every_word_must_be_there_and_filters_combine(filled):
    assert captions(filled, Query(text="office bring")) == ["five"]
    assert captions(filled, Query(text="office brings")) == []
    assert captions(filled, Query(text="roe four", channels=frozenset({Channel.COURIER}))) == ["four"]
    assert captions(filled, Query(text="roe four", channels=frozenset({Channel.FAX}))) == []
    assert captions(filled, Query(requesters=frozenset({RequesterKind.COURT}))) == ["nine"]
    assert captions(filled, Query(instruments=frozenset({InstrumentKind.LEVY}))) == []
    assert captions(filled, Query(channels=frozenset({Channel.COURIER, Channel.FAX})), 2) == ["nine", "eight"]


def test_days_of_receipt_are_days_in_the_office(filled):
    friday = date(2026, 11, 20)
    assert captions(filled, Query(received_from=friday, received_to=friday)) == ["eight", "seven"]
    assert captions(filled, Query(received_to=date(2026, 11, 21))) == ["nine", "eight", "seven"]
    assert captions(filled, Query(received_from=date(2026, 11, 22), received_to=date.max), 2) == ["six", "five"]
    assert captions(filled, Query(received_from=date.min, received_to=date.min)) == []


def test_typing_only_punctuation_asks_for_nothing(filled):
    assert captions(filled, Query(text=' "(*-')) == captions(filled, Query())


@pytest.mark.parametrize(
    ("order", "key"),
    [
        (Order.RECEIVED, lambda row: row.received_at),
        (Order.CHANNEL, lambda row: row.channel),
        (Order.SENDER, lambda row: row.sender.casefold()),
        (Order.CASE, lambda row: row.case_number),
        (Order.INSTRUMENT, lambda row: row.instrument),
        (Order.DISPOSITION, lambda row: row.disposition),
        (Order.RESPONSE_DATE, lambda row: row.response_date),
        (Order.LOGGED, lambda row: row.id),
    ],
)
@pytest.mark.parametrize("text", ["", "subpoena", "e"])
def test_each_order_runs_both_ways_with_blanks_last(log, delivery, refused, now, order, key, text):
    kinds = list(InstrumentKind)
    for place, day in enumerate((9, 3, 12, 3, 25, 1)):
        blank = place == 3
        log.add(
            delivery(
                channel=list(Channel)[day % 7],
                fax=None,
                notes="everything",
                requester={"name": "" if blank else f"{'bAcDeF'[place]} firm"},
                received_at=f"2026-11-{day:02d}T10:00:0{place}-08:00",
                instrument={
                    "kind": kinds[day],
                    "title": "subpoena",
                    "case_number": "" if blank else f"A{day:02d}-{place + 1}",
                    "response_date": None if blank else f"2026-12-{day:02d}",
                },
            ),
            dataclasses.replace(refused, disposition=list(Disposition)[day % 8]),
            "Ana",
            now,
        )
    up = log.rows(log.ids(Query(text=text, order=order, descending=False)))
    down = log.rows(log.ids(Query(text=text, order=order)))
    filled = [row for row in up if key(row) not in (None, "")]
    assert len(up) == len(down) == 6
    assert filled == sorted(up[: len(filled)], key=lambda row: (key(row), row.id))
    assert [row.id for row in down] == [row.id for row in reversed(filled)] + [row.id for row in up[len(filled) :]]
    assert log.find(Query(text=text, order=order), 4) == down[:4]


def test_a_row_shows_what_a_list_needs(filled, refused):
    (row,) = filled.find(Query(text="601234"), 5)
    assert (row.reference, row.sender, row.case_number) == ("LD-2026-000002", "Łukasz Müller & Søn", "CGC-26-601234")
    assert row.received_at == datetime(2026, 11, 23, 18, 42, tzinfo=UTC)
    assert row.received_at.tzinfo == UTC
    assert (row.channel, row.requester) == (Channel.FAX, RequesterKind.CIVIL_LITIGANT)
    assert (row.disposition, row.letter) == (Disposition.NOT_VALID_SERVICE, LetterKind.SERVICE_NOT_ACCEPTED)
    assert (row.status, row.response_date, row.needs_person) == (Status.OPEN, date(2026, 12, 14), False)
    (row,) = filled.find(Query(text="ace"), 5)
    assert row.sender == "Ace Process Servers"


def test_rows_come_in_the_order_asked_for_and_counts_stop_at_the_cap(filled):
    ids = filled.ids(Query())
    assert ids == range(ids[0], ids[-1] - 1, -1)
    wanted = [ids[4], ids[0], 4711, ids[8]]
    assert [row.id for row in filled.rows(wanted)] == [ids[4], ids[0], ids[8]]
    assert filled.rows([]) == []
    assert filled.count(Query(), 100) == 9
    assert filled.count(Query(), 5) == 5
    assert filled.count(Query(letter_waits=True), 100) == 9
    assert filled.count(Query(statuses=frozenset({Status.HELD})), 100) == 0


@pytest.fixture(scope="module")
def small_log(tmp_path_factory):
    log = open_log(tmp_path_factory.mktemp("small"), timezone(timedelta(hours=-8)))
    verdict = Verdict(
        Disposition.REDIRECTED,
        None,
        ExtraProcessing.NO,
        LetterKind.GENERAL_REDIRECT,
        "R20",
        (),
        "v",
        needs_person=False,
    )
    made = parse_delivery(OTHER | {"requester": {"kind": "other", "name": "Zoë 7"}})
    log.add(made, verdict, "Ana", datetime(2026, 1, 5, tzinfo=UTC))
    yield log
    log.close()


@given(st.text(max_size=60) | st.text(alphabet='"*()^:+-{}ANDORNEAR 0\x00\ud800\u0301', max_size=30))
@example('"')
@example("NEAR(a b)")
@example("words : x")
@example("^a* OR NOT")
@example("0 0 0")
@example("a" * 500)
@example("1 " * 400)
@example("-" * 5_000 + "1")
def test_no_search_ever_fails(small_log, text):
    for order in (Order.LOGGED, Order.CASE):
        assert len(small_log.find(Query(text=text, order=order), 5)) in (0, 1)


def test_response_dates_and_extra_time_are_asked_for_by_both_engines(log, delivery, refused, now) -> None:
    for caption, day, extra in (
        ("one", "2026-12-14", ExtraProcessing.NO),
        ("two", "2026-12-15", ExtraProcessing.YES),
        ("three", None, ExtraProcessing.YES),
    ):
        verdict = dataclasses.replace(refused, extra_processing=extra)
        log.add(delivery(instrument={"caption": caption, "response_date": day}), verdict, "Ana", now)
    by = Query(respond_by=date(2026, 12, 14), order=Order.RESPONSE_DATE, descending=False)
    assert captions(log, by) == ["one"]
    assert captions(log, dataclasses.replace(by, respond_by=date(2026, 12, 15))) == ["one", "two"]
    assert captions(log, Query(extra_processing=frozenset({ExtraProcessing.YES}), descending=False)) == ["two", "three"]
