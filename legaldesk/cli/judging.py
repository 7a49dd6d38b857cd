"""`legaldesk judge`: verdicts on one delivery or on a stream of them; nothing is stored."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from legaldesk.cli.context import Context
from legaldesk.cli.documents import documents, opened
from legaldesk.desk.calendar_shelf import shelf_of
from legaldesk.desk.desk import Desk
from legaldesk.desk.intake import judge_only
from legaldesk.desk.opening import present_moment, shipped_policies
from legaldesk.desk.places import desk_exists
from legaldesk.domain.errors import BadInput
from legaldesk.domain.judge import Judge
from legaldesk.domain.policy import PolicyBook
from legaldesk.domain.reading import parse_delivery
from legaldesk.domain.verdict import Verdict


def judge(context: Context, options: argparse.Namespace) -> int:
    """Print one verdict a delivery, in order, one line each."""
    desk = context.desk if desk_exists(context.address) else None
    judging = desk.judge if desk is not None else _shipped_judge(context)
    with opened(options.file) as file:
        _print_verdicts(documents(file, "delivery"), judging, desk)
    return 0


def _shipped_judge(context: Context) -> Judge:
    """The judge where there is no desk yet: that of an empty one."""
    book = PolicyBook(shipped_policies())
    return Judge(book, shelf_of(context.address.folder, book).is_open)


def _print_verdicts(
    deliveries: Iterable[tuple[str, str | Mapping[str, Any]]], judging: Judge, desk: Desk | None
) -> None:
    zone, now, write = judging.book.zone, present_moment(), sys.stdout.write
    rendered: dict[int, tuple[Verdict, str]] = {}  # equal verdicts are one object: render each once
    for where, document in deliveries:
        try:
            delivery = parse_delivery(document, zone, now)
        except BadInput as fault:
            raise BadInput(f"{where}{fault}", fault.field) from None
        verdict = judging.judge(delivery) if desk is None else judge_only(desk, delivery)
        known = rendered.get(id(verdict))
        if known is None:
            known = rendered[id(verdict)] = (verdict, json.dumps(verdict.as_json(), ensure_ascii=False) + "\n")
        write(known[1])
