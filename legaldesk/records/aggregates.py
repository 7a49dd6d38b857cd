"""Figures over many deliveries, counted by the database: what the reports are made of. Void deliveries are left out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from sqlalchemy import ColumnElement, Connection, Text, and_, func, literal_column, select

from legaldesk.domain.errors import MachineFault
from legaldesk.domain.figures import Handled, Outcome, Served
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.vocabulary import (
    Channel,
    Disposition,
    ExtraProcessing,
    InstrumentKind,
    RequesterKind,
    Status,
)
from legaldesk.records.chain import moment, stamp
from legaldesk.records.portable import fact_told, told_by
from legaldesk.records.store import Store
from legaldesk.records.stored import load_verdict
from legaldesk.records.tables import DELIVERIES, FACTS, HISTORY, RECEIVED_HOUR, VERDICTS

_TO_THE_HOUR = len("2026-11-23T18")
_TO_THE_MINUTE = len("2026-11-23T18:42")
_ANSWERED = ("letter_printed", "letter_saved", "closed")
_HOUR = timedelta(hours=1)


class Aggregates:
    """Counts over the log in `store`; days are days of receipt in `zone`, both included.

    Every method raises MachineFault if disk or database fail, or where what is stored cannot be read.
    """

    def __init__(self, store: Store, zone: tzinfo) -> None:
        self._store = store
        self._zone = zone

    def volume(self, first: date, last: date) -> dict[tuple[date, Channel], int]:
        """How many came on each day through each channel."""
        # Counted by the hour, or the minute where the zone needs it: the day of an hour is the office's to tell.
        by_hour = self._whole_hours(first, last)
        length = _TO_THE_HOUR if by_hour else _TO_THE_MINUTE
        bucket: ColumnElement[str] = (
            literal_column(RECEIVED_HOUR, Text) if by_hour else func.substr(DELIVERIES.c.received_at, 1, length)
        )
        counted = (
            select(bucket, DELIVERIES.c.channel, func.count())
            .select_from(DELIVERIES)
            .where(self._hours_between(bucket, first, last) if by_hour else self._between(first, last))
            .group_by(bucket, DELIVERIES.c.channel)
        )
        found: dict[tuple[date, Channel], int] = {}
        days: dict[str, date] = {}
        rest = "2026-11-23T00:00:00+00:00"[length:]
        with self._reading() as connection:
            for begin, channel, count in connection.execute(counted):
                day = days.get(begin)
                if day is None:
                    day = days[begin] = datetime.fromisoformat(begin + rest).astimezone(self._zone).date()
                key = (day, Channel(channel))
                found[key] = found.get(key, 0) + count
        return found

    def served(self, first: date, last: date) -> list[Served]:
        """Civil process by sender, as far as its service was judged; whoever served most comes first."""
        with self._reading() as connection:
            verdicts = connection.execute(select(VERDICTS.c.id, VERDICTS.c.body, VERDICTS.c.digest)).all()
            judged = {row.id: load_verdict(row.body, row.digest).service_valid for row in verdicts}
            questioned = [one for one, valid in judged.items() if valid is not None]
            counted = (
                select(DELIVERIES.c.sender_key, DELIVERIES.c.verdict_id, func.max(DELIVERIES.c.sender), func.count())
                .where(self._between(first, last), DELIVERIES.c.verdict_id.in_(questioned))
                .group_by(DELIVERIES.c.sender_key, DELIVERIES.c.verdict_id)
            )
            rows = connection.execute(counted).all()
        names: dict[str, str] = {}
        counts: dict[str, list[int]] = {}
        for key, verdict, name, count in rows:
            names[key] = max(names.get(key, ""), name)
            counts.setdefault(key, [0, 0])[0 if judged[verdict] else 1] += count
        found = [Served(names[key], valid, not_valid) for key, (valid, not_valid) in counts.items()]
        return sorted(found, key=lambda one: (-one.valid - one.not_valid, one.sender))

    def handled(self, first: date, last: date, channel: Channel | None = None) -> list[Handled]:
        """Every delivery (of `channel`, if it is given) that was answered or closed, by the history."""
        within = self._between(first, last)
        if channel is not None:
            within = and_(within, DELIVERIES.c.channel == channel.value)
        at = func.min(told_by(HISTORY.c.body, "at"))
        wanted = (
            select(
                DELIVERIES.c.channel,
                DELIVERIES.c.extra_processing,
                DELIVERIES.c.received_at,
                FACTS.c.logged_at,
                at,
            )
            .join_from(DELIVERIES, FACTS, FACTS.c.delivery_id == DELIVERIES.c.id)
            .join(HISTORY, HISTORY.c.delivery_id == DELIVERIES.c.id)
            .where(
                within,
                # What was never changed since it was logged was never answered: its history need not be read.
                (DELIVERIES.c.revision > 1) | (DELIVERIES.c.letter_waits == 0),
                told_by(HISTORY.c.body, "action").in_(_ANSWERED),
            )
            .group_by(
                DELIVERIES.c.id,
                DELIVERIES.c.channel,
                DELIVERIES.c.extra_processing,
                DELIVERIES.c.received_at,
                FACTS.c.logged_at,
            )
        )
        with self._reading() as connection:
            return [
                Handled(Channel(channel), ExtraProcessing(extra), moment(received), moment(logged), moment(done))
                for channel, extra, received, logged, done in connection.execute(wanted)
            ]

    def outcomes(self, first: date, last: date) -> list[Outcome]:
        """What became of what, by kind of instrument, requester and country."""
        country = func.coalesce(fact_told(FACTS.c.facts, "requester", "country"), "")
        parts = (DELIVERIES.c.instrument, DELIVERIES.c.requester, country, DELIVERIES.c.disposition)
        counted = (
            select(*parts, func.count())
            .join_from(DELIVERIES, FACTS, FACTS.c.delivery_id == DELIVERIES.c.id)
            .where(self._between(first, last))
            .group_by(*parts)
        )
        with self._reading() as connection:
            return [
                Outcome(InstrumentKind(instrument), RequesterKind(requester), told, Disposition(disposition), count)
                for instrument, requester, told, disposition, count in connection.execute(counted)
            ]

    def _between(self, first: date, last: date) -> ColumnElement[bool]:
        received = DELIVERIES.c.received_at
        return and_(
            received >= self._start(first),
            received < self._start(last + timedelta(days=1)),
            DELIVERIES.c.status != Status.VOID.value,
        )

    def _hours_between(self, hour: ColumnElement[str], first: date, last: date) -> ColumnElement[bool]:
        """`_between` for a zone of whole hours, on the hour of receipt alone: the index over it answers that."""
        begin, end = (self._start(day)[:_TO_THE_HOUR] for day in (first, last + timedelta(days=1)))
        return and_(hour >= begin, hour < end, DELIVERIES.c.status != Status.VOID.value)

    def _start(self, day: date) -> str:
        return stamp(datetime.combine(day, time.min, self._zone).astimezone(UTC))

    def _whole_hours(self, first: date, last: date) -> bool:
        """Whether the zone's offsets from UTC are whole hours all the time; looked at month by month."""
        day = first
        while day <= last + timedelta(days=31):
            offset = datetime.combine(day, time.min, self._zone).utcoffset()
            if offset is None or offset % _HOUR:
                return False
            day += timedelta(days=28)
        return True

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._store.guarded(), self._store.reading() as connection:
            try:
                yield connection
            except (ValueError, KeyError, TypeError):
                raise MachineFault(
                    Phrase(
                        "the log holds what cannot be read; no report was made: run legaldesk verify and"
                        " restore the last backup"
                    )
                ) from None
