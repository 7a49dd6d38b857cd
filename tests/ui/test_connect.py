"""The first page connects to a shared desk: what is wrong stands beside its field, what was right is remembered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from pytestqt.qtbot import QtBot

from legaldesk.desk.passwords import password_for
from legaldesk.desk.places import address_in
from legaldesk.desk.settings import settings_path
from tests.hands import Hands
from tests.keyrings import MemoryKeyring
from tests.postgresql import OWNER, Server
from ui.window import MainWindow


@pytest.fixture
def hands(qtbot: QtBot, new_window: Callable[..., MainWindow]) -> Hands:
    """A person before the first page."""
    window = new_window(opened=False)
    made = Hands(qtbot, window)
    with qtbot.waitSignal(window.ready):
        window.start()
    made.go_to("Connect to a shared desk…")
    made.press("Space")
    return made


def fill(hands: Hands, address: str, user: str, password: str = "") -> None:
    hands.fill("connect.address", address)
    hands.fill("connect.user", user)
    hands.fill("connect.password", password)
    hands.press("Ctrl+Return")


def opened(hands: Hands) -> None:
    hands.wait(lambda: hands.window.session is not None and hands.window.introduced)
    hands.rest()


def test_a_shared_desk_is_opened_and_remembered(
    hands: Hands,
    qtbot: QtBot,
    shared_address: str,
    memory_keyring: MemoryKeyring,
    new_window: Callable[..., MainWindow],
) -> None:
    place = shared_address.partition("@")[2]
    fill(hands, place, OWNER, "a secret / of mine")
    opened(hands)
    name = f"{urlsplit(shared_address).path[1:]} at 127.0.0.1"
    told = [part.text() for part in hands.window.desk_page.findChildren(type(hands.window.desk_page.detail._logged))]
    assert f"Shared desk {name}" in told
    folder = hands.window.place
    assert address_in(folder).database == shared_address
    assert "secret" not in settings_path(folder).read_text(encoding="utf-8")
    assert password_for(shared_address) == "a secret / of mine"
    assert not hands.window.notices.isVisible()

    hands.window.close()
    second = new_window(opened=False)
    second.address = address_in(folder)
    again = Hands(qtbot, second)
    second.start()
    opened(again)
    assert second.session is not None
    assert second.session.desk.address.shared_name == name


def test_a_password_that_no_keyring_takes_is_said_and_the_desk_is_open(hands: Hands, shared_address: str) -> None:
    fill(hands, shared_address, "", "secret")
    opened(hands)
    assert "has no keyring to keep the password in" in hands.window.notices.strip.text
    assert "The next start asks for the password again" in hands.window.notices.strip.text
    assert address_in(hands.window.place).database == shared_address


def test_what_is_wrong_stands_beside_its_field(hands: Hands, shared_address: str, tmp_path: Path) -> None:
    form = hands.window.welcome.connecting
    place = shared_address.partition("@")[2]
    hands.press("Ctrl+Return")
    assert "is missing" in form.problem_at("address")
    fill(hands, place, "")
    assert "is missing" in form.problem_at("user")
    fill(hands, "127.0.0.1", OWNER)
    assert "names no database" in form.problem_at("address")
    fill(hands, "127.0.0.1:port/desk", OWNER)
    assert "is not the address of a database" in form.problem_at("address")
    fill(hands, place, "nobody_there")
    hands.wait(lambda: bool(form.problem_at("user")))
    assert "refuses this user" in form.problem_at("user")
    fill(hands, place.replace("/desk_", "/no_desk_"), OWNER)
    hands.wait(lambda: bool(form.problem_at("address")))
    assert "there is no such database" in form.problem_at("address")
    assert form.problem_at("user") == ""
    fill(hands, "127.0.0.1:1/desk", OWNER)
    hands.wait(lambda: bool(form.fault))
    assert "no connection to the shared desk at 127.0.0.1" in form.fault
    assert hands.window.session is None
    assert not settings_path(hands.window.place).exists()
    fill(hands, place, OWNER)
    opened(hands)


def test_a_refused_password_stands_beside_the_password(
    hands: Hands, shared_address: str, postgresql_server: Server
) -> None:
    user = f"clerk_{urlsplit(shared_address).path[-8:]}"
    postgresql_server.run(f"CREATE ROLE {user} LOGIN PASSWORD 'right'")
    try:
        with postgresql_server.asking_passwords_of(user):
            fill(hands, shared_address.partition("@")[2], user, "wrong")
            form = hands.window.welcome.connecting
            hands.wait(lambda: bool(form.problem_at("password")))
            assert "refuses the user or the password" in form.problem_at("password")
    finally:
        postgresql_server.run(f"DROP ROLE {user}")


def test_one_goes_back_and_begins_without(hands: Hands) -> None:
    hands.press("Esc")
    hands.go_to("Start with an empty desk")
    hands.press("Space")
    opened(hands)
    assert hands.window.session is not None
    assert hands.window.session.desk.address.shared_name == ""


def test_a_shared_desk_that_cannot_be_opened_offers_another_address(
    qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    from legaldesk.desk.places import DeskAddress

    window = new_window(opened=False)
    window.address = DeskAddress(tmp_path / "desk", "postgresql://ana@127.0.0.1:1/desk")
    hands = Hands(qtbot, window)
    with qtbot.waitSignal(window.ready):
        window.start()
    hands.go_to("Connect to a shared desk…")
    hands.press("Space")
    assert window.welcome.connecting.isVisible()
