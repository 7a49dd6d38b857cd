"""The shipped policy and a judge of it, for the tests of the domain."""

from __future__ import annotations

import pytest

from legaldesk.domain.judge import Judge
from legaldesk.domain.policy import Policy, PolicyBook
from legaldesk.domain.policy_file import read_policy
from legaldesk.resources import resource_root


@pytest.fixture(scope="session")
def policy_text() -> str:
    return (resource_root() / "policies" / "twilio-2024-02-27.toml").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def policy(policy_text: str) -> Policy:
    return read_policy(policy_text, "shipped.toml")


@pytest.fixture(scope="session")
def judge(policy: Policy) -> Judge:
    return Judge(PolicyBook([policy]))
