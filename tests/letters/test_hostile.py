"""Text that others wrote is data: it cannot add markup, fields, actions, images or layout to a letter."""

from io import BytesIO

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legaldesk.domain.errors import BadInput
from legaldesk.domain.fields import FIELDS, FieldKind, flattened, nested
from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.compose.grammar import FIELDS as KNOWN
from legaldesk.letters.compose.notices import MANDATORY, WHERE_IT_APPLIES
from legaldesk.letters.compose.templates import faults_in
from legaldesk.letters.copies import mark_copy
from legaldesk.letters.own_texts import OwnText
from legaldesk.letters.request import Language, PaperSize
from legaldesk.letters.writing import shipped_texts, write_letter

KINDS = [kind for kind in LetterKind if kind is not LetterKind.HOLD]
TEXT_FIELDS = [spec.path for spec in FIELDS if spec.kind in {FieldKind.LINE, FieldKind.BLOCK}]
SHORT = {"fax.tsid", "fax.csid"}
FORBIDDEN_KEYS = {
    "/URI",
    "/JS",
    "/JavaScript",
    "/Launch",
    "/GoToR",
    "/SubmitForm",
    "/AA",
    "/OpenAction",
    "/EmbeddedFiles",
}

FRAGMENTS = [
    '<img src="/etc/passwd"/>', "<b>bold</b>", '<a href="http://evil.example">x</a>', "<para>", "&lt;&amp;&#x41;", "]]>",
    "{{ 7*7 }}", "{% include 'x' %}", "{{ company.name.__class__ }}", "{# #}", "{% raw %}", "**strong**", "* item", "# h",
    "[x](http://evil.example)", "![x](/etc/passwd)", "\\", "(", ")", "\\)", ") Tj ET", "EMC", "endstream", "%PDF",
    "\u202e", "\u202d", "\u2066", "\u2069", "\u200f", "\u200b", "\ufeff", "\u00ad", "\ue000" + "0" + "\ue001", "\U000f0000",
    "e" + "\u0301" * 40, "z\u0335\u0336", "\U0001f600", "\U0001f468\u200d\U0001f469", "ﷺ", "ﻻ", "لا إله", "שלום", "ก", "अ",
    "王" * 30, "x" * 10_000, "word " * 2_000, "\ufffd", "\u2028", "'; DROP TABLE deliveries;--", "../../etc", "\t", "\n",
]  # fmt: skip

hostile = st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=40)), min_size=1, max_size=6).map(" ".join)


def allowed(path, text):
    """The text as the delivery would take it: no controls, no line breaks in a line, within the limit."""
    block = next(spec for spec in FIELDS if spec.path == path).kind is FieldKind.BLOCK
    kept = "".join(
        letter
        for letter in text
        if (letter.isprintable() or ord(letter) > 0x9F or (block and letter in "\t\n"))
        and letter not in "\u2028\u2029\ufffe\uffff"
        and not 0xD800 <= ord(letter) <= 0xDFFF
    )
    return kept[: 20 if path in SHORT else 10_000].strip()


def keys_of(pdf):
    """Every key of every dictionary in the file."""
    found = set()
    with pikepdf.open(BytesIO(pdf)) as letter:
        for thing in letter.objects:
            stack = [thing]
            while stack:
                top = stack.pop()
                if isinstance(top, (pikepdf.Dictionary, pikepdf.Stream)):
                    found |= {key for key, _ in top.items()}
                    stack += [kid for _, kid in top.items() if isinstance(kid, pikepdf.Object) and not kid.is_indirect]
                elif isinstance(top, pikepdf.Array):
                    stack += [kid for kid in top if isinstance(kid, pikepdf.Object) and not kid.is_indirect]
    return found


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(
    kind=st.sampled_from(KINDS),
    texts=st.dictionaries(st.sampled_from(TEXT_FIELDS), hostile, min_size=1),
    data=st.data(),
)
def test_no_text_becomes_anything_but_text(kind, texts, data, samples, reader):
    values = flattened(samples.facts(kind))
    for path, text in texts.items():
        values[path] = allowed(path, text)
    facts = nested(values)
    signer = data.draw(hostile)
    language = data.draw(st.sampled_from(Language))
    pdf = samples.write(
        kind, facts, signer=signer, signer_title=data.draw(hostile), supersedes=data.draw(hostile), language=language,
        paper=data.draw(st.sampled_from(PaperSize)),
    )  # fmt: skip
    assert reader.faults(pdf) == []
    assert not keys_of(pdf) & {*FORBIDDEN_KEYS, "/XObject"}
    said = reader.text(pdf)
    assert "Twilio Inc." in said
    assert {Language.ENGLISH: "Sincerely,", Language.SPANISH: "Atentamente,"}[language] in said
    with pikepdf.open(BytesIO(pdf)) as letter:
        assert len(letter.pages) <= 4


@pytest.mark.parametrize("path", TEXT_FIELDS)
def test_each_field_prints_markup_as_it_stands_or_not_at_all(path, samples, reader):
    hostile_text = '<b>{{ 7*7 }}</b> **x** <img src="/etc/passwd"/>'[: 20 if path in SHORT else None]
    for kind in (LetterKind.SERVICE_NOT_ACCEPTED, LetterKind.SERVICE_RECEIPT):
        values = {**flattened(samples.facts(kind)), path: hostile_text}
        text = reader.text(samples.write(kind, nested(values)))
        assert "49" not in text.replace("RG26-001234", "")
        assert "root:" not in text
        for printed in text.split("<b>")[1:]:
            assert printed.startswith("{{ 7*7 }}")


