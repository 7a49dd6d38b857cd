"""What kind of file something is: told by its first bytes, else by the ending of its name; never guessed further."""

from __future__ import annotations

from types import MappingProxyType

from legaldesk.domain.phrase import Phrase

HEAD = 16
"""First bytes of a file that are looked at."""
UNKNOWN = "application/octet-stream"
_PDF, _TIFF, _PNG, _JPEG = "application/pdf", "image/tiff", "image/png", "image/jpeg"
_BY_HEAD = (
    (b"%PDF-", _PDF),
    (b"II*\x00", _TIFF),
    (b"MM\x00*", _TIFF),
    (b"\x89PNG\r\n\x1a\n", _PNG),
    (b"\xff\xd8\xff", _JPEG),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
)
_OFFICE = "application/vnd.openxmlformats-officedocument."
# https://www.iana.org/assignments/media-types
_BY_ENDING = MappingProxyType(
    {
        "pdf": _PDF,
        "tif": _TIFF,
        "tiff": _TIFF,
        "png": _PNG,
        "jpg": _JPEG,
        "jpeg": _JPEG,
        "gif": "image/gif",
        "bmp": "image/bmp",
        "webp": "image/webp",
        "heic": "image/heic",
        "txt": "text/plain",
        "csv": "text/csv",
        "eml": "message/rfc822",
        "msg": "application/vnd.ms-outlook",
        "doc": "application/msword",
        "docx": f"{_OFFICE}wordprocessingml.document",
        "xls": "application/vnd.ms-excel",
        "xlsx": f"{_OFFICE}spreadsheetml.sheet",
        "zip": "application/zip",
        "mp3": "audio/mpeg",
        "wav": "audio/wav",
        "mp4": "video/mp4",
    }
)
_WORDS = MappingProxyType(
    {
        _PDF: "PDF",
        _TIFF: "TIFF image",
        _PNG: "PNG image",
        _JPEG: "JPEG image",
        "image/gif": "GIF image",
        "image/bmp": "BMP image",
        "image/webp": "WebP image",
        "image/heic": "HEIC image",
        "text/plain": "Text",
        "text/csv": "CSV table",
        "message/rfc822": "Email message",
        "application/vnd.ms-outlook": "Outlook message",
        "application/msword": "Word document",
        f"{_OFFICE}wordprocessingml.document": "Word document",
        "application/vnd.ms-excel": "Excel workbook",
        f"{_OFFICE}spreadsheetml.sheet": "Excel workbook",
        "application/zip": "ZIP archive",
        "audio/mpeg": "Sound",
        "audio/wav": "Sound",
        "video/mp4": "Video",
    }
)
_SHOWN = frozenset({_PDF, _TIFF, _PNG, _JPEG, "image/gif", "image/bmp", "image/webp", "image/heic", "text/plain"})
_NOUNS = ("KB", "MB", "GB", "TB")


def media_type_of(name: str, head: bytes) -> str:
    """The media type of a file called `name` that begins with `head` (HEAD bytes, or all if there are fewer)."""
    for beginning, kind in _BY_HEAD:
        if head.startswith(beginning):
            return kind
    told = _BY_ENDING.get(name.rpartition(".")[2].lower(), UNKNOWN) if "." in name else UNKNOWN
    # A name that promises what the bytes would show, and do not, is not believed.
    return UNKNOWN if told in {kind for _, kind in _BY_HEAD} else told


def kind_in_words(media_type: str) -> str:
    """A media type as a person calls it: "PDF", "TIFF image"; "File" where it is not known."""
    return _WORDS.get(media_type, "File")


def is_harmless(media_type: str) -> bool:
    """Whether the system's own program for it only shows it: a page, a picture, plain text; no macros, no programs."""
    return media_type in _SHOWN


def ending_of(media_type: str) -> str:
    """The usual ending of such a file's name, with its dot; "" where the kind is not known."""
    return next((f".{ending}" for ending, kind in _BY_ENDING.items() if kind == media_type), "")


def size_in_words(size: int) -> Phrase:
    """A size in bytes as a person reads it: "812 bytes", "1.4 MB" (1 MB = 1,000,000 bytes)."""
    if size < 1_000:
        return Phrase("1 byte" if size == 1 else "{count} bytes", count=size)
    amount, step = size / 1_000, 0
    while amount >= 999.5 and step < len(_NOUNS) - 1:
        amount, step = amount / 1_000, step + 1
    return Phrase("{amount} {unit}", amount=amount if amount < 9.95 else round(amount), unit=_NOUNS[step])
