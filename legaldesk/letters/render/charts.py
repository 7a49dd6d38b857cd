"""Drawing a chart: bars of parts, or one strip for each series over time, in lines and boxes that any size shows sharp.

Parts of a bar differ in brightness and in hatching, and strips are labeled one by one: no color is needed.
"""

from __future__ import annotations

import math

from legaldesk.domain.chart import Chart, Series
from legaldesk.domain.phrase import ENGLISH, Phrase, Voice
from legaldesk.letters.palette import Palette
from legaldesk.letters.render.document import Document, Hatch
from legaldesk.letters.render.setting import Color, Line, Style, fitted, line_width

_STRIP, _BAR, _THICK = 52.0, 23.0, 15.0
_HEAD, _FOOT = 50.0, 44.0
_MARGIN = 12.0
_NAMES, _MOST_NAMES = 110.0, 0.34
"""The width of the names beside strips, and the most of the width that those beside bars take."""
_TOTALS = 52.0
"""Room for the totals behind the longest bar."""
_HATCHES = (None, None, Hatch.LINES, Hatch.DOTS)
_KEY, _GAP = 9.0, 14.0
_HAIR = 0.6
_TICKS = 6


class ChartDrawing:
    """One chart, ready to be drawn into `document` as `voice` says it; `width` and `height` are in points."""

    def __init__(
        self, document: Document, chart: Chart, palette: Palette, width: float, voice: Voice = ENGLISH
    ) -> None:
        self._document = document
        self._voice = voice
        self._chart = chart
        self._palette = palette
        self._width = width
        self._parts = tuple(map(color_of, palette.parts))
        self._line, self._ground = color_of(palette.line), color_of(palette.ground)
        text, secondary = color_of(palette.text), color_of(palette.secondary)
        self._title = Style("sans-bold", 12.5, 16, text)
        self._label = Style("sans", 8.5, 11, text)
        self._quiet = Style("sans", 8.5, 11, secondary)
        rows = len(chart.series) * _STRIP if chart.over_time else len(chart.labels) * _BAR
        self.height = _HEAD + rows + _FOOT

    def draw(self, left: float, top: float) -> None:
        """Draw the chart with its upper left corner at `left` and `top`."""
        room = self._width - 2 * _MARGIN
        self._write(self._chart.title, self._title, left + _MARGIN, top + 20, room)
        if self._chart.over_time:
            self._draw_strips(left, top + _HEAD)
        else:
            self._draw_bars(left, top + _HEAD)

    # ---- one strip for each series ---------------------------------------------------------------------------------

    def _draw_strips(self, left: float, top: float) -> None:
        chart, document = self._chart, self._document
        start, end = left + _MARGIN + _NAMES, left + self._width - _MARGIN
        self._write(
            Phrase("{unit}; all strips have one scale", unit=chart.unit), self._quiet, start, top - 8, end - start
        )
        for number, series in enumerate(chart.series):
            self._draw_strip(series, start, end, top + number * _STRIP)
        each = (end - start) / max(len(chart.labels), 1)
        widest = max((self._breadth(label, self._label) for label in chart.labels), default=1.0)
        step = max(1, math.ceil((widest + 10) / each))
        foot = top + len(chart.series) * _STRIP
        for place in range(0, len(chart.labels), step):
            middle = start + each * (place + 0.5)
            document.box(middle - _HAIR / 2, foot, _HAIR, 4, self._line)
            [line] = fitted(self._voice.said(chart.labels[place]), self._label, widest, document.fonts) or [()]
            at = min(
                max(middle - line_width(line, document.fonts) / 2, start - 8), end - line_width(line, document.fonts)
            )
            document.text(line, at, foot + 14)

    def _draw_strip(self, series: Series, start: float, end: float, top: float) -> None:
        chart, document = self._chart, self._document
        high, foot = _STRIP - 12.0, top + _STRIP
        each = (end - start) / max(len(chart.labels), 1)
        document.box(start, foot - _HAIR, end - start, _HAIR, self._line)
        document.box(start, foot - high, end - start, _HAIR, self._line)
        for place, value in enumerate(series.values):
            if value > 0:
                tall = max(value / chart.reach * high, _HAIR)
                document.box(start + each * (place + 0.12), foot - tall, each * 0.76, tall, self._parts[0])
        scale = start - 5
        document.text(((self._number(chart.reach), self._quiet),), scale, foot - high + 5, right=True)
        document.text((("0", self._quiet),), scale, foot - 1, right=True)
        room = _NAMES - 12 - self._breadth(self._number(chart.reach), self._quiet)
        names = start - _NAMES
        self._write(series.name, self._label, names, foot - high / 2 - 2, room)
        self._write(self._number(sum(series.values)), self._quiet, names, foot - high / 2 + 9, room)

    # ---- bars of parts ---------------------------------------------------------------------------------------------

    def _draw_bars(self, left: float, top: float) -> None:
        chart, document = self._chart, self._document
        most = self._width * _MOST_NAMES
        names = min(max((self._breadth(label, self._label) for label in chart.labels), default=0.0), most)
        start = left + _MARGIN + names + 8
        room = left + self._width - _MARGIN - _TOTALS - start
        foot = top + len(chart.labels) * _BAR
        self._draw_scale(start, top, foot, room)
        self._draw_legend(start, top - 17)
        for place, label in enumerate(chart.labels):
            middle = top + _BAR * (place + 0.5)
            [line] = fitted(self._voice.said(label), self._label, names + 0.01, document.fonts) or [()]
            document.text(line, start - 8, middle + 3, right=True)
            at = start
            for number, series in enumerate(chart.series):
                long = series.values[place] / chart.reach * room
                if long > 0:
                    self._draw_part(number, at, middle - _THICK / 2, (max(long - 1, _HAIR), _THICK))
                    at += long
            document.text(((self._number(chart.lengths[place]), self._label),), at + 5, middle + 3)
        document.box(start - _HAIR, top, _HAIR, foot - top, self._line)

    def _draw_scale(self, start: float, top: float, foot: float, room: float) -> None:
        document, reach = self._document, self._chart.reach
        step = _step(reach)
        for number in range(int(reach / step) + 1):
            at = start + number * step / reach * room
            document.box(at - _HAIR / 2, top, _HAIR, foot - top + 3, self._line)
            said = self._number(number * step)
            document.text(((said, self._quiet),), at - self._breadth(said, self._quiet) / 2, foot + 14)
        self._write(self._chart.unit, self._quiet, start, foot + 28, room)

    def _draw_legend(self, start: float, top: float) -> None:
        document = self._document
        end = start - 8
        for number, series in enumerate(self._chart.series):
            left = end + 8
            self._draw_part(number, left, top, (_KEY, _KEY))
            document.text(((self._voice.said(series.name), self._label),), left + _KEY + 5, top + 8)
            end = left + _KEY + 5 + self._breadth(series.name, self._label) + _GAP - 8

    def _draw_part(self, number: int, left: float, top: float, size: tuple[float, float]) -> None:
        hatch = _HATCHES[number]
        if hatch is None:
            self._document.box(left, top, *size, self._parts[number])
            return
        self._document.box(left, top, *size, self._quiet.color)
        inside = (left + _HAIR, top + _HAIR, max(size[0] - 2 * _HAIR, 0.0), size[1] - 2 * _HAIR)
        self._document.box(*inside, self._parts[number])
        self._document.hatch(hatch, *inside, self._ground)

    # ---- text ------------------------------------------------------------------------------------------------------

    def _write(self, text: str, style: Style, left: float, baseline: float, room: float) -> None:
        lines: list[Line] = fitted(self._voice.said(text), style, room, self._document.fonts)
        for line in lines:
            self._document.text(line, left, baseline)

    def _breadth(self, text: str, style: Style) -> float:
        return self._document.fonts.width(self._voice.said(text), style.face, style.size)

    def _number(self, value: float) -> str:
        return self._voice.number(value, 0 if value == int(value) else 1)


def color_of(written: str) -> Color:
    """The color written as #RRGGBB, its parts from 0 to 1."""
    red, green, blue = (int(written[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def _step(reach: float) -> float:
    """The distance between two ticks: 1, 2 or 5 times a power of ten, a whole number, and not too many ticks."""
    power = 1.0
    while True:
        for factor in (1.0, 2.0, 5.0):
            if reach / (factor * power) <= _TICKS:
                return factor * power
        power *= 10
