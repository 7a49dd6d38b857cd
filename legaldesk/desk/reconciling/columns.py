"""What the columns of a list mean: by the names that such lists usually have, or as a person said once."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType

from legaldesk.desk.exchange.columns import column_key
from legaldesk.desk.files import read_text, write_whole
from legaldesk.domain.errors import BadInput
from legaldesk.domain.fields import label_of
from legaldesk.domain.phrase import Phrase, did_you_mean, either, later
from legaldesk.domain.reconciling import SOURCE_WORDS, Source

MOMENT, DAY, TIME, DIRECTION = "received_at", "received_day", "received_time", "direction"
OWN_WORDS = MappingProxyType(
    {
        MOMENT: "Day (and time) of receipt",
        DAY: "Day of receipt",
        TIME: "Time of receipt",
        DIRECTION: "Sent or received",
    }
)
"""What a column may be besides a field of a delivery."""
_ANY = ("instrument.case_number", "instrument.caption", "instrument.title", "instrument.court")
MEANINGS: Mapping[Source, tuple[str, ...]] = MappingProxyType(
    {
        Source.AGENT: (
            MOMENT, DAY, TIME, "agent.transmittal_number", "agent.method", "agent.name", "agent.served_at",
            "requester.name", *_ANY,
        ),
        Source.PORTAL: (MOMENT, DAY, TIME, "portal.request_number", "portal.account", "requester.name", *_ANY),
        Source.FAX: (
            MOMENT, DAY, TIME, DIRECTION, "fax.from_number", "fax.tsid", "fax.number", "fax.pages_received",
            "requester.name", *_ANY,
        ),
    }
)  # fmt: skip
"""What the columns of each list may be."""
_CASE = "case number|case no|case|docket|docket number|docket no|cause number|file number"
_CAPTION = "caption|case caption|title of action|style|style of case|action|matter"
_RECEIVED = "received|received at|date received|received on|received date|date and time|date time|timestamp"
_USUAL: Mapping[Source, Mapping[str, str]] = {
    Source.AGENT: {
        MOMENT: f"{_RECEIVED}|date served|service date|served on|date of service|served|date",
        TIME: "time|time served|time received|service time",
        "agent.transmittal_number": (
            "transmittal number|transmittal no|transmittal|transmittal id|sop number|sop id|log number|wsop"
        ),
        "agent.method": "method of service|service method|how served|method|served by",
        "agent.name": "agent|registered agent",
        "agent.served_at": "jurisdiction|place of service|state served",
        "requester.name": "plaintiff|attorney|law firm|sender|from|attorney sender|requester",
        "instrument.case_number": _CASE,
        "instrument.caption": _CAPTION,
        "instrument.title": "documents|document|document type|documents served|papers|process|nature of documents",
        "instrument.court": "court|court agency",
    },
    Source.PORTAL: {
        MOMENT: f"{_RECEIVED}|submitted|submitted at|submitted on|created|created at|date submitted|date",
        TIME: "time|time submitted|time received",
        "portal.request_number": "request number|request no|request id|request|id|reference|ticket|case id",
        "portal.account": "account|user|submitter|submitted by|officer|email",
        "requester.name": "agency|requesting agency|organization|requester|department",
        "instrument.case_number": _CASE,
        "instrument.caption": _CAPTION,
        "instrument.title": "request type|type|legal process|process type|legal process type|document type",
        "instrument.court": "court",
    },
    Source.FAX: {
        MOMENT: f"{_RECEIVED}|date|start|start time|received date time",
        TIME: "time|time received",
        DIRECTION: "direction|type|mode|tx rx|sent received|job type",
        "fax.from_number": "from|from number|caller id|remote number|fax number|number|sender number|phone number|ani",
        "fax.tsid": "tsid|remote id|remote station id|station id|remote csid|station|sender id|sender",
        "fax.number": "to|to number|our number|line|did|destination",
        "fax.pages_received": "pages|page count|pages received|number of pages|no of pages",
    },
}
_MOST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column of a list and what it is taken for; `path` is empty for one that is left out."""

    name: str
    path: str


def words_of(path: str) -> str:
    """What a column is, in words."""
    return OWN_WORDS.get(path) or label_of(path).split(":")[0]


