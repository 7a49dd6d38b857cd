"""The daily backup: one a day, older ones rotated away, and nothing lost whatever is in the way."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from legaldesk.desk.backing_up import back_up, restore
from legaldesk.desk.daily_backup import back_up_daily, back_up_if_wanted
from legaldesk.desk.desk import Desk
from legaldesk.desk.intake import log_delivery
from legaldesk.desk.opening import open_desk
from legaldesk.desk.settings import change_setting
from legaldesk.domain.errors import BadInput, MachineFault, Stopped
from tests.desk.conftest import Clock


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def clock_of(desk: Desk) -> Clock:
    assert isinstance(desk.now, Clock)
    return desk.now


def next_days(desk: Desk, count: int) -> list[str]:
    """Live through `count` days; the backups that are there then."""
    for _ in range(count):
        clock_of(desk).moment += timedelta(days=1)
        assert back_up_daily(desk) is not None
    return names(desk.place / "backups")


def test_one_a_day_is_made_and_restores(desk: Desk, fax_subpoena: dict[str, Any], tmp_path: Path) -> None:
    reference = log_delivery(desk, fax_subpoena).record.reference
    made = back_up_if_wanted(desk)
    assert made is not None
    assert made.file == desk.place / "backups" / "daily-2026-11-23.legaldesk"
    assert back_up_if_wanted(desk) is None
    assert names(made.file.parent) == [made.file.name]
    restore(made.file, tmp_path / "restored")
    again = open_desk(tmp_path / "restored")
    assert again.log.get(reference).delivery.fax is not None
    again.close()


def test_the_day_is_the_offices(desk: Desk) -> None:
    clock_of(desk).moment = datetime(2026, 11, 24, 7, 50, tzinfo=UTC)  # still the 23rd in San Francisco
    made = back_up_daily(desk)
    assert made is not None and made.file.name == "daily-2026-11-23.legaldesk"
    clock_of(desk).moment += timedelta(minutes=20)
    made = back_up_daily(desk)
    assert made is not None and made.file.name == "daily-2026-11-24.legaldesk"


def test_older_ones_are_rotated_away_and_foreign_files_stay(desk: Desk, tmp_path: Path) -> None:
    change_setting(desk.place, "backup.keep", "3")
    change_setting(desk.place, "backup.months", "0")
    folder = desk.place / "backups"
    folder.mkdir()
    other = open_desk(tmp_path / "other", now=Clock())
    log_delivery(other, {"channel": "mail", "received_at": "2026-11-20T09:00:00-08:00", **KINDS})
    back_up(other, folder / "daily-2026-01-02.legaldesk")  # another desk's, in the same folder
    other.close()
    (folder / "daily-2026-01-03.legaldesk").write_bytes(b"a person's own file")
    (folder / "daily-2026-01-04.txt").touch()
    log_delivery(desk, {"channel": "mail", "received_at": "2026-11-20T09:00:00-08:00", **KINDS})
    back_up(desk, folder / "before the move.legaldesk")
    back_up(desk, folder / "daily-2026-01-05.legaldesk")
    damaged = back_up_daily(desk)
    assert damaged is not None
    with damaged.file.open("r+b") as file:
        file.seek(-10, os.SEEK_END)
        file.write(b"\0")
    foreign = {"daily-2026-01-02.legaldesk", "daily-2026-01-03.legaldesk", "daily-2026-01-04.txt"}
    foreign |= {"before the move.legaldesk", damaged.file.name}
    left = set(next_days(desk, 6))
    assert left == foreign | {f"daily-2026-11-{day}.legaldesk" for day in (27, 28, 29)}


KINDS = {"requester": {"kind": "civil_litigant"}, "instrument": {"kind": "summons_and_complaint"}}


def test_a_damaged_one_of_today_is_made_anew_beside_it(desk: Desk) -> None:
    made = back_up_daily(desk)
    assert made is not None
    made.file.write_bytes(made.file.read_bytes()[:-100])
    again = back_up_daily(desk)
    assert again is not None and again.file.name == "daily-2026-11-23-2.legaldesk"
    assert back_up_daily(desk) is None
    assert made.file.exists()


def test_the_clock_may_jump_ahead_and_be_set_back(desk: Desk) -> None:
    change_setting(desk.place, "backup.keep", "2")
    change_setting(desk.place, "backup.months", "0")
    log_delivery(desk, {"channel": "mail", "received_at": "2026-11-20T09:00:00-08:00", **KINDS})
    start = clock_of(desk).moment
    clock_of(desk).moment += timedelta(days=3650)
    next_days(desk, 3)
    clock_of(desk).moment = start
    made = back_up_daily(desk)
    assert made is not None and made.file.exists()  # the newest by what is in it, not by its date
    left = next_days(desk, 1)
    assert "daily-2026-11-24.legaldesk" in left
    assert sum(name.startswith("daily-2036") for name in left) == 2


def test_after_a_restore_todays_is_made_anew(desk: Desk, tmp_path: Path) -> None:
    log_delivery(desk, {"channel": "mail", "received_at": "2026-11-20T09:00:00-08:00", **KINDS})
    back_up(desk, tmp_path / "kept.legaldesk")
    log_delivery(desk, {"channel": "fax", "received_at": "2026-11-20T09:00:00-08:00", **KINDS})
    assert back_up_daily(desk) is not None
    desk.close()
    restore(tmp_path / "kept.legaldesk", desk.place, force=True)
    again = open_desk(desk.place, now=desk.now)
    made = back_up_daily(again)
    again.close()
    assert made is not None and made.file.name == "daily-2026-11-23-2.legaldesk"


def test_two_at_once_make_one(desk: Desk) -> None:
    other = open_desk(desk.place, now=desk.now)
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(back_up_daily, [desk, other] * 4))
    other.close()
    assert sum(each is not None for each in made) == 1
    assert names(desk.place / "backups") == ["daily-2026-11-23.legaldesk"]


def test_it_is_off_where_it_was_switched_off(desk: Desk) -> None:
    change_setting(desk.place, "backup.daily", "no")
    assert back_up_if_wanted(desk) is None
    assert not (desk.place / "backups").exists()
    assert back_up_daily(desk) is not None  # who asks for it gets it


def test_another_folder_is_taken_and_the_data_folder_is_refused(desk: Desk, tmp_path: Path) -> None:
    change_setting(desk.place, "backup.folder", str(tmp_path / "other disk"))
    made = back_up_daily(desk)
    assert made is not None and made.file.parent == tmp_path / "other disk"
    change_setting(desk.place, "backup.folder", str(desk.place / ".." / "desk"))
    with pytest.raises(BadInput, match=r"backup\.folder: .* is the data folder"):
        back_up_daily(desk)


def test_what_stops_it_leaves_the_older_ones_and_the_next_try_succeeds(desk: Desk) -> None:
    change_setting(desk.place, "backup.keep", "1")
    change_setting(desk.place, "backup.months", "0")
    before = next_days(desk, 1)
    clock_of(desk).moment += timedelta(days=1)
    with pytest.raises(Stopped):
        back_up_daily(desk, lambda _done, _all: False)
    assert names(desk.place / "backups") == before
    assert next_days(desk, 1) == ["daily-2026-11-26.legaldesk"]


def test_a_folder_in_the_way_is_one_sentence(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    change_setting(desk.place, "backup.folder", str(tmp_path / "file" / "deeper"))
    with pytest.raises(MachineFault, match="the folder for the daily backups cannot be used") as fault:
        back_up_daily(desk)
    assert "\n" not in str(fault.value)


@pytest.mark.skipif(sys.platform != "linux", reason="a small disk is mounted on Linux")
def test_a_full_disk_is_one_sentence_and_nothing_is_lost(desk: Desk, tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(small)], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip(f"LOUD: no small disk to fill up can be mounted here: {done.stderr.decode()}")
    try:
        change_setting(desk.place, "backup.folder", str(small / "backups"))
        change_setting(desk.place, "backup.keep", "1")
        change_setting(desk.place, "backup.months", "0")
        first = back_up_daily(desk)
        assert first is not None
        filler = small / "filler"
        with pytest.raises(OSError, match="No space"):
            filler.write_bytes(b"x" * 2_000_000)
        clock_of(desk).moment += timedelta(days=1)
        with pytest.raises(MachineFault, match="the disk is full") as fault:
            back_up_daily(desk)
        assert "\n" not in str(fault.value)
        assert names(small / "backups") == [first.file.name]
        filler.unlink()
        second = back_up_daily(desk)
        assert second is not None and second.removed == (first.file,)
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_what_a_killed_one_left_is_removed(desk: Desk) -> None:
    folder = desk.place / "backups"
    folder.mkdir()
    (folder / "daily-2026-11-20.legaldesk.4242.new").write_bytes(b"half")
    (folder / "daily-notes.new").write_bytes(b"a person's")
    assert back_up_daily(desk) is not None
    assert names(folder) == ["daily-2026-11-23.legaldesk", "daily-notes.new"]


def test_a_shared_desk_is_backed_up_only_where_that_was_set(shared_address: str, tmp_path: Path) -> None:
    from legaldesk.desk.places import DeskAddress

    desk = open_desk(DeskAddress(tmp_path / "workstation", shared_address), now=Clock())
    try:
        log_delivery(desk, {"channel": "mail", "received_at": "2026-11-20T09:00:00-08:00", **KINDS})
        assert back_up_if_wanted(desk) is None
        change_setting(desk.place, "backup.daily", "true")
        made = back_up_if_wanted(desk)
        assert made is not None and made.manifest.deliveries == 1
        assert back_up_if_wanted(desk) is None
    finally:
        desk.close()
    shutil.rmtree(desk.place)
