"""Code 128 (ISO/IEC 15417): the bars of a reference, for a reader at the desk."""

from __future__ import annotations

import re
from collections.abc import Iterator

# The widths of the three bars and three spaces of symbol 0, of symbol 1, and so on to 105; the stop has one bar more.
_WIDTHS = (
    "212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221"
    "223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321"
    "112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131"
    "311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114"
    "122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141"
    "214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214211232"
)
_STOP = "2331112"
_START_B, _START_C, _TO_C, _TO_B = 104, 105, 99, 100
_DIGITS = re.compile("[0-9]{4,}")


def bars(text: str) -> list[int]:
    """The widths of bar, space, bar and so on that encode `text` (printable ASCII), in modules, without quiet zones."""
    values = list(_values(text))
    check = (values[0] + sum(place * value for place, value in enumerate(values))) % 103
    symbols = "".join(_WIDTHS[6 * value : 6 * value + 6] for value in (*values, check))
    return [int(width) for width in symbols + _STOP]


def _values(text: str) -> Iterator[int]:
    """The symbols for `text`: two figures at a time where four or more stand together, else letter by letter."""
    pairs = _DIGITS.match(text) is not None
    yield _START_C if pairs else _START_B
    position = 0
    while position < len(text):
        run = _DIGITS.match(text, position)
        odd = run is not None and (run.end() - position) % 2 == 1
        if run is not None and (pairs or not odd):
            if not pairs:
                yield _TO_C
            end = run.end() - odd
            yield from (int(text[place : place + 2]) for place in range(position, end, 2))
            pairs, position = True, end
            continue
        if pairs:
            yield _TO_B
            pairs = False
        yield ord(text[position]) - 32
        position += 1
