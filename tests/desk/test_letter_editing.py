"""A company's own letter texts and letterhead live in the desk: versions, refusals, backups, and what wins."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from legaldesk.cli import main
from legaldesk.desk import backing_up, correspondence, letter_editing, letterhead
from legaldesk.desk.desk import Desk
from legaldesk.desk.intake import log_delivery
from legaldesk.desk.letter_texts import Kept, letter_texts
from legaldesk.desk.opening import open_desk
from legaldesk.desk.settings import change_setting
from legaldesk.domain.errors import BadInput
from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.compose.notices import PROTECTED

NAME = "letters/service_not_accepted"


def own(desk: Desk, heading: str) -> str:
    """The shipped text under another heading."""
    text = letter_editing.open_text(desk, "en", NAME)
    begun = letter_editing.beginning(text, "v1")
    return begun.replace(begun.split('heading = "')[1].split('"')[0], heading)


def words(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(text.split())


def kept(desk: Desk) -> Kept:
    return next(text.kept for text in letter_texts(desk) if text.kind is LetterKind.SERVICE_NOT_ACCEPTED)


def test_versions_stay_and_the_latest_is_what_letters_say(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    for number, heading in enumerate(("First heading", "Second heading")):
        made = letter_editing.keep(desk, "en", NAME, own(desk, heading), number)
        assert (made.number, made.added_by) == (number + 1, desk.by)
    assert kept(desk) is Kept.DESK
    reference = log_delivery(desk, fax_subpoena).record.reference
    assert "Second heading" in words(correspondence.letter(desk, reference).pdf)
    assert letter_editing.give_up(desk, "en", NAME).number == 3
    assert kept(desk) is Kept.SHIPPED
    text = letter_editing.open_text(desk, "en", NAME)
    assert ["First heading" in each.body for each in text.versions] == [True, False, False]
    assert text.text == text.shipped
    assert desk.log.verify() == []


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda text: text.replace("{{ instrument.name }}", "{{ instrument.nme }}"), "line 8: there is no field"),
        (lambda text: text.replace('{% include "policy-only" %}', ""), "the notice 'policy-only' is mandatory"),
        (lambda text: text + "\nYou have served us.", "a letter must not say 'You have served'"),
        (lambda text: text.replace('version = "v1"\n', ""), 'version = "…" must be given'),
        (lambda text: " ", "is empty"),
    ],
)
def test_a_text_that_would_break_is_refused_and_nothing_is_kept(
    desk: Desk, spoil: Callable[[str], str], message: str
) -> None:
    body = spoil(own(desk, "A heading"))
    with pytest.raises(BadInput, match=message):
        letter_editing.keep(desk, "en", NAME, body, 0)
    assert letter_editing.open_text(desk, "en", NAME).versions == ()


def test_a_notice_of_ones_own_cannot_be_given_up_while_a_letter_places_it(desk: Desk) -> None:
    letter_editing.keep(desk, "en", "notices/our-hours", "We are here from nine to five.", 0)
    letter_editing.keep(desk, "en", NAME, own(desk, "A heading") + '\n{% include "our-hours" %}\n', 0)
    with pytest.raises(BadInput, match="there is no notice 'our-hours'"):
        letter_editing.give_up(desk, "en", "notices/our-hours")
    fault, *_ = letter_editing.faults_of(desk, "en", "notices/our-hours", "You have served us.")
    assert fault.said == "Line 1: a letter must not say 'You have served'; word it differently"
    for notice in PROTECTED:
        assert letter_editing.faults_of(desk, "en", f"notices/{notice}", "Anything.")


@pytest.mark.parametrize("language", letter_editing.LANGUAGES)
def test_every_text_can_be_previewed_in_every_language(desk: Desk, language: str) -> None:
    for each in letter_editing.editable(desk, language):
        text = letter_editing.open_text(desk, language, each.name)
        body = letter_editing.beginning(text, "v1")
        assert "LD-0000-000000" in words(letter_editing.preview(desk, language, each.name, body))
    assert desk.log.total() == 0


def test_a_backup_brings_texts_and_letterhead_to_another_folder(
    desk: Desk, fax_subpoena: dict[str, Any], tmp_path: Path
) -> None:
    logo = tmp_path / "logo.png"
    Image.new("RGB", (60, 20), "navy").save(logo)
    change_setting(desk.place, "letters.head", "Tel. +1 415 555 0100; legal@example.com")
    change_setting(desk.place, "letters.logo", str(logo))
    assert letterhead.share(desk).number == 1
    with pytest.raises(BadInput, match="has this one already"):
        letterhead.share(desk)
    letter_editing.keep(desk, "en", NAME, own(desk, "A heading of our own"), 0)
    backing_up.back_up(desk, tmp_path / "all.legaldesk")
    backing_up.restore(tmp_path / "all.legaldesk", tmp_path / "new")
    other = open_desk(tmp_path / "new", by="Ben Okafor")
    try:
        reference = log_delivery(other, fax_subpoena).record.reference
        said = words(correspondence.letter(other, reference).pdf)
        assert "A heading of our own" in said
        assert "legal@example.com" in said
        shared = letterhead.shared_letterhead(other)
        assert shared is not None and shared.logo is not None and shared.logo.data == logo.read_bytes()
        change_setting(other.place, "letters.head", "Another line")
        assert "Another line" in words(correspondence.letter(other, reference, anew=True).pdf), "a setting here wins"
    finally:
        other.close()


def test_a_logo_that_is_none_is_not_shared(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"no picture")
    change_setting(desk.place, "letters.logo", str(tmp_path / "logo.png"))
    with pytest.raises(BadInput, match="is no PNG or JPEG picture"):
        letterhead.share(desk)
    assert letterhead.letterheads(desk) == []


def test_the_command_line_keeps_lists_shows_and_drops(desk: Desk, tmp_path: Path, capsys: Any) -> None:
    def run(*arguments: str) -> tuple[int, str, str]:
        code = main([*arguments, "--data-dir", str(desk.place), "--by", "Ana Ruiz"])
        told = capsys.readouterr()
        return code, told.out, told.err

    file = tmp_path / "en" / "letters" / "service_not_accepted.md"
    file.parent.mkdir(parents=True)
    file.write_text(own(desk, "From a file"), encoding="utf-8")
    assert run("template", "keep", str(file))[1].startswith("en/letters/service_not_accepted version 1: kept ")
    assert run("template", "keep", str(file))[1] == "", "what holds already is left alone"
    assert "From a file · the desk's own, version v1-" in run("template", "list")[1]
    assert 'heading = "From a file"' in run("template", "show", "en/letters/service_not_accepted")[1]
    assert run("template", "show", "en/letters/service_not_accepted", "--version", "7")[0] == 2
    assert run("template", "preview", "en/letters/service_not_accepted", "-o", str(tmp_path / "x.pdf"))[0] == 0
    assert "From a file" in words((tmp_path / "x.pdf").read_bytes())
    file.write_text("nonsense", encoding="utf-8")
    code, _, error = run("template", "keep", str(file))
    assert code == 2 and "line 1: must begin with its front matter" in error
    assert "version 2: given up" in run("template", "drop", "en/letters/service_not_accepted")[1]
    assert len(run("template", "history", "en/letters/service_not_accepted")[1].splitlines()) == 2
    assert run("template", "show", "xx/letters/receipt")[0] == 2
    assert run("letterhead", "--share")[0] == 2
