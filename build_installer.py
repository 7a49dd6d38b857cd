"""Build every installer that this machine can build, into `dist/`: `python3 build_installer.py`.

Linux gives `.deb` and `.run`, and the Windows setup programs too; macOS gives `.app` and `.dmg`. What is missing is
installed where that is allowed, or named in one line. Each file in `dist/` stands with its SHA-256 in SHA256SUMS.
Times, owners and order are set, so that the same commit on the same system gives the same bytes.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path

import dev

ROOT = Path(__file__).resolve().parent
TOOLS = ROOT / "resources" / "installers" / "requirements.lock"
VENV = ROOT / "build" / "installer" / "venv"
PLATFORMS = ("linux", "windows", "macos")


def environment_python() -> Path:
    """The Python of the environment that installers are built in."""
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def have_tools() -> None:
    """Make that environment with the packages that build installers, unless it stands. Raises dev.Trouble."""
    stamp = VENV / "legaldesk-tools"
    wanted = f"{sys.version}\n{TOOLS.read_text('utf-8')}{(ROOT / 'requirements.lock').read_text('utf-8')}"
    if stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return
    dev.say("Making the environment that installers are built in ...")
    env = dev.child_environment()
    base = getattr(sys, "_base_executable", None) or sys.executable
    dev.step([base, "-m", "venv", "--clear", str(VENV)], env, "Python could not make build/installer/venv")
    pip = [str(environment_python()), "-m", "pip", "--quiet", "--disable-pip-version-check", "install", "--no-input"]
    dev.step([*pip, "--require-hashes", "-r", str(TOOLS)], env, "pip could not install what builds installers")
    stamp.write_text(wanted, "utf-8")


def main() -> int:
    """Read the command line, see to the tools, and build; give the exit code."""
    dev.check_python(sys.version_info[:2], dev.newest_python())
    parser = argparse.ArgumentParser(prog="build_installer.py", description="Build installers of LegalDesk.")
    parser.add_argument("platforms", nargs="*", metavar="PLATFORM", help="linux, windows, macos (default: what can be)")
    asked = parser.parse_args().platforms
    unknown = sorted(set(asked) - set(PLATFORMS))
    if unknown:
        parser.error(f"no such platform: {', '.join(unknown)}; there are {', '.join(PLATFORMS)}")
    if Path(sys.prefix).resolve() != VENV.resolve():
        dev.have_libraries({**dev.LIBRARIES, **dev.SCREEN_LIBRARIES})
        have_tools()
        env = {**dev.child_environment(), "PYTHONHASHSEED": "0", "TZ": "UTC"}
        return subprocess.run([environment_python(), __file__, *asked], env=env, check=False).returncode
    return build(asked)


def build(asked: list[str]) -> int:
    """Build for the platforms `asked` for (none: all that can be here); one that fails does not keep the others."""
    sys.path.insert(0, str(ROOT / "resources"))
    from installers.building import build_platform, write_checksums

    code = 0
    for platform in asked or PLATFORMS:
        started = time.monotonic()
        try:
            made = build_platform(platform, only_if_possible=not asked)
        except dev.Trouble as trouble:
            dev.say(f"{platform}: {trouble}")
            code = 1
            continue
        for path in made:
            dev.say(f"{platform}: {path.relative_to(ROOT)} ({path.stat().st_size / 1e6:.1f} MB)")
        if made:
            dev.say(f"{platform}: done in {time.monotonic() - started:.0f} s")
    write_checksums()
    return code


if __name__ == "__main__":
    try:
        sys.exit(main())
    except dev.Trouble as trouble:
        sys.exit(str(trouble))
    except OSError as problem:
        sys.exit(f"The installers could not be built: {problem}.")
    except KeyboardInterrupt:
        sys.exit(130)
