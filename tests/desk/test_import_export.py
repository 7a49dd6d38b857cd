"""Deliveries out to a file and in again: equal whatever their texts hold, all or nothing, each bad row named."""

from __future__ import annotations

import csv
import gc
import io
import json
import tempfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legaldesk.desk import intake
from legaldesk.desk.desk import Desk
from legaldesk.desk.exchange.formulas import STARTERS, disarm, rearm
from legaldesk.desk.exporting import COLUMNS, export_file
from legaldesk.desk.importing import BadRow, Refused, Stopped, import_file
from legaldesk.desk.opening import open_desk
from legaldesk.domain.delivery import Delivery
from legaldesk.domain.errors import BadInput
from legaldesk.domain.fields import FIELDS, FieldKind, nested, value_at
from legaldesk.domain.query import Query
from legaldesk.domain.reading import parse_delivery
from legaldesk.domain.vocabulary import Channel, Disposition, NamedEntity, ServerKind
from legaldesk.domain.words import say

from .conftest import Clock

ALL = Query(descending=False)
FORMATS = (".csv", ".xlsx", ".json")
PIECES = [
    *STARTERS, "'", "''=", '"', '""', ",", ";", "|", " ", "_x000D_", "_x005F_", "#N/A", "#REF!", "=1+1", "@SUM(A1)",
    "sep=;", "\ufeff", "\u202e", "é", "Ł", "漢字", "𝔸", "ß", "0", "007", "1e5", "1.0", "true", "null", "<b>", "&amp;",
    "]]>", "\\n", "-", "PK", "2026-11-23", "{}",
]  # fmt: skip
LINE_PIECES = [piece for piece in PIECES if piece not in "\t\r\n"]
TABLE = (
    "channel,received_at,requester.kind,instrument.kind,requester.name\n"
    "fax,2026-11-20T10:00:00-08:00,court,unknown,Alpha\n"
    "mail,2025-11-21T10:00:00-08:00,court,unknown,Beta\n"
    "fax,2026-11-22T10:00:00-08:00,court,unknown,Gamma\n"
)


def hostile(pieces: list[str], longest: int = 12) -> st.SearchStrategy[str]:
    wild = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Cn")), max_size=8)
    return st.lists(st.one_of(st.sampled_from(pieces), wild), max_size=longest).map("".join)


def values_of(kind: FieldKind, path: str, words: Any) -> st.SearchStrategy[Any]:
    if kind is FieldKind.CHOICE:
        return st.sampled_from([word.value for word in words])
    if kind is FieldKind.COUNT:
        return st.integers(0, 100_000)
    if kind is FieldKind.FLAG:
        return st.booleans()
    if kind is FieldKind.DATE:
        return st.dates(min_value=date.fromisoformat("2027-01-01"), max_value=date.fromisoformat("2030-01-01")).map(str)
    if path.endswith("sid"):
        return hostile(LINE_PIECES).map(lambda text: text[:20])
    return hostile(PIECES if kind is FieldKind.BLOCK else LINE_PIECES)


@st.composite
def deliveries(draw: st.DrawFn) -> Delivery:
    offset = draw(st.sampled_from(["Z", "-08:00", "+05:30"]))
    moment = draw(
        st.datetimes(min_value=datetime.fromisoformat("1995-01-01"), max_value=datetime.fromisoformat("2026-11-22"))
    )
    values: dict[str, Any] = {"received_at": moment.isoformat() + offset}
    for spec in FIELDS:
        free = spec.kind not in (FieldKind.MOMENT, FieldKind.REFERENCE) and spec.path != "instrument.issued_on"
        if free and (spec.required or draw(st.integers(0, 3)) == 0):
            values[spec.path] = draw(values_of(spec.kind, spec.path, spec.words))
    return parse_delivery(nested(values))


