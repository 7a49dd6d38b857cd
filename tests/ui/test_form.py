"""The form says beside each field what is wrong, never stands in the way, and helps while one types."""

from __future__ import annotations

from legaldesk.desk import finding, intake
from legaldesk.desk.desk import Desk
from legaldesk.domain.query import Query
from tests.hands import NOW, Hands


def desk_of(hands: Hands) -> Desk:
    assert hands.window.session is not None
    return hands.window.session.desk


def count(hands: Hands) -> int:
    return len(finding.ids(desk_of(hands), Query()))


def test_saving_an_empty_form_leads_to_the_first_problem(hands: Hands) -> None:
    form = hands.window.intake.form
    hands.press("Ctrl+N")
    hands.press("Ctrl+Return")
    assert "Choose how the papers arrived" in form.note.text
    hands.press("4")
    hands.press("Ctrl+Return")
    assert form.grid.problem_at("requester.kind").startswith("choose who asks")
    assert form.grid.problem_at("instrument.kind").startswith("choose what the papers are")
    assert form.grid.editor("requester.kind").hasFocus()
    assert count(hands) == 0
    hands.type("law")
    hands.press("Tab")
    assert form.grid.problem_at("requester.kind") == ""
    hands.press("Ctrl+Return")
    assert form.grid.editor("instrument.kind").hasFocus()


def test_a_field_is_not_scolded_while_one_types_into_it(hands: Hands) -> None:
    grid = hands.window.intake.form.grid
    hands.press("Ctrl+N")
    hands.press("4")
    hands.fill("received_at.day", "32/13")
    assert grid.problem_at("received_at.day") == ""
    hands.press("Tab")
    assert "is not a day that exists" in grid.problem_at("received_at.day")
    assert "32/13" in grid.editor("received_at.day").accessibleDescription()
    hands.press("Shift+Tab")
    hands.press("Ctrl+A")
    hands.type("y")
    hands.press("Tab")
    assert grid.problem_at("received_at.day") == ""
    assert grid.editor("received_at.day").raw() == "Sun, Nov 22, 2026"


def test_a_receipt_in_the_future_and_too_long_a_name_are_said_in_place(hands: Hands) -> None:
    grid = hands.window.intake.form.grid
    hands.press("Ctrl+N")
    hands.press("4")
    hands.fill("received_at.day", "+3")
    hands.fill("fax.tsid", "x" * 21)
    hands.fill("requester.kind", "law")
    hands.fill("instrument.kind", "search")
    hands.press("Ctrl+Return")
    assert grid.problem_at("fax.tsid") == "longer than 20 characters; shorten it"
    assert grid.editor("fax.tsid").hasFocus()
    hands.press("Ctrl+A")
    hands.type("DOE")
    hands.press("Ctrl+Return")
    assert "in the future" in grid.problem_at("received_at.time")
    assert count(hands) == 0


def test_an_emergency_request_ticks_the_box_and_says_so(hands: Hands) -> None:
    form = hands.window.intake.form
    hands.press("Ctrl+N")
    hands.press("7")
    hands.fill("requester.kind", "law")
    hands.fill("instrument.kind", "emergency")
    hands.press("Tab")
    assert form.grid.editor("emergency").raw() == "yes"
    assert "“Emergency” was ticked" in form.note.text
    assert form.dock.banner.words == "Emergency: act now"
    hands.go_to("emergency")
    hands.press("Space")
    assert form.grid.editor("emergency").raw() == ""
    assert form.note.text == ""
    assert form.dock.banner.words != "Emergency: act now"


def test_the_box_is_unticked_again_when_the_papers_turn_out_to_be_something_else(hands: Hands) -> None:
    form = hands.window.intake.form
    hands.press("Ctrl+N")
    hands.press("7")
    hands.fill("instrument.kind", "emergency")
    assert form.grid.editor("emergency").raw() == "yes"
    hands.fill("instrument.kind", "search")
    assert form.grid.editor("emergency").raw() == ""


def test_an_incomplete_fax_raises_its_alert(hands: Hands) -> None:
    form = hands.window.intake.form
    hands.press("Ctrl+N")
    hands.press("4")
    hands.fill("fax.pages_received", "7")
    hands.fill("fax.pages_stated", "9")
    hands.fill("requester.kind", "law")
    hands.fill("instrument.kind", "search")
    (alert,) = form.dock.alerts
    assert alert.startswith("Incomplete fax. Fewer pages came")


def test_only_the_fields_of_the_channel_show_and_what_was_typed_stays(hands: Hands) -> None:
    grid = hands.window.intake.form.grid
    hands.press("Ctrl+N")
    hands.press("4")
    hands.fill("fax.tsid", "DOE ROE LLP")
    hands.press("Alt+2")
    assert not grid.editor("fax.tsid").isVisible()
    assert grid.editor("mail.postmark").isVisible()
    hands.press("Alt+4")
    assert grid.editor("fax.tsid").isVisible()
    assert grid.editor("fax.tsid").raw() == "DOE ROE LLP"


