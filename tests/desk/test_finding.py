"""Lists and figures: what a broad search lists, and how many deliveries there are."""

from __future__ import annotations

from legaldesk.desk import finding
from legaldesk.desk.demo import fill
from legaldesk.domain.query import Query


def test_a_search_lists_the_newest_thousand_and_everything_else_is_listed_whole(desk):
    fill(desk, finding.COUNT_CAP + 40)
    whole = finding.ids(desk, Query())
    assert len(whole) == finding.counts(desk).everything == finding.COUNT_CAP + 40
    assert finding.ids(desk, Query(text="l")) == whole[: finding.COUNT_CAP]
    assert len(finding.ids(desk, Query(text="zzzz"))) == 0
