"""Start LegalDesk with `python -m legaldesk`."""

import sys

from legaldesk.cli import main

if __name__ == "__main__":
    sys.exit(main())
