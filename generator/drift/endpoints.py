"""Compares endpoint lines of a page (``DELETE /v1/orders``, ``wss://host/path``) with operations and streams."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.drift.change import BACK, IS_BACK, Change, What
from generator.drift.kinds import Verb
from generator.drift.pages.page import Heading, Lines, Placed, Table
from generator.ir import subjects
from generator.spec import model as spec
from generator.text.span import Span

_ENDPOINT: Final = re.compile(
    r"(?:(?:HTTP )?(?:Request|Endpoint|URL|Path)\s*:\s*)?(?P<method>GET|POST|PUT|PATCH|DELETE)[\s:]+"
    r"(?P<target>(?:https?://|/|\{)\S*)(?:\s+HTTP/[\d.]+)?",
    re.IGNORECASE,
)
_SOCKET: Final = re.compile(r"(?:(?:Endpoint|URL)\s*:\s*)?(?P<target>wss?://\S+)", re.IGNORECASE)
_HOST: Final = re.compile(r"(?:[a-z]+://)?(?:\{+\$?[\w.\-]+\}+|[\w.\-]+(?::\d+)?(?=/|$))", re.IGNORECASE)
_PLACEHOLDER: Final = re.compile(r"\{\w+\}|:\w+|<\w+>")
_VERSION: Final = re.compile(r"v\d+(?:\.\d+)*", re.IGNORECASE)
UNRECOGNISED: Final = "no line of the page is recognised as an endpoint, so they may still be there"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The endpoint of an operation or stream that the page should contain."""

    text: str
    subject: str
    member: str
    span: Span
    is_removed: bool = False
    """Marked with ``removed_on``: it is not expected on the page."""
    is_sure: bool = True
    """False if its source has a ``confidence``: then the page need not contain it."""


def is_endpoint(line: str) -> bool:
    """Whether a line contains an endpoint and nothing else."""
    text = line.strip().strip("`")
    return bool(_ENDPOINT.fullmatch(text) or _SOCKET.fullmatch(text))


def path_of(target: str) -> str:
    """A path without host and query, with empty placeholders."""
    text = target.split("?")[0]
    if not text.startswith("/"):
        text = _HOST.sub("", text, count=1)
    return _PLACEHOLDER.sub("{}", text).rstrip("/") or "/"


def endpoints_on(placed: Sequence[Placed]) -> tuple[dict[str, str], dict[str, str]]:
    """The endpoints of a page: (``METHOD /path`` -> line of the page, path of a websocket -> URL on the page)."""
    calls: dict[str, str] = {}
    sockets: dict[str, str] = {}
    for line in _texts(placed):
        text = line.strip().strip("`")
        if (call := _ENDPOINT.fullmatch(text)) is not None:
            calls.setdefault(
                f"{call['method'].upper()} {path_of(call['target'])}", f"{call['method'].upper()} {call['target']}"
            )
        elif (socket := _SOCKET.fullmatch(text)) is not None:
            sockets.setdefault(path_of(socket["target"]), socket["target"])
    return calls, sockets


def _texts(placed: Sequence[Placed]) -> Iterator[str]:
    for each in placed:
        match each.piece:
            case Heading(_, text):
                yield text
            case Lines(lines):
                yield from lines
            case Table(_, rows):
                for row in rows:
                    yield from row
                    yield " ".join(row[:2])
            case _:
                pass


def expected(read: spec.Spec, page: str) -> tuple[list[Endpoint], list[Endpoint]]:
    """The endpoints that the spec expects on a page: operations, and streams with their paths."""
    operations = [
        Endpoint(
            str(entry.http),
            subjects.operation(group.group, name),
            f"{group.group}.{name}",
            entry.http.span,
            entry.removed_on is not None,
            (entry.source or group.source).confidence is None,
        )
        for group in read.groups
        for name, entry in group.operations.items()
        if (entry.source or group.source).page == page
    ]
    return operations, [_stream(read, stream) for stream in read.streams if stream.source.page == page]


def _stream(read: spec.Spec, stream: spec.Stream) -> Endpoint:
    """A stream with its URL in the first environment that has one."""
    hosts = [each.stream for each in read.venue.environments.values() if each.stream is not None]
    host = next(iter([*stream.hosts.values(), *hosts]), None)
    address = f"{host or ''}{stream.path or ''}"
    span = (stream.path or host or stream.stream).span
    return Endpoint(address, subjects.stream(stream.stream), subjects.stream(stream.stream), span)


