"""What the page of the letter texts says: which text holds, and what is wrong with one."""

from __future__ import annotations

from dataclasses import replace
from datetime import tzinfo
from typing import TYPE_CHECKING

from legaldesk.domain.phrase import Phrase
from ui.language import tr
from ui.language.words import spoken
from ui.when import fully

if TYPE_CHECKING:
    from legaldesk.desk.letter_editing import EditedText, TextFault


def in_short(fault: TextFault) -> str:
    """What is wrong with a text, without the list of all that could stand there."""
    says = fault.says
    if isinstance(says, Phrase) and "known" in says.values:
        says = Phrase(says.form, **{**says.values, "known": tr("those in the tab Fields")})
    return spoken(replace(fault, says=says).said)


def where(text: EditedText, zone: tzinfo) -> str:
    """Which text holds, in a sentence."""
    last = text.versions[-1] if text.versions else None
    if text.file:
        return tr(
            "On this workstation its own file wins: {file}. What is kept here holds on the others;"
            " take the file away to have it here too.",
            file=text.file,
        )
    if last is not None and last.body:
        when = fully(last.added_at, zone)
        kept = {"number": last.number, "when": when, "added_by": last.added_by}
        return tr("The desk's version {number}, kept {when} by {added_by}. Every workstation writes with it.", **kept)
    return tr(
        "The text as it was shipped. What you keep becomes the desk's own, for every workstation and in each backup."
    )
