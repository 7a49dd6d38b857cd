"""Which state's court a court's name speaks of, as far as the name says so."""

from __future__ import annotations

import re

_CODES = {
    "alabama": "AL", "alaska": "AK", "arizona": "AZ", "arkansas": "AR", "california": "CA", "colorado": "CO",
    "connecticut": "CT", "delaware": "DE", "district of columbia": "DC", "florida": "FL", "georgia": "GA",
    "hawaii": "HI", "idaho": "ID", "illinois": "IL", "indiana": "IN", "iowa": "IA", "kansas": "KS", "kentucky": "KY",
    "louisiana": "LA", "maine": "ME", "maryland": "MD", "massachusetts": "MA", "michigan": "MI", "minnesota": "MN",
    "mississippi": "MS", "missouri": "MO", "montana": "MT", "nebraska": "NE", "nevada": "NV", "new hampshire": "NH",
    "new jersey": "NJ", "new mexico": "NM", "new york": "NY", "north carolina": "NC", "north dakota": "ND",
    "ohio": "OH", "oklahoma": "OK", "oregon": "OR", "pennsylvania": "PA", "rhode island": "RI",
    "south carolina": "SC", "south dakota": "SD", "tennessee": "TN", "texas": "TX", "utah": "UT", "vermont": "VT",
    "virginia": "VA", "washington": "WA", "west virginia": "WV", "wisconsin": "WI", "wyoming": "WY",
}  # fmt: skip
STATE_CODES = frozenset(_CODES.values())
"""Two-letter codes of the states and the District of Columbia."""

# Longest first, so that "West Virginia" is not read as Virginia; "Nevada County" and the like are no state.
_NAMES = re.compile(r"\b(" + "|".join(sorted(_CODES, key=len, reverse=True)) + r")\b(?! county\b)", re.IGNORECASE)
_FEDERAL = re.compile(r"\b(united states|u\.\s?s\.|us|federal|bankruptcy)\b|\bu\.\s?s\.", re.IGNORECASE)


def state_of_court(court: str, home: str) -> str | None:
    """The two-letter code of the state whose court `court` names, or None if it names none or a federal court.

    A federal subpoena needs no domestication. Where the name mentions `home` as well (Nevada County, California), it
    is a court of `home`.
    """
    if _FEDERAL.search(court):
        return None
    found = [_CODES[name.lower()] for name in _NAMES.findall(court)]
    if not found:
        return None
    return home if home in found else found[-1]
