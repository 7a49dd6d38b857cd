"""The row for scans in the form: files are dropped or chosen, listed as chips, and taken away again."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QWidget

from legaldesk.desk.attaching import check_files
from legaldesk.domain.errors import BadInput
from legaldesk.domain.file_names import shown_name
from legaldesk.domain.media_types import size_in_words
from ui.language import later, tr
from ui.language.words import spoken
from ui.widgets.flow import FlowLayout
from ui.widgets.texts import ActionButton, as_tip, button, label

FILES = "files"
"""The key under which a draft keeps the paths, as a JSON list."""
_LONGEST = 40
_HINT = later("Drop files anywhere on the form, or")


class ScanRow(QFrame):
    """The files that are to be attached. `edited` says that they changed, `refused` why a file was not taken."""

    edited = Signal()
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "drop")
        self.files: list[Path] = []
        self._chips: list[QPushButton] = []
        self._caption = label(tr("Scans"), "secondary")
        self._hint = label(tr(_HINT), "secondary")
        self._flow_place = QWidget()
        self._flow = FlowLayout(self._flow_place)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 3, 6, 3)
        self._row.setSpacing(10)
        self._row.addWidget(self._caption)
        self._row.addWidget(self._hint)
        self._row.addWidget(self._flow_place, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(0)
        self._show()

    def put_action(self, action: QAction) -> None:
        """Show the button of `action`, which chooses files, at the end."""
        self._row.insertWidget(2, ActionButton(action))

    def choose(self) -> None:
        """Open the system's dialog for files."""
        dialog = QFileDialog(self, tr("Attach files"), QDir.homePath())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._chosen)
        dialog.open()

    def add(self, files: Iterable[Path]) -> None:
        """Take `files`; those that cannot be attached are refused by name, those that are there stay once."""
        before = len(self.files)
        for file in files:
            try:
                check_files([file])
            except BadInput as fault:
                self.refused.emit(spoken(fault))
                continue
            if file not in self.files:
                self.files.append(file)
        if len(self.files) != before:
            self._show()
            self.edited.emit()

    def restore(self, kept: str) -> None:
        """Hold the paths that a draft kept as `kept`; "" for none. One that is gone shows all the same."""
        try:
            paths = json.loads(kept or "[]")
        except ValueError:
            paths = []
        self.files = [Path(path) for path in paths if isinstance(path, str)] if isinstance(paths, list) else []
        self._show()

    def kept(self) -> str:
        """The paths as a draft keeps them; "" for none."""
        return json.dumps([str(file) for file in self.files]) if self.files else ""

    def _chosen(self, names: list[str]) -> None:
        self.add(Path(name) for name in names)

    def _remove(self, file: Path) -> None:
        place = self.files.index(file)
        self.files.remove(file)
        self._show()
        self.edited.emit()
        if self._chips:  # the keyboard goes on where it was
            self._chips[min(place, len(self._chips) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._chips = [self._chip(file) for file in self.files]
        for chip in self._chips:
            chip.ensurePolished()  # its size follows from its style
            self._flow.addWidget(chip)
            chip.show()
        self._hint.setVisible(not self.files)
        self._flow_place.setVisible(bool(self.files))
        self._flow_place.updateGeometry()

    def _chip(self, file: Path) -> QPushButton:
        name = shown_name(file.name)
        short = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 12]}…{name[-11:]}"
        size = _size(file)
        chip = button(f"{short} · {size}  ×", "chip")
        chip.setParent(self._flow_place)
        chip.setAccessibleName(tr("{name}, {size}: take it away", name=name, size=size))
        chip.setToolTip(as_tip(tr("{name}\nPress to take it away", name=name)))
        chip.clicked.connect(partial(self._remove, file))
        return chip


def _size(file: Path) -> str:
    try:
        return spoken(size_in_words(file.stat().st_size))
    except OSError:
        return tr("not there any more")