def endpoint_places(read: spec.Spec, placed: Sequence[Placed]) -> list[tuple[int, str]]:
    """All endpoints of a page in the form of the spec, each with the index of its piece, in order."""
    bases = bases_of(read)
    return [(index, without_base(call, bases)) for index, each in enumerate(placed) for call in endpoints_on([each])[0]]


def normal(http: str) -> str:
    """``METHOD /path`` in the form used for comparison."""
    method, _, path = http.partition(" ")
    return f"{method.upper()} {path_of(path.strip())}"


def compare_endpoints(read: spec.Spec, page: str, placed: Sequence[Placed]) -> tuple[list[Change], int]:
    """The changes of endpoints, and the number of unchanged ones."""
    operations, streams = expected(read, page)
    calls, sockets = endpoints_on(placed)
    bases = bases_of(read)
    there = {without_base(call, bases): printed for call, printed in calls.items()}
    wanted = {normal(each.text): each for each in operations}
    elsewhere = {normal(str(entry.http)) for group in read.groups for entry in group.operations.values()}
    same = sum(call in there and not each.is_removed for call, each in wanted.items())
    back = [each for call, each in wanted.items() if call in there and each.is_removed]
    gone = [each for call, each in wanted.items() if call not in there and each.is_sure and not each.is_removed]
    new = [call for call in there if call not in wanted and call not in elsewhere]
    changes = [_change(page, "changed", "endpoint", each, *BACK, note=IS_BACK) for each in back]
    if gone and not there:
        changes.append(_unrecognised(page, gone))
    else:
        changes += _came_and_went(page, gone, new, there)
    for stream in streams:
        path = path_of(stream.text)
        if not stream.text or not sockets:
            continue
        if path in sockets:
            same += 1
        else:
            printed = next(iter(sockets.values()))
            changes.append(
                _change(page, "changed", "stream", stream, (("address", stream.text),), (("address", printed),))
            )
    return changes, same


def bases_of(read: spec.Spec) -> set[str]:
    """The paths of the base URLs of the environments."""
    return {path_of(str(each.rest)) for each in read.venue.environments.values()} - {"/"}


def without_base(call: str, bases: set[str]) -> str:
    """``METHOD /path`` without the path of a base URL, as in the spec."""
    method, _, path = call.partition(" ")
    base = next((base for base in bases if path.startswith(f"{base}/")), "")
    return f"{method} {path.removeprefix(base)}"


def _unrecognised(page: str, gone: Sequence[Endpoint]) -> Change:
    """One change for all expected endpoints, if none could be read on the page."""
    members = tuple(each.member for each in gone)
    return Change(page, "undecided", "endpoint", subjects.page(page), f"{len(gone)} endpoints", note=UNRECOGNISED,
                  members=members, span=gone[0].span)  # fmt: skip


def _came_and_went(page: str, gone: Sequence[Endpoint], new: Sequence[str], there: dict[str, str]) -> list[Change]:
    """Removed and added endpoints; similar ones are never paired by a guess.

    One that differs only in a version or prefix is reported as one change, for a person to decide.
    """
    changes: list[Change] = []
    left = list(new)
    for each in gone:
        again = [call for call in left if is_again(normal(each.text), call)]
        if len(again) == 1:
            left.remove(again[0])
            old, now = (("http", each.text),), (("http", there[again[0]]),)
            changes.append(_change(page, "changed", "endpoint", each, old, now))
        else:
            changes.append(_change(page, "removed", "endpoint", each, (("http", each.text),), ()))
    changes += [
        Change(page, "added", "endpoint", "operations", there[call], new=(("http", there[call]),), raw=there[call],
               call=call)
        for call in left
    ]  # fmt: skip
    return changes


def is_again(before: str, now: str) -> bool:
    """Whether two endpoints differ only in a version or in leading segments of the path."""
    (method, _, path), (other, _, there) = before.partition(" "), now.partition(" ")
    one, two = ([part for part in each.split("/") if part and not _VERSION.fullmatch(part)] for each in (path, there))
    short, long = sorted((one, two), key=len)
    return method == other and bool(short) and long[len(long) - len(short) :] == short


def _change(
    page: str,
    verb: Verb,
    what: What,
    each: Endpoint,
    old: tuple[tuple[str, str], ...],
    new: tuple[tuple[str, str], ...],
    note: str = "",
) -> Change:
    return Change(page, verb, what, each.subject, each.text, old=old, new=new, note=note, members=(each.member,),
                  span=each.span)  # fmt: skip
