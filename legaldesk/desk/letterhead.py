"""The letterhead that all workstations of a desk share: lines and logo, kept in the log version by version."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from pathlib import Path

from legaldesk.desk.desk import Desk
from legaldesk.desk.files import opened
from legaldesk.desk.settings import load_settings
from legaldesk.domain.errors import BadInput
from legaldesk.domain.logged import OfficeDocument
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.settings import LETTERS_HEAD, LETTERS_LOGO, DeskSettings, Setting
from legaldesk.letters.request import OfficePicture

DOCUMENT = "letterhead"
_NAME = "office"
_PICTURE_LIMIT = 5_000_000
"""Most bytes of a logo or signature."""
_SHARED_LIMIT = 1_000_000
"""Most bytes of a logo that is kept in the log."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The lines at the right of the letterhead, with ; between them, and the logo, if there is one."""

    head: str
    logo: OfficePicture | None


def shared_letterhead(desk: Desk) -> Letterhead | None:
    """The letterhead of the whole desk; None if there is none. A workstation's own settings win over it."""
    found = desk.log.documents.of(DOCUMENT, _NAME)
    if not found or not found[-1].body:
        return None
    told = json.loads(found[-1].body)
    logo = OfficePicture(base64.b64decode(told["logo"]), f"letterhead version {found[-1].number}: logo")
    return Letterhead(str(told["head"]), logo if told["logo"] else None)


def letterheads(desk: Desk) -> list[OfficeDocument]:
    """The versions of the shared letterhead, the oldest first; one without a body gave it up."""
    return desk.log.documents.of(DOCUMENT, _NAME)


def share(desk: Desk) -> OfficeDocument:
    """Keep the letterhead and the logo that this workstation has set as those of the whole desk.

    Where nothing is set, the shared one is given up. Raises BadInput for a logo that cannot be read or is too large,
    and where nothing would change.
    """
    settings = load_settings(desk.place)
    head, logo = str(settings[LETTERS_HEAD]).strip(), picture_of(settings, LETTERS_LOGO)
    if logo is not None:
        from legaldesk.letters.copies import check_picture

        check_picture(logo)
        if len(logo.data) > _SHARED_LIMIT:
            raise BadInput(
                Phrase(
                    "{source}: is larger than {most} bytes; choose a smaller picture",
                    source=logo.source,
                    most=_SHARED_LIMIT,
                )
            )
    told = {"head": head, "logo": base64.b64encode(logo.data).decode() if logo else ""}
    body = json.dumps(told, ensure_ascii=False) if head or logo else ""
    found = letterheads(desk)
    if body == (found[-1].body if found else ""):
        raise BadInput(
            Phrase("letterhead: the desk has this one already; nothing was kept")
            if body
            else Phrase(
                "letterhead: neither lines nor a logo are set here (letters.head, letters.logo); nothing was kept"
            )
        )
    return desk.log.documents.add(DOCUMENT, _NAME, body, desk.by, desk.now())


def picture_of(settings: DeskSettings, setting: Setting) -> OfficePicture | None:
    """The picture whose path is set; None if none is. Raises BadInput that names the setting."""
    named = str(settings[setting])
    if not named:
        return None
    source = f"{setting.name}: {named}"
    try:
        with opened(Path(named)) as file:
            data = file.read(_PICTURE_LIMIT + 1)
    except BadInput as refused:
        raise BadInput(Phrase("{name}: {refused}", name=setting.name, refused=refused), setting.name) from None
    if len(data) > _PICTURE_LIMIT:
        raise BadInput(
            Phrase(
                "{source}: is larger than {most} bytes; choose a smaller picture",
                source=source,
                most=_PICTURE_LIMIT,
            ),
            setting.name,
        )
    return OfficePicture(data, source)
