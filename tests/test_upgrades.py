"""What a released version wrote opens in this one: settings, drafts, the window's memory, letter texts.

The database of the first tables is tried in tests/records/test_migrations.py; backups and logs of newer versions are
refused there and in tests/ui/test_first_start.py.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from legaldesk.cli import main
from legaldesk.desk.drafts import Drafts
from legaldesk.desk.settings import load_settings
from legaldesk.domain.settings import setting_named
from tests.hands import Hands
from ui.appearance import Appearance
from ui.memory import WindowMemory
from ui.window import MainWindow

FROZEN = Path(__file__).parent / "data" / "frozen"
RELEASES = sorted(folder.name for folder in FROZEN.iterdir() if folder.is_dir())
SET = {
    "0.1.0": {
        "backup.keep": 30, "backup.daily": False, "letters.paper": "a4", "letters.language": "es",
        "letters.signer": "Łucja O'Neil “法”", "letters.head": "Tel. +1 415 555 0100; legal@example.com",
        "clocks.extra_fax": 5, "clocks.target": 10,
    },
}  # fmt: skip


@pytest.fixture(params=RELEASES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The data folder of a released version."""
    return Path(shutil.copytree(FROZEN / request.param / "desk", tmp_path / request.param))


def test_every_release_is_tried() -> None:
    assert list(SET) == RELEASES


def test_settings_mean_what_they_meant(place: Path) -> None:
    settings = load_settings(place)
    for name, value in SET[place.name].items():
        assert settings[setting_named(name)] == value
    assert set(settings.given) == set(SET[place.name])


def test_drafts_and_memory_are_read(place: Path) -> None:
    (draft,) = Drafts(place).all()
    assert draft.values["requester.name"] == "Nguyễn & Doe LLP"
    memory = WindowMemory(place)
    assert memory.appearance is Appearance.DARK and memory.demo and memory.geometry is not None
    assert memory.import_columns == {"Docket no.": "instrument.case_number", "Notes": ""}


def test_a_draft_is_offered_in_the_window(place: Path, qtbot: QtBot, new_window: Callable[..., MainWindow]) -> None:
    hands = Hands(qtbot, new_window(place))
    hands.rest()
    hands.wait(lambda: "A half-filled delivery was kept" in hands.window.notices.strip.text)


def test_letter_texts_pass_the_check(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = sorted(map(str, (place / "letters").rglob("*.md")))
    assert texts and main(["template", "check", *texts]) == 0, capsys.readouterr().err
    capsys.readouterr()


def test_settings_of_a_newer_version_are_refused_with_the_way_back(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (place / "settings.toml").open("a", encoding="utf-8") as file:
        file.write("\n[clocks2]\nnew_in_two = true\n")
    assert main(["settings", "--data-dir", str(place)]) == 2
    said = capsys.readouterr().err
    assert "settings.toml: clocks2" in said and "is no setting" in said and "correct or remove it" in said
