"""The fixed parts of a sheet: letterhead, address, corner facts, fold marks, footer, and the head of later pages."""

from __future__ import annotations

from legaldesk.letters.content import Content, Image
from legaldesk.letters.render.codes import draw_code
from legaldesk.letters.render.document import Document
from legaldesk.letters.render.pictures import read_picture
from legaldesk.letters.render.setting import Style, fitted
from legaldesk.letters.render.tagging import Element

NAVY = (0.09, 0.19, 0.31)
BRASS = (0.69, 0.55, 0.25)
SLATE = (0.29, 0.34, 0.41)
MIST = (0.93, 0.945, 0.965)
HAIR = (0.72, 0.76, 0.81)

_NAME = Style("sans-bold", 17, 20, NAVY)
_DEPARTMENT = Style("sans", 9.5, 12, SLATE)
_HEAD_ADDRESS = Style("sans", 8.5, 11.5, SLATE)
_MONOGRAM = Style("serif-bold", 26, 26, (1.0, 1.0, 1.0))
_LABEL = Style("sans", 8, 10, SLATE)
_FACT = Style("sans-bold", 9.5, 12)
_FOOT = Style("sans", 7.5, 10, SLATE)
_RUNNING = Style("sans", 8.5, 11, SLATE)
_ADDRESS_SIZES = ((5, 10.5, 13.4), (6, 10.0, 12.2), (99, 9.0, 10.6))

_HEAD_TOP, _HEAD_RULE, _MARK, _LOGO_WIDTH = 36.0, 80.0, 34.0, 130.0
_BARCODE_HEIGHT = 20.0
_RUNNING_BASELINE, RUNNING_RULE = 50.0, 57.0


def draw_letterhead(document: Document, content: Content) -> None:
    """The company's name and address across the top of the first sheet."""
    paper, head, fonts = document.paper, content.letterhead, document.fonts
    block = document.root.add("Sect")
    with document.artifact():
        document.box(paper.left, _HEAD_RULE, paper.measure, 1.1, BRASS)
    width = _draw_logo(document, head.logo, block) if head.logo else _draw_monogram(document, head.name)
    left, room = paper.left + width + 11, paper.measure * 0.62 - width - 11
    with document.content(block.add("P")):
        [name] = fitted(head.name, _NAME, room, fonts)
        document.text(name, left, _HEAD_TOP + 15)
    with document.content(block.add("P")):
        [department] = fitted(head.department, _DEPARTMENT, room, fonts)
        document.text(department, left, _HEAD_TOP + 30)
    with document.content(block.add("P")):
        baseline = _HEAD_TOP + 32 - _HEAD_ADDRESS.leading * (len(head.address[:3]) - 1)
        for text in head.address[:3]:
            [line] = fitted(text, _HEAD_ADDRESS, paper.measure * 0.36, fonts)
            document.text(line, paper.right, baseline - 2, right=True)
            baseline += _HEAD_ADDRESS.leading


def _draw_monogram(document: Document, name: str) -> float:
    """The company's initial in a box, which stands in for a logo; gives its width."""
    left = document.paper.left
    initial = (name[:1].upper(), _MONOGRAM)
    with document.artifact():
        document.box(left, _HEAD_TOP, _MARK, _MARK, NAVY)
        middle = left + (_MARK - document.fonts.width(initial[0], _MONOGRAM.face, _MONOGRAM.size)) / 2
        document.text((initial,), middle, _HEAD_TOP + 26)
    return _MARK


def _draw_logo(document: Document, logo: Image, block: Element) -> float:
    """The logo, level with the name; gives its width."""
    picture = read_picture(logo)
    width, height = picture.within(_LOGO_WIDTH, _MARK)
    with document.content(block.add("Figure", alt=logo.says)):
        document.picture(picture, document.paper.left, _HEAD_TOP + (_MARK - height) / 2, width, height)
    return width


def draw_address(document: Document, content: Content) -> None:
    """The addressee in the envelope's window: the last line stands at its foot, the others above it."""
    paper = document.paper
    size, leading = next((size, leading) for most, size, leading in _ADDRESS_SIZES if len(content.address) <= most)
    style = Style("sans", size, leading)
    baseline = paper.window_bottom - 0.22 * size - leading * (len(content.address) - 1)
    with document.content(document.root.add("P")):
        for text in content.address:
            [line] = fitted(text, style, paper.window_width, document.fonts)
            document.text(line, paper.window_left, baseline)
            baseline += leading


def draw_corner(document: Document, content: Content) -> None:
    """Date, references and the like, beside the window."""
    paper = document.paper
    width = paper.right - paper.corner_left
    y = _HEAD_RULE + 22
    block = document.root.add("Sect")
    for row in content.corner:
        with document.content(block.add("P")):
            document.text(((row.label, _LABEL),), paper.corner_left, y)
            for line in fitted(row.value, _FACT, width, document.fonts, most=2):
                y += 12
                document.text(line, paper.corner_left, y)
            y += 16


def draw_barcode(document: Document, content: Content) -> None:
    """The reference as a barcode, beside the window and level with the address's foot."""
    paper = document.paper
    place = (paper.corner_left, paper.window_bottom - _BARCODE_HEIGHT)
    size = (paper.right - paper.corner_left, _BARCODE_HEIGHT)
    draw_code(document, document.root, content.reference, content.barcode_says, place, size)


def draw_marks(document: Document) -> None:
    """Fold marks at the left edge."""
    with document.artifact():
        for fold in document.paper.folds:
            document.box(14, fold, 13, 0.5, HAIR)


def draw_running_head(document: Document, content: Content) -> None:
    """What letter this is, across the top of every sheet after the first."""
    paper = document.paper
    with document.artifact("Pagination", "Header"):
        name, continued = (
            fitted(text, _RUNNING, paper.measure * share, document.fonts)[0]
            for text, share in ((content.letterhead.name, 0.4), (content.continued, 0.58))
        )
        document.text(name, paper.left, _RUNNING_BASELINE)
        document.text(continued, paper.right, _RUNNING_BASELINE, right=True)
        document.box(paper.left, RUNNING_RULE, paper.measure, 1.1, BRASS)


def draw_footer(document: Document, content: Content, page: int, pages: int) -> None:
    """Registered agent, policy version and page number, at the foot of each sheet."""
    paper = document.paper
    number = content.page_of.format(page=page, pages=pages)
    with document.artifact("Pagination", "Footer"):
        top = foot_top(document)
        document.box(paper.left, top, paper.measure, 0.8, BRASS)
        baseline = top + 12
        for text in content.footer:
            [line] = fitted(text, _FOOT, paper.measure * 0.72, document.fonts)
            document.text(line, paper.left, baseline)
            baseline += _FOOT.leading
        foot = f"{content.reference} · {number}"
        document.text(((foot, _FOOT),), paper.right, baseline - _FOOT.leading, right=True)


def foot_top(document: Document) -> float:
    """Where the footer begins."""
    return document.paper.height - 68
