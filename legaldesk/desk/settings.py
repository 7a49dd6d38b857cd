"""The settings of a desk, kept in `settings.toml` in its data folder: read, checked, and written whole.

The file is for people too: every setting stands in it with its sentence, those that are not set behind a #. A file of
the same shape for the whole computer (`machine_file`) locks what stands in it.
"""

from __future__ import annotations

import errno
import json
import os
import sys
import tomllib
from collections.abc import Mapping
from itertools import count
from pathlib import Path

from legaldesk.desk.files import read_text, write_whole
from legaldesk.desk.passwords import keep_password
from legaldesk.domain.errors import BadInput, MachineFault
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.settings import DATABASE, SETTINGS, DeskSettings, Setting, Value, setting_named, settings_of
from legaldesk.domain.shared_address import without_password
from legaldesk.records.places import make_private

_MOST = 100_000
"""Bytes of the longest settings file that is read."""
_HEAD = (
    "# Settings of this LegalDesk. A line behind # is an explanation, or a setting that has its default.\n"
    "# LegalDesk writes this file anew whenever a setting is changed in it; it never holds a password.\n"
)


def settings_path(folder: Path) -> Path:
    """The settings file of the data folder `folder`."""
    return folder / "settings.toml"


def machine_file() -> Path:
    """Where an administrator sets and locks values for all users of this computer."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "LegalDesk" / "settings.toml"
    if sys.platform == "darwin":
        return Path("/Library/Application Support/LegalDesk/settings.toml")
    return Path("/etc/legaldesk/settings.toml")


def load_settings(folder: Path) -> DeskSettings:
    """What is set in the data folder `folder`, and locked for this computer; all defaults where there is no file.

    Raises BadInput, one sentence that names file and key, for unknown keys, wrong types and values, or an unreadable
    file.
    """
    own, locked = _read(settings_path(folder)), _read(machine_file())
    return DeskSettings(own.given, locked.given)


def _read(path: Path) -> DeskSettings:
    """What the settings file `path` says; nothing where there is none. Raises as `load_settings`."""
    try:
        if not path.exists():
            return DeskSettings()
    except OSError as fault:
        told = f"{path}: cannot be read ({fault.strerror}); nothing was changed: choose another data folder"
        raise (BadInput if fault.errno == errno.ENAMETOOLONG else MachineFault)(told) from None
    text = read_text(path, _MOST)
    try:
        return settings_of(tomllib.loads(text))
    except tomllib.TOMLDecodeError as fault:
        raise BadInput(
            Phrase(
                "{path}: is not valid TOML ({fault}); correct it, or move it away to have the defaults",
                path=path,
                fault=fault,
            )
        ) from None
    except BadInput as refused:
        raise BadInput(Phrase("{path}: {refused}", path=path, refused=refused), refused.field) from None


def save_settings(folder: Path, settings: DeskSettings) -> None:
    """Write `settings` into the data folder `folder`, which is made if need be: whole and durable, or not at all.

    Raises BadInput or MachineFault.
    """
    try:
        make_private(folder)
    except OSError as fault:
        raise BadInput(
            Phrase("{folder}: cannot be made ({why}); choose another data folder", folder=folder, why=fault.strerror)
        ) from None
    write_whole(settings_path(folder), settings_text(settings).encode())


def export_settings(folder: Path, path: Path) -> int:
    """Write all that is set in the data folder `folder`, locked values too, to the file `path`; returns how much.

    The file holds no password. Raises BadInput or MachineFault.
    """
    settings = load_settings(folder)
    given = {**settings.given, **settings.locked}
    write_whole(path, settings_text(DeskSettings(given)).encode())
    return len(given)


def import_settings(folder: Path, path: Path) -> DeskSettings:
    """Set in the data folder `folder` what the file `path` says, in place of all that was set; returns all.

    What is locked stays as it is. Raises BadInput that names file and key, or MachineFault; then nothing has changed.
    """
    if not path.is_file():
        raise BadInput(Phrase("{path}: there is no such file", path=path))
    taken = DeskSettings(_read(path).given, _read(machine_file()).given)
    save_settings(folder, taken)
    return taken


def put_settings_aside(folder: Path) -> Path:
    """Rename a settings file that cannot be read, so that the defaults hold; returns its new name.

    Raises MachineFault if it cannot be renamed.
    """
    path = settings_path(folder)
    aside = next(
        candidate for number in count(1) if not (candidate := path.with_name(f"settings-aside-{number}.toml")).exists()
    )
    try:
        path.rename(aside)
    except OSError as fault:
        raise MachineFault(
            Phrase(
                "{path}: cannot be put aside ({why}); rename it by hand, then try again", path=path, why=fault.strerror
            )
        ) from None
    return aside


def change_setting(folder: Path, name: str, typed: str) -> DeskSettings:
    """Set `name` to what a person `typed` (empty: back to the default) in the data folder `folder`; returns all.

    A password in the address of a database goes to the system's keyring, and the address is kept without it. Raises
    BadInput, whose text begins with the name, or MachineFault; then nothing has changed.
    """
    setting = setting_named(name)
    settings = load_settings(folder)
    password = None
    try:
        settings.with_value(setting, None)  # refused before a password is kept
        if setting is DATABASE and typed.strip():
            typed, password = without_password(typed.strip())
        value = setting.parsed(typed) if typed.strip() else None
    except BadInput as refused:
        raise BadInput(Phrase("{name}: {refused}", name=name, refused=refused), name) from None
    changed = settings.with_value(setting, value)
    if password is not None:
        keep_password(typed, password)
    save_settings(folder, changed)
    return changed


def settings_text(settings: DeskSettings) -> str:
    """The settings file's text."""
    lines = [_HEAD]
    table = ""
    for setting in SETTINGS:
        if setting.table != table:
            table = setting.table
            lines.append(f"\n[{table}]\n")
        lines += [f"\n# {setting.says}\n", f"# Give {setting.allowed}.\n", _line(setting, settings.given)]
    return "".join(lines)


def _line(setting: Setting, given: Mapping[str, Value]) -> str:
    set_here = setting.name in given
    value = json.dumps(given.get(setting.name, setting.default), ensure_ascii=False)  # what is printable is TOML too
    return f"{'' if set_here else '# '}{setting.key} = {value}\n"
