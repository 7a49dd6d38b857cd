"""A sweep over all pages and dialogs: whatever takes the focus has a name, a role and a label, and shows its focus."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QFocusEvent, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSplitter,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from legaldesk.desk import attaching, demo
from tests.hands import Hands, desk_at
from ui.language.choosing import speak
from ui.letters.asking import FromDialog
from ui.widgets.texts import ElidedLabel, WrappedLabel
from ui.window import MainWindow

WITH_PAPER = "LD-2026-000012"
FIELDS = (QLineEdit, QPlainTextEdit, QComboBox)
SPEAK_FOR_THEMSELVES = frozenset({"Search"})
"""Fields whose name stands in them, without a label beside them."""
NO_ROLE = frozenset({QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window})


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("sweep") / "desk"
    desk = desk_at(where)
    demo.fill(desk, 40)
    paper = where / "Summons.pdf"
    Image.new("1", (850, 1100), 1).save(paper)
    attaching.attach(desk, WITH_PAPER, [paper])
    desk.close()
    return where


@pytest.fixture
def person(qtbot: QtBot, new_window: Callable[..., MainWindow], place: Path) -> Hands:
    made = Hands(qtbot, new_window(place))
    made.rest()
    return made


def chosen(person: Hands) -> None:
    person.press("Ctrl+A")


def narrowed(person: Hands) -> None:
    person.window.desk_page.list.show_saved(person.window.desk_page.list.views.all[0])
    person.rest()


def found_nothing(person: Hands) -> None:
    person.press("Ctrl+F")
    person.type("zzzzzz")


def letter(person: Hands) -> None:
    actions = {command.id: action for command, action in person.window.desk_page.doing.actions.items()}
    while not actions["desk.preview"].isVisible():
        person.press("Down")
    person.press("Ctrl+L")


def importing(person: Hands) -> None:
    person.window.show_page(person.window.importing)
    person.rest()


def compared(person: Hands) -> None:
    page = person.window.of_time.reconciling
    file = person.desk.place / "fax.csv"
    file.write_text("Date,Time,From,Pages\n11/23/2026,9:14,DOE ROE LLP,7\n11/23/2026,never,A,1\n", "utf-8")
    page.open()
    page.look_at(file)
    person.rest()
    assert page.found is not None


def to_import(person: Hands) -> None:
    file = person.desk.place / "log.csv"
    file.write_text("channel,received_at,requester.kind,instrument.kind,Remarks\nfax,x,court,y,z\n", "utf-8")
    importing(person)
    person.window.importing.look_at(file)
    person.rest()


def saved_view(person: Hands) -> None:
    page = person.window.desk_page
    if not page.list.views.own:
        page.list.views.save(page.list.views.all[0], "Mine")
    person.press("Ctrl+Shift+M")


def closing(person: Hands) -> None:
    person.press("Ctrl+A")
    person.press("Alt+D")


def letter_texts(person: Hands) -> None:
    person.press("Ctrl+,")
    person.press("Ctrl+L")


def company(person: Hands) -> None:
    person.press("Ctrl+,")
    person.press("Ctrl+Shift+I")


def viewer(person: Hands) -> None:
    person.window.desk_page.go_to(WITH_PAPER)
    person.rest()
    person.press("F4")
    assert person.window.ways.viewer.isVisible()


def print_on(person: Hands) -> None:
    session = person.window.session
    assert session is not None
    FromDialog(session, "31 of 44 letters are printed", 32, 44, person.window).open()


def on_shown(keys: str) -> Callable[[Hands], object]:
    def press(person: Hands) -> None:
        person.window.desk_page.go_to(WITH_PAPER)
        person.rest()
        person.press(keys)

    return press


SCREENS: dict[str, Callable[[Hands], object]] = {
    "desk": lambda person: person.rest(),
    "several chosen": chosen,
    "a saved view": narrowed,
    "nothing found": found_nothing,
    "counsel": lambda person: person.press("Ctrl+2"),
    "letters": lambda person: person.press("Ctrl+3"),
    "form": lambda person: person.press("Ctrl+N"),
    "letter": letter,
    "import": importing,
    "due": lambda person: person.press("Ctrl+Shift+U"),
    "a file to import": to_import,
    "a list compared": compared,
    "reconciliation": lambda person: person.press("Ctrl+Shift+B"),
    "viewer": viewer,
    "letter texts": letter_texts,
    "company": company,
    "reports": lambda person: person.press("Ctrl+Shift+R"),
    "settings": lambda person: person.press("Ctrl+,"),
    "shortcuts": lambda person: person.press("Ctrl+Shift+K"),
    "palette": lambda person: person.press("Ctrl+K"),
    "help": lambda person: person.press("F1"),
    "assign": on_shown("Ctrl+G"),
    "note": on_shown("Ctrl+M"),
    "file label": on_shown("Ctrl+Alt+L"),
    "print on": print_on,
    "columns": lambda person: person.press("F8"),
    "save a view": lambda person: person.press("Ctrl+Shift+S"),
    "rename a view": saved_view,
    "close several": closing,
}


def shown(person: Hands, screen: str) -> QWidget:
    SCREENS[screen](person)
    dialogs = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]
    return dialogs[0] if dialogs else person.window


def focusable(root: QWidget) -> Iterator[QWidget]:
    for widget in root.findChildren(QWidget):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if takes and widget.isVisible() and widget.isEnabled() and widget.window() is root.window():
            yield widget


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


@pytest.mark.parametrize("screen", SCREENS)
def test_whatever_takes_the_focus_has_a_name_a_role_and_a_label_and_shows_the_focus(person: Hands, screen: str) -> None:
    root = shown(person, screen)
    widgets = list(focusable(root))
    assert widgets
    names_are_there(root, widgets)
    assert [(type(each).__name__, each.accessibleName()) for each in widgets if not shows_its_focus(each)] == []


def names_are_there(root: QWidget, widgets: Iterable[QWidget]) -> None:
    labeled = {label.buddy() for label in root.findChildren(QLabel) if label.buddy() is not None}
    for widget in widgets:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface is not None
        name = interface.text(QAccessible.Text.Name).strip()
        assert name and "▾" not in name, widget
        if not isinstance(widget, QAbstractScrollArea):  # Qt has no other role for a pane that scrolls
            assert interface.role() not in NO_ROLE, (name, interface.role())
        if isinstance(widget, FIELDS) and name not in SPEAK_FOR_THEMSELVES:
            beside = {widget, widget.parentWidget()}
            assert beside & labeled or widget.accessibleName(), name


def shows_its_focus(widget: QWidget) -> bool:
    """Whether it looks otherwise with the focus, if it keeps it."""
    if isinstance(widget, QSplitter):
        return True
    widget.clearFocus()
    QApplication.processEvents()
    before = picture(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.sendEvent(widget, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    QApplication.processEvents()
    return not widget.hasFocus() or picture(widget) != before  # it may give the focus to what is in it


@pytest.fixture
def in_spanish(qapp: object) -> Iterator[None]:
    """The language with the longer texts."""
    speak("es")
    yield
    speak("en")


@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_is_cut_off_in_the_smallest_window_nor_as_it_opens(
    in_spanish: None, person: Hands, screen: str
) -> None:
    root = shown(person, screen)

    def nothing_is_cut_off() -> bool:
        assert cut_off(root) == []
        return True

    person.wait(nothing_is_cut_off)  # what changes its size is laid out a moment later
    person.window.resize(person.window.minimumSize())
    QApplication.processEvents()
    person.wait(nothing_is_cut_off)


def cut_off(root: QWidget) -> list[object]:
    """The texts of `root` that are not seen whole, of what does not shorten them itself, and how much room there is."""
    seen = [each for each in root.findChildren(QWidget) if each.isVisible() and each.window() is root.window()]
    cut: list[object] = []
    for widget in seen:
        texts, room = texts_and_room(widget)
        cut += [(text, room) for text in texts if widget.fontMetrics().horizontalAdvance(text) > room]
        if says_by_itself(widget):
            least, right = widget.minimumSizeHint(), widget.mapTo(root, QPoint(widget.width(), 0)).x()
            if widget.width() < least.width() or widget.height() < least.height() or right > root.width():
                cut.append((widget.accessibleName() or getattr(widget, "text", str)(), widget.size(), right))
    return cut


def says_by_itself(widget: QWidget) -> bool:
    """Whether it is a button or a label that does not shorten or wrap its text."""
    if isinstance(widget, QLabel):
        return bool(widget.text()) and not isinstance(widget, (ElidedLabel, WrappedLabel))
    return isinstance(widget, QAbstractButton)


def texts_and_room(widget: QWidget) -> tuple[list[str], int]:
    """What a field or a choice says and the room for it; of a tab bar those that are wider than their tab, and 0."""
    if isinstance(widget, QLineEdit):
        return [widget.placeholderText()], widget.width() - 14
    if isinstance(widget, QComboBox) and not widget.isEditable():
        return [widget.currentText()], widget.width() - 36
    if isinstance(widget, QTabBar):
        wide, tabs = widget.fontMetrics().horizontalAdvance, range(widget.count())
        return [widget.tabText(tab) for tab in tabs if wide(widget.tabText(tab)) > widget.tabRect(tab).width()], 0
    return [], 0
