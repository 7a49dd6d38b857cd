"""What makes a PDF an archival and accessible document: XMP metadata, output intent, catalog entries.

PDF/A-2a is ISO 19005-2, level A; PDF/UA-1 is ISO 14289-1.
"""

from __future__ import annotations

import zlib
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFString

from legaldesk.letters.render.objects import File, Ready, array, compressed, padded, reference, stream, written

PRODUCER = "LegalDesk"
_SRGB = "sRGB IEC61966-2.1"
_UA_SCHEMA = """<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the document conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>"""
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "dc": "http://purl.org/dc/elements/1.1/",
        "pdf": "http://ns.adobe.com/pdf/1.3/",
        "xmp": "http://ns.adobe.com/xap/1.0/",
        "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
        "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
        "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
        "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
        "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
    }.items()
)


def _escaped(text: str) -> str:
    # As xml.sax.saxutils.escape does, which brings the whole of urllib with it.
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def metadata(title: str, author: str, language: str, dated: date) -> Ready:
    """The XMP packet of a letter (ISO 16684-1)."""
    stamp = f"{dated.isoformat()}T00:00:00Z"
    xmp = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" {_NAMESPACES}>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{_escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{_escaped(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{_escaped(language)}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{PRODUCER}</pdf:Producer>
<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>
<xmp:CreateDate>{stamp}</xmp:CreateDate>
<xmp:ModifyDate>{stamp}</xmp:ModifyDate>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
{_UA_SCHEMA}
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
    return stream(xmp.encode(), last=b" /Subtype /XML /Type /Metadata")


class Info(PDFDictionary):
    """The document information dictionary, saying the same as the XMP packet. Stands in for ReportLab's own."""

    def __init__(self, title: str, author: str, dated: date) -> None:
        stamp, maker = f"(D:{dated:%Y%m%d}000000Z)", f"({PRODUCER})"
        super().__init__(
            {
                "Title": PDFString(title),
                "Author": PDFString(author),
                "Creator": maker,
                "Producer": maker,
                "CreationDate": stamp,
                "ModDate": stamp,
            }
        )
        self.invariant = 1
        self._said = (title, author, dated.isoformat())

    def digest(self, md5object: Any) -> None:
        """Feed what is said here to the file's identifier."""
        for text in self._said:
            md5object.update(text.encode())


def output_intent(file: File, profile: Path) -> bytes:
    """The color space that colors are meant in: sRGB, with its ICC profile embedded."""
    embedded, intent = _intent(profile)
    number = file.add(Ready(embedded))
    return array([reference(file.add(Ready(intent % number)))])


@lru_cache(maxsize=4)
def _intent(profile: Path) -> tuple[bytes, bytes]:
    """The profile as a stream, and what names it, with `%d` for its number: written once, as all letters have them."""
    intent = PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString(_SRGB),
            "Info": PDFString(_SRGB),
            "DestOutputProfile": "%d 0 R",
        }
    )
    icc = compressed(zlib.compress(padded(profile.read_bytes()), 9), N=3)
    return written(icc), written(intent)
