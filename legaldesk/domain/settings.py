"""What can be set at a desk: each setting declared once, with its default, one sentence, and what is allowed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase, did_you_mean
from legaldesk.domain.setting import Setting as Setting  # noqa: PLC0414 - who asks for settings asks here
from legaldesk.domain.setting import Value as Value  # noqa: PLC0414
from legaldesk.domain.shared_address import FORM
from legaldesk.domain.vocabulary import Channel
from legaldesk.domain.words import by_channel, say

DATABASE = Setting(
    name="database",
    group="Shared database",
    title="Database",
    default="",
    says="The PostgreSQL database that several workstations share; empty: the log lies in this computer's data folder.",
    allowed=f"{FORM}, without the password",
)
BACKUP_DAILY = Setting(
    name="backup.daily",
    group="Backups",
    title="Back up every day",
    default=True,
    says="Whether the desk is backed up once a day by itself; a shared desk only where this is set to true here.",
    allowed="true or false",
)
BACKUP_FOLDER = Setting(
    name="backup.folder",
    group="Backups",
    title="Folder",
    default="",
    says="The folder for the daily backups, best on another disk; empty: the folder “backups” in the data folder.",
    allowed="the whole path of a folder",
)
BACKUP_KEEP = Setting(
    name="backup.keep",
    group="Backups",
    title="Days to keep",
    default=14,
    says="From how many of the latest days that have a daily backup it is kept.",
    allowed="a whole number from 1 to 3650",
    least=1,
    most=3650,
)
BACKUP_MONTHS = Setting(
    name="backup.months",
    group="Backups",
    title="Months to keep",
    default=6,
    says="From how many of the latest months the last daily backup is kept as well.",
    allowed="a whole number from 0 to 240",
    least=0,
    most=240,
)
LETTERS_PAPER = Setting(
    name="letters.paper",
    group="Letters",
    title="Paper",
    default="us_letter",
    says="The paper that letters are written for, with its window envelope: #10 for us_letter, DIN 5008 for a4.",
    allowed="us_letter or a4",
    choices=("us_letter", "a4"),
)
LETTERS_LANGUAGE = Setting(
    name="letters.language",
    group="Letters",
    title="Language",
    default="en",
    says="The language that letters are written in where none is asked for: English or Spanish.",
    allowed="en or es",
    choices=("en", "es"),
)
LETTERS_HEAD = Setting(
    name="letters.head",
    group="Letters",
    title="Letterhead",
    default="",
    says="Up to three lines at the right of the letterhead, with ; between them; empty: the policy's headquarters.",
    allowed="text, such as Tel. +1 415 555 0100; legal@example.com",
    free=True,
)
LETTERS_LOGO = Setting(
    name="letters.logo",
    group="Letters",
    title="Logo",
    default="",
    says="A PNG or JPEG picture for the letterhead; empty: the company's initial in a box.",
    allowed="the whole path of a picture file",
)
LETTERS_SIGNER = Setting(
    name="letters.signer",
    group="Letters",
    title="Signer",
    default="",
    says="The person whose title and signature are printed, on letters that this person writes and on no others.",
    allowed="a name, as LegalDesk shows it",
    free=True,
)
LETTERS_TITLE = Setting(
    name="letters.signer_title",
    group="Letters",
    title="Signer's title",
    default="",
    says="What stands below the signer's name.",
    allowed="text, such as Paralegal",
    free=True,
)
LETTERS_SIGNATURE = Setting(
    name="letters.signature",
    group="Letters",
    title="Signature",
    default="",
    says="A PNG or JPEG picture of the signer's signature; empty: room is left to sign by hand.",
    allowed="the whole path of a picture file",
)
LETTERS_FAX = Setting(
    name="letters.fax_number",
    group="Letters",
    title="Our fax number",
    default="",
    says="The office's own fax number, for cover sheets.",
    allowed="a telephone number, such as +1 415 555 0100",
    free=True,
)
LETTERS_EXTRA_DAYS = Setting(
    name="letters.extra_days",
    group="Letters",
    title="Additional processing time",
    default=0,
    says="The business days that letters name as additional processing time for mail and fax; 0: no figure is named.",
    allowed="a whole number from 0 to 365",
    least=0,
    most=365,
)
LETTER_SETTINGS = (
    LETTERS_PAPER,
    LETTERS_LANGUAGE,
    LETTERS_HEAD,
    LETTERS_LOGO,
    LETTERS_SIGNER,
    LETTERS_TITLE,
    LETTERS_SIGNATURE,
    LETTERS_FAX,
    LETTERS_EXTRA_DAYS,
)
CLOCK_TARGET = Setting(
    name="clocks.target",
    group="Clocks",
    title="Our own target",
    default=0,
    says="In how many business days from its receipt the desk wants to be done with a delivery; 0: no target.",
    allowed="a whole number of business days from 0 to 250",
    most=250,
)
CLOCK_WARN = Setting(
    name="clocks.preservation_warning",
    group="Clocks",
    title="Warn before a preservation ends",
    default=14,
    says="How many days before a preservation of records expires it comes onto the due list.",
    allowed="a whole number of days from 1 to 89",
    least=1,
    most=89,
)
CLOCK_LATE = Setting(
    name="clocks.late_warning",
    group="Clocks",
    title="Warn before a date",
    default=2,
    says="How many business days before it is due a delivery is said to be nearly late; 0: no warning.",
    allowed="a whole number of business days from 0 to 30",
    most=30,
)
CLOCK_TRAY = Setting(
    name="clocks.tray",
    group="Clocks",
    title="Tell of due dates in the tray",
    default=True,
    says="Whether the window tells of what is due in the system's tray, where there is one.",
    allowed="true or false",
)
CLOCK_EXTRA = MappingProxyType(
    {
        channel: Setting(
            name=f"clocks.extra_{channel.value}",
            group="Clocks",
            title=f"Extra processing, {say(channel).lower()}",
            default=0,
            says=f"For what comes {by_channel(channel)}; 0: what “Additional processing time” says.",
            allowed="a whole number of business days from 0 to 250",
            most=250,
        )
        for channel in Channel
    }
)
"""The additional processing time of a channel where it has one of its own, in business days."""
LANGUAGE = Setting(
    name="look.language",
    group="Look",
    title="Language",
    default="system",
    says="The language of the window: as the system has it, English or Spanish; a change holds once the window is"
    " opened anew.",
    allowed="system, en or es",
    choices=("system", "en", "es"),
)
_OF_THE_DESK = (DATABASE, BACKUP_DAILY, BACKUP_FOLDER, BACKUP_KEEP, BACKUP_MONTHS)
SETTINGS = (
    *_OF_THE_DESK,
    *LETTER_SETTINGS,
    CLOCK_TARGET,
    CLOCK_WARN,
    CLOCK_LATE,
    CLOCK_TRAY,
    *CLOCK_EXTRA.values(),
    LANGUAGE,
)
"""Everything that can be set, in the order of the file and of the screen."""
_BY_NAME = MappingProxyType({setting.name: setting for setting in SETTINGS})


def setting_named(name: str) -> Setting:
    """The setting called `name`. Raises BadInput that offers the names there are."""
    found = _BY_NAME.get(name)
    if found is None:
        close = _close_to(name)
        hint = did_you_mean(close[0] if close else "")
        raise BadInput(
            Phrase(
                "{name} is no setting{hint}; use one of {names}", name=repr(name[:60]), hint=hint, names=tuple(_BY_NAME)
            )
        )
    return found


@dataclass(frozen=True)
class DeskSettings:
    """What is set at a desk. `given` holds, by name, what differs from being left out; the rest has its default.

    `locked` holds what an administrator has set for the whole computer: it goes before `given` and cannot be changed.
    """

    given: Mapping[str, Value] = field(default_factory=dict)
    locked: Mapping[str, Value] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in ("given", "locked"):
            checked = {key: setting_named(key).checked(value) for key, value in getattr(self, name).items()}
            object.__setattr__(self, name, MappingProxyType(checked))

    def __getitem__(self, setting: Setting) -> Value:
        return self.locked.get(setting.name, self.given.get(setting.name, setting.default))

    def with_value(self, setting: Setting, value: Value | None) -> DeskSettings:
        """The same with `setting` set to `value`; None leaves it out. Raises BadInput, also for one that is locked."""
        if setting.name in self.locked:
            raise BadInput(Phrase("is set by this computer's administrator and cannot be changed here"), setting.name)
        others = {name: kept for name, kept in self.given.items() if name != setting.name}
        return DeskSettings(others if value is None else {**others, setting.name: value}, self.locked)

    @property
    def database(self) -> str:
        """The shared database's address without password; "" for the log in the data folder."""
        return str(self[DATABASE])

    @property
    def backup_daily(self) -> bool:
        """Whether a desk of one workstation is backed up once a day."""
        return bool(self[BACKUP_DAILY])

    @property
    def backup_folder(self) -> str:
        """The folder of the daily backups; "" for the one in the data folder."""
        return str(self[BACKUP_FOLDER])

    @property
    def backup_keep(self) -> int:
        """Days of which the daily backup is kept."""
        return int(self[BACKUP_KEEP])

    @property
    def backup_months(self) -> int:
        """Months of which the last daily backup is kept."""
        return int(self[BACKUP_MONTHS])


def settings_of(raw: Mapping[str, Any]) -> DeskSettings:
    """The settings in a parsed file: `raw` maps keys to values, tables to mappings.

    Raises BadInput that names the key.
    """
    given: dict[str, Value] = {}
    tables = {setting.table for setting in SETTINGS} - {""}
    for key, value in raw.items():
        if key in tables:
            if not isinstance(value, Mapping):
                raise BadInput(Phrase("{key}: must be a table that begins with [{key}]", key=key), key)
            entries = {f"{key}.{name}": entry for name, entry in value.items()}
        else:
            entries = {key: value}
        for name, entry in entries.items():
            setting = _BY_NAME.get(name)
            if setting is None:
                close = _close_to(name)
                hint = did_you_mean(close[0] if close else "")
                raise BadInput(
                    Phrase("{name}: is no setting{hint}; correct or remove it", name=name[:60], hint=hint), name
                )
            try:
                given[name] = setting.checked(entry)
            except BadInput as refused:
                raise BadInput(Phrase("{name}: {refused}", name=name, refused=refused), name) from None
    return DeskSettings(given)


def _close_to(name: str) -> list[str]:
    from difflib import get_close_matches  # only for a name that is wrong

    return get_close_matches(name[:60], _BY_NAME, n=1)
