"""What a page states about itself outside its visible text: JSON-LD, OpenGraph, meta elements, `<time>`,
`<title>`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from recount.reports.intake import Stated

REPORT_TYPE = re.compile(r"(?:.*Article|.*Posting|Report|.*Report)$")
PUBLISHED_NAMES = (
    "article:published_time", "article:published", "og:published_time", "og:article:published_time",
    "datepublished", "date", "pubdate", "publishdate",
    "publish-date", "publish_date", "publication_date", "publicationdate", "published", "parsely-pub-date",
    "sailthru.date", "dc.date", "dc.date.issued",
    "dc.date.created", "dc.created", "dcterms.date", "dcterms.created", "dcterms.issued",
    "citation_publication_date", "cxenseparse:recs:publishtime", "originalpublicationdate",
    "article_date_original", "rnews:datepublished", "shareaholic:article_published_time", "bt:pubdate",
    "displaydate",
)  # fmt: skip
UPDATED_NAMES = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "dcterms.modified",
    "dc.date.modified",
    "lastmod",
    "revised",
)
AUTHOR_NAMES = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "byl",
    "citation_author",
)
TIME_ELEMENTS = (
    'time[itemprop="datePublished"], time[pubdate], [itemprop="datePublished"], '
    "article time[datetime], main time[datetime]"
)
MOST_OBJECTS = 5000
"""JSON-LD objects looked at; a page describes itself in a few dozen."""


def stated_by_page(page: Any) -> Stated:
    """Title, outlet, byline, address and dates that the page states, each from its most trusted place."""
    meta = meta_fields(page)
    described = report_objects(page)
    outlet = first(
        meta.get("og:site_name"),
        *(named(entry.get("publisher")) for entry in described),
        meta.get("application-name"),
    )
    return Stated(
        title=page_title(page, meta, described, outlet),
        url=first(canonical(page), meta.get("og:url")),
        outlet=outlet,
        byline=first(
            *(named(entry.get("author")) for entry in described),
            *(plain_name(meta.get(name)) for name in AUTHOR_NAMES),
        ),
        published=tuple(published_fields(page, meta, described)),
        updated=tuple(updated_fields(meta, described)),
    )


def first(*values: str | None) -> str | None:
    """The first value that holds words."""
    return next((" ".join(value.split()) for value in values if value and value.strip()), None)


def meta_fields(page: Any) -> dict[str, str]:
    """The meta elements by name or property, in lower case; the first of a name counts."""
    fields: dict[str, str] = {}
    for node in page.css("meta"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        content = attributes.get("content")
        if name and content and content.strip():
            fields.setdefault(name.strip().lower(), content.strip())
    return fields


def report_objects(page: Any) -> list[dict[str, Any]]:
    """The JSON-LD objects that describe a report; scripts that are no JSON are passed over."""
    found = []
    for node in page.css('script[type="application/ld+json"]'):
        try:
            described = json.loads(node.text() or "", strict=False)
        except (ValueError, RecursionError):
            continue
        found += [entry for entry in objects_in(described) if is_report(entry)]
    return found


def objects_in(described: Any) -> Iterator[dict[str, Any]]:
    """Every object inside a JSON value, outermost first, without recursion."""
    waiting, seen = [described], 0
    while waiting and seen < MOST_OBJECTS:
        value = waiting.pop(0)
        seen += 1
        if isinstance(value, dict):
            yield value
            waiting += [value[key] for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart") if key in value]
        elif isinstance(value, list):
            waiting += value


def is_report(entry: dict[str, Any]) -> bool:
    """True for an object whose type is an article of some sort."""
    types = entry.get("@type")
    every = types if isinstance(types, list) else [types]
    return any(isinstance(kind, str) and REPORT_TYPE.match(kind) for kind in every)


def named(value: Any) -> str | None:
    """The name, or names, of a person or organisation in JSON-LD."""
    entries = value if isinstance(value, list) else [value]
    names = [entry.get("name") if isinstance(entry, dict) else entry for entry in entries]
    plain = [name for name in (plain_name(name) for name in names) if name]
    return ", ".join(dict.fromkeys(plain)) or None


def plain_name(value: Any) -> str | None:
    """The value where it is words and no address."""
    if not isinstance(value, str) or "://" in value or not value.strip() or len(value) > 200:
        return None
    return re.sub(r"^(?:by|from)\s+", "", " ".join(value.split()), flags=re.IGNORECASE)


def page_title(page: Any, meta: dict[str, str], described: list[dict[str, Any]], outlet: str | None) -> str | None:
    """The headline as the page states it, without the outlet's name after it."""
    node = page.css_first("title")
    whole = node.text() if node is not None else None
    headlines = [entry.get("headline") for entry in described]
    title = first(
        *(line for line in headlines if isinstance(line, str)),
        meta.get("og:title"),
        meta.get("twitter:title"),
        whole,
    )
    if title is None or outlet is None:
        return title
    return re.sub(rf"\s*[|•·–—:-]\s*{re.escape(outlet)}\s*$", "", title, flags=re.IGNORECASE) or title


def canonical(page: Any) -> str | None:
    """The page's own address, where it gives one in full."""
    node = page.css_first('link[rel="canonical"]')
    address = node.attributes.get("href") if node is not None else None
    return address if address and re.match(r"https?://", address) else None


def published_fields(page: Any, meta: dict[str, str], described: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """The fields that state when the report appeared, the most trusted first."""
    for key in ("datePublished", "dateCreated"):
        for entry in described:
            if isinstance(entry.get(key), str):
                yield entry[key], f"the page's JSON-LD ({key})"
    for name in PUBLISHED_NAMES:
        if name in meta:
            yield meta[name], f"the page's meta element {name}"
    for node in page.css(TIME_ELEMENTS):
        value = node.attributes.get("datetime") or node.attributes.get("content") or ""
        if value.strip():
            yield value.strip(), "the page's time element"


def updated_fields(meta: dict[str, str], described: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """The fields that state a last change."""
    for entry in described:
        if isinstance(entry.get("dateModified"), str):
            yield entry["dateModified"], "the page's JSON-LD (dateModified)"
    for name in UPDATED_NAMES:
        if name in meta:
            yield meta[name], f"the page's meta element {name}"
