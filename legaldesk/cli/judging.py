"""`legaldesk judge`: verdicts on one delivery or on a stream of them; nothing is stored."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, TextIO

from pydantic_core import from_json

from legaldesk.cli.context import Context
from legaldesk.desk.desk import Desk
from legaldesk.desk.intake import judge_only
from legaldesk.desk.opening import present_moment, shipped_policies
from legaldesk.desk.places import desk_exists
from legaldesk.domain.errors import BadInput
from legaldesk.domain.judge import Judge
from legaldesk.domain.policy import PolicyBook
from legaldesk.domain.reading import parse_delivery
from legaldesk.domain.verdict import Verdict

LINE_LIMIT = 32_000_000
"""Longest line, in characters: a delivery with every field at its limit is far below it."""


def judge(context: Context, options: argparse.Namespace) -> int:
    """Print one verdict a delivery, in order, one line each."""
    desk = context.desk if desk_exists(context.place) else None
    judging = desk.judge if desk is not None else Judge(PolicyBook(shipped_policies()))
    with _opened(options.file) as file:
        _print_verdicts(_documents(file), judging, desk)
    return 0


def _print_verdicts(
    documents: Iterable[tuple[str, str | Mapping[str, Any]]], judging: Judge, desk: Desk | None
) -> None:
    zone, now, write = judging.book.zone, present_moment(), sys.stdout.write
    rendered: dict[int, tuple[Verdict, str]] = {}  # equal verdicts are one object: render each once
    for where, document in documents:
        try:
            delivery = parse_delivery(document, zone, now)
        except BadInput as fault:
            raise BadInput(f"{where}{fault}", fault.field) from None
        verdict = judging.judge(delivery) if desk is None else judge_only(desk, delivery)
        known = rendered.get(id(verdict))
        if known is None:
            known = rendered[id(verdict)] = (verdict, json.dumps(verdict.as_json(), ensure_ascii=False) + "\n")
        write(known[1])


def _documents(file: TextIO) -> Iterator[tuple[str, str | Mapping[str, Any]]]:
    """The deliveries of `file`, each with where it stands ("line 3: "): one JSON value, an array, or JSON Lines."""
    lines = iter(lambda: file.readline(LINE_LIMIT), "")
    first = next((line for line in lines if line.strip()), None)
    if first is None:
        raise BadInput("the input is empty; give one JSON object for one delivery")
    if first.lstrip().startswith("["):
        yield from _array("".join(chain([first], lines)))
        return
    second = next((line for line in lines if line.strip()), None)
    if second is None:
        yield "", first
    elif _is_whole(first):
        yield "line 1: ", first
        yield "line 2: ", second
        for number, line in enumerate(lines, start=3):
            if line.strip():
                yield f"line {number}: ", line
    else:
        yield "", "".join(chain([first, second], lines))


def _array(text: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    try:
        items = from_json(text)
    except ValueError as fault:
        raise BadInput(f"this is not valid JSON ({fault}); give a JSON array of deliveries") from None
    for number, item in enumerate(items, start=1):
        yield f"delivery {number}: ", item


def _is_whole(line: str) -> bool:
    try:
        from_json(line)
    except ValueError:
        return False
    return True


def _opened(name: str) -> TextIO:
    if name == "-":
        return open(sys.stdin.fileno(), encoding="utf-8-sig", errors="surrogateescape", closefd=False)
    try:
        return open(name, encoding="utf-8-sig", errors="surrogateescape")  # noqa: PTH123
    except FileNotFoundError:
        raise BadInput(f"{name}: there is no such file") from None
    except OSError as fault:
        raise BadInput(f"{name}: cannot be read ({fault.strerror})") from None
