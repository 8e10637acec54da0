"""The arguments of the methods that make topics, checked before anything is subscribed to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..calls.exchange import invalid
from ..data.encode import Unsendable
from ..data.serialize import Serializer
from ..data.validation import Rule, RuleViolation, check
from .plan import Values

_SENDER = Serializer({}, {}, "number")
"""A topic is text with single values in it: no objects, and no times."""


class TopicArguments:
    """What the arguments of one kind of topic are checked against.

    ``sent`` and ``names`` are those of a stream: the type of each parameter, and its name in Python where it differs.
    """

    def __init__(
        self,
        name: str,
        *,
        sent: Mapping[str, Any] | None = None,
        names: Mapping[str, str] | None = None,
        rules: Sequence[Rule] = (),
    ) -> None:
        self.name = name
        self.sent = sent or {}
        self.names = names or {}
        self.rules = rules

    def __repr__(self) -> str:
        return f"TopicArguments({self.name!r})"

    def written(self, given: Mapping[str, Any]) -> Values:
        """The arguments, by wire name, as the topic contains them; what is not given is None.

        Raises InvalidParameter where one has another type or breaks a documented rule.
        """
        try:
            written = _SENDER.given(given, self.sent)
            check(self.rules, written)
        except Unsendable as problem:
            broken = RuleViolation(problem.where, problem.rule)
        except RuleViolation as problem:
            broken = problem
        else:
            return Values(written)
        raise invalid(f"streams.{self.name}", broken.named(self.names))
