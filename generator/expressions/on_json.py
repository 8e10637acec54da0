"""Functions that make JSON for a signature or a login message, and those that read it."""

from __future__ import annotations

from generator.expressions.function import PAIRS, TEXT, Function, Parameter, Symbol
from generator.expressions.kinds import Kind

_VALUE = Parameter("member", Kind.TEXT | Kind.INTEGER | Kind.BOOLEAN | Kind.JSON | Kind.NONE)
_JSON = Parameter("value", Kind.JSON)

ROWS: tuple[Function, ...] = (
    Function(
        "json",
        (),
        Kind.TEXT,
        Symbol("json_text", "jsontext"),
        "A compact JSON object as text: the named pairs, then the named arguments; what is absent is left out.",
        'json(sub=key_name, iss="cdp", exp=integer(timestamp) + 120)',
        rest=PAIRS,
        members=_VALUE,
    ),
    Function(
        "object",
        (),
        Kind.JSON,
        Symbol("json_object", "jsontext"),
        "A JSON object to stand inside `json(...)` or `array(...)`; what is absent is left out.",
        'json(op="login", args=array(object(apiKey=api_key, sign=signature)))',
        rest=PAIRS,
        members=_VALUE,
    ),
    Function(
        "array",
        (),
        Kind.JSON,
        Symbol("json_array", "jsontext"),
        "A JSON list to stand inside `json(...)`; what is absent is left out.",
        'json(action="access", args=array(key, timestamp, signature))',
        rest=_VALUE,
    ),
    Function(
        "parse_json",
        (TEXT,),
        Kind.JSON,
        Symbol("parse_json", "jsontext"),
        "The value that JSON text means, to be looked into by name (`value.params`); empty text is absent.",
        "members(parse_json(body))",
    ),
    Function(
        "members",
        (_JSON,),
        Kind.PAIRS,
        Symbol("members", "jsontext"),
        "The members of a JSON object as named pairs: texts as they are, numbers with their digits, the rest compact; "
        "null is left out.",
        "pairs(sort(members(parse_json(body))))",
    ),
    Function(
        "run_together",
        (_JSON,),
        Kind.TEXT,
        Symbol("run_together", "jsontext"),
        "The members of a JSON object sorted and run together, name and value, at all depths.",
        "run_together(parse_json(body))",
    ),
    Function(
        "sorted_json",
        (TEXT,),
        Kind.TEXT,
        Symbol("sorted_json", "jsontext"),
        "JSON text written again: compact, with sorted names at all depths.",
        "sorted_json(body)",
    ),
)
