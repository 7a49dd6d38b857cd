"""Breaking a paragraph into lines: the short way for plain words gives what the way for any text gives."""

from hypothesis import given
from hypothesis import strategies as st

from legaldesk.letters.render.common_faces import COMMON_SET
from legaldesk.letters.render.fonts import fonts_in
from legaldesk.letters.render.setting import Style, _filled, _set, line_width, set_lines
from legaldesk.resources import resource_root

FONTS = fonts_in(resource_root() / "fonts")
USUAL = st.text(alphabet=sorted(COMMON_SET), max_size=30)
STYLES = st.sampled_from([Style("serif", 10.8, 14.2), Style("serif-bold", 10.8, 14.2), Style("sans", 9.2, 12)])
RUNS = st.lists(st.tuples(USUAL | st.sampled_from(["by fax on ", " ", "", "a", "word  word "]), STYLES), min_size=1)
WIDTHS = st.floats(20, 500)


@given(runs=RUNS, width=WIDTHS)
def test_plain_words_are_set_as_any_text_is(runs, width):
    assert _filled(runs, width, FONTS) in ([], _set(runs, width, FONTS))


@given(words=st.lists(USUAL.map(lambda text: text.replace(" ", "") or "x"), min_size=1), style=STYLES, width=WIDTHS)
def test_the_short_way_is_taken_where_words_fit(words, style, width):
    runs = [(" ".join(words), style)]
    fits = all(FONTS.width(word, style.face, style.size) <= width for word in words)
    assert bool(_filled(runs, width, FONTS)) == fits


@given(runs=st.lists(st.tuples(st.text(max_size=40), STYLES), min_size=1), width=WIDTHS)
def test_lines_are_the_same_when_asked_again_and_hold_all_letters(runs, width):
    lines = set_lines(runs, width, FONTS)
    assert lines == set_lines(list(runs), width, FONTS) == (_filled(runs, width, FONTS) or _set(runs, width, FONTS))
    for line in lines:
        assert line_width(line, FONTS) <= width + 0.01 or len("".join(text for text, _ in line)) == 1
