"""Rules of expressions, signing and streams."""

from __future__ import annotations

from typing import Final

from generator.rules.rule import Rule

EXPRESSIONS: Final = (
    Rule(
        "expression-syntax",
        "An expression, placeholder or JSON frame has a syntax error.",
        "Correct it where the caret points.",
    ),
    Rule(
        "expression-not-allowed",
        "An expression uses Python syntax that is not part of the expression language.",
        "Use the syntax that docs/reference.md lists under Expressions.",
    ),
    Rule("unknown-name", "An expression or vector uses a name that is not defined there.", "Correct the name."),
    Rule(
        "unknown-function",
        "An expression calls a function that does not exist or is not available there.",
        "Use a function that docs/reference.md lists under Functions.",
    ),
    Rule(
        "expression-type",
        "A part of an expression, or its result, has another type than is needed.",
        "Convert it, for example with `utf8(...)`, `hex(...)` or `text(...)`.",
    ),
    Rule("circular-like", "A chain of `like` leads back to its start.", "Remove one `like` of the chain."),
    Rule("no-vector", "A signing level has no test vector.", "Add a published vector, or one computed independently."),
    Rule(
        "vector-differs",
        "The expressions of a level do not compute what its test vector expects.",
        "Compare the intermediate values with the page; correct the expression or the vector.",
    ),
    Rule(
        "verify-without-credential",
        "A level would accept an unsigned message: the signature is not compared in every case.",
        "Compare a value computed from a credential with the one that arrived, in each part of an `or`.",
    ),
    Rule(
        "verify-accepts-changes",
        "A level still accepts its valid vector after a part of the message was changed.",
        "Include that part in what is signed, or do not read it.",
    ),
    Rule(
        "topic-placeholder",
        "A frame uses `{topic}` or `{topics}` where there is none, or the one instead of the other.",
        "Use the placeholder that the help line names.",
    ),
    Rule(
        "missing-topic",
        "A frame that subscribes does not contain the topic.",
        "Add `{topic}` for one topic per frame, `{topics}` for all in one frame.",
    ),
)
"""Expressions first, then where they are used."""
