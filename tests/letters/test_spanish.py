"""Letters in Spanish: every word is there, and what may not be said is not said either."""

import re
import tomllib
from datetime import date

import pytest

from legaldesk.domain.vocabulary import InstrumentKind, LetterKind, ServerKind
from legaldesk.letters.compose.grammar import FIELDS
from legaldesk.letters.copies import mark_copy, mark_unapproved
from legaldesk.letters.request import Language
from legaldesk.letters.writing import earlier_letter, shipped_texts, words_of

KINDS = [kind for kind in LetterKind if kind is not LetterKind.HOLD]
NEVER = [
    r"acus[eo]\w* (de )?recibo", r"\bprórroga", r"\bnul[ao]\b", r"notificación (es|fue|ha sido) ", r"debidamente", r"su cuenta",
    r"nos (ha|han) notificado", r"responderemos", r"support\.twilio",
]  # fmt: skip
ENGLISH_LEFT = re.compile(r"\b(the|and|our|papers|received|page|sincerely|letter)\b", re.IGNORECASE)


def write(samples, kind, changes=None, **more):
    return samples.write(kind, changes, language=Language.SPANISH, **more)


def keys(table, path=()):
    for key, value in table.items():
        if isinstance(value, dict):
            yield from keys(value, (*path, key))
        else:
            yield (*path, key)


def test_both_languages_have_the_same_words():
    read = {
        language: tomllib.loads((shipped_texts(language) / "words.toml").read_text(encoding="utf-8"))
        for language in Language
    }
    own_names = {"names", "papers"}
    kept = {language: {path for path in keys(words) if path[0] not in own_names} for language, words in read.items()}
    assert kept[Language.ENGLISH] == kept[Language.SPANISH]
    assert {str(word) for kinds in (InstrumentKind, ServerKind) for word in kinds} <= set(
        read[Language.SPANISH]["names"]
    )


def test_both_languages_have_the_same_files_with_the_same_fields_and_notices():
    def placed(text):
        return sorted(re.findall(r"{%.*?%}", text)), sorted(
            {field for field in FIELDS if field in text} - {"instrument.name"}
        )

    english = {
        path.relative_to(shipped_texts(Language.ENGLISH)): path
        for path in shipped_texts(Language.ENGLISH).glob("*/*.md")
    }
    spanish = {
        path.relative_to(shipped_texts(Language.SPANISH)): path
        for path in shipped_texts(Language.SPANISH).glob("*/*.md")
    }
    assert english.keys() == spanish.keys()
    for name, path in english.items():
        assert placed(path.read_text(encoding="utf-8")) == placed(spanish[name].read_text(encoding="utf-8")), name


@pytest.mark.parametrize("kind", KINDS)
def test_never_says_in_spanish_what_does_harm_and_leaves_no_english(kind, samples, reader):
    names = {"requester": {"name": "X", "contact": "", "reply_address": ""}, "instrument": {"court": "", "caption": ""}}
    text = reader.text(write(samples, kind, names, supersedes=earlier_letter(date(2026, 11, 20), Language.SPANISH)))
    for phrase in NEVER:
        assert re.search(phrase, text, re.IGNORECASE) is None, phrase
    assert "Esta carta reemplaza nuestra carta del 20 de noviembre de 2026." in text
    if kind is not LetterKind.SERVICE_NOT_ACCEPTED:
        assert "no aceptado" not in text.lower()
    kept = text.replace("Legal Process Response Team", "").replace("First Floor", "").replace("Our invoices", "")
    assert ENGLISH_LEFT.findall(kept) == []


def test_the_mandatory_words_are_there(samples, reader):
    text = reader.text(write(samples, LetterKind.SERVICE_NOT_ACCEPTED))
    for words in (
        "no aceptados según la política",
        "CSC, nuestro agente registrado",
        "101 Spear Street",
        "nos reservamos toda objeción",
    ):
        assert words in text
    posted = {"channel": "mail", "place": None, "server": None}
    text = reader.text(write(samples, LetterKind.SERVICE_RECEIPT, posted))
    assert "únicamente que los documentos llegaron" in text
    assert "Emplazamiento y demanda" in text


def test_marks_speak_the_letters_language(samples, reader):
    letter = write(samples, LetterKind.RECEIPT)
    assert "COPIA · impresa de nuevo el 30 de noviembre de 2026 por Mei Chen" in reader.text(
        mark_copy(letter, "Mei Chen", date(2026, 11, 30))
    )
    assert "aún no aprobado por el asesor jurídico" in reader.text(mark_unapproved(letter))
    assert words_of(Language.SPANISH).language == "es-US"
