"""Letter texts that would do harm or break are refused, with the file and the line."""

import shutil

import pytest

from legaldesk.domain.errors import BadInput, DeskError
from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.compose.notices import MANDATORY
from legaldesk.letters.compose.templates import check_texts, read_templates
from legaldesk.letters.own_texts import texts_in
from legaldesk.letters.writing import write_letter
from legaldesk.resources import resource_root


@pytest.fixture
def folder(tmp_path):
    """A copy of the shipped letter texts, to spoil."""
    shutil.copytree(resource_root() / "letters" / "en", tmp_path / "en")
    return tmp_path / "en"


def add(folder, text, file="letters/receipt.md"):
    path = folder / file
    path.write_text(path.read_text(encoding="utf-8") + "\n" + text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{{ requester.nmae }}", r"letters/receipt.md, line \d+: there is no field 'requester.nmae'; use one of"),
        ("{{ password }}", "there is no field 'password'"),
        ("{{ requester.name.__class__ }}", "'getattr' is not allowed"),
        ("{{ requester.name|upper }}", "'filter' is not allowed"),
        ("{{ requester.name() }}", "'call' is not allowed"),
        ("{{ 'a' * 10**9 }}", "'mul' is not allowed"),
        ("{{ 7*7 }}", "'mul' is not allowed"),
        ("{{ 'text' }}", "'const' is not allowed"),
        ("{% if 'a' ~ 'b' %}x{% endif %}", "'concat' is not allowed"),
        ("{% if letter.extra_days > '1' %}x{% endif %}", "compare fields with"),
        ("{% for x in requester.name %}{% endfor %}", "'for' is not allowed"),
        ("{% set x = 1 %}", "'assign' is not allowed"),
        ("{% macro x() %}{% endmacro %}", "'macro' is not allowed"),
        ("{% import 'x' as y %}", "'import' is not allowed"),
        ("{% include letter.reference %}", "there is no notice"),
        ("{% include '/etc/passwd' %}", "there is no notice '/etc/passwd'"),
        ("{% if requester.name %}", "line"),
        ("You have served us well.", "must not say 'You have served'"),
        ("We acknowledge your summons.", "must not say 'acknowledge'"),
        ("Your service of process is **void**.", "must not say"),
        ("We will respond by Friday.", "must not say"),
        ("You will have an extension.", "must not say"),
        ("This is not accepted under the policy.", "only the letter service_not_accepted says"),
        ('{% include "not-accepted" %}', "only the letter service_not_accepted says"),
        ("\ue0001\ue001", "private-use character"),
        ("x" * 60_000, "longer than 50,000 characters"),
    ],
)
def test_a_text_that_would_break_or_harm_is_refused(text, message, folder):
    with pytest.raises(BadInput, match=message):
        check_texts(add(folder, text))


@pytest.mark.parametrize("kind", [kind for kind in LetterKind if kind is not LetterKind.HOLD])
def test_no_mandatory_notice_can_be_left_out_or_made_conditional(kind, folder):
    path = folder / "letters" / f"{kind}.md"
    whole = path.read_text(encoding="utf-8")
    for notice in sorted(MANDATORY[kind]):
        placed = f'{{% include "{notice}" %}}'
        without = whole.replace(placed, "")
        sometimes = whole.replace(placed, "{% if letter.supersedes %}" + placed + "{% endif %}")
        for spoiled in (without, sometimes):
            path.write_text(spoiled, encoding="utf-8")
            message = rf"letters/{kind}.md, line \d+: the notice '{notice}' is mandatory for {kind}; .* outside of any condition"
            with pytest.raises(BadInput, match=message):
                check_texts(folder)


def test_a_notice_is_checked_too(folder):
    with pytest.raises(BadInput, match=r"notices/reservation.md, line 4: a letter must not say"):
        check_texts(add(folder, "Service is accepted.", "notices/reservation.md"))


def test_a_notice_that_includes_itself_is_refused(folder):
    with pytest.raises(BadInput, match="must not include itself"):
        check_texts(add(folder, '{% include "reservation" %}', "notices/reservation.md"))


def test_notices_that_include_each_other_are_refused(folder):
    add(folder, '{% include "receipt-only" %}', "notices/reservation.md")
    with pytest.raises(BadInput, match="must not include itself"):
        check_texts(add(folder, '{% include "reservation" %}', "notices/receipt-only.md"))


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("no front matter", "must begin with its front matter"),
        ('+++\nkind = "receipt_extra_time"\nheading = "x"\n+++\ntext', 'must be kind = "receipt"'),
        ('+++\nkind = "receipt"\n+++\ntext', "must be kind"),
        ('+++\nkind = "receipt"\nheading = "x"\ncolor = 1\n+++\ntext', "'color' must be left out"),
        ("+++\nkind = \n+++\ntext", "not valid TOML"),
    ],
)
def test_the_front_matter_is_checked(front, message, folder):
    (folder / "letters" / "receipt.md").write_text(front, encoding="utf-8")
    with pytest.raises(BadInput, match=message):
        check_texts(folder)


def test_a_missing_or_unreadable_text_is_named(folder):
    (folder / "letters" / "receipt.md").unlink()
    with pytest.raises(DeskError, match=r"receipt.md: the letter text cannot be read"):
        check_texts(folder)


