"""Page: an account as one file that opens in any browser, with nothing to fetch.

Takes an Account, gives the page's text. Everything is inside: words, styles, script, drawings. The page asks
no other machine for anything and says so to the browser: its content policy lets nothing in and only its own
script run. The same account gives the same bytes.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from recount.records.account import Account

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup


def render_page(account: Account) -> str:
    """The account as one HTML page.

    Every quote is held against its report first: raises RecordError where one is not there to the character,
    where a sentence cites nothing, or where the account names a record that it does not hold.
    """
    from recount.exports.account_file import check_account
    from recount.exports.page.citations import claim_cards, sections
    from recount.exports.page.directory import Directory
    from recount.exports.page.figures_chart import figure_groups
    from recount.exports.page.gaps import gaps
    from recount.exports.page.matrix import matrix
    from recount.exports.page.origins_graph import origins_graph
    from recount.exports.page.report_panes import report_panes
    from recount.exports.page.timeline_chart import timeline

    check_account(account)
    directory = Directory(account)
    return page_environment().get_template("page.html").render(
        account=account,
        directory=directory,
        sections=sections(directory),
        cards=claim_cards(directory),
        panes=report_panes(directory),
        matrix=matrix(directory),
        figure_groups=figure_groups(directory),
        timeline=timeline(directory),
        graph=origins_graph(directory),
        gaps=gaps(directory),
    )  # fmt: skip


@cache
def page_environment() -> Environment:
    """The templates with everything they use; every value is escaped unless it is the package's own."""
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    from recount.exports.page.wording import VERDICT_SIGNS, counted, published_words

    environment = Environment(
        loader=PackageLoader("recount.exports.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    styles, script = packaged("styles.css"), packaged("script.js")
    environment.globals.update(
        styles=Markup(styles),
        script=Markup(script),
        styles_hash=content_hash(styles),
        script_hash=content_hash(script),
        counted=counted,
        published_words=published_words,
        verdict_signs=VERDICT_SIGNS,
    )
    environment.filters["untouched"] = untouched
    return environment


def packaged(name: str) -> str:
    """A file of this package, with line ends as browsers hash them."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8").replace("\r\n", "\n")


def content_hash(text: str) -> str:
    """The hash by which the page's content policy lets its own styles and script in."""
    return "sha256-" + b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")


def untouched(words: str) -> Markup:
    """A report's words, escaped so that the browser holds the same characters.

    Browsers read a bare carriage return as a line feed, so it is written as a reference.
    """
    from markupsafe import Markup, escape

    return Markup(str(escape(words)).replace("\r", "&#13;"))
