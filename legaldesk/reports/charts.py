"""Drawing a report's charts as one PNG; the library is loaded when the first one is drawn.

Parts of a bar differ in brightness and hatching, and strips over time are labeled one by one: no color is needed.
"""

from __future__ import annotations

import logging
import warnings
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from legaldesk.reports.palette import Palette
from legaldesk.reports.report import Chart, Report

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_WIDTH = 9.0
"""Inches."""
_STRIP, _BAR, _HEAD, _FOOT = 0.75, 0.34, 0.8, 0.75
_HATCHES = ("", "", "////", "....")
_FAMILIES = ["Inter", "DejaVu Sans", "WenQuanYi Micro Hei"]
_FONTS = ("inter/Inter-Regular.otf", "inter/Inter-SemiBold.otf", "DejaVuSans.ttf", "wqy-microhei.ttc")
_LONGEST_LABEL = 42
_TICKS = 12
_ROOM = 1.12


def draw_png(report: Report, palette: Palette, fonts: Path, dots_per_inch: int = 150) -> bytes | None:
    """The charts of `report` as a PNG, one below the other; None where it has none.

    `fonts` is the folder of the bundled fonts. The file carries its text alternative as its description.
    """
    if not report.charts:
        return None
    load_fonts(fonts)
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.text import Text

    heights = [_height(chart) for chart in report.charts]
    figure = Figure(figsize=(_WIDTH, sum(heights)), facecolor=palette.ground)
    FigureCanvasAgg(figure)
    top = sum(heights)
    for chart, height in zip(report.charts, heights, strict=True):
        _draw(figure, chart, palette, (top - height, top, sum(heights)))
        top -= height
    for text in figure.findobj(Text):
        text.set_parse_math(False)  # a name may hold dollar signs
    out = BytesIO()
    told = {"Software": None, "Title": report.title, "Description": text_alternative(report)}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of characters that no bundled font has: they show as boxes
        figure.savefig(out, format="png", dpi=dots_per_inch, facecolor=palette.ground, metadata=told)
    return out.getvalue()


def text_alternative(report: Report) -> str:
    """What the charts of `report` show, in words: its sentences, then every chart with its numbers."""
    parts = [f"{report.title}, {report.first} to {report.last}.", *report.says]
    for chart in report.charts:
        for series in chart.series:
            told = ", ".join(
                f"{label} {value:g}" for label, value in zip(chart.labels, series.values, strict=True) if value
            )
            parts.append(f"{chart.title}, {series.name} ({chart.unit}): {told or 'none'}.")
    return " ".join(parts)


@cache
def load_fonts(fonts: Path) -> None:
    """Make the bundled fonts known to the library; others are not relied on."""
    logging.getLogger("matplotlib").setLevel(logging.ERROR)  # it tells of looking at the system's fonts
    from matplotlib.font_manager import fontManager

    for name in _FONTS:
        fontManager.addfont(fonts / name)


def _height(chart: Chart) -> float:
    rows = len(chart.series) * _STRIP if chart.over_time else len(chart.labels) * _BAR
    return _HEAD + rows + _FOOT


def _draw(figure: Figure, chart: Chart, palette: Palette, place: tuple[float, float, float]) -> None:
    """Draw one chart between the heights `place[0]` and `place[1]`, in inches, of the whole `place[2]`."""
    low, high, whole = place
    figure.text(0.02, (high - 0.35) / whole, chart.title, color=palette.text, fontproperties=_font(13, bold=True))
    bottom, top = (low + _FOOT) / whole, (high - _HEAD) / whole
    if chart.over_time:
        _draw_strips(figure, chart, palette, bottom, top)
    else:
        _draw_bars(figure, chart, palette, bottom, top)


def _draw_strips(figure: Figure, chart: Chart, palette: Palette, bottom: float, top: float) -> None:
    most = max((max(series.values) for series in chart.series), default=1) or 1
    each = (top - bottom) / len(chart.series)
    places = range(len(chart.labels))
    for number, series in enumerate(chart.series):
        axes: Any = figure.add_axes((0.19, top - (number + 1) * each, 0.74, each * 0.82))
        axes.bar(places, series.values, width=0.78, color=palette.parts[0])
        axes.set(ylim=(0, most * _ROOM), xlim=(-0.6, len(chart.labels) - 0.4), facecolor=palette.ground)
        axes.set_yticks([0, most])
        last = number == len(chart.series) - 1
        step = max(1, -(-len(chart.labels) // _TICKS))
        axes.set_xticks(places[::step] if last else [])
        if last:
            axes.set_xticklabels(chart.labels[::step], rotation=30, ha="right")
        _dress(axes, palette)
        total = f"{series.name}\n{sum(series.values):,.0f}"
        axes.text(-0.06, 0.5, total, transform=axes.transAxes, ha="right", va="center", color=palette.text,
                  fontproperties=_font(9))  # fmt: skip
    figure.text(0.19, top + 0.08 / figure.get_figheight(), f"{chart.unit}; all strips have one scale",
                color=palette.secondary, fontproperties=_font(8.5))  # fmt: skip


def _draw_bars(figure: Figure, chart: Chart, palette: Palette, bottom: float, top: float) -> None:
    axes: Any = figure.add_axes((0.31, bottom, 0.61, top - bottom))
    places = range(len(chart.labels))
    left = [0.0] * len(chart.labels)
    for number, series in enumerate(chart.series):
        axes.barh(
            places, series.values, left=left, height=0.68, color=palette.parts[number], edgecolor=palette.ground,
            linewidth=1, hatch=_HATCHES[number], label=series.name,
        )  # fmt: skip
        left = [before + value for before, value in zip(left, series.values, strict=True)]
    most = max(left, default=0) or 1
    for place, total in zip(places, left, strict=True):
        axes.text(total + most * 0.012, place, f"{total:,.4g}" if total % 1 else f"{total:,.0f}", va="center",
                  color=palette.text, fontproperties=_font(8.5))  # fmt: skip
    axes.set(xlim=(0, most * _ROOM), ylim=(len(chart.labels) - 0.4, -0.6), facecolor=palette.ground)
    axes.set_yticks(places)
    axes.set_yticklabels([_short(label) for label in chart.labels])
    axes.set_xlabel(chart.unit, color=palette.secondary, fontproperties=_font(8.5))
    axes.locator_params(axis="x", nbins=6, integer=True)
    _dress(axes, palette)
    axes.tick_params(axis="y", length=0)
    legend = axes.legend(loc="lower left", bbox_to_anchor=(-0.01, 1.0), ncols=len(chart.series), frameon=False,
                         prop=_font(8.5), labelcolor=palette.text, borderaxespad=0.2, handlelength=1.2)  # fmt: skip
    legend.set_in_layout(False)


def _dress(axes: Any, palette: Palette) -> None:
    """Quiet lines and the bundled fonts."""
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    for side in ("left", "bottom"):
        axes.spines[side].set_color(palette.line)
    axes.tick_params(colors=palette.secondary, length=3)
    for label in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        label.set_fontproperties(_font(8.5))
        label.set_color(palette.text)


def _font(size: float, *, bold: bool = False) -> Any:
    from matplotlib.font_manager import FontProperties

    return FontProperties(family=_FAMILIES, size=size, weight="semibold" if bold else "regular")


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1] + "…"
