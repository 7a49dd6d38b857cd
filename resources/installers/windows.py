"""LegalDesk for Windows (x64), built on Linux or Windows: a setup program and an .msi around one folder."""

from __future__ import annotations

import io
import shutil
import sys
import zipfile
from importlib.metadata import Distribution
from pathlib import Path

import dev
from installers import embeddable, icons, msi
from installers.bytecode import compile_in
from installers.files import fresh, put, settle, size
from installers.licenses import Part, parts_of, write_licenses
from installers.packages import WINDOWS, build_wheel, chosen, install_for, install_here, install_itself, shorten_notes
from installers.project import DATA, DIST, ROOT, WORK, Project
from installers.signing import sign, wanted
from installers.tools import need, run
from installers.trimming import EMPTIED, package_file_stays

TOOLS = {"makensis": "nsis", "wixl": "wixl", "osslsigncode": "osslsigncode"}
_PROGRAMS = {"legaldesk.exe": ("t64.exe", "python.exe"), "legaldeskw.exe": ("w64.exe", "pythonw.exe")}
_START = "import sys\nif __name__ == '__main__':\n    from legaldesk.cli import main\n    sys.exit(main())\n"
_SIGNER = '''"""Sign the uninstaller, which makensis makes and packs in one go."""
import sys
from pathlib import Path

sys.path[:0] = {places}
from dev import Trouble
from installers.signing import sign

try:
    sign("windows", Path(sys.argv[1]))
except Trouble as trouble:
    sys.exit(str(trouble))
'''
_READ_AS_TEXT = "legaldesk/records/migrations/versions/"
"""The modules here are found by their sources; all others are bytecode alone."""


def build(project: Project) -> list[Path]:
    """Build the setup program and the .msi; returns their files. Raises dev.Trouble."""
    need({tool: package for tool, package in TOOLS.items() if sys.platform != "win32" or tool != "wixl"})
    install_here(project)  # the icon is drawn with them
    tree = fresh(WORK / "windows")
    dev.say(f"windows: CPython {embeddable.VERSION}: {embeddable.unpack(tree / 'python', project.epoch)}")
    packages = _packages(project, tree / "lib")
    _programs(tree, project.epoch)
    icons.ico(tree)
    url = f"pkg:generic/cpython@{embeddable.VERSION}"
    python = Part("CPython", embeddable.VERSION, "PSF-2.0", url, (tree / "python" / "LICENSE.txt",))
    write_licenses(tree / "licenses", project, [*parts_of(packages), python])
    _trim(tree / "lib")
    settle(tree, project.epoch)
    dev.say(f"windows: {size(tree) / 1e6:.0f} MB installed")
    made = [setup(project, tree)]
    if shutil.which("wixl"):
        made.append(msi.build(project, tree))
    else:
        dev.say("windows: no wixl here, so no .msi; it is built on Linux.")
    for path in made:
        sign("windows", path)
    return made


def _packages(project: Project, lib: Path) -> list[Distribution]:
    """Put LegalDesk and what it needs into `lib`."""
    lib.mkdir()
    target = ["--target", str(lib), "--upgrade"]
    for_windows = ["--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp"]
    for_windows += ["--only-binary", ":all:"]
    versions = {"python_version": "3.11", "python_full_version": embeddable.VERSION}
    markers = {**WINDOWS, **versions, "implementation_version": embeddable.VERSION}
    install_for(project, [*target, *for_windows], lib, markers)
    install_itself(build_wheel(project), target)
    return chosen(project, lib, markers)


def _trim(lib: Path) -> None:
    """Leave in `lib` what the window and the commands need, and of Python's modules their bytecode, as on Linux."""
    for path in sorted(lib.rglob("*")):
        if path.is_file() and not package_file_stays(path.relative_to(lib).as_posix()):
            path.unlink()
    for package in EMPTIED:
        put(lib.joinpath(*package.split(".")) / "__init__.py", "")
    shorten_notes(lib)
    compile_in(lib, "-o", "2")
    for path in sorted(lib.rglob("*.py")):
        if path.with_suffix(".pyc").is_file():
            wasted = path.with_suffix(".pyc") if _READ_AS_TEXT in path.as_posix() else path
            wasted.unlink()
    for folder in sorted((path for path in lib.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


def _programs(tree: Path, epoch: int) -> None:
    """The programs to start: distlib's launchers, with what they start behind them."""
    import distlib

    for name, (launcher, python) in _PROGRAMS.items():
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w") as archive:
            archive.writestr(zipfile.ZipInfo("__main__.py", embeddable.zip_moment(epoch)), _START)
        shebang = f"#!<launcher_dir>\\python\\{python}\r\n".encode()
        head = (Path(distlib.__file__).parent / launcher).read_bytes()
        sign("windows", put(tree / name, head + shebang + held.getvalue()))


def setup(project: Project, tree: Path) -> Path:
    """The setup program, for one user or for all."""
    made = DIST / f"LegalDesk-{project.version}-setup-x64.exe"
    told = {
        "VERSION": project.version,
        "SOURCE": str(tree),
        "OUT": str(made),
        "KILOBYTES": str(size(tree) // 1024),
        "COMPANY": project.maintainer,
    }
    if wanted("windows"):
        places = [str(ROOT), str(ROOT / "resources")]
        told |= {"PYTHON": sys.executable, "SIGNER": str(put(WORK / "sign.py", _SIGNER.format(places=places)))}
    defines = [f"-D{name}={value}" for name, value in told.items()]
    script = "\n".join([*_file_lines(tree), ""])
    put(WORK / "files.nsh", script)
    command = ["makensis", "-V2", "-NOCD", f"-DFILES={WORK / 'files.nsh'}", *defines, DATA / "legaldesk.nsi"]
    run(command, SOURCE_DATE_EPOCH=str(project.epoch))
    return made


def _file_lines(tree: Path) -> list[str]:
    """NSIS instructions that lay the folder down, in an order that does not depend on the file system."""
    lines = []
    for folder in [tree, *sorted(path for path in tree.rglob("*") if path.is_dir())]:
        files = sorted(path for path in folder.iterdir() if path.is_file())
        if files:
            place = "\\".join(["$INSTDIR", *folder.relative_to(tree).parts])
            lines += [f'SetOutPath "{place}"', *(f'File "{path}"' for path in files)]
    return lines
