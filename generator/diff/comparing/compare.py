"""Compares two versions of one API, part by part."""

from __future__ import annotations

from generator.diff.change import Change, Changes
from generator.diff.comparing.documentation import compare_documentation
from generator.diff.comparing.errors import compare_errors
from generator.diff.comparing.models import compare_models
from generator.diff.comparing.operations import compare_operations
from generator.diff.comparing.signing import compare_signing
from generator.diff.comparing.streams import compare_streams
from generator.diff.comparing.types import text_enums
from generator.diff.comparing.venue import compare_venue
from generator.ir.api import Api


def compare(old: Api | None, new: Api | None) -> tuple[Change, ...]:
    """All changes, the worst first; None is a venue that does not exist on that side."""
    if old is None or new is None:
        return _one_side(old, new)
    found = Changes(new.venue)
    compare_venue(found, old, new)
    compare_operations(found, old, new, text_enums(old, new))
    compare_models(found, old, new)
    compare_errors(found, old, new)
    compare_signing(found, old, new)
    compare_streams(found, old, new, text_enums(old, new))
    compare_documentation(found, old, new)
    return found.sorted()


def _one_side(old: Api | None, new: Api | None) -> tuple[Change, ...]:
    api = new or old
    if api is None:
        return ()
    found = Changes(api.venue)
    rule = "venue-removed" if new is None else "venue-added"
    found.note(rule, "venue", None, None, None, f"{api.venue}_sdk", gone=new is None)
    return found.sorted()
