"""Names of files are data: kept, shown without tricks, and always fit to be written again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.file_names import LONGEST_NAME, file_name, kept_name, shown_name
from legaldesk.domain.media_types import ending_of, is_harmless, kind_in_words, media_type_of, size_in_words

NAMES = st.text(max_size=1_200) | st.text(alphabet="./\\ :\x00\u202e\ud800aé.", max_size=40)


@given(NAMES)
def test_any_name_is_kept_as_text_and_becomes_one_safe_file_name(name):
    kept = kept_name(name)
    assert len(kept) <= LONGEST_NAME
    assert kept.encode().decode() == kept
    assert "\x00" not in kept
    shown = shown_name(kept)
    assert shown.strip("\ufffd") == shown.strip("\ufffd").replace("\n", "").replace("\u202e", "")
    written = file_name(kept)
    assert written not in ("", ".", "..")
    assert not set(written) & set('/\\:*?"<>|\x00\n')
    assert len(written.encode()) <= 200
    assert written == written.strip(" .")


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Summons.pdf", "Summons.pdf"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\scans\\a.pdf", "C__scans_a.pdf"),
        ("CON.pdf", "_CON.pdf"),
        ("com1", "_com1"),
        ("", "file"),
        ("...", "file"),
        ("ab\u202efdp.exe", "ab_fdp.exe"),
        ("é" * 300 + ".pdf", "é" * 88 + ".pdf"),
    ],
)
def test_file_names(name, written):
    assert file_name(name) == written


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("a.pdf", b"%PDF-1.7", "application/pdf"),
        ("a.txt", b"%PDF-1.7", "application/pdf"),
        ("a.pdf", b"MZ\x90\x00", "application/octet-stream"),
        ("a.tif", b"II*\x00", "image/tiff"),
        ("mail.EML", b"From: x", "message/rfc822"),
        ("pdf", b"hello", "application/octet-stream"),
        ("setup.exe", b"MZ\x90\x00", "application/octet-stream"),
    ],
)
def test_kinds_are_told_by_content_first(name, head, kind):
    assert media_type_of(name, head) == kind


def test_only_what_shows_itself_is_harmless():
    assert is_harmless("application/pdf")
    assert not is_harmless(media_type_of("letter.docx", b"PK"))
    assert not is_harmless(media_type_of("setup.exe", b"MZ"))
    assert (kind_in_words("image/tiff"), kind_in_words("x/y")) == ("TIFF image", "File")
    assert (ending_of("application/pdf"), ending_of("x/y")) == (".pdf", "")


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (1, "1 byte"),
        (812, "812 bytes"),
        (1_000, "1.0 KB"),
        (1_449_000, "1.4 MB"),
        (999_600, "1.0 MB"),
        (23_400_000, "23 MB"),
        (2_147_483_648, "2.1 GB"),
        (5 * 10**15, "5,000 TB"),
    ],
)
def test_sizes_in_words(size, words):
    assert size_in_words(size) == words
