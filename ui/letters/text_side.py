"""What stands beside a letter text while it is edited: the letter that it makes, its fields, and its versions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QTabBar, QVBoxLayout

from ui.language import tr
from ui.language.words import spoken
from ui.letters.pages import PdfView
from ui.session import Session
from ui.when import fully
from ui.widgets.texts import label

if TYPE_CHECKING:
    from legaldesk.domain.logged import OfficeDocument

PREVIEW, FIELDS, VERSIONS = range(3)
_BODY = Qt.ItemDataRole.UserRole


class TextSide(QFrame):
    """Three panes under tabs. `field_chosen` and `version_chosen` give what Enter or a double click chose."""

    field_chosen = Signal(str)
    version_chosen = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._session = session
        self.view = PdfView(session.jobs, session.theme)
        self.fields = _chooser(tr("Fields; Enter puts one into the text"))
        self.versions = _chooser(tr("Versions; Enter shows one in the editor"))
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(tr("Preview, fields and versions"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self._stack = QStackedWidget()
        for name, pane in ((tr("Preview"), self.view), (tr("Fields"), self.fields), (tr("Versions"), self.versions)):
            self.tabs.addTab(name)
            self._stack.addWidget(pane)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.fields.itemActivated.connect(self._field)
        self.versions.itemActivated.connect(self._version)
        self._state = label(role="secondary")
        top = QHBoxLayout()
        top.addWidget(self.tabs)
        top.addStretch(1)
        top.addWidget(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._stack, 1)

    def show_fields(self, known: Mapping[str, str], notices: Sequence[str]) -> None:
        """List the fields with what each says, and the notices that a letter can place."""
        self.fields.clear()
        for name, says in known.items():
            self._add(self.fields, f"{{{{ {name} }}}}\n{spoken(says)}", f"{{{{ {name} }}}}")
        for name in notices:
            placed = f'{{% include "{name}" %}}'
            self._add(self.fields, tr("{placed}\nplaces the notice “{name}”", placed=placed, name=name), placed)

    def show_versions(self, kept: Sequence[OfficeDocument]) -> None:
        """List the versions, the newest first."""
        self.versions.clear()
        for each in reversed(kept):
            when = fully(each.added_at, self._session.desk.zone)
            what = "" if each.body else tr(" · given up for the shipped text")
            self._add(
                self.versions,
                tr(
                    "Version {number}{what}\n{when}, {added_by}",
                    number=each.number,
                    what=what,
                    when=when,
                    added_by=each.added_by,
                ),
                each.number,
            )
        self.tabs.setTabText(VERSIONS, tr("Versions {count}", count=len(kept)) if kept else tr("Versions"))

    def say(self, state: str) -> None:
        """Say at the right how the preview stands."""
        self._state.setText(state)

    def _add(self, pane: QListWidget, text: str, value: object) -> None:
        item = QListWidgetItem(text)
        item.setData(_BODY, value)
        pane.addItem(item)

    def _field(self, item: QListWidgetItem) -> None:
        self.field_chosen.emit(item.data(_BODY))

    def _version(self, item: QListWidgetItem) -> None:
        self.version_chosen.emit(item.data(_BODY))


def _chooser(name: str) -> QListWidget:
    made = QListWidget()
    made.setProperty("role", "completions")
    made.setAccessibleName(name)
    made.setWordWrap(True)
    made.setSpacing(2)
    return made
