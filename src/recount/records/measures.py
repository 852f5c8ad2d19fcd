"""Measures: units of one kind set against each other, so that acres and hectares can be compared.

Factors are the exact definitions of the SI brochure (9th edition, 2019) and, for customary units, of NIST Special
Publication 811 (2008), appendix B. A month and a year are taken at their mean lengths, a ton for a tonne and a gallon for one of the United States, as the
words alone do not tell; "pound" is read as money.
"""

from __future__ import annotations

from msgspec import Struct

from recount.records.interval import Bounded, Interval, scaled


class Measure(Struct, frozen=True):
    """What a unit measures, and how many of the kind's first unit make one."""

    kind: str
    factor: float


_KINDS: dict[str, dict[str, float]] = {
    "length": {
        "metre": 1, "kilometre": 1000, "centimetre": 0.01, "millimetre": 0.001, "mile": 1609.344, "yard": 0.9144,
        "foot": 0.3048, "inch": 0.0254, "nautical mile": 1852,
    },
    "area": {
        "square metre": 1, "hectare": 10_000, "acre": 4046.8564224, "square kilometre": 1_000_000,
        "square mile": 2_589_988.110336, "square foot": 0.09290304, "square yard": 0.83612736,
    },
    "mass": {
        "kilogram": 1, "kilo": 1, "gram": 0.001, "milligram": 0.000001, "tonne": 1000, "ton": 1000,
        "lb": 0.45359237, "ounce": 0.028349523125,
    },
    "volume": {"litre": 1, "gallon": 3.785411784},
    "duration": {
        "second": 1, "minute": 60, "hour": 3600, "day": 86_400, "night": 86_400, "week": 604_800, "fortnight": 1_209_600,
        "month": 2_629_746, "year": 31_556_952, "decade": 315_569_520, "century": 3_155_695_200,
    },
    "speed": {
        "kilometre per hour": 1, "mph": 1.609344, "mile per hour": 1.609344, "kph": 1, "knot": 1.852,
        "metre per second": 3.6,
    },
    "power": {"watt": 1, "kilowatt": 1000, "megawatt": 1_000_000, "gigawatt": 1_000_000_000},
    "data": {"megabyte": 1, "gigabyte": 1000, "terabyte": 1_000_000},
    "magnitude": {"magnitude": 1},
    "temperature": {"degree Celsius": 1},
    "angle": {"degree": 1},
    "money": dict.fromkeys(
        "dollar euro pound penny cent yen yuan rupee rouble franc krona krone peso real rand lira dinar dirham riyal rial shekel "
        "naira shilling cedi baht ringgit rupiah zloty forint hryvnia taka crown bitcoin ether kwacha won".split(),
        1,
    ),
}  # fmt: skip
_MEASURES = {unit: Measure(kind, factor) for kind, units in _KINDS.items() for unit, factor in units.items()}
ROUNDED = 0.03
"""What a figure may lose when it is turned into another unit and rounded ("10,000 acres" for 4,000 hectares)."""


def measure_of(unit: str) -> Measure | None:
    """What a unit measures, a country before a currency passed over; None for counted nouns and for units that are not known.

    >>> measure_of("acre").kind, measure_of("miner")
    ('area', None)
    """
    return _MEASURES.get(unit) or _MEASURES.get(unit.rpartition(" ")[2])


def converted(amount: Bounded, unit: str, *, into: str) -> Interval | None:
    """The amount in another unit of its kind, with room for rounding on both sides; None for other kinds and for money.

    >>> hectares = converted(Interval(10_000, 10_000), "acre", into="hectare")
    >>> round(hectares.low), round(hectares.high)
    (3925, 4168)
    """
    ours, theirs = measure_of(unit), measure_of(into)
    if ours is None or theirs is None or ours.kind != theirs.kind or ours.kind == "money" or unit == into:
        return None
    exact = scaled(amount, ours.factor / theirs.factor)
    low = None if exact.low is None else exact.low * (1 - ROUNDED)
    high = None if exact.high is None else exact.high * (1 + ROUNDED)
    return Interval(low, high, exact.open_low, exact.open_high)