def log_subpoena(hands: Hands) -> str:
    facts = {
        "channel": "email",
        "received_at": NOW.isoformat(),
        "requester": {"kind": "civil_litigant", "name": "Doe & Roe LLP"},
        "instrument": {"kind": "civil_subpoena_records", "case_number": "RG26-001234"},
    }
    return intake.log_delivery(desk_of(hands), facts).record.reference


def begin_the_same(hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.press("4")
    hands.fill("requester.name", "Doe & Roe LLP")
    hands.fill("requester.kind", "civil lit")
    hands.fill("instrument.kind", "civ sub rec")
    hands.fill("instrument.case_number", "rg 26 1234")
    hands.press("Tab")


def test_the_same_paper_is_noticed_and_marked_with_one_key(hands: Hands) -> None:
    reference = log_subpoena(hands)
    begin_the_same(hands)
    strip = hands.window.intake.form.look_alikes
    assert f"Looks like {reference}" in strip.text
    hands.press("Alt+S")
    assert strip.text == f"Marked as a second copy of {reference}."
    hands.press("Ctrl+Return")
    row = finding.find(desk_of(hands), Query(), 1)[0]
    assert finding.show(desk_of(hands), row.reference).record.delivery.same_instrument_as == reference


def test_an_amended_paper_refers_to_the_first_and_can_be_taken_back(hands: Hands) -> None:
    reference = log_subpoena(hands)
    begin_the_same(hands)
    grid = hands.window.intake.form.grid
    hands.press("Alt+A")
    assert grid.editor("refers_to").raw() == reference
    hands.press("Alt+S")  # the strip now offers to take it back
    assert grid.editor("refers_to").raw() == ""
    assert "Looks like" in hands.window.intake.form.look_alikes.text


def test_a_reference_that_is_not_in_the_log_is_said_beside_its_field(hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.press("4")
    hands.press("Alt+M")
    hands.fill("requester.kind", "law")
    hands.fill("instrument.kind", "search")
    hands.fill("refers_to", "ld-2026-000999")
    hands.press("Ctrl+Return")
    assert "no delivery LD-2026-000999" in hands.window.intake.form.grid.problem_at("refers_to")
    assert count(hands) == 0


def test_the_next_of_a_stack_keeps_channel_and_moment(hands: Hands) -> None:
    form = hands.window.intake.form
    hands.press("Ctrl+N")
    hands.press("2")
    hands.fill("received_at.day", "-3")
    hands.fill("received_at.time", "914")
    hands.fill("requester.kind", "law")
    hands.fill("instrument.kind", "search")
    hands.press("Ctrl+Return")
    assert "LD-2026-000001 is logged" in form.note.text
    assert form.channels.channel == "mail"
    assert form.grid.editor("received_at.day").raw() == "Fri, Nov 20, 2026"
    assert form.grid.editor("received_at.time").raw() == "9:14 a.m."
    assert "Received: as with the one before; Alt+X empties them." in form.note.text
    assert form.grid.editor("requester.kind").raw() == ""
    hands.press("2")
    hands.fill("requester.kind", "law")
    hands.fill("instrument.kind", "search")
    hands.press("Ctrl+Return")
    assert count(hands) == 2


def test_escape_closes_the_suggestions_first(hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.press("4")
    hands.go_to("instrument.kind")
    hands.type("sub")
    hands.press("Esc")
    assert hands.window.intake.isVisible()
    hands.press("Esc")
    assert not hands.window.intake.isVisible()


def test_the_arrows_choose_another_suggestion(hands: Hands) -> None:
    editor = hands.window.intake.form.grid.editor("instrument.kind")
    hands.press("Ctrl+N")
    hands.press("4")
    hands.go_to("instrument.kind")
    hands.type("civil")
    hands.press("Down")
    hands.press("Return")
    assert editor.raw() == "Civil subpoena for testimony"


def test_a_correction_keeps_the_old_value_in_the_history(hands: Hands) -> None:
    reference = log_subpoena(hands)
    hands.press("Ctrl+N")  # the log was written behind the window's back: come back to see it
    hands.press("Esc")
    hands.window.desk_page.refresh()
    hands.rest()
    hands.press("Ctrl+E")
    hands.fill("instrument.case_number", "RG26-009999")
    hands.press("Ctrl+Return")
    shown = finding.show(desk_of(hands), reference)
    assert shown.record.delivery.instrument.case_number == "RG26-009999"
    assert shown.record.delivery.received_at == NOW.replace(microsecond=0)
    changes = {change.field: (change.old, change.new) for change in shown.history[-1].changes}
    assert changes["instrument.case_number"] == ("RG26-001234", "RG26-009999")