def matched_columns(
    name: str, source: Source, header: Sequence[str], mapping: Mapping[str, str]
) -> tuple[ListColumn, ...]:
    """The columns of `header`, in order; `mapping` is from a column's name to its meaning, "" leaves it out.

    `name` is the file's, for errors. Raises BadInput where a person's words fit nothing.
    """
    usual = {key: path for path, names in _USUAL[source].items() for key in names.split("|")}
    usual |= {column_key(path): path for path in MEANINGS[source]}
    told = _told(name, source, header, mapping)
    taken = set(told.values())
    found = []
    for column in header:
        key = column_key(column)
        path = told.get(key, "")
        if key not in told and usual.get(key) and usual[key] not in taken:
            path = usual[key]
            taken.add(path)
        found.append(ListColumn(column, path))
    return tuple(found)


def check_columns(name: str, source: Source, columns: Sequence[ListColumn]) -> None:
    """See whether the columns tell the day and something to know a delivery by. Raises BadInput that names the file."""
    paths = {column.path for column in columns}
    known = paths - {"", MOMENT, DAY, TIME, DIRECTION, "fax.number", "agent.name"}
    missing: list[str] = []
    if not paths & {MOMENT, DAY}:
        missing.append(Phrase("the day of receipt ({path})", path=MOMENT))
    if not known:
        number = {Source.AGENT: "agent.transmittal_number", Source.PORTAL: "portal.request_number"}
        path = number.get(source, "fax.from_number")
        missing.append(Phrase("what tells one delivery from another ({path})", path=path))
    if missing:
        there = ", ".join(f"“{column.name.strip()[:40]}”" for column in columns if column.name.strip())
        told = {"name": name, "missing": either(missing), "there": there or Phrase("no named columns")}
        form = later('{name}: no column is {missing}; it has {there}: say which one it is with --map "Column={moment}"')
        refused = BadInput(Phrase(form, **told, moment=MOMENT))
        refused.plain = Phrase("{name}: no column is {missing}; it has {there}.", **told)
        raise refused


def _told(name: str, source: Source, header: Sequence[str], mapping: Mapping[str, str]) -> dict[str, str]:
    there = {column_key(column) for column in header}
    told: dict[str, str] = {}
    for column, path in mapping.items():
        key, meaning = column_key(column), path.strip()
        if key not in there:
            names = ", ".join(f"“{one.strip()[:40]}”" for one in header if one.strip())
            raise BadInput(
                Phrase(
                    "--map: {name} has no column “{column}”; it has {names}", name=name, column=column[:40], names=names
                )
            )
        if meaning and meaning not in MEANINGS[source]:
            close = get_close_matches(meaning[:60], MEANINGS[source], n=1)
            hint = did_you_mean(close[0] if close else "")
            allowed = ", ".join(MEANINGS[source])
            raise BadInput(
                Phrase(
                    "--map: {meaning} is nothing that a column of this list can be{hint}; use {allowed}",
                    meaning=repr(meaning[:60]),
                    hint=hint,
                    allowed=allowed,
                )
            )
        if meaning and meaning in told.values():
            raise BadInput(Phrase("--map: two columns are {meaning}; keep one of them", meaning=meaning))
        told[key] = meaning
    return told


class RememberedColumns:
    """What a person said of the columns of each list, kept in `journals.json` in the data folder `place`."""

    def __init__(self, place: Path) -> None:
        self._path = place / "journals.json"

    def of(self, source: Source, header: Sequence[str]) -> dict[str, str]:
        """What was said of columns of these names; nothing where the file is not there or cannot be read."""
        kept = self._read().get(source.value, {})
        allowed = {"", *MEANINGS[source]}
        found = {column: kept.get(column_key(column)) for column in header}
        return {column: path for column, path in found.items() if isinstance(path, str) and path in allowed}

    def keep(self, source: Source, mapping: Mapping[str, str]) -> None:
        """Remember `mapping` beside what was said before. Raises MachineFault or BadInput."""
        if not mapping:
            return
        kept = self._read()
        said = {**kept.get(source.value, {}), **{column_key(column): path for column, path in mapping.items()}}
        if said != kept.get(source.value):
            text = json.dumps({**kept, source.value: said}, ensure_ascii=False, indent=1)
            write_whole(self._path, text.encode())

    def _read(self) -> dict[str, dict[str, str]]:
        if not self._path.exists():
            return {}
        try:
            kept = json.loads(read_text(self._path, _MOST_BYTES))
        except (ValueError, RecursionError, BadInput):
            return {}
        whole = isinstance(kept, dict) and all(isinstance(one, dict) for one in kept.values())
        return kept if whole else {}


def list_called(source: Source) -> str:
    """The list for the middle of a sentence: "the fax machine's journal"."""
    words = SOURCE_WORDS[source]
    return f"the {words[0].lower()}{words[1:]}"
