"""Functions that make JSON for a signature or a login message, and those that read it."""

from __future__ import annotations

from generator.expressions.function import TEXT, Function, Parameter, Symbol
from generator.expressions.kinds import Kind

_VALUE = Parameter("member", Kind.TEXT | Kind.INTEGER | Kind.BOOLEAN | Kind.JSON | Kind.NONE)
_JSON = Parameter("value", Kind.JSON)
_PARTS = Parameter("pairs", Kind.PAIRS | Kind.JSON)

ROWS: tuple[Function, ...] = (
    Function(
        "json",
        (),
        Kind.TEXT,
        Symbol("json_text", "data.signing_json"),
        "A compact JSON object as text: the named pairs or the members of JSON objects, then the named arguments. "
        'Those of `members(...)` stay numbers and truth values; `[("x-y", 1)]` is for names that are no Python names.',
        'json(sub=key_name, iss="cdp", exp=integer(timestamp) + 120)',
        rest=_PARTS,
        members=_VALUE,
        drops=True,
    ),
    Function(
        "object",
        (),
        Kind.JSON,
        Symbol("json_object", "data.signing_json"),
        "A JSON object inside `json(...)` or `array(...)`.",
        'json(op="login", args=array(object(apiKey=api_key, sign=signature)))',
        rest=_PARTS,
        members=_VALUE,
        drops=True,
    ),
    Function(
        "array",
        (),
        Kind.JSON,
        Symbol("json_array", "data.signing_json"),
        "A JSON list inside `json(...)`.",
        'json(action="access", args=array(key, timestamp, signature))',
        rest=_VALUE,
        drops=True,
    ),
    Function(
        "parse_json",
        (TEXT,),
        Kind.JSON,
        Symbol("parse_json", "data.signing_json"),
        "The value that JSON text means, to be looked into by name (`value.params`); empty text is absent. What is no "
        "JSON, null, or has a name twice is not signed.",
        "members(parse_json(body))",
        finds=True,
    ),
    Function(
        "members",
        (_JSON,),
        Kind.PAIRS,
        Symbol("members", "data.signing_json"),
        "The members of a JSON object as named pairs: texts as they are, numbers with the digits that are sent, the "
        "rest compact; null is left out, and what is absent has none. A list is not signed.",
        "pairs(sort(members(parse_json(body))))",
    ),
    Function(
        "run_together",
        (_JSON,),
        Kind.TEXT,
        Symbol("run_together", "data.signing_json"),
        "The members of a JSON object sorted and run together, name and value, at all depths.",
        "run_together(parse_json(body))",
    ),
    Function(
        "need",
        (Parameter("value", Kind.TEXT | Kind.JSON | Kind.NONE),),
        Kind.TEXT,
        Symbol("need", "data.signing_json"),
        "The text of what must be there, of a JSON number its digits; where it is absent nothing is signed.",
        'need(header("X-Request-Id"))',
        named=True,
    ),
    Function(
        "sorted_json",
        (TEXT,),
        Kind.TEXT,
        Symbol("sorted_json", "data.signing_json"),
        "JSON text written again: compact, with sorted names at all depths; empty text stays empty.",
        "sorted_json(body)",
    ),
)
