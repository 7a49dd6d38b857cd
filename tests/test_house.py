"""The rules of the house: walls between rooms, files that say why they exist, versions, what gets installed."""

import ast
import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TOOLKIT = "6.11.3"
SOURCES = [
    ROOT / "dev.py",
    ROOT / "build_installer.py",
    *(
        path
        for room in ("legaldesk", "ui", "resources/installers", "resources/translating", "tests")
        for path in sorted((ROOT / room).rglob("*.py"))
    ),
]


def named(path: Path) -> str:
    """Give the name under which a file's test is shown."""
    return path.relative_to(ROOT).as_posix()


def python(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run this environment's Python in a process of its own."""
    env = {**os.environ, **environment}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, encoding="utf-8", check=False)


def test_import_walls_stand() -> None:
    done = python(
        "-c",
        "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_logo=True, no_cache=True))",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"Contracts: [1-9]\d* kept, 0 broken", done.stdout)


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_file_says_why_it_exists_and_stays_small(path: Path) -> None:
    text = path.read_text("utf-8")
    purpose = ast.get_docstring(ast.parse(text)) or ""
    assert text.startswith(('"""', "#!")) and re.match(r"[A-Z`].{15,}", purpose), (
        "the first line says why the file exists"
    )
    assert text.count("\n") <= 350, "a file of more than 350 lines has more than one reason to exist"


def test_toolkit_is_the_version_that_keeps_its_references() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert f"PySide6-Essentials=={TOOLKIT}" in project["dependencies"]
    assert f"\npyside6-essentials=={TOOLKIT} " in (ROOT / "requirements.lock").read_text("utf-8")
    assert importlib.metadata.version("PySide6-Essentials") == TOOLKIT


def test_lock_holds_every_dependency_by_hash_and_names_no_address() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    pinned = set(re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = {
        re.sub(r"[-_.]+", "-", re.split(r"[<>=\[]", line)[0]).lower()
        for line in [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    }
    assert asked <= pinned
    assert "://" not in lock and "--" not in lock.replace("--hash=sha256:", "")
    assert all("--hash=sha256:" in entry for entry in re.split(r"^(?=[a-z])", lock, flags=re.MULTILINE)[1:])


def test_command_line_starts_without_the_toolkit() -> None:
    done = python(
        "-c", "import sys, legaldesk.cli, legaldesk.desk; print([m for m in sys.modules if m.startswith('PySide6')])"
    )
    assert done.stdout.strip() == "[]", done.stdout + done.stderr


def test_installed_copy_carries_window_and_resources(tmp_path: Path) -> None:
    built = python("-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path))
    assert built.returncode == 0, built.stdout + built.stderr
    copy = tmp_path / "installed"
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        wheel.extractall(copy)
    script = "import ui; from legaldesk.resources import resource_root; print(ui.__file__); print(resource_root())"
    done = python("-P", "-c", script, PYTHONPATH=str(copy))
    window, resources = (Path(line) for line in done.stdout.splitlines())
    assert window.is_relative_to(copy) and resources.is_relative_to(copy)
    here = {path.relative_to(ROOT / "resources") for path in (ROOT / "resources").rglob("*") if path.is_file()}
    here = {path for path in here if path.parts[0] not in ("installers", "translating")}  # make it, and are not shipped
    there = {path.relative_to(resources) for path in resources.rglob("*") if path.is_file()}
    assert here == there and any(path.suffix == ".toml" for path in there)
