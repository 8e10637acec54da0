"""A venue in which any word can be put into any place where a name is taken."""

from __future__ import annotations

import builtins
import json
import keyword
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.emit.render import render
from generator.pipeline import understand
from generator.python.plan import plan
from generator.text.diagnostics import SpecError
from generator.text.resources import RUNTIME, TEMPLATES

VENUE = """\
venue: VENUE
client: CLIENT
title: Acme
doc: A venue.
pages:
  docs: {title: Docs, url: "https://docs.acme.example", read_on: 2026-01-02}
environments:
  production: {rest: "https://api.acme.example", stream: "wss://acme.example"}
  #+ environments {rest: "https://api.acme.example"}
credentials:
  token: {env: ACME_TOKEN, secret: true}
  #+ credentials {env: ACME_NUMBER, required: false}
settings:
  memo: {type: string, default: a, doc: M}
  #+ settings KINDS
limits:
  all: {requests: 10, per: 1, source: {page: docs}}
  #+ limits {requests: 10, per: 1, source: {page: docs}}
default_auth: keyed
envelope: {success: status < 400, code: body.code, message: body.message}
"""
SIGNING = """\
levels:
  keyed:
    doc: The token.
    source: {page: docs}
    steps:
      made: f"{token}{method}"
      #+ steps 'hex(utf8(f"{token}"))'
    headers: {X-Token: made}
    @vector@
  #+ levels {doc: L, source: {page: docs}, steps: {made: 'f"{token}GET"'}, headers: {X-Token: made}, @vector@}
  #+ checks {doc: L, source: {page: docs}, verify: {valid: 'equal(token, header("X-Token"))'}, @checked@}
"""
VECTOR = """\
vectors: {any: {origin: computed, credentials: {token: t}, request: {method: GET, url: "https://api.acme.example/x"}, \
expect: {headers: {X-Token: tGET}}}}"""
CHECKED = """\
vectors: {any: {origin: computed, credentials: {token: t}, request: {method: GET, url: "https://api.acme.example/x", \
headers: {X-Token: t}}, expect: {verdict: valid}}}"""
TYPES = """\
types:
  Order:
    doc: An order.
    source: {page: docs}
    fields:
      id_: {type: string, name: id_of_order}
      #+ fields TYPE
      #+ chosen_fields TYPE
      its-price: {type: decimal, required: false}
      its-at: {type: timestamp_ms, required: false}
      its-on: {type: date, required: false}
      its-rest: {type: json, required: false}
      its-sides: {type: {list: Side}, required: false}
      its-more: {type: {map: integer}, required: false}
  #+ types {doc: T, source: {page: docs}, fields: {a: {type: string}, b: {type: decimal, required: false}}}
  Made:
    doc: What is sent.
    request: true
    source: {page: docs}
    fields:
      its-price: {type: decimal}
      #+ request_fields TYPE
      its-at: {type: timestamp_ms, required: false}
      its-sides: {type: {list: Side}, required: false}
enums:
  Side:
    doc: A side.
    source: {page: docs}
    values:
      BUY: {}
      #+ members {}
      #+ chosen_members {}
  #+ enums {doc: E, source: {page: docs}, values: {A: {}, B: {}}}
"""
ERRORS = """\
code: string
tables:
  - page: docs
    title: Errors
    row: "{code}{message}"
    codes:
      GONE: {category: order_not_found, retry: never, message: Gone}
      #+ errors {category: internal, retry: never, message: Odd NUMBER}
      #+ chosen_errors {category: internal, retry: never, message: Odd NUMBER}
"""
GROUP = """\
group: GROUP
doc: Orders.
source: {page: docs}
operations:
"""
ORDERS = """\
  order_of:
    doc: One order.
    http: GET /orders/{id}
    auth: keyed
    effect: read
    path: {id: {type: string}}
    query:
      its-at: {type: timestamp_ms, required: false}
      #+ parameters TYPE
      #+ chosen_parameters TYPE
    result: Order
  place:
    doc: Place one order.
    http: POST /orders
    auth: keyed
    effect: order
    body:
      its-price: {type: decimal}
      #+ body_fields TYPE
  place_form:
    doc: Place one order.
    http: POST /forms
    auth: keyed
    effect: order
    form:
      its-price: {type: decimal}
      #+ form_fields TYPE
  all_orders:
    doc: All.
    http: GET /orders
    auth: keyed
    effect: read
    query:
      page: {type: integer, required: false}
      tags: {type: {list: string}, required: false}
    pages: {style: page, parameter: page}
    result: {list: Order}
  #+ operations OPERATION
  #+ path_holes {doc: O, http: "GET /NUMBER/{WORD}", auth: none, effect: read, path: {WORD: {type: string}}}
  #+ body_names {doc: O, http: "POST /NUMBER", auth: none, effect: order, body: {list: Made}, body_name: WORD}
"""
STREAM = """\
stream: STREAM
doc: Trades.
source: {page: docs}
transport: websocket
subscribe: {frame: '{"do": "join", "topic": "{topic}"}', reply: body.joined is not None}
parameters:
  speed: {type: integer, required: false}
  #+ stream_parameters TYPE
channels:
  deals_of:
    doc: Deals.
    topic: 'f"deals.{symbol}"'
    parameters:
      symbol: {type: string}
      #+ channel_parameters TYPE
    events: [deal]
  #+ channels {doc: C, topic: 'f"NUMBER.{symbol}"', parameters: {symbol: {type: string}, n: {type: integer}}}
kind: body.kind
events:
  deal: {type: Order}
  #+ kinds {type: Order, data: "first(body.data, body)"}
"""
LISTED = """\
stream: STREAM
doc: Quotes.
source: {page: docs}
transport: websocket
parameters:
  symbols: {type: {list: string}}
  size: {type: integer, required: false}
  day: {type: date, required: false}
subscribe: {parameter: symbols, frame: '{"do": "join", "topics": "{topics}"}'}
kind: body.kind
events: {deal: {type: Order}}
"""

