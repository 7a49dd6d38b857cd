"""Set up, start and check LegalDesk from a bare machine: `python3 dev.py run`, `python3 dev.py test`.

Standard library only: it works before anything is installed. Whatever is missing is named or installed here: shared
libraries of the system, the environment `.venv` with exactly the packages of requirements.lock, bytecode.
Messages go to standard error: `python3 dev.py run find Doe --json` leaves standard output to the program.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
OUT = ROOT / "out"
STAMP = VENV / "legaldesk-setup"

# What Qt asks of a bare Debian or Ubuntu: the file that must load, the package that holds it.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
}
SCREEN_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# What some tests run against: the program that must be found, the package that holds it.
TOOLS = {"initdb": "postgresql", "strace": "strace", "cupsd": "cups", "lp": "cups-client"}
APT_OPTIONS = ["-y", "--no-install-recommends"]
ON_ALL_CORES = ["-n", "auto", "--maxprocesses", "4", "--dist", "loadfile"]  # the caller's own arguments follow
CLUSTERS = "/etc/postgresql-common/createcluster.conf"  # no server is to start because tests need its programs
NO_CLUSTER = f"[ -e {CLUSTERS} ] || (mkdir -p /etc/postgresql-common && echo create_main_cluster = false > {CLUSTERS})"


class Trouble(Exception):
    """Something a person must do first; its text is the one sentence to show."""


def say(text: str) -> None:
    """Tell what is being done, at once, on standard error."""
    print(text, file=sys.stderr, flush=True)


# ---- the machine -----------------------------------------------------------------------------------------------


def check_python(version: tuple[int, int], newest_found: str | None) -> None:
    """Refuse a Python older than 3.11, naming a newer one of this machine if there is one."""
    if version >= (3, 11):
        return
    cure = f"Start it with {newest_found} instead." if newest_found else "Install Python 3.11 or newer first."
    raise Trouble(f"LegalDesk needs Python 3.11 or newer; this is {version[0]}.{version[1]}. {cure}")


def newest_python() -> str | None:
    """Find the name of a new enough Python on this machine's path."""
    return next((name for name in (f"python3.{minor}" for minor in range(19, 10, -1)) if shutil.which(name)), None)


def loads(library: str) -> bool:
    """Tell whether the dynamic linker finds this shared library and all that it needs."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_packages(libraries: dict[str, str]) -> list[str]:
    """List the system packages whose library does not load, and the one that lets Python make environments."""
    packages = [package for library, package in libraries.items() if not loads(library)]
    if importlib.util.find_spec("ensurepip") is None:  # Debian keeps it apart from python3
        packages.append(f"python3.{sys.version_info.minor}-venv")
    return packages


def install_command(packages: list[str]) -> str:
    """Give the one exact line that installs these packages, to be typed by a person."""
    return f"sudo apt-get update && sudo apt-get install {' '.join([*APT_OPTIONS, *packages])}"


def apt_prefix() -> list[str] | None:
    """Give what stands before apt-get to install without asking anybody, or None where that is not allowed."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    may = shutil.which("sudo") and subprocess.run([*sudo, "true"], capture_output=True, check=False).returncode == 0
    return sudo if may else None


def have_libraries(libraries: dict[str, str]) -> None:
    """See to it that these shared libraries load: install what is missing where that needs no password.

    Raises Trouble with the one line to type otherwise. Windows and macOS bring everything along.
    """
    if not sys.platform.startswith("linux"):
        return
    packages = missing_packages(libraries)
    if not packages:
        return
    prefix = apt_prefix()
    if prefix is None:
        if shutil.which("apt-get"):
            raise Trouble(
                f"Some system packages are missing. Install them with this line, then repeat:\n"
                f"    {install_command(packages)}"
            )
        files = [library for library, package in libraries.items() if package in packages]
        raise Trouble(
            f"Some shared libraries are missing ({', '.join(files) or 'Python module ensurepip'}); "
            f"Debian calls their packages {', '.join(packages)}. Install them, then repeat."
        )
    log = install(packages, prefix)
    importlib.invalidate_caches()
    still = missing_packages(libraries)
    if still:
        raise Trouble(f"{log}\napt-get could not install {' '.join(still)}; its message stands above.")


def install(packages: list[str], prefix: list[str]) -> str:
    """Install these packages with apt-get; give all that it printed."""
    say(f"Installing system packages: {' '.join(packages)} ...")
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Options::=--force-confold"]
    return "".join(output(command) for command in ([*apt, "update"], [*apt, "install", *APT_OPTIONS, *packages]))


