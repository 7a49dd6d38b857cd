"""The structure tree of a tagged PDF (ISO 32000-1, 14.7): which text is a heading, a table cell, an address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import PDFString

from legaldesk.letters.render.objects import File, Ready, array, reference, written


@dataclass(slots=True, eq=False)
class Element:
    """One structure element. `kids` are elements, or (page, mark) pairs of the content that belongs to it."""

    tag: str
    alt: str = ""
    scope: str = ""
    columns: int = 1
    kids: list[Element | tuple[int, int]] = field(default_factory=list)

    def add(self, tag: str, alt: str = "", scope: str = "", columns: int = 1) -> Element:
        """A new last child."""
        child = Element(tag, alt, scope, columns)
        self.kids.append(child)
        return child


def add_structure(file: File, root: Element, pages: Sequence[int]) -> Ready:
    """Put the tree under `root` into `file`; `pages` are the numbers of its pages, in order.

    Returns the dictionary of the structure tree's root, for the catalog.
    """
    root_entry = Ready()
    tree = _Tree(file, pages)
    top = tree.put(root, file.add(root_entry))
    numbers = []
    for page, owners in enumerate(tree.owners):
        owned = array([reference(owners[mark]) for mark in sorted(owners)])
        numbers += [b"%d" % page, reference(file.add(Ready(owned)))]
    parents = file.add(Ready(b"<<\n/Nums %s\n>>" % array(numbers)))
    root_entry.data = b"<<\n/K %d 0 R /ParentTree %d 0 R /ParentTreeNextKey %d /Type /StructTreeRoot\n>>" % (
        top,
        parents,
        len(pages),
    )
    return root_entry


class _Tree:
    """Writes elements as objects of their own; `owners` says of each page which object owns each of its marks."""

    def __init__(self, file: File, pages: Sequence[int]) -> None:
        self._file = file
        self._pages = pages
        self.owners: list[dict[int, int]] = [{} for _ in pages]

    def put(self, element: Element, parent: int) -> int:
        """Write `element` and what is below it; gives its number."""
        entry = Ready()
        number = self._file.add(entry)
        first: int | None = None
        kids: list[bytes] = []
        for kid in element.kids:
            if isinstance(kid, Element):
                kids.append(reference(self.put(kid, number)))
                continue
            page, mark = kid
            self.owners[page][mark] = number
            if first is None:
                first = page
            if page == first:
                kids.append(b"%d" % mark)
            else:
                kids.append(b"<<\n/MCID %d /Pg %d 0 R /Type /MCR\n>>" % (mark, self._pages[page]))
        entry.data = b"<<\n%s/K %s /P %d 0 R %s/S /%s /Type /StructElem\n>>" % (
            _said(element),
            array(kids),
            parent,
            b"" if first is None else b"/Pg %d 0 R " % self._pages[first],
            element.tag.encode("ascii"),
        )
        return number


def _said(element: Element) -> bytes:
    """The entries for what an element says beside its content."""
    if not element.scope and element.columns == 1 and not element.alt:
        return b""
    said = b""
    if element.scope or element.columns > 1:
        columns = b"/ColSpan %d " % element.columns if element.columns > 1 else b""
        scope = b" /Scope /%s" % element.scope.encode("ascii") if element.scope else b""
        said = b"/A <<\n%s/O /Table%s\n>> " % (columns, scope)
    return said + b"/Alt %s " % written(PDFString(element.alt)) if element.alt else said
