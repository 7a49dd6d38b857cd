"""Pictures of the office, its logo and a signature, made ready to be embedded: opaque RGB, of a bounded size."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from PIL import Image as Pixels
from PIL import UnidentifiedImageError
from reportlab.pdfbase.pdfdoc import PDFName

from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase
from legaldesk.letters.content import Image
from legaldesk.letters.render.objects import Stream, compressed, padded

_PIXELS = 30_000_000
_LONGEST = 1_000
"""Most pixels on the longer side of what is embedded: 300 to the inch on the widest logo."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it is embedded: its size in pixels, and its compressed rows of RGB bytes."""

    width: int
    height: int
    data: bytes

    def stream(self) -> Stream:
        """The image XObject (ISO 32000-1, 8.9.5)."""
        return compressed(
            self.data,
            Type=PDFName("XObject"),
            Subtype=PDFName("Image"),
            Width=self.width,
            Height=self.height,
            ColorSpace=PDFName("DeviceRGB"),
            BitsPerComponent=8,
        )

    def within(self, width: float, height: float) -> tuple[float, float]:
        """The largest width and height of these proportions in a box of `width` by `height` points."""
        scale = min(width / self.width, height / self.height)
        return self.width * scale, self.height * scale


def read_picture(image: Image, longest: int = _LONGEST) -> Picture:
    """The picture of `image`, white where it is transparent; its longer side has at most `longest` pixels.

    Raises BadInput that names its source.
    """
    try:
        return _read(image.data, longest)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Pixels.DecompressionBombError):
        raise BadInput(
            Phrase("{source}: is no PNG or JPEG picture that can be read; choose another file", source=image.source)
        ) from None


@lru_cache(maxsize=8)
def _read(data: bytes, longest: int) -> Picture:
    with Pixels.open(BytesIO(data), formats=("PNG", "JPEG")) as opened:
        if opened.width * opened.height > _PIXELS:
            raise ValueError(f"more than {_PIXELS} pixels")
        colored = opened.convert("RGBA")
    colored.thumbnail((longest, longest), Pixels.Resampling.LANCZOS)
    white = Pixels.new("RGBA", colored.size, (255, 255, 255, 255))
    pixels = Pixels.alpha_composite(white, colored).convert("RGB")
    return Picture(pixels.width, pixels.height, zlib.compress(padded(pixels.tobytes()), 9))
