"""Text that a spreadsheet would run as a formula: disarmed on its way out, given back exactly on its way in.

The rule is OWASP's against CSV injection: a cell that begins with one of STARTERS gets an apostrophe before it. So that
this can be undone without a doubt, a text that begins with apostrophes and then a starter gets one more.
"""

from __future__ import annotations

import re

STARTERS = "=+-@\t\r\n＝＋－＠"
"""What makes a spreadsheet take a cell for a formula; the wide forms do so in some languages."""
_FIRST = frozenset(STARTERS + "'")
_RISKY = re.compile(f"'*[{re.escape(STARTERS)}]")
_DISARMED = re.compile(f"'+[{re.escape(STARTERS)}]")


def disarm(text: str) -> str:
    """`text` as a cell that no spreadsheet runs."""
    return f"'{text}" if text and text[0] in _FIRST and _RISKY.match(text) else text


def rearm(cell: str) -> str:
    """The text that `disarm` made `cell` of; any other cell stays as it is."""
    return cell[1:] if cell.startswith("'") and _DISARMED.match(cell) else cell
