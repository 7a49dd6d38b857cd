"""What is to be translated: the texts of the window, its commands, and what `legaldesk` says to it."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from translating.literals import read, window_files

WINDOW, WORDS, KEYS = "window", "words", "QShortcut"
"""The contexts of the catalogs, as `ui.language` and Qt have them."""
_KEYS = (
    *("Ctrl", "Shift", "Alt", "Meta", "Return", "Enter", "Esc", "Del", "Ins", "Backspace", "Space", "Tab", "Home"),
    *("End", "Left", "Up", "Right", "Down", "PgUp", "PgDown"),
)
"""Names of keys as Qt writes them; its own translations are too long for buttons."""


_PLACE = re.compile(r"\{\w+\}")
NAMED = re.compile(r"[a-z_.\-]+: (?P<rest>.+)", re.DOTALL)
"""A sentence behind the name of what it is about."""


def texts_of_window(root: Path) -> dict[str, str]:
    """Every text in the source of the window below `root` that goes through the language, with its file's name."""
    found: dict[str, str] = {}
    for path in window_files(root / "ui"):
        for text in read(path).seen:
            found.setdefault(text, path.relative_to(root).as_posix())
    return found


def texts_of_commands() -> Iterator[str]:
    """What every command is called, what it does, and what it needs."""
    from ui.guide import every_command, screens

    for _, command in every_command():
        yield from (command.text, command.help, command.when.says if command.when else "")
    for screen in screens():
        yield from (screen.name, screen.text)


def texts_of_desk() -> Iterator[str]:
    """What the desk calls fields, settings, views, clocks and reports, and the sentences of it that are known."""
    from legaldesk.desk.reconciling.columns import OWN_WORDS
    from legaldesk.desk.report_cells import TITLES
    from legaldesk.desk.reporting import STANDING_WORDS
    from legaldesk.domain.clocks.calendars import WEEKDAYS as CLOSED
    from legaldesk.domain.clocks.period_words import counted_forms
    from legaldesk.domain.clocks.three_clocks import CLOCK_WORDS
    from legaldesk.domain.day_words import MONTHS, WEEKDAYS
    from legaldesk.domain.fields import FIELDS, Group
    from legaldesk.domain.reconciling import SOURCE_WORDS
    from legaldesk.domain.settings import SETTINGS
    from legaldesk.domain.typed_moments import DAY_FORMS, TIME_FORMS
    from legaldesk.domain.views import SHIPPED, Due, Period
    from ui.language.sentences import SENTENCES

    for spec in FIELDS:
        yield from (spec.label, spec.hint)
    for setting in SETTINGS:
        yield from (setting.group, setting.title, setting.says, setting.allowed)
    for names in (WEEKDAYS, MONTHS):
        yield from names
        yield from (name[:3] for name in names)
    yield from (each.value for words in (Group, Period, Due) for each in words)
    yield from (view.name for view in SHIPPED)
    yield from OWN_WORDS.values()
    yield from counted_forms()
    yield from (f"a {weekday}" for weekday in CLOSED)
    yield from (
        *CLOCK_WORDS.values(),
        *TITLES.values(),
        *SOURCE_WORDS.values(),
        *STANDING_WORDS.values(),
        DAY_FORMS,
        TIME_FORMS,
        *SENTENCES,
    )


def texts_of_phrases(package: Path) -> Iterator[str]:
    """The forms of the phrases in the source of `package`, without the names before them (`reason: is missing`)."""
    for path in sorted(package.rglob("*.py")):
        for text in read(path).seen:
            named = NAMED.fullmatch(text)
            form = named["rest"] if named else text
            if any(map(str.isalpha, _PLACE.sub("", form))):  # "{name}: {fault}" is the same in every language
                yield form


def texts_of_policies(folder: Path) -> Iterator[str]:
    """What the policy files in `folder` say of a delivery: reasons and alerts; and how their rows are called."""
    for path in sorted(folder.glob("*.toml")):
        policy = tomllib.loads(path.read_text("utf-8"))
        yield from _texts_in(policy)
        yield from (row["name"] for row in policy["rule"] if "name" in row)


def texts_of_calendars(folder: Path) -> Iterator[str]:
    """How the calendars in `folder` and their holidays are called."""
    for path in sorted(folder.glob("*.toml")):
        calendar = tomllib.loads(path.read_text("utf-8"))
        yield calendar["calendar"]["name"]
        yield from (holiday["name"] for holiday in calendar.get("holiday", ()))


def words_of_vocabulary() -> Iterator[str]:
    """The words of every enumerated value, and of what people do to a delivery."""
    from legaldesk.domain.meanwhile import DID, HANDLED
    from legaldesk.domain.vocabulary import Channel
    from legaldesk.domain.words import WORDS as ENGLISH
    from legaldesk.domain.words import by_channel

    for words in ENGLISH.values():
        yield from words.values()
    yield from map(by_channel, Channel)
    yield from (*DID.values(), HANDLED)


def whole_texts_of(package: Path) -> set[str]:
    """Every literal in the source of `package`, among them the sentences that it says whole.

    Where one begins with the name of a field (`reason: is missing`), what follows the name counts, too.
    """
    found: set[str] = set()
    for path in package.rglob("*.py"):
        found.update(
            node.value
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        )
    return found | {named["rest"] for text in found if (named := NAMED.fullmatch(text))}


def wanted(root: Path) -> dict[str, list[str]]:
    """By context, all that must be translated, each once, blank ones left out."""
    window: Iterable[str] = (
        *texts_of_window(root),
        *texts_of_commands(),
        *texts_of_desk(),
        *texts_of_phrases(root / "legaldesk"),
        *texts_of_calendars(root / "resources" / "calendars"),
        *texts_of_policies(root / "resources" / "policies"),
    )
    return {
        WINDOW: [text for text in dict.fromkeys(window) if text],
        WORDS: [text for text in dict.fromkeys(words_of_vocabulary()) if text],
        KEYS: list(_KEYS),
    }


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, each in value.items():
            if key in ("reasons", "alerts", "alert") and isinstance(each, list):
                yield from (str(one["text"]) for one in each if isinstance(one, dict) and "text" in one)
            else:
                yield from _texts_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts_in(each)
