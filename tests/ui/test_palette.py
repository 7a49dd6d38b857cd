"""Ctrl+K: every command and any reference or sender, from one box, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from legaldesk.desk import demo
from tests.hands import Hands, desk_at
from ui.actions import CommandAction
from ui.guide import every_command, screens
from ui.palette.box import PaletteBox
from ui.palette.entries import Entry, Kind, ranked
from ui.window import MainWindow


@pytest.fixture
def filled(qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path) -> Hands:
    desk = desk_at(tmp_path / "desk")
    demo.fill(desk, 120)
    desk.close()
    made = Hands(qtbot, new_window())
    made.rest()
    return made


def box(hands: Hands) -> PaletteBox:
    found = hands.dialog()
    assert isinstance(found, PaletteBox)
    return found


def test_a_command_is_found_by_a_few_letters_and_done(filled: Hands) -> None:
    filled.press("Ctrl+K")
    filled.type("new del")
    assert box(filled).list.current.title == "New delivery"
    filled.press("Return")
    assert filled.window.stack.currentWidget() is filled.window.intake


def test_a_slip_in_a_command_is_forgiven(filled: Hands) -> None:
    filled.press("Ctrl+K")
    filled.type("setings")
    assert box(filled).list.current.target == "window.settings"
    filled.press("Esc")


def test_a_reference_leads_to_its_delivery_from_any_screen(filled: Hands) -> None:
    filled.press("Ctrl+,")
    filled.press("Ctrl+K")
    filled.type("2026-17")
    entry = next(each for each in box(filled).list.entries if each.kind is Kind.DELIVERY)
    assert entry.target == "LD-2026-000017"
    while box(filled).list.current is not entry:
        filled.press("Down")
    filled.press("Return")
    page = filled.window.desk_page
    assert filled.window.stack.currentWidget() is page
    assert page.detail.shown.record.reference == "LD-2026-000017"


def test_a_sender_leads_to_all_deliveries_from_it(filled: Hands) -> None:
    filled.press("Ctrl+K")
    filled.type("kern county")
    entries = box(filled).list.entries
    sender = next(each for each in entries if each.kind is Kind.SENDER)
    while box(filled).list.current is not sender:
        filled.press("Down")
    filled.press("Return")
    page = filled.window.desk_page
    assert page.search.text() == sender.target
    assert 0 < page.model.rowCount() < 120


def test_what_cannot_be_done_now_says_what_it_needs(filled: Hands) -> None:
    filled.press("Ctrl+N")
    filled.press("Ctrl+K")
    filled.type("void")
    entry = box(filled).list.current
    assert entry.title == "Void" and not entry.possible
    assert entry.detail == "Not now: needs the screen “The desk”"
    filled.press("Return")
    assert "needs the screen" in filled.window.notices.strip.text
    assert filled.window.stack.currentWidget() is filled.window.intake


def test_esc_leaves_everything_as_it_was(filled: Hands) -> None:
    before = filled.window.focusWidget()
    filled.press("Ctrl+K")
    filled.type("qui")
    filled.press("Esc")
    assert filled.window.focusWidget() is before


@pytest.mark.parametrize("typed", ["<b>x</b>", "%", "'", "\u202e", "\U0001f600", "a" * 500])
def test_strange_letters_harm_nothing(filled: Hands, typed: str) -> None:
    filled.press("Ctrl+K")
    box(filled).line.setText(typed)
    filled.rest()
    assert all(entry.kind is not Kind.DELIVERY for entry in box(filled).list.entries)
    filled.press("Esc")


def test_every_action_of_the_window_is_in_the_catalog(filled: Hands) -> None:
    known = {command.id for _, command in every_command()}
    bound = {action.command.id for action in filled.window.findChildren(CommandAction)}
    assert bound <= known
    pages = {screen.name for screen in screens() if screen.kind is not None}
    apart = {"Connecting", "Questions"}
    unbound = {command.id for screen, command in every_command() if screen.name not in apart} - bound
    assert unbound == set() and pages


def test_every_command_has_a_key() -> None:
    assert [command.id for _, command in every_command() if not command.keys] == []


def entry(title: str, *, possible: bool = True) -> Entry:
    return Entry(Kind.COMMAND, title, "", title, possible=possible)


def test_the_best_comes_first_and_the_impossible_last() -> None:
    entries = [entry("Print letter", possible=False), entry("Print all waiting letters"), entry("Preview")]
    assert [each.title for each in ranked("prin", entries)] == ["Print all waiting letters", "Print letter"]
    assert [each.title for each in ranked("", entries)] == ["Print all waiting letters", "Preview", "Print letter"]
    assert ranked("xq", entries) == []
