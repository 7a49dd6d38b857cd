"""Whatever a delivery says comes back as it was said, and the log stays sound."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legaldesk.domain.query import Query
from legaldesk.domain.reading import parse_delivery
from legaldesk.domain.verdict import Reason, Verdict
from legaldesk.domain.vocabulary import (
    AgentMethod,
    Alert,
    Channel,
    Disposition,
    ExtraProcessing,
    InstrumentKind,
    LetterKind,
    RequesterKind,
    ServerKind,
)
from legaldesk.records.log import open_log

LINE = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp")), max_size=30)
BLOCK = st.lists(LINE, max_size=3).map("\n".join)
DAY = st.dates(datetime(1990, 1, 1).date(), datetime(2026, 1, 1).date()).map(str)  # noqa: DTZ001
WORD = st.sampled_from
FACTS = st.fixed_dictionaries(
    {
        "channel": WORD(list(Channel)),
        "received_at": st.datetimes(datetime(2026, 1, 2), datetime(2037, 12, 30)).map(  # noqa: DTZ001
            lambda moment: f"{moment.isoformat()}-08:00"
        ),
        "requester": st.fixed_dictionaries(
            {"kind": WORD(list(RequesterKind))}, optional={"name": LINE, "reply_address": BLOCK, "email": LINE}
        ),
        "instrument": st.fixed_dictionaries(
            {"kind": WORD(list(InstrumentKind))},
            optional={"case_number": LINE, "caption": LINE, "court": LINE, "issued_on": DAY, "records_sought": BLOCK},
        ),
    },
    optional={
        "notes": BLOCK,
        "emergency": st.booleans(),
        "server": st.fixed_dictionaries({"name": LINE.filter(str.strip)}, optional={"kind": WORD(list(ServerKind))}),
        "mail": st.fixed_dictionaries({"tracking_number": LINE.filter(str.strip)}),
        "agent": st.fixed_dictionaries({"method": WORD(list(AgentMethod))}, optional={"transmittal_number": LINE}),
        "fax": st.fixed_dictionaries(
            {"pages_received": st.integers(0, 99)}, optional={"tsid": LINE.map(lambda t: t[:20])}
        ),
    },
)
VERDICTS = st.builds(
    Verdict,
    disposition=WORD(list(Disposition)),
    service_valid=st.none() | st.booleans(),
    extra_processing=WORD(list(ExtraProcessing)),
    letter=WORD(list(LetterKind)),
    rule=LINE,
    reasons=st.lists(st.builds(Reason, LINE, LINE), max_size=3).map(tuple),
    policy_version=LINE,
    needs_person=st.booleans(),
    alerts=st.lists(WORD(list(Alert)), max_size=3, unique=True).map(tuple),
)


@pytest.fixture(scope="module")
def shared_log(tmp_path_factory):
    log = open_log(tmp_path_factory.mktemp("round trip"), UTC)
    yield log
    assert log.verify() == []
    log.close()


@given(FACTS, VERDICTS, LINE, st.datetimes(timezones=st.timezones()).filter(lambda at: 1 < at.year < 9999))
@settings(max_examples=60)
def test_a_delivery_comes_back_as_it_was_logged(shared_log, facts, verdict, by, at):
    delivery = parse_delivery(facts)
    record = shared_log.add(delivery, verdict, by, at)
    again = shared_log.get(record.reference)
    assert again == record
    assert (again.delivery, again.verdict, again.logged_by, again.logged_at) == (
        delivery,
        verdict,
        by,
        at.astimezone(UTC),
    )
    (row,) = shared_log.rows([record.id])
    assert (row.reference, row.received_at, row.caption) == (
        record.reference,
        delivery.received_at,
        delivery.instrument.caption,
    )
    assert row.id in shared_log.ids(Query(text=record.reference))


@given(FACTS, FACTS, VERDICTS, BLOCK)
@settings(max_examples=40)
def test_an_amended_delivery_comes_back_as_it_was_amended(shared_log, before, after, verdict, reason):
    now = datetime(2026, 11, 23, tzinfo=UTC)
    record = shared_log.add(parse_delivery(before), verdict, "Ana", now)
    delivery = parse_delivery(after)
    amended = shared_log.amend(record.reference, 1, delivery, verdict, verdict, None, by="Ben", at=now, reason=reason)
    assert shared_log.get(record.reference) == amended
    assert amended.delivery == delivery
    entry = shared_log.history(record.reference)[-1]
    assert (entry.reason, bool(entry.changes)) == (reason, before_and_after_differ(record.delivery, delivery))


def before_and_after_differ(before, after) -> bool:
    return before.as_json() != after.as_json()
