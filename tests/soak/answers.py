"""Documented answers and events, made worse: each gives a value or a documented exception."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from typing import Any

from tests.sdks.canned import Canned, Reply
from tests.sdks.documented import ANSWERS
from tests.sdks.sdks import Sdk
from tests.sdks.test_examples import FAILURES
from tests.sdks.wires import WIRES
from tests.sdks.written import examples, payload

from .mutating import mutated

STATUSES = (200, 200, 200, 200, 201, 204, 302, 400, 401, 404, 408, 429, 500, 503, 504)


def calls(sdk: Sdk) -> list[tuple[Callable[[Any], Any], bytes]]:
    """Every operation, and every call that an example belongs to, each with an answer that is meant for it."""
    found: list[tuple[Callable[[Any], Any], bytes]] = [
        (wire.call, wire.reply.body) for wire in WIRES if wire.sdk is sdk
    ]
    documented = [(place, call) for place, (call, _) in ANSWERS.items()]
    documented += [(place, call) for place, (call, _, _) in FAILURES.items()]
    found += [(call, payload(name, example)) for (name, example), call in documented if name == sdk.name]
    return [*found, (lambda client: client.request("GET /v9/anything"), b"{}")]


def run(sdk: Sdk, number: int, seed: int) -> tuple[Counter[str], list[str]]:
    """How often what came of ``number`` answers, and the exceptions that nobody documents."""
    chance = random.Random(f"{seed} {sdk.name}")
    documented = sdk.module().SdkError
    bodies = [payload(sdk.name, example) for example in examples(sdk.name)]
    ways = calls(sdk)
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    decode = sdk.module("events").decode
    kind = sdk.runtime("http.response").Response
    transport = Canned(sdk, Reply(200, b""))
    current: list[tuple[int, bytes]] = [(200, b"")]
    transport.send = lambda request, timeout: kind(current[0][0], (), current[0][1])  # type: ignore[method-assign]
    with sdk.client(transport=transport) as client:
        for _ in range(number):
            call, meant = chance.choice(ways)
            body = mutated(meant if chance.random() < 0.5 else chance.choice(bodies), chance)
            current[0] = (chance.choice(STATUSES), body)
            try:
                if chance.random() < 0.3:
                    decode(body)
                else:
                    call(client)
                counts["value"] += 1
            except documented as error:
                counts[type(error).__name__] += 1
            except Exception as error:
                counts["undocumented"] += 1
                wrong.append(f"{type(error).__name__}: {error!s:.100} for {body[:200]!r}")
    return counts, wrong
