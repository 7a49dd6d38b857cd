"""The barcode of the reference against an encoder that is not ours, and against the standard's own arithmetic."""

from io import BytesIO

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.graphics.barcode.code128 import Code128, _patterns

from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.render.barcode import bars


def decoded(widths):
    """The text that the bars say, read by ReportLab's table of symbols."""
    symbols = {
        "".join(str(ord(letter.lower()) - 96) for letter in pattern): value for value, pattern in _patterns.items()
    }
    digits = "".join(map(str, widths))
    assert digits[-7:] == "2331112"
    values = [symbols[digits[at : at + 6]] for at in range(0, len(digits) - 7, 6)]
    *values, check = values
    assert (values[0] + sum(at * value for at, value in enumerate(values))) % 103 == check
    text, pairs = "", values[0] == 105
    for value in values[1:]:
        if value in {99, 100} and not (pairs and value == 99):
            pairs = value == 99
        else:
            text += f"{value:02}" if pairs else chr(value + 32)
    return text


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=30))
def test_what_is_encoded_can_be_read(text):
    assert decoded(bars(text)) == text


@pytest.mark.parametrize("reference", ["LD-2026-000123", "LD-2031-1234567", "LD-1999-000001"])
def test_the_bars_of_a_reference_are_no_wider_than_another_encoders(reference):
    other = Code128(reference, quiet=0)
    other.validate()
    other.encode()
    other.decompose()
    assert sum(bars(reference)) <= sum(ord(letter.lower()) - 96 for letter in other.decomposed)
    assert decoded(bars(reference)) == reference


def test_the_letter_bears_the_barcode_of_its_reference(samples):
    """The black boxes beside the window, read from the page's own drawing operators."""
    boxes = []
    with pikepdf.open(BytesIO(samples.write(LetterKind.RECEIPT))) as letter:
        inside = False
        for operands, operator in pikepdf.parse_content_stream(letter.pages[0]):
            if str(operator) == "BDC" and str(operands[0]) == "/Figure":
                inside = True
            elif str(operator) == "EMC":
                inside = False
            elif inside and str(operator) == "re":
                boxes.append((float(operands[0]), float(operands[2])))
        figures = [kid for kid in letter.Root.StructTreeRoot.K.K if kid.S == "/Figure"]
        assert [str(figure.Alt) for figure in figures] == ["Barcode of the reference LD-2026-000123"]
    module = min(width for _, width in boxes)
    widths = []
    for (left, width), (following, _) in zip(boxes, [*boxes[1:], (0.0, 0.0)], strict=True):
        widths += [round(width / module), round((following - left - width) / module)]
    assert decoded(widths[:-1]) == "LD-2026-000123"
    assert module >= 0.54  # 7.5 mil, what a hand-held reader asks for
