"""Intervals of amounts: what "more than 650" and "nearly 100" allow, and whether two amounts can both be "
"true.

A bound of None is a bound that the words do not give. An interval with neither bound ("dozens") says
nothing that arithmetic could use, so every question about it is answered None: it cannot be told.
Elsewhere a missing bound is treated as no bound at all.
"""

from __future__ import annotations

import math
from typing import Protocol

from msgspec import Struct

from recount.errors import RecordError
from recount.records.figure import Qualifier

ABOUT_SHARE = 0.1  # "about n" allows a tenth of n to either side; our choice, stated in docs/figures.md
SMALL_COUNT = 20  # below this "about n" allows one to either side at most: some 13 is 12 to 14


class Bounded(Protocol):
    """Anything with the four fields of an interval: a figure, an amount mention, an interval."""

    @property
    def low(self) -> float | None: ...
    @property
    def high(self) -> float | None: ...
    @property
    def open_low(self) -> bool: ...
    @property
    def open_high(self) -> bool: ...


class Interval(Struct, frozen=True):
    """The amounts that some words allow; an open bound is not itself reached.

    Raises RecordError where no amount is left between the bounds.
    """

    low: float | None = None
    high: float | None = None
    open_low: bool = False
    open_high: bool = False

    def __post_init__(self) -> None:
        if _exceeds(self, self):
            raise RecordError(f"no amount lies between {self.low} and {self.high}; give the lower bound first")

    @property
    def known(self) -> bool:
        """Whether the words give at least one bound."""
        return self.low is not None or self.high is not None


def interval_of(amount: Bounded) -> Interval:
    """The interval of a figure or an amount mention."""
    return Interval(amount.low, amount.high, amount.open_low, amount.open_high)


def meets(left: Bounded, right: Bounded) -> bool | None:
    """Whether some amount fits both; None where one of the two has no bound at all."""
    if not (_known(left) and _known(right)):
        return None
    return not _exceeds(left, right) and not _exceeds(right, left)


def contains(outer: Bounded, inner: Bounded) -> bool | None:
    """Whether every amount that the inner allows is allowed by the outer; None where one of the two has no "
    "bound."""
    if not (_known(outer) and _known(inner)):
        return None
    return _low_key(outer) <= _low_key(inner) and _high_key(inner) <= _high_key(outer)


def part_fits(part: Bounded, whole: Bounded) -> bool | None:
    """Whether the part can be as small as its whole or smaller: a part may not exceed its whole.

    False only where every amount of the part exceeds every amount of the whole; None where one of the two
    has no bound.
    """
    if not (_known(part) and _known(whole)):
        return None
    return not _exceeds(part, whole)


def common(left: Bounded, right: Bounded) -> Interval | None:
    """The amounts that both allow; None where there are none or where it cannot be told."""
    if not meets(left, right):
        return None
    lower = max(left, right, key=_low_key)
    upper = min(left, right, key=_high_key)
    return _between(lower, upper)


def hull(left: Bounded, right: Bounded) -> Interval:
    """The smallest interval that holds both."""
    lower = min(left, right, key=_low_key)
    upper = max(left, right, key=_high_key)
    return _between(lower, upper)


def scaled(amount: Bounded, factor: float) -> Interval:
    """The interval in another unit: `factor` (above zero) of the new units make one of the old."""
    if factor <= 0:
        raise RecordError(f"an interval cannot be scaled by {factor}; give a factor above zero")
    low, high = (None if bound is None else bound * factor for bound in (amount.low, amount.high))
    return Interval(low, high, amount.open_low, amount.open_high)


def about(value: float, *, whole: bool) -> Interval:
    """What "about n" allows: a tenth to either side; for whole numbers rounded outward, below twenty by one "
    "at most."""
    margin = abs(value) * ABOUT_SHARE
    low, high = round(value - margin, 6), round(value + margin, 6)
    if whole:
        low, high = float(math.floor(low)), float(math.ceil(high))
        if abs(value) < SMALL_COUNT:
            low, high = max(low, value - 1), min(high, value + 1)
    return Interval(low, high)


def qualified(qualifier: Qualifier, low: float, high: float, *, whole: bool) -> Interval:
    """The interval of "at least 20", "nearly 20 to 30" ...: the qualifier, and the number or the two ends "
    "of a range."""
    if qualifier == "vague":
        return Interval()
    if qualifier in ("at least", "more than"):
        return Interval(low, None, open_low=qualifier == "more than")
    if qualifier in ("nearly", "less than", "up to"):
        return Interval(None, high, open_high=qualifier != "up to")
    if qualifier == "about" and low == high:
        return about(low, whole=whole)
    return Interval(low, high)


def _between(lower: Bounded, upper: Bounded) -> Interval:
    """The interval from one's lower bound to the other's upper bound; a bound that is unknown is not open."""
    open_low = lower.low is not None and lower.open_low
    return Interval(lower.low, upper.high, open_low, upper.high is not None and upper.open_high)


def _known(amount: Bounded) -> bool:
    return amount.low is not None or amount.high is not None


def _exceeds(left: Bounded, right: Bounded) -> bool:
    """Whether every amount of the left is above every amount of the right."""
    if left.low is None or right.high is None:
        return False
    return left.low > right.high or (left.low == right.high and (left.open_low or right.open_high))


def _low_key(amount: Bounded) -> tuple[float, bool]:
    """Lower bounds in order; an open one lies just above the same bound closed."""
    return (-math.inf, False) if amount.low is None else (amount.low, amount.open_low)


def _high_key(amount: Bounded) -> tuple[float, bool]:
    """Upper bounds in order; an open one lies just below the same bound closed."""
    return (math.inf, True) if amount.high is None else (amount.high, not amount.open_high)
