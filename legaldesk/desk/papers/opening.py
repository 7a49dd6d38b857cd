"""From an attached file to the paper that is looked at: its content checked, its kind told, or one sentence why not."""

from __future__ import annotations

from contextlib import closing

from legaldesk.desk.desk import Desk
from legaldesk.desk.papers.paper import Paper
from legaldesk.domain.errors import BadInput
from legaldesk.domain.file_names import shown_name
from legaldesk.domain.logged import Attachment
from legaldesk.domain.media_types import kind_in_words, size_in_words
from legaldesk.domain.phrase import Phrase

MOST_BYTES = 400_000_000
"""Bytes of the largest file that is shown."""
_PDF = "application/pdf"


def can_be_shown(media_type: str) -> bool:
    """Whether files of this kind can be looked at within the program."""
    from legaldesk.desk.papers.images import SHOWN_IMAGES  # Pillow: loaded where a delivery with files is shown

    return media_type == _PDF or media_type in SHOWN_IMAGES


def content_of(desk: Desk, one: Attachment) -> bytes:
    """The content of a file, checked against its hash.

    Raises BadInput for a kind or a size that is not shown, or MachineFault where it is missing or was altered.
    """
    name = shown_name(one.name)
    if not can_be_shown(one.media_type):
        raise BadInput(
            Phrase(
                "{name}: a {kind} is not shown here; open or save it instead",
                name=name,
                kind=Phrase(kind_in_words(one.media_type)).lower(),
            )
        )
    if one.size > MOST_BYTES:
        raise BadInput(
            Phrase(
                "{name}: {size} are too much to be shown here; save it instead", name=name, size=size_in_words(one.size)
            )
        )
    with closing(desk.log.files.content(one)) as pieces:
        return b"".join(pieces)


def read_paper(name: str, media_type: str, content: bytes) -> Paper:
    """The pages of a file called `name`. Runs in the thread that draws. Raises BadInput that names the file."""
    from legaldesk.desk.papers.images import ImagePaper
    from legaldesk.desk.papers.pdf import PdfPaper

    try:
        return PdfPaper(content) if media_type == _PDF else ImagePaper(content, media_type)
    except BadInput as refused:
        raise BadInput(Phrase("{name}: {refused}", name=shown_name(name), refused=refused)) from None
