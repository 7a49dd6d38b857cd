"""A window on a desk with many invented deliveries, which the tests of the list share."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from legaldesk.desk import demo
from tests.hands import MANY, Hands, desk_at
from ui.window import MainWindow


@pytest.fixture(scope="session")
def filled_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder that `filled_place` is copied from."""
    where = tmp_path_factory.mktemp("filled") / "desk"
    desk = desk_at(where)
    demo.fill(desk, MANY)
    desk.close()
    return where


@pytest.fixture
def filled_place(filled_once: Path, tmp_path: Path) -> Path:
    """The data folder of a desk with MANY deliveries."""
    where = tmp_path / "desk"
    shutil.copytree(filled_once, where)
    return where


@pytest.fixture
def filled(qtbot: QtBot, new_window: Callable[..., MainWindow], filled_place: Path) -> Hands:
    """A person before that desk."""
    made = Hands(qtbot, new_window(filled_place))
    made.rest()
    return made
