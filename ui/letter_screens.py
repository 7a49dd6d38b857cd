"""The screens and deeds of letters, introduced to each other and to those who ask for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.letters.batch import BatchStrip
from ui.letters.mail_room import MailRoom
from ui.letters.post import PostRoom
from ui.letters.preview import PreviewPage
from ui.letters.texts_page import TextsPage
from ui.session import Session

if TYPE_CHECKING:
    from ui.deliveries.doing import Doing
    from ui.settings.page import SettingsPage


class LetterScreens(QObject):
    """Preview, letter texts, and what gets letters out of the house; the pages stand in `stack`.

    `page_wanted` gives the page that is to be shown, `closed` leads back to the desk.
    """

    page_wanted = Signal(object)
    closed = Signal()

    def __init__(self, session: Session, stack: QStackedWidget, window: QWidget) -> None:
        super().__init__(window)
        self.preview = PreviewPage(session, stack)
        self.texts = TextsPage(session, stack)
        self.post = PostRoom(session, window)
        self.mail_room = MailRoom(session, self.post, window)
        self.batch = BatchStrip(session, window)
        for page in (self.preview, self.texts):
            stack.addWidget(page)
        self.preview.closed.connect(self.closed)
        self.preview.print_wanted.connect(self.post.print_letter)
        self.preview.save_wanted.connect(self.post.save_letter)

    def serve(self, doing: Doing, settings: SettingsPage) -> None:
        """Do what the desk and the settings ask for."""
        doing.preview_wanted.connect(self._look_at)
        doing.print_wanted.connect(self.post.print_letter)
        doing.save_wanted.connect(self.post.save_letter)
        doing.copy_wanted.connect(self.post.print_copy)
        doing.print_all_wanted.connect(self.batch.print_waiting)
        doing.print_on_wanted.connect(self.batch.go_on)
        doing.envelope_wanted.connect(self.mail_room.envelope)
        doing.label_wanted.connect(self.mail_room.label)
        doing.fax_wanted.connect(self.mail_room.fax)
        doing.email_wanted.connect(self.mail_room.email)
        settings.letters_wanted.connect(self._edit_texts)

    def _look_at(self, reference: str) -> None:
        self.preview.show_letter(reference)
        self.page_wanted.emit(self.preview)

    def _edit_texts(self) -> None:
        self.page_wanted.emit(self.texts)
        self.texts.take_focus()
