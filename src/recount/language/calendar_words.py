"""Days and months as they are written: names, short forms, and the pattern of a day without a year."""

from __future__ import annotations

import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
NOT_INSIDE = r"(?<![\w/.-])"
NO_YEAR = re.compile(
    rf"{NOT_INSIDE}(?:{DAY}(?:\s+of)?\s+{MONTH}"
    rf"|{MONTH.replace('month', 'later')}\s*{DAY.replace('day', 'later_day')})(?![\w])",
    re.IGNORECASE,
)


def month_and_day(words: str) -> tuple[int, int] | None:
    """The month and day that words name, None where they name none.

    >>> month_and_day("Nov 10"), month_and_day("15th of March"), month_and_day("two hours ago")
    ((11, 10), (3, 15), None)
    """
    match = NO_YEAR.search(words)
    if match is None:
        return None
    month, day = match["month"] or match["later"], match["day"] or match["later_day"]
    return MONTHS[month.lower()], int(day)