def test_a_name_of_ten_thousand_letters_stays_in_its_place(samples, reader):
    name = "Łukasiewicz" * 900
    pdf = samples.write(
        LetterKind.SERVICE_NOT_ACCEPTED, {"requester": {"name": name, "contact": name, "reply_address": name}}
    )
    with pikepdf.open(BytesIO(pdf)) as letter:
        width = float(letter.pages[0].mediabox[2])
    for page in range(len(reader.pages(pdf))):
        for _, left, top, right, bottom in reader.boxes(pdf, page):
            assert 60 <= left <= right <= width - 60
            assert 30 <= top <= bottom <= 792 - 30
    assert "…" in reader.text(pdf)
    assert "To whom it may concern:" in reader.text(pdf)


def test_overrides_cannot_turn_a_name_around(samples, reader):
    pdf = samples.write(LetterKind.RECEIPT, {"requester": {"name": "Kern \u202eFOEREHS\u202c County", "contact": ""}})
    assert "Kern FOEREHS County" in reader.text(pdf)


def test_a_fields_stand_in_cannot_be_forged(samples, reader):
    pdf = samples.write(LetterKind.RECEIPT, supersedes="letter \ue00012\ue001 of May")
    assert "our letter \ufffd12\ufffd of May" in reader.text(pdf)


def test_the_person_on_a_copy_is_data_too(samples, reader):
    pdf = mark_copy(samples.write(LetterKind.RECEIPT), ") Tj ET {{ 7*7 }} <b> \u202e" + "x" * 500, samples.dated)
    assert reader.faults(pdf) == []
    assert "by ) Tj ET {{ 7*7 }} <b>" in reader.text(pdf)


def own_text(kind, language, body):
    """A company's own text: all that is mandatory, and then `body`."""
    where = [*sorted(MANDATORY[kind]), *sorted(WHERE_IT_APPLIES[kind])]
    placed = "\n\n".join(f'{{% include "{name}" %}}' for name in where)
    front = f'+++\nkind = "{kind}"\nheading = "A heading"\nversion = "1"\n+++\n'
    return OwnText(f"letters/{kind}", f"{front}{placed}\n\n{body}\n", f"{language}/letters/{kind}")


EVERY_FIELD = "\n\n".join(f"{{{{ {name} }}}} and **{{{{ {name} }}}}**\n\n* {{{{ {name} }}}}" for name in KNOWN)


@settings(max_examples=15, suppress_health_check=list(HealthCheck))
@given(kind=st.sampled_from(KINDS), language=st.sampled_from(Language), text=hostile, more=hostile)
def test_no_value_becomes_markup_in_a_companys_own_text(kind, language, text, more, samples, reader):
    facts = samples.facts(kind)
    for path in (
        "requester.name",
        "requester.contact",
        "instrument.court",
        "instrument.case_number",
        "instrument.caption",
    ):
        group, key = path.split(".")
        facts[group] = {**facts[group], key: allowed(path, text)}
    request = samples.request(kind, facts, supersedes=more, language=language)
    pdf = write_letter(request, (own_text(kind, language, EVERY_FIELD),)).pdf
    assert reader.faults(pdf) == []
    assert not keys_of(pdf) & {*FORBIDDEN_KEYS, "/XObject"}
    assert "\ue000" not in reader.text(pdf)


TEMPLATE_PARTS = [
    *FRAGMENTS[:24], "{{ requester.name }}", "{{ instrument.caption }}", "{% if letter.supersedes %}", "{% endif %}",
    "{% else %}", '{% include "receipt-only" %}', "{{", "}}", "{%", "%}", "+++", "\n\n* ", "**", "*", "_", "\n\n", "a word",
    "{{ self }}", "{{ requester.name.__class__.__mro__ }}", "{% raw %}", "{% for x in 'ab' %}", "{{ 'a' * 10**9 }}",
]  # fmt: skip


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(kind=st.sampled_from(KINDS), language=st.sampled_from(Language),
       body=st.lists(st.sampled_from(TEMPLATE_PARTS), max_size=10).map(" ".join))  # fmt: skip
def test_a_companys_own_text_is_refused_with_its_line_or_makes_a_sound_letter(kind, language, body, samples, reader):
    own = (own_text(kind, language, body),)
    found = faults_in(shipped_texts(language), own)
    request = samples.request(kind, {"requester": {"name": "<b>{{ 7*7 }}</b>"}}, language=language)
    if found:
        assert all(each.fault.line >= 1 and each.fault.says for each in found)
        with pytest.raises(BadInput, match=r"line \d+: "):
            write_letter(request, own)
        return
    pdf = write_letter(request, own).pdf
    assert reader.faults(pdf) == []
    assert not keys_of(pdf) & {*FORBIDDEN_KEYS, "/XObject"}
    assert "root:" not in reader.text(pdf)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", KINDS)
def test_names_of_ten_thousand_letters_in_any_script_stay_in_their_place(kind, language, samples, reader):
    name = {Language.ENGLISH: "王小明" * 3_300, Language.SPANISH: "שרה כהן محمد " * 700}[language]
    changes = {"requester": {"name": name, "contact": name, "reply_address": name}}
    pdf = samples.write(kind, changes, language=language)
    assert reader.faults(pdf) == []
    for page in range(len(reader.pages(pdf))):
        for _, left, top, right, bottom in reader.boxes(pdf, page):
            assert 60 <= left <= right <= 612 - 60
            assert 30 <= top <= bottom <= 792 - 30
