"""Every worked case of the judge, entered through the form, gives the verdict that it must."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from legaldesk.desk import finding
from legaldesk.domain.fields import FIELDS, FieldKind, flattened
from legaldesk.domain.query import Query
from legaldesk.domain.typed_moments import written_day, written_time
from legaldesk.domain.vocabulary import Channel, LetterKind
from legaldesk.domain.words import WORDS
from tests.hands import Hands
from ui.intake.channel_row import CHANNELS
from ui.intake.editors import FlagEditor
from ui.window import MainWindow

CASES = json.loads((Path(__file__).parents[1] / "data" / "judge_cases.json").read_text(encoding="utf-8"))
DECIDED = [pytest.param(case, id=case["id"]) for case in CASES["decided"]]
NOT_DECIDED = [pytest.param(case, id=case["id"]) for case in CASES["not_decided"]]


def enter(hands: Hands, delivery: dict[str, Any]) -> None:
    """Type `delivery` into a new form, field by field."""
    form = hands.window.intake.form
    hands.press("Ctrl+N")
    hands.press(str(CHANNELS.index(Channel(delivery["channel"])) + 1))
    specs = {spec.path: spec for spec in FIELDS}
    received = datetime.fromisoformat(delivery["received_at"])
    typed = {"received_at.day": written_day(received.date()), "received_at.time": written_time(received.time())}
    for path, value in flattened(delivery).items():
        if path not in ("channel", "received_at"):
            words = specs[path].words
            typed[path] = WORDS[words][value] if words else str(value)
    for path in form.grid.in_order():
        if path not in typed:
            continue
        editor = form.grid.editor(path)
        form.grid.focus(path)
        if specs.get(path) and specs[path].kind is FieldKind.FLAG:
            assert isinstance(editor, FlagEditor)
            if not editor.isChecked():  # an emergency request ticks its box by itself
                hands.press("Space")
        else:
            hands.press("Ctrl+A")
            hands.type(typed[path])
        del typed[path]
    assert not typed, f"the form has no field for {sorted(typed)}"


@pytest.fixture
def typist(qtbot: QtBot, new_window: Callable[..., MainWindow]) -> Iterator[Hands]:
    made = Hands(qtbot, new_window())
    made.rest()
    yield made
    assert QApplication.activePopupWidget() is None


@pytest.mark.parametrize("case", DECIDED)
def test_a_decided_case_comes_out_as_expected(typist: Hands, case: dict[str, Any]) -> None:
    enter(typist, case["delivery"])
    shown_before = typist.window.intake.form.dock.banner.words
    typist.press("Ctrl+Return")
    session = typist.window.session
    assert session is not None
    (row,) = finding.find(session.desk, Query(), 2)
    verdict = finding.show(session.desk, row.reference).record.verdict.as_json()
    for key, expected in case["expect"].items():
        assert verdict[key] == expected, case["why"]
    assert shown_before.startswith(WORDS[type(row.disposition)][row.disposition])


@pytest.mark.parametrize("case", NOT_DECIDED)
def test_what_the_policy_leaves_open_goes_to_a_person(typist: Hands, case: dict[str, Any]) -> None:
    enter(typist, case["delivery"])
    typist.press("Ctrl+Return")
    session = typist.window.session
    assert session is not None
    (row,) = finding.find(session.desk, Query(), 2)
    verdict = finding.show(session.desk, row.reference).record.verdict
    assert verdict.needs_person or verdict.letter is LetterKind.HOLD
