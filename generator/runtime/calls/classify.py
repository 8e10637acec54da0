"""Which error a response is: the documented code first, then the text, then the HTTP status.

An error of an order says that the venue did nothing. Where a response leaves that open, its verdict is ``IN_DOUBT``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from ..data.encode import is_sequence
from ..errors.codes import ErrorCategory, OpenCode, Retry
from ..errors.exceptions import ApiError, one_line
from ..http.response import Response
from ..values.numbers import plain
from .venue import Venue

_BY_STATUS = {
    400: (ErrorCategory.INVALID_REQUEST, Retry.AFTER_FIX),
    401: (ErrorCategory.AUTHENTICATION, Retry.AFTER_FIX),
    403: (ErrorCategory.PERMISSION, Retry.AFTER_FIX),
    404: (ErrorCategory.UNKNOWN, Retry.NEVER),
    405: (ErrorCategory.INVALID_REQUEST, Retry.AFTER_FIX),
    406: (ErrorCategory.INVALID_REQUEST, Retry.AFTER_FIX),
    408: (ErrorCategory.RATE_LIMIT, Retry.AFTER_WAIT),
    409: (ErrorCategory.CONFLICT, Retry.NEVER),
    411: (ErrorCategory.INVALID_REQUEST, Retry.AFTER_FIX),
    413: (ErrorCategory.INVALID_REQUEST, Retry.AFTER_FIX),
    414: (ErrorCategory.INVALID_REQUEST, Retry.AFTER_FIX),
    415: (ErrorCategory.INVALID_REQUEST, Retry.AFTER_FIX),
    418: (ErrorCategory.RATE_LIMIT, Retry.NEVER),
    422: (ErrorCategory.INVALID_REQUEST, Retry.AFTER_FIX),
    429: (ErrorCategory.RATE_LIMIT, Retry.AFTER_WAIT),
    502: (ErrorCategory.UNAVAILABLE, Retry.AFTER_WAIT),
    503: (ErrorCategory.UNAVAILABLE, Retry.AFTER_WAIT),
    504: (ErrorCategory.UNAVAILABLE, Retry.AFTER_WAIT),
}
_GATEWAY = frozenset({502, 503, 504, *range(520, 528), 530, 598, 599})
"""Statuses that a gateway gives without knowing what became of the request behind it."""

_MARKUP = re.compile(r"<(script|style)\b.*?</\1\s*>|<[^<>]*>", re.DOTALL | re.IGNORECASE)
_LONGEST_CODE = 100
_EXCERPT = 2000
_SEARCHED = 10 * _EXCERPT


_NONE = frozenset({"", "NaN", "Infinity", "-Infinity"})
"""Texts that name nothing: the last three are what a repaired number that is none is read as."""


def candidates(value: Any) -> list[str | int]:
    """What an expression gave, one value or several, as codes or texts."""
    values: Sequence[Any] = value if is_sequence(value) else (value,)
    kept = (plain(item) for item in values)
    return [item for item in kept if isinstance(item, str | int) and not isinstance(item, bool) and item not in _NONE]


def is_unreadable(value: Any) -> bool:
    """Whether an object, a list or a truth value is where a code is documented: that is no refusal anyone described."""
    values: Sequence[Any] = value if is_sequence(value) else (value,)
    return any(isinstance(item, dict | bool) or is_sequence(item) for item in values)


def texts_of(value: Any) -> list[str]:
    """The messages that an expression gave, each once."""
    return list(dict.fromkeys(str(item).strip() for item in candidates(value) if str(item).strip()))


def matches(
    codes: type[OpenCode], found: Sequence[str | int], messages: Iterable[str]
) -> list[tuple[OpenCode, dict[str, str]]]:
    """What a response names, the most telling first: documented codes, rows that a text belongs to, unknown codes."""
    known: list[tuple[OpenCode, dict[str, str]]] = []
    by_message: list[tuple[OpenCode, dict[str, str]]] = []
    unknown: list[tuple[OpenCode, dict[str, str]]] = []
    for item in found:
        member = codes.for_code(item)
        row = codes.for_message(item) if isinstance(item, str) and not member.is_known else None
        if member.is_known:
            known.append((member, {}))
        elif row is not None:
            by_message.append(row)
        elif looks_like_code(item):
            unknown.append((member, {}))
    if not known and not unknown:
        by_message += [row for row in map(codes.for_message, messages) if row is not None]
    return [*known, *by_message, *unknown]


def names_a_row(codes: type[OpenCode], code: Any, message: Any) -> bool:
    """Whether what the expressions found is documented."""
    return any(member.is_known for member, _ in matches(codes, candidates(code), texts_of(message)))


def looks_like_code(item: str | int) -> bool:
    """Whether it is a word or number rather than a sentence."""
    return isinstance(item, int) or (len(item) <= _LONGEST_CODE and len(item.split()) == 1)


def by_status(codes: type[OpenCode], status: int) -> tuple[ErrorCategory, Retry]:
    """What an HTTP status alone says: the documented table first."""
    row = codes.for_status(status)
    if row is not None:
        return row.category, row.retry
    if status in _BY_STATUS:
        return _BY_STATUS[status]
    if status >= 500:
        return (ErrorCategory.UNAVAILABLE if status in _GATEWAY else ErrorCategory.INTERNAL), Retry.AFTER_WAIT
    return (ErrorCategory.INVALID_REQUEST, Retry.AFTER_FIX) if status >= 400 else (ErrorCategory.UNKNOWN, Retry.NEVER)


def api_error(
    venue: Venue,
    response: Response,
    operation: str,
    code: Any,
    message: Any,
    hide: Callable[[str], str],
    *,
    is_order: bool = False,
) -> ApiError:
    """The exception for a refusal whose code and message the expressions found.

    Its verdict is ``IN_DOUBT`` for an order that the venue may have carried out, and never for another call. So it is
    where nothing but a message without a row comes with a status that refuses nothing: it may say "done". So may a code
    that has not the form of the venue's codes, such as "OK" where they are numbers, and a 0 that no page has.
    """
    found = [hide(item) if isinstance(item, str) else item for item in candidates(code)]
    messages = [hide(text) for text in texts_of(message)]
    member, params = _chosen(venue.codes, matches(venue.codes, found, messages), response.status)
    category, retry = judged(member, response.status)
    if is_order and response.status < 400 and not member.is_known and not any(map(venue.codes.may_refuse, found)):
        retry = Retry.IN_DOUBT
    request_id = request_id_of(venue, response)
    texts = messages or [str(item) for item in found]
    texts = [text for text in texts if text != str(member.code)] or ([] if member.message else texts)
    for text in texts:
        params = params or member.read(text)
    return venue.errors.get(category, ApiError)(
        code=member,
        category=category,
        retry=verdict(member, retry, response.status, is_order),
        message="; ".join(texts) or member.message or excerpt(response, hide),
        params={name: hide(value) for name, value in params.items()},
        http_status=response.status,
        request_id=None if request_id is None else hide(request_id),
        body=response.body,
        operation=operation,
    )


def _chosen(
    codes: type[OpenCode], rows: Sequence[tuple[OpenCode, dict[str, str]]], status: int
) -> tuple[OpenCode, dict[str, str]]:
    """The row for a response: of several the first one that leaves open what was done, if there is one."""
    if not rows:
        return (codes.for_status(status) if status >= 400 else None) or codes(None), {}
    return next((row for row in rows if leaves_open(row[0], judged(row[0], status)[1], status)), rows[0])


def judged(member: OpenCode, status: int) -> tuple[ErrorCategory, Retry]:
    """Category and verdict as documented: of a code without a row those of the HTTP status."""
    return (member.category, member.retry) if member.is_known else by_status(type(member), status)


def leaves_open(member: OpenCode, retry: Retry, status: int) -> bool:
    """Whether the venue may have done what was asked, by a code (or the row of a status) and the HTTP status.

    A row may say so itself. So does a status of a failed server, unless the row of the code is a refusal: a gateway
    sends such a status without knowing what became of the request, and a code without a row says nothing.
    """
    if retry is Retry.IN_DOUBT:
        return True
    if not cannot_tell(status) or retry is Retry.NOT_EXECUTED:
        return False
    return retry is Retry.AFTER_WAIT or not member.is_known or member.row.http_row


def cannot_tell(status: int) -> bool:
    """Whether a server failed, or gave up waiting, and may have done what was asked; 600 and above have no meaning."""
    return status == 408 or status >= 500


def verdict(member: OpenCode, retry: Retry, status: int, is_order: bool) -> Retry:
    """What a row's verdict means for one call: only an order can be in doubt, anything else may be made twice."""
    if is_order:
        return Retry.IN_DOUBT if leaves_open(member, retry, status) else retry
    return Retry.AFTER_WAIT if retry is Retry.IN_DOUBT else retry


def excerpt(response: Response, hide: Callable[[str], str] = str) -> str:
    """What the body says, in one line, without markup and secrets; hidden first, since what is cut is not found."""
    text = hide(response.body[:_SEARCHED].decode("utf-8", "replace"))
    return one_line(_MARKUP.sub(" ", text[:_EXCERPT]))


def request_id_of(venue: Venue, response: Response) -> str | None:
    """The venue's own id of the request, where the response has it."""
    found = plain(venue.request_id(response)) if venue.request_id else None
    return str(found) if isinstance(found, str | int) and found != "" else None
