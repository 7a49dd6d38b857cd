"""`legaldesk import` and `legaldesk export` as a script meets them: lines, JSON, exit codes, Ctrl+C, a full disk."""

from __future__ import annotations

import contextlib
import csv
import json
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from legaldesk.desk import demo
from legaldesk.desk.opening import open_desk
from legaldesk.records.log import database_path
from tests.command_line import Run

HEADER = "channel,received_at,requester.kind,instrument.kind,requester.name,notes\n"
GOOD = "fax,2026-11-20T10:00:00-08:00,court,unknown,Alpha,\n"
OLDER = "mail,2025-11-20T10:00:00-08:00,civil_litigant,summons_and_complaint,Beta,\n"
BAD = "pigeon,2026-11-20T10:00:00-08:00,court,unknown,Gamma,\x1b[31m\n"


@pytest.fixture
def file(tmp_path: Path) -> Callable[..., Path]:
    def write(text: str, name: str = "in.csv") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def held(run: Run) -> int:
    return len(json.loads(run("find", "--limit", 100_000, "--json")[1]))


def test_a_file_goes_in_and_comes_out(run: Run, file: Callable[..., Path], tmp_path: Path) -> None:
    path = file(HEADER + GOOD + OLDER)
    assert run("import", path) == (0, "2 deliveries imported: LD-2026-000001 to LD-2025-000001\n", "")
    code, out, err = run("import", path, "--json")
    assert (code, err) == (0, "")
    assert json.loads(out) == {
        "imported": 2,
        "good": 2,
        "bad": 0,
        "references": ["LD-2026-000002", "LD-2025-000002"],
        "left_out": [],
    }
    for ending in ("csv", "xlsx", "json"):
        out_file = tmp_path / f"out.{ending}"
        assert run("export", out_file) == (0, f"4 deliveries in {out_file}\n", "")
        assert json.loads(run("export", out_file, "--json")[1]) == {"exported": 4, "file": str(out_file)}
        code, out, err = run("import", out_file, "--json", place=tmp_path / ending)
        assert (code, json.loads(out)["imported"], err) == (0, 4, "")
    names = [entry["requester"]["name"] for entry in json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))]
    assert names == ["Alpha", "Beta", "Alpha", "Beta"], "the oldest first"
    _, out, _ = run("import", tmp_path / "out.csv", "--dry-run")
    assert out.startswith("4 deliveries can be imported; nothing was (--dry-run)\nleft out: column reference, column")
    assert held(run) == 4


def test_an_export_takes_the_filters_of_find(run: Run, file: Callable[..., Path], tmp_path: Path) -> None:
    run("import", file(HEADER + GOOD + OLDER))
    out_file = tmp_path / "out.csv"
    for arguments, names in (
        (("--channel", "fax"), ["Alpha"]),
        (("--disposition", "counsel_review"), ["Alpha", "Beta"]),
        (("--status", "held"), ["Alpha", "Beta"]),
        (("--status", "closed"), []),
        (("--from", "2026-11-20"), ["Alpha"]),
        (("--to", "2025-11-20"), ["Beta"]),
    ):
        assert run("export", out_file, *arguments)[0] == 0
        with out_file.open(encoding="utf-8", newline="") as text:
            assert [row["requester.name"] for row in csv.DictReader(text)] == names, arguments
    kept = out_file.read_bytes()
    for arguments, said in (
        (("--from", "11/23"), "--from"),
        (("--from", "2026-11-24", "--to", "2026-11-23"), "--to"),
        (("--channel", "pigeon"), "pigeon"),
    ):
        code, out, err = run("export", out_file, *arguments)
        assert (code, out, err.count("\n")) == (2, "", 1)
        assert said in err
        assert out_file.read_bytes() == kept


def test_bad_rows_are_one_line_each_and_nothing_is_imported(run: Run, file: Callable[..., Path]) -> None:
    path = file(HEADER + GOOD + BAD + OLDER + BAD)
    code, out, err = run("import", path)
    assert (code, out) == (2, "")
    first, second, last = err.splitlines()
    assert first.startswith(f"legaldesk: {path} line 3: channel: 'pigeon' is not allowed; use one of mail, ")
    assert "notes: holds a control character" in first and "\x1b" not in err
    assert second.startswith(f"legaldesk: {path} line 5: ")
    assert last == (
        f"legaldesk: {path}: 2 of 4 deliveries cannot be imported; nothing was imported: correct the file, or keep the"
        " good ones (--keep-good)"
    )
    assert held(run) == 0
    code, out, err = run("import", path, "--keep-good", "--dry-run")
    assert (code, out.splitlines()[0]) == (2, "2 deliveries can be imported; nothing was (--dry-run)")
    assert held(run) == 0


def test_with_keep_good_a_script_still_sees_that_rows_were_bad(run: Run, file: Callable[..., Path]) -> None:
    path = file(HEADER + GOOD + BAD + OLDER)
    code, out, err = run("import", path, "--keep-good")
    assert (code, out) == (2, "2 deliveries imported: LD-2026-000001 to LD-2025-000001\n")
    assert err.splitlines()[-1] == (
        f"legaldesk: {path}: 1 delivery of 3 left out as bad, 2 imported (--keep-good); do not import them again"
    )
    code, out, _ = run("import", file(HEADER + GOOD), "--keep-good", "--json")
    assert (code, json.loads(out)["references"]) == (0, ["LD-2026-000002"])
    code, out, _ = run("import", file(HEADER + BAD), "--keep-good")
    assert (code, out) == (2, "nothing was imported\n")
    assert held(run) == 3


