"""What of Qt, Python and this machine goes into an installer, and what is left out: pure rules on file names."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

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
    r"|^pydantic\.(mypy|_hypothesis_plugin)$"
)
"""Modules of packages that import by name what they are asked for; nothing here asks for these."""
EMPTIED = ("holidays.countries", "holidays.financial")
"""Packages that import all their modules at once, of which most are left out: here they import none."""
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
    r"^sqlcipher3/.*\.[ch]$|\.(pyi|pxd|h|lib|pdb)$|^share/|^holidays/locale/"
    r"|/_resources/(pictures/|translations/.*\.ts$)|^dateutil/zoneinfo/.*\.tar\.gz$"  # tzdata tells of time zones
    r"|^rapidfuzz/.*(_avx2|_sse2|metrics_cpp|process_cpp_impl)\."  # it does without these
    r"|^shiboken6/(lib/|(vcamp|vccorlib|vcomp)140\.dll$)"
    r"|\.dist-info/(?!(METADATA|entry_points\.txt)$)"  # the licenses of all lie in a folder of their own
    r"|^pillow\.libs/lib(avif|webp|lcms|sharpyuv)|^PIL/_(avif|imagingtk|webp|imagingcms)"
    r"|^lxml/(objectify|includes|html|isoschematron)|^lxml/.*\.(h|pxd|rng|xsl)$"
    r"|lib-dynload/(_sqlite3|readline|_tkinter|_curses|nis|_test|audioop|ossaudio|spwd|xx)"
)
_OF_MAKERS = re.compile(r"^bin/|(^|/)(tests?|typesystems|glue|doc)/|\.(pyx|pxi)$")
"""What a package's makers need, in folders that its users do not look into."""


def module_stays(name: str) -> bool:
    """Whether the Python module of this dotted name stays in a bundle."""
    return not _UNUSED.search(name)


def package_file_stays(name: str) -> bool:
    """Whether the file `name` (relative, with slashes) stays in a folder that holds packages as files."""
    if _WASTE.search(name) or _OF_MAKERS.search(name):
        return False
    if name.startswith("PySide6/"):
        return qt_stays(name)
    path = PurePosixPath(name)
    module = ".".join([*path.parts[:-1], path.name.split(".", 1)[0]]).removesuffix(".__init__")
    return module_stays(module) and not any(f"{module}.".startswith(f"{each}.") for each in EXCLUDED)


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
