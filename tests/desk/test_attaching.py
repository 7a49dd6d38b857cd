"""Attaching the files that a person names: all or none, and saved out again as they were."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from legaldesk.desk import attaching, finding, intake
from legaldesk.desk.checking import verify
from legaldesk.domain.errors import BadInput, MachineFault, NotFound, Stopped
from legaldesk.domain.query import Query


@pytest.fixture
def scan(tmp_path) -> Path:
    file = tmp_path / "Summons Okoye.pdf"
    file.write_bytes(b"%PDF-1.7 " + bytes(range(256)) * 9_000)
    return file


@pytest.fixture
def reference(desk, mailed_summons) -> str:
    return intake.log_delivery(desk, mailed_summons).record.reference


def test_a_scan_is_logged_with_its_delivery_and_saved_out_again(desk, mailed_summons, scan, tmp_path):
    before = (scan.read_bytes(), scan.stat().st_mtime_ns)
    record = intake.log_delivery(desk, mailed_summons, [scan]).record
    shown = finding.show(desk, record.reference)
    (one,) = shown.attachments
    assert (one.name, one.media_type, one.added_by) == ("Summons Okoye.pdf", "application/pdf", "Ana Ruiz")
    out = tmp_path / "out.pdf"
    assert attaching.save_out(desk, record.reference, 1, out) == one
    assert out.read_bytes() == before[0]
    assert (scan.read_bytes(), scan.stat().st_mtime_ns) == before
    assert verify(desk) == []


def test_what_cannot_be_attached_is_one_sentence_and_nothing_is_logged(desk, mailed_summons, scan, tmp_path):
    empty = tmp_path / "empty.pdf"
    empty.touch()
    for path, sentence in (
        (tmp_path, "is a folder; attach the files in it"),
        (empty, "is empty; scan or save it again"),
        (tmp_path / "gone.pdf", "there is no such file"),
        (Path("/dev/null"), "is a device or a pipe"),
        (tmp_path / "nul\x00.pdf", "no file has such a name"),
    ):
        with pytest.raises(BadInput, match=sentence) as told:
            intake.log_delivery(desk, mailed_summons, [scan, path])
        assert str(path) in str(told.value)
    assert finding.find(desk, Query(), 5) == []
    with pytest.raises(BadInput, match="501 files at once are too many"):
        attaching.check_files([scan] * 501)


def test_a_file_that_changes_while_it_is_read_is_refused(desk, reference, scan, tmp_path):
    other = tmp_path / "other.pdf"
    other.write_bytes(b"%PDF")
    for change in (
        lambda: os.truncate(scan, 1_500_000),
        lambda: os.truncate(scan, 4_000_000),
        lambda: os.utime(scan, (1, 1)),
    ):

        def progress(done: int, _whole: int, change=change) -> bool:
            if done == 4 + 1_048_576:
                change()
            return True

        with pytest.raises(BadInput, match=r"Summons Okoye\.pdf: changed while it was read; nothing was attached"):
            attaching.attach(desk, reference, [other, scan], progress)
    assert attaching.attachments(desk, reference) == ()
    assert verify(desk) == []


def test_a_file_that_vanishes_while_others_are_read_is_refused(desk, reference, scan, tmp_path):
    later = tmp_path / "later.pdf"
    later.write_bytes(b"%PDF")

    def progress(_done: int, _whole: int) -> bool:
        later.unlink(missing_ok=True)
        return True

    with pytest.raises(BadInput, match=r"later\.pdf: there is no such file"):
        attaching.attach(desk, reference, [scan, later], progress)
    assert attaching.attachments(desk, reference) == ()


def test_progress_is_told_in_bytes_and_stops_it(desk, reference, scan):
    seen = []
    attaching.attach(desk, reference, [scan, scan], lambda done, whole: bool(seen.append((done, whole))) or True)
    size = scan.stat().st_size
    assert seen[-1] == (2 * size, 2 * size)
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    with pytest.raises(Stopped, match="the attaching was stopped; nothing was attached"):
        attaching.attach(desk, reference, [scan], lambda done, whole: done < size)
    assert len(attaching.attachments(desk, reference)) == 2


def test_saving_out_what_was_altered_writes_nothing(desk, reference, scan, tmp_path):
    (one,) = attaching.attach(desk, reference, [scan])
    kept = desk.place / "scans" / one.sha256[:2] / one.sha256
    kept.chmod(0o644)
    kept.write_bytes(kept.read_bytes()[:-1] + b"!")
    out = tmp_path / "out.pdf"
    out.write_text("older")
    with pytest.raises(MachineFault, match="is not what was attached, so it is not given out"):
        attaching.save_out(desk, reference, 1, out)
    assert out.read_text() == "older"
    attaching.attach(desk, reference, [scan])
    with pytest.raises(Stopped):
        attaching.save_out(desk, reference, 2, out, lambda _done, _whole: False)
    assert out.read_text() == "older"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["Summons Okoye.pdf", "desk", "out.pdf"]


def test_withdrawing_wants_a_reason_and_keeps_the_file(desk, reference, scan):
    attaching.attach(desk, reference, [scan])
    with pytest.raises(BadInput, match="reason"):
        attaching.withdraw(desk, reference, 1, "  ")
    with pytest.raises(NotFound, match="there is no file 2; it has 1"):
        attaching.withdraw(desk, reference, 2, "wrong case")
    gone = attaching.withdraw(desk, reference, 1, "wrong case")
    assert gone.withdrawn is not None
    last = finding.show(desk, reference).history[-1]
    assert (last.action, last.reason) == ("attachment_withdrawn", "wrong case")