TYPE = ("string", "decimal", "integer", "boolean", "json", "date", "timestamp_ms", "timestamp_iso", "{list: string}",
        "{map: decimal}", "Side", "{list: integer}")  # fmt: skip
KINDS = (
    "{type: string, default: a, choices: [a, b], doc: S}",
    "{type: integer, default: 1, doc: S}",
    "{type: boolean, doc: S}",
    "{type: string, doc: S}",
)
PAGES = ", pages: {style: page, parameter: page}"
OPERATION = (
    "query: {a: {type: string, required: false}, b: {type: {list: integer}, required: false}}, result: Order",
    "query: {page: {type: integer, required: false}, on: {type: date, required: false}}, result: {list: Order}" + PAGES,
    "query: {at: {type: timestamp_ms, required: false}, yes: {type: boolean, required: false}}, result: string",
    "query: {m: {type: {map: string}, required: false}}, result: {list: Side}, removed_on: 2026-01-01",
)
PLACES = tuple(
    match[1] for text in (VENUE, SIGNING, TYPES, ERRORS, ORDERS, STREAM) for match in re.finditer(r"#\+ (\w+)", text)
)
FILES = ("groups", "streams", "listed_streams")
"""Places where each name is a file of its own."""
ODD = ("ed25519", "rsa_sha256", "con", "nul", "aux", "prn", "com1", "lpt9", "a1", "a_1", "A1", "x")
"""Words that neither Python nor we use."""
_MARK = re.compile(r"^( *)#\+ (\w+) (.*)$", re.MULTILINE)


def words() -> list[str]:
    """Keywords, builtins, names of systems, and all names that templates and runtime use or export; with twins."""
    found = {*keyword.kwlist, *keyword.softkwlist, *dir(builtins)}
    found |= {
        "ed25519",
        "rsa_sha256",
        "con",
        "nul",
        "aux",
        "prn",
        "com1",
        "lpt9",
        "a1",
        "a_1",
        "A1",
        "x",
        "streams",
        "stream",
        "VENUE",
    }
    for template in sorted(TEMPLATES.glob("*.py.jinja")):
        found.update(re.findall(r"[A-Za-z_]\w*", template.read_text(encoding="utf-8")))
    for file in sorted(RUNTIME.rglob("*.py")):
        found.update(re.findall(r"^(?:async def|def|class) (\w+)", file.read_text(encoding="utf-8"), re.MULTILINE))
        found.update(re.findall(r"^ {4}(?:async def|def) (\w+)", file.read_text(encoding="utf-8"), re.MULTILINE))
        for line in re.findall(r"^from \S+ import ([^(\n]+)$", file.read_text(encoding="utf-8"), re.MULTILINE):
            found.update(re.findall(r"\w+", line))
    found |= {f"Async{word}" for word in found if word[0].isupper() and not word.startswith("Async")}
    found |= {word.lower() for word in found}
    return sorted(found)


