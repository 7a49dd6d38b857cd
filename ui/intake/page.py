"""New delivery: the form, its buttons and what they do. The same form corrects a delivery that is logged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from legaldesk.desk.drafts import Draft, Drafts
from legaldesk.domain.tracking import Tracking
from legaldesk.domain.vocabulary import Channel, LetterKind
from ui.actions import bind
from ui.intake import commands
from ui.intake.carrying import for_the_next, for_the_same_envelope
from ui.intake.channel_row import CHANNELS
from ui.intake.fitting import Fitting, flowing
from ui.intake.form import Form
from ui.intake.keeping import DraftKeeper
from ui.intake.proposed_date import ProposedDate
from ui.intake.reading import CHANNEL, DAY, RECEIVED, TIME, values_of
from ui.intake.saving import Saver
from ui.intake.scanning import take_number
from ui.intake.scans import FILES
from ui.intake.shelf import DraftShelf
from ui.language import later, tr
from ui.language.moments import written_day, written_time
from ui.language.words import label_of, say
from ui.session import Session
from ui.widgets.dropping import DropPlace
from ui.widgets.texts import ActionButton, ElidedLabel, keys_of, label

if TYPE_CHECKING:
    from legaldesk.desk.finding import Shown
    from legaldesk.desk.intake import DraftVerdict, Logged
    from legaldesk.domain.logged import LoggedDelivery

_AS_BEFORE = later("as before")
_TAKEN_OVER = later("{fields}: as with the one before; {keys} empties them.")
_PUT_ASIDE = later("The draft is put aside. {keys} shows the drafts that wait.")


class IntakePage(QWidget):
    """The form with its buttons, once made. `logged` tells a saved record, `print_wanted` asks for its letter."""

    closed = Signal()
    logged = Signal(object)
    print_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._session = session
        self._keeper = DraftKeeper(Drafts(session.desk.place), session.jobs, self, self._told_of_draft)
        self._envelope: frozenset[str] = frozenset()
        self.form = Form(session, self)

    def make(self) -> Iterator[None]:
        """Make the form and its buttons, in steps."""
        yield from self.form.make()
        yield
        session = self._session
        self._saver = Saver(session, self.form, self)
        self.proposed = ProposedDate(session, self.form)
        self.logged.connect(self.proposed.keep)
        self._make_actions()
        self.shelf = DraftShelf(session, self._drafts, lambda: self._keeper.id, self)
        self._lay_out()
        self.form.edited.connect(self._edited)
        self.form.judged.connect(self._say_letter)
        self.shelf.chosen.connect(self.go_on)
        self._saver.saved.connect(self._saved)
        self._saver.corrected.connect(self._corrected)
        self._saver.reading_files.connect(self._reading_files)
        self._drops = DropPlace(self, self.form.scans)
        self._drops.dropped.connect(self.form.scans.add)
        self.begin()

    # ---- what the form is for ----------------------------------------------------------------------------------

    @property
    def draft_id(self) -> str:
        """The id of the draft that the form keeps."""
        return self._keeper.id

    @property
    def unsaved_correction(self) -> str:
        """The reference of the delivery whose correction is typed but not saved; no draft is kept of that."""
        amended = self._saver.amended
        return amended.reference if amended is not None and self.form.touched else ""

    def begin(
        self, kept: Mapping[str, str] | None = None, note: str = "", envelope: frozenset[str] = frozenset()
    ) -> None:
        """Begin a new delivery; `kept` are values that go over from the one before, `note` says what became of it.

        `envelope` are the references of those that came in the same envelope.
        """
        now = self.form.now()
        taken = dict(kept or {})
        values = {DAY: written_day(now.date()), TIME: written_time(now.time()), **taken}
        self._envelope = envelope
        self._open(tr("New delivery"), values, None)
        self.form.taken_over.mark((path for path, raw in taken.items() if raw), tr(_AS_BEFORE))
        if note:
            self.form.note.say(" ".join([note, *self._what_was_taken_over()]), kind="good")

    def go_on(self, draft: Draft) -> None:
        """Go on with a draft that was kept; one that the form holds stays kept, too."""
        self._keeper.flush()
        self._keeper.adopt(draft.id)
        values = {path: text for path, text in draft.values.items() if isinstance(text, str)}
        if values.get(CHANNEL) not in tuple(Channel):
            values.pop(CHANNEL, None)
        self._envelope = frozenset()
        self._open(tr("New delivery"), values, None, draft=True)
        self._draft_said.show_text(tr("Draft kept"))

    def correct(self, shown: Shown) -> None:
        """Correct the facts of a delivery that is logged. A draft that the form held stays kept, and is offered."""
        self._keeper.let_go()
        record = shown.record
        values = values_of(record.delivery.as_json(), self.form.now())
        self._open(tr("Correct {reference}", reference=record.reference), values, record)
        self._draft_said.show_text(tr("The old values stay in the history"))

    def take_number(self, tracking: Tracking) -> None:
        """Take a tracking number that a barcode reader read."""
        take_number(self.form, tracking)

    def _open(
        self, title: str, values: Mapping[str, str], amended: LoggedDelivery | None, *, draft: bool = False
    ) -> None:
        self._saver.amended = amended
        self._title.setText(title)
        self.setAccessibleName(title)
        self._draft_said.show_text("")
        for action in (self._save_next, self._save_print, self._save_paper, self._clear, self._aside, self._attach):
            action.setVisible(amended is None)
            action.setEnabled(amended is None)
        self._save.setVisible(amended is not None)
        self._save.setEnabled(amended is not None)
        self._drops.wanted = amended is None
        self.form.fill(values, amended, draft=draft, envelope=self._envelope)
        self.shelf.look()

    def flush(self) -> None:
        """Keep the draft before the window goes."""
        self._keeper.flush()

    def take_focus(self) -> None:
        """Put the focus where one begins."""
        self.form.channels.take_focus()

    # ---- the draft ---------------------------------------------------------------------------------------------

    def _edited(self) -> None:
        if self._saver.amended is None:
            self._keeper.keep(self._values)

    def _values(self) -> dict[str, str]:
        """What the form holds, files included."""
        files = self.form.scans.kept()
        return {**self.form.values(), **({FILES: files} if files else {})}

    def _told_of_draft(self, text: str) -> None:
        if self._saver.amended is None:
            self._draft_said.show_text(text if self.form.touched else "")

    def _what_was_taken_over(self) -> Iterator[str]:
        taken = set(self.form.taken_over.paths) - {TIME}
        paths = [path for path in self.form.grid.in_order() if path in taken]
        names = ", ".join(label_of(RECEIVED if path == DAY else path) for path in paths)
        if names:
            yield tr(_TAKEN_OVER).format(fields=names, keys=keys_of(self._forget))

    def _empty_what_was_taken_over(self) -> None:
        self.form.taken_over.clear()
        self.form.note.clear()

    def _put_aside(self) -> None:
        """Keep the draft for later, and begin another delivery."""
        if self.form.touched:
            self._keeper.let_go()
            self.begin(note=tr(_PUT_ASIDE).format(keys=keys_of(self._drafts)))
        self.take_focus()

    def _empty(self) -> None:
        self._keeper.drop()
        self.begin()
        self.take_focus()

    # ---- saving ------------------------------------------------------------------------------------------------

    def save(self, then: Callable[[Logged], None]) -> None:
        """Save what the form holds, then do `then`; where something is wrong, go to the first problem instead."""
        self._saver.save(then)

    def _reading_files(self, far: int) -> None:
        self._draft_said.show_text(tr("Attaching the files: {far} % (Esc stops it)", far=far))

    def _saved(self, logged: Logged) -> None:
        self._keeper.drop()
        self.logged.emit(logged.record)
        self._session.news.changed.emit(frozenset({logged.record.reference}))

    def _next(self, logged: Logged) -> None:
        record = logged.record
        kept = for_the_next(self.form.values(), self.form.now().date())
        made = {"reference": record.reference, "disposition": say(record.verdict.disposition)}
        self.begin(kept, tr("{reference} is logged: {disposition}.", **made))
        self.take_focus()

    def _next_paper(self, logged: Logged) -> None:
        record = logged.record
        kept = for_the_same_envelope(self.form.values(), self.form.now().date())
        made = {"reference": record.reference, "disposition": say(record.verdict.disposition)}
        note = tr("{reference} is logged: {disposition}. Now the next paper of its envelope.", **made)
        self.begin(kept, note, self._envelope | {record.reference})
        self.form.focus("instrument.kind")

    def _print(self, logged: Logged) -> None:
        self._next(logged)
        if logged.record.verdict.letter is LetterKind.HOLD:
            self.form.note.say(
                tr(
                    "{reference} is logged and held: no letter is printed before counsel decides.",
                    reference=logged.record.reference,
                ),
                kind="warning",
            )
        else:
            self.print_wanted.emit(logged.record.reference)

    def _corrected(self, record: LoggedDelivery) -> None:
        self._session.news.changed.emit(frozenset({record.reference}))
        self._session.news.tell(
            tr("{reference} is corrected. The old values stay in its history.", reference=record.reference), "good"
        )
        self.begin()
        self.closed.emit()

    def _close(self) -> None:
        if self._saver.stop():
            return
        if self._saver.amended is not None:
            self.begin()
        elif self.form.touched:
            self._session.news.tell(tr("The draft is kept: Ctrl+N goes on with it."))
        self.closed.emit()

    def _say_letter(self, draft: DraftVerdict | None) -> None:
        if draft is None:
            self._letter.show_text("")
        else:
            held = draft.verdict.letter is LetterKind.HOLD
            self._letter.show_text(
                say(draft.verdict.letter) if held else tr("Letter: {letter}", letter=say(draft.verdict.letter))
            )

    def _toggle_more(self) -> None:
        self.form.grid.show_all(wanted=not self.form.grid.shows_all)
        self._more.setText(tr("Fewer fields") if self.form.grid.shows_all else tr("More fields"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        self._fitting.fit(event.size().width())
        super().resizeEvent(event)

    # ---- how it stands -----------------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        self._save_next = bind(self, commands.SAVE_NEXT, partial(self.save, self._next))
        self._save_paper = bind(self, commands.SAVE_PAPER, partial(self.save, self._next_paper))
        self._save_print = bind(self, commands.SAVE_PRINT, partial(self.save, self._print))
        self._save = bind(self, commands.SAVE, self._saver.save_correction)
        self._close_action = bind(self, commands.CLOSE, self._close)
        self._clear = bind(self, commands.CLEAR, self._empty)
        self._aside = bind(self, commands.ASIDE, self._put_aside)
        self._drafts = bind(self, commands.DRAFTS, self.show_drafts)
        self._more = bind(self, commands.MORE, self._toggle_more)
        self._attach = bind(self, commands.ATTACH, self.form.scans.choose)
        self.form.scans.put_action(self._attach)
        self._forget = bind(self, commands.FORGET, self._empty_what_was_taken_over)
        strip = self.form.look_alikes
        self._choices = [
            bind(self, commands.SAME, strip.choose_same),
            bind(self, commands.AMENDED, strip.choose_refers),
            bind(self, commands.SAME_CASE, strip.choose_refers),
        ]
        for action in self._choices:
            action.changed.connect(self._say_keys)
        self._say_keys()
        for command, channel in zip(commands.CHANNELS, CHANNELS, strict=True):
            bind(self, command, partial(self.form.channels.choose, channel))

    def _say_keys(self) -> None:
        self.form.look_alikes.say_keys(*(keys_of(action) for action in self._choices))

    def show_drafts(self) -> None:
        """Let somebody choose one of the drafts that wait; what was typed stays, and a correction comes first."""
        if self._saver.amended is not None:
            self.form.note.say(
                tr("Save the correction first, or close it with Esc: then a draft can go on."), kind="plain"
            )
        elif not self.shelf.open_menu():
            self.form.note.say(tr("No other draft waits."), kind="plain")

    def _lay_out(self) -> None:
        self._title = label(tr("New delivery"), "heading")
        self._draft_said = ElidedLabel(role="secondary")
        self._letter = ElidedLabel(role="secondary")
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._title)
        top.addWidget(self.form.channels)
        top.addWidget(self._draft_said, 1)
        top.addWidget(self.shelf.button)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        saving = (
            ActionButton(self._save_next, "primary"),
            ActionButton(self._save_paper),
            ActionButton(self._save_print),
            ActionButton(self._save, "primary"),
        )
        others = (
            ActionButton(self._more),
            ActionButton(self._aside, shows_keys=False),
            ActionButton(self._clear, shows_keys=False),
            ActionButton(self._close_action),
        )
        buttons.addWidget(flowing(saving))
        buttons.addWidget(self._letter, 1)
        buttons.addWidget(flowing(others))
        self._fitting = Fitting(self._title, self.form.channels, self.shelf.button, (*saving, *others))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.form, 1)
        column.addWidget(self.proposed)
        column.addLayout(buttons)