def test_columns_are_mapped_and_wrong_ones_named(run: Run, file: Callable[..., Path]) -> None:
    path = file("How;When;Who;What;A=B\nfax;2026-11-20 10:00;court;unknown;12\n")
    code, out, err = run("import", path)
    assert (code, out, err.count("\n")) == (2, "", 1)
    for part in ("channel (“Channel”)", "received_at", "“How”", "“A=B”", "--map"):
        assert part in err
    told = [
        "How=channel",
        "when=received_at",
        "Who=requester.kind",
        "What=instrument.kind",
        "A=B=instrument.case_number",
    ]
    arguments = [part for entry in told for part in ("--map", entry)]
    assert run("import", path, *arguments)[0] == 0
    assert "12" in run("show", "LD-2026-000001")[1]
    for wrong, said in (("How", "COLUMN=FIELD"), ("=channel", "COLUMN=FIELD"), ("How=chanel", "did you mean channel?")):
        code, out, err = run("import", path, "--map", wrong)
        assert (code, out, err.count("\n")) == (2, "", 1)
        assert said in err
    code, _, err = run("import", path, "--map", "How=channel", "--map", "How=notes")
    assert code == 2 and "given twice" in err


def test_files_that_cannot_be_used(run: Run, file: Callable[..., Path], tmp_path: Path, place: Path) -> None:
    for arguments, said in (
        (("import", "nowhere.csv"), "nowhere.csv: there is no such file"),
        (("import", file("x", "in.txt")), "must end in .csv, .xlsx or .json"),
        (("import", file("x", "in.xlsx")), "not a sound XLSX workbook"),
        (("import", file("", "in.json")), "is empty"),
        (("import",), "FILE"),
        (("export", tmp_path / "no" / "out.csv"), "does not exist"),
        (("export", tmp_path / "out.pdf"), "must end in"),
    ):
        code, out, err = run(*arguments)
        assert (code, out, err.count("\n")) == (2, "", 1), arguments
        assert said in err
    assert run("verify")[0] == 0


def is_being_written(connection: dbapi2.Connection) -> bool:
    """Whether somebody else writes into the database."""
    try:
        connection.execute("BEGIN IMMEDIATE")
    except dbapi2.OperationalError:
        return True
    connection.execute("ROLLBACK")
    return False


def test_ctrl_c_leaves_nothing_and_says_so(run: Run, file: Callable[..., Path], place: Path) -> None:
    path = file(HEADER + GOOD * 60_000)
    command = [sys.executable, "-m", "legaldesk", "import", str(path), "--data-dir", str(place)]
    run("find")  # the desk is there
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process,
        contextlib.closing(dbapi2.connect(str(database_path(place)), timeout=0, isolation_level=None)) as beside,
    ):
        while process.poll() is None and not is_being_written(beside):
            pass
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, b"")
    assert err.decode() == f"legaldesk: {path}: the import was stopped; nothing was imported\n"
    assert held(run) == 0
    assert run("import", file(HEADER + GOOD))[1] == "1 delivery imported: LD-2026-000001\n"
    assert run("verify")[0] == 0


@pytest.fixture(scope="module")
def demo_desks(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """Gives the data folder of a desk with so many invented deliveries; for tests that change nothing in it."""
    under = tmp_path_factory.mktemp("demo")

    @cache
    def of(count: int) -> Path:
        place = under / str(count)
        desk = open_desk(place, by="Ana Ruiz")
        demo.fill(desk, count)
        desk.close()
        return place

    return of


@pytest.mark.parametrize("ending", ["csv", "xlsx", "json"])
def test_a_full_disk_leaves_the_older_file(demo_desks: Callable[[int], Path], tmp_path: Path, ending: str) -> None:
    resource = pytest.importorskip("resource", reason="needs a limit on the size of files to stand for a full disk")
    place = demo_desks(500)
    out_file = tmp_path / f"out.{ending}"
    out_file.write_bytes(b"old")
    before = set(tmp_path.iterdir())
    done = subprocess.run(
        [sys.executable, "-m", "legaldesk", "export", str(out_file), "--data-dir", str(place)],
        capture_output=True, check=False, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000)),
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (3, b"")
    assert done.stderr.count(b"\n") == 1 and b"nothing was written, the log is safe" in done.stderr
    assert out_file.read_bytes() == b"old"
    assert set(tmp_path.iterdir()) == before


@pytest.mark.parametrize("ending", ["csv", "json"])
def test_an_export_needs_no_more_memory_for_more_deliveries(
    demo_desks: Callable[[int], Path], tmp_path: Path, ending: str
) -> None:
    if not Path("/proc/self/status").exists():
        pytest.skip("needs the peak memory of a process, as Linux tells it")
    # Not what getrusage says: there a process begins with the peak of the one that started it.
    script = (
        "import sys; from legaldesk.cli import main; main(sys.argv[1:]);"
        " print(*[line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')])"
    )
    used = []
    for count in (500, 8_000):
        out_file = tmp_path / f"{count}.{ending}"
        done = subprocess.run(
            [sys.executable, "-c", script, "export", str(out_file), "--data-dir", str(demo_desks(count))],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        used.append(int(done.stdout.split()[-1]))
    assert used[1] - used[0] < 12_000, "KB more for 7,500 more deliveries"
