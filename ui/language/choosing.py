"""Which language the window speaks: installed before the first window, and anew when a desk is opened anew."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from legaldesk.desk.settings import load_settings
from legaldesk.domain.errors import DeskError
from legaldesk.domain.settings import LANGUAGE
from legaldesk.resources import resource_root

_NAME = "language"


def chosen_in(folder: Path) -> str:
    """The code of the language that the settings in the data folder `folder` choose: "en" or "es".

    Where they say nothing, or cannot be read, it is the system's, and English where that is another one.
    """
    try:
        chosen = str(load_settings(folder)[LANGUAGE])
    except DeskError:  # the window says what is wrong with them
        chosen = str(LANGUAGE.default)
    if chosen != LANGUAGE.default:
        return chosen
    return "es" if QLocale.system().language() is QLocale.Language.Spanish else "en"


def speak(language: str) -> None:
    """Have every text that is shown from now on in `language` ("en" or "es"), with dates and numbers to match."""
    app = QCoreApplication.instance()
    if app is None:
        raise AssertionError("an application speaks, and there is none yet")
    for before in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(before)
        before.setParent(None)
    system = QLocale.system()
    spoken = QLocale(language)
    here = system.language() is spoken.language()
    QLocale.setDefault(system if here else QLocale(spoken.language(), QLocale.Country.UnitedStates))
    if language == "en":
        return
    own = str(resource_root() / "translations" / f"legaldesk_{language}.qm")
    toolkit = str(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm")
    for file in (toolkit, own):  # the last one is asked first
        translator = QTranslator(app)
        translator.setObjectName(_NAME)
        if translator.load(file):
            app.installTranslator(translator)
