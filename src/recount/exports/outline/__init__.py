"""Outline: an account in the order in which a person reads it, before it becomes a terminal page or a
document.

Takes an Account, gives sections of lines and tables, every line with the numbers of its references, and the
list of references that the numbers lead to. Nothing is chosen or judged here: what stands in the account
file stands here, and where a list is cut short a line says how much was left out.
"""

from __future__ import annotations

from recount.exports.outline.citing import Citing, Reference
from recount.exports.outline.gaps import (
    drift_section,
    passages_section,
    questions_section,
    rejected_section,
    silence_section,
    warnings_section,
)
from recount.exports.outline.sentences import sentence_sections
from recount.exports.outline.shape import Line, Outline, Row, Section, Table
from recount.exports.outline.tables import (
    figures_section,
    origins_section,
    reports_section,
    timeline_section,
)
from recount.exports.page.wording import counted
from recount.records.account import Account

__all__ = ["Line", "Outline", "Reference", "Row", "Section", "Table", "outline_account"]


def outline_account(account: Account) -> Outline:
    """The outline of an account; sections with nothing in them are left out.

    References are numbered in the order in which a reader meets them. Raises RecordError where the account
    names a record that it does not hold.
    """
    citing = Citing(account)
    sections = (
        warnings_section(account),
        reports_section(citing),
        *sentence_sections(citing),
        silence_section(citing),
        questions_section(citing),
        figures_section(citing),
        timeline_section(citing),
        origins_section(citing),
        passages_section(citing),
        drift_section(citing),
        rejected_section(account),
    )
    return Outline(
        title=f"Account of {counted(len(account.reports), 'report')}",
        sections=tuple(section for section in sections if section.lines or section.tables),
        references=citing.references(),
    )
