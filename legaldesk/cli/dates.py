"""`legaldesk date`: where one period ends, or a stream of them, each explained; nothing is stored."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from datetime import tzinfo
from functools import cache
from typing import Any

from pydantic_core import from_json

from legaldesk.cli.context import Context
from legaldesk.cli.documents import NOT_UTF8, documents, opened
from legaldesk.desk.calendar_shelf import CalendarShelf
from legaldesk.desk.calendars import added_calendars
from legaldesk.desk.places import desk_exists
from legaldesk.domain.clocks.computing import compute
from legaldesk.domain.clocks.reading_periods import answer, parse_period
from legaldesk.domain.errors import BadInput
from legaldesk.domain.json_keys import GIVEN_TWICE, keys_in, may_repeat, repeated_key, shown_key
from legaldesk.domain.office import Office


def date(context: Context, options: argparse.Namespace) -> int:
    """Print one answer a period, in order, one line each."""

    def office() -> Office:
        """The office of the newest policy: that of the desk where there is one."""
        from legaldesk.desk.opening import shipped_policies  # most periods need no policy, nor what reads one
        from legaldesk.domain.policy import PolicyBook

        known = context.desk.book if desk_exists(context.address) else PolicyBook(shipped_policies())
        return known.newest.office

    def office_zone() -> tzinfo:
        return office().zone

    @cache
    def added() -> Mapping[str, str]:
        """The calendars that the desk's workstations share; the desk is opened when one is first looked for."""
        return added_calendars(context.desk) if desk_exists(context.address) else {}

    shelf = CalendarShelf(context.address.folder, office, added)
    write = sys.stdout.write
    with opened(options.file) as file:
        for where, document in documents(file, "period"):
            try:
                given = _read(document)
                period = parse_period(given, office_zone)
                computed = compute(*shelf.for_period(period))
            except BadInput as fault:
                raise BadInput(f"{where}{fault}", fault.field) from None
            write(json.dumps(answer(computed, str(given["start"])), ensure_ascii=False) + "\n")
    return 0


def _read(document: str | Mapping[str, Any]) -> Mapping[str, Any]:
    if not isinstance(document, str):
        return document
    try:
        given: Mapping[str, Any] = from_json(document.encode("utf-8"))
    except UnicodeEncodeError:
        raise BadInput(NOT_UTF8) from None
    except ValueError as fault:
        raise BadInput(f"this is not valid JSON ({fault}); give one JSON object for one period") from None
    if may_repeat(document, keys_in(given)) and (path := repeated_key(document)) is not None:
        raise BadInput(f"{shown_key(path)}: {GIVEN_TWICE}", path)
    return given
