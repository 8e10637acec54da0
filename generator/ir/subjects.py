"""How contradictions, diff, drift and explain name an entry: ``operations.orders.cancel``, ``types.Order.price``."""

from __future__ import annotations

VENUE = "venue"
ERRORS = "errors"
ENVELOPE = "envelope"
LIMIT_HEADERS = "limit_headers"


def within(owner: str, name: object) -> str:
    """An entry inside another: a field, a parameter, a value, a step, an event, ..."""
    return f"{owner}.{name}"


def aspect(owner: str, name: object) -> str:
    """A property of an entry that is no entry itself."""
    return f"{owner}#{name}"


def page(id_: object) -> str:
    """A page of the documentation."""
    return f"pages.{id_}"


def environment(name: object) -> str:
    """An environment."""
    return f"environments.{name}"


def credential(name: object) -> str:
    """A credential."""
    return f"credentials.{name}"


def setting(name: object) -> str:
    """A setting."""
    return f"settings.{name}"


def client_parameter(name: object) -> str:
    """A parameter that a client may be given once for all calls."""
    return f"client_parameters.{name}"


def header(name: object) -> str:
    """A header that every call sends."""
    return f"headers.{name}"


def limit(name: object) -> str:
    """A rate limit."""
    return f"limits.{name}"


def object_(name: object) -> str:
    """An object."""
    return f"types.{name}"


def enum(name: object) -> str:
    """An enumeration."""
    return f"enums.{name}"


def error(name: object) -> str:
    """An error code, or an error without a code by its chosen name."""
    return f"{ERRORS}.{name}"


def status(code: object) -> str:
    """An HTTP status, where it must not be taken for a code that reads the same."""
    return f"{ERRORS}.HTTP {code}"


def level(name: object) -> str:
    """A signing level."""
    return f"signing.{name}"


def group(name: object) -> str:
    """A group of operations."""
    return f"operations.{name}"


def operation(group_name: object, name: object) -> str:
    """An operation."""
    return f"operations.{group_name}.{name}"


def stream(name: object) -> str:
    """A stream."""
    return f"streams.{name}"


def example(name: object) -> str:
    """A documented payload."""
    return f"examples.{name}"


def contradiction(id_: object) -> str:
    """A contradiction itself, not what it is about."""
    return f"contradictions.{id_}"
