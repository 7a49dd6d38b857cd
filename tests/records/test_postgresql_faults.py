"""The server dies or drops a connection in the midst of saving: one sentence, nothing half, and on without a restart."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from legaldesk.domain.errors import ConnectionLost, MachineFault
from legaldesk.domain.query import Query
from legaldesk.records.log import Log, open_shared_log
from tests.postgresql import Server, missing, programs
from tests.records.samples import NOW, REFUSED, ZONE, made

SAFE = "what was confirmed is safe there, nothing of this was saved"
BACKENDS = "FROM pg_stat_activity WHERE application_name = 'LegalDesk'"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A server of one's own: it is killed here."""
    found = programs()
    if found is None:
        pytest.skip(missing())
    made_here = Server(found)
    made_here.start()
    yield made_here
    made_here.remove()


@pytest.fixture
def shared(server: Server, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Log]:
    address = server.create(f"desk_{abs(hash(request.node.name))}")
    log = open_shared_log(address, tmp_path, ZONE)
    for _ in range(3):
        log.add(made(), REFUSED, "Ana", NOW)
    yield log
    log.close()


def kill_server(server: Server) -> None:
    server.stop(kill=True)
    server.start()


def kill_backends(server: Server) -> None:
    """As the system does when memory is short; the server then starts itself anew."""
    pids = server.run(f"SELECT pid {BACKENDS}")
    for (pid,) in pids:
        os.kill(int(str(pid)), signal.SIGKILL)
    server.stop(kill=False)
    server.start()


def terminate_backends(server: Server) -> None:
    server.run(f"SELECT pg_terminate_backend(pid) {BACKENDS}")


@pytest.mark.parametrize("harm", [kill_server, kill_backends, terminate_backends])
def test_a_server_that_dies_in_the_midst_of_many_saves_none_of_them(server, shared, harm: Callable[[Server], None]):
    def items() -> Iterator[Any]:
        for number in range(1_200):
            if number == 700:  # some hundred are under way already
                harm(server)
            yield made(), REFUSED, "Ben", NOW

    with pytest.raises(ConnectionLost, match=SAFE):
        shared.add_many(items())
    assert len(shared.find(Query(), 5_000)) == 3
    assert shared.add(made(), REFUSED, "Ana", NOW).reference == "LD-2026-000004"
    assert shared.verify() == []


def test_between_two_saves_nobody_notices_connections_that_were_dropped(server, shared):
    terminate_backends(server)
    assert len(shared.find(Query(), 10)) == 3
    terminate_backends(server)
    assert shared.add(made(), REFUSED, "Ana", NOW).reference == "LD-2026-000004"
    assert shared.verify() == []


def test_while_the_server_is_away_every_call_is_one_sentence(server, shared):
    server.stop(kill=True)
    calls: list[Callable[[], Any]] = [
        lambda: shared.add(made(), REFUSED, "Ana", NOW),
        lambda: shared.find(Query(), 10),
        lambda: shared.get("LD-2026-000001"),
        lambda: list(shared.each(Query())),
        lambda: shared.history("LD-2026-000001"),
    ]
    for call in calls:
        with pytest.raises(ConnectionLost) as fault:
            call()
        assert "\n" not in str(fault.value)
    findings = []
    with contextlib.suppress(MachineFault):
        findings = shared.verify()
    assert all("Traceback" not in finding.what for finding in findings)
    server.start()
    assert shared.add(made(), REFUSED, "Ana", NOW).reference == "LD-2026-000004"
    assert shared.verify() == []


def test_around_a_kill_of_the_server_every_confirmed_save_is_there(server, shared):
    confirmed, refused = [], 0
    for number in range(30):
        if number == 15:
            kill_server(server)
        try:
            confirmed.append(shared.add(made(), REFUSED, "Ana", NOW).reference)
        except ConnectionLost:
            refused += 1
    held = {row.reference for row in shared.find(Query(), 1_000)}
    assert held == {f"LD-2026-{number:06d}" for number in range(1, len(held) + 1)}
    assert held.issuperset(confirmed)
    assert len(held) <= 3 + len(confirmed) + refused
    assert len(confirmed) >= 25
    assert shared.verify() == []
