"""The verb: what is given, what comes back, and what is turned away with which reason."""

import io
import json
from hashlib import sha256
from pathlib import Path

import pytest

from recount.records.ids import id_of
from recount.records.report import Published
from recount.reports import read_reports

BODY = (
    "Troops entered the town of Orlan on Tuesday, the ministry said, after nine days of fighting.\n\n"
    "At least ten people were killed, it added.\n"
)
PAGE = f"""Troops enter Orlan after nine days

By Ana Lee with AP, REUTERS
Published on 3 March 2021
Share this articleComments

{BODY}
Read more: Port fees rise
"""


def write(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return str(path)


def test_a_plain_text_becomes_a_report_with_all_that_it_states(tmp_path: Path) -> None:
    (report,), rejected = read_reports([write(tmp_path, "orlan.txt", PAGE)])
    raw = PAGE.encode("utf-8")
    assert rejected == ()
    assert report.text == PAGE
    assert report.sha256 == report.text_sha256 == sha256(raw).hexdigest()
    assert report.id == id_of("r", report.sha256, "orlan.txt")
    assert (report.file, report.title, report.byline) == (
        "orlan.txt",
        "Troops enter Orlan after nine days",
        "Ana Lee",
    )
    assert (report.language, report.credits, report.outlet) == ("en", ("AP", "Reuters"), None)
    assert report.published == Published(
        "3 March 2021", "2021-03-03", "2021-03-03", "stated in the line that says when it was published"
    )
    assert [report.text[stretch.start : stretch.end] for stretch in report.dropped] == [
        "Share this articleComments",
        "Read more: Port fees rise",
    ]


def test_line_ends_and_a_byte_order_mark_stay_in_the_text(tmp_path: Path) -> None:
    text = "\ufeffFire at mill\r\n\r\n" + BODY.replace("\n", "\r\n")
    (report,), _ = read_reports([write(tmp_path, "fire.txt", text)])
    assert report.text == text
    assert report.text.encode("utf-8") == (tmp_path / "fire.txt").read_bytes()
    assert (report.dropped[0].start, report.dropped[0].end) == (0, 1)
    assert report.title == "Fire at mill"


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_other_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    text = "Café owner held\n\n“It was £5,” he said – twice, the police officer told the court on Tuesday.\n"
    (report,), _ = read_reports([write(tmp_path, "cafe.txt", text.encode(encoding))])
    assert report.text.removeprefix("\ufeff") == text


def test_two_names_of_one_text_are_two_reports_and_one_name_twice_is_one(tmp_path: Path) -> None:
    first, copy = write(tmp_path, "a.txt", PAGE), write(tmp_path, "b.txt", PAGE)
    reports, rejected = read_reports([first, copy, first])
    assert [report.file for report in reports] == ["a.txt", "b.txt"]
    assert len({report.id for report in reports}) == 2
    assert [(entry.unit, entry.reason) for entry in rejected] == [(first, f"{first} was given twice; it is read once")]


def test_every_line_of_json_lines_is_a_unit(tmp_path: Path) -> None:
    lines = [
        json.dumps(
            {
                "text": BODY,
                "title": "Troops enter Orlan",
                "url": "https://post.example/1",
                "outlet": "The Post",
                "published": "2021-03-04",
            }
        ),
        "{bad",
        "",
        json.dumps({"title": "no text"}),
        json.dumps({"text": "  "}),
        "[1]",
        json.dumps({"text": "half \ud800"}),
        json.dumps({"text": BODY}),
    ]
    path = write(tmp_path, "many.jsonl", "\n".join(lines) + "\n")
    reports, rejected = read_reports([path])
    assert [report.file for report in reports] == ["https://post.example/1", "many.jsonl:8"]
    assert reports[0].sha256 == sha256(lines[0].encode("utf-8")).hexdigest()
    assert (reports[0].url, reports[0].title, reports[0].outlet) == (
        "https://post.example/1",
        "Troops enter Orlan",
        "The Post",
    )
    assert (reports[0].published.earliest, reports[0].published.why) == (
        "2021-03-04",
        "stated in the line's field published",
    )
    assert [(entry.unit, entry.reason) for entry in rejected] == [
        (
            f"{path}:2",
            "many.jsonl line 2 is no JSON at column 2 (Expecting property name enclosed in double "
            "quotes); mend the line",
        ),
        (f"{path}:4", "many.jsonl line 4 has no 'text'; add the report's text under that name"),
        (f"{path}:5", "many.jsonl line 5 has an empty 'text'; add the report's text under that name"),
        (f"{path}:6", "many.jsonl line 6 is JSON but no object; write one object with 'text' on each line"),
        (
            f"{path}:7",
            "many.jsonl line 7 has half a character (a lone surrogate) at 5 of 'text'; mend the escape",
        ),
    ]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty.txt is empty"),
        ("white.txt", " \n\t\u00a0\n", "white.txt holds nothing but white space"),
        ("nul.txt", b"abc\0def", "nul.txt holds NUL bytes"),
        ("noise.txt", bytes(range(128, 256)) * 30, "noise.txt is in no encoding that gives text"),
        ("long.txt", "word " * 100_001, "long.txt is longer than 500,000 bytes"),
        ("lines.txt", "a word\n" * 20_001, "lines.txt has 20,001 lines"),
        ("cut.pdf", b"%PDF-1.4\n1 0 obj", "cut.pdf is a PDF that is broken or cut off"),
        (
            "blank.html",
            "<html><body><script>x()</script></body></html>",
            "blank.html is an HTML page without visible words",
        ),
        ("one.json", json.dumps({"text": BODY}, indent=1), "one.json is JSON over several lines"),
        (
            "feed.xml",
            "<?xml version='1.0'?><rss><channel></channel></rss>",
            "feed.xml is a feed or a site map",
        ),
        ("report.docx", b"PK\x03\x04 and more", "report.docx is an office document or an archive"),
        ("page.html.gz", b"\x1f\x8b\x08 and more", "page.html.gz is compressed"),
        (
            "bericht.txt",
            "Die Truppen sind am Dienstag in die Stadt Orlan eingerückt, teilte das Ministerium mit. "
            "Mindestens zehn "
            "Menschen wurden dabei getötet, hieß es weiter in der Mitteilung.",
            "bericht.txt is in another language than English (it reads as 'de')",
        ),
    ],
)
def test_what_cannot_be_read_is_turned_away_with_a_reason(
    tmp_path: Path, name: str, content: str | bytes, reason: str
) -> None:
    path = write(tmp_path, name, content)
    reports, rejected = read_reports([path])
    assert reports == ()
    assert [(entry.stage, entry.unit) for entry in rejected] == [("read", path)]
    assert rejected[0].reason.startswith(reason)
    assert ";" in rejected[0].reason


