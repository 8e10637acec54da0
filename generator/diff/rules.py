"""The rules of `diff`: every kind of change with its severity, in the order of the reports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final


class Severity(Enum):
    """What a change means for code that uses the last version; the worst first."""

    BREAKING = "breaking"
    """Correct code no longer type-checks or imports, raises another exception, or does something else."""
    DANGEROUS = "dangerous"
    """Correct code still runs, and may behave differently."""
    ADDITIVE = "additive"
    """Only additions."""
    DOCS = "docs"
    """Descriptions, sources and examples only."""

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of change: its id, its severity, and its meaning in a sentence."""

    id: str
    severity: Severity
    meaning: str


_B, _D, _A, _T = Severity.BREAKING, Severity.DANGEROUS, Severity.ADDITIVE, Severity.DOCS

_TABLE: Final = (
    # The venue and its client
    Rule("venue-removed", _B, "The SDK was removed."),
    Rule("venue-added", _A, "A new SDK."),
    Rule("client-renamed", _B, "The client classes have other names."),
    Rule("environment-removed", _B, "`environment=` no longer takes this name."),
    Rule("environment-added", _A, "`environment=` takes one more name."),
    Rule("default-environment-changed", _B, "A client without `environment=` connects to another host."),
    Rule("environment-address-changed", _D, "Calls or streams use another URL."),
    Rule("environment-settings-changed", _D, "The default of a setting in this environment changed."),
    Rule("credential-added-required", _B, "A client cannot be made without it."),
    Rule("credential-added-optional", _A, "It is a new optional argument."),
    Rule("credential-removed", _B, "`Credentials` no longer takes it."),
    Rule("credential-required", _B, "It was optional and is now required."),
    Rule("credential-optional", _A, "It was required and is now optional."),
    Rule("credential-variable-changed", _B, "It is read from another environment variable."),
    Rule("credential-secrecy-changed", _D, "It is now masked in output, or no longer."),
    Rule("client-parameter-removed", _B, "The client no longer takes it, and calls that need it have to be given it."),
    Rule("client-parameter-changed", _B, "The argument of the client has another type or name."),
    Rule("client-parameter-added", _B, "It may be given to the client, and calls take it by its name only."),
    Rule("setting-removed", _B, "`Settings` no longer takes it."),
    Rule("setting-added", _A, "`Settings` has a new setting."),
    Rule("setting-type-changed", _B, "It has another type."),
    Rule("setting-default-changed", _D, "The default of the setting changed."),
    Rule("setting-choice-removed", _B, "A value is no longer allowed."),
    Rule("setting-choice-added", _A, "A new value is allowed."),
    Rule("rate-limit-added", _D, "A new rate limit: the client waits where it did not."),
    Rule("rate-limit-removed", _D, "A rate limit was removed: the client no longer waits for it."),
    Rule("rate-limit-lowered", _D, "The rate limit is lower: the client waits longer."),
    Rule("rate-limit-raised", _A, "The rate limit is higher."),
    Rule("rate-limit-changed", _D, "The rate limit has another scope or other endpoints."),
    Rule("limit-headers-changed", _D, "The state of a rate limit is read from other headers."),
    Rule("headers-changed", _D, "The headers of every request changed."),
    Rule("envelope-changed", _D, "Success, code, message or data is read from another field of responses."),
    Rule("decimals-form-changed", _D, "Decimals in JSON bodies are written in another format."),
    Rule("json-repair-dropped", _B, "Responses that are not quite JSON are rejected."),
    Rule("json-repair-added", _A, "Responses that are not quite JSON are accepted."),
    Rule("time-endpoint-removed", _B, "The time endpoint was removed; `client.sync_clock()` raises."),
    Rule("time-endpoint-added", _A, "`client.sync_clock()` calls the venue's time endpoint."),
    Rule("time-endpoint-changed", _D, "The clock is set by another call, or its response is read differently."),
    Rule("default-auth-changed", _D, "`client.request(...)` uses another signing level."),
    # Operations
    Rule("operation-removed", _B, "The method was removed."),
    Rule("operation-added", _A, "A new method."),
    Rule("operation-renamed", _B, "The same endpoint has another method name."),
    Rule("operation-moved", _B, "The same endpoint is a method of another group."),
    Rule("operation-method-changed", _D, "The call is sent with another HTTP method."),
    Rule("operation-path-changed", _D, "The call is sent to another path."),
    Rule("operation-auth-added", _B, "The call was public and needs credentials."),
    Rule("operation-auth-dropped", _A, "The call needed credentials and is public."),
    Rule("operation-auth-changed", _D, "The call uses another signing level."),
    Rule(
        "operation-effect-stricter",
        _D,
        "The call is retried less often, and an unknown outcome raises `OutcomeUnknown`.",
    ),
    Rule("operation-effect-looser", _B, "The call may be retried where it was not, and raises other exceptions."),
    Rule("client-order-id-changed", _D, "`OutcomeUnknown.client_order_id` is read from another parameter, or none."),
    Rule("body-form-changed", _D, "The parameters are sent in another kind of body."),
    Rule("result-removed", _B, "The method returned a result and now returns None."),
    Rule("result-added", _A, "The method returned None and now returns a result."),
    Rule("result-type-changed", _B, "The method returns another type."),
    Rule("result-form-changed", _D, "The same type is read from another format."),
    Rule("result-place-changed", _D, "The result is read from another field of the response."),
    Rule("batch-changed", _D, "Success, code or message of an item is read from another field."),
    Rule("paging-removed", _B, "The call gives a plain list, no longer a page that iterates over all pages."),
    Rule("paging-added", _B, "The call gives a page that iterates over all pages, no longer a plain list."),
    Rule("paging-changed", _D, "The next page is requested in another way."),
    Rule("reconcile-removed", _B, "`OutcomeUnknown.reconcile()` can no longer find the order."),
    Rule("reconcile-added", _A, "`OutcomeUnknown.reconcile()` can find the order."),
    Rule("reconcile-changed", _D, "The order is looked up in another way."),
    Rule("operation-limits-changed", _D, "The call counts against other rate limits."),
    # Parameters of operations
    Rule("parameter-added-required", _B, "Calls without it no longer type-check."),
    Rule("parameter-added-optional", _A, "It is a new optional argument."),
    Rule("parameter-removed", _B, "Calls with it no longer type-check."),
    Rule("parameter-required", _B, "It was optional and is now required."),
    Rule("parameter-optional", _A, "It was required and is now optional."),
    Rule("parameter-renamed", _B, "The argument has another name in Python."),
    Rule("parameter-wire-name-changed", _D, "The same argument is sent under another name."),
    Rule("parameter-type-narrowed", _B, "Fewer values are accepted."),
    Rule("parameter-type-widened", _A, "More values are accepted."),
    Rule("parameter-type-changed", _B, "It has another type."),
    Rule("parameter-form-changed", _D, "The same value is sent in another format."),
    Rule("parameter-values-listed", _D, "Its text has documented values; any text is still sent."),
    Rule("parameter-not-null", _B, "It can no longer be null."),
    Rule("parameter-nullable", _A, "It can be null."),
    Rule("parameter-none-changed", _D, "None was left out and is sent as null, or the other way round."),
    Rule("parameter-constant-changed", _D, "The method sends another constant."),
    Rule("parameter-place-changed", _D, "It is sent in another part of the request."),
    Rule("parameter-default-changed", _D, "The venue's default for it changed."),
    Rule("limit-added", _B, "The length of a list is now limited."),
    Rule("limit-lowered", _B, "A list may have fewer items than before."),
    Rule("limit-raised", _A, "A list may have more items than before."),
    Rule("bounds-narrowed", _B, "Validation before sending rejects values that were accepted."),
    Rule("bounds-widened", _A, "Validation before sending accepts more values."),
    Rule("condition-added", _B, "Validation before sending rejects calls that were accepted."),
    Rule("condition-removed", _A, "Validation before sending accepts more calls."),
    # Fields of what is sent
    Rule("request-field-added-required", _B, "Objects without it are rejected."),
    Rule("request-field-added-optional", _A, "It is a new optional argument."),
    Rule("request-field-removed", _B, "Objects made with it no longer type-check."),
    Rule("request-field-required", _B, "It was optional and is now required."),
    Rule("request-field-optional", _A, "It was required and is now optional."),
    Rule("request-field-renamed", _B, "The field has another name in Python."),
    Rule("request-field-wire-name-changed", _D, "The same field is sent under another name."),
    Rule("request-field-type-narrowed", _B, "Fewer values are accepted."),
    Rule("request-field-type-widened", _A, "More values are accepted."),
    Rule("request-field-type-changed", _B, "It has another type."),
    Rule("request-field-form-changed", _D, "The same value is sent in another format."),
    Rule("request-field-values-listed", _D, "Its text has documented values; any text is still sent."),
    Rule("request-field-not-null", _B, "It can no longer be null."),
    Rule("request-field-nullable", _A, "It can be null."),
    Rule("request-field-none-changed", _D, "None was left out and is sent as null, or the other way round."),
    Rule("request-field-constant-changed", _D, "Another constant is sent."),
    Rule("request-field-default-changed", _D, "The venue's default for it changed."),
    # Fields of what arrives
    Rule("response-field-removed", _B, "The attribute was removed."),
    Rule("response-field-added", _A, "A new attribute."),
    Rule("response-field-may-be-none", _B, "The attribute can now be None."),
    Rule("response-field-always-there", _D, "The attribute is never None, and a response without it is rejected."),
    Rule("response-field-may-be-unset", _B, "The attribute is UNSET where it is absent, and was None."),
    Rule("response-field-never-unset", _D, "The attribute is None where it is absent, and was UNSET."),
    Rule("response-field-renamed", _B, "The attribute has another name in Python."),
    Rule("response-field-wire-name-changed", _D, "The same attribute is read from another name."),
    Rule("response-field-type-changed", _B, "The attribute has another type."),
    Rule("response-field-form-changed", _D, "The same type is read from another format."),
    Rule("response-field-values-listed", _D, "A text became an enum: still a `str`, with another repr."),
    Rule("accept-removed", _B, "A deviation in responses is no longer accepted."),
    Rule("accept-added", _A, "A new deviation in responses is accepted."),
    # Types as a whole
    Rule("model-removed", _B, "The class was removed."),
    Rule("model-added", _A, "A new class."),
    Rule("model-direction-changed", _D, "The class is used in requests as well as responses, or no longer."),
    Rule("enum-removed", _B, "The class was removed."),
    Rule("enum-added", _A, "A new class."),
    Rule("enum-base-changed", _B, "Members were text and are numbers, or the other way round."),
    Rule("enum-value-removed", _B, "The member was removed; the value still arrives as an unknown one."),
    Rule("enum-value-added", _A, "A new value can be sent."),
    Rule("enum-value-added-received", _D, "A new member: code that handles all members must handle it."),
    Rule("enum-member-renamed", _B, "The same value has another member name."),
    Rule("enum-value-changed", _D, "The same member has another wire value."),
    # Errors
    Rule("error-form-changed", _B, "`error.code` was text and is a number, or the other way round."),
    Rule("error-code-removed", _B, "The member was removed; the error arrives as an unknown one."),
    Rule("error-code-added", _A, "An unknown error now has a member, a category and a retry verdict."),
    Rule("error-member-renamed", _B, "The same code has another member name."),
    Rule("error-code-changed", _D, "The same member has another code."),
    Rule("error-category-changed", _B, "The error is raised as another class: `except` clauses miss it."),
    Rule(
        "error-repeat-allowed", _D, "The venue did nothing: the client retries the call automatically, orders included."
    ),
    Rule("error-doubt-changed", _D, "An order with this error now raises `OutcomeUnknown`, or no longer does."),
    Rule("error-retry-changed", _D, "`error.retry` has another value."),
    Rule("error-params-changed", _B, "`error.params` has other names."),
    Rule("error-text-changed", _D, "A row without a code is recognized by another text."),
    Rule("error-message-changed", _T, "The documented message changed."),
    Rule("error-http-changed", _D, "`ErrorCode.X.http_status` changed."),
    Rule("error-kind-changed", _D, "The row is looked up in another way: by code, text or status."),
    Rule("exception-never-raised", _D, "No documented code has this category any more."),
    Rule("exception-raised", _A, "The first documented code of this category."),
    # Signing
    Rule("level-removed", _B, "The level and its function were removed."),
    Rule("level-added", _A, "A new signing level."),
    Rule("level-timestamp-changed", _B, "`sign_LEVEL` takes its timestamp in another form, or none."),
    Rule("level-nonce-changed", _B, "`sign_LEVEL` takes its nonce in another form, or none."),
    Rule("level-step-removed", _B, "A name was removed from `SignedRequest.steps`."),
    Rule("level-step-added", _A, "A new name in `SignedRequest.steps`."),
    Rule("level-step-changed", _D, "The computation of the signature changed."),
    Rule("level-sent-changed", _D, "Headers, parameters or fields of signed requests changed."),
    Rule("level-form-changed", _D, "The order or encoding of what is signed and sent changed."),
    Rule("level-frame-changed", _D, "The login message of a stream changed."),
    Rule("level-verify-changed", _D, "The verification of messages changed."),
    # Streams
    Rule("stream-removed", _B, "The stream was removed."),
    Rule("stream-added", _A, "A new stream."),
    Rule("stream-disconnected", _B, "The method of `client.streams` was removed; messages can still be decoded."),
    Rule("stream-connected", _A, "`client.streams` has a new method for it."),
    Rule("stream-url-required", _B, "The URL is no longer documented: `url=` is required."),
    Rule("stream-url-optional", _A, "The URL is documented: `url=` is optional."),
    Rule("stream-address-changed", _D, "The stream connects to another URL."),
    Rule("stream-transport-changed", _D, "Transport, request or compression of the stream changed."),
    Rule("stream-session-changed", _D, "The session is opened by another call, or its response is read differently."),
    Rule("stream-exchange-changed", _D, "A message of login, opening or subscription changed."),
    Rule("stream-heartbeat-changed", _D, "The timeout or the ping of the connection changed."),
    Rule("stream-numbering-changed", _D, "Gaps are detected from another number."),
    Rule("stream-complaint-changed", _D, "Other messages are read as errors."),
    Rule("stream-limit-lowered", _D, "A limit of topics, bytes or connections is lower."),
    Rule("stream-limit-raised", _A, "A limit of topics, bytes or connections is higher."),
    Rule("channel-removed", _B, "The topic was removed."),
    Rule("channel-added", _A, "A new topic to subscribe to."),
    Rule("channel-topic-changed", _D, "The topic has another name on the wire."),
    Rule("channel-events-changed", _D, "The topic sends other events."),
    Rule("stream-auth-changed", _D, "The stream uses another signing level."),
    Rule("stream-kind-changed", _D, "The kind of a message is read from another field."),
    Rule("event-removed", _B, "These messages arrive as `UnknownEvent`."),
    Rule("event-added", _D, "Messages that arrived as `UnknownEvent` now have a class."),
    Rule("event-type-changed", _B, "The messages have another class."),
    Rule("event-place-changed", _D, "The data of a message is read from another field."),
    # Everything else
    Rule(
        "deprecated",
        _D,
        "It is no longer documented and is kept for one release, marked as deprecated (a method warns when called).",
    ),
    Rule("deprecation-withdrawn", _A, "It is documented again."),
    Rule("fact-changed", _D, "Another change, which has no rule of its own."),
    Rule("page-added", _T, "A new source page."),
    Rule("page-removed", _T, "A source page was removed."),
    Rule("page-changed", _T, "A page has another title or URL, or was read again."),
    Rule("contradiction-added", _T, "A new contradiction in the documentation."),
    Rule("contradiction-removed", _T, "A contradiction was removed."),
    Rule("contradiction-changed", _T, "A contradiction is described or decided differently."),
    Rule("example-changed", _T, "A documented payload was added, removed or changed."),
    Rule("vector-changed", _T, "A test vector of the signing was added, removed or changed."),
    Rule("source-changed", _T, "The fact has another page, section or confidence as its source."),
    Rule("docs-changed", _T, "The description changed."),
)

RULES: Final[Mapping[str, Rule]] = {rule.id: rule for rule in _TABLE}
"""Every rule by its id."""


def explain_rule(rule: Rule) -> Iterator[str]:
    """The lines that describe a rule."""
    yield f"{rule.id}  {rule.meaning}"
    yield f"  a change that `sdkwright diff` reports as {rule.severity.value}"
