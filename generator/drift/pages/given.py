"""The pages of a run: given files, or copies of an earlier ``--fetch``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.drift.pages.page import LARGEST
from generator.text.diagnostics import Diagnostic, SpecError
from generator.text.nearest import did_you_mean
from generator.text.span import SourceFile


@dataclass(frozen=True, slots=True)
class Found:
    """The bytes of a page, and the name of their origin."""

    page: str
    name: str
    data: bytes
    content_type: str = ""


def split_choice(choice: str) -> tuple[str | None, str]:
    """Split ``ID=FILE`` or ``ID=URL``; the id is None if it is not given."""
    id_, equals, place = choice.partition("=")
    if equals and id_ and "/" not in id_ and ":" not in id_:
        return id_, place
    return None, choice


def is_address(place: str) -> bool:
    """Whether a place is a URL."""
    return place.startswith(("http://", "https://"))


def require_page(page: str, known: tuple[str, ...], venue: str) -> None:
    """Raise SpecError if the venue has no such page."""
    if page not in known:
        help_ = did_you_mean(page, known) or f"there is {', '.join(known)}"
        raise bad(f"{venue}/venue.yaml", f"no page `{page}`", "unknown-page", help_)


def read_file(page: str, place: str) -> Found:
    """Read a page from a file; raises SpecError if it cannot be read."""
    path = Path(place)
    try:
        if path.stat().st_size > LARGEST:
            raise bad(place, "the page is larger than the limit", "too-large", f"at most {LARGEST:,} bytes are read")
        return Found(page, path.name, path.read_bytes())
    except OSError as error:
        raise bad(place, "the page cannot be read", "unreadable", error.strerror) from None


def bad(place: str, message: str, rule: str, help_: str | None) -> SpecError:
    """An error in the arguments of the command."""
    return SpecError([Diagnostic(SourceFile(place, None).whole(), message, rule, help_)])
