"""`legaldesk propose` and `track`, what `show` tells about time, and how linked deliveries are explained."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.command_line import Run

SUMMONS: dict[str, Any] = {
    "channel": "personal_service",
    "received_at": "2026-11-06T10:00:00-08:00",
    "place": "headquarters",
    "requester": {"kind": "civil_litigant", "name": "Hale Whitford LLP"},
    "instrument": {
        "kind": "summons_and_complaint",
        "court": "Superior Court of California, County of Alameda",
        "case_number": "RG26-1",
    },
}


@pytest.fixture
def log(run: Run, tmp_path: Path) -> Callable[..., str]:
    def call(**change: Any) -> str:
        file = tmp_path / "facts.json"
        file.write_text(json.dumps({**SUMMONS, **change}), encoding="utf-8")
        code, out, err = run("log", file, "--json")
        assert code == 0, err
        return str(json.loads(out)["reference"])

    return call


def test_a_proposed_date_counts_only_once_a_person_has_confirmed_it(run: Run, log: Callable[..., str]) -> None:
    reference = log()
    code, out, _ = run("propose", reference)
    assert code == 0
    assert (
        "1  Response to the summons: Mon, Dec 7, 2026 (Cal. Code Civ. Proc. 412.20(a)(3); Response after personal"
        in out
    )
    told = json.loads(run("show", reference, "--json")[1])
    assert told["clocks"] == [] and [one["date"] for one in told["proposals"]] == ["2026-12-07", "2026-12-16"]
    code, out, _ = run("propose", reference, "--confirm", 1)
    assert code == 0 and "Response date: Mon, Dec 7, 2026" in out
    told = json.loads(run("show", reference, "--json")[1])
    (clock,) = told["clocks"]
    assert (clock["date"], clock["why"]) == ("2026-12-07", "Cal. Code Civ. Proc. 412.20(a)(3), confirmed by Ana Ruiz")
    assert told["history"][-1]["action"] == "response_confirmed"
    found = json.loads(run("due", "--days", "3000", "--json")[1])["due"]
    assert [(one["reference"], one["clock"], one["date"]) for one in found] == [(reference, "response", "2026-12-07")]


def test_another_date_needs_to_say_where_it_is_from(run: Run, log: Callable[..., str]) -> None:
    reference = log()
    assert run("propose", reference, "--date", "2026-12-10")[0] == 2
    assert run("propose", reference, "--date", "2026-12-10", "--reason", "order of the court")[0] == 0
    (clock,) = json.loads(run("show", reference, "--json")[1])["clocks"]
    assert clock["date"] == "2026-12-10"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--confirm", 3), "--confirm: there is no proposal 3; 2 are proposed"),
        (("--confirm", 1, "--date", "2026-12-10"), "--confirm: goes without --date"),
        (("--date", "soon", "--reason", "x"), "--date: 'soon' is not a date"),
        (("--date", "2026-11-01", "--reason", "x"), "date: 2026-11-01 is before the papers came, on 2026-11-06"),
        (("--date", "2062-11-01", "--reason", "x"), "is more than 10 years away"),
        (("--confirm", 1, "--revision", 7), "LD-2026-000001"),
    ],
)  # fmt: skip
def test_what_cannot_be_confirmed_is_refused(
    run: Run, log: Callable[..., str], arguments: tuple[object, ...], said: str
) -> None:
    reference = log()
    code, out, err = run("propose", reference, *arguments)
    assert (code, out) == (2, "") and said in err and err.count("\n") == 1
    assert json.loads(run("show", reference, "--json")[1])["clocks"] == []


def test_handling_is_tracked_and_an_answer_stops_the_clocks(run: Run, log: Callable[..., str]) -> None:
    reference = log(
        channel="mail", place=None, requester={"kind": "law_enforcement"},
        instrument={"kind": "search_warrant", "response_date": "2026-12-01"},
    )  # fmt: skip
    run("settings", "clocks.extra_mail", 5)
    assert run("track", reference, "begin")[0] == 0
    assert run("track", reference, "pause")[0] == 2
    assert run("track", reference, "pause", "--reason", "clarification asked")[0] == 0
    assert run("track", reference, "pause", "--reason", "again")[0] == 2
    assert run("track", reference, "resume")[0] == 0
    told = json.loads(run("show", reference, "--json")[1])
    assert (told["handling"]["announced"], told["handling"]["done"]) == (5, False)
    assert [one["clock"] for one in told["clocks"]] == ["response", "extra"]
    code, out, _ = run("track", reference, "answered", "--reason", "records produced by post")
    assert code == 0 and "Announced as additional time: 5 business days." in out
    told = json.loads(run("show", reference, "--json")[1])
    assert told["clocks"] == [] and told["handling"]["done"]
    assert run("track", reference, "answered", "--reason", "twice")[0] == 2
    assert run("track", reference, "unanswered", "--reason", "came back by post")[0] == 0
    assert len(json.loads(run("show", reference, "--json")[1])["clocks"]) == 2
    assert [entry["action"] for entry in json.loads(run("show", reference, "--json")[1])["history"]] == [
        "logged", "handling_began", "paused", "resumed", "answered", "answer_withdrawn",
    ]  # fmt: skip


def test_of_several_deliveries_the_earliest_accepted_one_governs(run: Run, log: Callable[..., str]) -> None:
    fax = log(channel="fax", place=None, received_at="2026-11-04T10:00:00-08:00")
    served = log(same_instrument_as=fax)
    code, out, _ = run("show", served)
    assert code == 0
    assert f"{served} governs the clock: it came in person on Fri, Nov 6, 2026" in out
    assert f"{fax} came by fax on Wed, Nov 4, 2026 and is not valid service: it never governs." in out
    earlier = log(received_at="2026-11-05T10:00:00-08:00", same_instrument_as=fax)
    told = json.loads(run("show", fax, "--json")[1])["governing"]
    assert told[0].startswith(f"{earlier} governs the clock")
    assert any(one.startswith(f"When {earlier} was logged it took over from {served}") for one in told)


def test_a_calendar_is_checked_line_by_line_added_and_shown(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "nevada.toml"
    file.write_text(
        '[calendar]\nname = "Nevada"\nfirst = 2020-01-01\n[[holiday]]\nname = "A"\nmonth = 13\n', encoding="utf-8"
    )
    code, out, err = run("calendar", "check", file)
    assert (code, out) == (2, "")
    assert f"{file} line 6: [holiday] 1, key month: must be a whole number from 1 to 12" in err
    assert run("calendar", "add", file)[0] == 2
    file.write_text(file.read_text(encoding="utf-8").replace("13", "10\nday = 28"), encoding="utf-8")
    assert run("calendar", "check", file)[:2] == (0, "The calendar is sound.\n")
    assert run("calendar", "add", file)[1] == "nevada: version 1 is in force for this desk\n"
    assert [one["name"] for one in json.loads(run("calendar", "list", "--json")[1])] == [
        "california",
        "federal",
        "nevada",
        "office",
    ]
    assert "Wed, Oct 28, 2026  A" in run("calendar", "show", "nevada", "--year", 2026)[1]
    period = tmp_path / "period.json"
    asked = {
        "system": "office",
        "calendar": "nevada",
        "start": "2026-10-27",
        "count": 1,
        "unit": "court_days",
        "direction": "after",
    }
    period.write_text(json.dumps(asked), encoding="utf-8")
    assert json.loads(run("date", period)[1])["date"] == "2026-10-29"
