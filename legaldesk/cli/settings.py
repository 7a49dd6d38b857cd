"""`legaldesk settings`: lists what is set at a desk, tells one setting, or sets it."""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from typing import Any

from legaldesk.cli.context import Context
from legaldesk.desk.passwords import keep_password
from legaldesk.desk.settings import change_setting, load_settings, settings_path
from legaldesk.domain.errors import BadInput
from legaldesk.domain.settings import DATABASE, SETTINGS, DeskSettings, Setting, Value, setting_named


def settings(context: Context, options: argparse.Namespace) -> int:
    """List the settings, print one, or set one."""
    folder = context.folder
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


def _list(context: Context, found: DeskSettings) -> None:
    if context.as_json:
        context.say_json([_as_json(setting, found) for setting in SETTINGS])
        return
    for setting in SETTINGS:
        standing = "" if setting.name in found.given else "  (default)"
        context.say(f"{setting.name} = {_shown(found[setting])}{standing}")
        context.say(f"    {setting.says}")


def _as_json(setting: Setting, found: DeskSettings) -> dict[str, Any]:
    return {
        "name": setting.name,
        "value": found[setting],
        "given": setting.name in found.given,
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
