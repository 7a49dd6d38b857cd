"""The errors that a user may meet: each is one sentence that says what happened and what to do.

Everything else that is raised is a defect of the program.
"""

from __future__ import annotations

from legaldesk.domain.phrase import Phrase, sentence_of


class DeskError(Exception):
    """Base of every error whose text is meant for the user: one sentence, no traceback."""

    exit_code = 3
    plain: str = ""
    """The same for the window, where the text names options of the command line; "" where it does not."""

    @property
    def sentence(self) -> str:
        """What it says; a phrase where it can be said in other languages, too."""
        return sentence_of(self)


class BadInput(DeskError):
    """The input or the request is refused; nothing has changed.

    `field` is the dotted path of the field concerned (`instrument.kind`) or empty; the text already names it.
    """

    exit_code = 2

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message)
        self.field = field


class MachineFault(DeskError):
    """Disk, database or operating system failed; the text says what is safe."""


class ConnectionLost(MachineFault):
    """The database that several workstations share does not answer; `host` names where it runs.

    The text says what is safe. Whoever catches it may try again: nothing on this workstation is damaged.
    """

    def __init__(self, host: str, message: str = "") -> None:
        super().__init__(
            message
            or Phrase(
                "no connection to the shared desk at {host}; what was confirmed is safe there, nothing of this was"
                " saved: check the network and try again",
                host=host,
            )
        )
        self.host = host


class NotFound(BadInput):
    """No delivery, letter or policy has that name."""


class Stopped(BadInput):
    """The person stopped the work; nothing of it was kept."""
