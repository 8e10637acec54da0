"""Rules of keys, values and types."""

from __future__ import annotations

from typing import Final

from generator.rules.rule import Rule

VALUES: Final = (
    Rule(
        "unknown-key", "An entry has a key that the spec language does not define there.", "Correct or remove the key."
    ),
    Rule("missing-key", "An entry lacks a key that it needs.", "Add the key."),
    Rule(
        "key-combination",
        "Keys of one entry exclude each other, or are only allowed together.",
        "Keep one of them, or add the other, as the help line says.",
    ),
    Rule("not-applicable", "A key has no effect in this entry.", "Remove the key."),
    Rule(
        "wrong-type",
        "A value has another type than its key, field or code needs.",
        "Write a value of the type that the message names.",
    ),
    Rule("not-a-number", "A value is not a number of the form that is needed.", "Write the number in decimal digits."),
    Rule(
        "unknown-value",
        "A value is not one of the values that are defined for its key.",
        "Use one of the values that the help line lists.",
    ),
    Rule(
        "undecided",
        "A value is still `unknown`, the placeholder that `drift` and `draft` write where a person must decide.",
        "Replace `unknown` by your decision.",
    ),
    Rule("bad-date", "A value is not a date.", "Write year, month and day: `2026-01-31`."),
    Rule("bad-version", "A value is not a version.", "Write three numbers: `1.2.3`."),
    Rule(
        "version-differs",
        "The newest release of changelog.yaml is not the `version` of venue.yaml.",
        "Correct one of them; `sdkwright diff REV --write` updates both.",
    ),
    Rule("release-order", "The releases of changelog.yaml are not in order.", "Put the newest release first."),
    Rule(
        "bad-url",
        "A value is not a URL of the form that is needed.",
        "Use `https://`, or `wss://` for a websocket; a base URL has no query and no fragment.",
    ),
    Rule("bad-header", "A name or value cannot be an HTTP header.", "Use the characters that RFC 9110 allows."),
    Rule(
        "header-twice",
        "A request would have the same header twice. Header names are not case-sensitive.",
        "Remove one of them.",
    ),
    Rule(
        "framing-header",
        "The spec sets a header that only the HTTP client may set, such as Content-Length.",
        "Remove the header.",
    ),
    Rule(
        "bad-endpoint",
        "A value is not an endpoint: a method and a path with `{placeholders}`.",
        "Write, for example, `GET /v1/orders/{id}`.",
    ),
    Rule("optional-path-parameter", "A path parameter is marked as optional.", "Remove `required: false`."),
    Rule("two-bodies", "An operation has a JSON body and a form.", "Keep one of them."),
    Rule(
        "bound-does-not-fit", "A bound does not apply to the type of its field.", "Remove it, or use one that applies."
    ),
    Rule("empty-bounds", "Bounds exclude every value, or a list is empty.", "Correct the bounds."),
    Rule(
        "out-of-bounds",
        "An example, default, constant or other value of the spec violates the bounds of its field.",
        "Correct the value or the bounds.",
    ),
    Rule(
        "bad-pattern",
        "A pattern is not valid, or uses a feature that a spec does not allow because matching could be slow.",
        "Use characters, classes, groups, `|` and repetitions of fixed or simple parts.",
    ),
    Rule("bad-limit", "A rate limit or a weight makes calls impossible.", "Correct the number, or remove the entry."),
)
"""Single entries first, then what several values say together."""
