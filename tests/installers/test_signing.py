"""Signing hooks: called with each file in turn, by real tools and a certificate made here; a refusal stops the build."""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from installers import icons, linux, msi, signing, windows
from installers.files import put, settle
from installers.project import read_project
from tests.installers.test_parts import linux_only, portable, small_bundle

__all__ = ["small_bundle"]
TOOLS = ("openssl", "osslsigncode", "wixl")
MISSING = [name for name in TOOLS if shutil.which(name) is None]


def test_without_a_command_nothing_is_signed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(signing.VARIABLES["linux"], raising=False)
    assert signing.sign("linux", tmp_path / "nothing") is False


def test_the_command_gets_the_file_whatever_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made, code = (
        put(tmp_path / "Büro 法 a's.deb", "x"),
        "import sys; open(sys.argv[1] + '.sig', 'w').write(sys.argv[2])",
    )
    monkeypatch.setenv(signing.VARIABLES["macos"], f'"{sys.executable}" -c "{code}" "{{file}}" "C:\\keys\\my key"')
    assert signing.sign("macos", made) is True
    assert made.with_name(f"{made.name}.sig").read_text("utf-8") == "C:\\keys\\my key"


@linux_only
@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        ("legaldesk-absent {file}", "legaldesk-absent: No such file or directory."),
        (f"{sys.executable} -c \"import sys; sys.exit('the key is shut')\" {{file}}", "the key is shut"),
        ("false {file}", "it said nothing."),
        (f"{sys.executable} -V", "LEGALDESK_SIGN_LINUX must say {file} where the file to sign stands in its command."),
        ("gpg '{file}", "LEGALDESK_SIGN_LINUX holds a quote that is never closed."),
    ],
)
def test_a_refusal_is_one_sentence_and_leaves_nothing_unsigned(
    command: str, sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_bundle: Path
) -> None:
    monkeypatch.setenv(signing.VARIABLES["linux"], command)
    with pytest.raises(dev.Trouble) as told:
        portable(small_bundle, tmp_path, monkeypatch)
    name = f"LegalDesk-{read_project().version}-{platform.machine()}.run"
    assert str(told.value) == (
        f"{name} could not be signed by the command in LEGALDESK_SIGN_LINUX and was removed: {sentence}"
    )
    assert not list(linux.DIST.iterdir())


@pytest.mark.skipif(bool(MISSING), reason=f"LOUD: no {', '.join(MISSING)} here")
def test_a_windows_installer_carries_the_signature(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_bundle: Path
) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made_here = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/O=Night Shift"]
    made_here += ["-addext", "extendedKeyUsage=codeSigning", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(made_here, capture_output=True, check=True)
    put(small_bundle / "legaldesk.ico", "")
    settle(small_bundle, 1_700_000_000)
    monkeypatch.setattr(msi, "WORK", tmp_path / "work")
    monkeypatch.setattr(msi, "DIST", tmp_path)
    made = msi.build(read_project(), small_bundle)
    signs = (
        f"osslsigncode sign -certs {certificate} -key {key} -in {{file}} -out {{file}}.new && mv {{file}}.new {{file}}"
    )
    monkeypatch.setenv(signing.VARIABLES["windows"], f'sh -c "{signs}"')
    assert signing.sign("windows", made) is True
    verify = ["osslsigncode", "verify", "-CAfile", certificate, "-in", made]
    said = subprocess.run(verify, capture_output=True, text=True, check=False).stdout
    assert "Night Shift" in said and "Signature verification: ok" in said, said


@pytest.mark.skipif(shutil.which("makensis") is None, reason="LOUD: no makensis here")
def test_the_uninstaller_inside_the_setup_is_signed_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_bundle: Path
) -> None:
    put(small_bundle / "licenses" / "LICENSE.txt", "free\n")
    icons.ico(small_bundle)
    monkeypatch.setattr(windows, "WORK", tmp_path / "wörk place")
    monkeypatch.setattr(windows, "DIST", tmp_path)
    code = f"import sys; open({str(tmp_path / 'told')!r}, 'ab').write(open(sys.argv[1], 'rb').read(2))"
    command = [sys.executable, "-c", code, "{file}"]
    monkeypatch.setenv(signing.VARIABLES["windows"], " ".join(f'"{part}"' for part in command))
    assert windows.setup(read_project(), small_bundle).is_file()
    assert (tmp_path / "told").read_bytes() == b"MZ"  # a program of Windows, once
    monkeypatch.setenv(signing.VARIABLES["windows"], "legaldesk-absent {file}")
    with pytest.raises(dev.Trouble, match="could not be signed by the command in LEGALDESK_SIGN_WINDOWS"):
        windows.setup(read_project(), small_bundle)


@pytest.mark.skipif(shutil.which("gpg") is None, reason="LOUD: no gpg here")
def test_a_linux_file_gets_a_signature_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_bundle: Path
) -> None:
    home = tmp_path / "g"
    home.mkdir(mode=0o700)
    gpg = ["gpg", "--homedir", str(home), "--batch", "--passphrase", ""]
    subprocess.run([*gpg, "--quick-generate-key", "Night Shift", "ed25519"], capture_output=True, check=True)
    monkeypatch.setenv(signing.VARIABLES["linux"], " ".join([*gpg[:4], "--yes --detach-sign --armor {file}"]))
    try:
        for _ in range(2):  # the second time over the first
            made = portable(small_bundle, tmp_path, monkeypatch)
        checked = [*gpg, "--verify", f"{made}.asc", str(made)]
        assert subprocess.run(checked, capture_output=True, check=False).returncode == 0
    finally:
        subprocess.run(["gpgconf", "--homedir", home, "--kill", "all"], capture_output=True, check=False)
