"""Papers are drawn page by page; what is broken, protected or too large is said in one sentence, and altered never."""

from __future__ import annotations

import contextlib
import io
import zlib
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from legaldesk.desk import attaching
from legaldesk.desk.intake import log_delivery
from legaldesk.desk.papers.opening import content_of, read_paper
from legaldesk.desk.papers.paper import MOST_PIXELS, PageSize, fitting
from legaldesk.domain.errors import BadInput, MachineFault
from tests.hands import NOW, desk_at

PDF = "application/pdf"


def encoded(image: Image.Image, kind: str, **more: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **more)
    return out.getvalue()


def pdf(*sizes: tuple[float, float], content: bytes = b"", **saving: object) -> bytes:
    made = pikepdf.new()
    for width, height in sizes:
        page = made.add_blank_page(page_size=(width, height))
        page.contents_add(pikepdf.Stream(made, content or b"1 0 0 rg 0 0 10 10 re f"))
    out = io.BytesIO()
    made.save(out, **saving)
    return out.getvalue()


def color_at(drawn: object, x: int, y: int) -> tuple[int, ...]:
    place = y * drawn.stride + x * 4
    return tuple(drawn.pixels[place : place + 3])


def test_the_pages_of_a_pdf_have_their_sizes_and_are_drawn_on_white() -> None:
    paper = read_paper("a.pdf", PDF, pdf((612, 792), (792, 612)))
    assert paper.pages == (PageSize(612, 792), PageSize(792, 612))
    drawn = paper.draw(1, 0.5)
    assert (drawn.width, drawn.height) == (396, 306)
    assert color_at(drawn, 300, 10) == (255, 255, 255)
    assert color_at(drawn, 2, 304) == (255, 0, 0)


def test_a_fax_has_all_its_pages_and_stands_as_high_as_on_paper() -> None:
    first, *others = (Image.new("1", (1728, 1078), 1) for _ in range(3))
    tiff = encoded(first, "TIFF", save_all=True, append_images=others, compression="group4", dpi=(204, 98))
    paper = read_paper("fax.tif", "image/tiff", tiff)
    assert len(paper.pages) == 3
    assert paper.pages[2].height / paper.pages[2].width == pytest.approx(792 / 610, rel=0.01)
    assert color_at(paper.draw(2, 0.1), 5, 5) == (255, 255, 255)


@pytest.mark.parametrize(
    ("mode", "kind", "media"),
    [
        ("RGB", "PNG", "image/png"), ("RGBA", "PNG", "image/png"), ("I;16", "PNG", "image/png"),
        ("1", "TIFF", "image/tiff"), ("CMYK", "JPEG", "image/jpeg"), ("L", "BMP", "image/bmp"),
        ("P", "GIF", "image/gif"), ("LA", "PNG", "image/png"), ("F", "TIFF", "image/tiff"),
    ],
)  # fmt: skip
def test_every_kind_of_picture_is_drawn(mode: str, kind: str, media: str) -> None:
    drawn = read_paper("a", media, encoded(Image.new(mode, (300, 200)), kind)).draw(0, 0.5)
    assert len(drawn.pixels) == drawn.width * drawn.height * 4


def test_what_is_transparent_is_white() -> None:
    drawn = read_paper("a", "image/png", encoded(Image.new("RGBA", (80, 80), (0, 0, 0, 0)), "PNG")).draw(0, 1.0)
    assert color_at(drawn, 5, 5) == (255, 255, 255)


def test_a_photograph_stands_upright() -> None:
    exif = Image.Exif()
    exif[274] = 6
    paper = read_paper("a", "image/jpeg", encoded(Image.new("RGB", (400, 200)), "JPEG", exif=exif))
    assert paper.pages[0].height == 2 * paper.pages[0].width
    drawn = paper.draw(0, 1.0)
    assert drawn.height == 2 * drawn.width


def test_two_hundred_megapixels_are_shown_smaller() -> None:
    jpeg = encoded(Image.new("L", (20_000, 10_000), 200), "JPEG", quality=30)
    drawn = read_paper("large.jpg", "image/jpeg", jpeg).draw(0, 0.06)
    assert (drawn.width, drawn.height) == (900, 450)
    assert abs(color_at(drawn, 400, 200)[0] - 200) < 4


