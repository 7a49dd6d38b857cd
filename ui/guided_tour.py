"""The five-minute tour: a strip above the screens that leads from one to the next, on whatever desk is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.actions import bind
from ui.language import later, tr
from ui.theme import Theme
from ui.widgets.strip import Strip
from ui.widgets.texts import ActionButton
from ui.window_commands import TOUR_BACK, TOUR_END, TOUR_NEXT


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its headline, its text, and the command that leads to where it is told."""

    headline: str
    text: str
    command: str


STEPS = (
    Step(
        later("The desk"),
        later(
            "The log, newest first; Up and Down walk through it. On the right stands the delivery:"
            " the verdict, why, and which letter comes next. Each verdict has a shape of its own, so"
            " that it reads without color."
        ),
        "window.view_1",
    ),
    Step(
        later("Finding"),
        later(
            "Ctrl+F, then a few letters of a sender, a case number however punctuated, a caption or"
            " a reference. Ctrl+K leads to anything, also to every command."
        ),
        "window.view_1",
    ),
    Step(
        later("What a verdict means"),
        later(
            "Shift+F1 explains the verdict on the screen and what to do next. The small labels, such"
            " as D2, name the sentences of the published policy that it rests on."
        ),
        "window.view_1",
    ),
    Step(
        later("Counsel"),
        later(
            "Here wait the deliveries that the policy does not decide. Ctrl+D records what counsel"
            " decided, and why; that releases the letter."
        ),
        "window.view_2",
    ),
    Step(
        later("Letters"),
        later(
            "Here wait the letters that are to go out. Ctrl+L shows one as it will be printed,"
            " Ctrl+P prints it; without a printer it is saved as PDF."
        ),
        "window.view_3",
    ),
    Step(
        later("A new delivery"),
        later(
            "Press a key from 1 to 7 for how it came; then only the fields of that channel show. The"
            " verdict stands below while you type. Esc leaves; what was typed is kept as a draft."
        ),
        "desk.new",
    ),
    Step(
        later("Reports"),
        later(
            "Volume, service, processing time, what is due, each as a picture, in words and as a"
            " table. Ctrl+S saves one as PDF, Excel or CSV."
        ),
        "reports.open",
    ),
    Step(
        later("Settings and backups"),
        later(
            "Daily backups are made by themselves; keep them on another disk. Your company's profile"
            " and letter texts are here too. That was the tour: F1 explains every screen."
        ),
        "window.settings",
    ),
)


class TourStrip(QWidget):
    """Shows one step at a time, and takes no room while there is no tour. `run` does a command by its id."""

    def __init__(self, theme: Theme, window: QWidget, run: Callable[[str], object], home: Callable[[], object]) -> None:
        super().__init__(window)
        self.setProperty("role", "page")
        self.strip = Strip(theme)
        self._run = run
        self._home = home
        self._place = -1
        self._next = bind(window, TOUR_NEXT, self._forward)
        self._back = bind(window, TOUR_BACK, self._backward)
        self._end = bind(window, TOUR_END, self.end)
        for action in (self._back, self._next, self._end):
            self.strip.add_button(ActionButton(action, shows_keys=False))
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 12, 16, 0)
        inside.addWidget(self.strip)
        self.end()

    @property
    def place(self) -> int:
        """Which step is shown, from 0 on; -1 while there is no tour."""
        return self._place

    def start(self) -> None:
        """Begin, or begin again."""
        self._go(0)

    def end(self) -> None:
        """Take no room any more; the screen stays as it is."""
        self._place = -1
        self.strip.clear()
        self.hide()
        self._offer()

    def _forward(self) -> None:
        if self._place + 1 < len(STEPS):
            self._go(self._place + 1)
        else:
            self.end()
            self._home()

    def _backward(self) -> None:
        self._go(max(self._place - 1, 0))

    def _go(self, place: int) -> None:
        self._place = place
        step = STEPS[place]
        self._home()
        self._run(step.command)
        self.strip.say(
            tr(step.text),
            headline=tr(
                "{place} of {count}: {headline}", place=place + 1, count=len(STEPS), headline=tr(step.headline)
            ),
        )
        self.show()
        self._offer()

    def _offer(self) -> None:
        on = self._place >= 0
        for action, possible in ((self._next, on), (self._back, self._place > 0), (self._end, on)):
            action.setVisible(possible)
            action.setEnabled(possible)
        self._next.setText(tr("Next") if self._place + 1 < len(STEPS) else tr("Done"))
