"""The venue itself: client, environments, credentials, settings, and how its answers are read."""

from __future__ import annotations

from generator.diff.change import Changes
from generator.diff.comparing.conduct import compare_rates
from generator.diff.comparing.leftovers import leftovers
from generator.diff.comparing.pairs import paired
from generator.diff.comparing.parts import compare_optional
from generator.ir.api import Api, Credential, Environment, Setting
from generator.ir.types import show
from generator.python import members

_HANDLED = frozenset(
    {
        "venue",
        "client",
        "title",
        "version",
        "doc",
        "pages",
        "environments",
        "credentials",
        "settings",
        "headers",
        "decimals",
        "repair_json",
        "default_auth",
        "envelope",
        "objects",
        "enums",
        "errors",
        "levels",
        "groups",
        "streams",
        "contradictions",
        "examples",
        "releases",
        "limits",
        "limit_headers",
        "time",
        "client_parameters",
    }
)
"""What of an Api the comparers look at; the rest is reported as it is."""
_FORMULAS = ("success", "code", "message", "request_id", "data")


def compare_venue(found: Changes, old: Api, new: Api) -> None:
    """Everything of venue.yaml but its pages."""
    both = (*members.clients(old), *members.clients(new))
    found.differ("client-renamed", "venue", None, old.client, new.client, *both)
    _environments(found, old, new)
    _credentials(found, old, new)
    _settings(found, old, new)
    _client_parameters(found, old, new)
    compare_rates(found, old, new)
    for name in dict.fromkeys((*old.headers, *new.headers)):
        found.differ(
            "headers-changed", f"headers.{name}", None, old.headers.get(name), new.headers.get(name), new.client
        )
    for name in _FORMULAS:
        formulas = getattr(old.envelope, name), getattr(new.envelope, name)
        found.differ("envelope-changed", f"envelope.{name}", None, *formulas, new.client)
    compare_optional(found, "time-endpoint", "venue#time", None, old.time, new.time, "client.sync_clock()")
    found.differ("decimals-form-changed", "venue", None, old.decimals, new.decimals, new.client)
    if old.repair_json != new.repair_json:
        found.note(f"json-repair-{'added' if new.repair_json else 'dropped'}", "venue", None, None, None, new.client)
    found.differ("docs-changed", "venue#title", None, old.title, new.title)
    found.differ("docs-changed", "venue", None, old.doc, new.doc)
    leftovers(found, "envelope", None, old.envelope, new.envelope, frozenset(_FORMULAS))
    leftovers(found, "venue", None, old, new, _HANDLED)


def _environments(found: Changes, old: Api, new: Api) -> None:
    pairs = paired(old.environments, new.environments, lambda each: each.name)
    for item in pairs.removed:
        found.note(
            "environment-removed", f"environments.{item.name}", None, item.rest, None, _argument(old, item), gone=True
        )
    for item in pairs.added:
        found.note("environment-added", f"environments.{item.name}", None, None, item.rest, _argument(new, item))
    for before, after in pairs.kept:
        subject, member = f"environments.{after.name}", _argument(new, after)
        found.differ("environment-address-changed", f"{subject}.rest", None, before.rest, after.rest, member)
        found.differ("environment-address-changed", f"{subject}.stream", None, before.stream, after.stream, member)
        found.differ("environment-settings-changed", subject, None, _pairs(before), _pairs(after), member)
        found.differ("docs-changed", subject, None, before.doc, after.doc)
        leftovers(found, subject, None, before, after, frozenset({"rest", "stream", "settings"}))
    found.differ("default-environment-changed", "environments", None, _default(old), _default(new), f"{new.client}()")


def _client_parameters(found: Changes, old: Api, new: Api) -> None:
    pairs = paired(old.client_parameters, new.client_parameters, lambda each: each.name)
    for item in pairs.removed:
        subject, member = f"client_parameters.{item.name}", members.client_parameter(old, item)
        found.note("client-parameter-removed", subject, None, item.name, None, member, gone=True)
    for item in pairs.added:
        subject, member = f"client_parameters.{item.name}", members.client_parameter(new, item)
        found.note("client-parameter-added", subject, item.span, None, item.name, member)
    for before, after in pairs.kept:
        subject = f"client_parameters.{after.name}"
        member = members.client_parameter(new, after)
        for was, now in ((show(before.type), show(after.type)), (before.chosen_name, after.chosen_name)):
            found.differ("client-parameter-changed", subject, after.span, was, now, member)
        found.differ("docs-changed", subject, after.span, before.doc, after.doc)
        leftovers(found, subject, after.span, before, after, frozenset({"type", "chosen_name"}))


def _credentials(found: Changes, old: Api, new: Api) -> None:
    pairs = paired(old.credentials, new.credentials, lambda each: each.name)
    for item in pairs.removed:
        found.note(
            "credential-removed", f"credentials.{item.name}", None, item.env, None, members.credential(item), gone=True
        )
    for item in pairs.added:
        need = "required" if item.required else "optional"
        rule = f"credential-added-{need}"
        found.note(rule, f"credentials.{item.name}", None, None, item.env, members.credential(item))
    for before, after in pairs.kept:
        _credential(found, before, after)


def _credential(found: Changes, old: Credential, new: Credential) -> None:
    subject, member = f"credentials.{new.name}", members.credential(new)
    found.differ("credential-variable-changed", subject, None, old.env, new.env, member)
    if old.required != new.required:
        found.note(f"credential-{'required' if new.required else 'optional'}", subject, None, None, None, member)
    masked = {True: "masked", False: "shown"}
    found.differ("credential-secrecy-changed", subject, None, masked[old.secret], masked[new.secret], member)
    found.differ("docs-changed", subject, None, old.doc, new.doc, member)
    leftovers(found, subject, None, old, new, frozenset({"env", "required", "secret"}))


def _settings(found: Changes, old: Api, new: Api) -> None:
    pairs = paired(old.settings, new.settings, lambda each: each.name)
    for item in pairs.removed:
        found.note(
            "setting-removed", f"settings.{item.name}", None, item.default, None, members.setting(item), gone=True
        )
    for item in pairs.added:
        found.note("setting-added", f"settings.{item.name}", None, None, item.default, members.setting(item))
    for before, after in pairs.kept:
        _setting(found, before, after)


def _setting(found: Changes, old: Setting, new: Setting) -> None:
    subject, member = f"settings.{new.name}", members.setting(new)
    found.differ("setting-type-changed", subject, None, old.kind, new.kind, member)
    found.differ("setting-default-changed", subject, None, old.default, new.default, member)
    if old.choices and new.choices:
        for choice in (choice for choice in old.choices if choice not in new.choices):
            found.note("setting-choice-removed", subject, None, choice, None, member)
        for choice in (choice for choice in new.choices if choice not in old.choices):
            found.note("setting-choice-added", subject, None, None, choice, member)
    elif old.choices != new.choices:
        rule = "setting-choice-removed" if new.choices else "setting-choice-added"
        found.differ(rule, subject, None, old.choices or ("any text",), new.choices or ("any text",), member)
    found.differ("docs-changed", subject, None, old.doc, new.doc, member)
    leftovers(found, subject, None, old, new, frozenset({"kind", "default", "choices"}))


def _argument(api: Api, environment: Environment) -> str:
    return f"{api.client}(environment={environment.name!r})"


def _default(api: Api) -> str | None:
    return api.environments[0].name if api.environments else None


def _pairs(environment: Environment) -> tuple[str, ...]:
    return tuple(f"{name}={value}" for name, value in environment.settings.items())