def has_tool(name: str) -> bool:
    """Tell whether this program is on the path, or where Debian keeps a server's programs."""
    return shutil.which(name) is not None or any(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))


def offer_tools(tools: dict[str, str]) -> None:
    """Install what some tests run against, where that needs no password; else name it: those tests are skipped."""
    packages = [package for tool, package in tools.items() if not has_tool(tool)]
    prefix = apt_prefix() if packages else None
    if prefix is not None:
        output([*prefix, "sh", "-c", NO_CLUSTER])
        install(packages, prefix)
        packages = [package for tool, package in tools.items() if not has_tool(tool)]
    if packages and sys.platform.startswith("linux"):
        say(f"Tests that need {', '.join(packages)} are skipped; this line installs it:")
        say(f"    {install_command(packages)}")


def output(command: list[str]) -> str:
    """Run a command and give all that it printed."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return done.stdout.decode("utf-8", "replace")


def has_screen() -> bool:
    """Tell whether a window can be shown here: not offscreen by wish, and the display server answers."""
    if os.environ.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal")):
        return False
    if not sys.platform.startswith("linux") or os.environ.get("WAYLAND_DISPLAY"):
        return True
    if not os.environ.get("DISPLAY"):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers


# ---- the environment -------------------------------------------------------------------------------------------


def venv_program(name: str) -> str:
    """Give the path of a program of the environment."""
    return str(VENV / "Scripts" / f"{name}.exe" if sys.platform == "win32" else VENV / "bin" / name)


def child_environment() -> dict[str, str]:
    """Give the variables for what is started from here: the caller's, without those that bend an environment.

    pip's own configuration is kept. Where the user has no home folder that can be written to, `out/home` stands in.
    """
    env = {key: value for key, value in os.environ.items() if key not in {"PYTHONHOME", "PYTHONPATH", "PIP_USER"}}
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - Path.home() raises where there is none
    if not os.access(home, os.W_OK):
        stand_in = OUT / "home"
        stand_in.mkdir(parents=True, exist_ok=True)
        say("There is no home folder that can be written to; out/home stands in for it.")
        env["HOME"] = str(stand_in)
    return env


def setup_stamp() -> str:
    """Digest everything that the environment is made from; another digest means another environment."""
    import tomllib  # not there in the older Pythons that check_python() turns away

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return hashlib.sha256(f"{sys.version_info[:2]}\n{ROOT}\n{project}\n{LOCK.read_text('utf-8')}".encode()).hexdigest()


def have_environment(env: dict[str, str]) -> None:
    """Make `.venv` from the hashed lock, unless the one that stands there was made from the same sources."""
    stamp = setup_stamp()
    python = venv_program("python")
    if Path(python).exists() and STAMP.is_file() and STAMP.read_text("ascii") == stamp:
        return
    count = sum("==" in line for line in LOCK.read_text("utf-8").splitlines())
    say(f"Making the environment .venv with {count} packages; this is done once and takes a minute or so ...")
    started = time.monotonic()
    base = getattr(sys, "_base_executable", None) or sys.executable  # .venv's own Python cannot replace .venv
    pip = [python, "-m", "pip", "--disable-pip-version-check", "install", "--no-input", "--no-compile"]
    pip += [] if sys.stderr.isatty() else ["--quiet"]
    step([base, "-m", "venv", "--clear", str(VENV)], env, "Python could not make the folder .venv")
    step([*pip, "--require-hashes", "-r", str(LOCK)], env, "pip could not install the packages of requirements.lock")
    step([*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)], env, "pip could not link LegalDesk into .venv")
    write_relative_link()
    compile_bytecode(env)
    STAMP.write_text(stamp, "ascii")
    say(f"The environment is ready ({time.monotonic() - started:.0f} s).")


def step(command: list[str], env: dict[str, str], trouble: str) -> None:
    """Run one command of the set-up in the project's folder; raise Trouble with this sentence if it fails."""
    if subprocess.run(command, cwd=ROOT, env=env, stdout=sys.stderr, check=False).returncode:
        raise Trouble(f"{trouble}; its message stands above. Nothing else was changed: repeat when it is cured.")


def write_relative_link() -> None:
    """Make the link from .venv to the source relative: on Windows, an accented folder name in it could not be read."""
    for link in VENV.rglob("_editable_impl_legaldesk.pth"):
        link.write_text(os.path.relpath(ROOT, link.parent) + "\n", "utf-8")


