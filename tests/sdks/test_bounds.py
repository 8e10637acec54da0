"""Every bound of the specs is in the SDKs: checked where it is sent, with its page, and told in the docstring."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from generator.ir.bounds import Bounds, show_bounds
from generator.ir.models import Field
from generator.ir.operations import Operation
from generator.pipeline import understand
from tests.conventions.places import SPECS
from tests.sdks.sdks import SDKS

KEYS = ("at_least", "at_most", "at_least_chars", "at_most_chars", "pattern", "values")
BOUNDED = [
    pytest.param(sdk, operation, field, field.bounds, id=f"{sdk}-{operation.id}.{field.name}")
    for sdk in SDKS
    for operation in understand(SPECS, sdk.name).operations
    for field in operation.fields
    if field.bounds is not None
]


@pytest.mark.parametrize(("sdk", "operation", "field", "bounds"), BOUNDED)
def test_a_bound_is_checked_and_told(sdk: Any, operation: Operation, field: Field, bounds: Bounds) -> None:
    described = getattr(sdk.module(f"_operations.{operation.group}"), operation.name.upper())
    rules: list[Any] = [
        rule for rule in described.rules if getattr(rule, "parameter", None) == field.name and hasattr(rule, "asks")
    ]
    (rule,) = rules
    assert [getattr(rule, key) for key in KEYS] == [getattr(bounds, key) for key in KEYS]
    assert (rule.source.page, rule.source.section) == (bounds.source.page.id, bounds.source.section)
    classes = [value for value in sdk.names(f"resources.{operation.group}").values() if isinstance(value, type)]
    methods = [method for class_ in classes if (method := getattr(class_, operation.name, None)) is not None]
    assert len(methods) == 2
    for method in methods:
        words = " ".join((inspect.getdoc(method) or "").split())
        assert show_bounds(bounds, "``")[1:] in words


def test_there_are_some() -> None:
    assert len(BOUNDED) >= 8
