"""What is traced: a new log, saves of every kind, closed and opened again. `traced_saves.py FOLDER SEED SAVES`.

Each save is told on standard error once it is confirmed.
"""

from __future__ import annotations

import sys
from pathlib import Path

from legaldesk.records.log import open_log
from tests.records.samples import ZONE
from tests.records.writers import write_everything

if __name__ == "__main__":
    for turn in range(2):
        opened = open_log(Path(sys.argv[1]), ZONE)
        write_everything(opened, 2, seed=int(sys.argv[2]) + turn, saves=int(sys.argv[3]))
        opened.close()
