"""Rules of names, and of references from one entry to another."""

from __future__ import annotations

from typing import Final

from generator.rules.rule import Rule

_REFERENCE: Final = "Correct the name, or define it."

NAMES: Final = (
    Rule(
        "bad-name",
        "A name cannot be used for what it becomes: a class, method, argument, module, file, header or parameter.",
        "Choose another name; where the venue's own name must stay, set `name:`.",
    ),
    Rule(
        "name-collision",
        "Two names become the same name in the SDK, or a name is already used by every SDK.",
        "Choose another name, or set `name:` on one of the entries.",
    ),
    Rule(
        "name-taken",
        "A name in signing.yaml or venue.yaml is already a credential, a setting or a part of the request.",
        "Choose another name.",
    ),
    Rule("duplicate-name", "Two files define a group or a stream of the same name.", "Merge them, or rename one."),
    Rule("duplicate-id", "Two contradictions have the same id.", "Rename one of them."),
    Rule(
        "duplicate-parameter",
        "Two places of an operation, such as its path and its body, have a parameter of the same wire name.",
        "Keep one of them: rules, sources and type checks name a parameter by its wire name alone.",
    ),
    Rule("duplicate-code", "An error code is defined twice.", "Merge the rows; `also:` keeps the second place."),
    Rule("duplicate-row", "Two entries use the same row of a page's table.", "Correct the number of the row."),
    Rule("unknown-row", "`also:` names a row that its table does not have.", "Correct the number of the row."),
    Rule("unknown-page", "A source names a page that venue.yaml does not list, or no page is named.", _REFERENCE),
    Rule("unknown-type", "A field or result names a type that is not defined.", _REFERENCE),
    Rule("unknown-field", "A type has no field of this name.", "Correct the name, or add the field."),
    Rule("unknown-parameter", "An operation or stream has no parameter of this name.", "Correct or declare it."),
    Rule("unknown-operation", "No operation has this name.", _REFERENCE),
    Rule(
        "unsuitable-operation",
        "The operation cannot be called for this purpose: it has effects, or needs parameters.",
        "Name an operation with `effect: read`, or one that needs no parameters.",
    ),
    Rule("unknown-level", "No signing level has this name.", _REFERENCE),
    Rule("unknown-limit", "No rate limit has this name.", _REFERENCE),
    Rule("unknown-environment", "No environment has this name.", _REFERENCE),
    Rule("unknown-event", "The stream defines no event of this name.", _REFERENCE),
    Rule("unknown-code", "No error row has this code.", _REFERENCE),
    Rule("unknown-subject", "A contradiction is about something that the spec does not define.", _REFERENCE),
    Rule(
        "accept-does-not-apply",
        "An `accept` value cannot apply to the type of the field or result.",
        "Remove the value, or move it to the field that deviates.",
    ),
    Rule(
        "example-differs",
        "An example is not what its entry says: it does not decode, or its JSON is valid although it is `malformed`.",
        "Correct the type, or record a contradiction if the documentation is wrong.",
    ),
    Rule(
        "doubtful-verdict",
        "Warning: the category or retry verdict of an error row contradicts its message or HTTP status.",
        "Change the verdict, or explain it in `doc`, which ends the warning.",
        example="A row with the message `internal error` and `retry: never`: the order may have been placed.",
    ),
)
"""Names first, then references, then what an entry claims about another."""
