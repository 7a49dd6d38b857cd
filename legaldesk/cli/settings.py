"""`legaldesk settings`: lists what is set at a desk, tells one setting, sets it, or carries all of them."""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from typing import Any

from legaldesk.cli.context import Context
from legaldesk.desk.passwords import keep_password
from legaldesk.desk.settings import (
    change_setting,
    export_settings,
    import_settings,
    load_settings,
    machine_file,
    settings_path,
)
from legaldesk.domain.errors import BadInput
from legaldesk.domain.settings import DATABASE, SETTINGS, DeskSettings, Setting, Value, setting_named


def settings(context: Context, options: argparse.Namespace) -> int:
    """List the settings, print one, or set one."""
    folder = context.folder
    if options.export or options.take:
        return _carry(context, options)
    if options.name is None:
        _list(context, load_settings(folder))
        return 0
    setting = setting_named(options.name)
    if options.password and (setting is not DATABASE or not options.value):
        raise BadInput(f"--password: goes with `settings {DATABASE.name} URL`")
    if options.value is None:
        value = load_settings(folder)[setting]
        if context.as_json:
            context.say_json(_as_json(setting, load_settings(folder)))
        else:
            context.say(_shown(value))
        return 0
    password = _asked() if options.password else None
    changed = change_setting(folder, setting.name, options.value)
    if password:
        keep_password(changed.database, password)
    if context.as_json:
        context.say_json(_as_json(setting, changed))
    else:
        context.say(f"{setting.name} = {_shown(changed[setting])} (in {settings_path(folder)})")
    return 0


def _carry(context: Context, options: argparse.Namespace) -> int:
    """Write all settings to a file, or take them from one."""
    if options.name is not None or (options.export and options.take):
        raise BadInput("settings: give either --export FILE or --import FILE, and no NAME")
    if options.export:
        count = export_settings(context.folder, options.export)
        context.say(f"{count} settings are in {options.export}; passwords are not")
    else:
        taken = import_settings(context.folder, options.take)
        context.say(f"{len(taken.given)} settings of {options.take} hold now (in {settings_path(context.folder)})")
    return 0


def _list(context: Context, found: DeskSettings) -> None:
    if context.as_json:
        context.say_json([_as_json(setting, found) for setting in SETTINGS])
        return
    for setting in SETTINGS:
        locked, given = setting.name in found.locked, setting.name in found.given
        standing = f"  (locked by {machine_file()})" if locked else "" if given else "  (default)"
        context.say(f"{setting.name} = {_shown(found[setting])}{standing}")
        context.say(f"    {setting.says}")


def _as_json(setting: Setting, found: DeskSettings) -> dict[str, Any]:
    return {
        "name": setting.name,
        "value": found[setting],
        "given": setting.name in found.given,
        "locked": setting.name in found.locked,
        "default": setting.default,
        "says": setting.says,
        "allowed": setting.allowed,
    }


def _shown(value: Value) -> str:
    return json.dumps(value, ensure_ascii=False)


def _asked() -> str:
    """The password that the person types, unseen, or that a program gives on standard input."""
    if sys.stdin.isatty():
        return getpass.getpass("Password of the database: ")
    return sys.stdin.readline().rstrip("\n")
