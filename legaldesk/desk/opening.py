"""Opening a desk: where its data lives, whose policy it applies, and who works there."""

from __future__ import annotations

import getpass
import os
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import platformdirs

from legaldesk.desk.desk import Desk
from legaldesk.domain.errors import BadInput
from legaldesk.domain.policy import Policy, PolicyBook
from legaldesk.domain.policy_file import read_policy
from legaldesk.records.log import database_path, open_log
from legaldesk.resources import resource_root

DATA_DIR_VARIABLE = "LEGALDESK_DATA_DIR"
DATABASE_VARIABLE = "LEGALDESK_DATABASE"
_SQLITE = "sqlite:///"


def present_moment() -> datetime:
    """This computer's clock, as an aware datetime in UTC."""
    return datetime.now(UTC)


def default_place() -> Path:
    """The data folder: LEGALDESK_DATA_DIR if it is set, else the platform's folder for application data."""
    given = os.environ.get(DATA_DIR_VARIABLE)
    return Path(given) if given else Path(platformdirs.user_data_dir("LegalDesk", appauthor=False))


def place_of_url(url: str) -> Path:
    """The data folder of a database URL `sqlite:///…/legaldesk.db`. Raises BadInput for any other URL."""
    if url.startswith(_SQLITE) and len(url) > len(_SQLITE):
        path = Path(url.removeprefix(_SQLITE))
        if path.name != database_path(path.parent).name:
            name = database_path(path.parent).name
            raise BadInput(f"--database: the file must be called {name}; write {_SQLITE}FOLDER/{name}")
        return path.parent
    kind = url.split(":", 1)[0]
    raise BadInput(
        f"--database: {kind!r} is not a database that this version opens; write {_SQLITE}FOLDER/legaldesk.db"
    )


def desk_exists(place: Path | None = None) -> bool:
    """Whether `place` (default: the default place) holds a desk already."""
    return database_path(place or default_place()).exists()


def open_desk(
    place: Path | None = None, *, by: str | None = None, now: Callable[[], datetime] = present_moment
) -> Desk:
    """Open the desk in the data folder `place`, and make an empty one where there is none.

    `by` is the name of the person at work (default: the login name). Raises BadInput or MachineFault with one sentence.
    """
    folder = place or default_place()
    shipped = shipped_policies()
    log = open_log(folder, PolicyBook(shipped).zone)
    try:
        return Desk(folder, log, office_book(shipped, log.policies()), by or login_name(), now)
    except BaseException:
        log.close()
        raise


def shipped_policies() -> list[Policy]:
    """The policy versions in resources/policies. Raises PolicyError."""
    files = sorted((resource_root() / "policies").glob("*.toml"))
    return [read_policy(file.read_text(encoding="utf-8"), file.name) for file in files]


def office_book(shipped: Sequence[Policy], added: Sequence[tuple[str, str]]) -> PolicyBook:
    """The policy book of a desk: what the office added, and what was shipped for the same company.

    `added` are pairs of version and TOML text. An office that added its own company's policy is judged by that alone:
    the shipped one is then only an example.
    """
    own = [read_policy(text, f"policy version {version}") for version, text in added]
    company = own[-1].company.name if own else None
    return PolicyBook([*own, *(policy for policy in shipped if company in (None, policy.company.name))])


def login_name() -> str:
    """The person logged in to this computer: the full name where the system knows it, else the login name.

    "unknown" where the system has neither.
    """
    try:
        login = getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"
    return _full_name(login) or login


def _full_name(login: str) -> str:
    try:
        import pwd  # Unix only

        name = pwd.getpwnam(login).pw_gecos.split(",")[0].strip()
    except (ImportError, KeyError):
        return ""
    return name if " " in name else ""
