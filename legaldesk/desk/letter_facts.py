"""What a letter is written from at a desk: the record, who is at work, the office's settings, what a person adds."""

from __future__ import annotations

from dataclasses import dataclass

from legaldesk.desk.desk import Desk
from legaldesk.desk.letterhead import picture_of, shared_letterhead
from legaldesk.desk.settings import load_settings
from legaldesk.domain.clocks.three_clocks import figures_of
from legaldesk.domain.delivery import Delivery
from legaldesk.domain.errors import BadInput
from legaldesk.domain.logged import LoggedDelivery
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.policy import Policy
from legaldesk.domain.settings import (
    LETTERS_HEAD,
    LETTERS_LANGUAGE,
    LETTERS_LOGO,
    LETTERS_PAPER,
    LETTERS_SIGNATURE,
    LETTERS_SIGNER,
    LETTERS_TITLE,
    DeskSettings,
)
from legaldesk.domain.verdict import Verdict
from legaldesk.domain.vocabulary import LetterKind, Status
from legaldesk.letters.request import Language, LetterRequest, PaperSize, Stationery
from legaldesk.letters.writing import earlier_letter

_HEAD_LINES = 3


@dataclass(frozen=True, slots=True)
class Extras:
    """What a person adds to one letter: how it goes out, what is enclosed, and who gets a copy of it.

    `language` is "en" or "es"; empty for the one that is set at the desk.
    """

    sent_by: str = ""
    enclosures: tuple[str, ...] = ()
    copies_to: tuple[str, ...] = ()
    language: str = ""


PLAIN = Extras()


def letter_request(desk: Desk, record: LoggedDelivery, extras: Extras = PLAIN) -> LetterRequest:
    """What the letter for `record` has to say. Raises BadInput where none may be written, or for a bad setting."""
    refuse_unless_released(record)
    settings = load_settings(desk.place)
    earlier = desk.log.letters(record.reference)
    language = Language(extras.language or str(settings[LETTERS_LANGUAGE]))
    supersedes = ""
    if earlier:
        supersedes = earlier_letter(earlier[-1].written_at.astimezone(desk.zone).date(), language)
    signs = desk.by == settings[LETTERS_SIGNER]
    return LetterRequest(
        kind=record.verdict.letter,
        reference=record.reference,
        delivery=record.delivery,
        verdict=record.verdict,
        policy=policy_of(desk, record),
        dated=desk.now().astimezone(desk.zone).date(),
        signer=desk.by if signs or " " in desk.by else "",  # a login name is no signature: the department signs then
        signer_title=str(settings[LETTERS_TITLE]) if signs else "",
        extra_days=figures_of(settings).extra.get(record.delivery.channel),
        supersedes=supersedes,
        paper=PaperSize(str(settings[LETTERS_PAPER])),
        language=language,
        sent_by=extras.sent_by,
        enclosures=extras.enclosures,
        copies_to=extras.copies_to,
        stationery=stationery_of(desk, settings, signed=signs),
    )


def blank_request(
    desk: Desk, kind: LetterKind, delivery: Delivery, verdict: Verdict, language: Language
) -> LetterRequest:
    """What a letter of `kind` about an invented `delivery` has to say, on the office's paper. Raises as that one."""
    settings = load_settings(desk.place)
    return LetterRequest(
        kind=kind,
        reference="LD-0000-000000",
        delivery=delivery,
        verdict=verdict,
        policy=desk.book.version(verdict.policy_version) or desk.book.newest,
        dated=desk.now().astimezone(desk.zone).date(),
        signer=str(settings[LETTERS_SIGNER]) or desk.by,
        signer_title=str(settings[LETTERS_TITLE]),
        extra_days=figures_of(settings).extra.get(delivery.channel),
        paper=PaperSize(str(settings[LETTERS_PAPER])),
        language=language,
        stationery=stationery_of(desk, settings, signed=False),
    )


def stationery_of(desk: Desk, settings: DeskSettings, *, signed: bool) -> Stationery:
    """How the paper looks; `signed` if the signature goes onto it. Raises BadInput for a picture that cannot be read.

    What this workstation has set wins over the letterhead of the whole desk.
    """
    shared = shared_letterhead(desk)
    return Stationery(
        head=_head(str(settings[LETTERS_HEAD])) or _head(shared.head if shared else ""),
        logo=picture_of(settings, LETTERS_LOGO) or (shared.logo if shared else None),
        signature=picture_of(settings, LETTERS_SIGNATURE) if signed else None,
    )


def refuse_unless_released(record: LoggedDelivery) -> None:
    """Raise BadInput if no letter may leave the house for `record`: it is void, or held until counsel decides."""
    if record.status == Status.VOID:
        raise BadInput(Phrase("{reference} is void; no letter is written for it", reference=record.reference))
    refuse_while_held(record)


def refuse_while_held(record: LoggedDelivery) -> None:
    """Raise BadInput if the letter for `record` is held: until counsel decides, no earlier one leaves either."""
    if record.verdict.letter == LetterKind.HOLD:
        raise BadInput(
            Phrase(
                "{reference}: the letter is held until counsel decides; nothing was printed"
                " (legaldesk decide, or Decide in the window)",
                reference=record.reference,
            )
        )


def _head(typed: str) -> tuple[str, ...]:
    lines = (line.strip() for line in typed.split(";"))
    return tuple(line for line in lines if line)[:_HEAD_LINES]


def paper_of(desk: Desk) -> PaperSize:
    """The paper that is set at the desk. Raises BadInput for settings that cannot be read."""
    return PaperSize(str(load_settings(desk.place)[LETTERS_PAPER]))


def policy_of(desk: Desk, record: LoggedDelivery) -> Policy:
    """The version of the day of receipt; where none was in force and counsel decided, the newest one's words serve."""
    return desk.book.version(record.verdict.policy_version) or desk.book.newest
