"""Saving the present list as a view under a name, and renaming or removing views of one's own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidget, QVBoxLayout, QWidget

from legaldesk.domain.errors import BadInput
from legaldesk.domain.views import LONGEST_NAME, SavedView
from ui.actions import bind
from ui.deliveries import list_commands as commands
from ui.deliveries.views import SavedViews
from ui.language import tr
from ui.language.words import spoken
from ui.session import Notice, Session
from ui.widgets.field_row import FieldRow
from ui.widgets.question import Question
from ui.widgets.texts import ActionButton, label

_WIDTH = 460


class SaveViewDialog(Question):
    """Asks for a name. It closes itself only when the name can be kept."""

    def __init__(self, session: Session, what: str, save: Callable[[str], SavedView], parent: QWidget) -> None:
        title = tr("Save this list as a view")
        super().__init__(title, what, (commands.SAVE_NAME, commands.CANCEL_NAME), parent, width=_WIDTH)
        self._save = save
        self.name = QLineEdit()
        self.name.setMaxLength(2 * LONGEST_NAME)
        self.row = FieldRow(session.theme, tr("Name"), self.name, required=True)
        self.name.returnPressed.connect(self.check)
        self.put(self.row, self.name)

    def check(self) -> None:
        """Go on where the view can be kept under that name."""
        try:
            self._save(self.name.text())
        except BadInput as refused:
            self.row.say(spoken(refused).removeprefix("name: "))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.accept()


class ManageViewsDialog(QDialog):
    """The views of one's own, each to be renamed or removed."""

    def __init__(self, session: Session, views: SavedViews, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Your views"))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._views = views
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Your views"))
        self.name = QLineEdit()
        self.name.setMaxLength(2 * LONGEST_NAME)
        self.row = FieldRow(session.theme, tr("New name"), self.name)
        self.name.returnPressed.connect(self._rename)
        self._rename_action = bind(self, commands.RENAME_VIEW, self._rename)
        self._remove_action = bind(self, commands.REMOVE_VIEW, self._remove)
        self._none = label(
            tr("You have saved no view yet. Narrow the list, then choose “Save this list as a view…”."),
            "secondary",
            wrap=True,
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(ActionButton(self._rename_action))
        row.addWidget(ActionButton(self._remove_action))
        row.addStretch(1)
        row.addWidget(ActionButton(bind(self, commands.CLOSE_VIEWS, self.accept)))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        heading = label(tr("Your views"), "heading")
        heading.setMinimumWidth(_WIDTH - 48)  # and wider where the buttons are
        column.addWidget(heading)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        column.addWidget(self.row)
        column.addLayout(row)
        self.list.currentRowChanged.connect(self._chosen)
        self._fill(0)

    def _fill(self, row: int) -> None:
        self.list.clear()
        self.list.addItems([view.name for view in self._views.own])
        some = bool(self._views.own)
        self._none.setVisible(not some)
        for part in (self.list, self.row):
            part.setVisible(some)
        for action in (self._rename_action, self._remove_action):
            action.setVisible(some)
            action.setEnabled(some)
        self.list.setCurrentRow(min(row, len(self._views.own) - 1))

    def _chosen(self, row: int) -> None:
        self.row.say("")
        self.name.setText(self._views.own[row].name if 0 <= row < len(self._views.own) else "")

    def _rename(self) -> None:
        row = self.list.currentRow()
        if row < 0:
            return
        try:
            self._views.rename(self._views.own[row], self.name.text())
        except BadInput as refused:
            self.row.say(spoken(refused).removeprefix("name: "))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._fill(row)

    def _remove(self) -> None:
        row = self.list.currentRow()
        if row < 0:
            return
        view = self._views.own[row]
        undo = self._views.remove(view)
        text = tr("The view {name} is removed.", name=view.name)
        self._session.news.said.emit(Notice(text, "good", offers=((tr("Undo"), undo),), passes=True))
        self._fill(row)
