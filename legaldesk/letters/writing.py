"""Writing a letter: a request in, the bytes of its PDF out. Pure and deterministic: the same letter, the same bytes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.request import LetterRequest
from legaldesk.resources import resource_root

LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class WrittenLetter:
    """A letter as written. `sha256` is the hex digest of `pdf`; `template_version` names the texts it was made from."""

    kind: LetterKind
    pdf: bytes
    sha256: str
    template_version: str
    title: str


def write_letter(request: LetterRequest) -> WrittenLetter:
    """Write the letter that `request` asks for, as a tagged PDF (PDF/A-2a, PDF/UA-1).

    Raises BadInput for the kind hold, and for a letter text that breaks the rules of letter texts.
    """
    from legaldesk.letters.compose.letter import compose
    from legaldesk.letters.compose.templates import read_templates
    from legaldesk.letters.render.letter import render
    from legaldesk.letters.render.paper import PAPERS

    resources = resource_root()
    templates = read_templates(resources / "letters" / LANGUAGE)
    content = compose(request, templates)
    pdf = render(content, resources, PAPERS[request.paper])
    return WrittenLetter(
        kind=request.kind,
        pdf=pdf,
        sha256=hashlib.sha256(pdf).hexdigest(),
        template_version=templates.recipes[request.kind].version,
        title=content.title,
    )
