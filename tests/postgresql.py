"""A real PostgreSQL server for tests: its own data folder, started and stopped, or killed, by whoever holds it.

The programs are the system's; `python3 dev.py test` installs them where it may. PostgreSQL refuses to run as root; it
then runs as the user nobody.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg

OWNER = "legaldesk_owner"
_AS_NOBODY = {"user": 65534, "group": 65534, "extra_groups": []} if hasattr(os, "geteuid") and os.geteuid() == 0 else {}


def programs() -> Path | None:
    """The folder of PostgreSQL's programs; None if this machine has none."""
    folders = [Path("/usr/lib/postgresql")]
    found = sorted((folder for top in folders for folder in top.glob("*/bin/initdb")), reverse=True)
    if found:
        return found[0].parent
    onpath = shutil.which("initdb")
    return None if onpath is None else Path(onpath).resolve().parent


class Server:
    """A server on a free port of the loopback address."""

    def __init__(self, bin_folder: Path, *, durable: bool = False) -> None:
        """With its programs in `bin_folder`; `durable`: it syncs, which tests that kill processes do without."""
        self._bin = bin_folder
        self._durable = durable
        self._home = Path(tempfile.mkdtemp(prefix="legaldesk-pg-", dir="/tmp" if os.name == "posix" else None))
        self._data = self._home / "data"
        self._process: subprocess.Popen[bytes] | None = None
        if _AS_NOBODY:
            os.chown(self._home, _AS_NOBODY["user"], _AS_NOBODY["group"])
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        initdb = ["initdb", "-D", str(self._data), "-U", OWNER, "-A", "trust", "-E", "UTF8", "--no-locale", "-N"]
        done = subprocess.run(
            [str(self._bin / initdb[0]), *initdb[1:]], cwd=self._home, capture_output=True, check=False, **_AS_NOBODY
        )
        if done.returncode:
            raise RuntimeError(done.stderr.decode(errors="replace"))

    def start(self) -> None:
        """Start it, and wait until it answers."""
        options = {
            "listen_addresses": "127.0.0.1",
            "port": self.port,
            "unix_socket_directories": "",
            "max_wal_size": "2GB",
            "fsync": "on" if self._durable else "off",
        }
        command = [str(self._bin / "postgres"), "-D", str(self._data)]
        command += [part for name, value in options.items() for part in ("-c", f"{name}={value}")]
        with (self._home / "server.log").open("ab") as log:
            self._process = subprocess.Popen(command, cwd=self._home, stdout=log, stderr=log, **_AS_NOBODY)
        until = time.monotonic() + 30
        while time.monotonic() < until:
            with (
                contextlib.suppress(psycopg.OperationalError),
                psycopg.connect(self.url("postgres"), connect_timeout=2),
            ):
                return
            if self._process.poll() is not None:
                break
            time.sleep(0.05)
        raise RuntimeError((self._home / "server.log").read_text(errors="replace")[-2000:])

    def stop(self, *, kill: bool = False) -> None:
        """Stop it, at once and orderly; or kill it as a power cut of the server would."""
        if self._process is None:
            return
        if kill:
            children = subprocess.run(["pgrep", "-P", str(self._process.pid)], capture_output=True, check=False)
            self._process.kill()
            for child in children.stdout.split():
                with contextlib.suppress(ProcessLookupError):
                    os.kill(int(child), signal.SIGKILL)
        else:
            self._process.send_signal(signal.SIGINT)
        self._process.wait(30)
        self._process = None

    def freeze(self) -> None:
        """Have it stand still: it keeps its connections and answers nothing, as a suspended machine does."""
        self._signal_all(signal.SIGSTOP)

    def thaw(self) -> None:
        """Have it go on."""
        self._signal_all(signal.SIGCONT)

    def _signal_all(self, which: signal.Signals) -> None:
        if self._process is None:
            return
        self._process.send_signal(which)
        children = subprocess.run(["pgrep", "-P", str(self._process.pid)], capture_output=True, check=False)
        for child in children.stdout.split():
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(child), which)

    def remove(self) -> None:
        """Stop it and remove all it had."""
        self.stop()
        shutil.rmtree(self._home, ignore_errors=True)

    def url(self, database: str, user: str = OWNER) -> str:
        """The address of one of its databases."""
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}"

    def create(self, database: str, template: str = "template1") -> str:
        """Make an empty database, or a copy of `template`; returns its address."""
        self.run(f"CREATE DATABASE {database} TEMPLATE {template}")
        return self.url(database)

    @contextlib.contextmanager
    def asking_passwords_of(self, user: str) -> Iterator[None]:
        """Ask `user` for the password while the block lasts; everybody else is let in without."""
        rules = self._data / "pg_hba.conf"
        before = rules.read_text()
        self._reload(rules, f"host all {user} 127.0.0.1/32 scram-sha-256\n{before}")
        try:
            yield
        finally:
            self._reload(rules, before)

    def _reload(self, rules: Path, text: str) -> None:
        loaded = self.run("SELECT pg_conf_load_time()")
        rules.write_text(text)
        self.run("SELECT pg_reload_conf()")
        until = time.monotonic() + 30
        while self.run("SELECT pg_conf_load_time()") == loaded:
            if time.monotonic() > until:
                raise RuntimeError("the server does not read its rules again")
            time.sleep(0.01)

    def run(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """Do one statement as the owner; returns its rows."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []


def missing() -> str:
    """Why there is no server here."""
    return f"LOUD: no PostgreSQL on this machine and none in the environment ({sys.platform})"
