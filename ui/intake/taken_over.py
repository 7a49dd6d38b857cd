"""Values that nobody typed into this form: taken over from another delivery, shown as such, and cleared by one key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal

from ui.intake.editors import FlagEditor
from ui.intake.fields import FieldGrid
from ui.intake.reading import CHANNEL


class TakenOver(QObject):
    """Knows which fields hold such values. `changed` tells that fields were filled or cleared."""

    changed = Signal()

    def __init__(self, grid: FieldGrid) -> None:
        super().__init__(grid)
        self._grid = grid
        self._paths: dict[str, str] = {}

    @property
    def paths(self) -> list[str]:
        """The fields that hold what was taken over."""
        return list(self._paths)

    def source(self, path: str) -> str:
        """Where the content of the field at `path` was taken over from; empty if it was not."""
        return self._paths.get(path, "")

    def mark(self, paths: Iterable[str], source: str) -> None:
        """The fields at `paths` hold what was taken over from `source`, such as "as before"; they may be hidden."""
        for path in paths:
            if path != CHANNEL:
                self._paths[path] = source
                self._grid.remark(path, source)

    def fill(self, values: Mapping[str, str], source: str) -> None:
        """Take `values` over into the fields that are blank, or hold what was taken over before."""
        mine = {path: raw for path, raw in values.items() if path in self._paths or not self._grid.editor(path).raw()}
        for path, raw in mine.items():
            editor = self._grid.editor(path)
            editor.restore(raw)
            if editor.hasFocus() and not isinstance(editor, FlagEditor):
                editor.selectAll()  # somebody is about to type there: that takes its place
        self.mark(mine, source)
        if mine:
            self.changed.emit()

    def clear(self, group: str = "") -> None:
        """Empty those fields, or those of them whose paths begin with `group`."""
        paths = [path for path in self._paths if path.startswith(group)]
        for path in paths:
            self._grid.editor(path).restore("")
            self.edited(path)
        if paths:
            self.changed.emit()

    def edited(self, path: str) -> None:
        """A person typed into the field at `path`: it is theirs now."""
        if self._paths.pop(path, None) is not None:
            self._grid.remark(path, "")

    def forget(self) -> None:
        """No field holds what was taken over."""
        for path in self._paths:
            self._grid.remark(path, "")
        self._paths.clear()
