"""What goes around a letter: envelope, file label, fax cover sheet, and the message that it is attached to."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from legaldesk.desk import correspondence, mailroom
from legaldesk.desk.files import write_whole
from legaldesk.domain.errors import DeskError
from ui.jobs import Lane
from ui.language import tr
from ui.language.words import spoken
from ui.letters.asking import AddressDialog, FaxDialog, LabelDialog
from ui.letters.post import Mail, PostRoom
from ui.session import Notice, Session

if TYPE_CHECKING:
    from legaldesk.domain.delivery import Delivery


class MailRoom(QObject):
    """Makes them and hands them to the printer by `post`; a message is opened in the mail program."""

    def __init__(self, session: Session, post: PostRoom, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._post = post
        self._window = window
        self._messages: tempfile.TemporaryDirectory[str] | None = None
        session.jobs.closing.connect(self._remove_messages)

    def envelope(self, reference: str) -> None:
        """Print an envelope without a window, of the size that goes with the desk's paper."""
        desk = self._session.desk
        name = tr("{reference} envelope", reference=reference)
        self._post.make(
            lambda: Mail(
                tr("The envelope of {reference}", reference=reference), name, mailroom.envelopes(desk, [reference])
            )
        )

    def label(self, reference: str) -> None:
        """Ask for the sheet, and print a file label."""
        desk = self._session.desk
        dialog = LabelDialog(self._session, reference, self._window)

        def chosen() -> None:
            sheet, place = dialog.sheet, dialog.place
            name = tr("{reference} label", reference=reference)
            self._post.make(
                lambda: Mail(
                    tr("The label of {reference}", reference=reference),
                    name,
                    mailroom.labels(desk, [reference], sheet, place),
                )
            )

        dialog.accepted.connect(chosen)
        dialog.open()

    def fax(self, reference: str) -> None:
        """Ask for the number, and print the cover sheet, with the letter if that is wanted."""

        def asked(delivery: Delivery) -> None:
            number = delivery.fax.from_number if delivery.fax else ""
            dialog = FaxDialog(self._session, reference, number, self._window)
            dialog.accepted.connect(lambda: self._fax(reference, dialog.number, with_letter=dialog.with_letter))
            dialog.open()

        self._ask(reference, asked)

    def email(self, reference: str) -> None:
        """Ask for the address, and open a message with the letter attached in the mail program."""

        def asked(delivery: Delivery) -> None:
            address = delivery.email.from_address if delivery.email else ""
            dialog = AddressDialog(self._session, reference, address, self._window)
            dialog.accepted.connect(lambda: self._email(reference, dialog.address))
            dialog.open()

        self._ask(reference, asked)

    def _ask(self, reference: str, then: Callable[[Delivery], None]) -> None:
        desk = self._session.desk

        def found() -> Delivery:
            return desk.log.get(reference).delivery

        self._session.jobs.run(Lane.READ, self, found, then, self._failed)

    def _fax(self, reference: str, number: str, *, with_letter: bool) -> None:
        desk = self._session.desk

        def made() -> Mail:
            pdf, letter = mailroom.fax_cover(desk, reference, number, with_letter=with_letter)
            return Mail(
                tr("The fax of {reference}", reference=reference),
                tr("{reference} fax", reference=reference),
                pdf,
                (letter,) if with_letter else (),
            )

        self._post.make(made)

    def _email(self, reference: str, address: str) -> None:
        desk = self._session.desk
        path = Path(tempfile.mkdtemp(dir=self._folder())) / f"{reference}.eml"

        def written() -> Path:
            made, letter = mailroom.message(desk, reference, address)
            write_whole(path, made)
            correspondence.mark_saved(desk, letter.stored)
            return path

        def done(message: Path) -> None:
            self._session.news.changed.emit(frozenset({reference}))
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(message))):
                self._session.news.said.emit(
                    Notice(
                        tr(
                            "The message is {message}. Open it with a mail program, or save the letter as a PDF.",
                            message=message,
                        ),
                        "warning",
                        tr("This computer has no mail program for .eml files"),
                    )
                )

        self._session.jobs.run(Lane.WRITE, self, written, done, self._failed)

    def _failed(self, fault: DeskError) -> None:
        self._session.news.tell(spoken(fault).removeprefix("--to: "), "fault", tr("Nothing was sent"))

    def _folder(self) -> str:
        if self._messages is None:
            self._messages = tempfile.TemporaryDirectory(prefix="legaldesk-mail-", ignore_cleanup_errors=True)
        return self._messages.name

    def _remove_messages(self) -> None:
        """Leave no letters behind when the window closes."""
        if self._messages is not None:
            with contextlib.suppress(OSError):
                self._messages.cleanup()
            self._messages = None
