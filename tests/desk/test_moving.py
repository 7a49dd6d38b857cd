"""A whole desk moves to a shared database and back, and its backups restore on either side."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from legaldesk.desk.attaching import attach
from legaldesk.desk.backing_up import back_up, restore
from legaldesk.desk.deciding import decide, void
from legaldesk.desk.demo import fill
from legaldesk.desk.desk import Desk
from legaldesk.desk.moving import move
from legaldesk.desk.opening import open_desk
from legaldesk.desk.places import DeskAddress
from legaldesk.domain.errors import BadInput, Stopped
from legaldesk.domain.query import Query
from legaldesk.domain.vocabulary import Disposition, Status

Open = Callable[[DeskAddress], Desk]


@pytest.fixture
def shared(shared_address: str, tmp_path: Path) -> DeskAddress:
    return DeskAddress(tmp_path / "workstation", shared_address)


@pytest.fixture
def filled(desk: Desk, tmp_path: Path) -> Desk:
    fill(desk, 80)
    held = desk.log.find(Query(statuses=frozenset({Status.HELD})), 1)[0].reference
    decide(desk, held, Disposition.ACCEPTED, "counsel: served personally")
    void(desk, "LD-2026-000003", "logged twice")
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF scan" * 600_000)
    attach(desk, "LD-2026-000005", [scan])
    return desk


def everything(desk: Desk) -> list[object]:
    references = [row.reference for row in desk.log.find(Query(descending=False), 1_000)]
    told: list[object] = [desk.log.get(one) for one in references]
    told += [entry for one in references for entry in desk.log.history(one)]
    told += [(one, b"".join(desk.log.files.content(one))) for one in desk.log.files.of("LD-2026-000005")]
    told += [desk.log.ids(Query(text=text)) for text in ("county", "00001", "mr")]
    return [*told, desk.log.pending()]


def opened(address: DeskAddress) -> tuple[list[object], list[object]]:
    desk = open_desk(address)
    try:
        return everything(desk), [*desk.log.verify()]
    finally:
        desk.close()


def test_a_desk_moves_to_a_shared_database_and_back(filled: Desk, shared: DeskAddress, tmp_path: Path) -> None:
    before = everything(filled)
    told: list[tuple[int, int]] = []
    moved = move(filled, shared, lambda done, whole: told.append((done, whole)) is None)
    assert (moved.deliveries, moved.entries) == (80, 84)
    assert everything(filled) == before, "the old desk stays as it is"
    assert opened(shared) == (before, [])
    there = open_desk(shared, by="Ana")
    fill_one(there)
    after = everything(there)
    back = DeskAddress(tmp_path / "back")
    move(there, back)
    there.close()
    assert opened(back) == (after, [])


def fill_one(desk: Desk) -> None:
    """Log one more, which must get the next number and id."""
    from legaldesk.desk.intake import log_delivery

    facts = desk.log.get("LD-2026-000080").delivery.as_json()
    assert log_delivery(desk, facts).record.reference == "LD-2026-000081"


def test_nothing_is_moved_onto_a_desk_or_halfway(filled: Desk, shared: DeskAddress, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="holds a desk already"):
        move(filled, filled.address)
    stopped = DeskAddress(tmp_path / "stopped")
    big = open_desk(tmp_path / "big")
    fill(big, 1_200)
    (tmp_path / "scan.pdf").write_bytes(b"%PDF")
    attach(big, "LD-2026-000005", [tmp_path / "scan.pdf"])
    for target in (stopped, shared):
        with pytest.raises(Stopped, match="the move was stopped; nothing was moved"):
            move(big, target, lambda done, whole: False)
    assert not stopped.folder.exists()
    move(filled, shared)
    with pytest.raises(BadInput, match="holds a desk already; name an empty database"):
        move(big, shared)
    big.close()


def test_a_backup_of_a_shared_desk_restores_on_a_workstation_and_on_the_server(
    filled: Desk, shared: DeskAddress, tmp_path: Path, shared_address: str
) -> None:
    move(filled, shared)
    there = open_desk(shared)
    before = everything(there)
    file = tmp_path / "desk.legaldesk"
    manifest = back_up(there, file)
    assert (manifest.deliveries, manifest.history_entries) == (80, 84)
    fill_one(there)
    with pytest.raises(BadInput, match="add --force to replace it"):
        restore(file, shared)
    with pytest.raises(BadInput, match="other workstations are connected"):
        restore(file, shared, force=True)
    there.close()
    folder = DeskAddress(tmp_path / "on a workstation")
    restore(file, folder)
    assert opened(folder) == (before, [])
    kept = restore(file, shared, force=True, by="Bo").replaced
    assert kept.startswith("legaldesk_replaced_")
    fresh = DeskAddress(tmp_path / "another workstation", shared.database)
    assert opened(fresh) == (before, [])
    with psycopg.connect(shared_address) as server:
        assert server.execute(f"SELECT count(*) FROM {kept}.delivery").fetchone() == (81,)
    (told,) = [finding.where for finding in open_and_verify(shared)]
    assert told == "anchor", "the workstation that saw more entries tells that the history ends earlier now"


def test_restoring_a_shared_desk_on_a_workstation_makes_what_is_searched(
    filled: Desk, shared: DeskAddress, tmp_path: Path
) -> None:
    move(filled, shared)
    there = open_desk(shared)
    file = tmp_path / "desk.legaldesk"
    back_up(there, file)
    asked = [
        Query(text=text) for text in ("LLP", "county sup", there.log.get("LD-2026-000001").delivery.requester.name)
    ]
    found = [list(there.log.ids(query)) for query in asked]
    assert all(found)
    there.close()
    folder = DeskAddress(tmp_path / "on a workstation")
    told: list[float] = []

    def stop_near_the_end(done: int, whole: int) -> bool:
        told.append(done / whole)
        return done / whole < 0.95  # all but the search index is there by then

    with pytest.raises(BadInput, match="the restoring was stopped; nothing was changed"):
        restore(file, folder, progress=stop_near_the_end)
    assert not (folder.folder / "legaldesk.db").exists()
    assert len(told) > 1
    told.clear()
    restore(file, folder, progress=lambda done, whole: told.append(done / whole) is None)
    assert told[-1] == 1
    desk = open_desk(folder)
    assert [list(desk.log.ids(query)) for query in asked] == found
    desk.close()


def open_and_verify(address: DeskAddress) -> list[object]:
    desk = open_desk(address)
    try:
        return [*desk.log.verify()]
    finally:
        desk.close()
