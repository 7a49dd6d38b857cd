"""Power cuts without cutting the power: what a process wrote and synced is traced, and disks are rebuilt from it.

The trace (strace) tells every write, sync and change of a folder. A disk after a cut holds for each file what was
synced before, and of what was written since any part: nothing, all, or some writes whole, torn or lost. Names that
were given, changed or taken away since the last sync of their folder may be there or not, but in their order.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

_CALLS = "openat,pwrite64,write,lseek,ftruncate,fsync,fdatasync,rename,link,linkat,unlink,mkdir"
_LINE = re.compile(r"(\w+)\((.*)\)\s+= (-?\d+)(?:<[^>]*>)?\s*$")
_FILE = re.compile(r"(\d+)<([^>]*)>")
_TEXT = re.compile(r'"([^"]*)"')  # in figures: there is no quotation mark in it
WAYS = ("none", "all", "some")
"""How much of what was not synced a disk may have kept."""
_SECTOR = 512
_SKIPPED = "-shm"
"""The end of the name of SQLite's shared memory, which nobody needs after a cut."""


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that the traced process did: `verb` to the file or folder at `path`."""

    verb: str
    path: str = ""
    other: str = ""
    at: int = 0
    content: bytes = b""


def tracer() -> str:
    """Why there is no tracing here; empty if there is."""
    command = ["strace", "-o", os.devnull, "true"]
    if shutil.which("strace") and not subprocess.run(command, capture_output=True, check=False).returncode:
        return ""
    return "LOUD: no working strace here, so no power cut is simulated; install strace"


def traced(arguments: Sequence[str], inside: Path, into: Path) -> list[Act]:
    """Run this Python with `arguments`; gives what it did in the folder `inside` and told on standard error, in order.

    Paths are relative to `inside`; `into` is a file for the trace.
    """
    command = ["strace", "-y", "-xx", "-s", "4000000", "-o", str(into), "-e", f"trace={_CALLS}"]
    subprocess.run([*command, sys.executable, *arguments], check=True, capture_output=True)
    acts = filter(None, _acts(into.read_text("ascii").splitlines(), str(inside)))
    return [replace(act, path=_within(act.path, inside), other=_within(act.other, inside)) for act in acts]


def _within(path: str, inside: Path) -> str:
    return os.path.relpath(path, inside) if path else ""


def _acts(lines: Sequence[str], inside: str) -> list[Act | None]:
    places: dict[str, int] = {}  # where a file that is open will be written to next, by its handle
    return [_act(*found.groups(), inside, places) for line in lines if (found := _LINE.match(line))]


def _act(call: str, told: str, result: str, inside: str, places: dict[str, int]) -> Act | None:
    if int(result) < 0:
        return None
    opened = _FILE.match(told)
    handle, path = (opened[1], _plain(opened[2]).decode()) if opened else ("", "")
    texts = [_plain(text) for text in _TEXT.findall(told)]
    if call in ("write", "pwrite64"):
        if handle == "2":
            return Act("told", content=texts[0])
        place = int(told.rsplit(",", 1)[1]) if call == "pwrite64" else places.get(handle, 0)
        places[handle] = place + len(texts[0])
        return Act("write", path, at=place, content=texts[0]) if _counts(path, inside) else None
    if call == "lseek":
        places[handle] = int(result)
        return None
    if call == "openat":
        places[result] = 0
        path = texts[0].decode()
        verb = "empty" if "O_TRUNC" in told else "create"
        return Act(verb, path) if "O_CREAT" in told and _counts(path, inside) else None
    if call in ("fsync", "fdatasync"):
        return Act("sync", path) if _counts(path, inside) else None
    if call == "ftruncate":
        return Act("cut", path, at=int(told.rsplit(",", 1)[1])) if _counts(path, inside) else None
    names = [text.decode() for text in texts]
    return Act(call.removesuffix("at"), names[0], *names[1:]) if _counts(names[0], inside) else None


def _counts(path: str, inside: str) -> bool:
    return (path == inside or path.startswith(f"{inside}/")) and not path.endswith(_SKIPPED)


def _plain(told: str) -> bytes:
    return bytes.fromhex(told.replace("\\x", "")) if told.startswith("\\x") else told.encode()


@dataclass
class _Inode:
    synced: bytes = b""
    since: list[Act] = field(default_factory=list)


@dataclass
class Disk:
    """What a disk holds at some moment, and what it may have forgotten if the power goes then."""

    names: dict[str, _Inode] = field(default_factory=dict)
    synced: dict[str, _Inode] = field(default_factory=dict)
    since: list[tuple[str, str, _Inode | None]] = field(default_factory=list)

    def do(self, act: Act) -> None:
        """Let the traced process do `act`."""
        if act.verb in ("create", "empty"):
            if act.path not in self.names:
                self._name(act.path, _Inode())
            elif act.verb == "empty":
                self.names[act.path].since.append(Act("cut", act.path))
        elif act.verb in ("write", "cut"):
            self.names[act.path].since.append(act)
        elif act.verb == "sync":
            self._sync(act.path)
        elif act.verb in ("link", "rename"):
            self._name(act.other, self.names[act.path])
            if act.verb == "rename":
                self._name(act.path, None)
        elif act.verb == "unlink":
            self._name(act.path, None)

    def after_a_cut(self, dice: random.Random, way: str) -> dict[str, bytes]:
        """The files that are found after a cut; of what was not synced, `way` says what is: none, all or some."""
        kept = {"none": 0, "all": len(self.since)}.get(way, dice.randrange(len(self.since) + 1))
        names = dict(self.synced)
        for name, _, inode in self.since[:kept]:
            _put(names, name, inode)
        contents = {id(inode): _content(inode, dice, way) for inode in names.values()}
        return {name: contents[id(inode)] for name, inode in names.items()}

    def _name(self, path: str, inode: _Inode | None) -> None:
        _put(self.names, path, inode)
        self.since.append((path, str(Path(path).parent), inode))

    def _sync(self, path: str) -> None:
        if path in self.names:
            inode = self.names[path]
            content = bytearray(inode.synced)
            for act in inode.since:
                _apply(content, act)
            inode.synced = bytes(content)
            inode.since.clear()
            return
        for name, folder, inode in self.since:
            if folder == path:
                _put(self.synced, name, inode)
        self.since = [one for one in self.since if one[1] != path]


def disks(
    acts: Sequence[Act], cuts: Collection[int], dice: random.Random, under: Path, ways: Sequence[str] = WAYS
) -> Iterator[tuple[Path, list[str]]]:
    """The folder as each disk holds it if the power goes before the acts `cuts`, and what had been told by then.

    Each is made in a folder of its own in `under`; subfolders of the traced folder are made as they were.
    """
    disk, told = Disk(), []
    for place, act in enumerate(acts):
        for way in ways if place in cuts else ():
            made = under / f"{place} {way}"
            for name, content in disk.after_a_cut(dice, way).items():
                file = made / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
            made.mkdir(parents=True, exist_ok=True)
            yield made, list(told)
        if act.verb == "told":
            told.append(act.content.decode())
        else:
            disk.do(act)


def _put(names: dict[str, _Inode], name: str, inode: _Inode | None) -> None:
    if inode is None:
        names.pop(name, None)
    else:
        names[name] = inode


def _content(inode: _Inode, dice: random.Random, way: str) -> bytes:
    content = bytearray(inode.synced)
    for act in inode.since:
        fate = {"none": "lost", "all": "kept"}.get(way) or dice.choice(("lost", "kept", "kept", "torn"))
        if fate == "kept" or (fate == "torn" and act.verb == "cut"):
            _apply(content, act)
        elif fate == "torn":
            for start in range(0, len(act.content), _SECTOR):
                if dice.random() < 0.5:
                    part = act.content[start : start + _SECTOR]
                    _apply(content, Act("write", at=act.at + start, content=part))
    return bytes(content)


def _apply(content: bytearray, act: Act) -> None:
    """Do to `content` what a write or a cut does to a file."""
    content.extend(bytes(max(0, act.at - len(content))))
    if act.verb == "cut":
        del content[act.at :]
    else:
        content[act.at : act.at + len(act.content)] = act.content
