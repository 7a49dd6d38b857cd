"""Counts for the eye: one that stopped counting says so."""

from __future__ import annotations

from legaldesk.domain.query import COUNT_CAP
from ui.language import grouped


def capped(count: int) -> str:
    """A count with thousands apart; "1,000+" where counting stopped."""
    return f"{grouped(count)}+" if count >= COUNT_CAP else grouped(count)
