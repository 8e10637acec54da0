"""Functions on named pairs: query parameters, form parameters, headers."""

from __future__ import annotations

from collections.abc import Sequence

from generator.expressions.function import KEEP, PAIRS, Function, Parameter, Symbol
from generator.expressions.kinds import Kind


def _same_as_first(kinds: Sequence[Kind]) -> Kind:
    return kinds[0]


_NAME = Parameter("name", Kind.TEXT)

ROWS: tuple[Function, ...] = (
    Function(
        "pairs",
        (PAIRS,),
        Kind.TEXT,
        Symbol("join_pairs", "data.encoding"),
        "name=value joined with &, as they are.",
        "pairs(sort(query_params))",
    ),
    Function(
        "lines",
        (PAIRS,),
        Kind.TEXT,
        Symbol("pair_lines", "data.encoding"),
        "name:value, each with a line end after it.",
        "lines(sort(headers))",
    ),
    Function(
        "encode",
        (PAIRS, KEEP),
        Kind.PAIRS,
        Symbol("encode_pairs", "data.encoding"),
        "Names and values percent-encoded.",
        "pairs(sort(encode(query_params)))",
    ),
    Function(
        "sort",
        (Parameter("list", Kind.PAIRS | Kind.TEXTS),),
        _same_as_first,
        Symbol("sorted"),
        "Sorted by code point; pairs by name, then value.",
        "pairs(sort(query_params))",
    ),
    Function(
        "merge",
        (PAIRS,),
        Kind.PAIRS,
        Symbol("merge_pairs", "data.encoding"),
        "All pairs, one list after the other.",
        'merge(query_params, [("host", host)])',
        rest=PAIRS,
    ),
    Function(
        "group",
        (PAIRS, Parameter("separator", Kind.TEXT)),
        Kind.PAIRS,
        Symbol("group_pairs", "data.encoding"),
        "One pair per name: the values of a repeated name joined.",
        'group(headers, ",")',
    ),
    Function(
        "names",
        (PAIRS,),
        Kind.TEXTS,
        Symbol("pair_names", "data.encoding"),
        "The names alone.",
        'join(";", *names(headers))',
    ),
    Function(
        "value",
        (PAIRS, _NAME),
        Kind.TEXT | Kind.NONE,
        Symbol("first_value", "data.encoding"),
        "The value of the first pair with this name, or nothing.",
        'need(value(query_params, "symbol"))',
        finds=True,
    ),
    Function(
        "values",
        (PAIRS, _NAME),
        Kind.TEXTS,
        Symbol("all_values", "data.encoding"),
        "The values of all pairs with this name.",
        'values(fields(header("Signature"), ",", "="), "v1")',
    ),
)
