"""Opening a desk: its log, whose policy it applies, and who works there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from legaldesk.desk.clock_check import check_clock
from legaldesk.desk.desk import Desk
from legaldesk.desk.passwords import with_kept_password
from legaldesk.desk.person import login_name
from legaldesk.desk.places import DeskAddress, default_address
from legaldesk.domain.policy import Policy, PolicyBook
from legaldesk.domain.policy_file import read_policy
from legaldesk.resources import resource_root


def present_moment() -> datetime:
    """This computer's clock, as an aware datetime in UTC."""
    return datetime.now(UTC)


def open_desk(
    where: DeskAddress | Path | None = None, *, by: str | None = None, now: Callable[[], datetime] = present_moment
) -> Desk:
    """Open the desk at `where` (a folder: the desk in it; default: the default one), an empty one if there is none.

    `by` is the name of the person at work (default: the login name). Raises BadInput or MachineFault with one sentence,
    also ConnectionLost.
    """
    from legaldesk.records.log import open_log, open_shared_log  # SQLAlchemy: imported when a desk is opened

    check_clock(now())
    address = DeskAddress(where) if isinstance(where, Path) else where or default_address()
    shipped = shipped_policies()
    zone = PolicyBook(shipped).zone
    person = by or login_name()
    if address.database:
        log = open_shared_log(with_kept_password(address.database), address.folder, zone, by=person)
    else:
        log = open_log(address.folder, zone, by=person)
    try:
        return Desk(address, log, office_book(shipped, log.policies()), person, now)
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
