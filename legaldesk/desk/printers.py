"""Handing a PDF to the printing system of Linux and macOS, as it is: vectors stay vectors."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from legaldesk.domain.errors import MachineFault
from legaldesk.domain.phrase import Phrase

_TIMEOUT = 60


def send_to_lp(pdf: bytes, title: str, printer: str, copies: int) -> None:
    """Give `pdf` to `printer` (empty: the default one). Raises MachineFault with what the system said."""
    named = Phrase("printer {name}", name=printer) if printer else Phrase("default printer")
    with tempfile.TemporaryDirectory(prefix="legaldesk-") as folder:
        file = Path(folder) / "letter.pdf"
        file.write_bytes(pdf)
        to = ["-d", printer] if printer else []
        command = ["lp", *to, "-n", str(copies), "-t", title, "--", str(file)]
        try:
            done = subprocess.run(command, capture_output=True, timeout=_TIMEOUT, check=False)  # noqa: S603
        except (OSError, subprocess.TimeoutExpired) as fault:
            raise MachineFault(
                Phrase("The {named} could not be reached ({fault}).", named=named, fault=fault)
            ) from None
    if done.returncode != 0:
        said = " ".join((done.stderr or done.stdout).decode("utf-8", "replace").split()) or f"error {done.returncode}"
        raise MachineFault(Phrase("The {named} refused the letter ({said}).", named=named, said=said))
