"""The company's profile: who is served, where, and when the office is open; a policy version of its own holds it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from functools import cache
from types import MappingProxyType
from zoneinfo import available_timezones

from legaldesk.desk.desk import Desk
from legaldesk.desk.opening import shipped_policies
from legaldesk.desk.settings import load_settings, save_settings
from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase, without
from legaldesk.domain.policy import Policy, PolicyError
from legaldesk.domain.policy_file import read_policy
from legaldesk.domain.settings import CLOCK_EXTRA
from legaldesk.domain.vocabulary import Channel

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_COMPANY = (
    "name", "legal_name", "department", "headquarters", "registered_agent", "portal_name", "portal_url", "abuse_url",
)  # fmt: skip
_OFFICE = ("timezone", "state", "opens", "closes", "open_days")
_SECTION = re.compile(r"^\[\[?([\w.]+)\]\]?", re.MULTILINE)
_LONGEST_VERSION = 40


@dataclass(frozen=True, slots=True)
class CompanyProfile:
    """What a policy file says of the company and its office, and the extra days of each channel.

    `headquarters` are lines; `open_days` are words of WEEKDAYS; `extra_days` holds business days by channel, a channel
    that is missing has not been announced.
    """

    name: str
    legal_name: str
    department: str
    headquarters: tuple[str, ...]
    registered_agent: str
    portal_name: str
    portal_url: str
    abuse_url: str
    timezone: str
    state: str
    opens: time
    closes: time
    open_days: tuple[str, ...]
    extra_days: Mapping[Channel, int]


@cache
def all_zones() -> tuple[str, ...]:
    """The names of all time zones that this computer knows, in order; the first call looks on the disk."""
    return tuple(sorted(available_timezones()))


def profile_of(desk: Desk) -> CompanyProfile:
    """The profile that `desk` has now: for a new one that of the shipped policy, the example."""
    policy = desk.book.newest
    company, office = policy.company, policy.office
    settings = load_settings(desk.place)
    extra = {channel: int(settings[setting]) for channel, setting in CLOCK_EXTRA.items() if settings[setting]}
    return CompanyProfile(
        company.name, company.legal_name, company.department, company.headquarters, company.registered_agent,
        company.portal_name, company.portal_url, company.abuse_url, office.zone.key, office.state, office.opens,
        office.closes, tuple(WEEKDAYS[day] for day in sorted(office.open_days)), MappingProxyType(extra),
    )  # fmt: skip


def keep_profile(desk: Desk, profile: CompanyProfile) -> bool:
    """Keep `profile`: as a new policy version with the rules of the newest one, and in the settings.

    Returns whether deliveries are judged differently from now on, that is, whether the desk must be opened anew. Raises
    BadInput whose `field` names what is wrong, or MachineFault.
    """
    before = profile_of(desk)
    changed = replace(before, extra_days=profile.extra_days) != profile
    if changed:
        _add_version(desk, profile)
    if dict(before.extra_days) != dict(profile.extra_days):
        settings = load_settings(desk.place)
        for channel, setting in CLOCK_EXTRA.items():
            days = profile.extra_days.get(channel)
            if days != before.extra_days.get(channel):
                settings = settings.with_value(setting, days)
        save_settings(desk.place, settings)
    return changed


def _add_version(desk: Desk, profile: CompanyProfile) -> None:
    newest = desk.book.newest
    if profile.name != newest.company.name and desk.log.total():
        raise BadInput(
            Phrase(
                "this desk has logged for {name}; open another data folder for {other}",
                name=newest.company.name,
                other=profile.name,
            ),
            "name",
        )
    used = {policy.effective for policy in desk.book.policies}
    used |= {read_policy(text, version).effective for version, text in desk.log.policies()}
    effective = _effective(desk, newest, used)
    number = len(desk.log.policies()) + 1
    version = f"{newest.version.split(' · ')[0]} · {number}"[:_LONGEST_VERSION]
    text = text_with(newest.text, profile, version, effective)
    try:
        read_policy(text, "the profile")
    except PolicyError as fault:
        raise _named(fault) from None
    desk.log.add_policy(version, effective, text, desk.by, desk.now())


def _effective(desk: Desk, newest: Policy, used: set[date]) -> date:
    """From which day of receipt on it holds: today; where nothing is logged yet, from as early as can be."""
    if desk.log.total():
        today = desk.book.local_day(desk.now())
        if today in used or newest.effective > today:
            raise BadInput(
                Phrase("a version that begins today is there already; change the profile again tomorrow"), "name"
            )
        return today
    earliest = max(newest.effective, *(policy.effective for policy in shipped_policies()))
    while earliest in used:
        earliest += timedelta(days=1)
    return earliest


def text_with(text: str, profile: CompanyProfile, version: str, effective: date) -> str:
    """The policy file `text` with the company and the office of `profile`, as `version` from `effective` on."""
    values = {
        "policy": {"version": json.dumps(version), "effective": effective.isoformat()},
        "company": {key: _toml(getattr(profile, key)) for key in _COMPANY},
        "office": {key: _toml(getattr(profile, key)) for key in _OFFICE},
    }
    lines, section = [], ""
    for line in text.splitlines():
        if found := _SECTION.match(line):
            section = found[1]
        key = line.partition("=")[0].strip()
        wanted = values.get(section, {}).pop(key, None)
        lines.append(line if wanted is None else f"{key} = {wanted}")
    return "\n".join(lines) + "\n"


def _toml(value: object) -> str:
    if isinstance(value, time):
        return value.isoformat("seconds")
    if isinstance(value, tuple):
        return json.dumps(list(value), ensure_ascii=False)
    return json.dumps(value, ensure_ascii=False)


def _named(fault: PolicyError) -> BadInput:
    """The same fault as one of a field of the profile."""
    told = without(fault.sentence, "the profile: ")
    found = re.match(r"\[(?:company|office)\], key (\w+)[.\d]*: (.*)", told, re.DOTALL)
    return BadInput(without(told, told[: found.start(2)]), found[1]) if found else BadInput(told)
