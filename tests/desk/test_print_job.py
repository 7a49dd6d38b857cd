"""Printing what waits: one letter after the other, resumed where it stopped, on a real print server where there is one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pytest

from legaldesk.cli import main
from legaldesk.desk import correspondence, print_job
from legaldesk.desk.deciding import void
from legaldesk.desk.desk import Desk
from legaldesk.desk.finding import show
from legaldesk.desk.intake import amend, log_delivery
from legaldesk.desk.printers import send_to_lp
from legaldesk.domain.errors import BadInput, MachineFault
from tests import cups


class Printer:
    """A printer with so many sheets of paper left."""

    def __init__(self, paper: int = 1000) -> None:
        self.paper = paper
        self.took: list[bytes] = []

    def __call__(self, pdf: bytes, title: str) -> None:
        if not self.paper:
            raise MachineFault("The printer office refused the letter (out of paper).")
        self.paper -= 1
        self.took.append(pdf)


def words(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(text.split())


def logged(desk: Desk, facts: dict[str, Any], count: int) -> list[str]:
    return [log_delivery(desk, {**facts, "notes": str(number)}).record.reference for number in range(count)]


def test_a_jam_half_way_is_resumed_where_it_stopped(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    references = logged(desk, fax_subpoena, 7)
    with pytest.raises(
        MachineFault, match=r"printed 3 of 7; continue from 4 \(legaldesk print --continue\). The printer"
    ):
        print_job.run(desk, print_job.new_job(desk), Printer(3))
    assert [row.reference for row in correspondence.pending(desk)] == references[3:]
    printer = Printer()
    done, left_out = print_job.run(desk, print_job.last_job(desk), printer)
    assert (done.said, left_out) == ("printed 7 of 7", [])
    for reference, pdf in zip(references[3:], printer.took, strict=True):
        assert reference in words(pdf)
    assert correspondence.pending(desk) == []
    with pytest.raises(BadInput, match="the last print job is done: printed 7 of 7"):
        print_job.last_job(desk)
    with pytest.raises(BadInput, match="no letter waits"):
        print_job.new_job(desk)


def test_letters_that_were_lost_on_the_way_come_again_unmarked(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    references = logged(desk, fax_subpoena, 5)
    first, again = Printer(), Printer()
    print_job.run(desk, print_job.new_job(desk), first)
    done, _ = print_job.run(desk, print_job.last_job(desk, 4), again)
    assert done.said == "printed 5 of 5"
    assert again.took == first.took[3:]
    assert [entry.action for entry in show(desk, references[3]).history].count("letter_printed") == 2
    for wrong in (0, 6):
        with pytest.raises(BadInput, match="--from: the last print job has the letters 1 to 5"):
            print_job.last_job(desk, wrong)


def test_what_changed_meanwhile_is_left_out(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    references = logged(desk, fax_subpoena, 4)
    with pytest.raises(MachineFault):
        print_job.run(desk, print_job.new_job(desk), Printer(1))
    amend(desk, references[1], {"instrument": {"caption": "Smith v. Jonas"}})
    void(desk, references[2], "Not ours.")
    printer = Printer()
    _, left_out = print_job.run(desk, print_job.last_job(desk), printer)
    assert left_out == references[1:3]
    [only] = printer.took
    assert references[3] in words(only)


def test_the_summary_sheet_lists_the_letters_by_their_places(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    references = logged(desk, fax_subpoena, 3)
    printer = Printer()
    print_job.run(desk, print_job.new_job(desk), printer, summary=True)
    said = words(printer.took[0])
    assert said.startswith("3 letters · 2026-11-23")
    for place, reference in enumerate(references, start=1):
        assert f"{place} {reference} Doe & Roe LLP Service not accepted" in said
    assert len(printer.took) == 4


def test_a_file_of_a_job_that_cannot_be_read_is_named(desk: Desk) -> None:
    with pytest.raises(BadInput, match="there is no print job to continue"):
        print_job.last_job(desk)
    for text in ("", "[]", '{"letters": 3, "printed": 1}', '{"letters": [["a"]], "printed": 1}'):
        (desk.place / "print-job.json").write_text(text, encoding="utf-8")
        with pytest.raises(BadInput, match=r"print-job.json: cannot be read; delete it"):
            print_job.last_job(desk)


@pytest.fixture(scope="module")
def server() -> Iterator[cups.PrintServer]:
    if cups.why_not():
        pytest.skip(cups.why_not())
    with cups.print_server() as running:
        yield running


def test_letters_come_out_of_a_real_print_server_as_they_are_stored(
    desk: Desk, fax_subpoena: dict[str, Any], server: cups.PrintServer, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(server.root / "cups.sock"))
    references = logged(desk, fax_subpoena, 3)
    code = main(["print", "--printer", "office", "--summary", "--data-dir", str(desk.place), "--by", "Ana Ruiz"])
    assert (code, capsys.readouterr().out) == (0, "printed 3 of 3\n")
    summary, *sent = server.done()
    assert "3 letters" in words(summary)
    stored = [correspondence.letter(desk, reference).pdf for reference in references]
    assert sent == stored, "the server got the very bytes"
    assert words(server.paper.read_bytes()) == words(stored[-1]), "and the last one stands on paper as it is"
    server.tell("cupsreject", "office")
    with pytest.raises(MachineFault, match=r"The printer office refused the letter .*not accepting"):
        send_to_lp(stored[0], "x", "office", 1)
    assert json.loads((desk.place / "print-job.json").read_text(encoding="utf-8"))["printed"] == 3
