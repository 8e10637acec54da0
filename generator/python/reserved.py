"""Names that printed modules have already, so that nothing of a spec may take them; a test holds the lists complete."""

from __future__ import annotations

from generator.python.categories import CATEGORIES

ERRORS = (
    "ApiError",
    "ConnectionFailed",
    "ErrorCategory",
    "ErrorCode",
    "InvalidParameter",
    "MissingCredentials",
    "OutcomeUnknown",
    "RequestTimeout",
    "Retry",
    "SdkError",
    "TransportError",
    "UnexpectedResponse",
)
"""What an SDK exports from its ``errors`` beside the exceptions of the categories."""

_PACKAGE = ("CallOptions", "Credentials", "Event", "Settings", "Timeout", "UnknownEvent")
_MODELS = ("Decimal", "JSON", "Outcome", "Struct", "Timestamp", "OpenInteger", "OpenText")
_EVENTS = ("ACCEPTED", "Answer", "Any", "Channel", "EventDecoder", "EventKind", "Final", "TIMES", "TypeAlias")
_RESOURCES = ("AsyncResource", "Effect", "Mapping", "Operation", "Sequence", "Source", "SyncResource")
_RULES = ("AtLeastOne", "AtMost", "RequiredWhen")
_RESULTS = ("Anything", "Batch", "Many", "Nothing", "One")
_CATEGORIES = tuple(category.exception for category in CATEGORIES.values())

TYPES = frozenset((*ERRORS, *_CATEGORIES, *_PACKAGE, *_MODELS, *_EVENTS, *_RESOURCES, *_RULES, *_RESULTS))
"""Classes and constants of the modules in which the types of a spec stand."""

_CLIENTS = ("AsyncClient", "Clock", "Environment", "Literal", "SyncClient", "VENUE")
_TRANSPORTS = ("AsyncTransport", "SSLContext", "Transport")

CLIENT = frozenset((*_CLIENTS, *_TRANSPORTS))
"""Classes and constants of client.py, where the groups stand, beside those of ``TYPES``."""

GROUPS = frozenset({"base_url", "cached_property", "close", "environment", "leniency", "request"})
"""Members of every client, and what its class needs while it is made."""

ARGUMENTS = frozenset({"base_url", "clock", "environment", "self", "ssl_context", "timeout", "transport"})
"""Arguments of every client beside credentials and settings."""

CREDENTIALS = frozenset({"from_environment", "hide_in"})
"""Members of ``Credentials``."""

STREAMS = frozenset({"accepted", "times"})
"""Constants of events.py in lower case, since a stream's constant is its name in capitals."""

PARAMETERS = frozenset({"self", "options", "epoch_s", "epoch_ms", "epoch_us", "epoch_ns", "exact", "iso"})
"""What the body of a method needs."""

FIELDS = frozenset({"ok", "error", "raise_for_error"})
"""Members of an outcome of a batch."""