def spec(place: str, names: Mapping[int, str], venue: str = "acme", client: str = "Acme") -> dict[str, str]:
    """The files of a venue that has ``names`` in one place, each with its number as a comment on its line."""
    texts = {
        "venue.yaml": VENUE.replace("VENUE", venue).replace("CLIENT", client),
        "types.yaml": TYPES,
        "errors.yaml": ERRORS,
        "signing.yaml": SIGNING,
        "operations/orders.yaml": GROUP.replace("GROUP", "orders") + ORDERS,
        "streams/trades.yaml": STREAM.replace("STREAM", "trades"),
        "streams/quotes.yaml": LISTED.replace("STREAM", "quotes"),
    }
    for number, word in names.items() if place in FILES else ():
        quoted = f"{json.dumps(word)}  # {number}"
        if place == "groups":
            operation = f"  find: {{doc: O, http: GET /g{number}, auth: none, effect: read, {OPERATION[0]}}}\n"
            texts[f"operations/g{number}.yaml"] = GROUP.replace("GROUP", quoted) + operation
        else:
            text = STREAM if place == "streams" else LISTED
            texts[f"streams/s{number}.yaml"] = text.replace("STREAM", quoted)
    return {
        name: _MARK.sub(lambda mark: _entries(mark, place, names), text)
        .replace("@vector@", VECTOR)
        .replace("@checked@", CHECKED)
        for name, text in texts.items()
    }


def _entries(mark: re.Match[str], place: str, names: Mapping[int, str]) -> str:
    indent, of, text = mark[1], mark[2], mark[3]
    if of != place:
        return ""
    return "\n".join(f"{indent}{_entry(of, text, number, word)}  # {number}" for number, word in names.items())


def _entry(place: str, text: str, number: int, word: str) -> str:
    kind = TYPE[number % len(TYPE)]
    needed = ", required: false" if number % 3 else ""
    text = text.replace("KINDS", KINDS[number % len(KINDS)]).replace("TYPE", f"{{type: {kind}{needed}}}")
    if "OPERATION" in text:
        head = f"{{doc: O, http: GET /o{number}, auth: none, effect: read, "
        text = f"{head}{OPERATION[number % len(OPERATION)]}}}"
    text = text.replace("NUMBER", str(number))
    if place.startswith("chosen"):
        text = "{" + ", ".join(part for part in (f"name: {json.dumps(word)}", text[1:-1]) if part) + "}"
        return f"c{number}: {text}"
    if "WORD" in text:
        return f"o{number}: {text.replace('{WORD}', '{' + word + '}').replace('WORD', json.dumps(word))}"
    return f"{json.dumps(word)}: {text}"


def written(files: Mapping[str, str], place: Path, venue: str) -> Path:
    """The folder of specs that holds the files of one venue."""
    for name, text in files.items():
        path = place / venue / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return place


def refused(mistakes: SpecError) -> dict[int, str]:
    """The numbers of the names that the diagnostics point at, and what they say; raised where none of them does."""
    found: dict[int, str] = {}
    for each in mistakes.diagnostics:
        number = re.search(r"# (\d+)$", each.span.source.line_text(each.span.line))
        if number is not None:
            assert each.help, each
            found[int(number[1])] = f"{each.message}: {each.help}"
    if not found:
        raise mistakes
    return found


def printed(specs: Path, venue: str, out: Path) -> None:
    """Print the modules of a venue into ``out``, with the generator's own runtime instead of a copy."""
    for module in plan(understand(specs, venue)).modules:
        path = out / f"{venue}_sdk" / module.path
        path.parent.mkdir(parents=True, exist_ok=True)
        text = re.sub(r"from \.+_runtime\.", "from generator.runtime.", render(module.template, module.view))
        path.write_text(text, encoding="utf-8")


def accepted(place: str, chosen: Iterable[str], folder: Path, venue: str = "acme") -> dict[int, str]:
    """The names that are taken in one place, after those that are refused were left out; printed into ``folder``."""
    names = dict(enumerate(chosen))
    for attempt in range(9):
        specs = written(spec(place, names, venue), folder / f"specs{attempt}", venue)
        try:
            understand(specs, venue)
        except SpecError as mistakes:
            gone = refused(mistakes)
            names = {number: word for number, word in names.items() if number not in gone}
            continue
        printed(specs, venue, folder)
        return names
    raise AssertionError(f"{place}: names are refused again and again")
