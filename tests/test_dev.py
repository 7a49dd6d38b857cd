"""The set-up script: what it says on a machine that lacks something, and when it makes the environment anew."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).resolve().parent.parent
ABSENT = {"liblegaldesk-absent.so.9": "liblegaldesk-absent9"}
linux_only = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="Windows and macOS bring the libraries along"
)


@pytest.fixture
def copied_tree(tmp_path: Path) -> Path:
    """A copy of what the set-up reads, in a folder with blanks and accents."""
    tree = tmp_path / "Büro 法 two"
    tree.mkdir()
    for name in ("dev.py", "pyproject.toml", "requirements.lock"):
        shutil.copy(ROOT / name, tree)
    return tree


@pytest.fixture
def programs() -> Iterator[Path]:
    """A folder that any user may read and that is to be the whole search path for programs."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def put_program(folder: Path, name: str, script: str) -> None:
    """Put a shell script with this name on the search path."""
    (folder / name).write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    (folder / name).chmod(0o755)


def in_tree(tree: Path, statements: str, *, aloud: bool = False, **environment: str) -> str:
    """Give what these statements print (`aloud`: also what they say on standard error) when the tree's dev.py is loaded."""
    code = f"import dev, os\ntry:\n    {statements}\nexcept dev.Trouble as trouble:\n    print(trouble)"
    env = {**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(tree), **environment}
    command = [sys.executable, "-B", "-c", code]
    done = subprocess.run(command, cwd=tree, env=env, capture_output=True, text=True, encoding="utf-8", check=True)
    return (done.stderr * aloud + done.stdout).strip()


def test_an_older_python_is_told_which_one_to_use() -> None:
    dev.check_python((3, 11), None)
    with pytest.raises(
        dev.Trouble, match=r"needs Python 3\.11 or newer; this is 3\.9\. Start it with python3\.12 instead\."
    ):
        dev.check_python((3, 9), "python3.12")
    with pytest.raises(dev.Trouble, match=r"this is 3\.10\. Install Python 3\.11 or newer first\."):
        dev.check_python((3, 10), None)


@linux_only
def test_only_what_does_not_load_is_missing() -> None:
    assert dev.missing_packages({"libc.so.6": "libc6"} | ABSENT)[:1] == ["liblegaldesk-absent9"]


@linux_only
def test_user_without_rights_gets_the_one_line_to_type(programs: Path) -> None:
    put_program(programs, "apt-get", "echo must not run; exit 1")
    drop_rights = "os.geteuid() or os.seteuid(65534); "
    said = in_tree(ROOT, f"{drop_rights}dev.have_libraries({ABSENT!r})", PATH=str(programs))
    line = "sudo apt-get update && sudo apt-get install -y --no-install-recommends liblegaldesk-absent9"
    assert said.splitlines()[1].strip().startswith(line)
    assert "must not run" not in said


@linux_only
def test_another_distribution_is_told_the_names(programs: Path) -> None:
    said = in_tree(ROOT, f"dev.have_libraries({ABSENT!r})", PATH=str(programs))
    assert "liblegaldesk-absent.so.9" in said and "liblegaldesk-absent9" in said and "apt-get" not in said


@linux_only
def test_what_only_some_tests_need_is_named_and_they_go_on(programs: Path) -> None:
    put_program(programs, "apt-get", "echo must not run; exit 1")
    drop_rights = "os.geteuid() or os.seteuid(65534); "
    call = 'dev.offer_tools({"legaldesk-absent": "legaldesk-absent-server"})'
    said = in_tree(ROOT, drop_rights + call, aloud=True, PATH=str(programs))
    assert "Tests that need legaldesk-absent-server are skipped" in said
    assert "sudo apt-get install -y --no-install-recommends legaldesk-absent-server" in said
    assert "must not run" not in said
    assert in_tree(ROOT, 'dev.offer_tools({"sh": "dash"})', aloud=True, PATH="/bin").strip() == ""


@linux_only
def test_a_failed_installation_shows_what_apt_said(programs: Path) -> None:
    put_program(programs, "sudo", 'shift; exec "$@"')
    put_program(programs, "apt-get", 'echo "E: asked for: $*"; exit 100')
    for tool in ("env", "true"):
        (programs / tool).symlink_to(shutil.which(tool) or tool)
    said = in_tree(ROOT, f"dev.have_libraries({ABSENT!r})", PATH=str(programs))
    assert "install -y --no-install-recommends liblegaldesk-absent9" in said
    assert said.splitlines()[-1].startswith("apt-get could not install liblegaldesk-absent9")


@linux_only
def test_a_display_that_nobody_serves_is_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("DISPLAY", ":7919")
    assert not dev.has_screen()
    monkeypatch.delenv("DISPLAY")
    assert not dev.has_screen()


def test_offscreen_by_wish_is_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert not dev.has_screen()


def test_environment_is_made_anew_only_when_its_sources_change(copied_tree: Path) -> None:
    first = in_tree(copied_tree, "print(dev.setup_stamp())")
    settings = copied_tree / "pyproject.toml"
    settings.write_text(settings.read_text("utf-8").replace("line-length = 120", "line-length = 100"), "utf-8")
    assert in_tree(copied_tree, "print(dev.setup_stamp())") == first
    lock = copied_tree / "requirements.lock"
    lock.write_text(lock.read_text("utf-8").replace("pluggy==1", "pluggy==9"), "utf-8")
    assert in_tree(copied_tree, "print(dev.setup_stamp())") != first


def test_pip_keeps_its_configuration_and_a_missing_home_is_stood_in_for(copied_tree: Path) -> None:
    home = str(copied_tree / "not there")
    ask = "env = dev.child_environment(); print(env['PIP_TIMEOUT'], env['HOME'], 'PYTHONPATH' in env)"
    said = in_tree(copied_tree, ask, HOME=home, USERPROFILE=home, PIP_TIMEOUT="77")
    assert said == f"77 {copied_tree / 'out' / 'home'} False"
    assert (copied_tree / "out" / "home").is_dir()


@linux_only
def test_source_is_found_in_an_accented_folder_without_a_utf8_locale(copied_tree: Path) -> None:
    (copied_tree / "legaldesk").mkdir()
    (copied_tree / "legaldesk" / "__init__.py").write_text("", "utf-8")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", ".venv"], cwd=copied_tree, check=True)
    packages = next((copied_tree / ".venv" / "lib").glob("python3*/site-packages"))
    (packages / "_editable_impl_legaldesk.pth").write_text(f"{copied_tree}\n", "utf-8")
    in_tree(copied_tree, "dev.write_relative_link()")
    narrow = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    command = [str(copied_tree / ".venv/bin/python"), "-P", "-c", "import legaldesk; print('found')"]
    done = subprocess.run(command, cwd="/", env=narrow, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "found", done.stderr
