"""The command line: one function per command, exit codes 0 (fine), 1 (falls short), 2 (bad input or usage)."""

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
        sys.stderr.close()  # the reader has gone; there is nobody to tell
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
    shared.add_argument("--specs", type=Path, default=Path("specs"), metavar="DIR", help="folder of the specs (specs)")
    parser = argparse.ArgumentParser(
        prog="sdkwright",
        description="Typed Python SDKs from documentation written as YAML.",
        epilog="Each message ends with the id of its rule in brackets; `sdkwright explain ID` describes the rule. "
        "Exit codes: 0 all is well; 1 what was checked falls short; 2 bad input or usage.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (words, arguments) in _COMMANDS.items():
        parents = [] if name == "schema" else [shared]  # it tells of the language, whatever specs there are
        arguments(commands.add_parser(name, help=words, description=words, parents=parents))
    return parser


def _venues(command: argparse.ArgumentParser) -> None:
    command.add_argument("venues", nargs="*", metavar="VENUE")


def _generate(generate: argparse.ArgumentParser) -> None:
    _venues(generate)
    generate.add_argument(
        "--out", type=Path, default=Path("generated"), metavar="DIR", help="folder of the SDKs (generated)"
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
        help="also fail where an SDK breaks code written for REV and its version does not tell",
    )


def _one_venue(command: argparse.ArgumentParser) -> None:
    command.add_argument("venue", metavar="VENUE")


def _schema(schema: argparse.ArgumentParser) -> None:
    schema.add_argument(
        "file", nargs="?", default="venue", metavar="FILE", help="which file: venue, types, errors, ... (venue)"
    )


def _diff(diff: argparse.ArgumentParser) -> None:
    diff.add_argument("old", metavar="OLD", help="a folder of specs, or a revision of git")
    diff.add_argument("new", metavar="NEW", nargs="?", help="the same; what is in --specs now, where it is left out")
    diff.add_argument("--venue", action="append", default=[], metavar="VENUE", help="only this one; may be repeated")
    diff.add_argument("--json", action="store_true", help="for machines")
    diff.add_argument(
        "--write",
        action="store_true",
        help="release: drop what OLD had marked as gone, put version and changelog entry into the specs",
    )
    diff.add_argument("--keep", action="store_true", help="drop nothing; what is marked as gone stays")


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
    sign.add_argument("--timestamp", metavar="TEXT", help="as the venue wants it (now)")
    sign.add_argument("--nonce", metavar="TEXT", help="(a new one)")
    sign.add_argument("--level", metavar="LEVEL", help="(the operation's)")
    sign.add_argument("--environment", metavar="NAME", help="(the first)")
    sign.add_argument("--show-secrets", action="store_true", help="do not mask them")


def _drift(drift: argparse.ArgumentParser) -> None:
    drift.add_argument("venue", nargs="?", metavar="VENUE")
    drift.add_argument("--page", action="append", default=[], metavar="ID=FILE|URL", help="a page; may be repeated")
    drift.add_argument("--pages", type=Path, metavar="DIR", help="a folder of pages, [VENUE/]ID.html, .md or .txt")
    drift.add_argument("--all", action="store_true", help="every page there is, of every venue if none is named")
    drift.add_argument("--strict", action="store_true", help="also show white space, quotes, dashes and order")
    drift.add_argument("--json", action="store_true", help="for machines")
    drift.add_argument("--write", action="store_true", help="put what the pages say into the spec")
    drift.add_argument("--on", metavar="DATE", help="the day that `--write` notes (today)")
    drift.add_argument(
        "--accept", action="append", default=[], metavar="FINGERPRINT|all", help="known, and to stay until it changes"
    )
    drift.add_argument("--reason", metavar="TEXT", help="why it is accepted")
    drift.add_argument("--private", action="store_true", help="`--fetch` may reach this machine and private networks")
    drift.add_argument("--fetch", action="store_true", help="get pages by their address (otherwise nothing is fetched)")
    drift.add_argument("--pause", type=float, default=1.0, metavar="S", help="seconds between requests to one site (1)")
    drift.add_argument(
        "--cache", type=Path, default=Path(".sdkwright_cache/pages"), metavar="DIR", help="folder of copies of pages"
    )


def _draft(draft: argparse.ArgumentParser) -> None:
    draft.add_argument("venue", metavar="VENUE")
    draft.add_argument("--page", action="append", required=True, metavar="[ID=]FILE", help="a page; may be repeated")
    draft.add_argument("--on", metavar="DATE", help="the day on which the pages were read (today)")


_EXPLAINED: Final = (
    "Describe a part of a venue with its source page, or a rule of diagnostics, diff or drift; exit 1 if there is none."
)
_COMMANDS: Final[Mapping[str, tuple[str, Callable[[argparse.ArgumentParser], None]]]] = {
    "generate": ("Print the SDKs of all venues, or of those named.", _generate),
    "check": ("Tell whether the printed SDKs are what the specs say; exit 1 and a diff if not.", _check),
    "validate": ("Find every mistake in the specs; print nothing.", _venues),
    "dump": ("Show what was understood of a venue, as text.", _one_venue),
    "explain": (_EXPLAINED, _explain),
    "diff": ("Tell what changed between two versions of the specs; exit 1 if it breaks code.", _diff),
    "drift": ("Hold documentation pages against a spec; exit 1 when anything changed.", _drift),
    "draft": ("Begin a venue with what one of its pages says: tables, endpoints, examples.", _draft),
    "sign": ("Sign a request step by step, with credentials from the environment; nothing is sent.", _sign),
    "new": ("Begin a venue: a folder with one GET that generates and passes its test.", _one_venue),
    "schema": ("Print the JSON Schema of the spec files, for editors.", _schema),
}
"""Each command: what it does, and its arguments."""
