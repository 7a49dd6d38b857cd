"""Both palettes are readable: every pair of colors that the window puts together meets WCAG AA."""

from __future__ import annotations

import pytest

from ui.tokens import DARK, LIGHT, Tokens, Tone, contrast

TEXT, SHAPES = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11
PALETTES = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]


def test_contrast_is_what_the_standard_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tokens", PALETTES)
def test_text_can_be_read_on_every_ground(tokens: Tokens) -> None:
    for ground in (tokens.window, tokens.surface, tokens.chosen, tokens.hover):
        assert contrast(tokens.text, ground) >= TEXT
        assert contrast(tokens.secondary, ground) >= TEXT
    assert contrast(tokens.on_accent, tokens.accent) >= TEXT
    assert contrast(tokens.on_accent, tokens.accent_pressed) >= TEXT
    assert contrast(tokens.accent, tokens.surface) >= TEXT
    assert contrast(tokens.accent, tokens.chosen) >= TEXT


@pytest.mark.parametrize("tokens", PALETTES)
def test_fields_and_focus_can_be_seen(tokens: Tokens) -> None:
    for ground in (tokens.window, tokens.surface):
        assert contrast(tokens.accent, ground) >= SHAPES
    assert contrast(tokens.field_border, tokens.surface) >= SHAPES
    assert contrast(tokens.tones[Tone.REFUSED].text, tokens.surface) >= TEXT


@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("tokens", PALETTES)
def test_every_verdict_can_be_read(tokens: Tokens, tone: Tone) -> None:
    pair = tokens.tones[tone]
    assert contrast(pair.text, pair.ground) >= TEXT
