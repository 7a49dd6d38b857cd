"""Long license texts in the Debian package are compressed, short ones and their words stay."""

from __future__ import annotations

import gzip
from pathlib import Path

from installers.files import put
from installers.linux import squeeze


def test_long_texts_are_compressed_and_read_as_before(tmp_path: Path) -> None:
    short, long = put(tmp_path / "a" / "LICENSE", "MIT\n"), put(tmp_path / "b" / "LICENSE", "words " * 2000)
    squeeze(tmp_path)
    assert short.read_text("utf-8") == "MIT\n" and not long.exists()
    assert gzip.decompress((tmp_path / "b" / "LICENSE.gz").read_bytes()).decode() == "words " * 2000
    first = (tmp_path / "b" / "LICENSE.gz").read_bytes()
    put(tmp_path / "b" / "LICENSE", "words " * 2000)
    squeeze(tmp_path)
    assert (tmp_path / "b" / "LICENSE.gz").read_bytes() == first
