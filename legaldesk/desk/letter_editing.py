"""Editing the letter texts of a desk: read one, see what is wrong with a change, see it as a letter, and keep it.

What is kept is a new version in the log: the older ones stay, with who kept them and when.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from legaldesk.desk.desk import Desk
from legaldesk.desk.letter_facts import blank_request
from legaldesk.desk.letter_texts import DOCUMENT, Kept, desk_texts, file_texts, own_texts, texts_folder, versions
from legaldesk.domain.errors import BadInput
from legaldesk.domain.logged import OfficeDocument
from legaldesk.domain.phrase import Phrase, without
from legaldesk.domain.reading import parse_delivery
from legaldesk.domain.vocabulary import LetterKind
from legaldesk.domain.words import say
from legaldesk.letters.own_texts import OwnText, OwnTexts
from legaldesk.letters.request import Language
from legaldesk.letters.writing import shipped_text, shipped_texts
from legaldesk.resources import resource_root

LANGUAGES = {language.value: words for language, words in zip(Language, ("English", "Spanish"), strict=True)}
"""The languages that letter texts may be in, each with its name."""


@dataclass(frozen=True, slots=True)
class TextName:
    """One letter text that can be edited: its name, such as "letters/receipt", and what it is called on the screen."""

    name: str
    says: str


@dataclass(frozen=True, slots=True)
class EditedText:
    """One letter text for editing.

    `text` is the one that letters are written with here, `kept` says where it lies, and `file` names the file of this
    workstation that wins over the desk's text, if there is one. `shipped` is empty where nothing was shipped under the
    name. `versions` are the desk's, the oldest first; the number of the last one, or 0, is `number`.
    """

    language: str
    name: str
    text: str
    kept: Kept
    file: str
    shipped: str
    versions: tuple[OfficeDocument, ...]

    @property
    def number(self) -> int:
        """The number of the desk's latest version; 0 if it has none."""
        return self.versions[-1].number if self.versions else 0


@dataclass(frozen=True, slots=True)
class TextFault:
    """What is wrong with a text: on which line, and one sentence. `elsewhere` names another text that it breaks."""

    line: int
    says: str
    elsewhere: str = ""

    @property
    def said(self) -> str:
        """The whole sentence."""
        if self.elsewhere:
            return Phrase("{name}, line {line}: {says}", name=self.elsewhere, line=str(self.line), says=self.says)
        return Phrase("Line {line}: {says}", line=str(self.line), says=self.says)


def editable(desk: Desk, language: str) -> list[TextName]:
    """What can be edited in `language`: the letters, then the notices, but for those that keep their words."""
    from legaldesk.letters.compose.notices import PROTECTED

    folder = shipped_texts(Language(language))
    notices = {path.stem for path in (folder / "notices").glob("*.md")} - PROTECTED
    notices |= {text.name.removeprefix("notices/") for text in own_texts(desk, Language(language)) if _is_notice(text)}
    letters = (kind for kind in LetterKind if kind is not LetterKind.HOLD)
    return [TextName(f"letters/{kind}", say(kind)) for kind in letters] + [
        TextName(f"notices/{name}", f"Notice “{name}”") for name in sorted(notices)
    ]


def notices_of(desk: Desk, language: str) -> list[str]:
    """The names of the notices that a letter in `language` can place."""
    shipped = {path.stem for path in (shipped_texts(Language(language)) / "notices").glob("*.md")}
    own = {text.name.removeprefix("notices/") for text in desk_texts(desk, Language(language)) if _is_notice(text)}
    return sorted(shipped | own)


def open_text(desk: Desk, language: str, name: str) -> EditedText:
    """The text `name` in `language`, for editing. Raises BadInput where there is none of that name."""
    tongue = Language(language)
    shipped = shipped_text(tongue, name)
    own = {text.name: text for text in desk_texts(desk, tongue)}.get(name)
    file = {text.name: text for text in file_texts(desk, tongue)}.get(name)
    found = file or own
    if found is None and shipped is None:
        raise BadInput(Phrase("{language}/{name}: there is no such letter text", language=language, name=name))
    kept = Kept.FILE if file else Kept.DESK if own else Kept.SHIPPED
    return EditedText(
        language,
        name,
        found.text if found else shipped or "",
        kept,
        file.source if file else "",
        shipped or "",
        tuple(versions(desk, tongue, name)),
    )


def beginning(text: EditedText, today: str) -> str:
    """What one begins to edit: the text, with a version of its own, which a shipped one does not have."""
    if text.kept is Kept.SHIPPED and text.text.startswith("+++\n") and '\nversion = "' not in text.text:
        head, _, rest = text.text.removeprefix("+++\n").partition("+++\n")
        return f'+++\n{head}version = "{today}"\n+++\n{rest}'
    return text.text


def faults_of(desk: Desk, language: str, name: str, body: str) -> list[TextFault]:
    """What would be wrong if the text `name` read `body`: in it first, then in other texts that it would break."""
    from legaldesk.letters.compose.templates import faults_in

    try:
        found = faults_in(shipped_texts(Language(language)), _changed(desk, language, name, body))
    except BadInput as refused:
        return [TextFault(1, without(refused.sentence, str(refused).partition(": ")[0] + ": ") or refused.sentence)]
    here = [TextFault(each.fault.line, each.fault.says) for each in found if each.name == name]
    elsewhere = (each for each in found if each.name != name)
    return here + [TextFault(each.fault.line, each.fault.says, f"{language}/{each.name}") for each in elsewhere]


