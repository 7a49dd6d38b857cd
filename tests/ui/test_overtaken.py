"""A decision, closing or voiding that somebody else overtook: said with what they did, and offered again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from legaldesk.desk import deciding, intake
from legaldesk.desk.desk import Desk
from legaldesk.domain.vocabulary import Disposition, Status
from tests.hands import NOW, Hands, desk_at
from ui.window import MainWindow

FAX: dict[str, Any] = {
    "channel": "fax",
    "received_at": NOW.isoformat(),
    "requester": {"kind": "civil_litigant", "name": "Doe & Roe LLP"},
    "instrument": {"kind": "civil_subpoena_records", "case_number": "RG26-001234", "caption": "Smith v. Jones"},
}
SUMMONS = {**FAX, "channel": "mail", "instrument": {"kind": "summons_and_complaint"}}
REFERENCE = "LD-2026-000001"


@pytest.fixture
def ben(tmp_path: Path) -> Iterator[Desk]:
    desk = desk_at(tmp_path / "desk", by="Ben Ortiz")
    yield desk
    desk.close()


@pytest.fixture
def open_window(qtbot: QtBot, ben: Desk, new_window: Callable[..., MainWindow]) -> Callable[[dict[str, Any]], Hands]:
    """Ana Ruiz before a window with one delivery; it is not told by itself what Ben Ortiz does."""

    def opened(facts: dict[str, Any]) -> Hands:
        intake.log_delivery(ben, facts)
        made = Hands(qtbot, new_window())
        made.rest()
        made.window._watcher.stop()
        return made

    return opened


def said(hands: Hands) -> str:
    return hands.window.notices.strip.text


def test_a_decision_that_was_overtaken_is_offered_again_with_its_reason(open_window: Any, ben: Desk) -> None:
    hands = open_window(SUMMONS)
    hands.press("Ctrl+D")
    hands.dialog().choose(Disposition.ACCEPTED)
    hands.go_to("Reason")
    hands.type("Counsel accepts by phone.")
    intake.amend(ben, REFERENCE, {"requester": {"name": "Hale Whitford LLP"}})
    hands.press("Ctrl+Return")
    assert "Nothing of yours was saved: Ben Ortiz changed LD-2026-000001 meanwhile" in said(hands)
    assert "Corrected by Ben Ortiz, 10:50 a.m.: Who asks changed from Doe & Roe LLP to Hale Whitford LLP." in said(
        hands
    )
    assert hands.window.desk_page.detail.shown.record.delivery.requester.name == "Hale Whitford LLP"
    hands.go_to("Do it all the same…")
    hands.press("Space")
    dialog = hands.dialog()
    assert (dialog.decision, dialog.reason) == (Disposition.ACCEPTED, "Counsel accepts by phone.")
    hands.press("Ctrl+Return")
    record = ben.log.get(REFERENCE)
    assert record.decision is not None and record.decision.by == "Ana Ruiz"
    assert record.delivery.requester.name == "Hale Whitford LLP"


def test_of_two_decisions_the_second_is_shown_the_first(open_window: Any, ben: Desk) -> None:
    hands = open_window(SUMMONS)
    hands.press("Ctrl+D")
    hands.dialog().choose(Disposition.ACCEPTED)
    hands.go_to("Reason")
    hands.type("Fine.")
    deciding.decide(ben, REFERENCE, Disposition.REDIRECTED, "Told how to serve.")
    hands.press("Ctrl+Return")
    assert "Counsel decided by Ben Ortiz" in said(hands)
    assert "“Told how to serve.”" in said(hands)
    assert ben.log.get(REFERENCE).decision.disposition is Disposition.REDIRECTED  # type: ignore[union-attr]
    hands.go_to("Look at it")
    hands.press("Space")
    assert QApplication.focusWidget() is hands.window.desk_page.detail._tabs
    assert hands.window.desk_page.detail._tabs.currentIndex() == 5


def test_a_closing_that_was_overtaken_is_done_all_the_same_when_one_says_so(open_window: Any, ben: Desk) -> None:
    hands = open_window(FAX)
    intake.amend(ben, REFERENCE, {"notes": "wait for the original"})
    hands.press("Ctrl+Shift+D")
    assert "Notes: wait for the original" in said(hands)
    assert ben.log.get(REFERENCE).status is Status.OPEN
    hands.go_to("Do it all the same…")
    hands.press("Space")
    assert ben.log.get(REFERENCE).status is Status.CLOSED


def test_what_cannot_be_done_any_more_is_not_offered(open_window: Any, ben: Desk) -> None:
    hands = open_window(FAX)
    deciding.void(ben, REFERENCE, "Logged twice.")
    hands.press("Ctrl+Shift+D")
    assert "Voided by Ben Ortiz" in said(hands)
    assert [offer.accessibleName() for offer in hands.window.notices._offers] == ["Look at it"]


def test_a_voiding_that_was_overtaken_keeps_its_reason(open_window: Any, ben: Desk) -> None:
    hands = open_window(FAX)
    actions = {command.id: action for command, action in hands.window.desk_page.doing.actions.items()}
    actions["desk.void"].trigger()
    hands.type("Logged twice.")
    intake.amend(ben, REFERENCE, {"notes": "the first copy"})
    hands.press("Ctrl+Return")
    hands.go_to("Do it all the same…")
    hands.press("Space")
    assert hands.dialog().reason == "Logged twice."  # type: ignore[attr-defined]
    hands.press("Ctrl+Return")
    assert ben.log.get(REFERENCE).status is Status.VOID
    assert ben.log.history(REFERENCE)[-1].reason == "Logged twice."
