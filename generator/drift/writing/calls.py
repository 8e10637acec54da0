"""Endpoints and addresses of streams: new ones, those that are gone, and those that are elsewhere now."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final

from generator.drift.change import Change
from generator.drift.compare import Subject
from generator.drift.drafting.operations import group, operation, operation_name, target_of
from generator.drift.drafting.propose import field_fields, free_name, marked
from generator.drift.drafting.types import HEAD
from generator.drift.editing.blocks import block, entry
from generator.drift.endpoints import bases_of, path_of, without_base
from generator.drift.writing.files import Files
from generator.drift.writing.tables import operation_of
from generator.python import reserved
from generator.python.names import is_name, snake
from generator.spec import model as spec

_HOLE: Final = re.compile(r"\{(\w+)\}")


class Calls:
    """Writes the endpoints of one page."""

    def __init__(self, files: Files, venue: Subject, today: str) -> None:
        self._files = files
        self._venue = venue
        self._today = today

    def write(self, change: Change) -> bool:
        """Write one change; False where only a person can."""
        if change.what == "stream":
            return change.verb == "changed" and self._stream(change)
        if change.verb == "added":
            return self._added(change)
        _, group_name, name = change.subject.split(".")
        found = operation_of(self._venue.read, group_name, name)
        if found is None:
            return False
        inside = _file_of(found)
        if change.verb == "removed":
            self._files.yaml(inside).put(("operations", name), "removed_on", self._today)
            return True
        if "removed_on" in dict(change.new):
            self._files.yaml(inside).drop(("operations", name, "removed_on"))
            return True
        return self._elsewhere(inside, name, found, dict(change.new)["http"])

    def _line(self, printed: str) -> str:
        """An endpoint line as the spec has it: without host, and without what every path of the venue begins with."""
        method = printed.partition(" ")[0].upper()
        return without_base(f"{method} {target_of(printed)}", bases_of(self._venue.read))

    def _added(self, change: Change) -> bool:
        http = self._line(dict(change.new)["http"])
        method, _, path = http.partition(" ")
        home = self._home(change.page)
        taken = {*reserved.METHODS, *(map(str, home.operations) if home is not None else ())}
        name = operation_name(method, path, taken)
        if not is_name(name) or not path.startswith("/"):
            return False
        written = operation(change.page, change.section or change.page, http, change.drafted,
                            lambda row: marked(field_fields(row["name"], row)))  # fmt: skip
        if home is None:
            known = {str(each.group) for each in self._venue.read.groups} | reserved.GROUPS
            called = free_name(snake(change.page), known)
            inside = f"operations/{called}.yaml"
            if not self._files.has(inside):
                self._files.begin(inside, block(group(called, change.page, {name: written}), HEAD))
                return True
        else:
            inside = f"operations/{PurePosixPath(home.group.span.path).name}"
        file = self._files.yaml(inside)
        name = free_name(name, file.keys(("operations",)))
        file.add_block(("operations",), None, entry(name, written), gap=True)
        return True

    def _home(self, page: str) -> spec.Group | None:
        """The group that most operations of a page stand in, else the one that rests on the page."""
        counts = {
            index: sum((each.source or group.source).page == page for each in group.operations.values())
            for index, group in enumerate(self._venue.read.groups)
        }
        best = max(counts, key=lambda index: counts[index], default=None)
        if best is not None and counts[best]:
            return self._venue.read.groups[best]
        return next((each for each in self._venue.read.groups if each.source.page == page), None)

    def _elsewhere(self, inside: str, name: str, found: spec.Operation, printed: str) -> bool:
        """Another method or path; the holes that the page has now are the parameters of the path."""
        http = self._line(printed)
        path = http.partition(" ")[2]
        if not path.startswith("/"):
            return False
        before, now = _HOLE.findall(str(found.http)), _HOLE.findall(path)
        file = self._files.yaml(inside)
        if len(before) == len(now):
            names = iter(before)
            http = _HOLE.sub(lambda _: f"{{{next(names)}}}", http)  # what the holes are called is the spec's affair
        for hole in before if len(before) != len(now) else ():
            if hole not in now:
                file.drop(("operations", name, "path", hole))
        for hole in now if len(before) != len(now) else ():
            if hole not in before:
                known = file.keys(("operations", name, "path"))
                fields = [("type", "unknown")]
                file.add(("operations", name, "path"), known[-1] if known else None, hole, fields, "decide")
        file.replace(("operations", name, "http"), http)
        return True

    def _stream(self, change: Change) -> bool:
        """Another path of a websocket, where the spec has it: the stream itself, its hosts, or the environment."""
        old, new = path_of(dict(change.old)["address"]), dict(change.new)["address"]
        path = target_of(f"GET {new}")
        stream = next((each for each in self._venue.read.streams if change.subject == f"streams.{each.stream}"), None)
        if stream is None or not path.startswith("/"):
            return False
        file = self._files.yaml(f"streams/{PurePosixPath(stream.stream.span.path).name}")
        if stream.path is not None:
            host = path_of(dict(change.old)["address"].removesuffix(str(stream.path)))
            file.replace(("path",), path.removeprefix(host) if host != "/" and path.startswith(f"{host}/") else path)
            return True
        for name, host in stream.hosts.items():
            file.replace(("hosts", str(name)), _with_path(str(host), old, path))
        if not stream.hosts:
            venue = self._files.yaml("venue.yaml")
            for name, each in self._venue.read.venue.environments.items():
                if each.stream is not None:
                    address = _with_path(str(each.stream), old, path)
                    venue.replace(("environments", str(name), "stream"), address)
        return True


def _with_path(address: str, old: str, new: str) -> str:
    """An address with another path, if it has the old one."""
    return address.removesuffix("/").removesuffix(old) + new if path_of(address) == old and old != "/" else address


def _file_of(found: spec.Operation) -> str:
    return f"operations/{PurePosixPath(found.http.span.path).name}"
