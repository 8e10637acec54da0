"""The fixed values of the spec language with their meanings: categories, verdicts, accepted forms, names, functions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.analyze.values.deviations import MEANINGS as ACCEPTED
from generator.expressions import FUNCTIONS
from generator.expressions import MEANINGS as REQUEST

CATEGORIES: Final = {
    "authentication": "Key, token, signature or timestamp is wrong or missing.",
    "permission": "The credentials are right, but do not allow this.",
    "rate_limit": "Too many requests.",
    "invalid_request": "A parameter, a header or the body is wrong.",
    "invalid_order": "Price, quantity or another property of the order is not allowed.",
    "order_not_found": "There is no such order.",
    "duplicate_order": "There is an order with this id already.",
    "insufficient_funds": "Balance, margin or holdings do not suffice.",
    "instrument": "The symbol is unknown, or cannot be traded.",
    "market_closed": "The market is closed, halted, or not in the session that the order needs.",
    "account_restricted": "The account is blocked, limited, or not approved for this.",
    "position": "A position is missing, too large, or in another mode.",
    "funding": "About deposits, withdrawals and transfers.",
    "conflict": "Another action, or the state of the order, is in the way.",
    "maintenance": "The venue is closed for maintenance.",
    "unavailable": "The venue, or a part of it, does not respond at present.",
    "internal": "An error inside the venue.",
}
VERDICTS: Final = {
    "after_fix": "The caller must change something: the request, a credential, the network address, or the money in "
    "the account. The SDK raises.",
    "never": "Only the venue or its support can change it; or it is done already; or nothing is left to act on; or the "
    "page gives no reason. The SDK raises.",
    "after_wait": "Only time must pass. The SDK repeats calls that may be done twice, and never an order.",
    "not_executed": "The page promises that nothing was done. The SDK repeats the call, orders too.",
    "in_doubt": "The venue does not know what it did, or did a part of it. An order raises `OutcomeUnknown`, whatever "
    "the HTTP status; other calls behave as with `after_wait`.",
}
SCOPES: Final = {
    "signing": "signing",
    "response": "responses",
    "item": "items of a batch",
    "message": "stream messages",
    "frame": "frames",
}
_EXPRESSIONS: Final = """\
## Expressions

A restricted subset of Python, checked when the spec is validated. There are: names; constants (text, integers, `True`,
`False`, `None`); `+` for texts, bytes and integers, `-` for integers; `==`, `!=`, `<`, `in`, `is None`, `is not None`;
`and`, `or`, `not`; `a if c else b`; f-strings; slices with constants (`key[:32]`); lists of texts `[method, path]` and
of named pairs `[("host", host)]`; comprehensions over named pairs (`[lower(name) for name, value in headers if value]`)
and over texts (`[upper(part) for part in split(text, ",")]`); members of JSON (`body.data`, `body["data"]`); and the
functions below. Types are checked: text is not bytes. `None` means absent. It is tested with `is`, never with `==`, and
only where a value can be absent; a value that can be absent must be tested before it becomes part of a text.

Names over a response: `status`, `body` (decoded JSON), `text`. Over an item of a batch: `item`. Over a stream message:
`body` and `text`. A member of JSON that is missing is `None`: `body.a.b` never fails. Compared with an integer or its
digits, it is compared by value: `body.code == 0` holds for `0`, `0.0` and `"0"`.

In signing: each credential, each setting, `timestamp` and `nonce` where the level declares them, each earlier step, and
the parts of the request:
"""


def vocabulary() -> str:
    """The sections of the reference after those of the files."""
    heading = ["## Functions\n", "| function | gives | allowed in | example |", "| --- | --- | --- | --- |"]
    rows = [
        f"| `{each.name}` | {_cell(each.doc)} | {', '.join(SCOPES[scope] for scope in each.scopes)} "
        f"| `{_cell(each.example)}` |"
        for each in FUNCTIONS
    ]
    parts = [
        _table("Categories", CATEGORIES),
        _table("Verdicts", VERDICTS),
        _table("Accepted forms", ACCEPTED),
        f"{_EXPRESSIONS}\n{_rows('name', REQUEST)}",
        "\n".join([*heading, *rows, ""]),
    ]
    return "\n".join(parts)


def _table(title: str, meanings: Mapping[str, str]) -> str:
    return f"## {title}\n\n{_rows('value', meanings)}"


def _rows(first: str, meanings: Mapping[str, str]) -> str:
    rows = [f"| `{name}` | {_cell(meaning)} |" for name, meaning in meanings.items()]
    return "\n".join([f"| {first} | meaning |", "| --- | --- |", *rows, ""])


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
