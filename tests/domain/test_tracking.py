"""Tracking numbers: carriers and check digits, on numbers that the carriers themselves publish as examples."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.tracking import Carrier, Tracking, recognize

SOUND = [
    ("1Z5R89390357567127", Carrier.UPS),
    ("1Z879E930346834440", Carrier.UPS),
    ("1Z999AA10123456784", Carrier.UPS),
    ("1Z12345E6605272234", Carrier.UPS),
    ("986578788855", Carrier.FEDEX),
    ("477179081230", Carrier.FEDEX),
    ("974367662710", Carrier.FEDEX),
    ("041441760228964", Carrier.FEDEX),
    ("568283610012734", Carrier.FEDEX),
    ("9400111298370264401222", Carrier.USPS),
    ("9361289878700317633795", Carrier.USPS),
    ("92748931507708513018050063", Carrier.USPS),
    ("71123456789123456787", Carrier.USPS),
    ("03071790000523483741", Carrier.USPS),
    ("EE123456785US", Carrier.USPS),
    ("RB123456785GB", Carrier.POST),
]


@pytest.mark.parametrize(("number", "carrier"), SOUND)
def test_a_published_number_is_recognized_and_fits(number: str, carrier: Carrier) -> None:
    assert recognize(number) == Tracking(carrier, number, sound=True)


@pytest.mark.parametrize(("number", "carrier"), SOUND)
def test_every_wrong_check_digit_is_noticed(number: str, carrier: Carrier) -> None:
    place = 10 if number.endswith(("US", "GB")) else len(number) - 1
    for figure in "0123456789":
        if figure != number[place]:
            found = recognize(number[:place] + figure + number[place + 1 :])
            assert found is not None and found.carrier is carrier and not found.sound


@pytest.mark.parametrize(("number", "carrier"), SOUND)
def test_one_misread_figure_is_noticed(number: str, carrier: Carrier) -> None:
    """What a check digit is for. Some let a few pass: UPS doubles figures, so that 1 and 6 count alike; FedEx and S10
    count to eleven and write 10 as 0.
    """
    missed = 0
    for place, sign in enumerate(number):
        for figure in "0123456789":
            if sign.isdigit() and figure != sign:
                found = recognize(number[:place] + figure + number[place + 1 :])
                missed += found is not None and found.carrier is carrier and found.sound
    allowed = {Carrier.UPS: 8, Carrier.FEDEX: 12 if len(number) == 12 else 0}.get(
        carrier, 8 if len(number) == 13 else 0
    )
    assert missed <= allowed


@pytest.mark.parametrize(
    ("code", "number"),
    [
        ("420221539101026837331000039521", "9101026837331000039521"),
        ("4201002334249200190132607600833457", "9200190132607600833457"),
        ("9611020987654312345672", "987654312345672"),
        ("1001921334250001000300779017972697", "779017972697"),
        ("9622001560001234567100794808390594", "794808390594"),
    ],
)
def test_the_number_is_found_within_the_bar_code(code: str, number: str) -> None:
    found = recognize(code)
    assert found is not None and found.sound and found.number == number


@pytest.mark.parametrize(("number", "carrier"), SOUND)
def test_spacing_and_case_do_not_matter(number: str, carrier: Carrier) -> None:
    spaced = " ".join(number[place : place + 4] for place in range(0, len(number), 4)).lower()
    assert recognize(f" {spaced} ") == recognize(number)


@pytest.mark.parametrize(
    "text", ["", "RG26-001234", "LD-2026-000123", "1Z", "12345678", "٩٨٦٥٧٨٧٨٨٨٥٥", "9" * 5_000, "1ZÄ99AA10123456784"]
)
def test_what_is_no_tracking_number_is_none(text: str) -> None:
    assert recognize(text) is None


@given(st.text(max_size=60))
def test_no_text_at_all_breaks_it(text: str) -> None:
    found = recognize(text)
    assert found is None or found.number.isascii()
