"""Searching as one types: one definition of what is found, on both engines, whether it was just saved or long ago."""

from __future__ import annotations

import dataclasses
import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from legaldesk.domain.query import Order, Query
from legaldesk.domain.reading import parse_delivery
from legaldesk.domain.sought import ANYWHERE, plain, typed
from legaldesk.domain.verdict import Verdict
from legaldesk.domain.vocabulary import Channel, Disposition, ExtraProcessing, LetterKind
from legaldesk.records import search
from legaldesk.records.log import open_log, open_shared_log
from legaldesk.records.postgres import sampling
from legaldesk.records.words import words_of, words_of_facts

ZONE = ZoneInfo("America/Los_Angeles")
FIRMS = (
    "Smith & Wesson LLP",
    "Łukasz Müller",
    "O'Brien, Park & Søn",
    "東京 Legal",
    "Ace-Attorney Service",
    "J. Smithers",
)
CAPTIONS = ("People v. Smythe", "In re Marriage of Lyle", "Estate of Moreau v. Doe 1", "Åkesson v. S.D.N.Y.")
VERDICT = Verdict(
    Disposition.REDIRECTED, None, ExtraProcessing.NO, LetterKind.GENERAL_REDIRECT, "R20", (), "v", needs_person=False
)
COURTS = ("U.S. District Court, N.D. California", "Superior Court of California, County of Alameda", "")


def invented(place):
    """The delivery number `place`: each is another mixture of a few names and numbers."""
    figures = (place * 7919 + 12_345) % 100_000
    return parse_delivery(
        {
            "channel": "mail" if place % 3 else "courier",
            "received_at": f"2026-0{1 + place % 9}-05T09:00:00-08:00",
            "requester": {"kind": "other", "name": FIRMS[place % len(FIRMS)]},
            "instrument": {
                "kind": "unknown",
                "caption": CAPTIONS[place % len(CAPTIONS)],
                "court": COURTS[place % len(COURTS)],
                "case_number": f"{place % 4}:23-cv-{figures:05d}-JST",
            },
            "courier" if place % 3 == 0 else "mail": {"tracking_number": f"9407 1118 99{figures:05d} {place:04d}"},
            "notes": "aaaaaa 99999" if place % 5 == 0 else "",
        }
    )


@pytest.fixture(scope="module")
def deliveries():
    return [invented(place) for place in range(1, 401)]


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def engine(request, tmp_path_factory):
    """A log on each engine; on SQLite the last few deliveries are not in the index yet."""
    if request.param == "sqlite":
        log = open_log(tmp_path_factory.mktemp("desk"), ZONE)
        yield log
        log.close()
        return
    server = request.getfixturevalue("postgresql_server")
    log = open_shared_log(server.create("searched"), tmp_path_factory.mktemp("workstation"), ZONE)
    yield log
    log.close()
    server.run("DROP DATABASE searched WITH (FORCE)")


@pytest.fixture(scope="module")
def filled(engine, deliveries):
    at = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
    engine.add_many((one, VERDICT, "Ana", at) for one in deliveries[:380])
    for one in deliveries[380:]:
        engine.add(one, VERDICT, "Ana", at)
    return engine


def told_by_brute_force(log, deliveries, text):
    """The ids of what contains each chunk of `text`, newest first, looked up one by one."""
    rows = {row.id: row for row in log.find(Query(), 500)}
    sought = typed(text)
    return [
        one for one in sorted(rows, reverse=True)
        if sought is None or sought.is_in(words_of(deliveries[one - 1], rows[one].reference), rows[one].reference)
    ]  # fmt: skip


PIECES = ("smith", "mith", "LYLE", "23-cv-", "23cv", "O'Bri", "sdny", "940711", "9999", "京", "Müll", "LD-2026-0000", "ld2", "LD-2026-", "LD-2025-000", "jst", "a", "of", "v.", "1:", ",", "aaaa", "zzz")  # fmt: skip


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
@example(data=None)
def test_both_engines_find_exactly_what_contains_each_chunk(filled, deliveries, data):
    texts = [
        "mith",
        "1234",
        "23cv",
        "2026-7",
        "aaaaa",
        "99999",
        "9999 aaaa",
        "LD-2026-00003",
        "ld2026-0",
        "LD-20",
        "ld-2025",
        "LD-2026-12",
        "LD-2026-0 smith",
        "LD-2026-000123",
        "cv 123",
        "s",
        "sm",
    ]
    if data is not None:
        whole = data.draw(st.sampled_from([f"{d.requester.name} {d.instrument.case_number}" for d in deliveries]))
        begin = data.draw(st.integers(0, len(whole) - 1))
        end = data.draw(st.integers(begin + 1, len(whole)))
        mixed = " ".join(data.draw(st.lists(st.sampled_from(PIECES), max_size=3)))
        texts = [whole[begin:end], mixed, data.draw(st.text("0123459-: cvo", max_size=9))]
    for text in texts:
        expected = told_by_brute_force(filled, deliveries, text)
        assert list(filled.ids(Query(text=text))) == expected, text
        assert list(filled.ids(Query(text=text, descending=False))) == expected[::-1], text
        assert sorted(filled.ids(Query(text=text, order=Order.CASE))) == sorted(expected), text
        assert [row.id for row in filled.find(Query(text=text), 3)] == expected[:3], text


