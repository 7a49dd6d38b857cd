"""Which of several deliveries of one instrument governs: the earliest accepted one, and a not-valid one never."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.governing import ACCEPTED, Copy, explained, governing, takeovers
from legaldesk.domain.vocabulary import Channel, Disposition, Status

NOON = datetime(2026, 11, 23, 20, tzinfo=UTC)


def copy(number: int, hours: int, disposition: Disposition, status: Status = Status.OPEN, response: date | None = None):
    return Copy(f"LD-{number}", Channel.FAX, NOON + timedelta(hours=hours), disposition, status, response)


COPIES = st.lists(
    st.tuples(st.integers(-50, 50), st.sampled_from(Disposition), st.sampled_from(Status)), max_size=8
).map(lambda made: [copy(number, *facts) for number, facts in enumerate(made)])


@given(COPIES)
def test_the_earliest_accepted_one_governs_and_none_that_was_not(copies: list[Copy]) -> None:
    found = governing(copies).copy
    accepted = [one for one in copies if one.disposition in ACCEPTED and one.status is not Status.VOID]
    assert (found is None) == (not accepted)
    if found is not None:
        assert found in accepted
        assert all(found.received_at <= one.received_at for one in accepted)
        assert found.disposition is not Disposition.NOT_VALID_SERVICE


@given(COPIES, st.randoms(use_true_random=False))
def test_neither_the_order_of_logging_nor_what_is_not_accepted_decides(copies: list[Copy], chance) -> None:  # type: ignore[no-untyped-def]
    before = governing(copies).copy
    others = [one for one in copies if not one.accepted]
    shuffled = [one for one in copies if one not in others]
    chance.shuffle(shuffled)
    after = governing([*shuffled, *others]).copy
    assert (before and before.received_at) == (after and after.received_at)


@given(COPIES)
def test_each_takeover_is_by_one_received_earlier_and_the_last_one_governs(copies: list[Copy]) -> None:
    changes = takeovers(copies)
    for before, after in changes:
        assert before is None or after.received_at < before.received_at
    assert (changes[-1][1] if changes else None) == governing(copies).copy
    assert [before for before, _ in changes] == [None, *(after for _, after in changes)][: len(changes)]


@given(COPIES)
def test_the_explanation_names_the_one_that_governs_and_every_other(copies: list[Copy]) -> None:
    found = governing(copies)
    said = explained(found, UTC)
    if found.copy is None:
        assert said[0] == "No delivery of this instrument was accepted, so none governs the clock."
    else:
        assert said[0].startswith(f"{found.copy.reference} governs the clock")
    for one in copies:
        assert any(one.reference in sentence for sentence in said)


def test_a_better_one_that_arrives_takes_over_and_its_date_is_told() -> None:
    fax = copy(1, 0, Disposition.NOT_VALID_SERVICE, response=date(2026, 12, 1))
    late = copy(2, 48, Disposition.ACCEPTED, response=date(2026, 12, 25))
    early = copy(3, 24, Disposition.ACCEPTED, response=date(2026, 12, 24))
    assert governing([fax]).copy is None
    assert governing([fax, late]).copy == late
    said = explained(governing([fax, late, early]), UTC)
    assert said == (
        "LD-3 governs the clock: it came by fax on Tue, Nov 24, 2026 and is the earliest that was accepted.",
        "Its response date, Thu, Dec 24, 2026, is that of the instrument.",
        "LD-1 came by fax on Mon, Nov 23, 2026 and is not valid service: it never governs.",
        "LD-2 came by fax on Wed, Nov 25, 2026, later, and was accepted too.",
        (
            "When LD-3 was logged it took over from LD-2: it was received earlier, on Tue, Nov 24, 2026 instead of Wed,"
            " Nov 25, 2026. The response date changed from Fri, Dec 25, 2026 to Thu, Dec 24, 2026."
        ),
    )


def test_one_that_waits_for_counsel_may_still_take_over() -> None:
    held = copy(1, 0, Disposition.COUNSEL_REVIEW)
    assert "if it is accepted, it governs" in explained(governing([held, copy(2, 5, Disposition.ACCEPTED)]), UTC)[1]
