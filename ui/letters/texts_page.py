"""Settings › Letters: the texts of the letters are edited, seen as a letter while one types, and kept as versions."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from legaldesk.domain.errors import DeskError
from ui.actions import bind
from ui.jobs import Lane, Latest
from ui.language import tr
from ui.language.words import spoken, word_for
from ui.letters import commands
from ui.letters.text_editor import TextEditor
from ui.letters.text_side import PREVIEW, TextSide
from ui.letters.text_words import in_short, where
from ui.session import Session
from ui.widgets.strip import Strip
from ui.widgets.texts import ActionButton, label

if TYPE_CHECKING:
    from legaldesk.desk.letter_editing import EditedText, TextFault, TextName
    from legaldesk.domain.logged import OfficeDocument

_PAUSE = 300
"""Milliseconds without a keystroke until what was typed is looked at."""


@dataclass(frozen=True, slots=True)
class _Looked:
    """What came of looking at a text: what is wrong with it, or else the letter that it makes."""

    faults: tuple[TextFault, ...]
    pdf: bytes = b""


@dataclass(frozen=True, slots=True)
class _Opened:
    """A text with what is needed beside it."""

    text: EditedText
    notices: tuple[str, ...] = field(default=())


class TextsPage(QWidget):
    """One text at a time. What is typed and not kept stays until the window closes, also while others are looked at."""

    closed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAccessibleName(tr("Letter texts"))
        self._session = session
        self._text: EditedText | None = None
        self._begun = ""
        self._drafts: dict[tuple[str, str], str] = {}
        self._faults: tuple[TextFault, ...] = ()
        self._latest = Latest(session.jobs, Lane.READ, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look)
        self.language, self.names = QComboBox(), QComboBox()
        self.language.setAccessibleName(tr("Language"))
        self.names.setAccessibleName(tr("Letter text"))
        self.names.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._state = label(role="secondary", wrap=True)
        self.editor = TextEditor(session.theme)
        self.side = TextSide(session)
        self.told = Strip(session.theme)
        self.told.clear()
        self._keep = bind(self, commands.TEXT_KEEP, self._keep_it)
        self._give_up = bind(self, commands.TEXT_SHIPPED, self._give_it_up)
        self._undo = bind(self, commands.TEXT_UNDO, self._take_back)
        self._fault = bind(self, commands.TEXT_FAULT, self._go_to_fault)
        self._share = bind(self, commands.SHARE_HEAD, self._share_head)
        bind(self, commands.TEXT_LARGER, partial(self.side.view.zoom_by, 1))
        bind(self, commands.TEXT_SMALLER, partial(self.side.view.zoom_by, -1))
        bind(self, commands.TEXT_FIT, self.side.view.fit_page)
        self._back = bind(self, commands.TEXT_CLOSE, self.closed.emit)
        self._lay_out()
        self.language.currentIndexChanged.connect(self._list)
        self.names.currentIndexChanged.connect(self._open)
        self.editor.textChanged.connect(self._edited)
        self.side.field_chosen.connect(self.editor.put_in)
        self.side.version_chosen.connect(self._show_version)
        self._offer()

    def take_focus(self) -> None:
        """Show the texts as they are now, with the focus on the choice of one."""
        from legaldesk.desk.letter_editing import LANGUAGES

        if not self.language.count():
            self.language.blockSignals(True)  # noqa: FBT003  (Qt knows no keywords)
            for tag, words in LANGUAGES.items():
                self.language.addItem(tr(words), tag)
            self.language.blockSignals(False)  # noqa: FBT003
            self._list()
        else:
            self._open()
        self.names.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def text(self) -> EditedText | None:
        """The text that is edited, as it is kept."""
        return self._text

    # ---- choosing a text ---------------------------------------------------------------------------------------

    def _list(self) -> None:
        from legaldesk.desk.letter_editing import editable

        desk, language = self._session.desk, self.language.currentData()
        self._session.jobs.run(Lane.READ, self, lambda: editable(desk, language), self._listed, self._refused)

    def _listed(self, names: list[TextName]) -> None:
        before = self.names.currentData()
        self.names.blockSignals(True)  # noqa: FBT003
        self.names.clear()
        for each in names:
            self.names.addItem(spoken(word_for(each.says)), each.name)
        self.names.setCurrentIndex(max(self.names.findData(before), 0))
        self.names.blockSignals(False)  # noqa: FBT003
        self._open()

    def _open(self) -> None:
        from legaldesk.desk.letter_editing import notices_of, open_text

        desk, language, name = self._session.desk, self.language.currentData(), self.names.currentData()
        if language is None or name is None:
            return

        def opened() -> _Opened:
            return _Opened(open_text(desk, language, name), tuple(notices_of(desk, language)))

        self._session.jobs.run(Lane.READ, self, opened, self._opened, self._refused)

    def _opened(self, opened: _Opened) -> None:
        from legaldesk.desk.letter_editing import beginning
        from legaldesk.desk.letter_texts import fields

        text = opened.text
        if (text.language, text.name) != (self.language.currentData(), self.names.currentData()):
            return
        desk = self._session.desk
        self._text = text
        self._begun = beginning(text, f"{desk.now().astimezone(desk.zone):%Y-%m-%d}")
        self.side.show_fields(fields(), opened.notices)
        self.side.show_versions(text.versions)
        self._state.setText(where(text, desk.zone))
        self._show(self._drafts.get((text.language, text.name), self._begun))

    def _show(self, body: str) -> None:
        self.editor.blockSignals(True)  # noqa: FBT003
        self.editor.show_text(body)
        self.editor.blockSignals(False)  # noqa: FBT003
        self._typed()
        self._pause.stop()
        self._look()

    # ---- typing ------------------------------------------------------------------------------------------------

    def _edited(self) -> None:
        if self.told.property("kind") == "good":  # what was said of the version before
            self.told.clear()
        self._typed()

    def _typed(self) -> None:
        text = self._text
        if text is None:
            return
        key, body = (text.language, text.name), self.editor.toPlainText()
        if body == self._begun:
            self._drafts.pop(key, None)
        else:
            self._drafts[key] = body
        self._pause.start()
        self._offer()

    def _look(self) -> None:
        """Check what was typed and write a letter with it, off the window's thread."""
        from legaldesk.desk.letter_editing import faults_of, preview

        text, desk, body = self._text, self._session.desk, self.editor.toPlainText()
        if text is None:
            return

        def looked() -> _Looked:
            faults = tuple(faults_of(desk, text.language, text.name, body))
            return _Looked(faults) if faults else _Looked((), preview(desk, text.language, text.name, body))

        self.side.say("…")
        self._latest.ask(looked, self._looked, self._refused)

    def _looked(self, looked: _Looked) -> None:
        self._faults = looked.faults
        here = [fault for fault in looked.faults if not fault.elsewhere]
        self.editor.mark(here[0].line if here else 0)
        if looked.faults:
            more = len(looked.faults) - 1
            rest = "" if not more else tr(" (and one more)") if more == 1 else tr(" (and {more} more)", more=more)
            self.told.say(f"{in_short(looked.faults[0])}{rest}", headline=tr("This text cannot be kept"), kind="fault")
            self.side.say(tr("Preview: as before the fault"))
        else:
            if self.told.property("kind") == "fault":
                self.told.clear()
            self.side.view.show_pdf(looked.pdf, in_place=bool(self.side.view.pages))
            self.side.say("")
        self._offer()

    def _go_to_fault(self) -> None:
        if self._faults and not self._faults[0].elsewhere:
            self.editor.go_to(self._faults[0].line)

    # ---- keeping -----------------------------------------------------------------------------------------------

    def _keep_it(self) -> None:
        from legaldesk.desk.letter_editing import keep

        text, desk, body = self._text, self._session.desk, self.editor.toPlainText()
        if text is None:
            return
        work = partial(keep, desk, text.language, text.name, body, text.number)
        self._session.jobs.run(Lane.WRITE, self, work, self._kept, self._not_kept)

    def _give_it_up(self) -> None:
        from legaldesk.desk.letter_editing import give_up

        if (text := self._text) is not None:
            work = partial(give_up, self._session.desk, text.language, text.name)
            self._session.jobs.run(Lane.WRITE, self, work, self._kept, self._not_kept)

    def _kept(self, kept: OfficeDocument) -> None:
        if (text := self._text) is not None:
            self._drafts.pop((text.language, text.name), None)
        if kept.body:
            words = tr(
                "Letters are written with version {number} from now on, on every workstation of this desk.",
                number=kept.number,
            )
            self.told.say(words, headline=tr("Kept"), kind="good")
        else:
            self.told.say(tr("Letters are written with the shipped text again."), headline=tr("Given up"), kind="good")
        self._list()

    def _not_kept(self, fault: DeskError) -> None:
        self.told.say(spoken(fault), headline=tr("Nothing was kept"), kind="fault")
        self._offer()

    def _take_back(self) -> None:
        if self._text is not None:
            self._show(self._begun)

    def _show_version(self, number: int) -> None:
        text = self._text
        found = [each for each in text.versions if each.number == number] if text is not None else []
        if found and text is not None:
            self._show(found[0].body or text.shipped)
            self.side.tabs.setCurrentIndex(PREVIEW)
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _share_head(self) -> None:
        from legaldesk.desk.letterhead import share

        def shared(_: OfficeDocument) -> None:
            words = tr(
                "The lines and the logo that are set on this workstation hold for all that have none of their own."
            )
            self.told.say(words, headline=tr("Letterhead shared"), kind="good")
            self._look()

        self._session.jobs.run(Lane.WRITE, self, partial(share, self._session.desk), shared, self._not_kept)

    def _refused(self, fault: DeskError) -> None:
        self.told.say(spoken(fault), headline=tr("This letter text cannot be read"), kind="fault")

    def _offer(self) -> None:
        text = self._text
        changed = text is not None and (text.language, text.name) in self._drafts
        possible = {
            self._keep: changed and not self._faults,
            self._undo: changed,
            self._fault: bool(self._faults) and not self._faults[0].elsewhere,
            self._give_up: bool(text and text.versions and text.versions[-1].body),
        }
        for action, can in possible.items():
            action.setVisible(can)
            action.setEnabled(can)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(label(tr("Settings › Letters"), "heading"))
        top.addSpacing(8)
        top.addWidget(self.language)
        top.addWidget(self.names)
        top.addStretch(1)
        top.addWidget(ActionButton(self._share, shows_keys=False))
        top.addWidget(ActionButton(self._back))
        self.told.add_button(ActionButton(self._fault))
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(ActionButton(self._keep, "primary"))
        bottom.addWidget(ActionButton(self._undo))
        bottom.addWidget(ActionButton(self._give_up, shows_keys=False))
        bottom.addStretch(1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setAccessibleName(tr("Width of text and preview"))
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(8)
        splitter.addWidget(self.editor)
        splitter.addWidget(self.side)
        splitter.setSizes([1000, 1000])
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self._state)
        column.addWidget(self.told)
        column.addWidget(splitter, 1)
        column.addLayout(bottom)
