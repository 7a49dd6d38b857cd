"""Charts as a person sees them: in every palette, told apart without color, whatever the names are."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image

from legaldesk.domain.chart import Chart, Series
from legaldesk.letters.palette import PALETTES, Palette
from legaldesk.reports.charts import draw_png, text_alternative
from legaldesk.reports.report import Report
from ui.tokens import DARK, LIGHT, contrast

BARS = Chart(
    "Civil process by sender",
    ("Doe & Roe LLP", "$x$ and $y$ Łukasiewicz, 李王, שלום 🙂", "A name " * 20),
    tuple(Series(name, (3.0, 1.0, 2.0)) for name in ("One", "Two", "Three", "Four")),
    "deliveries",
)
WEEKS = Chart(
    "A week",
    ("2026-11-16", "2026-11-23"),
    (Series("Fax", (0, 2)), Series("Mail", (0, 0))),
    "deliveries",
    over_time=True,
)


def report(*charts: Chart) -> Report:
    return Report("x", "Some report", date(2026, 11, 16), date(2026, 11, 29), ("One sentence.",), (), (), charts)


def _hex(pixel: tuple[int, ...]) -> str:
    return "#" + "".join(f"{part:02X}" for part in pixel[:3])


@pytest.mark.parametrize("palette", PALETTES.values(), ids=list(PALETTES))
def test_every_chart_is_drawn_on_its_ground(palette: Palette) -> None:
    png = draw_png(report(BARS, WEEKS), palette, 60)
    assert png is not None
    with Image.open(BytesIO(png)) as image:
        pixels = image.convert("RGB")
        colors = {_hex(pixel) for _, pixel in pixels.getcolors(1_000_000)}
        assert _hex(pixels.getpixel((0, 0))) == palette.ground
        assert set(palette.parts[:2]) <= colors
        assert "One sentence." in image.info["Description"]


@pytest.mark.parametrize("palette", PALETTES.values(), ids=list(PALETTES))
def test_parts_are_told_apart_without_color_and_words_are_read(palette: Palette) -> None:
    for one, other in pairwise(palette.parts[:2]):
        assert contrast(one, other) >= 2.0
    assert contrast(palette.parts[0], palette.ground) >= 3.0  # WCAG 2.2, 1.4.11
    assert contrast(palette.text, palette.ground) >= 4.5
    assert contrast(palette.secondary, palette.ground) >= 4.5


def test_the_grounds_are_the_windows() -> None:
    assert (PALETTES["light"].ground, PALETTES["dark"].ground) == (LIGHT.surface, DARK.surface)


def test_what_is_drawn_is_said_in_words_too() -> None:
    said = text_alternative(report(WEEKS))
    assert said.startswith("Some report, Mon, Nov 16, 2026 to Sun, Nov 29, 2026. One sentence.")
    assert "A week, Fax (deliveries): 2026-11-23 2." in said
    assert "A week, Mail (deliveries): none." in said


def test_without_a_chart_there_is_no_picture() -> None:
    assert draw_png(report(), PALETTES["light"]) is None
