"""What a draft is about, in one line: how it came, who asks, what it is."""

from __future__ import annotations

from legaldesk.desk.drafts import Draft
from legaldesk.domain.vocabulary import Channel
from ui.language import tr
from ui.language.words import WORDS

_TOLD = ("requester.name", "instrument.kind", "instrument.case_number")
_LONGEST = 60


def about(draft: Draft) -> str:
    """The line for `draft`."""
    channel = WORDS[Channel].get(str(draft.values.get("channel", "")), "")
    parts = [channel, *(" ".join(str(draft.values.get(path, "")).split()) for path in _TOLD)]
    told = [part if len(part) <= _LONGEST else part[: _LONGEST - 1] + "…" for part in parts if part]
    return " · ".join(told) or tr("Hardly anything is filled in yet.")
