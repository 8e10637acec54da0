"""Rules of command lines, output folders, and the commands `drift`, `draft` and `diff`."""

from __future__ import annotations

from typing import Final

from generator.rules.rule import Rule

COMMANDS: Final = (
    Rule(
        "bad-usage",
        "The arguments of a command contradict each other, or one is missing.",
        "`sdkwright COMMAND --help` shows the arguments.",
        example="`sdkwright drift` with neither a venue nor `--all`.",
    ),
    Rule(
        "foreign-folder",
        "The output folder of a venue contains files that sdkwright did not generate.",
        "Move them away, or name another folder with `--out`.",
    ),
    Rule(
        "link-in-output",
        "The output folder contains a symbolic link; writing would change a file elsewhere.",
        "Replace the link by what it leads to, or name another folder with `--out`.",
        example="`generated/acme/README.md` is a symbolic link.",
    ),
    Rule(
        "no-page",
        "`drift` was given no page to compare.",
        "Use `--page ID=FILE`, `--pages DIR` or `--fetch`.",
        example="`sdkwright drift acme` before any page was fetched.",
    ),
    Rule(
        "offline",
        "A page was given by its URL, without permission to fetch it.",
        "Add `--fetch`.",
        example="`sdkwright drift acme --page orders=https://docs.acme.example/orders`",
    ),
    Rule(
        "unknown-change",
        "`--accept` names a fingerprint that the report does not contain.",
        "Copy the fingerprint from the report of the same run.",
        example="`sdkwright drift acme --accept 000000000000`",
    ),
    Rule(
        "venue-exists",
        "`draft` would overwrite the spec of a venue.",
        "Use `sdkwright drift VENUE --write` to update it.",
        example="`sdkwright draft acme --page orders.html` where `specs/acme` exists.",
    ),
    Rule(
        "unknown-revision",
        "An argument of `diff` or `--against` is neither a folder of specs nor a git revision with specs.",
        "Check the name; in a shallow clone, run `git fetch --unshallow`.",
        example="`sdkwright diff v9.9`",
    ),
    Rule(
        "still-needed",
        "`diff --write` would remove an entry that another entry still uses.",
        "Remove the use first, or release with `--keep`.",
        example="A type whose `removed_on` is due, with an operation that returns it.",
    ),
)
"""Every command first, then single ones."""
