"""Writing a letter: the same letter, the same bytes; what it refuses; what it costs to import."""

import hashlib
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from legaldesk.domain.errors import BadInput
from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.writing import write_letter

KINDS = [kind for kind in LetterKind if kind is not LetterKind.HOLD]

_ELSEWHERE = """
import hashlib, importlib.util, sys
spec = importlib.util.spec_from_file_location("letters_conftest", sys.argv[1])
shared = importlib.util.module_from_spec(spec)
spec.loader.exec_module(shared)
samples = shared.Samples()
changes = {"requester": {"contact": "محمد عبد الله", "reply_address": "山田太郎株式会社\\nŁódź"}}
for kind in reversed(shared.DELIVERIES):
    print(kind, hashlib.sha256(samples.write(kind, changes)).hexdigest())
"""


def test_two_processes_write_the_same_bytes(samples, request):
    """The other process has another hash seed and writes the letters in the opposite order."""
    conftest = request.path.with_name("conftest.py")
    told = subprocess.run(
        [sys.executable, "-c", _ELSEWHERE, str(conftest)], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    elsewhere = dict(line.split() for line in told.stdout.splitlines())
    changes = {"requester": {"contact": "محمد عبد الله", "reply_address": "山田太郎株式会社\nŁódź"}}
    here = {str(kind): hashlib.sha256(samples.write(kind, changes)).hexdigest() for kind in KINDS}
    assert here == elsewhere


def test_the_written_letter_knows_its_hash_and_texts(samples):
    written = write_letter(samples.request(LetterKind.RECEIPT))
    assert written.kind is LetterKind.RECEIPT
    assert written.sha256 == hashlib.sha256(written.pdf).hexdigest()
    assert len(written.template_version) == 12
    assert written.title == "Receipt of your request (LD-2026-000123)"
    versions = {write_letter(samples.request(kind)).template_version for kind in KINDS}
    assert len(versions) == len(KINDS)


@pytest.mark.parametrize(
    "change",
    [
        {"dated": date(2026, 11, 25)},
        {"signer": "A. Ortiz"},
        {"extra_days": 10},
        {"supersedes": "letter of November 20"},
    ],
)
def test_another_fact_makes_other_bytes(change, samples):
    request = samples.request(LetterKind.RECEIPT_EXTRA_TIME)
    assert write_letter(request).pdf != write_letter(replace(request, **change)).pdf


def test_a_held_letter_is_refused_in_one_sentence(samples):
    request = replace(samples.request(LetterKind.RECEIPT), kind=LetterKind.HOLD)
    with pytest.raises(BadInput, match=r"LD-2026-000123 is held for counsel; no letter is written before counsel"):
        write_letter(request)


def test_asking_for_a_letter_loads_no_renderer():
    code = (
        "import sys, legaldesk.letters.request, legaldesk.letters.writing, legaldesk.letters.copies\n"
        "print([name for name in ('reportlab', 'jinja2', 'pikepdf', 'PIL', 'bidi') if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
