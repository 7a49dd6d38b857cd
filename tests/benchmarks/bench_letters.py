"""Letters beside bare ReportLab, Typst, WeasyPrint and LibreOffice, in one run: `python tests/benchmarks/bench_letters.py`.

Prints CPU milliseconds a letter, interleaved in rounds, each letter with facts of its own: this project's tagged PDF/A-2a
+ PDF/UA-1, and a bare ReportLab canvas that draws the very same strings and boxes with the same embedded fonts, untagged
(the goal: at most 1.1 times).
The peers are installed into a temporary folder; one that cannot be is named and left out. Then the first letter of a
fresh process (the goal: 200 ms of CPU), and a print job of stored letters (1 ms a letter, memory that does not grow).
"""

from __future__ import annotations

import compileall
import html
import importlib.util
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.copies import merge as merge  # noqa: PLC0414 - the job of another process takes it from here
from legaldesk.letters.render.fonts import TYPOGRAPHIC
from legaldesk.letters.writing import write_letter
from legaldesk.resources import resource_root

LETTERS, ROUNDS = 200, 4
HERE = Path(__file__).resolve()
FACES = {
    "sans": "LiberationSans-Regular",
    "sans-bold": "LiberationSans-Bold",
    "serif": "LiberationSerif-Regular",
    "serif-bold": "LiberationSerif-Bold",
    "serif-italic": "LiberationSerif-Italic",
}
TEXT = re.compile(r"BT /([a-z-]+)\.0 ([\d.]+) Tf ([\d.]+) ([\d.]+) Td \(((?:\\.|[^\\()])*)\) Tj ET")
BOX = re.compile(r"([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re f")
COLOR = re.compile(r"([\d.]+) ([\d.]+) ([\d.]+) rg")
Drawing = Callable[[Canvas], object]


