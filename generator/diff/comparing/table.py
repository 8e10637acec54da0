"""The table of compared fields: for each field of the Api, how a change of it is reported."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, Final, cast

from generator.diff.change import Changes
from generator.diff.comparing import reports
from generator.diff.comparing.entries import Entry
from generator.diff.comparing.reports import (
    DOCS,
    SOURCE,
    Report,
    by_parts,
    differs,
    ignored,
    in_code,
    switched,
    without_members,
)
from generator.ir import api as ir
from generator.ir.bounds import Bounds
from generator.ir.errors import ErrorRow, Errors, ErrorTable
from generator.ir.events import Channel, Connection, Event, Stream
from generator.ir.limits import Limit, LimitHeaders
from generator.ir.models import Enum, EnumValue, Field, Object
from generator.ir.operations import BatchResult, FormBody, Group, JsonBody, ListBody, NoResult, OneResult, Operation
from generator.ir.signing import Level, Put, Step, Vector
from generator.ir.source import Page, Source
from generator.ir.types import show

_ITEM: Final[Mapping[str, Report]] = {"name": reports.pairs, "doc": DOCS, "source": SOURCE}
"""The fields that most entries have."""

_VECTOR: Final[Report] = reports.changed("vector-changed")


def _all(report: Report, *names: str) -> dict[str, Report]:
    return dict.fromkeys(names, report)


def _each(report: Callable[[str, str], Report], rule: str, sign: str, *names: str) -> dict[str, Report]:
    """One rule for several fields; the name of the field is added to the subject."""
    return {name: report(rule, f"{sign}{name}") for name in names}


def _pairs(settings: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(f"{name}={value}" for name, value in settings.items())


def _when(before: bool) -> str:
    return "before anything is added" if before else "after everything is added"


TABLE: Final[Mapping[type, Mapping[str, Report]]] = {
    ir.Api: {
        "venue": reports.pairs,
        **_all(ignored, "version", "releases"),
        "title": without_members(differs("docs-changed", "#title")),
        "doc": without_members(DOCS),
        "decimals": differs("decimals-form-changed"),
        "repair_json": switched("json-repair-added", "json-repair-dropped"),
        **_all(in_code, "client", "environments", "credentials", "settings", "client_parameters", "headers"),
        **_all(in_code, "envelope", "time", "default_auth", "limits", "limit_headers", "objects", "enums", "errors"),
        **_all(in_code, "levels", "groups", "streams", "pages", "contradictions", "examples"),
    },
    ir.Environment: {
        "name": reports.pairs,
        "rest": differs("environment-address-changed", ".rest"),
        "stream": differs("environment-address-changed", ".stream"),
        "settings": differs("environment-settings-changed", show=_pairs),
        "doc": without_members(DOCS),
    },
    ir.Credential: {
        "name": reports.pairs,
        "env": differs("credential-variable-changed"),
        "required": switched("credential-required", "credential-optional"),
        "secret": differs("credential-secrecy-changed", show=lambda secret: "masked" if secret else "shown"),
        "doc": DOCS,
    },
    ir.Setting: {
        "name": reports.pairs,
        "kind": differs("setting-type-changed"),
        "default": differs("setting-default-changed"),
        "choices": in_code,
        "doc": DOCS,
    },
    ir.ClientParameter: {
        "name": reports.pairs,
        "type": differs("client-parameter-changed", show=show),
        "chosen_name": differs("client-parameter-changed"),
        "doc": without_members(DOCS),
    },
    ir.Envelope: _each(differs, "envelope-changed", ".", "success", "code", "message", "request_id", "data"),
    Limit: {
        "name": reports.pairs,
        **_all(in_code, "requests", "per"),
        **_each(by_parts, "rate-limit-changed", ".", "scope", "environments", "endpoints"),
        "doc": without_members(DOCS),
        "source": without_members(SOURCE),
    },
    LimitHeaders: {"names": in_code, "source": without_members(SOURCE)},
    Source: {"row": ignored, **_all(in_code, "page", "section", "confidence")},
    Page: {
        "id": reports.pairs,
        **_each(differs, "page-changed", ".", "title", "url", "read_on"),
    },
    ir.Contradiction: {"id": reports.pairs, **_all(in_code, "about", "statements", "decided", "accept")},
    ir.Example: {
        "name": reports.pairs,
        **_all(ignored, "file", "source"),
        **_all(reports.changed("example-changed"), "payload", "decodes", "http_status", "malformed", "error"),
    },
    Errors: {"form": differs("error-form-changed"), "tables": in_code},
    ErrorTable: {**_all(ignored, "page", "title"), "doc": DOCS, "rows": in_code},
    ErrorRow: {
        **_ITEM,
        "kind": differs("error-kind-changed"),
        **_all(in_code, "message", "category", "retry", "http_status", "chosen_name", "further", "further_removed"),
        "removed_on": reports.marked,
    },
    Object: {**_ITEM, **_all(in_code, "fields", "sent", "rules")},
    Field: {
        **_ITEM,
        "example": differs("docs-changed", "#example"),
        **_all(in_code, "type", "required", "nullable", "chosen_name", "constant", "default", "accept", "bounds"),
        "removed_on": reports.marked,
    },
    Bounds: _all(in_code, "at_least", "at_most", "at_least_chars", "at_most_chars", "pattern", "values", "source"),
    Enum: {**_ITEM, "base": differs("enum-base-changed"), "values": in_code},
    EnumValue: {**_ITEM, "chosen_name": in_code, "removed_on": reports.marked},
    Group: {**_ITEM, "name": ignored, "operations": in_code},
    Operation: {
        **_ITEM,
        "group": reports.pairs,
        "method": differs("operation-method-changed"),
        "path": differs("operation-path-changed"),
        "client_order_id": differs("client-order-id-changed"),
        "data": differs("result-place-changed"),
        "paging": reports.optional("paging", "#pages"),
        "lookup": reports.optional("reconcile", "#reconcile"),
        "limits": by_parts("operation-limits-changed", "#limits"),
        **_all(in_code, "auth", "effect", "path_fields", "query_fields", "body", "rules", "result"),
        "removed_on": reports.marked,
    },
    NoResult: {},
    OneResult: {"type": in_code, "accept": reports.listed("accept")},
    BatchResult: {
        "item": in_code,
        **_each(differs, "batch-changed", "#", "success", "code", "message"),
    },
    JsonBody: {"fields": in_code},
    FormBody: {"fields": in_code},
    ListBody: _all(in_code, "name", "items"),
    Level: {
        **_ITEM,
        "timestamp": differs("level-timestamp-changed"),
        "nonce": differs("level-nonce-changed"),
        "frame": differs("level-frame-changed"),
        **_each(by_parts, "level-form-changed", "#", "encoding", "sort", "first"),
        **_each(by_parts, "level-verify-changed", "#", "verify", "tolerance"),
        **_all(in_code, "added", "steps", "sent", "vectors"),
    },
    Step: {
        "name": reports.pairs,
        "expression": differs("level-step-changed"),
        "before": differs("level-step-changed", "#before", show=_when),
    },
    Put: _all(in_code, "place", "name", "expression"),
    Vector: {
        "name": reports.pairs,
        **_all(_VECTOR, "origin", "doc", "credentials", "settings", "timestamp", "nonce"),
        **_all(_VECTOR, "method", "url", "headers", "form", "body", "expected"),
        "source": SOURCE,
    },
    Stream: {
        **_ITEM,
        "auth": differs("stream-auth-changed"),
        "kind": differs("stream-kind-changed"),
        **_all(in_code, "events", "connection", "parameters", "channels"),
    },
    Event: {**_ITEM, "type": in_code, "data": differs("event-place-changed")},
    Channel: {
        **_ITEM,
        "topic": differs("channel-topic-changed"),
        "events": differs("channel-events-changed"),
        "parameters": in_code,
    },
    Connection: {
        **_each(by_parts, "stream-address-changed", "#", "addresses", "path"),
        **_each(by_parts, "stream-transport-changed", "#", "transport", "request", "compression"),
        "session": by_parts("stream-session-changed", "#session"),
        **_each(by_parts, "stream-exchange-changed", "#", "login", "opening", "subscribe", "unsubscribe"),
        "heartbeat": by_parts("stream-heartbeat-changed", "#heartbeat"),
        "numbering": by_parts("stream-numbering-changed", "#numbering"),
        "error": by_parts("stream-complaint-changed", "#error"),
        **_each(reports.moved, "stream-limit", "#", "topics_at_most", "frame_bytes", "connections"),
    },
}  # fmt: skip
"""Class of the Api -> field -> report. A field without an entry here is reported as ``fact-changed``."""


def compare_entry(found: Changes, entry: Entry, old: Any, new: Any) -> None:
    """Report the differences of two entries of one class, field by field, as the table says."""
    rules = TABLE.get(cast("type[object]", type(new)), {})
    there = [field.name for field in fields(new) if field.compare]
    for name in (*(name for name in rules if name in there), *(name for name in there if name not in rules)):
        report = rules.get(name) or differs("fact-changed", f"#{name}")
        report(found, entry, getattr(old, name), getattr(new, name))
