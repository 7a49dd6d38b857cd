"""`legaldesk date` as a script meets it: every worked case, streams, and one line for each bad input."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from legaldesk.cli import main
from tests.command_line import Run

CASES = json.loads((Path(__file__).parent.parent / "data" / "deadlines.json").read_text(encoding="utf-8"))["cases"]
PERIOD: dict[str, Any] = {
    "system": "federal",
    "start": "2026-11-12",
    "count": 14,
    "unit": "days",
    "direction": "after",
}
HOURS = {**PERIOD, "unit": "hours", "timezone": "America/Los_Angeles"}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "desk"


@pytest.fixture
def run(place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def call(content: Any) -> tuple[int, str, str]:
        file = tmp_path / "periods.json"
        file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        code = main(["date", str(file), "--data-dir", str(place)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


def piped(data: bytes, place: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "legaldesk", "date", "-", "--data-dir", str(place)],
        input=data, capture_output=True, check=False, timeout=100,
    )  # fmt: skip


def test_every_worked_case_through_date(run: Run, place: Path) -> None:
    code, out, err = run([case["compute"] for case in CASES])
    assert (code, err) == (0, "")
    answers = [json.loads(line) for line in out.splitlines()]
    assert {case["id"]: answer["date"] for case, answer in zip(CASES, answers, strict=True)} == {
        case["id"]: case["expected"] for case in CASES
    }
    assert all(list(answer) == ["date", "steps"] and answer["steps"] for answer in answers)
    assert not place.exists(), "date stores nothing"


def test_one_object_gives_one_object(run: Run) -> None:
    code, out, err = run(json.dumps({**PERIOD, "state_holidays": ["2026-11-27"], "service": None}, indent=1))
    assert (code, err, out.count("\n")) == (0, "", 1)
    answer = json.loads(out)
    assert answer["date"] == "2026-11-30"
    assert answer["steps"][-1] == "The last day is Mon, Nov 30, 2026."


def test_what_the_rules_do_not_decide_has_no_date(run: Run) -> None:
    code, out, _ = run({**PERIOD, "system": "california", "service": "mail"})
    assert code == 0
    answer = json.loads(out)
    assert answer["date"] is None
    assert answer["steps"][-1].startswith(
        "Not decided here: Tue, Dec 1, 2026 or Mon, Dec 7, 2026 or Wed, Dec 16, 2026."
    )


def test_json_lines_come_from_standard_input_in_order(place: Path) -> None:
    lines = b"".join(json.dumps(case["compute"]).encode() + b"\n" for case in CASES)
    done = piped(lines + b"\n" + lines, place)
    assert (done.returncode, done.stderr) == (0, b"")
    dates = [json.loads(line)["date"] for line in done.stdout.splitlines()]
    assert dates == [case["expected"] for case in CASES] * 2


def test_answers_stream_before_the_input_ends(place: Path) -> None:
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "legaldesk", "date", "-", "--data-dir", str(place)]
    line = json.dumps(PERIOD).encode() + b"\n"
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as running:
        assert running.stdin is not None and running.stdout is not None
        running.stdin.write(line + line)
        running.stdin.flush()
        assert json.loads(running.stdout.readline())["date"] == "2026-11-27"
        running.stdin.close()
        assert json.loads(running.stdout.readline())["date"] == "2026-11-27"
    assert running.returncode == 0


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"system": "texas"}, "system: 'texas' is not allowed; use one of federal, california, office"),
        ({"system": "Federal"}, "system: 'Federal' is not allowed (did you mean federal?)"),
        ({"system": None}, "system: is missing and is required"),
        ({"system": []}, "system: '[]' is not allowed"),
        ({"start": "2026-02-30"}, "start: '2026-02-30' is not a date that exists"),
        ({"start": "2026-30-11"}, "start: '2026-30-11' is not a date that exists"),
        ({"start": "11-12-2026"}, "start: '11-12-2026' is not a date; write it as 2026-12-14"),
        ({"start": 20261112}, "start: must be a date"),
        ({"start": "2026-11-12T10:00"}, "start: has a time of day, which only the unit hours counts from"),
        ({"start": "1889-11-12"}, "start: 1889-11-12 is outside the calendar of the federal courts"),
        ({"start": "9999-12-31"}, "start: 9999-12-31 is outside the calendar of the federal courts"),
        ({"system": "california", "start": "2009-11-12"}, "start: 2009-11-12 is outside the calendar of the California"),
        ({"count": 36_500}, "count: 2126-10-19 is outside the calendar of the federal courts"),
        ({"count": 36_500, "unit": "court_days"}, "count: it leads outside the calendar of the federal courts"),
        ({"count": 36_501}, "count: must be 0 to 36,500; direction says which way"),
        ({"count": -1}, "count: must be 0 to 36,500; direction says which way"),
        ({"count": 10**400}, "count: must be 0 to 36,500"),
        ({"count": "14"}, "count: must be a whole number"),
        ({"count": 14.5}, "count: must be a whole number"),
        ({"count": True}, "count: must be a whole number"),
        ({"unit": "weeks"}, "unit: 'weeks' is not allowed; use one of days, court_days, hours"),
        ({"direction": "backward"}, "direction: 'backward' is not allowed; use one of after, before"),
        ({"service": "pigeon"}, "service: 'pigeon' is not allowed; use one of mail, mail_in_state,"),
        ({"system": "office", "service": "mail"}, "service: the office's own periods know no days for service"),
        ({"state_holidays": "2026-11-27"}, "state_holidays: must be a list of days"),
        ({"state_holidays": ["2026-11-31"]}, "state_holidays: '2026-11-31' is not a date that exists"),
        ({"inaccessible": [7]}, "inaccessible: must be a date such as"),
        ({"inaccessible": ["2026-11-27"] * 5_001}, "inaccessible: has more than 5,000 days"),
        ({"timezone": "America/Gotham"}, "timezone: 'America/Gotham' is not a known time zone"),
        ({"timezone": "../../etc/passwd"}, "timezone: '../../etc/passwd' is not a known time zone"),
        ({"timezone": "America"}, "timezone: 'America' is not a known time zone"),
        ({"timezone": -8}, "timezone: must be text"),
        ({"timezone": "x\0y"}, "is not a known time zone"),
        ({"strt": "2026-11-12"}, "'strt': is not a known key (did you mean start?); use system, start,"),
        ({"unit": "hours"}, "start: '2026-11-12' is not a local date and time, which hours count from"),
        ({**HOURS, "start": "2026-03-08T02:30"}, "start: 2026-03-08T02:30 does not exist in America/Los_Angeles"),
        (
            {**HOURS, "start": "2026-11-01T01:30"},
            "comes twice in America/Los_Angeles, as the clocks are set back; write 2026-11-01T01:30-07:00 or 2026-11-01T01:30-08:00",
        ),
        ({**HOURS, "start": "2026-11-12T24:30"}, "start: '2026-11-12T24:30' is not a date and time that exists"),
        ({**HOURS, "start": "0001-01-01T00:00+14:00"}, "start: '0001-01-01T00:00+14:00' is too far away"),
        ({**HOURS, "start": "9999-12-31T23:00"}, "start: "),
        ({"start": "x" * 1_000_000}, "start: 'xxxx"),
    ],
)  # fmt: skip
def test_bad_input_is_one_line_that_names_the_key(change: dict[str, Any], said: str, run: Run) -> None:
    code, out, err = run({**PERIOD, **change})
    assert (code, out) == (2, "")
    assert said in err
    assert err.startswith("legaldesk: ") and err.count("\n") == 1 and len(err) < 400
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", b"empty; give one JSON object for one period"),
        (b"{", b"not valid JSON"),
        (b"7", b"must be a JSON object with the keys system, start, count, unit and direction"),
        (b"[7]", b"period 1: must be a JSON object"),
        (b"[{]", b"not valid JSON"),
        (b"\xff\xfe", b"UTF-8"),
        (b"[" * 100_000, b"JSON"),
        (b'{"a":' * 100_000, b"JSON"),
        (b"\n" + json.dumps(PERIOD).encode() + b"\n\n{}\n", b"line 4: system: is missing"),
        (json.dumps(PERIOD).encode() + b"\nnonsense\n", b"line 2: this is not valid JSON"),
        (json.dumps([PERIOD, {**PERIOD, "unit": 7}]).encode(), b"period 2: unit: '7' is not allowed"),
    ],
)
def test_bad_documents_are_one_line_that_says_where(data: bytes, said: bytes, place: Path) -> None:
    done = piped(data, place)
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert said in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_missing_file_is_named(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["date", "nowhere.json", "--data-dir", str(place)]) == 2
    assert capsys.readouterr().err == "legaldesk: nowhere.json: there is no such file\n"


def test_hours_without_a_time_zone_run_on_the_clock_of_the_office(run: Run) -> None:
    code, out, _ = run({**PERIOD, "unit": "hours", "start": "2007-11-02T10:00", "count": 72})
    assert code == 0
    assert json.loads(out)["date"] == "2007-11-05T09:00"


def test_the_desk_may_put_its_own_calendars_beside_its_data(run: Run, place: Path) -> None:
    folder = place / "calendars"
    folder.mkdir(parents=True)
    text = '[calendar]\nname = "the branch"\nfirst = 2020-01-01\nobserves = ["california"]\n'
    (folder / "office.toml").write_text(text + '[[closure]]\nname = "Move"\nday = 2026-11-30\n', encoding="utf-8")
    period = {**PERIOD, "system": "office", "start": "2026-11-25", "count": 1, "unit": "court_days"}
    code, out, _ = run(period)
    assert code == 0
    assert json.loads(out)["date"] == "2026-12-01"
    assert "Fri, Nov 27, 2026 (Day after Thanksgiving) and Mon, Nov 30, 2026 (Move)" in json.loads(out)["steps"][1]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'[calendar]\nname = "x"\n', "office.toml line 1: [calendar], key first: is missing"),
        (b"\xff", "office.toml: is not UTF-8 text"),
        (b'[calendar]\nname = "x"\nfirst = 2020-01-01\nobserves = ["mars"]\n', "there is no calendar 'mars'; use one of california,"),
        (b'[calendar]\nname = "x"\nfirst = 2020-01-01\nobserves = ["office"]\n', "key observes: 'office' leads in a circle"),
    ],
)  # fmt: skip
def test_an_error_in_the_desks_own_calendar_is_named(content: bytes, said: str, run: Run, place: Path) -> None:
    (place / "calendars").mkdir(parents=True)
    (place / "calendars" / "office.toml").write_bytes(content)
    code, out, err = run({**PERIOD, "system": "office"})
    assert (code, out) == (2, "")
    assert said in err and err.count("\n") == 1
