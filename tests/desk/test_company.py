"""The company's profile: kept as a policy version of its own, and refused field by field."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legaldesk.desk.company import CompanyProfile, keep_profile, profile_of, text_with
from legaldesk.desk.intake import log_delivery
from legaldesk.desk.opening import shipped_policies
from legaldesk.desk.settings import load_settings
from legaldesk.domain.errors import BadInput
from legaldesk.domain.policy_file import read_policy
from legaldesk.domain.settings import CLOCK_EXTRA
from legaldesk.domain.vocabulary import Channel
from tests.hands import NOW, desk_at

ACME: dict[str, Any] = {
    "name": "Acme “Ł” \\ O'Neil", "legal_name": "Acme Inc.", "department": "Legal 法",
    "headquarters": ("1 Main Street", "Oakland, CA 94601"), "registered_agent": "CT Corporation",
    "portal_name": "Agency Portal", "portal_url": "https://portal.example/x", "abuse_url": "https://abuse.example/",
    "timezone": "America/New_York", "state": "NY", "opens": time(9, 30), "closes": time(18),
    "open_days": ("mon", "tue"), "extra_days": {Channel.FAX: 5},
}  # fmt: skip


def test_the_example_is_the_shipped_policy(tmp_path: Path) -> None:
    desk = desk_at(tmp_path)
    try:
        profile = profile_of(desk)
        assert profile.name == desk.book.newest.company.name and profile.extra_days == {}
        assert keep_profile(desk, profile) is False  # nothing changed
        assert desk.log.policies() == []
    finally:
        desk.close()


def test_a_profile_is_kept_and_judged_by(tmp_path: Path) -> None:
    desk = desk_at(tmp_path)
    wanted = CompanyProfile(**ACME)
    assert keep_profile(desk, wanted) is True
    desk.close()
    desk = desk_at(tmp_path)
    try:
        assert replace(profile_of(desk), extra_days={}) == replace(wanted, extra_days={})
        assert load_settings(tmp_path)[CLOCK_EXTRA[Channel.FAX]] == 5
        facts = {"channel": "fax", "received_at": NOW.isoformat(), "requester": {"kind": "civil_litigant"},
                 "instrument": {"kind": "civil_subpoena_records"}}  # fmt: skip
        record = log_delivery(desk, facts).record
        assert record.verdict.policy_version == desk.book.newest.version
        assert any("CT Corporation" in reason.text for reason in record.verdict.reasons)
        assert keep_profile(desk, replace(wanted, department="Legal")) is True  # from today on
    finally:
        desk.close()
    desk = desk_at(tmp_path)
    try:
        assert desk.book.newest.company.department == "Legal"
        with pytest.raises(BadInput, match="change the profile again tomorrow"):
            keep_profile(desk, replace(wanted, department="Other"))
        with pytest.raises(BadInput, match="open another data folder for Beta") as refused:
            keep_profile(desk, replace(wanted, name="Beta"))
        assert refused.value.field == "name"
        only_days = replace(profile_of(desk), extra_days={})
        assert keep_profile(desk, only_days) is False
        assert load_settings(tmp_path)[CLOCK_EXTRA[Channel.FAX]] == 0
    finally:
        desk.close()


def test_on_an_empty_desk_one_may_correct_oneself_as_often_as_one_likes(tmp_path: Path) -> None:
    wanted = CompanyProfile(**ACME)
    for number in range(3):
        desk = desk_at(tmp_path)
        assert keep_profile(desk, replace(wanted, name=f"Acme {number}")) is True
        desk.close()
    desk = desk_at(tmp_path)
    assert desk.book.newest.company.name == "Acme 2"
    desk.close()


@pytest.mark.parametrize(
    ("change", "field", "sentence"),
    [
        ({"timezone": "Mars/Base"}, "timezone", "is not a time zone"),
        ({"state": "ZZ"}, "state", "is not a two-letter state code"),
        ({"closes": time(1)}, "closes", "is not after opens"),
        ({"open_days": ()}, "open_days", "is not allowed"),
        ({"portal_url": "http://x"}, "portal_url", "must be an address that begins with https://"),
        ({"name": "x\x07"}, "name", "."),
        ({"headquarters": ("",)}, "headquarters", "."),
    ],
)
def test_what_is_wrong_is_said_of_its_field(tmp_path: Path, change: dict[str, Any], field: str, sentence: str) -> None:
    desk = desk_at(tmp_path)
    try:
        with pytest.raises(BadInput, match=sentence) as refused:
            keep_profile(desk, CompanyProfile(**{**ACME, **change}))
        assert refused.value.field == field and desk.log.policies() == []
    finally:
        desk.close()


@settings(max_examples=60)
@given(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=60))
def test_any_name_comes_back_as_it_was(name: str) -> None:
    shipped = shipped_policies()[-1]
    profile = CompanyProfile(**{**ACME, "name": name, "department": name})
    read = read_policy(text_with(shipped.text, profile, "v", shipped.effective), "x")
    assert (read.company.name, read.company.department, read.version) == (name, name, "v")
    assert len(read.rules) == len(shipped.rules)
