"""Drafts of half-filled forms: one small file each, written whole, so that they outlive a crash."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from legaldesk.desk.files import write_whole
from legaldesk.domain.errors import DeskError, MachineFault
from legaldesk.domain.phrase import Phrase
from legaldesk.records.places import make_private

_NAME = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Draft:
    """A half-filled form: `values` are what its fields hold, by dotted path, as typed."""

    id: str
    values: dict[str, Any]


class Drafts:
    """The drafts in the folder `drafts` of a desk's data folder `place`."""

    def __init__(self, place: Path) -> None:
        self._folder = place / "drafts"

    @staticmethod
    def new_id() -> str:
        """A fresh draft id: 16 hexadecimal figures."""
        return secrets.token_hex(8)

    def save(self, draft: Draft) -> None:
        """Keep `draft`, replacing an earlier state of it. Raises MachineFault."""
        try:
            make_private(self._folder)
            write_whole(self._path(draft.id), json.dumps(draft.values, ensure_ascii=True).encode())
        except (DeskError, OSError) as fault:
            raise MachineFault(
                Phrase("the draft could not be kept ({fault}); save the delivery soon", fault=fault)
            ) from None

    def all(self) -> list[Draft]:
        """Every draft that can be read, the one touched last first."""
        if not self._folder.is_dir():
            return []
        files = [file for file in self._folder.glob("*.json") if _NAME.fullmatch(file.stem)]
        drafts = []
        for file in sorted(files, key=lambda file: file.stat().st_mtime_ns, reverse=True):
            try:
                values = json.loads(file.read_text(encoding="utf-8"))
            except (OSError, ValueError):
                continue
            if isinstance(values, Mapping):
                drafts.append(Draft(file.stem, dict(values)))
        return drafts

    def drop(self, draft_id: str) -> None:
        """Forget a draft; one that is not there is no fault. Raises MachineFault."""
        try:
            self._path(draft_id).unlink(missing_ok=True)
        except OSError as fault:
            raise MachineFault(Phrase("the draft could not be removed ({why})", why=fault.strerror)) from None

    def _path(self, draft_id: str) -> Path:
        if not _NAME.fullmatch(draft_id):
            raise ValueError("a draft id is 16 hexadecimal figures")
        return self._folder / f"{draft_id}.json"
