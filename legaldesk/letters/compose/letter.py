"""Composing a letter: everything that it says, in reading order."""

from __future__ import annotations

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.vocabulary import LetterKind, RequesterKind
from legaldesk.letters.compose.fields import field_values
from legaldesk.letters.compose.received import rows_of
from legaldesk.letters.compose.templates import Templates
from legaldesk.letters.compose.words import Words
from legaldesk.letters.content import Content, Image, Letterhead, Listing, Row
from legaldesk.letters.plain import lines_of, one_line
from legaldesk.letters.request import LetterRequest, OfficePicture

ADDRESS_LINES = 7
"""Most lines of an address; more would leave the envelope's window."""
LISTED = 500
"""Most enclosures, and most people who get a copy, of one letter."""
_LINE, _SALUTED, _ITEM = 120, 60, 300
_PEOPLE = frozenset(
    {
        RequesterKind.PRIVATE_INDIVIDUAL,
        RequesterKind.END_USER,
        RequesterKind.MESSAGE_RECIPIENT,
        RequesterKind.DATA_SUBJECT,
    }
)


def compose(request: LetterRequest, templates: Templates) -> Content:
    """The content of the letter that `request` asks for.

    Raises BadInput for the kind hold: no letter is written before counsel decides.
    """
    if request.kind is LetterKind.HOLD:
        raise BadInput(
            Phrase(
                "letter: {reference} is held for counsel; no letter is written before counsel decides",
                reference=request.reference,
            ),
            "letter",
        )
    words, recipe = templates.words, templates.recipe(request.kind)
    company = request.policy.company
    reference = one_line(request.reference, _LINE)
    day = words.day(request.dated)
    heading = recipe.heading
    return Content(
        title=words.say("layout", "title", heading=heading, reference=reference),
        language=words.language,
        dated=request.dated.isoformat(),
        reference=reference,
        letterhead=Letterhead(
            one_line(company.legal_name, _LINE),
            one_line(company.department, _LINE),
            tuple(one_line(line, _LINE) for line in request.stationery.head or company.headquarters),
            _image(request.stationery.logo, words, "logo", company.legal_name),
        ),
        address=address_of(request.delivery, words),
        corner=_corner(request, words, reference, day),
        heading=heading,
        rows=rows_of(request, words),
        salutation=_salutation(request, words),
        body=recipe.blocks(field_values(request, words)),
        closing=words.say("layout", "closing"),
        signature=_signature(request),
        signed=bool(one_line(request.signer, _LINE)),
        footer=(
            words.say("layout", "agent_line", agent=one_line(company.registered_agent, _LINE)),
            words.say(
                "layout",
                "policy_line",
                policy=one_line(request.verdict.policy_version, _LINE),
                template=recipe.version,
            ),
        ),
        barcode_says=words.say("layout", "barcode", reference=reference),
        page_of=words.say("layout", "page_of"),
        continued=words.say("layout", "continued", day=day, reference=reference),
        sent_by=one_line(request.sent_by, _ITEM),
        signature_image=_image(request.stationery.signature, words, "signature", request.signer),
        lists=_lists(request, words),
    )


def _image(picture: OfficePicture | None, words: Words, key: str, name: str) -> Image | None:
    if picture is None:
        return None
    return Image(picture.data, words.say("layout", key, name=one_line(name, _LINE)), picture.source)


def _lists(request: LetterRequest, words: Words) -> tuple[Listing, ...]:
    lists = []
    for key, given in (("enclosures", request.enclosures), ("copies_to", request.copies_to)):
        if len(given) > LISTED:
            raise BadInput(
                Phrase("letter: at most {most} of each may be listed; list the rest on an enclosure", most=LISTED),
                "letter",
            )
        items = tuple(item for item in (one_line(text, _ITEM) for text in given) if item)
        if items:
            lists.append(Listing(words.say("layout", key, count=str(len(items))), items))
    return tuple(lists)


def address_of(delivery: Delivery, words: Words) -> tuple[str, ...]:
    """The lines of the address that a letter about `delivery` goes to; at most ADDRESS_LINES."""
    requester = delivery.requester
    names = [line for line in (one_line(requester.contact, _LINE), one_line(requester.name, _LINE)) if line]
    lines = lines_of(requester.reply_address, _LINE, ADDRESS_LINES - len(names))
    if lines and names and lines[0] == names[-1]:
        names.pop()
    return (*names, *lines) or (words.say("layout", "to_anyone"),)


def _salutation(request: LetterRequest, words: Words) -> str:
    requester = request.delivery.requester
    person = requester.contact or (requester.name if requester.kind in _PEOPLE else "")
    name = one_line(person, _SALUTED + 1)
    if not name or len(name) > _SALUTED:
        return words.say("layout", "dear_anyone")
    return words.say("layout", "dear", name=name)


def _corner(request: LetterRequest, words: Words, reference: str, day: str) -> tuple[Row, ...]:
    rows = [Row(words.say("corner", "date"), day), Row(words.say("corner", "reference"), reference)]
    case_number = one_line(request.delivery.instrument.case_number, _SALUTED)
    if case_number:
        rows.append(Row(words.say("corner", "case_number"), case_number))
    return tuple(rows)


def _signature(request: LetterRequest) -> tuple[str, ...]:
    company = request.policy.company
    lines = (
        request.signer,
        request.signer_title if request.signer else "",
        company.department,
        company.legal_name,
    )
    return tuple(line for line in (one_line(text, _LINE) for text in lines) if line)
