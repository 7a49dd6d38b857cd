"""Calendar files: what they may say, and one sentence for each way to get them wrong."""

from __future__ import annotations

import re
from datetime import date, time

import pytest

from legaldesk.domain.clocks.calendar_file import FILE_LIMIT, calendar_faults, read_calendar
from legaldesk.domain.clocks.holidays_federal import federal_calendar
from legaldesk.domain.errors import BadInput

HEAD = '[calendar]\nname = "the Nevada courts"\nfirst = 2020-01-01\n'
HOLIDAY = '[[holiday]]\nname = "Nevada Day"\n'


def test_another_state_is_added_as_data() -> None:
    text = HEAD + 'saturday_moves_to = "fri"\nsunday_moves_to = "mon"\n' + HOLIDAY
    text += (
        'month = 10\nweekday = "fri"\nnth = -1\n[[holiday]]\nname = "Statehood"\nmonth = 10\nday = 31\nuntil = 2025\n'
    )
    nevada = read_calendar(text, "nevada.toml").calendar({})
    assert nevada.why_closed(date(2026, 10, 30)) == "Nevada Day"
    assert nevada.why_closed(date(2021, 11, 1)) == "Statehood (observed)"
    assert nevada.is_open(date(2026, 11, 2))
    assert not nevada.is_open(date(2026, 11, 7))
    assert nevada.first == date(2020, 1, 1)


def test_two_holidays_on_one_day_are_both_named() -> None:
    text = HEAD + HOLIDAY + "month = 6\nday = 1\n" + '[[holiday]]\nname = "Fair"\nmonth = 6\nday = 1\n'
    assert read_calendar(text, "x.toml").calendar({}).why_closed(date(2026, 6, 1)) == "Nevada Day, Fair"


def test_an_office_keeps_the_holidays_of_others_and_its_own_closures() -> None:
    text = HEAD + 'observes = ["federal"]\n[[closure]]\nname = "Inventory"\nday = 2026-11-27\n'
    file = read_calendar(text + '[office]\nafter_hours = "next_day"\n', "office.toml")
    office = file.calendar({"federal": federal_calendar()}, frozenset({5, 6}))
    assert file.late_counts_next_day
    assert office.why_closed(date(2026, 11, 26)) == "Thanksgiving Day"
    assert office.why_closed(date(2026, 11, 27)) == "Inventory"
    assert office.is_open(date(2027, 11, 26))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[calendar", "not valid TOML"),
        ("", "[calendar]: is missing"),
        ('[calendar]\nname = "x"\n', "[calendar], key first: is missing"),
        ('[calendar]\nname = " "\nfirst = 2020-01-01\n', "key name: must be a name on one line"),
        ('[calendar]\nname = "x"\nfirst = "2020-01-01"\n', "key first: must be a day such as 2026-12-24"),
        ('[calendar]\nname = "x"\nfirst = 1820-01-01\n', "key first: 1820-01-01 lies outside 1990-01-01"),
        (HEAD + 'weekend = ["sat"]\n', "[calendar], key weekend: is not a known key"),
        (HEAD + 'closed_weekdays = ["caturday"]\n', "key closed_weekdays: 'caturday' is not allowed; use 'mon'"),
        (HEAD + 'closed_weekdays = "sat"\n', "key closed_weekdays: must be a list"),
        (
            HEAD + 'closed_weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]\n',
            "key closed_weekdays: leaves no day",
        ),
        (HEAD + HOLIDAY + "month = 13\nday = 1\n", "[holiday] 1, key month: must be a whole number from 1 to 12"),
        (HEAD + HOLIDAY + "month = 2\nday = 29\n", "[holiday] 1: key day: month 2 has no day 29 in every year"),
        (HEAD + HOLIDAY + "month = 2\n", "[holiday] 1: needs either the key day"),
        (HEAD + HOLIDAY + 'month = 2\nweekday = "mon"\n', "needs either the key day"),
        (HEAD + HOLIDAY + 'month = 2\nweekday = "mon"\nnth = 5\n', "key nth: must be 1 to 4, or -1"),
        (HEAD + HOLIDAY + "month = 2\nday = 1\nplus_days = 1\n", "key plus_days: goes with weekday and nth only"),
        (HEAD + HOLIDAY + "month = 2\nday = 1\nsince = 2025\nuntil = 2024\n", "key until: 2024 is before since, 2025"),
        (HEAD + HOLIDAY + 'month = "2"\nday = 1\n', "[holiday] 1, key month: must be a whole number"),
        (HEAD + '[[closure]]\nname = "x"\nday = 2026-12-24T10:00:00\n', "[closure] 1, key day: must be a day"),
        (HEAD + '[office]\nafter_hours = "later"\n', "[office], key after_hours: 'later' is not allowed; use 'same_day'"),
        (HEAD + '[office]\ncloses = "25:00"\n', '[office], key closes: must be a time of day such as "17:00"'),
        (HEAD + '[office]\nopens = "17:00"\ncloses = "09:00"\n', "[office]: key closes: 09:00 is not after opens, 17:00"),
        (HEAD + "#" * FILE_LIMIT, "larger than"),
    ],
)  # fmt: skip
def test_an_error_in_a_calendar_file_is_one_sentence_that_names_file_and_key(text: str, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_calendar(text, "nevada.toml")
    assert re.match(r"nevada\.toml( line \d+|): ", str(refused.value))
    assert said in str(refused.value)
    assert calendar_faults(text, "nevada.toml")[0] == str(refused.value)
    assert "\n" not in str(refused.value).rstrip() or "TOML" in str(refused.value)


def test_each_fault_is_named_with_its_line() -> None:
    text = (
        "# Nevada\n[calendar]\nname = 3\nfirst = 2020-01-01\n\n[[holiday]]\nname = 'A'\nmonth = 1\nday = 1\n"
        "[[holiday]] # the second\nname = 'B'\nmonth = 13\nday = 40\n[[holiday]]\nname = 'C'\nmonth = 4\n"
    )
    lines = [re.match(r"nevada\.toml line (\d+): (.*)", fault) for fault in calendar_faults(text, "nevada.toml")]
    assert [(int(line[1]), line[2].partition(":")[0]) for line in lines if line is not None] == [
        (3, "[calendar], key name"),
        (12, "[holiday] 2, key month"),
        (13, "[holiday] 2, key day"),
        (14, "[holiday] 3"),
    ]


def test_what_is_not_toml_is_named_with_its_line() -> None:
    (fault,) = calendar_faults(HEAD + "oops\n", "nevada.toml")
    assert fault.startswith("nevada.toml line 4: not valid TOML: ")


def test_a_closure_that_is_there_twice_or_too_early_is_named_with_its_line() -> None:
    closure = '[[closure]]\nname = "Inventory"\nday = {}\n'
    text = HEAD + closure.format("2026-12-24") + closure.format("2019-12-24") + closure.format("2026-12-24")
    assert calendar_faults(text, "office.toml") == [
        "office.toml line 9: [closure] 2, key day: 2019-12-24 lies before the calendar's first day, 2020-01-01",
        "office.toml line 12: [closure] 3, key day: 2026-12-24 is there already, in [closure] 1",
    ]


def test_an_office_has_hours_of_its_own() -> None:
    file = read_calendar(HEAD + '[office]\nopens = "08:30"\ncloses = "16:00"\n', "office.toml")
    assert (file.opens, file.closes) == (time(8, 30), time(16))
    assert read_calendar(HEAD, "office.toml").closes is None
