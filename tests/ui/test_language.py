"""The window in Spanish: nothing is said in English, days and times are typed and written, the choice is kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from legaldesk.desk import demo
from legaldesk.desk.help_topics import topics
from legaldesk.desk.settings import change_setting, load_settings
from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.typed_moments import Toward
from legaldesk.domain.vocabulary import Channel, InstrumentKind, Status
from tests.hands import Hands, desk_at
from translating.catalog import compile_catalog, read_catalog
from translating.gathering import wanted, whole_texts_of
from translating.literals import UNSEEN_FILES, UNSEEN_TEXTS, Literals, read, window_files
from ui.language import grouped, moments, tr
from ui.language.choosing import chosen_in, speak
from ui.language.sentences import SENTENCES
from ui.language.words import WORDS, by_channel, label_of, say, spoken
from ui.when import briefly, day_briefly, fully
from ui.window import MainWindow

ROOT = Path(__file__).resolve().parent.parent.parent
CATALOG = ROOT / "resources" / "translations" / "legaldesk_es.ts"
PLACE = re.compile(r"\{[^{}]*\}")
TODAY = date(2026, 11, 23)


@pytest.fixture
def spanish(qapp: object) -> Iterator[None]:
    """The window speaks Spanish, and English afterwards."""
    speak("es")
    yield
    speak("en")


# ---- the catalog -------------------------------------------------------------------------------------------------


def test_everything_that_is_shown_is_translated_with_the_same_places() -> None:
    catalog = read_catalog(CATALOG)
    for context, sources in wanted(ROOT).items():
        missing = [source for source in sources if not catalog[context].get(source)]
        assert not missing, f"run `python -m translating` with PYTHONPATH=resources, then translate {missing}"
    for messages in catalog.values():
        for source, translated in messages.items():
            assert sorted(PLACE.findall(source)) == sorted(PLACE.findall(translated)), source
            for edge in (str.lstrip, str.rstrip):  # blanks at an end join texts
                assert (edge(source) == source) == (edge(translated) == translated), source


def test_the_compiled_catalog_is_what_its_source_gives(tmp_path: Path) -> None:
    compile_catalog(CATALOG, tmp_path / "made.qm")
    assert (tmp_path / "made.qm").read_bytes() == CATALOG.with_suffix(".qm").read_bytes()


def test_no_text_of_the_window_stands_outside_the_language() -> None:
    bare = {f"{path.relative_to(ROOT)}:{node.lineno}" for path in window_files(ROOT / "ui") for node in read(path).bare}
    assert not bare, f"what a person reads goes through ui.language.tr: {sorted(bare)}"
    names = {path.name for path in (ROOT / "ui").rglob("*.py")}
    assert set(UNSEEN_FILES) <= names  # no reason outlives its file
    assert all(UNSEEN_FILES.values()) and all(UNSEEN_TEXTS.values())


def test_a_text_outside_the_language_is_seen() -> None:
    import ast

    found = Literals(ast.parse('def f(x):\n    y.setText(f"All {x} of them")\n    label(tr("Kept"), "secondary")'))
    assert len(found.bare) == 1 and found.seen == ["Kept"]


def test_sentences_of_the_desk_are_those_that_it_says() -> None:
    said = whole_texts_of(ROOT / "legaldesk") | {
        (ROOT / "resources/policies/twilio-2024-02-27.toml").read_text("utf-8")
    }
    everything = "\n".join(said)
    for source in SENTENCES:
        parts = [part for part in PLACE.split(source) if part.strip()]
        assert all(part in everything for part in parts), source


# ---- words, sentences, numbers, days -----------------------------------------------------------------------------


def test_words_and_sentences_of_the_desk_are_said_in_spanish(spanish: None) -> None:
    assert say(Status.OPEN) == "Abierta" and say(InstrumentKind.SUMMONS_AND_COMPLAINT) == "Emplazamiento y demanda"
    assert by_channel(Channel.FAX) == "por fax" and label_of("instrument.caption") == "Carátula"
    assert WORDS[Channel]["registered_agent"] == "Agente registrado" and len(WORDS) == len(list(WORDS))
    whole = Phrase("must be {allowed}", allowed=Phrase("a whole number from 1 to 3650"))
    assert spoken(BadInput(whole)) == "debe ser un número entero de 1 a 3650"
    assert spoken("reason: is missing; say in a sentence why, it goes into the history").startswith("reason: falta;")
    assert spoken("Nobody ever says this.") == "Nobody ever says this."
    moment = datetime(2026, 11, 24, 18, 30, tzinfo=timezone(timedelta(hours=-8)))
    assert "mar, 24 nov 2026, 18:30 (UTC-08:00)" in spoken(
        Phrase("Received {moment}, by the office's clock.", moment=moment)
    )
    assert spoken("5 business days from Tue, Nov 24, 2026") == "5 días hábiles desde el mar, 24 nov 2026"
    assert spoken(BadInput(Phrase("{count} days", count=3))) == "3 días"
    assert spoken("") == ""
    assert tr("{count:,} deliveries", count=1234) == f"{grouped(1234)} entregas"
    # What a person wrote is never translated, though it be a word of the catalog.
    assert "View" in spoken("there is a view called View already; choose another name")


def test_days_and_moments_are_written_in_spanish(spanish: None) -> None:
    moment = datetime(2026, 11, 20, 16, 40, tzinfo=UTC)
    assert briefly(moment, UTC, TODAY) == "vie 16:40"
    assert briefly(moment, UTC, date(2026, 12, 31)) == "20 nov, 16:40"
    assert fully(moment, UTC) == "vie, 20 nov 2026, 16:40 UTC"
    assert day_briefly(TODAY, TODAY) == "Hoy" and day_briefly(date(2027, 1, 4), TODAY) == "lun, 4 ene 2027"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("h", TODAY),
        ("ayer", date(2026, 11, 22)),
        ("A", date(2026, 11, 22)),
        ("mañana", date(2026, 11, 24)),
        ("mié", date(2026, 11, 18)),
        ("miercoles", date(2026, 11, 18)),
        ("mar", date(2026, 11, 17)),
        ("12 mar", date(2026, 3, 12)),
        ("20 de noviembre de 2025", date(2025, 11, 20)),
        ("dic 1", date(2026, 12, 1)),
        ("11/2", date(2026, 11, 2)),
        ("mon", TODAY),
        ("-3", date(2026, 11, 20)),
    ],
)
def test_days_are_typed_in_spanish_and_in_english(spanish: None, typed: str, meant: date) -> None:
    assert moments.parse_typed_day(typed, TODAY) == meant


def test_what_is_no_day_is_said_in_spanish(spanish: None) -> None:
    with pytest.raises(ValueError, match="lunnes") as refused:
        moments.parse_typed_day("lunnes", TODAY)
    assert spoken(refused.value) == "“lunnes” no es un día; escriba h, a, -3, lun, 11/23 o 2026-11-23"


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.times(), st.sampled_from(["en", "es"]))
def test_what_is_written_is_read_back(qapp: object, day: date, moment: time, language: str) -> None:
    speak(language)
    try:
        assert moments.parse_typed_day(moments.written_day(day), TODAY, Toward.FUTURE) == day
        minute = moment.replace(second=0, microsecond=0, tzinfo=None)
        assert moments.parse_typed_time(moments.written_time(minute), datetime.now(UTC)) == minute
    finally:
        speak("en")


# ---- the window --------------------------------------------------------------------------------------------------


def texts_of(window: QWidget) -> Iterator[str]:
    """What the widgets of a window say: texts, names, hints."""
    for widget in window.findChildren(QWidget):
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle())
        if isinstance(widget, (QLabel, QAbstractButton)):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(row) for row in range(widget.count()))
        if isinstance(widget, QTabBar):
            yield from (widget.tabText(place) for place in range(widget.count()))
        yield from (action.text() for action in widget.actions())


def test_no_screen_says_in_english_what_has_a_translation(
    spanish: None, qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    desk = desk_at(tmp_path)
    demo.fill(desk, 12)
    desk.close()
    hands = Hands(qtbot, new_window(tmp_path))
    hands.rest()
    window = hands.window
    for show in (
        lambda: window.show_view("COUNSEL"),
        window.new_delivery,
        window.show_settings,
        window.show_company,
        window.ways.commanding.show_shortcuts,
        window.back,
        window.ways.commanding.show_help,
    ):
        show()
        hands.rest()
    catalog = read_catalog(CATALOG)
    spanish_texts = {text for messages in catalog.values() for text in messages.values()}
    english = {source for messages in catalog.values() for source in messages} - spanish_texts
    leaked = {text for text in texts_of(window) if text.replace("&&", "&").rstrip("…") in english}
    assert not leaked, sorted(leaked)
    hands.press("Esc")


def test_the_help_is_whole_in_spanish(spanish: None) -> None:
    english, translated = topics("en"), topics("es")
    assert [topic.key for topic in translated] == [topic.key for topic in english]
    assert not {topic.text for topic in translated} & {topic.text for topic in english}


def test_the_choice_is_kept_and_offers_to_open_the_window_anew(hands: Hands) -> None:
    place = hands.window.place
    hands.press("Ctrl+,")
    hands.go_to("look.language")
    hands.press("Down")
    hands.press("Down")
    hands.rest()
    assert load_settings(place).given["look.language"] == "es"
    assert "opened anew" in hands.window.notices.strip.text
    assert chosen_in(place) == "es"


def test_settings_that_cannot_be_read_leave_the_language_of_the_system(tmp_path: Path) -> None:
    change_setting(tmp_path, "look.language", "es")
    assert chosen_in(tmp_path) == "es"
    (tmp_path / "settings.toml").write_text("= no toml", "utf-8")
    assert chosen_in(tmp_path) in ("en", "es")
