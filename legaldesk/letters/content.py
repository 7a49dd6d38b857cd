"""A letter's content as frozen values: what it says, in reading order, before anybody decides how it looks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one face. The text is data: nothing in it is ever read as markup."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of body text."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of items, one paragraph each."""

    items: tuple[Paragraph, ...]


Block = Paragraph | Bullets


@dataclass(frozen=True, slots=True)
class Row:
    """One labeled fact, such as "Received" and "Nov. 23, 2026, 10:42 a.m. PST"."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the office: the bytes of a PNG or JPEG file, and `says`, which stands for it where it is not seen.

    `source` names the file in errors.
    """

    data: bytes
    says: str
    source: str


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who writes: the company's name, its department, the lines beside them, and the logo if there is one."""

    name: str
    department: str
    address: tuple[str, ...]
    logo: Image | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """A titled list below the signature, such as the enclosures."""

    title: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that one letter says.

    `title` names the document, `language` is a BCP 47 tag, `corner` holds the few facts beside the address, `rows` the
    table of what was received. `sent_by` is the line above the heading that says how the letter goes out; it may be
    empty. `lists` stand below the signature. `signed` says whether the signature names a person; else a
    line is left for one. `barcode_says` stands for the barcode of the reference where it cannot be seen. `page_of` is
    the pattern of the page number with the fields {page} and {pages}.
    """

    title: str
    language: str
    dated: str
    reference: str
    letterhead: Letterhead
    address: tuple[str, ...]
    corner: tuple[Row, ...]
    heading: str
    rows: tuple[Row, ...]
    salutation: str
    body: tuple[Block, ...]
    closing: str
    signature: tuple[str, ...]
    signed: bool
    footer: tuple[str, ...]
    page_of: str
    barcode_says: str
    continued: str
    sent_by: str = ""
    signature_image: Image | None = None
    lists: tuple[Listing, ...] = ()
