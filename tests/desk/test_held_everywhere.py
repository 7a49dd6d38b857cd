"""A held letter leaves the house by no route before counsel's decision: not by the desk, the shell, or the window."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from legaldesk.cli import main
from legaldesk.desk import correspondence, mailroom, print_job
from legaldesk.desk.correspondence import Letter
from legaldesk.desk.deciding import decide
from legaldesk.desk.desk import Desk
from legaldesk.desk.finding import show
from legaldesk.desk.intake import log_delivery
from legaldesk.domain.errors import BadInput
from legaldesk.domain.vocabulary import Disposition, LetterKind
from tests.hands import Hands
from ui.deliveries.commands import DESK_COMMANDS
from ui.window import MainWindow

MAILED = {
    "channel": "mail",
    "received_at": "2026-11-23T10:42:00-08:00",
    "requester": {"kind": "civil_litigant", "name": "Doe & Roe LLP", "reply_address": "1 Main St\nOakland, CA 94601"},
    "instrument": {"kind": "summons_and_complaint", "case_number": "CGC-26-598211"},
    "mail": {"mail_class": "First-class"},
}
SENT = {"letter_written", "letter_printed", "letter_saved", "letter_copied"}
WHOLE = ("desk.print", "desk.preview", "desk.save_pdf", "desk.copy", "desk.envelope", "desk.fax", "desk.email")


def sent(desk: Desk, reference: str) -> int:
    """How often a letter was written or went out, by the history."""
    return sum(entry.action in SENT for entry in show(desk, reference).history)


@pytest.fixture(params=["never released", "held again"])
def held(request: pytest.FixtureRequest, desk: Desk) -> str:
    """A delivery that is held: one that never had a letter, or one whose letter was out and that counsel holds again."""
    reference = log_delivery(desk, MAILED).record.reference
    if request.param == "held again":
        decide(desk, reference, Disposition.ACCEPTED, "Accepted as a courtesy.")
        correspondence.mark_printed(desk, correspondence.letter(desk, reference).stored)
        decide(desk, reference, Disposition.COUNSEL_REVIEW, "Wait: the acknowledgment form came too.")
    assert show(desk, reference).record.verdict.letter is LetterKind.HOLD
    return reference


def in_a_file(desk: Desk, reference: str, out: list[bytes]) -> None:
    """A job that was made while the letter was free, saved as one file now."""
    print_job.in_one_file(desk, print_job.PrintJob(((reference, 1),)), out.append)


def routes(desk: Desk, reference: str, out: list[bytes]) -> dict[str, Callable[[], object]]:
    """Every use case that gives a letter or what goes around it."""

    def letter(**more: Any) -> Callable[[], Letter]:
        return lambda: correspondence.letter(desk, reference, **more)

    return {
        "letter": letter(),
        "letter anew": letter(anew=True),
        **{f"letter of kind {kind}": letter(kind=kind) for kind in LetterKind},
        "preview": lambda: correspondence.preview(desk, reference),
        "copy": lambda: correspondence.copy_of(desk, reference),
        **{
            f"copy of kind {kind}": lambda kind=kind: correspondence.copy_of(desk, reference, kind)
            for kind in LetterKind
        },
        "envelope": lambda: mailroom.envelopes(desk, [reference]),
        "fax cover": lambda: mailroom.fax_cover(desk, reference, "+1 510 555 0100"),
        "whole fax": lambda: mailroom.fax_cover(desk, reference, "+1 510 555 0100", with_letter=True),
        "message": lambda: mailroom.message(desk, reference, "clerk@example.com"),
        "print job": lambda: print_job.new_job(desk),
        "a job in one file": lambda: in_a_file(desk, reference, out),
    }


def test_no_use_case_gives_a_held_letter(desk: Desk, held: str) -> None:
    before, out = sent(desk, held), []
    for name, route in routes(desk, held, out).items():
        with pytest.raises(BadInput, match=r"held until counsel decides|no letter waits"):
            raise AssertionError(f"{name} gave {route()!r}")
    done, left_out = print_job.run(desk, print_job.PrintJob(((held, 1),)), lambda pdf, title: out.append(pdf))
    assert (left_out, done.said) == ([held], "printed 1 of 1")
    assert out == []
    assert correspondence.pending(desk) == []
    assert sent(desk, held) == before


def test_no_command_gives_a_held_letter(desk: Desk, held: str, tmp_path: Path, capsys: Any) -> None:
    before = sent(desk, held)
    facts = tmp_path / "facts.json"
    facts.write_text(json.dumps({**MAILED, "notes": "another"}), encoding="utf-8")
    out = tmp_path / "out"
    commands: list[list[str]] = [
        ["letter", held, "-o", str(out)],
        ["letter", held, "--copy", "-o", str(out)],
        ["letter", held, "--anew", "-o", str(out)],
        *(["letter", held, "--kind", kind, "-o", str(out)] for kind in LetterKind if kind is not LetterKind.HOLD),
        *(
            ["letter", held, "--copy", "--kind", kind, "-o", str(out)]
            for kind in LetterKind
            if kind is not LetterKind.HOLD
        ),
        ["letters", "--pending", "-o", str(out)],
        ["letters", "--pending", "--summary", "-o", str(out)],
        ["print"],
        ["envelope", held, "-o", str(out)],
        ["fax-cover", held, "-o", str(out)],
        ["fax-cover", held, "--with-letter", "-o", str(out)],
        ["mail", held, "--to", "clerk@example.com", "-o", str(out)],
        ["log", str(facts), "--letter", str(out)],
    ]
    for command in commands:
        assert main([*command, "--data-dir", str(desk.place), "--by", "Ana Ruiz"]) == 2, command
        error = capsys.readouterr().err
        assert "held" in error or "no letter waits" in error, (command, error)
        assert not out.exists(), command
    assert sent(desk, held) == before


def test_the_window_gives_no_held_letter(
    desk: Desk, held: str, qtbot: QtBot, new_window: Callable[..., MainWindow]
) -> None:
    before, place = sent(desk, held), desk.place
    desk.close()
    person = Hands(qtbot, new_window(place))
    person.rest()
    window = person.window
    assert window.session is not None
    window.desk_page.detail.show_delivery(held)
    person.rest()
    for command in (each for each in DESK_COMMANDS if each.id in WHOLE):
        assert not window.desk_page.doing.actions[command].isEnabled(), command.id
        assert not window.ways.commanding.run(command.id), command.id
    letters = window.letters
    for deed in (
        letters.post.print_letter,
        letters.post.save_letter,
        letters.post.print_copy,
        letters.mail_room.envelope,
    ):
        deed(held)
        person.rest()
        assert "held until counsel decides" in window.notices.strip.text
    letters.preview.show_letter(held)
    person.rest()
    assert letters.preview.view.pages == []
    letters.batch.print_waiting()
    person.rest()
    assert "no letter waits to be printed" in window.notices.strip.text
    assert sent(window.session.desk, held) == before


def test_after_the_decision_it_leaves_by_each(desk: Desk, held: str) -> None:
    decide(desk, held, Disposition.REDIRECTED, "Mailed; told how to serve.")
    names = {"letter", "preview", "copy", "envelope", "fax cover", "whole fax", "message", "a job in one file"}
    out: list[bytes] = []
    free = routes(desk, held, out)
    letter = correspondence.letter(desk, held)
    assert letter.stored.number == len(show(desk, held).letters)
    for name in sorted(names - {"a job in one file"}):
        assert free[name](), name
    print_job.in_one_file(desk, print_job.new_job(desk), out.append)
    assert len(out) == 1