def compile_bytecode(env: dict[str, str]) -> None:
    """Write the bytecode once, on all cores; where PYTHONDONTWRITEBYTECODE is set, each start would compile anew."""
    places = [str(VENV), str(ROOT / "legaldesk"), str(ROOT / "ui")]
    command = [venv_program("python"), "-m", "compileall", "-qq"]
    if subprocess.run([*command, "-j", "0", *places], env=env, capture_output=True, check=False).returncode:
        subprocess.run([*command, *places], env=env, capture_output=True, check=False)  # no shared memory here


# ---- the commands ----------------------------------------------------------------------------------------------


def run(arguments: list[str]) -> int:
    """Start LegalDesk; without arguments and without a screen, do the sample job offscreen into `out/`."""
    have_libraries(LIBRARIES)
    screen = has_screen()
    if screen and sys.platform.startswith("linux"):
        have_libraries(SCREEN_LIBRARIES)
    env = child_environment()
    have_environment(env)
    if arguments or screen:
        return subprocess.run([venv_program("python"), "-m", "legaldesk", *arguments], env=env, check=False).returncode
    say("No screen here: logging the sample deliveries offscreen; letters and screenshots go to out/.")
    env["QT_QPA_PLATFORM"] = "offscreen"
    return subprocess.run([venv_program("python"), "-m", "ui.tour", str(OUT)], env=env, check=False).returncode


def test(arguments: list[str]) -> int:
    """Check lint, format, types and import walls beside the tests; arguments go to pytest."""
    have_libraries(LIBRARIES)
    offer_tools(TOOLS)
    env = child_environment()
    have_environment(env)
    env.setdefault("QT_QPA_PLATFORM", "offscreen")
    checks = {
        "ruff check": [venv_program("ruff"), "check", "."],
        "ruff format": [venv_program("ruff"), "format", "--check", "."],
        "mypy": [venv_program("mypy")],
        "import walls": [venv_program("lint-imports"), "--no-logo", "--no-cache"],
    }
    with ThreadPoolExecutor(1) as beside:  # the tests leave room on two cores: they wait for disks and timers
        told = {name: beside.submit(passes, name, command, env) for name, command in checks.items()}
        say("---- pytest")
        command = [venv_program("python"), "-m", "pytest", *ON_ALL_CORES, *arguments]
        failed = ["pytest"] if subprocess.run(command, cwd=ROOT, env=env, check=False).returncode else []
        failed += [name for name, check in told.items() if not check.result()]
    if failed:
        say(f"Failed: {', '.join(failed)}.")
    return 1 if failed else 0


def passes(name: str, command: list[str], env: dict[str, str]) -> bool:
    """Run one check quietly, show what it printed only if it fails."""
    started = time.monotonic()
    done = subprocess.run(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    say(f"---- {name}: {'failed' if done.returncode else 'ok'} ({time.monotonic() - started:.1f} s)")
    if done.returncode:
        say(done.stdout.decode("utf-8", "replace"))
    return done.returncode == 0


def lock(arguments: list[str]) -> int:
    """Write requirements.lock anew from pyproject.toml, for all platforms; needs uv, and arguments go to it."""
    command = ["uv", "pip", "compile", "pyproject.toml", "--extra", "dev", "--universal", "--python-version", "3.11"]
    command += ["--generate-hashes", "--no-header", "--no-annotate", "--quiet", *arguments, "--output-file"]
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / LOCK.name
        if LOCK.is_file():
            shutil.copy(LOCK, draft)  # versions that still fit are kept
        if code := subprocess.run([*command, str(draft)], cwd=ROOT, check=False).returncode:
            return code
        text = draft.read_text("utf-8")
    if "://" in text:
        raise Trouble("The lock would name an address; remove direct references from pyproject.toml.")
    LOCK.write_text(text, "utf-8", newline="\n")
    say(f"{LOCK.name} is written.")
    return 0


def main() -> int:
    """Read the command line and do it; give the exit code."""
    check_python(sys.version_info[:2], newest_python())
    parser = argparse.ArgumentParser(prog="dev.py", description="Set up, start and check LegalDesk.")
    parser.add_argument("command", choices=["run", "test", "lock"], help="run: start it; test: check everything; lock")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="go to legaldesk, pytest or uv")
    asked = parser.parse_args()
    return {"run": run, "test": test, "lock": lock}[asked.command](asked.arguments)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Trouble as trouble:
        sys.exit(str(trouble))
    except OSError as problem:
        sys.exit(f"The set-up could not go on: {problem}.")
    except KeyboardInterrupt:
        sys.exit(130)
