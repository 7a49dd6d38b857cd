"""Tracking numbers: which carrier one is of, and whether its check digit fits. Pure; from the carriers' public rules.

UPS "1Z" (mod 10), FedEx of 12 and 15 figures and the bar codes that hold them, USPS Intelligent Mail package bar code
(mod 10, Publication 199) with or without its routing prefix, USPS labels of 20 figures, as on certified mail, and the
UPU's S10 for postal items (mod 11).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Carrier(StrEnum):
    """Who carries a parcel or a letter with a number, as the form and the letter write it."""

    UPS = "UPS"
    FEDEX = "FedEx"
    USPS = "USPS"
    POST = "Post abroad"


@dataclass(frozen=True, slots=True)
class Tracking:
    """A tracking number: its carrier, the number without blanks, and whether its check digit fits."""

    carrier: Carrier
    number: str
    sound: bool

    @property
    def by_post(self) -> bool:
        """Whether it comes by mail and not by courier."""
        return self.carrier in (Carrier.USPS, Carrier.POST)


LONGEST = 40
"""Characters of the longest bar code of a carrier, with room for what a reader puts before it."""
_SPACING = re.compile(r"[\s.\-]+")
_UPS = re.compile(r"1Z[0-9A-Z]{15}[0-9]")
_FEDEX_DOOR_TAG = re.compile(r"DT([0-9]{12})")
_FEDEX_LONG_CODE = re.compile(r"(?:1|96)[0-9]{20,21}([0-9]{12})")
_FEDEX_GROUND_CODE = re.compile(r"96[0-9]{5}([0-9]{15})")
_USPS_ROUTED = re.compile(r"420(?:[0-9]{5}|[0-9]{9})(9[1-5][0-9]{20}|9[1-5][0-9]{24})")
# 70, 71: certified mail; 73: insured; 77: registered; 81, 23, 03: the others that are still met.
_USPS = re.compile(r"9[1-5](?:[0-9]{20}|[0-9]{24})|(?:03|23|7[0-7]|81)[0-9]{18}")
_S10 = re.compile(r"[A-Z]{2}[0-9]{9}([A-Z]{2})")
_S10_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)
_FEDEX_12_WEIGHTS = (3, 1, 7)


def recognize(text: str) -> Tracking | None:
    """The tracking number that `text` is, whatever its spacing and case; None if it has no carrier's form.

    A number with the form of one and a wrong check digit is told as not `sound`: it was misread or mistyped.
    """
    if len(text) > 2 * LONGEST:
        return None
    number = _SPACING.sub("", text).upper()
    if not number.isascii():
        return None
    if _UPS.fullmatch(number):
        return Tracking(Carrier.UPS, number, sound=_fits_ups(number))
    if match := _S10.fullmatch(number):
        carrier = Carrier.USPS if match[1] == "US" else Carrier.POST
        return Tracking(carrier, number, sound=_fits_s10(number))
    if match := _USPS_ROUTED.fullmatch(number):  # 34 figures may also be FedEx's, which begins with a 1
        return Tracking(Carrier.USPS, match[1], sound=_fits_mod_10(match[1]))
    if _USPS.fullmatch(number):
        return Tracking(Carrier.USPS, number, sound=_fits_mod_10(number))
    return _fedex(number)


def _fedex(number: str) -> Tracking | None:
    if len(number) == 34 and (match := _FEDEX_LONG_CODE.fullmatch(number)):
        return Tracking(Carrier.FEDEX, match[1], sound=_fits_fedex_12(match[1]))
    if match := _FEDEX_GROUND_CODE.fullmatch(number):
        return Tracking(Carrier.FEDEX, match[1], sound=_fits_mod_10(match[1]))
    if match := _FEDEX_DOOR_TAG.fullmatch(number):
        return Tracking(Carrier.FEDEX, number, sound=_fits_fedex_12(match[1]))
    if number.isdigit() and len(number) == 12:
        return Tracking(Carrier.FEDEX, number, sound=_fits_fedex_12(number))
    if number.isdigit() and len(number) == 15:
        return Tracking(Carrier.FEDEX, number, sound=_fits_mod_10(number))
    return None


def _fits_ups(number: str) -> bool:
    """Mod 10 over what follows "1Z"; letters count from A = 2, in tens that begin anew."""
    values = [int(sign) if sign.isdigit() else (ord(sign) - 63) % 10 for sign in number[2:-1]]
    total = sum(values[0::2]) + 2 * sum(values[1::2])
    return (-total) % 10 == int(number[-1])


def _fits_mod_10(number: str) -> bool:
    """GS1's mod 10: from the right, beside the check digit, the figures count three times and once in turn."""
    figures = [int(sign) for sign in reversed(number[:-1])]
    total = 3 * sum(figures[0::2]) + sum(figures[1::2])
    return (-total) % 10 == int(number[-1])


def _fits_fedex_12(number: str) -> bool:
    """Mod 11, then 10: the eleven figures count 3, 1 and 7 times in turn, from the left."""
    total = sum(int(sign) * _FEDEX_12_WEIGHTS[place % 3] for place, sign in enumerate(number[:-1]))
    return total % 11 % 10 == int(number[-1])


def _fits_s10(number: str) -> bool:
    """UPU S10: mod 11 over eight weighted figures; 10 is written 0, and 11 is written 5."""
    total = sum(int(sign) * weight for sign, weight in zip(number[2:10], _S10_WEIGHTS, strict=True))
    check = 11 - total % 11
    return {10: 0, 11: 5}.get(check, check) == int(number[10])
