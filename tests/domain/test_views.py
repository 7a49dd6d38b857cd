"""Views that are kept: what they ask for today, and that keeping them loses nothing."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.clocks.three_clocks import GOVERNED, RUNNING
from legaldesk.domain.errors import BadInput
from legaldesk.domain.query import Order, Query
from legaldesk.domain.views import (
    LONGEST_NAME,
    SHIPPED,
    Base,
    Due,
    Filters,
    Period,
    SavedView,
    checked_name,
    view_of,
)
from legaldesk.domain.vocabulary import Channel, Disposition, Status

TODAY = date(2026, 11, 25)  # a Wednesday

filters = st.builds(
    Filters,
    channels=st.frozensets(st.sampled_from(Channel)),
    dispositions=st.frozensets(st.sampled_from(Disposition)),
    statuses=st.frozensets(st.sampled_from(Status)),
    period=st.sampled_from(Period),
    due=st.sampled_from(Due),
    order=st.sampled_from(Order),
    descending=st.booleans(),
)
views = st.builds(
    SavedView, st.from_regex(r"[A-Za-zé]{1,20}", fullmatch=True), st.sampled_from(Base), st.text(), filters
)


@given(views)
def test_a_view_is_the_same_after_it_was_kept(view: SavedView) -> None:
    assert view_of(json.loads(json.dumps(view.as_json()))) == view


@given(views, st.sampled_from(sorted(SHIPPED[0].as_json())))
def test_a_damaged_view_is_left_out(view: SavedView, key: str) -> None:
    told = view.as_json()
    del told[key]
    assert view_of(told) is None
    assert view_of({**view.as_json(), "order": "by luck"}) is None
    assert view_of({**view.as_json(), "channels": "fax"}) is None


def test_the_shipped_views_ask_for_what_they_say() -> None:
    not_valid, held, due = (view.query(TODAY) for view in SHIPPED)
    assert not_valid == Query(
        dispositions=frozenset({Disposition.NOT_VALID_SERVICE}), received_from=date(2026, 11, 23), received_to=TODAY
    )
    assert held == Query(statuses=frozenset({Status.HELD}), descending=False)
    assert due.respond_by == TODAY + timedelta(days=3)
    assert (due.statuses, due.dispositions) == (RUNNING, GOVERNED)
    assert (due.order, due.descending) == (Order.RESPONSE_DATE, False)


@given(filters, st.sampled_from(Base))
def test_filters_only_ever_narrow(chosen: Filters, base: Base) -> None:
    asked = chosen.query(base.query, "", TODAY)
    assert asked.letter_waits == base.query.letter_waits
    if base.query.statuses:
        assert asked.statuses <= base.query.statuses
    if base.query.statuses and chosen.statuses and not base.query.statuses & chosen.statuses:
        assert asked.received_from is not None and asked.received_to is not None
        assert asked.received_from > asked.received_to
    assert chosen.narrows == (chosen != Filters(order=chosen.order, descending=chosen.descending))


def test_a_name_is_one_line_that_nobody_has() -> None:
    assert checked_name("  Kern \n county ", ()) == "Kern county"
    for bad in ("", "   ", "\u202e", "x" * (LONGEST_NAME + 1), "HELD for counsel"):
        with pytest.raises(BadInput, match="name: "):
            checked_name(bad, ("Held for counsel",))
