"""One window for each desk: a second start hands what it was asked to the first one, which comes to the front."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, QSocketNotifier, QStandardPaths, Signal

if TYPE_CHECKING:  # imported after the first paint
    import socket

_HOST = "127.0.0.1"
_PATIENCE, _CALLERS = 3.0, 0.3
"""Seconds that a second start waits for the first, and the first for a caller to say what it wants."""
_LONGEST = 70_000
"""Bytes of the longest call: a path."""
_HEARD = b"heard\n"


class Instance(QObject):
    """This start's claim on the desk in the data folder `folder`.

    The claim is kept in the user's cache folder, so that nothing is written where there is no desk yet. Where that
    folder cannot be written, every start counts as the first.
    """

    called = Signal(object)
    """A second start: the Path of the backup that it was to open, or None."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        cache = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)
        place = Path(cache) / "LegalDesk" / "open"
        where = str(folder.resolve()).encode("utf-8", "surrogateescape")
        name = QCryptographicHash.hash(where, QCryptographicHash.Algorithm.Sha256).toHex().toStdString()[:20]
        self._told = place / f"{name}.json"
        self._lock = QLockFile(str(place / f"{name}.lock"))
        self._lock.setStaleLockTime(0)  # one whose process is gone is taken over, whatever its age
        self._listening: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None
        with contextlib.suppress(OSError):
            place.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.first = self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError

    def listen(self) -> None:
        """Hear from now on of second starts; where this computer does not allow it, none is heard."""
        import json
        import secrets
        import socket

        self._token = secrets.token_hex(16)
        try:
            listening = self._listening = socket.create_server((_HOST, 0))
            self._told.touch(mode=0o600)
            self._told.write_text(json.dumps({"port": listening.getsockname()[1], "token": self._token}), "utf-8")
        except OSError:
            return
        listening.settimeout(0)
        self._notifier = QSocketNotifier(listening.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)

    def call_first(self, file: Path | None) -> bool:
        """Have the first start come to the front and open `file`; whether it heard."""
        import json
        import socket

        try:
            told = json.loads(self._told.read_text("utf-8"))
            with socket.create_connection((_HOST, int(told["port"])), timeout=_PATIENCE) as line:
                line.sendall(json.dumps({"token": told["token"], "open": str(file or "")}).encode() + b"\n")
                return line.recv(len(_HEARD)) == _HEARD
        except (OSError, ValueError, KeyError, TypeError):
            return False

    def end(self) -> None:
        """Give the claim up."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        if self._listening is not None:
            self._listening.close()
            with contextlib.suppress(OSError):
                self._told.unlink()
        self._lock.unlock()

    def _hear(self) -> None:
        import json
        import secrets

        if self._listening is None:
            return
        try:
            line, _ = self._listening.accept()
            with line:
                line.settimeout(_CALLERS)
                call = json.loads(_line_of(line))
                if not secrets.compare_digest(str(call["token"]), self._token):
                    return
                line.sendall(_HEARD)
        except (OSError, ValueError, KeyError, TypeError):
            return  # not one of ours
        self.called.emit(Path(call["open"]) if call.get("open") else None)


def _line_of(line: socket.socket) -> bytes:
    held = b""
    while not held.endswith(b"\n") and len(held) < _LONGEST:
        part = line.recv(4096)
        if not part:
            break
        held += part
    return held
