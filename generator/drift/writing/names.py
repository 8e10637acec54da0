"""Follows renames: what else in the spec speaks of an entry by the name that it had."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from generator.drift.matching.expected import Path, parameters
from generator.drift.writing.expressions import follow_expressions
from generator.drift.writing.files import Files, Rename
from generator.spec import model as spec
from generator.spec.node import Text

Place = tuple[str, Path]
"""A file, and the keys that lead to a text in it."""


def follow(files: Files, read: spec.Spec, renames: Sequence[Rename]) -> None:
    """Write the new names wherever the old ones are spoken of, then rename the entries themselves."""
    if not renames:
        return
    subjects = {each.subject: each.now for each in renames}
    for (inside, path), text in _contradictions(read, subjects):
        files.yaml(inside).replace(path, text)
    _codes(files, read, {each.old: each.name for each in renames if each.prefix == "errors"})
    for prefix in dict.fromkeys(each.prefix for each in renames):
        names = {each.old: each.name for each in renames if each.prefix == prefix and not each.owner}
        kind, _, rest = prefix.partition(".")
        if kind == "operations":
            group, _, name = rest.partition(".")
            _parameters(files, read, group, name, names)
        elif kind == "types":
            _fields(files, read, rest, names)
        elif kind == "enums":
            _values(files, read, rest, names)
    follow_expressions(files, read, {each.subject: each.name for each in renames if each.prefix.startswith("types.")})
    for inside, holder in dict.fromkeys((each.file, each.holder) for each in renames if each.holder):
        names = {each.old: each.name for each in renames if (each.file, each.holder) == (inside, holder)}
        files.yaml(inside).rename(holder, names)


def file_of(group: spec.Group) -> str:
    """The file of a group inside its venue's folder."""
    return f"operations/{PurePosixPath(group.group.span.path).name}"


def _contradictions(read: spec.Spec, subjects: Mapping[str, str]) -> Iterator[tuple[Place, str]]:
    for number, each in enumerate(read.contradictions.contradictions):
        now = subjects.get(str(each.about))
        if now is not None:
            yield ("contradictions.yaml", ("contradictions", number, "about")), now


def _codes(files: Files, read: spec.Spec, names: Mapping[str, str]) -> None:
    """The codes that examples show; where codes are digits, zeros before them do not count."""
    zeros = "0" if read.errors.code == "digits" else ""
    plain = {old.lstrip(zeros): new for old, new in names.items()}
    for name, example in read.examples.examples.items():
        new = None if example.error is None else plain.get(example.error.lstrip(zeros))
        if new is not None:
            files.yaml("examples/examples.yaml").replace(("examples", str(name), "error"), new)


def _parameters(files: Files, read: spec.Spec, group_name: str, name: str, names: Mapping[str, str]) -> None:
    """Rules, pages and look-ups that name a parameter, and the hole of the path that it fills."""
    group = next(each for each in read.groups if each.group == group_name)
    file = files.yaml(file_of(group))
    operation = next(entry for key, entry in group.operations.items() if key == name)
    base: Path = ("operations", name)
    _rules(operation.rules, base, names, file.replace)
    _one(operation.client_order_id, (*base, "client_order_id"), names, file.replace)
    if operation.pages is not None:
        _one(operation.pages.parameter, (*base, "pages", "parameter"), names, file.replace)
    if operation.reconcile is not None:
        for key in ("given", "where"):
            for there, here in getattr(operation.reconcile, key).items():
                _one(here, (*base, "reconcile", key, str(there)), names, file.replace)
    http = str(operation.http)
    for old in operation.path:
        http = http.replace(f"{{{old}}}", f"{{{names.get(str(old), str(old))}}}")
    file.replace((*base, "http"), http)
    for other, entry in group.operations.items():
        if entry.reconcile is not None and entry.reconcile.operation == name:
            for key in ("given", "always"):
                holder: Path = ("operations", str(other), "reconcile", key)
                if file.has(holder):
                    file.rename(holder, names)