@pytest.mark.parametrize("looked_at", [1, 7, 60])
def test_what_is_found_does_not_depend_on_how_many_are_looked_at_first(filled, deliveries, monkeypatch, looked_at):
    monkeypatch.setattr(sampling, "_KEPT", f"sample of {looked_at}")  # what was looked at before is not looked at again
    monkeypatch.setattr(sampling, "_NEAR", looked_at)
    monkeypatch.setattr(sampling, "_FAR", looked_at)
    monkeypatch.setattr(sampling, "COMMON", 0.25)
    for text in ("smith", "s", "23cv", "smith lyle", "cv 9407", "1:23 smith", "a", "23 cv 1234", "LD-2026-7", "zzz"):
        expected = told_by_brute_force(filled, deliveries, text)
        mailed = [one for one in expected if deliveries[one - 1].channel == Channel.MAIL]
        for most in (1, 9, 300):
            assert list(filled.ids(Query(text=text), most)) == expected[:most], text
            assert list(filled.ids(Query(text=text, descending=False), most)) == expected[::-1][:most], text
            wanted = Query(text=text, channels=frozenset({Channel.MAIL}))
            assert list(filled.ids(wanted, most)) == mailed[:most], text


def test_a_search_combines_with_filters_and_orders(filled, deliveries):
    for text in ("smith", "cv", "lyle 23cv", "99999"):
        for channel in Channel.MAIL, Channel.COURIER:
            wanted = Query(text=text, channels=frozenset({channel}))
            expected = [
                one for one in told_by_brute_force(filled, deliveries, text) if deliveries[one - 1].channel == channel
            ]
            assert list(filled.ids(wanted)) == expected
            by_sender = filled.rows(filled.ids(dataclasses.replace(wanted, order=Order.SENDER, descending=False)))
            assert sorted(row.id for row in by_sender) == sorted(expected)
            assert [row.sender.casefold() for row in by_sender] == sorted(row.sender.casefold() for row in by_sender)


def test_an_amended_delivery_is_found_by_its_new_words_alone(log, delivery, refused, now):
    """Both one that waits to be taken into the index and one that is in it."""
    log.add_many((delivery(notes="quondam"), refused, "Ana", now) for _ in range(120))
    last = log.add(delivery(notes="quondam"), refused, "Ana", now)
    for record in (log.get("LD-2026-000007"), last):
        log.amend(record.reference, 1, delivery(notes="novellus"), refused, refused, None, by="Ben", at=now)
    assert [row.reference for row in log.find(Query(text="vellu"), 9)] == [last.reference, "LD-2026-000007"]
    assert log.count(Query(text="uonda"), 500) == 119
    assert log.verify() == []


def test_a_reference_that_is_begun_finds_the_newest_of_all_its_years(log, refused, now):
    years = [2019, 2021, 2020, 2019, 2022, 2020, 2020, 2019, 2030] * 4
    moments = [now.replace(year=year) for year in years]
    rows = [invented(place).model_copy(update={"received_at": moment}) for place, moment in enumerate(moments)]
    log.add_many((one, refused, "Ana", now) for one in rows)
    named = {row.id: row for row in log.find(Query(), 99)}
    for text in ("LD-2", "LD-20", "LD-201", "ld-202", "LD-203", "LD-204", "LD-201 LD-20", "LD-2020-0 LD-20"):
        asked = text.upper().split()
        expected = [
            one for one in sorted(named, reverse=True) if all(named[one].reference.startswith(a) for a in asked)
        ]
        mailed = [one for one in expected if named[one].channel == Channel.MAIL]
        for most in (1, 5, 99, None):
            assert list(log.ids(Query(text=text), most)) == expected[:most], text
            assert list(log.ids(Query(text=text, descending=False), most)) == expected[::-1][:most], text
            assert list(log.ids(Query(text=text, channels=frozenset({Channel.MAIL})), most)) == mailed[:most], text


def test_many_single_saves_are_found_at_every_moment(log, delivery, refused, now):
    for place in range(search.SETTLE_EVERY + 3):
        log.add(delivery(notes=f"note{place % 2}"), refused, "Ana", now)
        if place % 64 == 0 or place >= search.SETTLE_EVERY - 2:
            assert log.count(Query(text="ote0"), 999) == place // 2 + 1
    assert log.verify() == []


@given(
    name=st.text(st.characters(exclude_categories=("C",)), max_size=60),
    notes=st.text(st.characters(exclude_categories=("C",)), max_size=200),
    docket=st.text("0123456789-:. cvRG/", max_size=30),
    data=st.data(),
)
def test_what_is_written_is_found_by_any_part_of_it(name, notes, docket, data):
    facts = {
        "channel": "mail",
        "received_at": "2026-01-05T09:00:00-08:00",
        "requester": {"kind": "other", "name": name},
        "instrument": {"kind": "unknown", "case_number": docket},
        "notes": notes,
    }
    delivery = parse_delivery(facts)
    words = words_of(delivery, "LD-2026-000001")
    assert words_of_facts(delivery.as_json(), "LD-2026-000001") == words
    for text in (name, notes, docket):
        assert typed(text) is None or typed(text).is_in(words, "LD-2026-000001")
        for word in re.findall(r"[^\W_]+", plain(text)):
            begin = data.draw(st.integers(0, len(word) - 1))
            for part in (word[: begin + 1], word[begin:] if len(word) - begin >= ANYWHERE else word):
                assert typed(part) is None or typed(part).is_in(words, "LD-2026-000001"), (part, words)
