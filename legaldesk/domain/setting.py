"""One thing that can be set at a desk: its declaration, and the check of what is given for it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.shared_address import without_password

Value = bool | int | str
_YES = frozenset({"true", "yes", "on", "1"})
_NO = frozenset({"false", "no", "off", "0"})
_LONGEST = 2_000
"""Characters of the longest text that is kept."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that can be set. `name` is its dotted name in the file, `group` and `title` are for the screen.

    `says` is one sentence of what it does, `allowed` says what may be given. `least` and `most` bound a number.
    A text is the path of a file or folder unless it is `free` or one of `choices`.
    """

    name: str
    group: str
    title: str
    default: Value
    says: str
    allowed: str
    least: int = 0
    most: int = 0
    free: bool = False
    choices: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The name within its table of the file."""
        return self.name.rpartition(".")[2]

    @property
    def table(self) -> str:
        """The table of the file that it stands in; "" if in none."""
        return self.name.rpartition(".")[0]

    def checked(self, given: object) -> Value:
        """`given` if it is allowed. Raises BadInput with a sentence without the setting's name."""
        if isinstance(self.default, bool):
            if not isinstance(given, bool):
                raise BadInput(Phrase("must be {allowed}", allowed=Phrase(self.allowed)), self.name)
            return given
        if isinstance(self.default, int):
            if not isinstance(given, int) or isinstance(given, bool) or not self.least <= given <= self.most:
                raise BadInput(Phrase("must be {allowed}", allowed=Phrase(self.allowed)), self.name)
            return given
        if not isinstance(given, str):
            raise BadInput(Phrase("must be text in quotes: {allowed}", allowed=Phrase(self.allowed)), self.name)
        return self._checked_text(given.strip())

    def parsed(self, text: str) -> Value:
        """The value that a person typed; an empty text is the default. Raises BadInput as `checked` does."""
        typed = text.strip()
        if not typed:
            return self.default
        if isinstance(self.default, bool):
            word = typed.lower()
            return self.checked(True if word in _YES else False if word in _NO else typed)
        if isinstance(self.default, int):
            return self.checked(int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 10 else typed)
        return self.checked(typed)

    def _checked_text(self, text: str) -> str:
        if not text:
            return text
        if len(text) > _LONGEST or not text.isprintable():
            raise BadInput(
                Phrase(
                    "is too long or holds characters that are not allowed; give {allowed}", allowed=Phrase(self.allowed)
                ),
                self.name,
            )
        if self.name == "database":
            address, password = without_password(text)
            if password is not None:
                raise BadInput(
                    Phrase(
                        "holds a password, which belongs in the system's keyring: take it out, then give the"
                        " address with its password to `legaldesk settings database`"
                    ),
                    self.name,
                )
            return address
        if self.choices and text not in self.choices:
            raise BadInput(Phrase("must be {allowed}", allowed=Phrase(self.allowed)), self.name)
        if not self.free and not self.choices and not PurePath(text).is_absolute():
            raise BadInput(Phrase("must be {allowed}", allowed=Phrase(self.allowed)), self.name)
        return text
