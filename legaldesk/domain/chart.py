"""What a chart shows, as frozen values: labels, and rows of numbers with their names."""

from __future__ import annotations

from dataclasses import dataclass, replace

from legaldesk.domain.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Series:
    """One row of numbers of a chart, with its name."""

    name: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart. Each series has a value for each label; `unit` says what is counted.

    Where `over_time`, the labels are moments in order and each series is drawn in a strip of its own; otherwise each
    label is a bar, and the series are its parts. `longest` is the length that the scale reaches at least, so that
    charts can be compared.
    """

    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    over_time: bool = False
    longest: float = 0.0

    @property
    def lengths(self) -> tuple[float, ...]:
        """How long each bar is: the sum of its parts."""
        return tuple(sum(series.values[place] for series in self.series) for place in range(len(self.labels)))

    @property
    def reach(self) -> float:
        """The greatest length or, over time, the greatest value; at least `longest`, and never 0."""
        values = [value for series in self.series for value in series.values] if self.over_time else self.lengths
        return max(self.longest, *values, 0.0) or 1.0

    def pieces(self, most: int) -> list[Chart]:
        """The chart cut into charts of at most `most` bars on one scale; one over time is never cut."""
        if self.over_time or len(self.labels) <= most:
            return [self]
        return [
            replace(
                self,
                title=self.title if not start else Phrase("{title} (continued)", title=self.title),
                labels=self.labels[start : start + most],
                series=tuple(Series(one.name, one.values[start : start + most]) for one in self.series),
                longest=self.reach,
            )
            for start in range(0, len(self.labels), most)
        ]
