"""`python -m translating` beside `resources`: brings the catalogs up to what the window says, and compiles them."""

from __future__ import annotations

import sys
from pathlib import Path

from translating.catalog import compile_catalog, read_catalog, write_catalog
from translating.gathering import wanted, whole_texts_of

ROOT = Path(__file__).resolve().parent.parent.parent
CATALOG = ROOT / "resources" / "translations" / "legaldesk_es.ts"


def main() -> int:
    """Bring the Spanish catalog up to date; gives 1 where translations are missing."""
    before = read_catalog(CATALOG)
    said = whole_texts_of(ROOT / "legaldesk")
    texts = {}
    for context, sources in wanted(ROOT).items():
        known = before.get(context, {})
        kept = {source: known.get(source, "") for source in sources}
        # Sentences that the desk says whole are translated as they are found.
        kept.update({source: text for source, text in known.items() if text and source in said})
        texts[context] = dict(sorted(kept.items()))
    write_catalog(CATALOG, texts, "es")
    compile_catalog(CATALOG, CATALOG.with_suffix(".qm"))
    missing = [source for messages in texts.values() for source, text in messages.items() if not text]
    for source in missing:
        sys.stdout.write(f"no Spanish yet: {source}\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