def test_the_version_changes_with_every_file_that_a_letter_uses(folder, tmp_path):
    before = read_templates(folder).recipes()
    add(folder, "It stays so.", "notices/how-to-serve.md")
    after = read_templates(folder.rename(tmp_path / "later")).recipes()
    changed = {kind for kind in before if before[kind].version != after[kind].version}
    assert changed == {LetterKind.SERVICE_NOT_ACCEPTED, LetterKind.WRONG_CHANNEL}


OWN = """+++
kind = "receipt"
heading = "We have your request"
version = "2026-11"
approved_by = "Mei Chen, General Counsel"
approved_on = 2026-11-20
+++
{% if letter.supersedes %}{% include "supersedes" %}{% endif %}

Thank you, {{ requester.name }}. {% include "our-hours" %}

{% include "receipt-only" %}

{% include "reservation" %}
"""
ENGLISH = resource_root() / "letters" / "en"


@pytest.fixture
def own(tmp_path):
    """A company's own letter text and notice."""
    folder = tmp_path / "own" / "en"
    for name, text in {"letters/receipt.md": OWN, "notices/our-hours.md": "We are here from nine to five."}.items():
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_companys_own_text_stands_before_the_shipped_one(own, samples, reader):
    recipes = read_templates(ENGLISH, texts_in(own)).recipes()
    assert recipes[LetterKind.RECEIPT].own and not recipes[LetterKind.RECEIPT_EXTRA_TIME].own
    written = write_letter(samples.request(LetterKind.RECEIPT), texts_in(own))
    assert written.approved
    assert written.template_version.startswith("2026-11-") and len(written.template_version) == 20
    said = reader.text(written.pdf)
    assert "We have your request" in said
    assert "Thank you, Kern County Sheriff’s Office. We are here from nine to five." in said
    assert f"Text {written.template_version}" in said
    assert reader.faults(written.pdf) == []


def test_an_edit_is_read_at_once_and_is_another_version(own, samples):
    request = samples.request(LetterKind.RECEIPT)
    first = write_letter(request, texts_in(own))
    (own / "notices" / "our-hours.md").write_text("We are here from eight to five o'clock.", encoding="utf-8")
    assert write_letter(request, texts_in(own)).template_version != first.template_version
    (own / "letters" / "receipt.md").unlink()
    assert write_letter(request, texts_in(own)).template_version == write_letter(request).template_version


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("notices/reservation.md", "We waive all.", r"reservation.md: the notice 'reservation' is mandatory and keeps its words"),
        ("notices/by-post.md", "Served!", "the notice 'by-post' is mandatory and keeps its words"),
        ("letters/recipt.md", OWN, "there is no letter 'recipt'; call it one of receipt,"),
        ("other/receipt.md", OWN, "letter texts lie in the folders letters and notices"),
        ("letters/receipt.md", OWN.replace('version = "2026-11"\n', ""), r"receipt.md, line 1: version = \"…\" must be given"),
        ("letters/receipt.md", OWN.replace("2026-11-20", '"today"'), "line 1: approved_on must be a day"),
        ("letters/receipt.md", OWN.replace("approved_on = 2026-11-20\n", ""), "line 1: approved_by and approved_on belong"),
        ("letters/receipt.md", OWN.replace("our-hours", "hours"), r"line 10: there is no notice 'hours'"),
        ("letters/receipt.md", OWN.replace("Thank you", "You have\nserved us"), r"line 10: a letter must not say 'You have served'"),
        ("letters/receipt.md", OWN.replace("Thank you", "You {% if letter.date %}have served{% endif %} us"), "line 10: a letter must not say"),
        ("letters/receipt.md", OWN.replace("{% if letter.supersedes %}", "{% if requester.name %}"), r"line 8: the notice 'supersedes' is mandatory for receipt; place it .* where letter.supersedes is set"),
        ("letters/receipt.md", OWN.replace('heading = "', 'heading = "You have served us. '), "line 3: a letter must not say"),
        ("letters/receipt.md", OWN.replace("kind = ", "kind ="*2), r"line 2: the front matter is not valid TOML"),
        ("notices/our-hours.md", "Acuse de recibo del emplazamiento.", "our-hours.md, line 1: a letter must not say 'Acuse de recibo'"),
    ],
)  # fmt: skip
def test_an_own_text_that_would_break_or_harm_is_refused_with_its_line(file, text, message, own):
    (own / file).parent.mkdir(exist_ok=True)
    (own / file).write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match=message):
        read_templates(ENGLISH, texts_in(own))


@pytest.mark.parametrize(
    "kind",
    [LetterKind.SERVICE_RECEIPT, LetterKind.WRONG_CHANNEL, LetterKind.DUPLICATE_NOTICE, LetterKind.WITHDRAWAL_NOTED],
)
def test_papers_by_post_always_get_the_notice_that_nothing_is_signed(kind, folder):
    path = folder / "letters" / f"{kind}.md"
    path.write_text(path.read_text(encoding="utf-8").replace('{% include "by-post" %}', ""), encoding="utf-8")
    with pytest.raises(BadInput, match=f"the notice 'by-post' is mandatory for {kind}; .* where .*received.posted"):
        check_texts(folder)


@pytest.mark.parametrize("kind", [kind for kind in LetterKind if kind is not LetterKind.HOLD])
def test_no_text_can_forbid_saying_that_a_letter_supersedes_another(kind, folder):
    path = folder / "letters" / f"{kind}.md"
    path.write_text(path.read_text(encoding="utf-8").replace('{% include "supersedes" %}', ""), encoding="utf-8")
    with pytest.raises(BadInput, match="the notice 'supersedes' is mandatory"):
        check_texts(folder)
