"""From a Query to ids, and from ids to the lines of a list. Pages go by id, never by OFFSET."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Text, bindparam, func, select

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.duplicates import tracking_of
from legaldesk.domain.errors import MachineFault
from legaldesk.domain.log_row import LogRow
from legaldesk.domain.logged import LoggedDelivery
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.query import Order, Query
from legaldesk.records.chain import stamp
from legaldesk.records.lines import LOG_ROW, load_log_row
from legaldesk.records.numbering import all_given
from legaldesk.records.portable import among, listed, one_of
from legaldesk.records.prepared import Prepared, together
from legaldesk.records.reading import get_by_ids
from legaldesk.records.search import asked_in_one_year, containing, holds_words, matching
from legaldesk.records.stored import attention_of, case_key, person_key, sender_key
from legaldesk.records.tables import DELIVERIES, FACTS, HANDLINGS

_ID = DELIVERIES.c.id
_ORDERED = {
    Order.RECEIVED: DELIVERIES.c.received_at,
    Order.CHANNEL: DELIVERIES.c.channel,
    Order.SENDER: DELIVERIES.c.sender_key,
    Order.CASE: DELIVERIES.c.case_order,
    Order.INSTRUMENT: DELIVERIES.c.instrument,
    Order.DISPOSITION: DELIVERIES.c.disposition,
    Order.RESPONSE_DATE: DELIVERIES.c.response_date,
}
_LINE = select(*(DELIVERIES.c[name] for name in LOG_ROW))
_HANDLED = HANDLINGS.c.delivery_id
_ASSIGNED = select(_HANDLED, HANDLINGS.c.body).where(HANDLINGS.c.assigned != "")
"""Apart from _LINE: an outer join costs each line, and few deliveries are assigned."""
_FIRST: ColumnElement[int] = bindparam("first")
_LAST: ColumnElement[int] = bindparam("last")
_OF_RUN = Prepared(_LINE.where(_ID.between(_FIRST, _LAST))), Prepared(_ASSIGNED.where(_HANDLED.between(_FIRST, _LAST)))
_SOME = bindparam("ids", type_=Text())
_OF_SOME = Prepared(_LINE.where(one_of(_ID, _SOME))), Prepared(_ASSIGNED.where(one_of(_HANDLED, _SOME)))
_AT_ONCE = 500
_FEW = 1_000
_FETCHED = 20_000


def ids(connection: Connection, query: Query, zone: tzinfo, limit: int | None = None) -> array[int] | range:
    """The ids that `query` asks for, in its order, 8 bytes each; at most `limit`. A run without a gap is a range.

    Deliveries that have nothing to be ordered by (no case number, no response date) come last in either direction.
    Raises MachineFault if all are asked for and some are missing: then an index is damaged.
    """
    whole = query == Query(order=query.order, descending=query.descending)
    if whole and query.order is Order.LOGGED and limit is None and (counted := _uninterrupted(connection)):
        return counted[::-1] if query.descending else counted
    found = array("q")
    for part in _parts(connection, query, zone, limit):
        left = None if limit is None else limit - len(found)
        if left is not None and left <= 0:
            break
        cursor = connection.execute(part.limit(left)).cursor
        if cursor is None:
            raise AssertionError("a select has rows")
        while some := cursor.fetchmany(_FETCHED):  # by the driver itself: a third of the time for a million
            found.extend([row[0] for row in some])
    if whole:
        _check_whole(len(found), all_given(connection), limit)
    return found


def _uninterrupted(connection: Connection) -> range | None:
    """The ids of the whole log where none is left out between the first and the last. Raises MachineFault as `ids`."""
    ends = (select(of(_ID)).scalar_subquery() for of in (func.min, func.max))  # each a single step down the index
    count, first, last = connection.execute(
        select(select(func.count()).select_from(DELIVERIES).scalar_subquery(), *ends)
    ).one()
    _check_whole(count, all_given(connection), None)
    return range(first, last + 1) if count and last - first + 1 == count else None


def _check_whole(found: int, given: int, limit: int | None) -> None:
    if found != (given if limit is None else min(given, limit)):
        raise MachineFault(
            Phrase(
                "the log holds more deliveries than its lists show, so an index is damaged; what was"
                " logged is safe: run legaldesk verify and restore the last backup"
            )
        )


def each_stands_alone(query: Query) -> bool:
    """Whether each delivery is found or not by one statement, so that `query` needs no snapshot over several."""
    return bool(query.text) and query == Query(text=query.text, descending=query.descending)


def rows(connection: Connection, wanted: Sequence[int]) -> list[LogRow]:
    """The lines for the ids `wanted`, in that order; an id that is not there is left out."""
    found: dict[int, Any] = {}
    handled: dict[int, str] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        part = wanted[start : start + _AT_ONCE]
        first, last = min(part), max(part)
        values: dict[str, int | str]
        # A run without a gap, as the whole log has them, is asked for by its ends.
        if last - first + 1 == len(part) == len(set(part)):
            asked, values = _OF_RUN, {"first": first, "last": last}
        else:
            asked, values = _OF_SOME, {"ids": listed(part)}
        with together(connection):
            lines, assigned = (each.begun(connection, values) for each in asked)
        found.update((row[0], row) for row in lines)
        handled.update(assigned)
    return [load_log_row(found[one], handled.get(one)) for one in wanted if one in found]


def look_alikes(connection: Connection, delivery: Delivery, limit: int) -> list[LoggedDelivery]:
    """Up to `limit` records with the same case number or tracking number, then the same sender; each newest first."""
    tracking, case, name = tracking_of(delivery), case_key(delivery), sender_key(delivery.requester.name)
    found: set[int] = set()
    if case:
        found.update(
            _newest(connection, select(_ID).where(DELIVERIES.c.case_key == case, DELIVERIES.c.case_key != ""), limit)
        )
    if tracking:
        by_tracking = select(FACTS.c.delivery_id).where(FACTS.c.tracking_key == tracking, FACTS.c.tracking_key != "")
        found.update(_newest(connection, by_tracking, limit))
    order = sorted(found, reverse=True)[:limit]
    if name and len(order) < limit:
        more = _newest(connection, select(_ID).where(DELIVERIES.c.sender_key == name), limit)
        order += [one for one in more if one not in found][: limit - len(order)]
    return get_by_ids(connection, order)


def _newest(connection: Connection, wanted: Select[int], limit: int) -> list[int]:
    (only,) = wanted.selected_columns
    return list(connection.execute(wanted.order_by(only.desc()).limit(limit)).scalars())


def _parts(connection: Connection, query: Query, zone: tzinfo, limit: int | None) -> Iterator[Select[Any]]:
    """The selects whose results, one after the other, are the whole list."""
    conditions = list(_conditions(query, zone))
    if query.order == Order.LOGGED:
        yield from _by_logging(connection, query, conditions, limit)
        return
    if holds_words(query.text):
        few = _few(connection, query.text, conditions)
        conditions = (
            [among(_ID, few)] if len(few) < _FEW else [*conditions, containing(connection, query.text, few=False)]
        )
    key = _ORDERED[query.order]
    order = [key.desc(), _ID.desc()] if query.descending else [key, _ID]
    blank = {Order.SENDER: key == "", Order.CASE: key == "", Order.RESPONSE_DATE: key.is_(None)}.get(query.order)
    if blank is None:
        yield select(_ID).where(*conditions).order_by(*order)
        return
    filled = key.is_not(None) if query.order == Order.RESPONSE_DATE else key > ""
    yield select(_ID).where(filled, *conditions).order_by(*order)
    yield select(_ID).where(blank, *conditions).order_by(order[1])


def _by_logging(
    connection: Connection, query: Query, conditions: Sequence[ColumnElement[bool]], limit: int | None
) -> Iterator[Select[Any]]:
    match = matching(connection, query.text, conditions, limit if query.descending else None)
    if match is None:
        match = [select(_ID).where(*conditions)]
    elif conditions:
        few = connection.execute(select(_ID).where(*conditions).limit(_FEW)).scalars().all()
        if len(few) < _FEW:  # a common word among few deliveries: looking at these is quicker than at all that have it
            match = [select(_ID).where(among(_ID, few), containing(connection, query.text, few=True))]
    for part in match if query.descending else reversed(match):
        (one,) = part.selected_columns
        # A server thinks that the deliveries of one year lie anywhere, and would walk through all newer ones.
        key = DELIVERIES.c.reference if asked_in_one_year(connection, query.text) else one
        yield part.order_by(key.desc() if query.descending else key)


def _few(connection: Connection, text: str, conditions: Sequence[ColumnElement[bool]]) -> list[int]:
    """The first _FEW ids that `text` and `conditions` ask for. Where that is all of them, sorting them is quickest."""
    found: list[int] = []
    for part in matching(connection, text, conditions, _FEW) or ():
        (one,) = part.selected_columns
        found += connection.execute(part.order_by(one.desc()).limit(_FEW - len(found))).scalars()
    return found


def _conditions(query: Query, zone: tzinfo) -> Iterator[ColumnElement[bool]]:
    sets = (
        (DELIVERIES.c.channel, query.channels),
        (DELIVERIES.c.disposition, query.dispositions),
        (DELIVERIES.c.status, query.statuses),
        (DELIVERIES.c.requester, query.requesters),
        (DELIVERIES.c.instrument, query.instruments),
        (DELIVERIES.c.extra_processing, query.extra_processing),
    )
    for column, words in sets:
        if words:
            yield column.in_(_values(words))
    if query.received_from is not None and (start := _start(query.received_from, zone)):
        yield DELIVERIES.c.received_at >= start
    if query.received_to is not None and query.received_to < date.max:
        end = _start(query.received_to + timedelta(days=1), zone)
        if end:
            yield DELIVERIES.c.received_at < end
    if query.respond_by is not None:
        yield DELIVERIES.c.response_date <= query.respond_by.isoformat()
    yield from _handled(query)
    if query.letter_waits:
        yield DELIVERIES.c.letter_waits == 1


def _handled(query: Query) -> Iterator[ColumnElement[bool]]:
    """What is asked of how deliveries are handled: few have a row there, so each is looked up by its own index."""
    asked = select(HANDLINGS.c.delivery_id)
    if query.assigned_to:
        yield _ID.in_(asked.where(HANDLINGS.c.assigned == person_key(query.assigned_to), HANDLINGS.c.assigned != ""))
    if query.mentioning:
        named = HANDLINGS.c.attention.contains(attention_of(query.mentioning), autoescape=True)
        yield _ID.in_(asked.where(named, HANDLINGS.c.attention != ""))
    if query.linked_to is not None:
        yield _ID.in_(asked.where(HANDLINGS.c.linked == query.linked_to, HANDLINGS.c.linked.is_not(None)))


def _values(words: Iterable[Any]) -> list[str]:
    return sorted(word.value for word in words)


def _start(day: date, zone: tzinfo) -> str:
    """The moment at which `day` begins in `zone`, as it is stored; "" beyond the calendar's ends."""
    try:
        return stamp(datetime.combine(day, time.min, zone).astimezone(UTC))
    except OverflowError:
        return ""
