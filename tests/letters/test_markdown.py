"""The little Markdown of letter texts: what it is, and that it reads emphasis as CommonMark does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from legaldesk.letters.compose.markdown import inline, parts_of

JUDGE = MarkdownIt("zero").enable(["emphasis"])


def judged(text):
    """The faces of `text` by markdown-it, which implements CommonMark."""
    pieces, bold, italic = [], 0, 0
    for token in JUDGE.parseInline(text)[0].children or []:
        bold += {"strong_open": 1, "strong_close": -1}.get(token.type, 0)
        italic += {"em_open": 1, "em_close": -1}.get(token.type, 0)
        face = bold > 0, italic > 0
        if token.content and pieces and pieces[-1][1:] == face:
            pieces[-1] = (pieces[-1][0] + token.content, *face)
        elif token.content:
            pieces.append((token.content, *face))
    return pieces


@given(
    st.lists(
        st.sampled_from(["*", "**", "***", "_", "__", "a", "b c", " ", ".", "é", "\ue0001\ue001", "(", "«"]),
        max_size=14,
    )
)
def test_emphasis_is_read_as_commonmark_reads_it(parts):
    text = "".join(parts).strip()
    assert [(span.text, span.bold, span.italic) for span in inline(text)] == judged(text)


@given(st.text(alphabet="ab *_-+\n1.#>\\`", max_size=60))
def test_nothing_but_the_marks_of_emphasis_and_lists_is_lost(text):
    said = "".join(span.text for part in parts_of(text) for spans in part.texts for span in spans)
    for letter in "ab1.#>\\`":
        assert said.count(letter) == text.count(letter)


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("one\ntwo\n\nthree", [(False, ["one two"]), (False, ["three"])]),
        ("* one\n* two\n  goes on\n- three", [(True, ["one", "two goes on", "three"])]),
        ("above:\n* one\n\n* two\n\nbelow", [(False, ["above:"]), (True, ["one", "two"]), (False, ["below"])]),
        (
            "# no heading\n> no quote\n1. no list\n    no code",
            [(False, ["# no heading > no quote 1. no list no code"])],
        ),
        ("*", [(False, ["*"])]),
        ("", []),
    ],
)
def test_paragraphs_and_lists(text, shape):
    found = [(part.listed, ["".join(span.text for span in spans) for spans in part.texts]) for part in parts_of(text)]
    assert found == shape


def test_a_text_full_of_marks_is_read_in_no_time():
    assert inline("*a " * 16_000 + "a* _b" * 4_000)  # the naive way would take minutes
