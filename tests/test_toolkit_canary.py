"""The toolkit version trap: a PySide6 that loses references to True and None aborts after some thousand calls."""

import subprocess
import sys

import pytest

EMITS = """
import sys
from PySide6.QtCore import QObject, Signal

class Source(QObject):
    told = Signal(object)

heard = []
source = Source()
source.told.connect(heard.append)
before = [sys.getrefcount(thing) for thing in (None, True)]
for _ in range(20_000):
    source.told.emit(True)
assert heard == [True] * 20_000
heard.clear()
after = [sys.getrefcount(thing) for thing in (None, True)]
"""

VOID_CALLS = """
import sys
from PySide6.QtWidgets import QApplication, QLabel

application = QApplication([])
label = QLabel()
before = [sys.getrefcount(thing) for thing in (None, True)]
for number in range(20_000):
    label.setText(str(number))
assert label.text() == "19999"
after = [sys.getrefcount(thing) for thing in (None, True)]
"""

VERDICT = """
# From Python 3.12 on, None and True start at 4 billion references and cannot run out: what is lost there does no harm.
lost = [b - a if b < 2**30 else 0 for b, a in zip(before, after)]
assert max(lost) < 1_000, f"references to None and True that were lost: {lost}"
print("survived")
"""


@pytest.mark.parametrize("calls", [EMITS, VOID_CALLS], ids=["20,000 emits", "20,000 setText calls"])
def test_toolkit_survives_many_calls(calls: str) -> None:
    done = subprocess.run([sys.executable, "-c", calls + VERDICT], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "survived"), done.stderr