def table(tmp_path: Path, text: str, name: str = "in.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(text.encode())
    return path


def logged(desk: Desk) -> list[Delivery]:
    return [record.delivery for record in desk.log.each(ALL)]


@settings(max_examples=25)
@given(st.lists(deliveries(), min_size=1, max_size=4))
def test_a_round_trip_gives_equal_deliveries_whatever_their_texts_hold(wanted: list[Delivery]) -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        desk = open_desk(place / "from", by="=cmd|' /C calc'!A0", now=Clock())
        desk.log.add_many([(one, desk.judge.judge(one), desk.by, desk.now()) for one in wanted])
        wanted = logged(desk)
        for ending in FORMATS:
            file = place / f"out{ending}"
            assert export_file(desk, file, ALL) == len(wanted)
            assert not dangerous_cells(file)
            other = open_desk(place / f"to{ending}", by="Ana Ruiz", now=Clock())
            done = import_file(other, file)
            assert (done.good, done.bad) == (len(wanted), 0)
            assert logged(other) == wanted
            other.close()
        desk.close()


def dangerous_cells(file: Path) -> list[str]:
    """The cells of a table that a spreadsheet program would run."""
    if file.suffix == ".json":
        return []
    if file.suffix == ".csv":
        with file.open(encoding="utf-8", newline="") as text:
            return [cell for row in csv.reader(text) for cell in row if cell.startswith(tuple(STARTERS))]
    book = openpyxl.load_workbook(file)
    cells = [cell for row in book.worksheets[0].iter_rows() for cell in row if cell.value is not None]
    return [
        str(cell.value)
        for cell in cells
        if cell.data_type not in "sn" or (cell.data_type == "s" and str(cell.value).startswith(tuple(STARTERS)))
    ]


@given(hostile(PIECES))
def test_disarming_is_undone_exactly_and_leaves_no_formula(text: str) -> None:
    assert rearm(disarm(text)) == text
    assert not disarm(text).startswith(tuple(STARTERS))


def test_numbers_follow_the_file_and_years_of_receipt_and_verdicts_the_policy_of_that_day(
    desk: Desk, tmp_path: Path
) -> None:
    early = "mail,2020-03-02T10:00:00-08:00,court,unknown,Delta\n"
    done = import_file(desk, table(tmp_path, TABLE + early))
    assert done.references == ("LD-2026-000001", "LD-2025-000001", "LD-2026-000002", "LD-2020-000001")
    assert desk.log.get("LD-2026-000002").delivery.requester.name == "Gamma"
    record = desk.log.get("LD-2026-000001")
    assert record.verdict == desk.judge.judge(record.delivery)
    assert record.verdict.policy_version == "2024-02-27"
    undated = desk.log.get("LD-2020-000001").verdict
    assert (undated.policy_version, undated.disposition) == ("none", Disposition.COUNSEL_REVIEW)
    assert [entry.action for entry in desk.log.history("LD-2026-000001")] == ["logged"]
    assert desk.log.verify() == []
    assert import_file(desk, table(tmp_path, TABLE)).references[0] == "LD-2026-000003"


def test_one_bad_row_means_that_nothing_is_imported_and_every_bad_row_is_told(desk: Desk, tmp_path: Path) -> None:
    bad = (
        'fax,2026-11-20T10:00:00-08:00,court,unknown,"two\nlines"\n'
        "fax,2036-11-20T10:00:00-08:00,court,unknown,Later\n"
        "pigeon,2026-02-30,court,unknown,Nobody\n"
        "fax,2026-11-20T10:00:00-08:00,court\n"
    )
    file = table(tmp_path, TABLE + bad + "fax,2026-11-22T10:00:00-08:00,court,unknown,Last\n")
    for dry_run in (True, False):
        told: list[BadRow] = []
        with pytest.raises(Refused, match="4 of 8 deliveries cannot be imported; nothing was imported") as refusal:
            import_file(desk, file, report=told.append, dry_run=dry_run)
        assert (refusal.value.good, refusal.value.bad) == (4, 4)
        assert [row.line for row in told] == [5, 7, 8, 9], "a row begins at its first line"
        assert "requester.name: holds a control character or a line break" in str(told[0])
        assert "received_at: Thu, Nov 20, 2036, 10:00 a.m. is in the future" in str(told[1])
        assert "channel: 'pigeon' is not allowed" in str(told[2])
        assert "received_at: '2026-02-30' is not a date and time" in str(told[2])
        assert "has 3 cells where the header has 5" in str(told[3])
        assert not desk.log.total()
    done = import_file(desk, file, keep_good=True)
    assert (done.good, done.bad, len(done.references)) == (4, 4, 4)
    assert [one.requester.name for one in logged(desk)] == ["Alpha", "Beta", "Gamma", "Last"]


def test_a_dry_run_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    done = import_file(desk, table(tmp_path, TABLE), dry_run=True)
    assert (done.good, done.references) == (3, ())
    assert not desk.log.total()
    assert desk.log.last_number(2026) == 0


def test_stopping_leaves_nothing_and_gives_the_numbers_back(desk: Desk, tmp_path: Path) -> None:
    rows = "fax,2026-11-22T10:00:00-08:00,court,unknown,More\n" * 2000
    before = gc.get_threshold()
    with pytest.raises(Stopped, match="nothing was imported"):
        import_file(desk, table(tmp_path, TABLE + rows), progress=lambda done: done < 1500)
    assert gc.get_threshold() == before
    assert not desk.log.total()
    assert import_file(desk, table(tmp_path, TABLE)).references[0] == "LD-2026-000001"
    with pytest.raises(BadInput, match="the export was stopped; nothing was written"):
        export_file(desk, tmp_path / "out.csv", ALL, lambda _: False)
    assert not (tmp_path / "out.csv").exists()


def test_columns_are_known_by_path_by_label_and_by_what_somebody_says(desk: Desk, tmp_path: Path) -> None:
    text = (
        "CHANNEL *;Recéived;they are;What it is;Docket no.;Ours;Tracking Number;Emergency: danger of death or serious injury;\n"
        "Mail;2026-11-20 10:00;Civil litigant or law firm;civil subpoena for records;12-3;x;9400;yes;\n"
        "courier;2026-11-20 10:00;COURT;unknown;12-3;x;1Z;No;\n"
        ";;;;;;;;\n"
    )
    for delimiter in ";,\t|":
        file = table(tmp_path, text.replace(";", delimiter))
        done = import_file(desk, file, {"docket NO": "instrument.case_number", "Ours": ""})
        assert (done.good, done.left_out) == (2, ("column Ours",))
        mailed, carried = logged(desk)[-2:]
        assert mailed.mail and mailed.mail.tracking_number == "9400" and mailed.emergency
        assert carried.courier and carried.courier.tracking_number == "1Z" and not carried.emergency
        assert (mailed.instrument.case_number, mailed.requester.kind) == ("12-3", "civil_litigant")
        assert mailed.received_at.isoformat() == "2026-11-20T10:00:00-08:00", "the office's zone"
    file = table(tmp_path, text.replace("Mail;", "Fax;"))
    told: list[BadRow] = []
    with pytest.raises(Refused):
        import_file(desk, file, {"Docket no.": "instrument.case_number", "Ours": ""}, report=told.append)
    assert [str(row) for row in told] == [
        "line 2: “Tracking Number”: is for the channels mail, courier alone; leave it blank for any other"
    ]


def test_every_word_of_every_choice_is_understood_as_the_screen_says_it(desk: Desk, tmp_path: Path) -> None:
    choices = [spec for spec in FIELDS if spec.words is not None]
    first = {spec.path: next(iter(spec.words or ())) for spec in choices}
    rows, words = [], []
    for spec in choices:
        for word in spec.words or ():
            row = {**first, spec.path: word}
            rows.append([say(row[entry.path]).upper() for entry in choices])
            words.append((spec.path, word))
    out = io.StringIO()
    csv.writer(out).writerows([["received_at", *(spec.path for spec in choices)]])
    csv.writer(out).writerows([["2026-11-20 10:00", *row] for row in rows])
    assert import_file(desk, table(tmp_path, out.getvalue())).good == len(words)
    for (path, word), delivery in zip(words, logged(desk), strict=True):
        assert value_at(delivery.as_json(), path) == word or word in (NamedEntity.OWN, ServerKind.NOT_STATED)


def test_links_follow_to_their_new_numbers(desk: Desk, tmp_path: Path, mailed_summons: dict[str, Any]) -> None:
    intake.log_delivery(desk, mailed_summons)
    intake.log_delivery(desk, {**mailed_summons, "same_instrument_as": "LD-2026-000001"})
    intake.log_delivery(desk, {**mailed_summons, "refers_to": "LD-2026-000002"})
    for ending in FORMATS:
        file = tmp_path / f"linked{ending}"
        export_file(desk, file, ALL)
        other = open_desk(tmp_path / f"other{ending}", by="Ben", now=Clock())
        import_file(other, table(tmp_path, TABLE))
        references = import_file(other, file).references
        _, second, third = logged(other)[-3:]
        assert (second.same_instrument_as, third.refers_to) == (references[0], references[1])
        group = other.log.handling.group(references[1])
        assert [record.reference for record in group] == list(references[:2]), "an import links as logging does"
        assert other.log.verify() == []
        copy = other.log.get(references[1])
        assert copy.verdict == desk.log.get("LD-2026-000002").verdict
        other.close()
    alone = table(tmp_path, TABLE.replace("requester.name", "refers_to").replace("Beta", "LD-2026-000009")
                  .replace("Alpha", "").replace("Gamma", ""))  # fmt: skip
    told: list[BadRow] = []
    with pytest.raises(Refused):
        import_file(desk, alone, report=told.append)
    assert [str(row) for row in told] == ["line 3: refers_to: there is no delivery LD-2026-000009 in the log"]


def test_an_export_tells_reference_status_and_verdict_beside_the_facts(
    desk: Desk, tmp_path: Path, fax_subpoena: dict[str, Any], mailed_summons: dict[str, Any]
) -> None:
    for facts in (fax_subpoena, mailed_summons):
        intake.log_delivery(desk, facts)
    export_file(desk, tmp_path / "all.json", ALL)
    first, second = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    record = desk.log.get("LD-2026-000001")
    verdict = record.verdict.as_json()
    assert first == {"reference": "LD-2026-000001", "status": "open", **fax_subpoena, "verdict": verdict}
    assert second["status"] == "held"
    export_file(desk, tmp_path / "fax.csv", Query(channels=frozenset({Channel.FAX})))
    with (tmp_path / "fax.csv").open(encoding="utf-8", newline="") as text:
        (row,) = csv.DictReader(text)
    assert tuple(row) == COLUMNS and {spec.path for spec in FIELDS} <= set(row)
    assert (row["reference"], row["requester.reply_address"]) == ("LD-2026-000001", "1 Main St\nOakland, CA 94601")
    assert (row["verdict.rule"], row["verdict.reasons"], row["verdict.service_valid"]) == ("R6", "D2 D1", "false")
    assert export_file(desk, tmp_path / "none.csv", Query(text="nobody")) == 0
    assert (tmp_path / "none.csv").read_text(encoding="utf-8").startswith("reference,status,")


@pytest.mark.parametrize("ending", FORMATS)
def test_an_export_shows_the_log_as_it_stood_when_it_began(desk: Desk, tmp_path: Path, ending: str) -> None:
    import_file(desk, table(tmp_path, TABLE))

    def meanwhile(done: int) -> bool:
        import_file(desk, table(tmp_path, TABLE)) if done == 0 else None
        return True

    assert export_file(desk, tmp_path / f"out{ending}", ALL, meanwhile) == 3
    assert len(logged(desk)) == 6


def test_an_export_that_fails_leaves_the_older_file(desk: Desk, tmp_path: Path, fax_subpoena: dict[str, Any]) -> None:
    intake.log_delivery(desk, {**fax_subpoena, "notes": "n" * 40_000})
    file = tmp_path / "old.xlsx"
    file.write_bytes(b"old")
    temporary: Callable[[], set[Path]] = lambda: set(Path(tempfile.gettempdir()).glob("openpyxl.*"))  # noqa: E731
    before = temporary()
    with pytest.raises(BadInput, match="LD-2026-000001: has a text of more than 32,767 characters"):
        export_file(desk, file, ALL)
    assert file.read_bytes() == b"old"
    assert temporary() <= before
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["old.xlsx"]
