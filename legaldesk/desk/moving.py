"""Moving a whole desk: from this workstation to a shared database, and back."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass

from legaldesk.desk.desk import Desk
from legaldesk.desk.opening import open_desk
from legaldesk.desk.places import DeskAddress, desk_exists
from legaldesk.domain.errors import BadInput, DeskError, MachineFault
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.query import Query


@dataclass(frozen=True, slots=True)
class Moved:
    """What was copied to where: numbers of deliveries and of entries of the history."""

    target: DeskAddress
    deliveries: int
    entries: int


def move(desk: Desk, target: DeskAddress, progress: Callable[[int, int], bool] | None = None) -> Moved:
    """Copy the whole desk to the empty `target` and check the copy; this desk stays as it is.

    `progress(done, all)` is called now and then, in rows, first of the copying and then of the checking besides;
    returning False stops the copying. Raises BadInput (the target holds a desk already, cannot be used, or Stopped) or
    MachineFault; the target holds nothing then.
    """
    from legaldesk.records.moving import copy_log

    if target == desk.address or (not target.database and desk_exists(target)):
        raise BadInput(
            Phrase("{name}: holds a desk already; name an empty database or a new folder", name=name_of(target))
        )
    other = open_desk(target, by=desk.by, now=desk.now)
    made = False
    try:
        names = (name_of(desk.address), name_of(target))
        told = _Told(progress)
        end = copy_log(desk.log.store, other.log.store, names=names, by=desk.by, at=desk.now(), progress=told.copied)
        made = True
        fault = next(iter(other.log.verify(told.checked)), None)
        if fault is not None:
            raise MachineFault(
                Phrase(
                    "{new}: the copy is not what it should be ({where}: {what}); go on working with"
                    " {old}, which is as it was",
                    new=names[1],
                    where=fault.where,
                    what=fault.what,
                    old=names[0],
                )
            )
        return Moved(target, len(other.log.ids(Query())), end.count)
    finally:
        if not made:
            with contextlib.suppress(DeskError):
                other.log.files.sweep(0)
        other.close()
        if not made and not target.database:
            _remove_empty(target)


class _Told:
    """Tells how far copying has come, and then checking; once the copy stands, it is checked to the end."""

    def __init__(self, progress: Callable[[int, int], bool] | None) -> None:
        self._progress = progress
        self._copied = 0

    def copied(self, done: int, everything: int) -> bool:
        """So much is copied; gives the answer, whether to go on."""
        self._copied = everything
        return self._progress is None or self._progress(done, everything)

    def checked(self, done: int, everything: int) -> bool:
        """So much is checked besides; the answer does not matter."""
        if self._progress is not None:
            self._progress(self._copied + done, self._copied + everything)
        return True


def name_of(address: DeskAddress) -> str:
    """How a person is told where a desk is."""
    return address.shared_name or str(address.folder)


def _remove_empty(address: DeskAddress) -> None:
    """Take away the empty log that was made for a move that failed."""
    with contextlib.suppress(OSError):
        for file in address.folder.glob("legaldesk.db*"):
            file.unlink()
        scans = address.folder / "scans"
        for folder in (*scans.glob("*"), scans):
            folder.rmdir()
        address.folder.rmdir()
