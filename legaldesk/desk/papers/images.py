"""Pictures as pages, by Pillow: TIFF with all its pages, JPEG and others; what would fill the memory is refused."""

from __future__ import annotations

import io
import math
import warnings
from collections.abc import Mapping
from types import MappingProxyType

from PIL import (
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    ImageFile,
    ImageOps,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from legaldesk.desk.papers.paper import MOST_PAGES, Drawn, PageSize, fitting
from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase

# The classes are called by name, for the general door refuses large scans and lets other kinds in.
_KINDS: Mapping[str, type[ImageFile.ImageFile]] = MappingProxyType(
    {
        "image/jpeg": JpegImagePlugin.JpegImageFile,
        "image/png": PngImagePlugin.PngImageFile,
        "image/tiff": TiffImagePlugin.TiffImageFile,
        "image/gif": GifImagePlugin.GifImageFile,
        "image/bmp": BmpImagePlugin.BmpImageFile,
        "image/webp": WebPImagePlugin.WebPImageFile,
    }
)
SHOWN_IMAGES = frozenset(_KINDS)
"""Media types of the pictures that can be shown."""
_MOST_BYTES = 400_000_000
"""Bytes that one picture may take while it is drawn."""
_MOST_JPEG = 1_000_000_000
"""Pixels of the largest JPEG: it is read at an eighth of its size, so it takes little memory."""
_BYTES = MappingProxyType({"1": 1, "L": 1, "P": 1})
_ORIENTATION = 274
"""The tag that says which side is up (EXIF 2.32)."""
_USUAL_DPI = 96.0
_DPI = (36.0, 4_800.0)
_BROKEN = "is damaged and cannot be shown; save it and try another program, or ask the sender for it again"
_FAULTS = (OSError, SyntaxError, ValueError, KeyError, TypeError, IndexError, EOFError, OverflowError, MemoryError)


class ImagePaper:
    """One picture file of the kind `media_type`, one of SHOWN_IMAGES."""

    def __init__(self, content: bytes, media_type: str) -> None:
        """Read the sizes of its pages. Raises BadInput in a sentence without the file's name."""
        self._content = content
        self._kind = _KINDS[media_type]
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # Pillow warns of odd tags, which are no matter of the user's
                with self._kind(io.BytesIO(content)) as image:
                    count = max(int(getattr(image, "n_frames", 1)), 1)
                    self.pages = tuple(self._size(image, number) for number in range(min(count, MOST_PAGES)))
        except Image.DecompressionBombError:
            raise TooLarge from None
        except _FAULTS:
            raise BadInput(Phrase(_BROKEN)) from None
        self.left_out = max(count - MOST_PAGES, 0)

    def draw(self, number: int, scale: float) -> Drawn:
        """Page `number` as pixels, the right way up, as its camera or scanner noted."""
        size = self.pages[number]
        drawn_at = fitting(size, scale)
        wanted = (max(round(size.width * drawn_at), 1), max(round(size.height * drawn_at), 1))
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                with self._kind(io.BytesIO(self._content)) as image:
                    image.seek(number)
                    _refuse_too_large(image)
                    if isinstance(image, JpegImagePlugin.JpegImageFile):
                        image.draft(None, (max(wanted), max(wanted)))
                    picture = _on_white(_smaller(image, wanted)).resize(
                        wanted, Image.Resampling.BILINEAR, reducing_gap=2
                    )
        except Image.DecompressionBombError:
            raise TooLarge from None
        except _FAULTS:
            raise BadInput(
                Phrase("page {number} is damaged and cannot be shown", number=str(number + 1)) if number else _BROKEN
            ) from None
        pixels = picture.tobytes("raw", "RGBX")
        return Drawn(*wanted, wanted[0] * 4, pixels)

    def _size(self, image: ImageFile.ImageFile, number: int) -> PageSize:
        if number:
            image.seek(number)
        width, height = image.size
        if width < 1 or height < 1:
            raise BadInput(Phrase(_BROKEN))
        across, down = _resolution(image)
        size = PageSize(width / across * 72, height / down * 72)
        return PageSize(size.height, size.width) if _on_its_side(image) else size


def _smaller(image: Image.Image, wanted: tuple[int, int]) -> Image.Image:
    """The picture upright, and no larger than it takes: shrunk by whole steps before its colors are changed."""
    step = max(min(image.width, image.height) // (2 * max(wanted)), 1) if image.mode in _BYTES else 1
    if step > 1:
        image = (image.convert("RGB") if image.mode == "P" else image.convert("L")).reduce(step)
    return ImageOps.exif_transpose(image)


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I") or image.mode == "F":
        image = _eight_bits(image.convert("F"))
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        solid = image.convert("RGBA")
        white = Image.new("RGB", solid.size, "white")
        white.paste(solid, mask=solid.getchannel("A"))
        return white
    return image.convert("RGB")


def _eight_bits(image: Image.Image) -> Image.Image:
    """A picture of finer grays as one of 256, from its darkest to its brightest."""
    low, high = (float(str(end)) for end in image.getextrema())
    factor = 255.0 / (high - low or 1.0)
    return image.point(lambda value: (value - low) * factor).convert("L")


def _refuse_too_large(image: ImageFile.ImageFile) -> None:
    pixels = image.width * image.height
    jpeg = isinstance(image, JpegImagePlugin.JpegImageFile)
    if pixels > _MOST_JPEG or (not jpeg and pixels * _BYTES.get(image.mode, 4) > _MOST_BYTES):
        raise TooLarge


class TooLarge(BadInput):
    """A picture that would fill the memory."""

    def __init__(self) -> None:
        super().__init__("has too many pixels to be shown here; save it and open it with a program for large pictures")


def _resolution(image: Image.Image) -> tuple[float, float]:
    """Pixels an inch across and down; the usual ones of a screen where the file says nothing that can be true."""
    told = image.info.get("dpi")
    if isinstance(told, tuple) and len(told) == 2:
        across, down = (float(one) for one in told)
        if all(math.isfinite(one) and _DPI[0] <= one <= _DPI[1] for one in (across, down)):
            return across, down
    return _USUAL_DPI, _USUAL_DPI


def _on_its_side(image: Image.Image) -> bool:
    if isinstance(image, PngImagePlugin.PngImageFile) and "exif" not in image.info:
        return False  # asking it would read all of its pixels
    return int(image.getexif().get(_ORIENTATION, 1) or 1) >= 5  # 5 to 8 are turned by a quarter
