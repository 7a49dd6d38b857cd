"""The catalogs: read and written as Qt's .ts files, and compiled to the .qm files that the window loads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET  # writes, and reads what it wrote

Texts = dict[str, dict[str, str]]
"""By context, each English text and its translation; "" where it has none."""


def read_catalog(path: Path) -> Texts:
    """The texts in the .ts file `path`; none where there is no such file."""
    texts: Texts = {}
    if not path.is_file():
        return texts
    for context in ET.parse(path).getroot().iter("context"):
        named = texts.setdefault(context.findtext("name", ""), {})
        for message in context.iter("message"):
            translation = message.find("translation")
            finished = translation is not None and translation.get("type") is None
            named[message.findtext("source", "")] = (
                (translation.text or "") if finished and translation is not None else ""
            )
    return texts


def write_catalog(path: Path, texts: Texts, language: str) -> None:
    """Write `texts` as the .ts file `path`, in their order; what has no translation is marked as unfinished."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en_US")
    for name, messages in texts.items():
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for source, translated in messages.items():
            message = ET.SubElement(context, "message")
            ET.SubElement(message, "source").text = source
            translation = ET.SubElement(message, "translation")
            if translated:
                translation.text = translated
            else:
                translation.set("type", "unfinished")
    ET.indent(root, space="  ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8", newline="\n")


def compile_catalog(source: Path, target: Path) -> None:
    """Make the .qm file `target` from the .ts file `source` with Qt's lrelease. Raises CalledProcessError."""
    program = Path(sys.executable).with_name("pyside6-lrelease")
    command = [str(program), "-silent", str(source), "-qm", str(target)]
    subprocess.run(command, check=True, capture_output=True)