@pytest.mark.parametrize("side", [14_000, 60_000])
def test_a_bomb_is_refused_before_it_is_unpacked(side: int) -> None:
    raw = encoded(Image.new("1", (8, 8)), "PNG")
    bomb = raw[:16] + side.to_bytes(4) * 2 + bytes([8, 6]) + raw[26:]  # a header that promises far more, in RGBA
    bomb = bomb[:29] + zlib.crc32(bomb[12:29]).to_bytes(4) + bomb[33:]
    with pytest.raises(BadInput, match="too many pixels to be shown here; save it"):
        read_paper("bomb.png", "image/png", bomb).draw(0, 1.0)


def test_a_page_of_the_size_of_a_house_is_drawn_smaller() -> None:
    drawn = read_paper("a.pdf", PDF, pdf((14_000, 14_000))).draw(0, 8.0)
    assert drawn.width * drawn.height <= MOST_PIXELS * 1.01


@pytest.mark.parametrize(
    ("name", "media", "content", "told"),
    [
        ("a.pdf", PDF, b"%PDF-1.7\n" + bytes(1000), "is damaged and cannot be shown"),
        ("a.pdf", PDF, pdf((100, 100))[:200], "is damaged and cannot be shown"),
        ("a.pdf", PDF, pdf((9, 9), encryption=pikepdf.Encryption(owner="o", user="u")), "protected by a password"),
        ("a.tif", "image/tiff", b"II*\x00" + bytes(812), "is damaged and cannot be shown"),
        ("a.jpg", "image/jpeg", b"\xff\xd8\xff" + bytes(99), "is damaged and cannot be shown"),
        ("a.png", "image/png", encoded(Image.new("RGB", (900, 900)), "PNG")[:400], "is damaged and cannot be shown"),
    ],
)
def test_what_is_broken_is_said_in_a_sentence(name: str, media: str, content: bytes, told: str) -> None:
    with pytest.raises(BadInput, match=told):
        read_paper(name, media, content).draw(0, 1.0)


@given(
    st.binary(max_size=400), st.sampled_from([PDF, "image/tiff", "image/png", "image/jpeg", "image/gif", "image/bmp"])
)
def test_no_bytes_at_all_break_more_than_a_sentence(content: bytes, media: str) -> None:
    heads = {
        PDF: b"%PDF-1.4\n",
        "image/tiff": b"II*\x00",
        "image/png": b"\x89PNG\r\n\x1a\n",
        "image/jpeg": b"\xff\xd8\xff",
    }
    with contextlib.suppress(BadInput):
        drawn = read_paper("x", media, heads.get(media, b"") + content).draw(0, 0.1)
        assert len(drawn.pixels) >= drawn.height * drawn.width * 4


@given(st.floats(1, 400_000), st.floats(1, 400_000), st.floats(0.01, 100))
def test_no_page_is_drawn_with_too_many_pixels(width: float, height: float, scale: float) -> None:
    fits = fitting(PageSize(width, height), scale)
    assert fits <= scale and width * fits * height * fits <= MOST_PIXELS * 1.001


def test_an_attached_file_is_read_checked_and_stays_as_it_is(tmp_path: Path) -> None:
    desk = desk_at(tmp_path / "desk")
    facts = {
        "channel": "mail", "received_at": NOW.isoformat(), "requester": {"kind": "other"},
        "instrument": {"kind": "unknown"},
    }  # fmt: skip
    files = [tmp_path / "scan.pdf", tmp_path / "list.xlsx"]
    files[0].write_bytes(pdf((612, 792)))
    files[1].write_bytes(b"PK\x03\x04" + bytes(40))
    reference = log_delivery(desk, facts, files).record.reference
    scan, sheet = attaching.attachments(desk, reference)
    assert content_of(desk, scan) == files[0].read_bytes()
    with pytest.raises(BadInput, match="not shown here; open or save it instead"):
        content_of(desk, sheet)
    stored = next(path for path in (tmp_path / "desk").rglob("*") if scan.sha256 in path.name)
    stored.chmod(0o600)
    stored.write_bytes(stored.read_bytes()[:-1] + b"x")
    with pytest.raises(MachineFault):
        content_of(desk, scan)
    desk.close()
