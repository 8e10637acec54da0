"""The command line: one function per command. Exit codes: 0 success, 1 a check failed, 2 invalid input or usage."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

FINE, SHORT, BAD = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; bad input gives a message, never a traceback."""
    _print_anything()
    options = _parser().parse_args(arguments)
    from generator.commands import COMMANDS
    from generator.text.diagnostics import SpecError
    from generator.text.render import printable

    try:
        return COMMANDS[options.command](options)
    except SpecError as mistakes:
        print(mistakes, file=sys.stderr)
        return BAD
    except BrokenPipeError:
        sys.stderr.close()  # the reader has gone
        return FINE
    except OSError as problem:
        place = printable(str(problem.filename or ""))
        print(f"sdkwright: {problem.strerror or problem}: {place}".rstrip(": "), file=sys.stderr)
        return BAD
    except KeyboardInterrupt:
        print("sdkwright: interrupted, nothing was written", file=sys.stderr)
        return BAD


def _print_anything() -> None:
    """Let a terminal or file that knows fewer characters get the others as ``\\u2019``, instead of ending the run.

    JSON is ASCII there, since ``\\u2019`` is how JSON writes such a character, too.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--specs", type=Path, default=Path("specs"), metavar="DIR", help="folder of the specs (default: specs)"
    )
    parser = argparse.ArgumentParser(
        prog="sdkwright",
        description="Typed Python SDKs from documentation written as YAML.",
        epilog="Each message ends with the id of its rule in brackets; `sdkwright explain ID` describes the rule. "
        "Exit codes: 0 success; 1 a check failed; 2 invalid input or usage.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (words, arguments) in _COMMANDS.items():
        parents = [] if name == "schema" else [shared]  # it is about the language, not about specs
        arguments(commands.add_parser(name, help=words, description=words, parents=parents))
    return parser


def _venues(command: argparse.ArgumentParser) -> None:
    command.add_argument("venues", nargs="*", metavar="VENUE")


def _generate(generate: argparse.ArgumentParser) -> None:
    _venues(generate)
    generate.add_argument(
        "--out", type=Path, default=Path("generated"), metavar="DIR", help="folder of the SDKs (default: generated)"
    )
    generate.add_argument(
        "--shared-runtime",
        action="store_true",
        help="the SDKs import one installed runtime, OUT/sdkwright-runtime, instead of carrying it",
    )


def _check(check: argparse.ArgumentParser) -> None:
    _generate(check)
    check.add_argument(
        "--against",
        metavar="REV",
        help="also fail if an SDK has breaking changes since REV and its version was not raised accordingly",
    )


def _one_venue(command: argparse.ArgumentParser) -> None:
    command.add_argument("venue", metavar="VENUE")


def _schema(schema: argparse.ArgumentParser) -> None:
    schema.add_argument(
        "file", nargs="?", default="venue", metavar="FILE", help="which file: venue, types, errors, ... (venue)"
    )


def _diff(diff: argparse.ArgumentParser) -> None:
    diff.add_argument("old", metavar="OLD", help="a folder of specs, or a git revision")
    diff.add_argument("new", metavar="NEW", nargs="?", help="a folder or git revision (default: the folder of --specs)")
    diff.add_argument(
        "--venue", action="append", default=[], metavar="VENUE", help="compare only this venue; may be repeated"
    )
    diff.add_argument("--json", action="store_true", help="print the report as JSON")
    diff.add_argument(
        "--write",
        action="store_true",
        help="release: remove what OLD had marked as undocumented, and write version and changelog into the specs",
    )
    diff.add_argument("--keep", action="store_true", help="with --write: remove nothing")


def _explain(explain: argparse.ArgumentParser) -> None:
    explain.usage = "sdkwright explain [--specs DIR] VENUE WHAT\n       sdkwright explain RULE"
    explain.add_argument("venue", metavar="VENUE|RULE", help="a venue; or the id that a message has in brackets")
    explain.add_argument(
        "what",
        nargs="?",
        metavar="WHAT",
        help="a code, operation, parameter, type, field, ... as `Order.id`; `page:ID` lists all entries of a page",
    )


def _sign(sign: argparse.ArgumentParser) -> None:
    sign.add_argument("venue", metavar="VENUE")
    sign.add_argument("operation", metavar="OPERATION", help="as `orders.cancel`, or a method and path: `GET /v1/time`")
    sign.add_argument("--param", action="append", default=[], metavar="NAME=VALUE", help="may be repeated")
    sign.add_argument("--timestamp", metavar="TEXT", help="the time in the venue's form (default: now)")
    sign.add_argument("--nonce", metavar="TEXT", help="the nonce (default: a new one)")
    sign.add_argument("--level", metavar="LEVEL", help="the signing level (default: that of the operation)")
    sign.add_argument("--environment", metavar="NAME", help="the environment (default: the first of venue.yaml)")
    sign.add_argument("--show-secrets", action="store_true", help="do not mask secrets")


def _drift(drift: argparse.ArgumentParser) -> None:
    drift.add_argument("venue", nargs="?", metavar="VENUE")
    drift.add_argument("--page", action="append", default=[], metavar="ID=FILE|URL", help="a page; may be repeated")
    drift.add_argument("--pages", type=Path, metavar="DIR", help="folder of pages, [VENUE/]ID.html, .md or .txt")
    drift.add_argument("--all", action="store_true", help="all pages of VENUE, or of all venues")
    drift.add_argument(
        "--strict", action="store_true", help="also report differences of white space, quotes, dashes and order"
    )
    drift.add_argument("--json", action="store_true", help="print the report as JSON")
    drift.add_argument("--write", action="store_true", help="apply the differences to the spec")
    drift.add_argument("--on", metavar="DATE", help="the date that `--write` records (default: today)")
    drift.add_argument(
        "--accept",
        action="append",
        default=[],
        metavar="FINGERPRINT|all",
        help="accept this difference until it changes",
    )
    drift.add_argument("--reason", metavar="TEXT", help="the reason, for --accept")
    drift.add_argument("--private", action="store_true", help="`--fetch` may reach this machine and private networks")
    drift.add_argument(
        "--fetch", action="store_true", help="fetch pages from their URLs (without it, nothing is fetched)"
    )
    drift.add_argument(
        "--pause", type=float, default=1.0, metavar="S", help="seconds between requests to one site (default: 1)"
    )
    drift.add_argument(
        "--cache",
        type=Path,
        default=Path(".sdkwright_cache/pages"),
        metavar="DIR",
        help="folder for copies of fetched pages",
    )


def _draft(draft: argparse.ArgumentParser) -> None:
    draft.add_argument("venue", metavar="VENUE")
    draft.add_argument("--page", action="append", required=True, metavar="[ID=]FILE", help="a page; may be repeated")
    draft.add_argument("--on", metavar="DATE", help="the date on which the pages were read (default: today)")


_EXPLAINED: Final = (
    "Describe a part of a venue with its source page, or a rule of diagnostics, diff or drift; exit 1 if there is none."
)
_COMMANDS: Final[Mapping[str, tuple[str, Callable[[argparse.ArgumentParser], None]]]] = {
    "generate": ("Generate the SDKs of all venues, or of those given.", _generate),
    "check": ("Check that the generated SDKs are up to date; print a diff and exit 1 if not.", _check),
    "validate": ("Validate the specs; write nothing.", _venues),
    "dump": ("Print the API model of a venue as text.", _one_venue),
    "explain": (_EXPLAINED, _explain),
    "diff": ("List the changes between two versions of the specs; exit 1 if one breaks code.", _diff),
    "drift": ("Compare documentation pages with a spec; exit 1 if they differ.", _drift),
    "draft": ("Create the first spec of a venue from documentation pages: tables, endpoints, examples.", _draft),
    "sign": ("Sign a request and show each step, with credentials from the environment; nothing is sent.", _sign),
    "new": ("Create the folder of a new venue, with one GET operation that generates and passes its test.", _one_venue),
    "schema": ("Print the JSON Schema of the spec files, for editors.", _schema),
}
"""Each command: what it does, and its arguments."""
