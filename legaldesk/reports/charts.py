"""A report's charts as a picture, and what they show in words."""

from __future__ import annotations

from legaldesk.domain.phrase import ENGLISH, Phrase, Voice
from legaldesk.letters.palette import Palette
from legaldesk.reports.report import Report


def draw_png(report: Report, palette: Palette, dots_per_inch: int = 150, voice: Voice = ENGLISH) -> bytes | None:
    """The charts of `report` as a PNG, one below the other; None where it has none; in the language of `voice`.

    The file carries its text alternative as its description.
    """
    if not report.charts:
        return None
    from legaldesk.letters.charts import charts_png  # what draws is loaded when the first one is drawn

    return charts_png(report.charts, palette, report.title, text_alternative(report, voice), dots_per_inch, voice)


def text_alternative(report: Report, voice: Voice = ENGLISH) -> str:
    """What the charts of `report` show, in words: its sentences, then every chart with its numbers."""
    parts = [Phrase("{title}, {first} to {last}.", title=report.title, first=report.first, last=report.last)]
    parts += report.says
    for chart in report.charts:
        for series in chart.series:
            told = ", ".join(
                f"{voice.said(label)} {voice.number(value, 0 if value == int(value) else 1)}"
                for label, value in zip(chart.labels, series.values, strict=True)
                if value
            )
            parts.append(
                Phrase(
                    "{chart}, {series} ({unit}): {told}.",
                    chart=chart.title, series=series.name, unit=chart.unit, told=told or Phrase("none"),
                )
            )  # fmt: skip
    return " ".join(map(voice.said, parts))
