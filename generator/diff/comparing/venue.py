"""Compares the venue: client, environments, credentials, settings, and how responses are read."""

from __future__ import annotations

from functools import partial

from generator.diff.change import Changes
from generator.diff.comparing.entries import BY_NAME, Entry, compare_list, note_added, note_removed
from generator.diff.comparing.limits import compare_rates
from generator.diff.comparing.pairs import Pairs, paired
from generator.diff.comparing.parts import compare_optional, compare_parts
from generator.diff.comparing.reports import listed
from generator.diff.comparing.table import compare_entry
from generator.ir import subjects
from generator.ir.api import Api, ClientParameter, Credential, Environment, Setting
from generator.python import members


def compare_venue(found: Changes, old: Api, new: Api) -> None:
    """Compare everything of venue.yaml except the pages."""
    both = (*members.clients(old), *members.clients(new))
    found.differ("client-renamed", subjects.VENUE, None, old.client, new.client, *both)
    _environments(found, old, new)
    _credentials(found, old, new)
    for earlier, setting in compare_list(found, "setting", old.settings, new.settings, _setting):
        _choices(found, _setting(setting), earlier, setting)
        compare_entry(found, _setting(setting), earlier, setting)
    _client_parameters(found, old, new)
    compare_rates(found, old, new)
    compare_parts(found, "headers-changed", "headers", None, old.headers, new.headers, new.client)
    compare_entry(found, Entry(subjects.ENVELOPE, None, (new.client,)), old.envelope, new.envelope)
    clock = subjects.aspect(subjects.VENUE, "time")
    compare_optional(found, "time-endpoint", clock, None, old.time, new.time, "client.sync_clock()")
    compare_entry(found, Entry(subjects.VENUE, None, (new.client,)), old, new)


def _environment(api: Api, item: Environment) -> Entry:
    return Entry(subjects.environment(item.name), None, (members.environment(api, item),), item.rest)


def _environments(found: Changes, old: Api, new: Api) -> None:
    sides = partial(_environment, old), partial(_environment, new)
    for before, after in compare_list(found, "environment", old.environments, new.environments, *sides):
        compare_entry(found, _environment(new, after), before, after)
    defaults = _default(old), _default(new)
    found.differ("default-environment-changed", "environments", None, *defaults, f"{new.client}()")


def _default(api: Api) -> str | None:
    return api.environments[0].name if api.environments else None


def _client_parameter(api: Api, item: ClientParameter) -> Entry:
    subject, member = subjects.client_parameter(item.name), members.client_parameter(api, item)
    return Entry(subject, item.span, (member,), item.name)


def _client_parameters(found: Changes, old: Api, new: Api) -> None:
    sides = partial(_client_parameter, old), partial(_client_parameter, new)
    kept = compare_list(found, "client-parameter", old.client_parameters, new.client_parameters, *sides)
    for before, after in kept:
        compare_entry(found, _client_parameter(new, after), before, after)


def _credential(item: Credential) -> Entry:
    return Entry(subjects.credential(item.name), None, (members.credential(item),), item.env)


def _credentials(found: Changes, old: Api, new: Api) -> None:
    pairs = paired(old.credentials, new.credentials, BY_NAME)
    note_removed(found, "credential-removed", pairs, _credential)
    for item in pairs.added:
        rule = f"credential-added-{'required' if item.required else 'optional'}"
        note_added(found, rule, Pairs((), (item,), ()), _credential)
    for before, after in pairs.kept:
        compare_entry(found, _credential(after), before, after)


def _setting(item: Setting) -> Entry:
    return Entry(subjects.setting(item.name), None, (members.setting(item),), item.default)


def _choices(found: Changes, entry: Entry, old: Setting, new: Setting) -> None:
    if old.choices and new.choices:
        listed("setting-choice")(found, entry, old.choices, new.choices)
    elif old.choices != new.choices:
        rule = "setting-choice-removed" if new.choices else "setting-choice-added"
        values = old.choices or ("any text",), new.choices or ("any text",)
        found.differ(rule, entry.subject, entry.span, *values, *entry.members)