def samples() -> Any:
    """The invented deliveries of the tests."""
    spec = importlib.util.spec_from_file_location("letters_conftest", HERE.parents[1] / "letters" / "conftest.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Samples()


def written(made: Any, number: int) -> bytes:
    """Letter `number`: each has names, an address, numbers and a reference of its own, all are a page."""
    changes = {
        "requester": {
            "contact": f"Det. Ana Ortiz {number}",
            "name": f"Police Department of Town {number}",
            "reply_address": f"{number} Main Street\nSuite {number % 90}\nOakland, CA 9{number:04}",
        },
        "instrument": {"case_number": f"RG26-{number:06}", "caption": f"In re Account {number}"},
    }
    request = made.request(LetterKind.RECEIPT_EXTRA_TIME, changes)
    return write_letter(replace(request, reference=f"LD-2026-{number:06}")).pdf


def drawing_of(pdf: bytes) -> list[Drawing]:
    """What the first page of a letter draws, as calls of a canvas."""
    with pikepdf.open(BytesIO(pdf)) as letter:
        operators = letter.pages[0].Contents.read_bytes().decode("ascii")
    steps: list[Drawing] = []
    strings = 0
    for line in operators.splitlines():
        if found := TEXT.fullmatch(line):
            face, size, x, y, string = found.groups()
            text = re.sub(r"\\(\d{3})", lambda code: TYPOGRAPHIC[int(code[1], 8) - 1], string)
            text = re.sub(r"\\(.)", r"\1", text)
            strings += 1
            steps += [
                lambda canvas, face=face, size=float(size): canvas.setFont(face, size),
                lambda canvas, x=float(x), y=float(y), text=text: canvas.drawString(x, y, text),
            ]
        elif found := BOX.fullmatch(line):
            box = [float(number) for number in found.groups()]
            steps.append(lambda canvas, box=box: canvas.rect(*box, stroke=0, fill=1))
        elif found := COLOR.fullmatch(line):
            color = [float(number) for number in found.groups()]
            steps.append(lambda canvas, color=color: canvas.setFillColorRGB(*color))
    assert strings > 25, "the page was not understood"
    return steps


def bare(steps: list[Drawing]) -> bytes:
    """The same page from a bare canvas."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(612, 792), pageCompression=1, initialFontName="sans")
    for step in steps:
        step(canvas)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def cpu(work: Callable[[int], object], count: int = LETTERS // ROUNDS, first: int = 0) -> float:
    """CPU milliseconds of one call of `work`, children included."""
    begin = time.process_time() + children()
    for number in range(first, first + count):
        work(number)
    return (time.process_time() + children() - begin) * 1000 / count


def children() -> float:
    """CPU seconds of the processes that were started and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def installed(package: str, folder: Path) -> bool:
    """Install `package` into `folder`; say so aloud if it cannot be."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(folder), package]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"LOUD: {package} could not be installed and is left out")
    return done.returncode == 0


def lines_of(steps: bytes) -> list[str]:
    """The words of the letter, line by line, for the peers."""
    with pikepdf.open(BytesIO(steps)) as letter:
        operators = letter.pages[0].Contents.read_bytes().decode("ascii")
    found = (TEXT.fullmatch(line) for line in operators.splitlines())
    return [re.sub(r"\\\d{3}", "'", match[5]).replace("\\", "") for match in found if match]


def peers(lines: list[str], folder: Path) -> dict[str, Callable[[int], object]]:
    """The other generators that can be had here, each of which sets the words of the letter."""
    made: dict[str, Callable[[int], object]] = {}
    if installed("typst", folder):
        import typst

        body = "\n\n".join(re.sub(r"([#$*_@<>`~\[\]])", r"\\\1", line.replace("//", "\\/\\/")) for line in lines)
        source = folder / "letter.typ"

        def with_typst(number: int) -> object:
            head = f'#set document(title: "Letter {number}", date: datetime(year: 2026, month: 11, day: 24))\n#set text(lang: "en", font: "Liberation Serif")\n'
            source.write_text(f"{head}= Receipt {number}\n{body}\n", "utf-8")
            compiler = typst.Compiler(
                root=str(folder), font_paths=[str(resource_root() / "fonts")], ignore_system_fonts=True
            )
            return compiler.compile(str(source), format="pdf", pdf_standards=["a-2a", "ua-1"])

        made["Typst, PDF/A-2a + PDF/UA-1"] = with_typst
    if installed("weasyprint", folder):
        try:
            import weasyprint
        except OSError as fault:
            print(f"LOUD: WeasyPrint lacks a library of the system and is left out ({str(fault).splitlines()[0]})")
        else:
            page = "".join(f"<p>{line}</p>" for line in lines)
            made["WeasyPrint, PDF/UA-1"] = lambda number: weasyprint.HTML(
                string=f"<html lang=en><title>Letter {number}</title><h1>{number}</h1>{page}"
            ).write_pdf(pdf_variant="pdf/ua-1")
    return made


FLAT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
<text:h text:outline-level="1">{title}</text:h>{paragraphs}</office:text></office:body></office:document>"""
EXPORT = (
    'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},'
    '"PDFUACompliance":{"type":"boolean","value":"true"},"UseTaggedPDF":{"type":"boolean","value":"true"}}'
)


def office(lines: list[str], folder: Path, ours: Callable[[], float]) -> None:
    """A batch of LibreOffice that exports the words of the letter, if it is here; `ours` measures before and after."""
    program = shutil.which("soffice")
    if program is None:
        print("LOUD: LibreOffice is not installed and is left out (Debian: libreoffice-writer)")
        return
    paragraphs = "".join(f"<text:p>{html.escape(line)}</text:p>" for line in lines)
    files = []
    for number in range(LETTERS):
        path = folder / f"letter{number}.fodt"
        path.write_text(FLAT.format(title=f"Letter {number}", paragraphs=paragraphs), "utf-8")
        files.append(str(path))
    command = [program, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", EXPORT]
    before, begin = ours(), children()
    subprocess.run([*command, "--outdir", str(folder), *files], capture_output=True, check=True)
    spent = (children() - begin) * 1000 / len(files)
    if len(list(folder.glob("letter*.pdf"))) != LETTERS:
        print("LOUD: LibreOffice did not make every letter; its figure is left out")
        return
    beside = (before + ours()) / 2
    print(
        f"{'LibreOffice, a batch, PDF/A-2 + PDF/UA-1':44} {spent:8.2f} ms CPU  {spent / beside:6.1f} x LegalDesk (goal 15)"
    )


FRESH = """
import importlib.util, resource, sys
spec = importlib.util.spec_from_file_location("letters_conftest", sys.argv[1])
shared = importlib.util.module_from_spec(spec); spec.loader.exec_module(shared)
samples = shared.Samples()
from legaldesk.domain.vocabulary import LetterKind
request = samples.request(LetterKind.RECEIPT_EXTRA_TIME)
import time
from legaldesk.letters.writing import write_letter
begin = time.process_time()
write_letter(request)
print((time.process_time() - begin) * 1000)
"""
JOB = """
import importlib.util, resource, sys, time
spec = importlib.util.spec_from_file_location("bench", sys.argv[1])
bench = importlib.util.module_from_spec(spec); spec.loader.exec_module(bench)
count = int(sys.argv[2])
made = bench.samples()
stored = [bench.written(made, number) for number in range(50)]
begin = time.process_time()
size = len(bench.merge(stored[number % 50] for number in range(count)))
cpu = (time.process_time() - begin) * 1000 / count
print(cpu, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, size)
"""


def main() -> None:
    """Measure and print."""
    for name, file in FACES.items():
        registerFont(TTFont(name, str(resource_root() / "fonts" / f"{file}.ttf")))
    made = samples()
    drawings = [drawing_of(written(made, number)) for number in range(8)]
    bare(drawings[0])
    ours = floor = 0.0
    for turn in range(ROUNDS):
        ours += cpu(lambda number: written(made, number), first=turn * LETTERS // ROUNDS) / ROUNDS
        floor += cpu(lambda number: bare(drawings[number % 8])) / ROUNDS
    print(f"{'ReportLab canvas, embedded fonts, untagged':44} {floor:8.2f} ms CPU")
    print(f"{'LegalDesk, PDF/A-2a + PDF/UA-1':44} {ours:8.2f} ms CPU  {ours / floor:6.2f} x the bare canvas (goal 1.1)")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sys.path.insert(0, name)
        lines = lines_of(written(made, 0))
        for peer, work in peers(lines, folder).items():
            work(0)
            spent = cpu(work, 20, 1)
            print(f"{peer:44} {spent:8.2f} ms CPU  {spent / ours:6.1f} x LegalDesk")
        office(lines, folder, lambda: cpu(lambda number: written(made, number), LETTERS, LETTERS))
    compileall.compile_dir(str(HERE.parents[2] / "legaldesk"), quiet=1)  # as an installation does
    runs = []
    for _ in range(5):
        arguments = [sys.executable, "-c", FRESH, str(HERE.parents[1] / "letters" / "conftest.py")]
        runs.append(float(subprocess.run(arguments, capture_output=True, text=True, check=True).stdout))
    print(f"{'first letter of a fresh process':44} {sorted(runs)[2]:8.0f} ms CPU (goal 200)")
    for count in (200, 2_000):
        arguments = [sys.executable, "-c", JOB, str(HERE), str(count)]
        told = subprocess.run(arguments, capture_output=True, text=True, check=True).stdout.split()
        print(
            f"{f'print job of {count} stored letters':44} {float(told[0]):8.2f} ms CPU each (goal 1), {told[1]} MB, file {int(told[2]) // 1000} kB"
        )


if __name__ == "__main__":
    main()