def test_what_is_no_file_is_turned_away(tmp_path: Path) -> None:
    given = [str(tmp_path), str(tmp_path / "nowhere.txt"), "https://post.example/1", "", "a\0b"]
    reports, rejected = read_reports(given)
    assert reports == ()
    assert [entry.unit for entry in rejected] == given
    assert [entry.reason.split("; ")[1] for entry in rejected] == [
        "give the files in it",
        "check the path",
        "save the page and give the file",
        "give the path of a file",
        "give the path of a file",
    ]


def test_content_decides_where_a_suffix_is_missing_or_wrong(tmp_path: Path) -> None:
    html = "<!DOCTYPE html><html><body><h1>Troops enter Orlan after nine days</h1><p>" + BODY + "</p></body></html>"
    (page, line, plain), rejected = read_reports(
        [
            write(tmp_path, "page.txt", html),
            write(tmp_path, "lines", json.dumps({"text": BODY})),
            write(tmp_path, "text.html", BODY),
        ]
    )
    assert rejected == ()
    assert "<p>" not in page.text
    assert line.file == "lines:1"
    assert plain.text == BODY


def test_standard_input_is_read() -> None:
    (report,), rejected = read_reports(["-"], stdin=io.BytesIO(PAGE.encode()))
    assert (report.file, report.text, rejected) == ("-", PAGE, ())


def test_the_order_of_inputs_changes_no_report(tmp_path: Path) -> None:
    paths = [write(tmp_path, f"{number}.txt", f"Fire {number}\n\n{BODY}") for number in range(3)]
    forward, backward = read_reports(paths)[0], read_reports(paths[::-1])[0]
    assert forward == backward[::-1]