def preview(desk: Desk, language: str, name: str, body: str) -> bytes:
    """A letter about an invented delivery, written with the text `name` as `body`; nothing is stored.

    For a notice it is the first letter that places it, else the receipt. Raises BadInput for what is wrong with it.
    """
    from legaldesk.letters.copies import mark_unapproved
    from legaldesk.letters.writing import write_letter  # ReportLab: imported when the first letter is written

    found = faults_of(desk, language, name, body)
    if found:
        raise BadInput(found[0].said)
    tongue, own = Language(language), _changed(desk, language, name, body)
    kind = _kind_for(tongue, name, own)
    facts = _samples()[kind]
    delivery = parse_delivery(facts, desk.zone)
    request = blank_request(desk, kind, delivery, desk.judge.judge(delivery), tongue)
    written = write_letter(request, own)
    return written.pdf if written.approved else mark_unapproved(written.pdf)


def keep(desk: Desk, language: str, name: str, body: str, after: int) -> OfficeDocument:
    """Keep `body` as the desk's next version of the text `name`; `after` is the number that it was edited from.

    Refused (BadInput) are a text with any fault, one that says what holds already, and one that somebody else changed
    meanwhile.
    """
    text = open_text(desk, language, name) if _is_known(desk, language, name) else None
    number = text.number if text else 0
    if number != after:
        last = text.versions[-1] if text else None
        by = last.added_by if last else Phrase("somebody")
        raise BadInput(
            Phrase(
                "{language}/{name}: {by} kept version {number} meanwhile; look at it first, then keep yours",
                language=language,
                name=name,
                by=by,
                number=str(number),
            )
        )
    if not body.strip():
        raise BadInput(
            Phrase(
                "{language}/{name}: is empty; give it a text, or go back to the shipped one",
                language=language,
                name=name,
            )
        )
    found = faults_of(desk, language, name, body)
    if found:
        first = found[0]
        where = first.elsewhere or f"{language}/{name}"
        raise BadInput(Phrase("{name}, line {line}: {says}", name=where, line=str(first.line), says=first.says))
    if text is not None and text.versions and text.versions[-1].body == body:
        raise BadInput(
            Phrase(
                "{language}/{name}: is what version {number} says already; nothing was kept",
                language=language,
                name=name,
                number=str(number),
            )
        )
    return desk.log.documents.add(DOCUMENT, f"{language}/{name}", body, desk.by, desk.now())


def keep_all(desk: Desk, texts: Sequence[tuple[str, str, str]]) -> list[OfficeDocument]:
    """Keep several texts (language, name, text), each as the next version; none if there is a fault in any.

    Those that say what holds already are left alone. Raises BadInput.
    """
    from legaldesk.letters.compose.templates import check_texts

    for language in {language for language, _, _ in texts}:
        given = tuple(OwnText(name, body, f"{language}/{name}") for tongue, name, body in texts if tongue == language)
        names = {text.name for text in given}
        others = (text for text in desk_texts(desk, Language(language)) if text.name not in names)
        check_texts(shipped_texts(Language(language)), (*others, *given))
    changed = []
    for language, name, body in texts:
        found = versions(desk, Language(language), name)
        if not found or found[-1].body != body:
            changed.append(desk.log.documents.add(DOCUMENT, f"{language}/{name}", body, desk.by, desk.now()))
    return changed


def give_up(desk: Desk, language: str, name: str) -> OfficeDocument:
    """Go back to the shipped text `name`; the versions stay. Raises BadInput where there is nothing to give up.

    So it is for a notice of the company's own that a letter still places.
    """
    text = open_text(desk, language, name)
    if not text.versions or not text.versions[-1].body:
        raise BadInput(
            Phrase("{language}/{name}: the desk has no text of its own for it", language=language, name=name)
        )
    from legaldesk.letters.compose.templates import check_texts

    left = (other for other in own_texts(desk, Language(language)) if other.name != name)
    check_texts(shipped_texts(Language(language)), tuple(left))
    return desk.log.documents.add(DOCUMENT, f"{language}/{name}", "", desk.by, desk.now())


def file_of(desk: Desk, language: str, name: str) -> str:
    """Where a file of this workstation alone would lie that wins over the desk's text `name`."""
    return str(texts_folder(desk.place) / language / f"{name}.md")


def _is_known(desk: Desk, language: str, name: str) -> bool:
    tongue = Language(language)
    return shipped_text(tongue, name) is not None or bool(versions(desk, tongue, name))


def _changed(desk: Desk, language: str, name: str, body: str) -> OwnTexts:
    """The company's own texts of the desk, with `body` as the one called `name`."""
    others = (text for text in desk_texts(desk, Language(language)) if text.name != name)
    return (*others, OwnText(name, body, f"{language}/{name}"))


def _is_notice(text: OwnText) -> bool:
    return text.name.startswith("notices/")


def _kind_for(language: Language, name: str, own: Sequence[OwnText]) -> LetterKind:
    from legaldesk.letters.compose.templates import kinds_with

    if not name.startswith("notices/"):
        return LetterKind(name.removeprefix("letters/"))
    placing = kinds_with(shipped_texts(language), own, name.removeprefix("notices/"))
    return placing[0] if placing else LetterKind.RECEIPT


def _samples() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((resource_root() / "letters" / "samples.json").read_text(encoding="utf-8"))
    return found
