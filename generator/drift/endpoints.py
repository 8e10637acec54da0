"""Endpoint lines of a page (``DELETE /trade/v1/orders``, ``wss://host/path``) against operations and streams."""

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
_HOLE: Final = re.compile(r"\{\w+\}|:\w+|<\w+>")
_VERSION: Final = re.compile(r"v\d+(?:\.\d+)*", re.IGNORECASE)
UNRECOGNISED: Final = "no line of the page is recognised as an endpoint, which proves none of them gone"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An operation or stream that a page should name."""

    text: str
    subject: str
    member: str
    span: Span
    is_removed: bool = False
    """Marked as gone from the page: it is not missed there."""
    is_sure: bool = True
    """False where the source says that the page does not name it: it is not missed there either."""


def is_endpoint(line: str) -> bool:
    """Whether a line is the address of something and nothing else."""
    text = line.strip().strip("`")
    return bool(_ENDPOINT.fullmatch(text) or _SOCKET.fullmatch(text))


def path_of(target: str) -> str:
    """A path without host and query, whatever its holes are called."""
    text = target.split("?")[0]
    if not text.startswith("/"):
        text = _HOST.sub("", text, count=1)
    return _HOLE.sub("{}", text).rstrip("/") or "/"


def endpoints_on(placed: Sequence[Placed]) -> tuple[dict[str, str], dict[str, str]]:
    """What a page names: (``METHOD /path`` -> as it is printed, path of a socket -> as it is printed)."""
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
    """What the spec says a page names: operations, and streams with their paths."""
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
    """A stream with its address in the first environment that has one."""
    hosts = [each.stream for each in read.venue.environments.values() if each.stream is not None]
    host = next(iter([*stream.hosts.values(), *hosts]), None)
    address = f"{host or ''}{stream.path or ''}"
    span = (stream.path or host or stream.stream).span
    return Endpoint(address, subjects.stream(stream.stream), subjects.stream(stream.stream), span)


def endpoint_places(read: spec.Spec, placed: Sequence[Placed]) -> list[tuple[int, str]]:
    """Every endpoint of a page as the spec writes it, with the place of its piece; in order."""
    bases = bases_of(read)
    return [(index, without_base(call, bases)) for index, each in enumerate(placed) for call in endpoints_on([each])[0]]


def normal(http: str) -> str:
    """``METHOD /path`` in the form in which two are compared."""
    method, _, path = http.partition(" ")
    return f"{method.upper()} {path_of(path.strip())}"


def compare_endpoints(read: spec.Spec, page: str, placed: Sequence[Placed]) -> tuple[list[Change], int]:
    """Endpoints that came, went or changed, and how many did not."""
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
    """The paths with which the addresses of the environments end."""
    return {path_of(str(each.rest)) for each in read.venue.environments.values()} - {"/"}


def without_base(call: str, bases: set[str]) -> str:
    """``METHOD /path`` as the spec writes it."""
    method, _, path = call.partition(" ")
    base = next((base for base in bases if path.startswith(f"{base}/")), "")
    return f"{method} {path.removeprefix(base)}"


def _unrecognised(page: str, gone: Sequence[Endpoint]) -> Change:
    """Endpoints that are missed on a page of which no endpoint could be read."""
    members = tuple(each.member for each in gone)
    return Change(page, "undecided", "endpoint", subjects.page(page), f"{len(gone)} endpoints", note=UNRECOGNISED,
                  members=members, span=gone[0].span)  # fmt: skip


def _came_and_went(page: str, gone: Sequence[Endpoint], new: Sequence[str], there: dict[str, str]) -> list[Change]:
    """What is gone is gone and what is new is new, however alike they are: a method or path is never guessed.

    One that only has another version or prefix is told as one change, for a person to decide.
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
    """Whether two endpoints differ in a version, or in segments before all others, and in nothing else."""
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
