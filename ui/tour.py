"""The window without a screen: logs sample deliveries, writes their letters, and grabs pictures of the window."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEventLoop, QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from legaldesk.desk.places import DeskAddress
from ui.appearance import Appearance
from ui.memory import WindowMemory
from ui.theme import Theme
from ui.window import MainWindow

if TYPE_CHECKING:
    from legaldesk.desk.desk import Desk

_SIZE = (1440, 900)
_DEMO = 200
_FAX = {
    "channel": "fax",
    "requester": {
        "kind": "civil_litigant",
        "name": "Doe & Roe LLP",
        "reply_address": "1 Main Street\nOakland, CA 94601",
    },
    "instrument": {
        "kind": "civil_subpoena_records",
        "court": "Superior Court of California, County of Alameda",
        "case_number": "RG26-001234",
        "caption": "Smith v. Jones",
    },
    "fax": {"tsid": "DOE ROE LLP", "from_number": "(510) 555-0142", "pages_received": 7, "pages_stated": 7},
}
_WARRANT = {
    "channel": "mail",
    "requester": {
        "kind": "law_enforcement",
        "name": "Kern County Sheriff's Office",
        "reply_address": "1350 Norris Road\nBakersfield, CA 93308",
    },
    "instrument": {
        "kind": "search_warrant",
        "court": "Superior Court of California, County of Kern",
        "case_number": "BW-26-0417",
    },
    "mail": {"mail_class": "Certified", "tracking_number": "9407 1118 9956 0012 3456 78", "signed_by": "Ana Ruiz"},
}
_HANDED_OVER = {
    "channel": "personal_service",
    "place": "headquarters",
    "server": {"kind": "process_server", "name": "Pat Novak, Ace Attorney Service"},
    "requester": {
        "kind": "civil_litigant",
        "name": "Nguyễn & Álvarez LLP",
        "reply_address": "33 N Court Plaza, Suite 900\nChicago, IL 60602",
    },
    "instrument": {
        "kind": "summons_and_complaint",
        "court": "Superior Court of California, County of San Francisco",
        "case_number": "CGC-26-598211",
        "caption": "Okafor v. Díaz Logistics, Inc.",
    },
}
_MAILED = {
    "channel": "mail",
    "requester": {
        "kind": "civil_litigant",
        "name": "Hale Whitford LLP",
        "reply_address": "500 Sansome Street\nSan Francisco, CA 94111",
    },
    "instrument": {
        "kind": "summons_and_complaint",
        "court": "U.S. District Court, Northern District of California",
        "case_number": "3:26-cv-04410",
        "caption": "Marsh v. Pacific Cold Storage, LLC",
    },
    "mail": {"mail_class": "First-class"},
}
_WHY = "Mailed without an acknowledgment form; the sender is told how process is served."


def main(out: Path) -> int:
    """Do the main job into the folder `out` and print what was made, a line each; returns an exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("another kind of Qt application is running")
    theme = Theme(app, Appearance.LIGHT)
    with tempfile.TemporaryDirectory(prefix="legaldesk-tour-") as folder:
        _show_empty(theme, Path(folder) / "empty", out)
        _show_demo(theme, Path(folder) / "demo", out)
    return 0


def _show_empty(theme: Theme, place: Path, out: Path) -> None:
    from legaldesk.desk.opening import open_desk

    with _window(theme, place, open_desk(place, by="Ana Ruiz")) as window:
        _pictures(theme, window, out, "window-empty")


