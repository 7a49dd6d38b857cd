"""The arguments of the commands that write letters and what goes around them."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from legaldesk.domain.vocabulary import LetterKind

_ENVELOPES = ("10", "dl")
_SHEETS = ("avery-5160", "a4-l7160", "roll-62")


def add_letter_commands(command: Callable[[str, str, str], argparse.ArgumentParser]) -> None:
    """Add them by `command`, which takes name, function and one sentence, and gives the parser."""
    letter = command("letter", "letters:letter", "write the letter as PDF")
    letter.add_argument("reference", metavar="REF")
    letter.add_argument("-o", "--output", metavar="OUT.pdf", type=Path, help="default: REF.pdf here")
    letter.add_argument("--kind", choices=[word.value for word in LetterKind if word != LetterKind.HOLD])
    letter.add_argument("--copy", action="store_true", help="the stored letter again, marked COPY")
    letter.add_argument("--sent-by", metavar="TEXT", default="", help='how it goes out: "Certified mail 9407 3000 …"')
    letter.add_argument("--enclosure", metavar="TEXT", action="append", default=[], help="may be repeated")
    letter.add_argument("--cc", metavar="NAME", action="append", default=[], help="who gets a copy; may be repeated")
    letter.add_argument("--language", choices=("en", "es"), default="", help="default: the one in the settings")
    letter.add_argument("--anew", action="store_true", help="write another letter, which says what it supersedes")
    letters = command("letters", "letters:letters", "all letters that wait, in one file for the printer")
    letters.add_argument("--pending", action="store_true", required=True, help="the letters that wait to be printed")
    letters.add_argument("-o", "--output", metavar="OUT.pdf", type=Path, help="default: only list them")
    letters.add_argument("--summary", action="store_true", help="a sheet that lists the letters comes first")
    letters.add_argument(
        "--from", dest="first", metavar="N", type=int, help="those of the last job from its letter N on, once more"
    )
    printing = command("print", "print_job:print_", "print the letters that wait, or continue where a job stopped")
    printing.add_argument("--printer", metavar="NAME", default="", help="default: the system's default printer")
    printing.add_argument("--summary", action="store_true", help="a sheet that lists the letters comes first")
    printing.add_argument("--continue", dest="go_on", action="store_true", help="go on with the last job")
    printing.add_argument(
        "--from", dest="first", metavar="N", type=int, help="go on with the last job from its letter N"
    )
    envelope = command("envelope", "mailroom:envelope", "envelopes without a window, one a page")
    envelope.add_argument("references", metavar="REF", nargs="+")
    envelope.add_argument("-o", "--output", metavar="OUT.pdf", type=Path, required=True)
    envelope.add_argument("--size", choices=_ENVELOPES, default="", help="default: by the paper that is set")
    envelope.add_argument("--sent-by", metavar="TEXT", default="", help="printed above the address")
    label = command("label", "mailroom:label", "file labels with the reference as a barcode")
    label.add_argument("references", metavar="REF", nargs="+")
    label.add_argument("-o", "--output", metavar="OUT.pdf", type=Path, required=True)
    label.add_argument("--sheet", choices=_SHEETS, default=_SHEETS[0], help="default: avery-5160")
    label.add_argument("--start", metavar="N", type=int, default=1, help="the first free place of the sheet, from 1")
    cover = command("fax-cover", "mailroom:fax_cover", "the cover sheet for a letter that goes out by fax")
    cover.add_argument("reference", metavar="REF")
    cover.add_argument("-o", "--output", metavar="OUT.pdf", type=Path, required=True)
    cover.add_argument("--to-number", metavar="NUMBER", default="", help="default: where the fax came from")
    cover.add_argument("--with-letter", action="store_true", help="the letter follows in the same file")
    mail = command("mail", "mailroom:mail", "the letter attached to a message, to be opened in a mail program")
    mail.add_argument("reference", metavar="REF")
    mail.add_argument("-o", "--output", metavar="OUT.eml", type=Path, required=True)
    mail.add_argument("--to", metavar="ADDRESS", default="", help="default: where the papers came from by email")
