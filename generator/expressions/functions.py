"""The vocabulary: what each function takes, what it yields, and the Python it becomes.

One row per function and nothing elsewhere: the checker, the compiler and the documentation all read this table.
"""

from __future__ import annotations

from generator.expressions import on_bytes, on_json, on_pairs, on_responses, on_text
from generator.expressions.function import Function, ScopeName, Symbol

FUNCTIONS: tuple[Function, ...] = (*on_bytes.ROWS, *on_text.ROWS, *on_pairs.ROWS, *on_json.ROWS, *on_responses.ROWS)


def functions_of(scope: ScopeName) -> dict[str, Function]:
    """The functions that a scope allows, by name."""
    return {function.name: function for function in FUNCTIONS if scope in function.scopes}


RUNTIME_MODULES: dict[str, str] = {
    "dig": "http.response",
    "member_of": "data.signing_json",
    "must_be": "data.signing_json",
    "present_pairs": "data.encoding",
    "comparable": "values.numbers",
    **{f.target.name: f.target.module for f in FUNCTIONS if isinstance(f.target, Symbol) and f.target.module},
}
"""Every runtime function that compiled expressions call, and the module of the runtime it is in."""

PYTHON_NAMES: frozenset[str] = frozenset(
    f.target.name.split(".")[0] for f in FUNCTIONS if isinstance(f.target, Symbol) and f.target.module is None
)
"""Python's own names, and `request` and `response`, on which compiled expressions rely."""

PRIVATE_KEYS: frozenset[str] = frozenset(
    f.name for f in FUNCTIONS if any(parameter.name in ("private_key", "public_key") for parameter in f.parameters)
)
"""Functions that need the package `cryptography`."""
