"""Which error an answer is: the documented code first, then the text, then the HTTP status."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any

from .answer import Answer
from .codes import ErrorCategory, OpenCode, Retry
from .errors import ApiError, one_line
from .venue import Venue
from .wire import is_sequence

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
    418: (ErrorCategory.RATE_LIMIT, Retry.AFTER_WAIT),
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


def candidates(value: Any) -> list[str | int]:
    """What an expression gave, one value or several, as codes or texts."""
    values: Sequence[Any] = value if is_sequence(value) else (value,)
    kept = (int(item) if isinstance(item, Decimal) and item == item.to_integral_value() else item for item in values)
    return [item for item in kept if isinstance(item, str | int) and not isinstance(item, bool) and item != ""]


def texts_of(value: Any) -> list[str]:
    """The messages that an expression gave, each once."""
    return list(dict.fromkeys(str(item).strip() for item in candidates(value) if str(item).strip()))


def match(
    codes: type[OpenCode], found: Sequence[str | int], messages: Iterable[str]
) -> tuple[OpenCode, dict[str, str]] | None:
    """The code among ``found`` or, where there is none, the documented row that one of the texts belongs to."""
    for item in found:
        member = codes.for_code(item)
        if member.is_known:
            return member, {}
    words = [item for item in found if isinstance(item, str)]
    unknown = next((item for item in found if looks_like_code(item)), None)
    for text in (*words, *(messages if unknown is None else ())):
        row = codes.for_message(text)
        if row is not None:
            return row
    return None if unknown is None else (codes.for_code(unknown), {})


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
    venue: Venue, answer: Answer, operation: str, code: Any, message: Any, hide: Callable[[str], str]
) -> ApiError:
    """The exception for a refusal whose code and message the expressions found."""
    found = [hide(item) if isinstance(item, str) else item for item in candidates(code)]
    messages = [hide(text) for text in texts_of(message)]
    member, params = match(venue.codes, found, messages) or (None, {})
    if member is None:
        member = (venue.codes.for_status(answer.status) if answer.status >= 400 else None) or venue.codes(None)
    category, retry = member.category, member.retry
    if not member.is_known:
        category, retry = by_status(venue.codes, answer.status)
    request_id = request_id_of(venue, answer)
    spoken = messages or [str(item) for item in found]
    spoken = [text for text in spoken if text != str(member.code)] or ([] if member.message else spoken)
    for text in spoken:
        params = params or member.read(text)
    return venue.errors.get(category, ApiError)(
        code=member,
        category=category,
        retry=retry,
        message="; ".join(spoken) or member.message or excerpt(answer, hide),
        params={name: hide(value) for name, value in params.items()},
        http_status=answer.status,
        request_id=None if request_id is None else hide(request_id),
        body=answer.body,
        operation=operation,
    )


def is_ambiguous(error: ApiError) -> bool:
    """Whether an answer leaves open if the venue did what was asked: a server's or gateway's failure without a code."""
    status = error.http_status or 0
    if (status < 500 and status != 408) or error.retry is Retry.NOT_EXECUTED:
        return False
    return not error.code.is_known or str(error.code.value).startswith("HTTP ")


def excerpt(answer: Answer, hide: Callable[[str], str] = str) -> str:
    """What the body says, in one line, without markup and secrets; hidden first, since what is cut is not found."""
    text = hide(answer.body[:_SEARCHED].decode("utf-8", "replace"))
    return one_line(_MARKUP.sub(" ", text[:_EXCERPT]))


def request_id_of(venue: Venue, answer: Answer) -> str | None:
    """The venue's own id of the request, where the answer tells it."""
    found = venue.request_id(answer) if venue.request_id else None
    return str(found) if isinstance(found, str | int) and found != "" else None
