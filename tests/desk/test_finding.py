"""Lists and figures: what a broad search lists, and how many deliveries there are."""

from __future__ import annotations

from legaldesk.desk import finding
from legaldesk.desk.demo import fill
from legaldesk.domain.query import Order, Query
from legaldesk.domain.vocabulary import Channel


def test_a_search_lists_the_newest_thousand_and_everything_else_is_listed_whole(desk):
    fill(desk, finding.COUNT_CAP + 40)
    whole = finding.ids(desk, Query())
    assert len(whole) == finding.counts(desk).everything == finding.COUNT_CAP + 40
    assert list(finding.ids(desk, Query(text="l"))) == list(whole[: finding.COUNT_CAP])
    assert len(finding.ids(desk, Query(text="zzzz"))) == 0


def test_a_broad_search_is_sorted_and_filtered_as_the_whole_list_is(desk):
    """More hits than are sorted one by one."""
    fill(desk, 2_600)
    found = set(desk.log.ids(Query(text="california")))
    assert len(found) > finding.COUNT_CAP
    for order in (Order.SENDER, Order.CASE, Order.LOGGED):
        for descending in (True, False):
            whole = desk.log.ids(Query(order=order, descending=descending))
            asked = Query(text="california", order=order, descending=descending)
            assert list(desk.log.ids(asked)) == [one for one in whole if one in found]
    for channels in ({Channel.FAX}, set(Channel) - {Channel.FAX}):  # few of them, and many
        only = frozenset(channels)
        listed = [one for one in desk.log.ids(Query(channels=only)) if one in found]
        assert list(desk.log.ids(Query(text="california", channels=only))) == listed
        assert set(desk.log.ids(Query(text="california", channels=only, order=Order.CASE))) == set(listed)
