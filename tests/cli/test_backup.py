"""`legaldesk backup` and `legaldesk restore` as a person at the keyboard meets them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from legaldesk.cli import main
from legaldesk.desk.opening import open_desk
from legaldesk.domain.query import Query
from tests.command_line import Run


@pytest.fixture
def backup(run: Run, tmp_path: Path) -> Path:
    """A backup of a desk with twelve deliveries."""
    assert run("demo", 12)[0] == 0
    file = tmp_path / "monday.legaldesk"
    assert run("backup", file) == (0, f"{file}: 12 deliveries, 12 entries of history, checked\n", "")
    return file


def references(place: Path) -> list[str]:
    desk = open_desk(place)
    found = [row.reference for row in desk.log.find(Query(descending=False), 100)]
    desk.close()
    return found


def refused(result: tuple[int, str, str], sentence: str, code: int = 2) -> None:
    assert result[0] == code
    assert result[1] == ""
    assert result[2] == f"legaldesk: {sentence}\n"


def test_a_desk_comes_back(run: Run, backup: Path, place: Path) -> None:
    before = references(place)
    (place / "legaldesk.db").unlink()
    refused(
        run("find"),
        f"{place / 'legaldesk.db'}: is missing, but the files beside it belong to a log; nothing was changed: restore"
        " the last backup, or move everything called legaldesk.db… away to start an empty log",
        3,
    )
    code, out, err = run("restore", backup)
    assert (code, err) == (0, "")
    first, second = out.splitlines()
    assert first.startswith(f"{place}: restored to 20")
    assert first.endswith(" UTC, 12 deliveries, 12 entries of history")
    assert second.startswith(f"the desk that it replaced is kept in {place / 'replaced-'}")
    assert references(place) == before
    assert run("verify") == (0, "everything is as it was saved\n", "")


def test_it_is_told_as_json(run: Run, backup: Path, place: Path, tmp_path: Path) -> None:
    file = tmp_path / "tuesday.legaldesk"
    code, out, err = run("backup", file, "--json")
    assert (code, err) == (0, "")
    told = json.loads(out)
    assert (told.pop("file"), told["deliveries"], told["program"]) == (str(file), 12, "LegalDesk")
    code, out, err = run("restore", file, "--force", "--json")
    assert (code, err) == (0, "")
    done = json.loads(out)
    assert (done["data_dir"], done["backup"]) == (str(place), told)
    assert len(references(Path(done["replaced"]))) == 12


def test_nothing_is_replaced_without_force(run: Run, backup: Path, place: Path) -> None:
    before = backup.read_bytes()
    refused(run("backup", backup), f"{backup}: exists already; choose another name, or add --force to replace it")
    assert backup.read_bytes() == before
    refused(
        run("restore", backup),
        f"{place}: holds a desk already; add --force to replace it (the old one is kept in a folder there)",
    )
    assert sorted(file.name for file in place.iterdir()) == ["legaldesk.db", "legaldesk.db.anchor"]
    assert run("backup", backup, "--force")[0] == 0
    assert run("restore", backup, "--force")[0] == 0


def test_a_desk_that_is_open_in_the_window_can_be_backed_up_but_not_replaced(
    run: Run, backup: Path, place: Path, tmp_path: Path
) -> None:
    desk = open_desk(place)
    refused(
        run("restore", backup, "--force"),
        f"{place}: another program has this desk open; nothing was changed: close it, then restore again",
    )
    assert run("backup", tmp_path / "while open.legaldesk")[0] == 0
    desk.close()


def test_a_file_that_is_no_backup_is_one_sentence(run: Run, backup: Path, place: Path, tmp_path: Path) -> None:
    missing, folder = tmp_path / "missing.legaldesk", tmp_path
    refused(run("restore", missing), f"{missing}: there is no such file")
    refused(run("restore", folder), f"{folder}: is a folder; name a file")
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"%PDF-1.7")
    refused(
        run("restore", letter),
        f"{letter}: is no backup that LegalDesk made, or it is damaged; choose another backup",
    )
    database = place / "legaldesk.db"
    refused(
        run("restore", database),
        f"{database}: is no whole backup: its end is missing or damaged; choose another backup",
    )


def test_a_desk_that_is_not_there_is_not_backed_up_as_an_empty_one(run: Run, place: Path, tmp_path: Path) -> None:
    file = tmp_path / "desk.legaldesk"
    refused(
        run("backup", file),
        f"{place}: holds no desk, so there is nothing to back up; name its data folder with --data-dir",
    )
    assert not place.exists()
    assert not file.exists()


def test_a_target_that_cannot_be_written_is_one_sentence(run: Run, backup: Path, tmp_path: Path) -> None:
    aim = tmp_path / "no" / "such" / "desk.legaldesk"
    refused(run("backup", aim), f"{aim}: the folder {aim.parent} does not exist")
    refused(run("backup", tmp_path), f"{tmp_path}: is a folder; name a file")


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="LOUD: rights are shown on Linux and macOS")
def test_a_read_only_target_is_one_sentence() -> None:
    with tempfile.TemporaryDirectory() as made:
        place, closed = Path(made) / "desk", Path(made) / "closed"
        assert main(["demo", "3", "--data-dir", str(place)]) == 0
        closed.mkdir()
        for folder, mode in ((Path(made), 0o755), (place, 0o777), (closed, 0o555)):
            folder.chmod(mode)
        for file in place.iterdir():
            file.chmod(0o666)
        aim = closed / "desk.legaldesk"
        done = subprocess.run(
            [sys.executable, "-c", AS_NOBODY, "backup", str(aim), "--data-dir", str(place)],
            capture_output=True, text=True, check=False, timeout=100,
        )  # fmt: skip
        assert done.stderr == f"legaldesk: {aim}: the folder may not be written; choose another one\n"
        assert done.returncode == 2
        assert list(closed.iterdir()) == []


AS_NOBODY = """
import importlib, os, sys
from legaldesk.cli import main
for module in ("backups", "context"):
    importlib.import_module(f"legaldesk.cli.{module}")
import legaldesk.records.log, legaldesk.records.backups.backup
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
sys.exit(main())
"""


def test_a_scheduler_makes_one_a_day(run: Run, place: Path) -> None:
    assert run("demo", 3)[0] == 0
    code, out, err = run("backup", "--daily")
    assert (code, err) == (0, "")
    assert "3 deliveries" in out and "checked" in out
    (made,) = (place / "backups").glob("daily-*.legaldesk")
    assert run("backup", "--daily")[:2] == (0, "today's backup is there already, or is being made\n")
    assert json.loads(run("backup", "--daily", "--json")[1]) == {"file": None}
    made.unlink()
    assert json.loads(run("backup", "--daily", "--json")[1])["file"] == str(made)
    for arguments in ((), ("x.legaldesk", "--daily"), ("--daily", "--force")):
        code, out, err = run("backup", *arguments)
        assert (code, out) == (2, "")
        assert "name either FILE" in err
