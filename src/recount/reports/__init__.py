"""Read: inputs to reports, the text untouched, with furniture marked and title, byline, credits and date as
stated.

Takes paths of plain text, HTML, PDF or JSON lines, or `-`; gives reports and rejected units. The one
decision: what of an input is the report.
"""

from recount.reports.read import read_reports

__all__ = ["read_reports"]
