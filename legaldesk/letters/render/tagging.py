"""The structure tree of a tagged PDF (ISO 32000-1, 14.7): which text is a heading, a table cell, an address."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from legaldesk.letters.render.objects import File


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


def add_structure(file: File, root: Element, pages: list[object]) -> PDFDictionary:
    """Put the tree under `root` into `file`; `pages` are references to its pages, in order.

    Returns the dictionary of the structure tree's root, for the catalog.
    """
    marks: dict[int, dict[int, object]] = {number: {} for number in range(len(pages))}
    tree = PDFDictionary({"Type": PDFName("StructTreeRoot")})
    top = _element(file, root, file.refer(tree), pages, marks)
    numbers: list[object] = []
    for number, owners in marks.items():
        numbers += [number, file.refer(PDFArray([owners[mark] for mark in sorted(owners)]))]
    tree["K"] = top
    tree["ParentTree"] = file.refer(PDFDictionary({"Nums": PDFArray(numbers)}))
    tree["ParentTreeNextKey"] = len(pages)
    return tree


def _element(
    file: File, element: Element, parent: object, pages: list[object], marks: dict[int, dict[int, object]]
) -> object:
    entry = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(element.tag), "P": parent})
    reference: object = file.refer(entry)
    if element.alt:
        entry["Alt"] = PDFString(element.alt)
    attributes: dict[str, object] = {}
    if element.scope:
        attributes["Scope"] = PDFName(element.scope)
    if element.columns > 1:
        attributes["ColSpan"] = element.columns
    if attributes:
        entry["A"] = PDFDictionary({"O": PDFName("Table"), **attributes})
    kids: list[object] = []
    for kid in element.kids:
        if isinstance(kid, Element):
            kids.append(_element(file, kid, reference, pages, marks))
            continue
        page, mark = kid
        marks[page][mark] = reference
        if "Pg" not in entry:
            entry["Pg"] = pages[page]
            kids.append(mark)
        elif entry["Pg"] is pages[page]:
            kids.append(mark)
        else:
            kids.append(PDFDictionary({"Type": PDFName("MCR"), "Pg": pages[page], "MCID": mark}))
    entry["K"] = PDFArray(kids)
    return reference
