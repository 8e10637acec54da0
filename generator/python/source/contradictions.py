"""Where pages contradict each other, as docstrings and the list of an SDK show it: both sides, then the decision."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.ir.api import Api, Contradiction
from generator.python.source.literals import sentence

ACCEPTED: Mapping[str, str] = {
    "array_of_one": "a list around the one value",
    "single_object": "one element without its list",
    "null_text": 'the text "null"',
    "empty_text": "an empty text, which gives None",
    "number_text": "a number in place of its text",
    "text_number": "the text of a number",
    "text_boolean": 'the texts "true" and "false"',
    "number_boolean": "0 and 1",
    "epoch_ms": "milliseconds since 1970",
    "epoch_s": "seconds since 1970",
    "no_zone": "a time without a zone, which is read as UTC",
    "absent": "no value at all, which gives None",
    "placeholder_text": "a text that means no value, such as `N/A`, which gives None",
    "null_item": "a null in the list, which is left out",
}
"""What each accepted deviation is, for the readers of an SDK."""


def contradicted(api: Api, subject: str) -> tuple[str, ...]:
    """The text of each contradiction about ``subject``, such as ``types.Order.price``."""
    return tuple(_line(item) for item in api.contradictions if item.about == subject)


def sides(item: Contradiction) -> Iterable[tuple[str, str]]:
    """Each page of a contradiction, and what it says."""
    titles = dict.fromkeys(page.title for page, _ in item.statements)
    for title in titles:
        statements = [statement for page, statement in item.statements if page.title == title]
        yield title, "; ".join(" ".join(statement.split()).rstrip(".") for statement in statements)


def decision(item: Contradiction) -> str:
    """What holds in the SDK, as sentences."""
    accepted = f" Also accepted: {'; '.join(ACCEPTED[word] for word in item.accept)}." if item.accept else ""
    return sentence(item.decided) + accepted


def _line(item: Contradiction) -> str:
    """Both sides in a sentence, then the decision."""
    both = "; ".join(f'{statements} ("{title}")' for title, statements in sides(item))
    return f"The documentation contradicts itself: {both}. Here: {decision(item)}"
