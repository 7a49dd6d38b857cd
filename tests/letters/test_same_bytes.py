"""What a process has written before never shows in a letter's bytes, and does not fill its memory."""

import subprocess
import sys

import pytest

from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.render import objects

LETTERS = 2_000

_PROCESS = """
import hashlib, importlib.util, resource, sys
from itertools import cycle, islice
spec = importlib.util.spec_from_file_location("letters_conftest", sys.argv[1])
shared = importlib.util.module_from_spec(spec)
spec.loader.exec_module(shared)
from legaldesk.letters.request import Language, PaperSize

samples = shared.Samples()
changes = {"requester": {"contact": "محمد عبد الله", "reply_address": "山田太郎株式会社\\nŁódź"}}

def other(number, kind):
    name = f"Ana Ortiz {number} & Söhne" if number % 20 else f"Ω{chr(0x400 + number % 200)}{chr(0x4e00 + number)}"
    facts = {"requester": {"contact": name, "name": f"Name{number} " * (1 + number % 40)},
             "instrument": {"case_number": f"RG26-{number:06}", "caption": f"Smith{number} v. Jones{number}"}}
    samples.write(kind, facts, language=list(Language)[number % 2], paper=list(PaperSize)[number // 2 % 2])

kinds, before = list(shared.DELIVERIES), int(sys.argv[2])
for number, kind in enumerate(islice(cycle(kinds), before)):
    other(number, kind)
    if number == before // 2:
        half = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
if before:
    print("grown", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - half)
for kind in kinds:
    for facts in ({}, changes):
        print(kind, len(facts), hashlib.sha256(samples.write(kind, facts)).hexdigest())
"""


def told_by_a_process(conftest, letters):
    """What a process tells that writes one letter of each kind, after `letters` others: what it grew, and hashes."""
    arguments = [sys.executable, "-c", _PROCESS, str(conftest), str(letters)]
    told = subprocess.run(arguments, capture_output=True, text=True, check=True, encoding="utf-8")
    return told.stdout.splitlines()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell a process its own memory this way")
def test_the_two_thousandth_letter_of_a_process_is_that_of_a_fresh_one(request):
    conftest = request.path.with_name("conftest.py")
    grown, *late = told_by_a_process(conftest, LETTERS)
    assert late == told_by_a_process(conftest, 0)
    assert len(late) == 20
    # Kilobytes, macOS: bytes. The second half of the letters needs no memory but for what the allocator rounds up.
    assert int(grown.removeprefix("grown ")) < 10_000 * (1024 if sys.platform == "darwin" else 1)


@pytest.mark.parametrize("name", ["Ana Ortiz", "محمد عبد الله", "山田太郎"])
def test_the_file_is_the_one_that_reportlab_would_put_together(name, samples, monkeypatch):
    changes = {"requester": {"contact": name, "name": name * 60}}
    ours = samples.write(LetterKind.SERVICE_NOT_ACCEPTED, changes)
    monkeypatch.delattr(objects._Document, "format")  # what is below it is ReportLab's own
    assert samples.write(LetterKind.SERVICE_NOT_ACCEPTED, changes) == ours
