"""The dialogs that ask for a file: which one to read, or where to write one; each begins in the home folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_for_file(above: QWidget, title: str, kinds: str, then: Callable[[Path], object]) -> None:
    """Ask over the window of `above` for a file that is there, of `kinds` as Qt writes them, and do `then` with it."""
    dialog = _dialog(above, title, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()


def ask_where_to_save(above: QWidget, title: str, kinds: str, name: str, then: Callable[[Path], object]) -> None:
    """Ask over the window of `above` for the name of a file to write; it asks before one is replaced.

    `name` is proposed; its ending is added to a name without one.
    """
    dialog = _dialog(above, title, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()


def _dialog(above: QWidget, title: str, kinds: str) -> QFileDialog:
    dialog = QFileDialog(above.window(), title, QDir.homePath(), kinds)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog
