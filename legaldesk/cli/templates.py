"""`legaldesk template` and `legaldesk letterhead`."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from legaldesk.cli.context import Context
from legaldesk.cli.printing import moment
from legaldesk.desk import letter_editing, letter_texts
from legaldesk.desk.files import check_target, read_text, write_whole
from legaldesk.desk.letterhead import letterheads, share
from legaldesk.domain.errors import BadInput
from legaldesk.domain.logged import OfficeDocument
from legaldesk.domain.words import say

_FAULTY = 2
_LIMIT = 200_000
"""Most bytes of a letter text that is read."""
_WHOSE = {
    letter_texts.Kept.SHIPPED: "shipped",
    letter_texts.Kept.DESK: "the desk's own",
    letter_texts.Kept.FILE: "a file of this workstation",
}


def check(context: Context, options: argparse.Namespace) -> int:
    """Check letter texts; every fault is one line, and any of them makes the exit code 2."""
    found: dict[str, list[str]] = {}
    for file in options.files:
        try:
            found[str(file)] = letter_texts.faults(file)
        except BadInput as fault:
            found[str(file)] = [str(fault)]
    if context.as_json:
        context.say_json([{"file": file, "faults": faults} for file, faults in found.items()])
    for file, faults in found.items():
        for sentence in faults:
            context.warn(sentence)
        if not faults and not context.as_json:
            context.say(f"{file}: no faults found")
    return _FAULTY if any(found.values()) else 0


def listing(context: Context, options: argparse.Namespace) -> int:
    """List the letter texts that the desk writes with."""
    del options
    texts = list(letter_texts.letter_texts(context.desk))
    if context.as_json:
        context.say_json(
            [
                {
                    "language": text.language,
                    "kind": text.kind.value,
                    "heading": text.heading,
                    "version": text.version,
                    "own": text.own,
                    "kept": text.kept.value,
                    "approved": text.approved or None,
                }
                for text in texts
            ]
        )
        return 0
    for text in texts:
        whose = _WHOSE[text.kept]
        approved = f"approved by {text.approved}" if text.approved else "not approved by counsel"
        context.say(f"{text.language}  {say(text.kind)}: {text.heading} · {whose}, version {text.version}, {approved}")
    return 0


def fields(context: Context, options: argparse.Namespace) -> int:
    """List the fields that a letter text may use."""
    del options
    known = letter_texts.fields()
    if context.as_json:
        context.say_json(dict(known))
        return 0
    for name, says in known.items():
        context.say(f"{name}: {says}")
    return 0


def keep(context: Context, options: argparse.Namespace) -> int:
    """Keep letter texts as the desk's."""
    texts = [(*letter_texts.named(file), read_text(file, _LIMIT)) for file in options.files]
    kept = letter_editing.keep_all(context.desk, [(language, name, text) for language, name, text in texts])
    _tell(context, kept)
    return 0


def history(context: Context, options: argparse.Namespace) -> int:
    """List the versions of a letter text."""
    language, name = _text(options.text)
    _tell(context, letter_editing.open_text(context.desk, language, name).versions)
    return 0


def show(context: Context, options: argparse.Namespace) -> int:
    """Print a letter text."""
    language, name = _text(options.text)
    text = letter_editing.open_text(context.desk, language, name)
    body = text.text
    if options.number is not None:
        found = [each.body for each in text.versions if each.number == options.number]
        if not found:
            raise BadInput(f"--version: {options.text} has {text.number} versions at this desk, not {options.number}")
        [body] = found
    if context.as_json:
        context.say_json({"text": options.text, "kept": text.kept.value, "body": body})
    else:
        context.say(body.rstrip("\n"))
    return 0


def drop(context: Context, options: argparse.Namespace) -> int:
    """Go back to the shipped letter text."""
    language, name = _text(options.text)
    _tell(context, [letter_editing.give_up(context.desk, language, name)])
    return 0


def preview(context: Context, options: argparse.Namespace) -> int:
    """Write a letter about an invented delivery."""
    language, name = _text(options.text)
    check_target(options.output)
    text = letter_editing.open_text(context.desk, language, name)
    write_whole(options.output, letter_editing.preview(context.desk, language, name, text.text))
    if context.as_json:
        context.say_json({"text": options.text, "file": str(options.output)})
    else:
        context.say(str(options.output))
    return 0


def letterhead(context: Context, options: argparse.Namespace) -> int:
    """List the versions of the shared letterhead, or share that of this workstation."""
    _tell(context, [share(context.desk)] if options.share else letterheads(context.desk))
    return 0


def _text(typed: str) -> tuple[str, str]:
    language, _, name = typed.removesuffix(".md").partition("/")
    if language not in letter_editing.LANGUAGES or not name.startswith(("letters/", "notices/")):
        raise BadInput(f"{typed}: is no letter text; give one such as en/letters/receipt")
    return language, name


def _tell(context: Context, versions: Iterable[OfficeDocument]) -> None:
    if context.as_json:
        context.say_json(
            [
                {"name": each.name, "number": each.number, "at": each.added_at.isoformat(), "by": each.added_by,
                 "given_up": not each.body}
                for each in versions
            ]
        )  # fmt: skip
        return
    for each in versions:
        what = "kept" if each.body else "given up"
        when = moment(each.added_at, context.desk.zone)
        context.say(f"{each.name} version {each.number}: {what} {when} by {each.added_by}")
