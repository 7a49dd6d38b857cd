"""What an office sets for its letters, and what a person adds to one of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from legaldesk.desk import correspondence as letters
from legaldesk.desk.desk import Desk
from legaldesk.desk.intake import log_delivery
from legaldesk.desk.letter_facts import Extras
from legaldesk.desk.letter_texts import letter_texts
from legaldesk.desk.settings import change_setting
from legaldesk.domain.errors import BadInput
from legaldesk.letters.request import Language
from legaldesk.letters.writing import shipped_texts


def words(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(text.split())


def test_the_settings_shape_the_letter(desk: Desk, fax_subpoena: dict[str, Any], tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    Image.new("RGB", (80, 40), "navy").save(logo)
    for name, typed in {
        "letters.paper": "a4",
        "letters.head": "Tel. +1 415 555 0100; legal@example.com",
        "letters.logo": str(logo),
        "letters.signer": "Ana Ruiz",
        "letters.signer_title": "Paralegal",
        "letters.signature": str(logo),
    }.items():
        change_setting(desk.place, name, typed)
    pdf = letters.letter(desk, log_delivery(desk, fax_subpoena).record.reference).pdf
    assert "Tel. +1 415 555 0100 legal@example.com" in words(pdf)
    assert "Sincerely, Ana Ruiz Paralegal" in words(pdf)
    document = pypdfium2.PdfDocument(pdf)
    assert document[0].get_size() == pytest.approx((595.28, 841.89), abs=0.1)
    assert len(list(document[0].get_objects(filter=[3]))) == 2  # pictures
    document.close()


def test_nobody_signs_with_another_persons_title(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    change_setting(desk.place, "letters.signer", "Mei Chen")
    change_setting(desk.place, "letters.signer_title", "General Counsel")
    said = words(letters.letter(desk, log_delivery(desk, fax_subpoena).record.reference).pdf)
    assert "Sincerely, Ana Ruiz Legal Process" in said
    assert "General Counsel" not in said


def test_a_figure_of_days_is_named_once_it_is_set(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    warrant = {
        **fax_subpoena,
        "requester": {"kind": "law_enforcement", "name": "Kern County Sheriff"},
        "instrument": {"kind": "search_warrant"},
    }
    reference = log_delivery(desk, warrant).record.reference
    assert "more business days" not in words(letters.preview(desk, reference))
    change_setting(desk.place, "letters.extra_days", "10")
    assert "please allow 10 more business days" in words(letters.preview(desk, reference))


@pytest.mark.parametrize(
    ("name", "typed", "message"),
    [
        ("letters.paper", "legal", "letters.paper: must be us_letter or a4"),
        ("letters.logo", "logo.png", "letters.logo: must be the whole path of a picture file"),
        ("letters.extra_days", "-1", "letters.extra_days: must be a whole number from 0 to 365"),
    ],
)
def test_a_setting_that_cannot_be_is_refused(name: str, typed: str, message: str, desk: Desk) -> None:
    with pytest.raises(BadInput, match=message):
        change_setting(desk.place, name, typed)


def test_a_logo_that_is_gone_or_none_is_named(desk: Desk, fax_subpoena: dict[str, Any], tmp_path: Path) -> None:
    reference = log_delivery(desk, fax_subpoena).record.reference
    change_setting(desk.place, "letters.logo", str(tmp_path / "gone.png"))
    with pytest.raises(BadInput, match=r"letters.logo: .*gone.png: there is no such file"):
        letters.letter(desk, reference)
    (tmp_path / "gone.png").write_bytes(b"text")
    with pytest.raises(BadInput, match=r"letters.logo: .*gone.png: is no PNG or JPEG picture"):
        letters.letter(desk, reference)
    assert desk.log.letters(reference) == ()


def test_what_a_person_adds_is_written_once_and_changed_only_anew(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    reference = log_delivery(desk, fax_subpoena).record.reference
    added = Extras("Certified mail 9407 3000", ("The fax, 7 pages",), ("Jones LLP",))
    first = letters.letter(desk, reference, extras=added)
    for part in ("Certified mail 9407 3000", "Enclosures (1) 1. The fax, 7 pages", "Copies to 1. Jones LLP"):
        assert part in words(first.pdf)
    assert letters.letter(desk, reference).pdf == first.pdf
    with pytest.raises(BadInput, match="its letter 1 is written already and is never altered; --anew writes another"):
        letters.letter(desk, reference, extras=added)
    second = letters.letter(desk, reference, extras=Extras(copies_to=("Smith LLP",)), anew=True)
    assert second.stored.number == 2
    assert "takes the place of our letter of November 23, 2026" in words(second.pdf)
    assert letters.letter(desk, reference).stored.number == 2


def test_the_language_is_set_at_the_desk_and_asked_for_with_a_letter(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    first, second = (log_delivery(desk, {**fax_subpoena, "notes": n}).record.reference for n in "12")
    assert "no aceptados según la política" in words(letters.letter(desk, first, extras=Extras(language="es")).pdf)
    change_setting(desk.place, "letters.language", "es")
    assert "no aceptados según la política" in words(letters.letter(desk, second).pdf)
    anew = words(letters.letter(desk, second, anew=True).pdf)
    assert "Esta carta reemplaza nuestra carta del 23 de noviembre de 2026." in anew


def test_the_companys_own_text_is_used_and_its_approval_ends_the_preview_note(
    desk: Desk, fax_subpoena: dict[str, Any]
) -> None:
    reference = log_delivery(desk, fax_subpoena).record.reference
    shipped = Path(shipped_texts(Language.ENGLISH) / "letters" / "service_not_accepted.md").read_text(encoding="utf-8")
    own = desk.place / "letters" / "en" / "letters" / "service_not_accepted.md"
    own.parent.mkdir(parents=True)
    own.write_text(
        shipped.replace('heading = "Not', 'version = "2026-11"\nheading = "Fax: not').replace("Fax: not", "Fax: Not"),
        encoding="utf-8",
    )
    assert "Fax: Not accepted under the policy" in words(letters.preview(desk, reference))
    assert "not yet approved by counsel" in words(letters.preview(desk, reference))
    own.write_text(
        own.read_text(encoding="utf-8").replace(
            "\nheading", '\napproved_by = "Mei Chen"\napproved_on = 2026-11-20\nheading', 1
        ),
        encoding="utf-8",
    )
    assert "approved" not in words(letters.preview(desk, reference))
    stored = letters.letter(desk, reference).stored
    assert stored.template_version.startswith("2026-11-")
    assert "approved" not in words(letters.preview(desk, reference)), "the stored letter was written from that text"
    texts = {text.kind: text for text in letter_texts(desk) if text.language == "en"}
    assert texts[stored.kind].own and texts[stored.kind].approved == "Mei Chen, 2026-11-20"
    own.write_text("+++\n", encoding="utf-8")
    with pytest.raises(BadInput, match=r"service_not_accepted.md, line 1: must begin with its front matter"):
        letters.letter(desk, reference, anew=True)
    assert len(desk.log.letters(reference)) == 1
