"""Reports as values: their figures add up, their sentences agree with their tables, and nothing is guessed."""

from __future__ import annotations

import statistics
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.figures import Outcome, Served
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.vocabulary import Channel, Disposition, ExtraProcessing, InstrumentKind, RequesterKind
from legaldesk.reports.due import Line, due_report
from legaldesk.reports.processing import Took, processing_report, quantile
from legaldesk.reports.report import Kind, shown, table_lines
from legaldesk.reports.service import service_report
from legaldesk.reports.transparency import last_half_year, transparency_report
from legaldesk.reports.volume import volume_report

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
DAYS = st.dates(FIRST, LAST)


@given(st.dictionaries(st.tuples(DAYS, st.sampled_from(Channel)), st.integers(1, 99), max_size=40))
def test_volume_adds_up_week_by_week(counts: dict[tuple[date, Channel], int]) -> None:
    report = volume_report(counts, FIRST, LAST)
    assert [row[0] for row in reversed(report.rows)] == [
        str(date(2025, 12, 29) + timedelta(weeks=week)) for week in range(53)
    ]
    assert all(sum(row[1:-1]) == row[-1] for row in report.rows)
    assert sum(row[-1] for row in report.rows) == sum(counts.values())
    for chart in report.charts:
        assert sum(map(sum, (series.values for series in chart.series))) == sum(counts.values())
    assert (report.says[0] == "Nothing was received in this time.") == (not counts)


def test_service_says_the_share_and_what_is_left_out() -> None:
    report = service_report([Served("Doe & Roe LLP", 1, 3), Served("", 4, 0)], FIRST, LAST)
    assert report.rows == (("Doe & Roe LLP", 4, 3, 0.75), ("(no name)", 4, 0, 0.0))
    assert report.says[0] == "3 of 8 pieces of civil process (37.5 %) were not validly served."
    assert table_lines(report)[1].split()[-4:] == ["4", "3", "75.0", "%"]
    assert service_report([], FIRST, LAST).charts == ()


def test_processing_keeps_extra_time_apart_and_measures_it_against_the_portal() -> None:
    took = [
        *(Took(Channel.PORTAL, ExtraProcessing.NO, days) for days in (1, 2, 3)),
        *(Took(Channel.FAX, ExtraProcessing.YES, days) for days in (4, 6, 8, 10)),
        Took(Channel.FAX, ExtraProcessing.NO, 2),
    ]
    report = processing_report(took, {Channel.FAX: 5}, FIRST, LAST)
    assert report.rows == (
        ("Fax", "announced", 4, 7.0, 9.4, 5, 5.0),
        ("Fax", "none", 1, 2.0, 2.0, None, 0.0),
        ("Portal", "none", 3, 2.0, pytest.approx(2.8), None, 0.0),
    )
    assert "no baseline" in processing_report(took[3:], {}, FIRST, LAST).says[1]
    assert processing_report([], {}, FIRST, LAST).rows == ()


@given(st.lists(st.integers(0, 500), min_size=1, max_size=200))
def test_quantiles_lie_in_order_and_the_median_is_the_median(values: list[int]) -> None:
    assert quantile(values, 0.5) == statistics.median(values)
    assert min(values) <= quantile(values, 0.5) <= quantile(values, 0.9) <= max(values)


def test_transparency_has_a_row_for_each_kind_requester_and_country() -> None:
    warrant, police = InstrumentKind.SEARCH_WARRANT, RequesterKind.LAW_ENFORCEMENT
    outcomes = [
        Outcome(warrant, police, "", Disposition.ACCEPTED, 3),
        Outcome(warrant, police, "", Disposition.COUNSEL_REVIEW, 1),
        Outcome(warrant, police, "Canada", Disposition.NOT_VALID_SERVICE, 2),
    ]
    report = transparency_report(outcomes, FIRST, LAST)
    assert report.rows == (
        ("Search warrant", "Law enforcement agency", "Canada", 2, 0, 2, 0, 0),
        ("Search warrant", "Law enforcement agency", "Not stated", 4, 3, 0, 1, 0),
    )
    assert report.says[0].startswith("6 requests received from Thu, Jan 1, 2026 to Thu, Dec 31, 2026")


@pytest.mark.parametrize(
    ("today", "span"),
    [
        (date(2026, 6, 30), (date(2025, 7, 1), date(2025, 12, 31))),
        (date(2026, 7, 1), (date(2026, 1, 1), date(2026, 6, 30))),
        (date(2026, 1, 1), (date(2025, 7, 1), date(2025, 12, 31))),
    ],
)
def test_a_half_year_is_reported_once_it_is_over(today: date, span: tuple[date, date]) -> None:
    assert last_half_year(today) == span


def test_every_disposition_has_its_outcome() -> None:
    outcomes = [Outcome(InstrumentKind.UNKNOWN, RequesterKind.OTHER, "", disposition, 1) for disposition in Disposition]
    ((_, _, _, every, *rest),) = transparency_report(outcomes, FIRST, LAST).rows
    assert every == len(Disposition) == sum(int(count or 0) for count in rest)


def test_cells_are_shown_as_people_read_them() -> None:
    assert [shown(1234, Kind.COUNT), shown(0.125, Kind.SHARE), shown(3.25, Kind.DAYS), shown(None, Kind.DAYS)] == [
        "1,234",
        "12.5 %",
        "3.2",
        "",
    ]


def test_every_word_of_a_report_is_a_phrase_and_no_text_of_a_person_is() -> None:
    took = [Took(Channel.PORTAL, ExtraProcessing.NO, 2), Took(Channel.FAX, ExtraProcessing.YES, 4)]
    outcomes = [Outcome(InstrumentKind.SEARCH_WARRANT, RequesterKind.COURT, "Canada", Disposition.ACCEPTED, 3)]
    line = Line("Overdue", "Response date", LAST, "LD-2026-000001", "Late", "Summons", "1:26-cv-1", "from the paper")
    for report in (
        volume_report({(LAST, Channel.FAX): 1}, FIRST, LAST),
        service_report([Served("Late", 1, 3), Served("", 4, 0)], FIRST, LAST),
        processing_report(took, {}, FIRST, LAST),
        transparency_report(outcomes, FIRST, LAST),
        due_report([line], ("Overdue", "Today", "Soon"), FIRST, LAST, ()),
    ):
        (chart,) = report.charts
        words = [report.title, *report.says, *(column.title for column in report.columns), chart.title, chart.unit]
        words += [series.name for series in chart.series]
        assert all(isinstance(word, Phrase) for word in words), report.name
        kinds = [column.kind for column in report.columns]
        texts = {text for row in report.rows for text, kind in zip(row, kinds, strict=True) if kind is Kind.TEXT}
        texts |= set(chart.labels)
        of_people = {"Late", "Canada", "LD-2026-000001"}
        assert {text for text in texts if not isinstance(text, Phrase)} <= of_people, report.name
        assert not [text for text in texts if isinstance(text, Phrase) and text in ("Late", "Canada")]
