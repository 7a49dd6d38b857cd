"""What of Qt, Python and this machine goes into an installer, and what is left out: pure rules on file names."""

from __future__ import annotations

import re

EXCLUDED = [
    *("tkinter", "_tkinter", "IPython", "setuptools", "pkg_resources", "pip", "distutils"),
    *("PIL._avif", "PIL.AvifImagePlugin", "PIL._webp", "PIL._imagingcms", "PIL.ImageTk", "PIL.ImageQt", "lib2to3"),
    *("ensurepip", "idlelib", "turtledemo", "pydoc_data", "MySQLdb", "pysqlite2", "lxml.html", "lxml.objectify"),
    *("lxml.sax", "lxml.builder", "sqlalchemy.testing", "pydantic.v1", "charset_normalizer"),
    *("PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtSql", "PySide6.QtTest"),
    *("pytest", "hypothesis", "mypy", "numpy", "matplotlib"),
]
"""Modules that nothing of LegalDesk imports, or only where they are there."""
_UNUSED = re.compile(
    r"^sqlalchemy\.dialects\.(mysql|mssql|oracle)\."  # the packages themselves are looked at
    r"|^holidays\.(countries|financial)\.(?!united_states$)"
)
"""Modules of packages that import by name what they are asked for; nothing here asks for these."""
_QT_MODULES = ("Core", "Gui", "PrintSupport", "Svg", "Widgets")
_PLUGINS = (
    *(
        "platforms/(lib)?q(xcb|offscreen|wayland|windows|cocoa)",
        "iconengines/(lib)?qsvgicon",
        "imageformats/(lib)?qsvg",
    ),
    *("platforminputcontexts/lib(compose|ibus)", "printsupport/libcups", "styles/"),
    *("wayland-decoration-client/", "wayland-shell-integration/libxdg-shell"),
)
_PLUGIN = re.compile(rf"/plugins/({'|'.join(_PLUGINS)})")
_QT_BINDING = re.compile(rf"^PySide6/Qt({'|'.join(_QT_MODULES)})\.(abi3\.so|pyd)$")
_QT_LIBRARY = re.compile(
    rf"^PySide6/(Qt/lib/lib)?Qt6?({'|'.join(_QT_MODULES)}|DBus|XcbQpa|WaylandClient|WlShellIntegration\w*)"
    r"(\.framework/.*|\.so[.\d]*|\.dll)$"
)
_QT_WORDS = re.compile(r"^PySide6/(Qt/)?translations/qtbase_es\.qm$")
_ICU = re.compile(r"^PySide6/Qt/lib/libicu\w+\.so")
_SHIBOKEN = re.compile(r"^PySide6/(lib)?pyside6\.abi3\.|^PySide6/[^/]+\.py$")
_MICROSOFT = re.compile(r"^PySide6/(msvcp|vcruntime|concrt)\w*\.dll$")
_OWN_OF_PYTHON = re.compile(r"^lib(python3|ffi\.|bz2\.|lzma\.|z\.|uuid\.|xcb-|xkbcommon)[\w.+-]*")
"""Libraries of the build machine that come along: Python's own, and those of X11 that many desktops lack."""
_WASTE = re.compile(
    r"^sqlcipher3/.*\.[ch]$|\.pyi$|^share/|^holidays/locale/|/_resources/pictures/"
    r"|^rapidfuzz/.*(_avx2|_sse2|metrics_cpp|process_cpp_impl)\."  # it does without these
    r"|\.dist-info/(licenses/|RECORD$)"  # the licenses of all lie in a folder of their own
    r"|^pillow\.libs/lib(avif|webp|lcms|sharpyuv)|^PIL/_(avif|imagingtk|webp|imagingcms)"
    r"|^lxml/(objectify|includes|html|isoschematron)|^lxml/.*\.(h|pxd|rng|xsl)$"
    r"|lib-dynload/(_sqlite3|readline|_tkinter|_curses|nis|_test|audioop|ossaudio|spwd|xx)"
)


def module_stays(name: str) -> bool:
    """Whether the Python module of this dotted name stays in a bundle."""
    return not _UNUSED.search(name)


def stays(name: str, source: str, prefix: str, base_prefix: str) -> bool:
    """Whether the file that a bundle would hold as `name` (a relative path) stays in it.

    `source` is where it comes from; what is neither from the environment `prefix` nor from the Python in `base_prefix`
    is the build machine's, and stays with the system unless Python needs it.
    """
    path = name.replace("\\", "/")
    if _WASTE.search(path):
        return False
    if path.startswith("PySide6/"):
        return qt_stays(path)
    own = source.startswith((prefix, base_prefix))
    return own or not re.search(r"\.so[.\d]*$", path) or bool(_OWN_OF_PYTHON.match(path.rsplit("/", 1)[-1]))


def qt_stays(path: str) -> bool:
    """Whether a file below `PySide6/` stays: what the window is made of, and no more."""
    if "/plugins/" in path:
        return bool(_PLUGIN.search(path))
    kept = (_QT_BINDING, _QT_LIBRARY, _QT_WORDS, _ICU, _SHIBOKEN, _MICROSOFT)
    return any(pattern.match(path) for pattern in kept)
