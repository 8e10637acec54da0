"""A small made-up venue, written the way the generator writes one."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct

from generator.runtime.auth.credentials import CredentialsBase
from generator.runtime.auth.digests import hmac_sha256
from generator.runtime.auth.signing import Level
from generator.runtime.calls.batch import Outcome
from generator.runtime.calls.operation import (
    Anything,
    AtLeastOne,
    AtMost,
    Batch,
    Effect,
    Many,
    Nothing,
    One,
    Operation,
    RequiredWhen,
)
from generator.runtime.calls.venue import Environment, Venue
from generator.runtime.data.times import Timestamp
from generator.runtime.http.request import Request, SignedRequest
from generator.runtime.http.response import dig, first
from generator.runtime.streams.events import Channel, EventDecoder, EventKind
from generator.runtime.values.enums import OpenInteger, OpenText

from .acme_errors import ERRORS, PAGE
from .acme_errors import Authentication as Authentication
from .acme_errors import ErrorCode as ErrorCode
from .acme_errors import InsufficientFunds as InsufficientFunds
from .acme_errors import InvalidRequest as InvalidRequest
from .acme_errors import Unavailable as Unavailable


class Side(OpenText):
    BUY = "buy"
    SELL = "sell"


class Level2(OpenInteger):
    ONE = 1
    TWO = 2


class Order(Struct, frozen=True, kw_only=True):
    id: str
    side: Side
    qty: Decimal
    price: Decimal | None = None
    level: Level2 | None = None
    created: Timestamp | None = None
    tag: str | None = None
    fills: list[Fill] = []


class Fill(Struct, frozen=True, kw_only=True):
    price: Decimal
    at: Timestamp
    parent: Order | None = None


class CancelRequest(Struct, frozen=True, kw_only=True):
    order_no: str | None = None
    reference_id: str | None = None


class CancelOutcome(Outcome, frozen=True, kw_only=True):
    order_no: str | None = None


ACCEPTED: Mapping[type, Mapping[str, tuple[str, ...]]] = {
    Order: {"tag": ("array_of_one", "empty_text", "number_text"), "fills": ("single_object", "null_text")},
    Fill: {"at": ("epoch_ms",), "parent": ("null_text",)},
}
TIMES: Mapping[type, Mapping[str, str]] = {Order: {"created": "timestamp_ms"}, Fill: {"at": "timestamp_iso"}}


class Credentials(CredentialsBase):
    __slots__ = ("key", "secret")
    VARIABLES = {"key": "ACME_KEY", "secret": "ACME_SECRET"}
    key: str
    secret: str

    def __init__(self, *, key: str | None = None, secret: str | None = None) -> None:
        super().__init__(key=key, secret=secret)


def sign_keyed(request: Request, credentials: Credentials, *, settings: object) -> SignedRequest:
    return request.signed({"X-KEY": credentials.key})


def sign_signed(request: Request, credentials: Credentials, *, timestamp: str, settings: object) -> SignedRequest:
    text = f"{timestamp}#{request.method}#{request.target}#{request.text}"
    signature = hmac_sha256(credentials.secret, text).hex()
    return request.signed(
        {"X-KEY": credentials.key, "X-SIGN": signature, "X-TIME": timestamp, "X-NONE": None},
        steps={"text": text, "signature": signature},
    )


VENUE = Venue(
    name="acme",
    user_agent="acme-sdk/0.1.0",
    environments={
        "production": Environment("https://api.acme.test/base"),
        "sandbox": Environment("https://sandbox.acme.test"),
    },
    default_environment="production",
    codes=ErrorCode,
    errors=ERRORS,
    success=lambda answer: answer.status == 204 or (answer.status < 400 and dig(answer.json, "code") == 0),
    code=lambda answer: dig(answer.json, "code"),
    message=lambda answer: first(dig(answer.json, "message"), dig(answer.json, "error_msg")),
    request_id=lambda answer: first(dig(answer.json, "trace"), answer.header("X-Request-Id")),
    data=lambda answer: dig(answer.json, "data"),
    headers={"Accept": "application/json"},
    accepted=ACCEPTED,
    times=TIMES,
    rules={CancelRequest: (AtLeastOne(("order_no", "reference_id")),)},
    repair_json=True,
    levels={"keyed": Level(sign_keyed), "signed": Level(sign_signed, timestamp="unix_ms")},
    default_auth="signed",
)

GET_ORDER = Operation(
    id="orders.get",
    method="GET",
    path="/v1/orders/{order_id}",
    effect=Effect.READ,
    auth="keyed",
    result=One(Order),
)
LIST_ORDERS = Operation(
    id="orders.list", method="GET", path="/v1/orders", effect=Effect.READ, auth="keyed", result=Many(Order)
)
PLACE = Operation(
    id="orders.place",
    method="POST",
    path="/v1/orders",
    effect=Effect.ORDER,
    auth="signed",
    body="json",
    result=One(Order),
    rules=(RequiredWhen("price", "type", ("limit",)),),
    client_order_id="reference_id",
)
PLACE_FORM = Operation(
    id="orders.place_form",
    method="POST",
    path="/v1/form",
    effect=Effect.ORDER,
    auth="signed",
    body="form",
    result=Nothing(),
)
CANCEL = Operation(
    id="orders.cancel",
    method="DELETE",
    path="/v1/orders",
    effect=Effect.ORDER,
    auth="signed",
    body="json",
    result=Nothing(),
    rules=(AtLeastOne(("order_no", "reference_id"), PAGE.row()),),
    client_order_id="reference_id",
)
CANCEL_BATCH = Operation(
    id="orders.cancel_batch",
    method="DELETE",
    path="/v1/orders/batch",
    effect=Effect.ORDER,
    auth="signed",
    body="json",
    body_name="orders",
    whole=list[CancelRequest],
    rules=(AtMost("orders", 5),),
    result=Batch(
        CancelOutcome,
        success=lambda item: dig(item, "result", "code") == 0,
        code=lambda item: dig(item, "result", "code"),
        message=lambda item: dig(item, "result", "message"),
    ),
)
SET_LEVERAGE = Operation(
    id="account.leverage",
    method="PUT",
    path="/v1/leverage",
    effect=Effect.IDEMPOTENT,
    auth="signed",
    body="json",
    result=Nothing(),
)
PING = Operation(id="public.ping", method="GET", path="/ping", effect=Effect.READ, result=Anything())

DECODER: EventDecoder[Order] = EventDecoder(
    Channel(
        kind=lambda answer: dig(answer.json, "type"),
        events={"order": EventKind(Order, data=lambda answer: dig(answer.json, "data"))},
    ),
    accepted=ACCEPTED,
    times=TIMES,
)

GET_LIKE_PLACE = Operation(
    id="orders.preview", method="POST", path="/v1/preview", effect=Effect.READ, body="json", result=One(Order)
)