def _show_demo(theme: Theme, place: Path, out: Path) -> None:
    from legaldesk.desk import demo
    from legaldesk.desk.opening import open_desk

    desk = open_desk(place, by="Ana Ruiz")
    print(f"Filling a demo desk with {_DEMO} invented deliveries")
    demo.fill(desk, _DEMO)
    refused = _log_samples(desk, out)
    with _window(theme, place, desk) as window:
        window.desk_page.show_delivery(refused)
        _pictures(theme, window, out, "window-demo")
        for name, facts in (("form-refused", _FAX), ("form-extra-time", _WARRANT)):
            _fill_form(window, desk, facts)
            _pictures(theme, window, out, name)
        window.intake.begin()
        window.preview.show_letter(refused.reference)
        window.show_page(window.preview)
        _pictures(theme, window, out, "letter")
        window.show_settings()
        _pictures(theme, window, out, "settings")
        window.show_view("COUNSEL")
        _settle(window)
        window.desk_page.doing.decide()
        _pictures(theme, window, out, "counsel-decides")


def _log_samples(desk: Desk, out: Path) -> Any:
    """Log the sample deliveries and write their letters; returns the record of the refused fax."""
    from legaldesk.desk import correspondence, deciding, intake
    from legaldesk.desk.files import write_whole
    from legaldesk.domain.vocabulary import Disposition, LetterKind
    from legaldesk.domain.words import say

    letters = out / "letters"
    letters.mkdir(exist_ok=True)
    records = []
    for facts in (_MAILED, _HANDED_OVER, _WARRANT, _FAX):
        record = intake.log_delivery(desk, {**facts, "received_at": desk.now().isoformat()}).record
        print(f"{record.reference}  {say(record.delivery.instrument.kind)}: {say(record.verdict.disposition)}")
        if record.verdict.letter is LetterKind.HOLD:
            print(f"{record.reference}  no letter before counsel decides; counsel decides now")
            record = deciding.decide(desk, record.reference, Disposition.REDIRECTED, _WHY)
        letter = correspondence.letter(desk, record.reference)
        path = letters / f"{record.reference}-{letter.stored.kind}.pdf"
        write_whole(path, letter.pdf)
        print(f"{record.reference}  letter: {path}")
        records.append(record)
    return records[-1]


def _fill_form(window: MainWindow, desk: Desk, facts: Mapping[str, Any]) -> None:
    from legaldesk.desk.drafts import Draft, Drafts
    from ui.intake.reading import values_of

    now = desk.now().astimezone(desk.zone)
    values = values_of({**facts, "received_at": now.isoformat()}, now)
    window.intake.go_on(Draft(Drafts.new_id(), values))
    window.new_delivery()


@contextmanager
def _window(theme: Theme, place: Path, desk: Desk) -> Iterator[MainWindow]:
    window = MainWindow(WindowMemory(place))
    window.furnish(theme, DeskAddress(place))
    window.resize(*_SIZE)
    window.show()
    window.show_desk(desk)
    _settle(window)
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()


def _settle(window: MainWindow) -> None:
    """Run the event loop until nothing is on its way."""
    for _ in range(2):  # what arrives may ask for more when it is painted
        while not window.at_rest:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        window.grab()
        QApplication.processEvents()


def _pictures(theme: Theme, window: MainWindow, out: Path, name: str) -> None:
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        theme.choose(appearance)
        _settle(window)
        path = out / f"{name}-{appearance}.png"
        _grab(window).save(str(path))
        print(f"picture: {path}")
    theme.choose(Appearance.LIGHT)


def _grab(window: MainWindow) -> QPixmap:
    """The window, and an open dialog in its middle."""
    picture = window.grab()
    dialogs = [each for each in window.findChildren(QDialog) if each.isVisible()]
    if dialogs:
        painter = QPainter(picture)
        painter.fillRect(window.rect(), QColor(0, 0, 0, 90))
        dialog = dialogs[0].grab()
        inside = dialog.deviceIndependentSize()
        corner = QPoint(round((window.width() - inside.width()) / 2), round((window.height() - inside.height()) / 2))
        painter.drawPixmap(corner, dialog)
        painter.setPen(QColor(Qt.GlobalColor.gray))
        painter.drawRect(corner.x() - 1, corner.y() - 1, round(inside.width()) + 1, round(inside.height()) + 1)
        painter.end()
    return picture


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "out")))