def _fields(files: Files, read: spec.Spec, name: str, names: Mapping[str, str]) -> None:
    """Rules of the type, and what operations say of the items that they give."""
    object_ = next(entry for key, entry in read.types.types.items() if key == name)
    _rules(object_.rules, ("types", name), names, files.yaml("types.yaml").replace)
    for group in read.groups:
        gives = {str(key): _given(entry) for key, entry in group.operations.items()}
        for key, entry in group.operations.items():
            file, base = files.yaml(file_of(group)), ("operations", str(key))
            if entry.pages is not None and gives[str(key)] == name:
                _one(entry.pages.field, (*base, "pages", "field"), names, file.replace)
            if entry.reconcile is not None and gives.get(str(entry.reconcile.operation)) == name:
                holder: Path = (*base, "reconcile", "where")
                if file.has(holder):
                    file.rename(holder, names)


def _given(operation: spec.Operation) -> str:
    """The type of a result, or of the items of one."""
    result = operation.result
    return str(result.list or "") if isinstance(result, spec.Reference) else str(result)


def _values(files: Files, read: spec.Spec, name: str, names: Mapping[str, str]) -> None:
    """Constants, defaults and conditions that name a value of an enumeration."""
    for inside, path, entries, rules in _owners(read):
        file = files.yaml(inside)
        of_type = {str(key) for _, part in entries for key, entry in part.items() if _is(entry, name)}
        for part_name, part in entries:
            for key, entry in part.items():
                if str(key) in of_type:
                    for field in ("const", "default", "example"):
                        _one(getattr(entry, field), (*path, part_name, str(key), field), names, file.replace)
        for number, rule in enumerate(rules):
            if rule.required_when is not None and str(rule.required_when.when) in of_type:
                place: Path = (*path, "rules", number, "required_when", "values")
                for index, value in enumerate(rule.required_when.values):
                    _one(value, (*place, index), names, file.replace)
    for group in read.groups:
        for key, operation in group.operations.items():
            asked = operation.reconcile
            target = None if asked is None else group.operations.get(asked.operation)
            if asked is not None and target is not None:
                fields = {str(each): entry for _, part in parameters(target) for each, entry in part.items()}
                for parameter, value in asked.always.items():
                    if str(parameter) in fields and _is(fields[str(parameter)], name):
                        place = ("operations", str(key), "reconcile", "always", str(parameter))
                        _one(value, place, names, files.yaml(file_of(group)).replace)


Parts = Sequence[tuple[str, Mapping[Text, spec.Field]]]


def _owners(read: spec.Spec) -> Iterator[tuple[str, Path, Parts, list[spec.Rule]]]:
    """Everything that has fields: its file and place, and its rules."""
    for name, object_ in read.types.types.items():
        yield "types.yaml", ("types", str(name)), [("fields", object_.fields)], object_.rules
    for group in read.groups:
        for name, operation in group.operations.items():
            yield file_of(group), ("operations", str(name)), parameters(operation), operation.rules
    for stream in read.streams:
        inside = f"streams/{PurePosixPath(stream.stream.span.path).name}"
        yield inside, (), [("parameters", stream.parameters)], []
        for name, channel in stream.channels.items():
            yield inside, ("channels", str(name)), [("parameters", channel.parameters)], []


def _is(entry: spec.Field, name: str) -> bool:
    type_ = entry.type
    return name in (type_, type_.list, type_.map) if isinstance(type_, spec.Reference) else type_ == name


def _rules(
    rules: Sequence[spec.Rule], base: Path, names: Mapping[str, str], replace: Callable[[Path, str], None]
) -> None:
    for number, rule in enumerate(rules):
        for index, name in enumerate(rule.at_least_one or ()):
            _one(name, (*base, "rules", number, "at_least_one", index), names, replace)
        if rule.required_when is not None:
            place: Path = (*base, "rules", number, "required_when")
            _one(rule.required_when.parameter, (*place, "parameter"), names, replace)
            _one(rule.required_when.when, (*place, "when"), names, replace)


def _one(text: Text | None, path: Path, names: Mapping[str, str], replace: Callable[[Path, str], None]) -> None:
    if text is not None and str(text) in names:
        replace(path, names[str(text)])
