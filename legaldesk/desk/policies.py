"""Policy versions of a desk: check a file, list what is known, add the office's own."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from pathlib import Path

from legaldesk.desk.desk import Desk
from legaldesk.desk.files import read_text
from legaldesk.desk.opening import office_book, shipped_policies
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.policy import Policy, PolicyBook, PolicyError
from legaldesk.domain.policy_file import FILE_LIMIT, read_policy


def check_file(path: Path) -> Policy:
    """Read and validate a policy file. Raises PolicyError that names the row and key, or BadInput for the file."""
    return read_policy(read_text(path, FILE_LIMIT), path.name)


def check_together(policies: Iterable[Policy]) -> PolicyBook:
    """Check that versions may stand beside each other. Raises PolicyError (one effective date, one version twice)."""
    return PolicyBook(list(policies))


def versions(desk: Desk) -> tuple[Policy, ...]:
    """The policy versions that this desk judges by, the oldest first."""
    return desk.book.policies


def add_file(desk: Desk, path: Path) -> Desk:
    """Add a policy version to the desk; returns the desk that judges by it.

    What was judged stays judged: a delivery keeps the version of its day of receipt. Refused (PolicyError) are a file
    with an error, a version or effective date that is there already, and another company's policy for a desk that has
    deliveries.
    """
    policy = check_file(path)
    company = desk.book.newest.company.name
    if policy.company.name != company and desk.log.total():
        raise PolicyError(
            Phrase(
                "{name}: [company], key name: this desk logs for {company}; open another data folder for {other}",
                name=path.name,
                company=company,
                other=policy.company.name,
            )
        )
    added = [*desk.log.policies(), (policy.version, policy.text)]
    book = office_book(shipped_policies(), added)
    desk.log.add_policy(policy.version, policy.effective, policy.text, desk.by, desk.now())
    return dataclasses.replace(desk, book=book)
