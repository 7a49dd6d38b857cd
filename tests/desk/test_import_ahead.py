"""A large file is read by a second process while the first one saves: the same log, faults and end as in one process."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import sys
from pathlib import Path
from typing import Any

import pytest

from legaldesk.desk.desk import Desk
from legaldesk.desk.exchange import ahead
from legaldesk.desk.exporting import export_file
from legaldesk.desk.importing import BadRow, Imported, Stopped, import_file
from legaldesk.desk.opening import open_desk
from legaldesk.domain.errors import BadInput, MachineFault
from legaldesk.domain.query import Query
from legaldesk.records.log import database_path

from .conftest import Clock

ROWS = 600
HEADER = "reference,channel,received_at,requester.kind,instrument.kind,requester.name,case,same_instrument_as,notes\n"
MAPPING = {"case": "instrument.case_number"}
BAD = 17
"""Every seventeenth row is bad, every eleventh a second copy of the row two above it."""
TABLES = (
    "verdict",
    "delivery",
    "delivery_facts",
    "history",
    "numbering",
    "handling",
    "search_data",
    "search_docsize",
    "search_new",
)


def rows(*, with_bad: bool, long_notes: bool) -> str:
    dice = random.Random(5)
    lines = [HEADER]
    for place in range(1, ROWS + 1):
        copied = f"LD-2020-{place - 2:06d}" if place % 11 == 0 else ""
        kind = "no_such_kind" if with_bad and place % BAD == 0 else dice.choice(["court", "civil_litigant"])
        what = dice.choice(["summons_and_complaint", "civil_subpoena_records", "search_warrant"])
        day = f"{2023 + place % 4}-0{1 + place % 9}-1{place % 10}T10:{place % 60:02d}:00-08:00"
        notes = f"Núñez 漢 {dice.randbytes(2_200).hex() if long_notes else ' ' * 4_400}"
        lines.append(
            f"LD-2020-{place:06d},{dice.choice(['fax', 'mail', 'portal'])},{day},{kind},{what},Doe {place},"
            f"23-cv-{place:05d},{copied},{notes}\n"
        )
    return "".join(lines)


def large(place: Path, *, with_bad: bool = False, end: str = "", long_notes: bool = True) -> Path:
    """A file that is read in two; without `long_notes` most of it is blanks, and the pipe holds all that is found."""
    file = place / "large.csv"
    file.write_text(rows(with_bad=with_bad, long_notes=long_notes) + end, encoding="utf-8")
    assert file.stat().st_size >= ahead.LARGE[".csv"]
    return file


def kept(desk: Desk) -> dict[str, list[Any]]:
    """Every stored value of the log."""
    connection = sqlite3.connect(database_path(desk.place))
    try:
        return {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}
    finally:
        connection.close()


def imported(place: Path, file: Path, **options: Any) -> tuple[Any, list[str], dict[str, list[Any]]]:
    """What comes of importing `file` into a new desk, and what it then holds."""
    desk = open_desk(place, by="Ana Ruiz", now=Clock())
    told: list[BadRow] = []
    try:
        try:
            done: Any = import_file(desk, file, MAPPING, report=told.append, **options)
        except BadInput as fault:
            done = str(fault)
        assert desk.log.verify() == []
        return done, list(map(str, told)), kept(desk)
    finally:
        desk.close()


def no_child_is_left() -> bool:
    return not children()


def child() -> int:
    """The process that reads ahead."""
    return children()[0]


def children() -> list[int]:
    """The processes that read ahead for this one, which may have others, such as a server of the tests."""

    def reads_ahead(process: Path) -> bool:
        try:
            ours = (process / "stat").read_text().rsplit(")")[1].split()[1] == str(os.getpid())
            return ours and ahead.ARGUMENT.encode() in (process / "cmdline").read_bytes()
        except OSError:  # somebody else's that has just ended
            return False

    return [int(process.name) for process in Path("/proc").glob("[0-9]*") if reads_ahead(process)]


def test_both_ways_give_the_same_log_to_the_last_byte(tmp_path: Path) -> None:
    file = large(tmp_path, with_bad=True)
    in_two = imported(tmp_path / "two", file, keep_good=True)
    in_one = imported(tmp_path / "one", file, keep_good=True, in_two=False)
    assert in_two == in_one
    assert isinstance(in_two[0], Imported)
    of_bad_ones = sum(1 for place in range(11, ROWS, 11) if place % BAD and (place - 2) % BAD == 0)
    assert in_two[0].bad == len(in_two[1]) == ROWS // BAD + of_bad_ones
    assert len(in_two[2]["handling"]) > 40, "second copies were linked"
    assert no_child_is_left()


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The large file in the other formats, by their endings."""
    place = tmp_path_factory.mktemp("exported")
    source = open_desk(place / "source", by="Ana Ruiz", now=Clock())
    import_file(source, large(place), MAPPING)
    files = {ending: place / f"large{ending}" for ending in (".json", ".xlsx")}
    for file in files.values():
        export_file(source, file, Query(descending=False))
    source.close()
    return files


