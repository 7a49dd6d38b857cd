"""The filters that `find` and `export` share: from options to a question to the log."""

from __future__ import annotations

import argparse
from datetime import date

from legaldesk.domain.errors import BadInput
from legaldesk.domain.moments import parse_day
from legaldesk.domain.query import Query
from legaldesk.domain.vocabulary import Channel, Disposition, Status


def add_filters(parser: argparse.ArgumentParser) -> None:
    """Let `parser` take the filters."""
    parser.add_argument("--channel", choices=[word.value for word in Channel])
    parser.add_argument("--disposition", choices=[word.value for word in Disposition])
    parser.add_argument("--status", choices=[word.value for word in Status])
    parser.add_argument("--from", dest="received_from", metavar="DAY", help="first day of receipt, 2026-11-23")
    parser.add_argument("--to", dest="received_to", metavar="DAY", help="last day of receipt")


def query_of(options: argparse.Namespace, text: str = "", *, newest_first: bool = True) -> Query:
    """The question that the filters ask. Raises BadInput."""
    query = Query(
        text=text,
        channels=frozenset({Channel(options.channel)} if options.channel else ()),
        dispositions=frozenset({Disposition(options.disposition)} if options.disposition else ()),
        statuses=frozenset({Status(options.status)} if options.status else ()),
        received_from=_day("--from", options.received_from),
        received_to=_day("--to", options.received_to),
        descending=newest_first,
    )
    if query.received_from and query.received_to and query.received_to < query.received_from:
        raise BadInput(f"--to: {query.received_to} is before --from ({query.received_from}); exchange them")
    return query


def _day(option: str, text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return parse_day(text)
    except ValueError as fault:
        raise BadInput(f"{option}: {fault}") from None
