"""Files that are dropped: which of them are files of this computer, and a place that takes them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.texts import set_property

_DRAGS = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove})


class DropPlace(QObject):
    """Makes `widget` take files, wherever in it they are dropped. `shown` stands out meanwhile."""

    dropped = Signal(object)
    """A list of paths."""

    def __init__(self, widget: QWidget, shown: QWidget) -> None:
        super().__init__(widget)
        self._shown = shown
        self.wanted = True
        for below in widget.findChildren(QWidget):
            if below.acceptDrops():
                below.setAcceptDrops(False)  # a field would take the file's address as text
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what is dragged over the widget, and take it when it is dropped."""
        kind = event.type()
        if kind is QEvent.Type.DragLeave:
            self._stand_out(wanted=False)
        elif isinstance(event, QDropEvent) and (kind in _DRAGS or kind is QEvent.Type.Drop):
            files = local_files(event.mimeData()) if self.wanted else []
            if files:
                event.setDropAction(Qt.DropAction.CopyAction)  # the original stays where it is
                event.accept()
            else:
                event.ignore()
            self._stand_out(wanted=bool(files) and kind in _DRAGS)
            if files and kind is QEvent.Type.Drop:
                self.dropped.emit(files)
            return True
        return super().eventFilter(watched, event)

    def _stand_out(self, *, wanted: bool) -> None:
        set_property(self._shown, "dropping", wanted)


def local_files(data: QMimeData) -> list[Path]:
    """The files of this computer that `data` names, each once."""
    names = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return [Path(name) for name in dict.fromkeys(names) if name]
