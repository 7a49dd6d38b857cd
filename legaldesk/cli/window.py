"""`legaldesk` without a command: the window, where there is a screen that answers."""

from __future__ import annotations

import importlib
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from legaldesk.cli.starting import BACKUP_ENDING, Start
from legaldesk.desk.places import DeskAddress, address_in, address_of_url, default_address, settings_folder
from legaldesk.domain.errors import BadInput, MachineFault

_NAMED = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_DISPLAY = re.compile(r"(?:unix|(?P<host>[^/:]*|\[[^\]]*\])):(?P<number>\d+)(?:\.\d+)?")
_X_PORT = 6000
_PATIENCE = 3.0
"""Seconds that a screen on another computer may take to answer."""


def open_window(start: Start) -> int:
    """Open the window; returns its exit code. Raises BadInput for what was typed, MachineFault without a screen."""
    # What is wrong with the command line is said here, not in a window.
    folder = start.data_dir or (address_of_url(start.database).folder if start.database else settings_folder())
    file = backup_to_open(start.open)
    check_screen(os.environ, sys.platform)

    def locate() -> DeskAddress:
        if start.data_dir is not None:
            return address_in(start.data_dir)
        return address_of_url(start.database) if start.database else default_address()

    app = importlib.import_module("ui.app")  # by name: the walls keep Qt out of this package
    return int(app.main(locate, folder, file))


def backup_to_open(name: Path | None) -> Path | None:
    """The whole path of the backup that is to be opened. Raises BadInput for a file that is not there."""
    if name is None:
        return None
    if not name.is_file():
        raise BadInput(f"{name}: there is no such backup; name a file that ends in {BACKUP_ENDING}")
    return name.resolve()


def check_screen(environment: Mapping[str, str], platform: str) -> None:
    """See that a window can be opened: Qt would end the program without a word. Raises MachineFault."""
    if not platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return
    if not any(environment.get(name) for name in _NAMED):
        raise MachineFault(
            "there is no screen here to open the window on; use a command (legaldesk --help lists them), or set DISPLAY"
        )
    if environment.get("WAYLAND_DISPLAY") and _wayland_answers(environment):
        return
    display = environment.get("DISPLAY", "")
    if not display or not _x_answers(display):
        named = f"DISPLAY={display}" if display else f"WAYLAND_DISPLAY={environment['WAYLAND_DISPLAY']}"
        raise MachineFault(
            f"the screen {named} does not answer; log in to a desktop or set DISPLAY, or use a command"
            " (legaldesk --help lists them)"
        )


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    place = Path(environment.get("XDG_RUNTIME_DIR", "/"), environment["WAYLAND_DISPLAY"])
    return _answers("AF_UNIX", str(place))


def _x_answers(display: str) -> bool:
    """Whether something listens where an X server of this name would; True for names that only Qt understands."""
    found = _DISPLAY.fullmatch(display)
    if found is None:
        return True
    number = int(found["number"])
    if found["host"]:
        return _answers("AF_INET", (found["host"], _X_PORT + number))
    place = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - where X servers listen
    return _answers("AF_UNIX", place) or _answers("AF_UNIX", f"\0{place}")


def _answers(family: str, where: str | tuple[str, int]) -> bool:
    import socket

    try:
        with socket.socket(getattr(socket, family), socket.SOCK_STREAM) as probe:
            probe.settimeout(_PATIENCE)
            probe.connect(where)
    except OSError:
        return False
    return True
