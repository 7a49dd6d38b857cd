"""Rows of the list as a table for other programs: tab-separated text and HTML, no cell of which is a formula."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from legaldesk.desk.exchange.formulas import disarm

MOST_COPIED = 10_000
"""Most rows that are put onto the clipboard; an export takes any number."""


def as_text(rows: Iterable[Sequence[str]]) -> str:
    """Tab-separated lines; blanks stand for what would begin a new cell or line."""
    return "".join("\t".join(_cell(cell) for cell in row) + "\n" for row in rows)


def as_html(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in HTML, headings first."""
    head = "".join(f"<th>{escape(each)}</th>" for each in headings)
    body = "".join(f"<tr>{''.join(f'<td>{escape(_cell(cell))}</td>' for cell in row)}</tr>" for row in rows)
    return f'<meta charset="utf-8"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _cell(text: str) -> str:
    """One line that no spreadsheet runs, nor cuts in two."""
    return disarm("".join(letter if letter.isprintable() else " " for letter in text).strip())
