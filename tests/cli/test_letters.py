"""Letters on the command line: what is added to one, written anew, and refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.command_line import Run

FAX: dict[str, Any] = {
    "channel": "fax",
    "received_at": "2026-11-23T10:42:00-08:00",
    "requester": {"kind": "civil_litigant", "name": "Doe & Roe LLP", "reply_address": "1 Main St\nOakland, CA 94601"},
    "instrument": {"kind": "civil_subpoena_records", "case_number": "RG26-001234", "caption": "Smith v. Jones"},
    "fax": {"pages_received": 7, "pages_stated": 7},
}
MAIL = {**FAX, "channel": "mail", "instrument": {"kind": "summons_and_complaint"}, "fax": None}


@pytest.fixture
def file(tmp_path: Path) -> Callable[[Any], Path]:
    def write(content: Any, name: str = "facts.json") -> Path:
        path = tmp_path / name
        path.write_text(json.dumps({key: value for key, value in content.items() if value}), encoding="utf-8")
        return path

    return write


def refused(result: tuple[int, str, str], *parts: str) -> None:
    code, out, err = result
    assert (code, out, err.count("\n")) == (2, "", 1)
    for part in parts:
        assert part in err


def test_a_letter_says_what_is_added_to_it(run: Run, file: Callable[..., Path], tmp_path: Path) -> None:
    run("log", file(FAX))
    out_file = tmp_path / "letter.pdf"
    added = ("--sent-by", "Certified mail 9407", "--enclosure", "The fax", "--enclosure", "Policy", "--cc", "Jones LLP")
    assert run("letter", "LD-2026-000001", "-o", out_file, *added)[0] == 0
    assert b"%PDF" in out_file.read_bytes()
    before = out_file.read_bytes()
    refused(run("letter", "LD-2026-000001", "-o", out_file, *added), "letter 1 is written already", "--anew")
    refused(run("letter", "LD-2026-000001", "-o", out_file, *added, "--copy"), "--copy", "leave --anew")
    assert out_file.read_bytes() == before
    assert run("letter", "LD-2026-000001", "-o", out_file, "--anew", "--cc", "Smith LLP")[0] == 0
    letters = json.loads(run("show", "LD-2026-000001", "--json")[1])["letters"]
    assert [letter["number"] for letter in letters] == [1, 2]


def test_a_letter_can_be_had_in_spanish(run: Run, file: Callable[..., Path], tmp_path: Path) -> None:
    run("log", file(FAX))
    assert run("letter", "LD-2026-000001", "-o", tmp_path / "carta.pdf", "--language", "es")[0] == 0
    assert b"es-US" in (tmp_path / "carta.pdf").read_bytes()


def test_letter_texts_are_listed_and_checked_with_file_and_line(run: Run, tmp_path: Path) -> None:
    listed = json.loads(run("template", "list", "--json")[1])
    assert len(listed) == 20
    assert {(text["language"], text["own"], text["approved"]) for text in listed} == {
        ("en", False, None),
        ("es", False, None),
    }
    assert "letter.reference: our reference" in run("template", "fields")[1]
    own = tmp_path / "en" / "letters" / "receipt.md"
    own.parent.mkdir(parents=True)
    own.write_text(
        '+++\nkind = "receipt"\nheading = "Receipt"\nversion = "1"\n+++\nYou have served us.\n{{ requester.nmae }}\n',
        encoding="utf-8",
    )
    code, out, err = run("template", "check", own)
    assert (code, out) == (2, "")
    faults = err.splitlines()
    assert len(faults) == 6
    assert "receipt.md, line 6: a letter must not say 'You have served'" in faults[0] + faults[1] + faults[2]
    assert any("line 7: there is no field 'requester.nmae'" in fault for fault in faults)
    assert any("the notice 'reservation' is mandatory for receipt" in fault for fault in faults)
    own.write_text(
        '+++\nkind = "receipt"\nheading = "Receipt"\nversion = "1"\n+++\n'
        '{% if letter.supersedes %}{% include "supersedes" %}{% endif %}\n\n'
        'Yes.\n\n{% include "receipt-only" %}\n\n{% include "reservation" %}\n',
        encoding="utf-8",
    )
    assert run("template", "check", own) == (0, f"{own}: no faults found\n", "")
    refused(run("template", "check", tmp_path / "no.md"), "no.md: there is no such file")
    (tmp_path / "x.md").write_text("x", encoding="utf-8")
    refused(run("template", "check", tmp_path / "x.md"), "must lie in LANGUAGE/letters or LANGUAGE/notices")


def test_what_goes_around_a_letter_is_written_and_noted(run: Run, file: Callable[..., Path], tmp_path: Path) -> None:
    run("log", file(FAX))
    run("log", file({**FAX, "channel": "email", "fax": None, "email": {"from_address": "doe@roe.example"}}))
    made = {
        "envelope.pdf": ("envelope", "LD-2026-000001", "LD-2026-000002", "--size", "dl", "--sent-by", "CERTIFIED"),
        "label.pdf": ("label", "LD-2026-000001", "--sheet", "a4-l7160", "--start", "5"),
        "cover.pdf": ("fax-cover", "LD-2026-000001", "--to-number", "+1 510 555 0100"),
        "fax.pdf": ("fax-cover", "LD-2026-000001", "--to-number", "+1 510 555 0100", "--with-letter"),
        "reply.eml": ("mail", "LD-2026-000002"),
    }
    for name, arguments in made.items():
        assert run(*arguments, "-o", tmp_path / name)[:2] == (0, f"{tmp_path / name}\n")
        assert (tmp_path / name).stat().st_size > 1000
    assert b"To: doe@roe.example" in (tmp_path / "reply.eml").read_bytes()
    for reference in ("LD-2026-000001", "LD-2026-000002"):
        history = json.loads(run("show", reference, "--json")[1])["history"]
        assert [entry["action"] for entry in history] == ["logged", "letter_written", "letter_saved"]
    assert run("letters", "--pending", "--json")[1] == "[]\n"
    refused(run("mail", "LD-2026-000001", "-o", tmp_path / "no.eml"), "--to", "did not come by email")
    refused(run("label", "LD-2026-000001", "-o", tmp_path / "no.pdf", "--start", "99"), "--start", "1 to 30")
    refused(run("envelope", "LD-2026-000009", "-o", tmp_path / "no.pdf"), "LD-2026-000009")


def test_nothing_goes_around_a_letter_that_is_held(run: Run, file: Callable[..., Path], tmp_path: Path) -> None:
    run("log", file(MAIL))
    out = tmp_path / "out.pdf"
    for arguments in (("envelope",), ("fax-cover", "--with-letter"), ("fax-cover",), ("mail", "--to", "a@b.example")):
        refused(run(arguments[0], "LD-2026-000001", "-o", out, *arguments[1:]), "held until counsel decides")
    assert not out.exists()
    assert run("label", "LD-2026-000001", "-o", out)[0] == 0, "the papers can be filed"