@pytest.mark.parametrize("ending", [".json", ".xlsx"])
def test_other_formats_give_the_same_log_too(exported: dict[str, Path], tmp_path: Path, ending: str) -> None:
    file = exported[ending]
    assert file.stat().st_size >= ahead.LARGE[ending]

    def into(name: str, *, in_two: bool) -> tuple[Imported, dict[str, list[Any]]]:
        desk = open_desk(tmp_path / name, by="Ana Ruiz", now=Clock())
        try:
            return import_file(desk, file, in_two=in_two), kept(desk)
        finally:
            desk.close()

    assert into("two", in_two=True) == into("one", in_two=False)


def test_bad_rows_are_told_the_same_and_leave_nothing(tmp_path: Path) -> None:
    file = large(tmp_path, with_bad=True, long_notes=False)
    in_two = imported(tmp_path / "two", file)
    assert in_two == imported(tmp_path / "one", file, in_two=False)
    assert in_two[1][0] == "line 18: requester.kind: " + in_two[1][0].partition("requester.kind: ")[2]
    assert in_two[2]["delivery"] == in_two[2]["history"] == in_two[2]["numbering"] == []


@pytest.mark.parametrize("end", ['x,"never closed\n', "too,few\n"], ids=["broken", "short"])
def test_a_file_that_breaks_off_says_so_after_the_bad_rows_before_it(tmp_path: Path, end: str) -> None:
    file = large(tmp_path, with_bad=True, end=end, long_notes=False)
    for options in ({}, {"keep_good": True}):
        in_two = imported(tmp_path / f"two{options}", file, **options)
        assert in_two == imported(tmp_path / f"one{options}", file, in_two=False, **options)


def test_stopping_leaves_nothing_and_no_process(desk: Desk, tmp_path: Path) -> None:
    file = large(tmp_path)
    before = kept(desk)
    with pytest.raises(Stopped, match="nothing was imported"):
        import_file(desk, file, MAPPING, progress=lambda rows: rows < 200)
    assert kept(desk) == before
    assert no_child_is_left()
    assert import_file(desk, file, MAPPING).good == ROWS


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="finds the process in /proc")
def test_a_process_that_dies_is_one_sentence_and_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    file = large(tmp_path)

    def killing(done: int) -> bool:
        if done == 0:
            os.kill(child(), signal.SIGKILL)
        return True

    with pytest.raises(MachineFault, match=r"large\.csv: the process that was reading it has ended too soon; nothing"):
        import_file(desk, file, MAPPING, progress=killing)
    assert desk.log.total() == 0
    assert no_child_is_left()
    assert desk.log.verify() == []


@pytest.mark.parametrize("program", ["/nowhere/python", "/bin/true"])
def test_where_no_process_can_be_started_one_does_all(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr(sys, "executable", program)
    assert import_file(desk, large(tmp_path, long_notes=False), MAPPING).good == ROWS
    assert no_child_is_left()


@pytest.mark.skipif(os.name == "nt", reason="a script stands for the bundled program")
def test_a_bundled_program_starts_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program, noted = tmp_path / "legaldesk", tmp_path / "noted"
    program.write_text(f'#!/bin/sh\necho "$@" > "{noted}"\nexec "{sys.executable}" -m legaldesk "$@"\n')
    program.chmod(0o755)
    file = large(tmp_path, long_notes=False)
    in_one = imported(tmp_path / "one", file, in_two=False)
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert imported(tmp_path / "two", file) == in_one
    assert noted.read_text().split() == [ahead.ARGUMENT]


def test_a_shared_desk_imports_in_two_as_well(tmp_path: Path, shared_address: str) -> None:
    from legaldesk.desk.places import DeskAddress

    desk = open_desk(DeskAddress(tmp_path / "desk", shared_address), by="Ana Ruiz", now=Clock())
    try:
        assert import_file(desk, large(tmp_path, long_notes=False), MAPPING).good == ROWS
        assert desk.log.verify() == []
    finally:
        desk.close()


def test_the_office_hours_of_the_desk_count_in_the_second_process(tmp_path: Path) -> None:
    (tmp_path / "two" / "calendars").mkdir(parents=True)
    (tmp_path / "one" / "calendars").mkdir(parents=True)
    for name in ("two", "one"):
        (tmp_path / name / "calendars" / "office.toml").write_text(
            '[calendar]\nname = "the office"\nfirst = 2011-01-01\nobserves = []\n[office]\ncloses = "09:00"\n'
        )
    file = large(tmp_path, long_notes=False)
    in_two = imported(tmp_path / "two", file)
    assert in_two == imported(tmp_path / "one", file, in_two=False)
    assert all("after_hours" in body or '"policy_version":"none"' in body for _, _, body in in_two[2]["verdict"])
