"""A table on paper, with its charts and lines to sign on: tagged, archival, in the letters' fonts."""

from __future__ import annotations

from legaldesk.letters.render.sheets import render_sheets
from legaldesk.letters.sheet_content import Sheets
from legaldesk.resources import resource_root


def sheets_pdf(sheets: Sheets) -> bytes:
    """The PDF of `sheets`, on US Letter across: the same bytes for the same content."""
    return render_sheets(sheets, resource_root())
