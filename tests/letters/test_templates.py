"""Letter texts that would do harm or break are refused, with the file and the line."""

import shutil

import pytest

from legaldesk.domain.errors import BadInput, DeskError
from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.compose.notices import MANDATORY
from legaldesk.letters.compose.templates import read_templates
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
        read_templates(add(folder, text))


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
            message = rf"letters/{kind}.md: the notice '{notice}' is mandatory for {kind}; .* outside of any condition"
            with pytest.raises(BadInput, match=message):
                read_templates(folder)


def test_a_notice_is_checked_too(folder):
    with pytest.raises(BadInput, match=r"notices/reservation.md: a letter must not say"):
        read_templates(add(folder, "Service is accepted.", "notices/reservation.md"))


def test_a_notice_that_includes_itself_is_refused(folder):
    with pytest.raises(BadInput, match="must not include itself"):
        read_templates(add(folder, '{% include "reservation" %}', "notices/reservation.md"))


def test_notices_that_include_each_other_are_refused(folder):
    add(folder, '{% include "receipt-only" %}', "notices/reservation.md")
    with pytest.raises(BadInput, match="must not include itself"):
        read_templates(add(folder, '{% include "reservation" %}', "notices/receipt-only.md"))


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("no front matter", "must begin with its front matter"),
        ('+++\nkind = "receipt_extra_time"\nheading = "x"\n+++\ntext', 'must be kind = "receipt"'),
        ('+++\nkind = "receipt"\n+++\ntext', "must be kind"),
        ('+++\nkind = "receipt"\nheading = "x"\ncolor = 1\n+++\ntext', "must be kind"),
        ("+++\nkind = \n+++\ntext", "not valid TOML"),
    ],
)
def test_the_front_matter_is_checked(front, message, folder):
    (folder / "letters" / "receipt.md").write_text(front, encoding="utf-8")
    with pytest.raises(BadInput, match=message):
        read_templates(folder)


def test_a_missing_or_unreadable_text_is_named(folder):
    (folder / "letters" / "receipt.md").unlink()
    with pytest.raises(DeskError, match=r"receipt.md: the letter text cannot be read"):
        read_templates(folder)


def test_the_version_changes_with_every_file_that_a_letter_uses(folder, tmp_path):
    before = read_templates(folder).recipes
    add(folder, "It stays so.", "notices/how-to-serve.md")
    after = read_templates(folder.rename(tmp_path / "later")).recipes
    changed = {kind for kind in before if before[kind].version != after[kind].version}
    assert changed == {LetterKind.SERVICE_NOT_ACCEPTED, LetterKind.WRONG_CHANNEL}
