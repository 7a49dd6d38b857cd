"""The daily reconciliation on a real desk: lists as CSV and XLSX, matched, missing, extra, logged and signed off."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from legaldesk.desk.desk import Desk
from legaldesk.desk.intake import log_delivery
from legaldesk.desk.reconciling import comparing
from legaldesk.desk.reconciling.comparing import log_line, reconcile
from legaldesk.desk.reconciling.lists import columns_of
from legaldesk.desk.reconciling.signing import sign_off, sign_offs
from legaldesk.domain.errors import BadInput, Stopped
from legaldesk.domain.reconciling import Source
from legaldesk.domain.vocabulary import Disposition

DAY = date(2026, 11, 23)
DAYS = (DAY, DAY)
JOURNAL = (
    "Date,Time,Direction,Remote ID,From Number,Pages,Result\n"
    "11/23/2026,10:44:10 AM,Received,DOE ROE LLP,+1 510 555 0100,7,OK\n"
    "11/23/2026,11:15:00 AM,Received,KERN SHERIFF,661-555-0199,3,OK\n"
    "11/23/2026,11:20:00 AM,Sent,KERN SHERIFF,661-555-0199,1,OK\n"
    "11/23/2026,11:31:00 AM,Received,,,0,NO ANSWER\n"
    "11/20/2026,9:00:00 AM,Received,OTHER,,2,OK\n"
)


def written(folder: Path, text: str | bytes, name: str = "journal.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_a_fax_journal_beside_the_log(desk: Desk, tmp_path: Path, fax_subpoena: dict[str, Any]) -> None:
    log_delivery(desk, fax_subpoena)
    log_delivery(desk, {**fax_subpoena, "received_at": "2026-11-23T08:00:00-08:00", "fax": {"tsid": "ANOTHER"}})
    found = reconcile(desk, Source.FAX, written(tmp_path, JOURNAL), DAYS)
    assert [(one.line.line, one.reference) for one in found.found] == [(2, "LD-2026-000001"), (3, "")]
    assert [row.reference for row in found.extra] == ["LD-2026-000002"]
    assert (found.outside, found.unread, found.agrees) == (1, (), False)
    assert "3 pages" in found.missing[0].line.text


def test_what_is_missing_is_logged_from_its_line(desk: Desk, tmp_path: Path) -> None:
    found = reconcile(desk, Source.FAX, written(tmp_path, JOURNAL), DAYS)
    found, logged = log_line(desk, found, 3)
    record = logged.record
    assert record.delivery.received_at.isoformat() == "2026-11-23T11:15:00-08:00"
    assert record.delivery.fax is not None
    assert (record.delivery.fax.tsid, record.delivery.fax.pages_received) == ("KERN SHERIFF", 3)
    assert record.verdict.disposition is Disposition.COUNSEL_REVIEW  # nobody has said yet who asks, and for what
    assert record.delivery.notes == "Logged from line 3 of journal.csv, the fax machine's journal."
    assert [one.line.line for one in found.missing] == [2]
    with pytest.raises(BadInput, match="line 3: is in the log already, as LD-2026-000001"):
        log_line(desk, found, 3)
    again = reconcile(desk, Source.FAX, tmp_path / "journal.csv", DAYS)
    assert [one.reference for one in again.found] == ["", "LD-2026-000001"]


def test_a_transmittal_list_as_a_workbook(desk: Desk, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Transmittal #", "Date Served", "How Served", "Case Number", "Title of Action", "Entity"])
    sheet.append([23456789, DAY, "Personal", "CGC-26-1", "Okoye v. Northgate", "Example Inc."])
    sheet.append([23456790, DAY, "Process Server", "CGC-26-2", "Doe v. Example", "Example Inc."])
    book.save(tmp_path / "agent.xlsx")
    mapping = {"Transmittal #": "agent.transmittal_number"}
    found = reconcile(desk, Source.AGENT, tmp_path / "agent.xlsx", DAYS, mapping)
    assert [one.line.marks.number for one in found.missing] == ["23456789", "23456790"]
    for line in (2, 3):
        found, logged = log_line(desk, found, line)
    assert logged.record.delivery.agent is not None and logged.record.delivery.agent.method is None
    assert "Process Server" in logged.record.delivery.notes
    assert "The list tells the day of receipt, not the time." in logged.record.delivery.notes
    assert not found.missing
    # What a person said of a column is remembered for the next list.
    assert columns_of(desk.place, Source.AGENT, tmp_path / "agent.xlsx")[0].path == "agent.transmittal_number"
    assert reconcile(desk, Source.AGENT, tmp_path / "agent.xlsx", DAYS).agrees


def test_a_portal_export_is_matched_by_its_numbers_whatever_the_zone(desk: Desk, tmp_path: Path) -> None:
    facts = {
        "channel": "portal",
        "received_at": "2026-11-23T10:00:00-08:00",
        "requester": {"kind": "law_enforcement", "name": "Oakland Police Department"},
        "instrument": {"kind": "search_warrant"},
        "portal": {"request_number": "TW-00 42"},
    }
    log_delivery(desk, facts)
    text = "Request ID;Submitted at;Agency;Type\nTW-0042;2026-11-24T03:30:00Z;Oakland PD;Search warrant\n"
    found = reconcile(desk, Source.PORTAL, written(tmp_path, text), DAYS)
    assert [one.reference for one in found.found] == ["LD-2026-000001"]
    assert found.agrees


def test_a_day_is_signed_off_with_a_reason_where_list_and_log_differ(desk: Desk, tmp_path: Path) -> None:
    found = reconcile(desk, Source.FAX, written(tmp_path, JOURNAL), DAYS)
    with pytest.raises(BadInput, match="reason: 2 lines are missing in the log; log what is missing"):
        sign_off(desk, found)
    assert sign_offs(desk) == ()
    sign_off(desk, found, "the machine was tested")
    for line in (2, 3):
        found, _ = log_line(desk, found, line)
    last = sign_off(desk, found)
    assert (last.matched, last.missing, last.reason, last.number, last.by) == (2, 0, "", 2, "Ana Ruiz")
    assert sign_offs(desk, DAY) == (last,)
    assert sign_offs(desk, DAY + timedelta(1)) == ()
    assert desk.log.verify() == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Caller,Sheets\nA,1\n", "no column is the day of receipt .* it has “Caller”, “Sheets”: say which one it is with --map"),
        ("Date,Sheets\n2026-11-23,1\n", "no column is what tells one delivery from another"),
        ("Date,TSID\n11/20/2026,A\n11/21/2026,B\n", "has no line of 2026-11-23; its lines are from 2026-11-20 to 2026-11-21: name that day"),
        ("Date,TSID\nsoon,A\n", "none of its lines can be read; line 2: the day of receipt, “soon”, is no day"),
        ("Date,TSID\n\xe9\n".encode("latin-1"), "line 2: is not UTF-8 text"),
        ("Date,TSID\n".encode("utf-16"), "is UTF-16 text"),
        (b"PK\x03\x04rest", "is a spreadsheet or another zip file"),
        ("", "is empty"),
        ('Date,TSID\n2026-11-23,"A\n', "is not sound CSV"),
    ],
)  # fmt: skip
def test_a_list_that_is_none_is_refused_with_one_sentence(
    desk: Desk, tmp_path: Path, text: str | bytes, said: str
) -> None:
    with pytest.raises(BadInput, match=said) as refused:
        reconcile(desk, Source.FAX, written(tmp_path, text), DAYS)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        ({"Nothing": "received_at"}, "has no column “Nothing”; it has “When”, “Who”"),
        ({"When": "recieved_at"}, r"'recieved_at' is nothing that a column of this list can be \(did you mean received_at\?\)"),
        ({"When": "received_at", "Who": "received_at"}, "two columns are received_at"),
    ],
)  # fmt: skip
def test_a_wrong_mapping_is_refused_and_not_remembered(
    desk: Desk, tmp_path: Path, mapping: dict[str, str], said: str
) -> None:
    path = written(tmp_path, "When,Who\n2026-11-23,A\n")
    with pytest.raises(BadInput, match=said):
        reconcile(desk, Source.FAX, path, DAYS, mapping)
    with pytest.raises(BadInput, match="no column is the day of receipt"):
        reconcile(desk, Source.FAX, path, DAYS)


def test_an_empty_list_is_that_of_a_quiet_day(desk: Desk, tmp_path: Path) -> None:
    assert reconcile(desk, Source.FAX, written(tmp_path, "Date,TSID\n"), DAYS).agrees


def test_unreadable_lines_are_told_and_the_others_compared(desk: Desk, tmp_path: Path) -> None:
    text = "Date,TSID,Pages\n2026-11-23 10:00,A,1\n2026-02-30,B,1\n2026-11-23 25:00,C,1\n,D,1\n2026-11-23,E\n"
    found = reconcile(desk, Source.FAX, written(tmp_path, text), DAYS)
    assert [str(one).split(";")[0] for one in found.unread] == [
        "line 3: “2026-02-30” is not a day that exists",
        "line 4: “25:00” is not a time of the day",
        "line 5: tells no day of receipt",
        "line 6: has 2 cells where the header has 3",
    ]
    assert len(found.found) == 1 and not found.agrees


def test_a_million_rows_are_streamed_and_too_many_of_one_day_are_refused(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [f"2026-11-{20 + number % 4} 10:{number % 60:02},T{number}\n" for number in range(400)]
    path = written(tmp_path, "Date,TSID\n" + "".join(rows))
    seen: list[int] = []
    found = reconcile(desk, Source.FAX, path, DAYS, progress=lambda count: seen.append(count) is None)
    assert (len(found.found), found.outside, seen) == (100, 300, [0])
    with pytest.raises(Stopped, match="was not compared to its end"):
        reconcile(desk, Source.FAX, path, DAYS, progress=lambda _: False)
    monkeypatch.setattr(comparing, "MOST_LINES", 99)
    with pytest.raises(BadInput, match="has more than 99 lines from 2026-11-23 to 2026-11-23; is it the right file"):
        reconcile(desk, Source.FAX, path, DAYS)


def test_what_a_list_says_is_data(desk: Desk, tmp_path: Path) -> None:
    hostile = "'; DROP TABLE delivery; --<b>{{ 7 }}=HYPERLINK(1)"
    text = f'Date,TSID,Case No\n2026-11-23 10:00,A,"{hostile}"\n'
    found = reconcile(desk, Source.FAX, written(tmp_path, text), DAYS, {"Case No": "instrument.case_number"})
    _, logged = log_line(desk, found, 2)
    assert logged.record.delivery.instrument.case_number == hostile
