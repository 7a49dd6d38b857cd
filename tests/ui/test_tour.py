"""Without a screen the tour does the main job visibly: letters and pictures in a folder, and their paths."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pypdfium2


def test_the_tour_writes_letters_and_pictures(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-m", "ui.tour", str(tmp_path / "out")],
        cwd=root,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    letters = sorted((tmp_path / "out" / "letters").iterdir())
    kinds = {letter.stem.split("-")[-1] for letter in letters}
    assert kinds == {"service_not_accepted", "receipt_extra_time", "service_receipt", "wrong_channel"}
    for letter in letters:
        document = pypdfium2.PdfDocument(letter)
        assert len(document) == 1
        document.close()
        assert str(letter) in done.stdout
    for name in ("window-empty", "window-demo", "form-refused", "form-extra-time", "letter", "counsel-decides"):
        for look in ("light", "dark"):
            picture = tmp_path / "out" / f"{name}-{look}.png"
            assert picture.stat().st_size > 10_000
            assert str(picture) in done.stdout
