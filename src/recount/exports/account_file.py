"""Account file: the whole account as JSON, written and read again without loss (docs/account-format.md).

Takes an Account, gives bytes; and back. Both ways the account is checked against itself first: a quote that
is not in its report to the character, a sentence that cites nothing and a name of a record that is not
there are never written and never accepted.
"""

from __future__ import annotations

import math
from typing import Any

import msgspec

from recount.errors import MalformedInput, RecordError
from recount.exports.account_quotes import check_quotes, number_problem
from recount.exports.account_references import check_references
from recount.records.account import Account

FORMAT = "recount/account"
VERSION = 1
LARGEST_EXACT = 2**53
"""Whole numbers up to here are the same as integers and as floating-point numbers."""


def encode_account(account: Account) -> bytes:
    """The account as UTF-8 JSON, indented, with a line end at its end.

    The same account gives the same bytes, and reading the bytes and writing them again gives them once
    more. Raises RecordError as `check_account` does, and where a text holds half of a character that has no
    bytes of its own.
    """
    data = msgspec.to_builtins(account, order="deterministic")
    check_quotes(data)
    check_references(account)
    try:
        return msgspec.json.format(msgspec.json.encode(_plain_numbers(data, "")), indent=1) + b"\n"
    except UnicodeEncodeError as error:
        raise RecordError(
            f"the account holds {error.object[error.start : error.end]!r}, half of a character, which UTF-8 "
            f"cannot write; read the report again from its bytes"
        ) from error


def decode_account(raw: bytes) -> Account:
    """The account that an account file holds. Fields that this version does not know are passed over.

    Raises MalformedInput where the bytes are no account file of this version, and RecordError, naming the
    place in the file, where a field is missing or has another type, a quote is not in its report, or a
    record is named that the file does not hold.
    """
    data = _account_object(raw)
    check_quotes(data)
    try:
        account = msgspec.convert(data, Account)
    except msgspec.ValidationError as error:
        raise RecordError(f"the account file does not fit its format: {_with_place(str(error))}") from error
    check_references(account)
    return account


def check_account(account: Account) -> None:
    """Raises RecordError, naming the place in the account file and the remedy, where the account
    contradicts itself.

    Every quote must be its report's text from start to end; every id must be one and lead to a record;
    every sentence and every point must rest on claims; a report's text must have the hash that is noted for
    it.
    """
    data = msgspec.to_builtins(account, order="deterministic")
    check_quotes(data)
    check_references(account)
    _plain_numbers(data, "")


def account_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the account file, made from the records."""
    schema = msgspec.json.schema(Account)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{FORMAT}, version {VERSION}",
        **schema,
    }


def _account_object(raw: bytes) -> dict[str, Any]:
    """The file's JSON object, with its format and version seen to."""
    try:
        data = msgspec.json.decode(raw)
    except (msgspec.DecodeError, RecursionError) as error:
        raise MalformedInput(
            f"the account file is no JSON: {error}; make it again with `recount run REPORT... --json FILE`"
        ) from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise MalformedInput(
            f'the file is no account: it does not say "format": "{FORMAT}"; give a file that `recount run --json` wrote'
        )
    if data.get("version") != VERSION:
        raise MalformedInput(
            f"the account file has version {data.get('version')!r}, this is version {VERSION}; "
            f"open it with the recount that wrote it, or make it again"
        )
    return data


def _plain_numbers(value: Any, place: str) -> Any:
    """The same value with whole numbers written without a fraction, and none that JSON has no word for."""
    if isinstance(value, dict):
        return {key: _plain_numbers(inner, f"{place}.{key}") for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain_numbers(inner, f"{place}[{index}]") for index, inner in enumerate(value)]
    if isinstance(value, float):
        if not math.isfinite(value):
            raise RecordError(number_problem(place.removeprefix("."), value))
        return int(value) if value.is_integer() and abs(value) <= LARGEST_EXACT else value
    return value


def _with_place(message: str) -> str:
    """The complaint with its place first, written as in the other messages.

    >>> _with_place("Expected `str`, got `int` - at `$.claims[0].id`")
    'claims[0].id: expected `str`, got `int`; put that right or make the file again'
    """
    complaint, _, path = message.partition(" - at ")
    place = path.strip("`").removeprefix("$").removeprefix(".") or "the top level"
    return f"{place}: {complaint[:1].lower()}{complaint[1:]}; put that right or make the file again"
