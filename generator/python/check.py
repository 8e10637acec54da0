"""Names that Python would not take, found before anything is printed."""

from __future__ import annotations

from generator.ir.api import Api
from generator.ir.operations import ListBody, Operation
from generator.python.categories import CATEGORIES
from generator.python.errors import error_member
from generator.python.names import check_class, check_fields, check_members, is_name, member_name
from generator.text.diagnostics import Collector

_CLIENT_ATTRIBUTES = frozenset({"request", "close", "environment", "base_url", "leniency"})
_OUTCOME_ATTRIBUTES = frozenset({"ok", "error", "raise_for_error"})


def check_names(api: Api, report: Collector) -> None:
    """Report every name of the Api that cannot be printed as Python, or that another one already has."""
    for item in (*api.objects, *api.enums):
        check_class(item, report)
        if item.name in _taken(api):
            report.error(item.span, f"`{item.name}` is a name of every SDK", "name-collision", "choose another name")
    for object_ in api.objects:
        check_fields(object_.name, object_.fields, report, _OUTCOME_ATTRIBUTES)
    for enum in api.enums:
        check_members(enum.name, [(value, member_name(value.name, value.chosen_name)) for value in enum.values], report)
    check_members("ErrorCode", [(row, error_member(row)) for row in api.errors.rows], report)
    for group in api.groups:
        if group.name in _CLIENT_ATTRIBUTES:
            report.error(
                group.span, f"`{group.name}` is a method of every client", "name-collision", "rename the group"
            )
        for operation in group.operations:
            _check_operation(operation, report)


def _check_operation(operation: Operation, report: Collector) -> None:
    if not is_name(operation.name):
        help_ = "a verb in lower case, such as `cancel`"
        report.error(operation.span, f"`{operation.name}` is no method name", "bad-name", help_)
    parameters = [field for field in operation.fields if field.constant is None]
    check_fields(operation.name, parameters, report, frozenset({"self", "options"}))
    if isinstance(operation.body, ListBody) and not is_name(operation.body.name):
        report.error(operation.span, f"`{operation.body.name}` is no parameter name", "bad-name", "change `body_name`")


def _taken(api: Api) -> set[str]:
    own = {api.client, f"Async{api.client}", "ApiError", "ErrorCode", "ErrorCategory", "Retry", "UnknownEvent", "Event"}
    own |= {"Credentials", "Settings", "CallOptions", "Timeout", "Timestamp", "Outcome", "Decimal", "SdkError"}
    return own | {category.exception for category in CATEGORIES.values()}
