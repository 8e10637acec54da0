"""The cost of a signature compared with its hash."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator

from benchmarks.measure import calls, in_turn
from benchmarks.report import Line
from benchmarks.sdk import load

SECRET = "6c6c98544461bbe71db2bca4c6d7fd0021e0ba9efc215f9c6ad41852df9d9df9"
BODY = (
    '{"symbol":"ETHUSDT","client_order_id":"xx1245","side":4,"mode":1,"type":"limit","leverage":"1",'
    '"open_type":"isolated","size":10,"price":"2000"}'
)
TIME = "1589793796145"
AT_MOST = 1.6


def signing() -> Iterator[Line]:
    """One WOO X Pro request, with its headers, as sent, compared with ``hmac`` alone over the same text."""
    sdk = load("wooxpro_sdk.signing")
    credentials = sdk.Credentials(key="80618e45710812162b04892c7ee5ead4a3cc3e56", secret=SECRET, memo="test001")
    request = sdk.Request.of(
        "POST",
        "https://cloud-api.wooxpro.com/contract/private/submit-order",
        headers={"User-Agent": "wooxpro-sdk", "Content-Type": "application/json"},
        body=BODY,
    )
    text = f"{TIME}#test001#{BODY}"

    def bare() -> str:
        return hmac.new(SECRET.encode(), text.encode(), hashlib.sha256).hexdigest()

    def signed() -> object:
        return sdk.sign(request, credentials, timestamp=TIME, level="signed").headers

    assert sdk.sign(request, credentials, timestamp=TIME, level="signed").steps["signature"] == bare()
    times, baseline = in_turn(calls(signed, 5000), calls(bare, 5000), runs=15)
    yield Line("one WOO X Pro signature", times, "hmac alone", baseline, AT_MOST, as_ratio=True)
