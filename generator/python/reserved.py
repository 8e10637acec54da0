"""Names that printed modules have already, so that nothing of a spec may take them; a test holds the lists complete."""

from __future__ import annotations

from generator.python.categories import CATEGORIES

ERRORS = (
    "ApiError",
    "ClientClosed",
    "ConnectionFailed",
    "ErrorCategory",
    "ErrorCode",
    "InvalidParameter",
    "InvalidTime",
    "MissingCredentials",
    "OutcomeUnknown",
    "RequestTimeout",
    "Retry",
    "SdkError",
    "SigningFailed",
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
_STREAMS = ("AsyncStream", "AsyncStreams", "AsyncStreamsBase", "Self", "Stream", "StreamPlan", "Streams", "StreamsBase")
_PLANS = ("Call", "Complaint", "Context", "Exchange", "Numbering", "Pulse", "Topic")

NOTICES = (
    "Connected",
    "Disconnected",
    "ErrorMessage",
    "Gap",
    "GapReason",
    "Resubscribed",
    "StreamNotice",
    "UndecodableMessage",
)
"""What streams deliver beside events; exported where there are streams."""

STREAM_OPTIONS = ("Overflow", "StreamOptions")
STREAM_ERRORS = ("StreamFailed", "StreamOverflow", "StreamRefused")

_CATEGORIES = tuple(category.exception for category in CATEGORIES.values())

_LISTENING = (*_STREAMS, *_PLANS, *NOTICES, *STREAM_OPTIONS, *STREAM_ERRORS)

TYPES = frozenset((*ERRORS, *_LISTENING, *_CATEGORIES, *_PACKAGE, *_MODELS, *_EVENTS, *_RESOURCES, *_RULES, *_RESULTS))
"""Classes and constants of the modules in which the types of a spec stand."""

_CLIENTS = ("AsyncClient", "Clock", "Environment", "Literal", "SyncClient", "VENUE")
_TRANSPORTS = ("AsyncTransport", "SSLContext", "Transport")

CLIENT = frozenset((*_CLIENTS, *_TRANSPORTS))
"""Classes and constants of client.py, where the groups stand, beside those of ``TYPES``."""

GROUPS = frozenset(
    {"base_url", "cached_property", "close", "closes_with", "environment", "leniency", "request", "stream_access", "streams"}
)
"""Members of every client, and what its class needs while it is made."""

ARGUMENTS = frozenset({"base_url", "clock", "environment", "self", "ssl_context", "timeout", "transport"})
"""Arguments of every client beside credentials and settings."""

CREDENTIALS = frozenset({"from_environment", "hide_in"})
"""Members of ``Credentials``."""

STREAMS = frozenset({"accepted", "close", "times"})
"""Constants of events.py in lower case, since a stream's constant is its name in capitals."""

PARAMETERS = frozenset({"self", "options", "epoch_s", "epoch_ms", "epoch_us", "epoch_ns", "exact", "iso"})
"""What the body of a method needs."""

LISTENING = frozenset({"listed", "session", "topics", "url"})
"""Arguments of every stream beside its parameters, and what the body of its method needs."""

TOPICS = frozenset({"cls", "text"})
"""What the methods that make topics need."""

FIELDS = frozenset({"ok", "error", "raise_for_error"})
"""Members of an outcome of a batch."""
