"""Functions on text, numbers and moments."""

from __future__ import annotations

from generator.expressions.function import (
    DATA,
    EVERYWHERE,
    HEADER,
    KEEP,
    TEXT,
    WRITING,
    Function,
    Method,
    Parameter,
    Symbol,
)
from generator.expressions.kinds import Kind

_OPTIONAL_TEXT = Kind.TEXT | Kind.NONE
_SEPARATOR = Parameter("separator", Kind.TEXT, pattern="(?s).+")
_TIME_FORMAT = Parameter("format", Kind.TEXT, pattern=r"(?:[^%]|%[YmdHMSfLjabAyZsQ%])+")

ROWS: tuple[Function, ...] = (
    Function("upper", (TEXT,), Kind.TEXT, Method("upper"), "In capitals.", "upper(hex(md5(body)))", scopes=EVERYWHERE),
    Function("lower", (TEXT,), Kind.TEXT, Method("lower"), "In small letters.", "lower(host)", scopes=EVERYWHERE),
    Function(
        "strip",
        (TEXT,),
        Kind.TEXT,
        Method("strip"),
        "Without blanks at both ends.",
        "strip(private_key)",
        scopes=EVERYWHERE,
    ),
    Function(
        "squeeze",
        (TEXT,),
        Kind.TEXT,
        Symbol("squeeze", "data.encoding"),
        "Without blanks at both ends, and each run of blanks inside as one.",
        "[(lower(name), squeeze(value)) for name, value in headers]",
    ),
    Function(
        "replace",
        (TEXT, Parameter("old", Kind.TEXT), Parameter("new", Kind.TEXT)),
        Kind.TEXT,
        Method("replace"),
        "With every `old` replaced by `new`.",
        'replace(percent_encode(body), "%20", "+")',
    ),
    Function(
        "percent_encode",
        (TEXT, KEEP),
        Kind.TEXT,
        Symbol("percent_encode", "data.encoding"),
        "Percent-encoded by RFC 3986: all but A-Z a-z 0-9 - . _ ~ and the characters in `keep`.",
        'percent_encode(path, keep="/")',
    ),
    Function(
        "percent_decode",
        (TEXT,),
        Kind.TEXT,
        Symbol("percent_decode", "data.encoding"),
        "With percent-encoding undone; a `+` stays.",
        "percent_decode(path)",
    ),
    Function(
        "split",
        (Parameter("text", _OPTIONAL_TEXT, demanded=True), _SEPARATOR),
        Kind.TEXTS,
        Symbol("split_text", "data.encoding"),
        "The parts of a text between separators. A header or member that is absent is refused, unless the formula "
        "says what is taken instead; an optional credential that is absent has none.",
        'split(header("X-Signatures"), ",")',
    ),
    Function(
        "fields",
        (
            Parameter("text", _OPTIONAL_TEXT, demanded=True),
            _SEPARATOR,
            Parameter("inside", Kind.TEXT, pattern="(?s).+"),
        ),
        Kind.PAIRS,
        Symbol("read_pairs", "data.encoding"),
        "The named pairs that a text holds: a separator between pairs, another inside them. What is absent is as in "
        "`split`.",
        'fields(header("Signature"), ",", "=")',
    ),
    Function(
        "remove_dots",
        (TEXT,),
        Kind.TEXT,
        Symbol("remove_dots", "data.encoding"),
        "A path without its `.` and `..` segments and without empty ones.",
        'percent_encode(remove_dots(path), "/")',
    ),
    Function(
        "join",
        (Parameter("separator", Kind.TEXT),),
        Kind.TEXT,
        Symbol("join_present", "data.encoding"),
        "Texts joined; what is absent is left out together with its separator.",
        'join("&", path, query_text, digest)',
        rest=Parameter("text", _OPTIONAL_TEXT),
        star=True,
        scopes=EVERYWHERE,
        drops=True,
    ),
    Function(
        "text",
        (Parameter("integer", Kind.INTEGER),),
        Kind.TEXT,
        Symbol("str"),
        "An integer's digits.",
        "text(1)",
        scopes=WRITING,
    ),
    Function(
        "integer",
        (TEXT,),
        Kind.INTEGER,
        Symbol("int"),
        "The integer of a text of digits.",
        "integer(timestamp) + 120",
    ),
    Function("length", (DATA,), Kind.INTEGER, Symbol("len"), "How many bytes.", "text(length(utf8(body)))"),
    Function(
        "strftime",
        (TEXT, _TIME_FORMAT),
        Kind.TEXT,
        Symbol("format_time", "data.timestamps"),
        "A moment (Unix digits, ISO 8601 or an HTTP date) written another way, in UTC, names in English; "
        "`%L` milliseconds, `%f` microseconds, `%s` Unix seconds, `%Q` Unix milliseconds.",
        'strftime(timestamp, "%Y%m%dT%H%M%SZ")',
    ),
    Function(
        "header",
        (HEADER,),
        _OPTIONAL_TEXT,
        Symbol("request.header"),
        "The value of a header of the request, whatever the case of its name.",
        'header("Content-Type") or ""',
        finds=True,
    ),
)
