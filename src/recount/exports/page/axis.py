"""Axis: where a value lies across a drawing, in percent, so that drawings stretch and words do not."""

from __future__ import annotations

from math import ceil, floor, log10

from msgspec import Struct

LEFT_PERCENT, RIGHT_PERCENT = 4.0, 90.0
"""Where an axis begins and ends: arrows of open ends and half a tick's words need the room beyond."""
LOGARITHMIC_FROM = 200.0
"""Largest through smallest value from which equal steps would press the small ones into half a percent."""
SMALLEST = 1e-9
"""What is smaller is drawn as zero: no report counts in billionths."""
MOST_TICKS = 5
"""Ticks that fit on a drawing as wide as a phone with six-figure numbers under them."""


class Tick(Struct, frozen=True):
    """A place on an axis and its words."""

    x: str
    words: str


class Scale(Struct, frozen=True):
    """From `low` to `high` across the drawing; equal factors instead of equal steps where logarithmic."""

    low: float
    high: float
    logarithmic: bool = False

    def at(self, value: float) -> float:
        """Where a value lies, in percent of the drawing's width; beyond the ends, at the end."""
        if self.logarithmic:
            share = (log10(max(value, self.low)) - log10(self.low)) / (log10(self.high) - log10(self.low))
        else:
            share = (value - self.low) / (self.high - self.low)
        return LEFT_PERCENT + (RIGHT_PERCENT - LEFT_PERCENT) * min(1.0, max(0.0, share))


def percent(place: float) -> str:
    """A place as SVG takes it, rounded so that every machine writes the same bytes.

    >>> percent(12.3456)
    '12.35%'
    """
    return f"{place:.2f}".rstrip("0").rstrip(".") + "%"


def scale_of(values: list[float]) -> Scale:
    """The scale that holds the values: from zero, or logarithmic where they lie far apart."""
    low, high = min(values, default=0.0), max(values, default=1.0)
    if low >= SMALLEST and high / low >= LOGARITHMIC_FROM:
        return Scale(10.0 ** floor(log10(low)), 10.0 ** ceil(log10(high)), logarithmic=True)
    low, high = min(0.0, low), max(0.0, high)
    if high - low < SMALLEST:
        return Scale(0.0, 1.0)
    step = step_of(high - low)
    return Scale(floor(low / step) * step, ceil(high / step) * step)


def step_of(width: float) -> float:
    """The round step (1, 2 or 5 times a power of ten) that gives a width at most `MOST_TICKS` ticks."""
    rough = width / (MOST_TICKS - 1)
    power = 10.0 ** floor(log10(rough))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * 0.999)


def tick_values(scale: Scale) -> list[float]:
    """The values that the axis names."""
    if scale.logarithmic:
        powers = range(round(log10(scale.low)), round(log10(scale.high)) + 1)
        every = ceil(len(powers) / MOST_TICKS)
        return [10.0**power for power in powers][::every]
    step = step_of(scale.high - scale.low)
    return [scale.low + place * step for place in range(round((scale.high - scale.low) / step) + 1)]
