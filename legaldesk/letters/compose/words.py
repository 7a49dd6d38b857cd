"""The fixed words of a letter in one language, from `words.toml`, and dates and times said in them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from legaldesk.domain.words import say


@dataclass(frozen=True, slots=True)
class Words:
    """The contents of a `words.toml`. A missing section or key is a defect of the file and raises KeyError."""

    sections: Mapping[str, Any]

    @property
    def language(self) -> str:
        """The BCP 47 tag of the language."""
        return str(self.sections["language"])

    def say(self, section: str, key: str, **fields: str) -> str:
        """The words for `key`, with its {fields} filled in as plain text."""
        pattern = str(self.sections[section][key])
        return pattern.format_map(fields) if fields else pattern

    def name(self, word: StrEnum) -> str:
        """The name of what the log calls `word`, such as a kind of papers; where the language has none, the English."""
        named = self.sections.get("names", {})
        return str(named[word]) if word in named else say(word)

    def has(self, section: str, key: str) -> bool:
        """Whether the file has words for `key`."""
        return key in self.sections[section]

    def day(self, day: date, short: bool = False) -> str:
        """A calendar day, such as "November 23, 2026" or, `short`, "Nov. 23, 2026"."""
        months = self.sections["months_short" if short else "months"]
        return str(self.sections["day"]).format(month=months[day.month - 1], day=day.day, year=day.year)

    def moment(self, local: datetime) -> str:
        """A local date and time with its zone, such as "Nov. 23, 2026, 10:42 a.m. PST"."""
        zone = local.tzname() or ""
        if not zone.isalpha():  # zones without letters of their own are named by a bare offset, such as "+03"
            zone = f"UTC{local:%z}"[:-2] + f":{local:%z}"[-2:] if local.utcoffset() is not None else ""
        return str(self.sections["moment"]).format(
            day=self.day(local.date(), short=True),
            hour=local.hour % 12 or 12,
            minute=f"{local.minute:02}",
            half=self.sections["halves"][local.hour // 12],
            zone=zone,
        )


def read_words(text: str) -> Words:
    """Read the text of a `words.toml`. Raises tomllib.TOMLDecodeError."""
    return Words(tomllib.loads(text))
