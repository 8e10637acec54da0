"""The rules by which two versions of an API are held against each other: one table, in the order of the reports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final


class Severity(Enum):
    """What a change means for code written against the last version, worst first."""

    BREAKING = "breaking"
    """Right code no longer type-checks or imports, raises something else, or does something else than it asks for."""
    DANGEROUS = "dangerous"
    """Right code still runs, and may behave differently: read it."""
    ADDITIVE = "additive"
    """Nothing that was there is different; there is more."""
    DOCS = "docs"
    """Words, sources and examples alone."""

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of change: its id, how much it matters, and why, in a sentence."""

    id: str
    severity: Severity
    words: str


_B, _D, _A, _T = Severity.BREAKING, Severity.DANGEROUS, Severity.ADDITIVE, Severity.DOCS

_TABLE: Final = (
    # The venue and its client
    Rule("venue-removed", _B, "The whole SDK is gone."),
    Rule("venue-added", _A, "A new SDK."),
    Rule("client-renamed", _B, "The client classes have other names."),
    Rule("environment-removed", _B, "`environment=` no longer takes this name."),
    Rule("environment-added", _A, "`environment=` takes one more name."),
    Rule("default-environment-changed", _B, "A client made without `environment=` talks to another host."),
    Rule("environment-address-changed", _D, "Calls or streams go to another address."),
    Rule("environment-settings-changed", _D, "Another setting is the default in this environment."),
    Rule("credential-added-required", _B, "A client cannot be made without it."),
    Rule("credential-added-optional", _A, "It may be given."),
    Rule("credential-removed", _B, "`Credentials` no longer takes it."),
    Rule("credential-required", _B, "It could be left out, and no longer can."),
    Rule("credential-optional", _A, "It had to be given, and may now be left out."),
    Rule("credential-variable-changed", _B, "It is read from another environment variable."),
    Rule("credential-secrecy-changed", _D, "Whether it is masked where it is shown has changed."),
    Rule("client-parameter-removed", _B, "The client no longer takes it, and calls that need it have to be given it."),
    Rule("client-parameter-changed", _B, "The argument of the client has another type or name."),
    Rule("client-parameter-added", _B, "It may be given to the client, and calls take it by its name only."),
    Rule("setting-removed", _B, "`Settings` no longer takes it."),
    Rule("setting-added", _A, "One more choice can be made."),
    Rule("setting-type-changed", _B, "It takes another type."),
    Rule("setting-default-changed", _D, "Who did not choose gets another choice."),
    Rule("setting-choice-removed", _B, "A choice that could be made is refused."),
    Rule("setting-choice-added", _A, "There is one more to choose from."),
    Rule("rate-limit-added", _D, "The client waits where it did not."),
    Rule("rate-limit-removed", _D, "The client no longer waits where it did."),
    Rule("rate-limit-lowered", _D, "Fewer calls in the same time: the client waits longer."),
    Rule("rate-limit-raised", _A, "More calls in the same time."),
    Rule("rate-limit-changed", _D, "The limit counts for someone or something else."),
    Rule("limit-headers-changed", _D, "How far a limit is used up is read from other headers."),
    Rule("headers-changed", _D, "Other headers go with every request."),
    Rule("envelope-changed", _D, "Success, code, message or data is read from another place in answers."),
    Rule("decimals-form-changed", _D, "Decimals are written in another form in JSON bodies."),
    Rule("json-repair-dropped", _B, "Answers that are not quite JSON are refused."),
    Rule("json-repair-added", _A, "Answers that are not quite JSON are read."),
    Rule("time-endpoint-removed", _B, "`client.sync_clock()` has nobody to ask."),
    Rule("time-endpoint-added", _A, "`client.sync_clock()` asks the venue for its time."),
    Rule("time-endpoint-changed", _D, "The clock is set by another call, or its answer is read differently."),
    Rule("default-auth-changed", _D, "`client.request(...)` signs on another level."),
    # Operations
    Rule("operation-removed", _B, "The method is gone."),
    Rule("operation-added", _A, "There is one more method."),
    Rule("operation-renamed", _B, "The same endpoint has another method name."),
    Rule("operation-moved", _B, "The same endpoint is a method of another group."),
    Rule("operation-method-changed", _D, "The call is sent with another HTTP method."),
    Rule("operation-path-changed", _D, "The call is sent to another path."),
    Rule("operation-auth-added", _B, "The call was public and needs credentials."),
    Rule("operation-auth-dropped", _A, "The call needed credentials and is public."),
    Rule("operation-auth-changed", _D, "The call is signed on another level."),
    Rule("operation-effect-stricter", _D, "The call is repeated less often, and doubt is raised as `OutcomeUnknown`."),
    Rule("operation-effect-looser", _B, "The call may be repeated where it was not, and no longer raises the same."),
    Rule("client-order-id-changed", _D, "`OutcomeUnknown.client_order_id` is read from another parameter, or none."),
    Rule("body-form-changed", _D, "The parameters travel in another kind of body."),
    Rule("result-removed", _B, "The method gave something back and gives nothing."),
    Rule("result-added", _A, "The method gave nothing back and gives something."),
    Rule("result-type-changed", _B, "The method gives back another type."),
    Rule("result-form-changed", _D, "The same type is read from another form on the wire."),
    Rule("result-place-changed", _D, "The result is read from another place in the answer."),
    Rule("batch-changed", _D, "Success, code or message of an item is read from another place."),
    Rule("paging-removed", _B, "The call gives a plain list, no longer a page that iterates over all pages."),
    Rule("paging-added", _B, "The call gives a page that iterates over all pages, no longer a plain list."),
    Rule("paging-changed", _D, "The next page is asked for in another way."),
    Rule("reconcile-removed", _B, "`OutcomeUnknown.reconcile()` cannot tell any more what became of the order."),
    Rule("reconcile-added", _A, "`OutcomeUnknown.reconcile()` tells what became of the order."),
    Rule("reconcile-changed", _D, "What became of the order is looked up in another way."),
    Rule("operation-limits-changed", _D, "The call counts against other limits of rate."),
    # Parameters of operations
    Rule("parameter-added-required", _B, "Calls without it no longer type-check."),
    Rule("parameter-added-optional", _A, "It may be given."),
    Rule("parameter-removed", _B, "Calls with it no longer type-check."),
    Rule("parameter-required", _B, "It could be left out, and no longer can."),
    Rule("parameter-optional", _A, "It had to be given, and may now be left out."),
    Rule("parameter-renamed", _B, "The argument has another name in Python."),
    Rule("parameter-wire-name-changed", _D, "The same argument travels under another name."),
    Rule("parameter-type-narrowed", _B, "Values that were taken no longer are."),
    Rule("parameter-type-widened", _A, "More values are taken."),
    Rule("parameter-type-changed", _B, "It takes another type."),
    Rule("parameter-form-changed", _D, "The same value is written in another form on the wire."),
    Rule("parameter-values-listed", _D, "Its text has documented values; any text is still sent."),
    Rule("parameter-not-null", _B, "It no longer may be null."),
    Rule("parameter-nullable", _A, "It may be null."),
    Rule("parameter-none-changed", _D, "None was left out and is sent as null, or the other way round."),
    Rule("parameter-constant-changed", _D, "The method sends another constant."),
    Rule("parameter-place-changed", _D, "It travels in another part of the request."),
    Rule("parameter-default-changed", _D, "The venue assumes something else where it is not given."),
    Rule("limit-added", _B, "A list that could be of any length has a greatest one."),
    Rule("limit-lowered", _B, "A list may hold fewer items than before."),
    Rule("limit-raised", _A, "A list may hold more items than before."),
    Rule("bounds-narrowed", _B, "Values are refused, before they are sent, that were not."),
    Rule("bounds-widened", _A, "Values are sent that were refused before."),
    Rule("condition-added", _B, "A call is refused, before it is sent, that was not."),
    Rule("condition-removed", _A, "A call is sent that was refused before."),
    # Fields of what is sent
    Rule("request-field-added-required", _B, "Objects made without it are refused."),
    Rule("request-field-added-optional", _A, "It may be given."),
    Rule("request-field-removed", _B, "Objects made with it no longer type-check."),
    Rule("request-field-required", _B, "It could be left out, and no longer can."),
    Rule("request-field-optional", _A, "It had to be given, and may now be left out."),
    Rule("request-field-renamed", _B, "The field has another name in Python."),
    Rule("request-field-wire-name-changed", _D, "The same field travels under another name."),
    Rule("request-field-type-narrowed", _B, "Values that were taken no longer are."),
    Rule("request-field-type-widened", _A, "More values are taken."),
    Rule("request-field-type-changed", _B, "It takes another type."),
    Rule("request-field-form-changed", _D, "The same value is written in another form on the wire."),
    Rule("request-field-values-listed", _D, "Its text has documented values; any text is still sent."),
    Rule("request-field-not-null", _B, "It no longer may be null."),
    Rule("request-field-nullable", _A, "It may be null."),
    Rule("request-field-none-changed", _D, "None was left out and is sent as null, or the other way round."),
    Rule("request-field-constant-changed", _D, "Another constant is sent."),
    Rule("request-field-default-changed", _D, "The venue assumes something else where it is not given."),
    # Fields of what arrives
    Rule("response-field-removed", _B, "The attribute is gone."),
    Rule("response-field-added", _A, "There is one more attribute."),
    Rule("response-field-may-be-none", _B, "The attribute was always there and may be None."),
    Rule("response-field-always-there", _D, "The attribute is never None, and an answer without it is refused."),
    Rule("response-field-may-be-unset", _B, "The attribute is UNSET where it is absent, and was None."),
    Rule("response-field-never-unset", _D, "The attribute is None where it is absent, and was UNSET."),
    Rule("response-field-renamed", _B, "The attribute has another name in Python."),
    Rule("response-field-wire-name-changed", _D, "The same attribute is read from another name."),
    Rule("response-field-type-changed", _B, "The attribute has another type."),
    Rule("response-field-form-changed", _D, "The same type is read from another form on the wire."),
    Rule("response-field-values-listed", _D, "A text became an enumeration: still text, printed differently."),
    Rule("accept-removed", _B, "A form of answer that was tolerated is refused."),
    Rule("accept-added", _A, "A form of answer that was refused is tolerated."),
    # Types as a whole
    Rule("model-removed", _B, "The class is gone."),
    Rule("model-added", _A, "There is one more class."),
    Rule("model-direction-changed", _D, "What only arrived is sent as well, or the other way round."),
    Rule("enum-removed", _B, "The class is gone."),
    Rule("enum-added", _A, "There is one more class."),
    Rule("enum-base-changed", _B, "Members were text and are numbers, or the other way round."),
    Rule("enum-value-removed", _B, "The member is gone; the value still arrives, as an unknown one."),
    Rule("enum-value-added", _A, "One more value may be sent."),
    Rule("enum-value-added-received", _D, "Code that handles every member meets one more."),
    Rule("enum-member-renamed", _B, "The same value has another member name."),
    Rule("enum-value-changed", _D, "The same member stands for another value on the wire."),
    # Errors
    Rule("error-form-changed", _B, "`error.code` was text and is a number, or the other way round."),
    Rule("error-code-removed", _B, "The member is gone; the error arrives as an unknown one."),
    Rule("error-code-added", _A, "An error that was unknown has a member, a category and a verdict."),
    Rule("error-member-renamed", _B, "The same code has another member name."),
    Rule("error-code-changed", _D, "The same member stands for another code on the wire."),
    Rule("error-category-changed", _B, "The error is raised as another class: `except` clauses miss it."),
    Rule("error-repeat-allowed", _D, "The venue did nothing: the client repeats the call by itself, orders too."),
    Rule("error-doubt-changed", _D, "An order that is answered so raises `OutcomeUnknown`, or does so no longer."),
    Rule("error-retry-changed", _D, "Code that asks `error.retry` takes another way."),
    Rule("error-params-changed", _B, "`error.params` has other names."),
    Rule("error-text-changed", _D, "A row without a code is recognised by another text."),
    Rule("error-message-changed", _T, "The documented message reads differently."),
    Rule("error-http-changed", _D, "`ErrorCode.X.http_status` is another status."),
    Rule("error-kind-changed", _D, "The row is looked up in another way: by code, text or status."),
    Rule("exception-never-raised", _D, "No documented code is left in this category."),
    Rule("exception-raised", _A, "A category has its first documented code."),
    # Signing
    Rule("level-removed", _B, "The level and its function are gone."),
    Rule("level-added", _A, "There is one more level."),
    Rule("level-timestamp-changed", _B, "`sign_LEVEL` takes its timestamp in another form, or none."),
    Rule("level-nonce-changed", _B, "`sign_LEVEL` takes its nonce in another form, or none."),
    Rule("level-step-removed", _B, "`SignedRequest.steps` lacks a name."),
    Rule("level-step-added", _A, "`SignedRequest.steps` has one more name."),
    Rule("level-step-changed", _D, "What is signed, or how, is different."),
    Rule("level-sent-changed", _D, "Other headers, parameters or fields go with a signed request."),
    Rule("level-form-changed", _D, "What is signed and sent is ordered or written in another way."),
    Rule("level-frame-changed", _D, "The message that logs in to a stream is another."),
    Rule("level-verify-changed", _D, "Messages are found genuine by another test."),
    # Streams
    Rule("stream-removed", _B, "The stream is gone."),
    Rule("stream-added", _A, "There is one more stream."),
    Rule("stream-disconnected", _B, "The stream can be decoded only: `client.streams` lost the method."),
    Rule("stream-connected", _A, "`client.streams` has a method for it."),
    Rule("stream-url-required", _B, "No address is documented any more: `url=` must be given."),
    Rule("stream-url-optional", _A, "The address is documented: `url=` may be left out."),
    Rule("stream-address-changed", _D, "The stream connects to another address."),
    Rule("stream-transport-changed", _D, "Transport, request or compression of the stream is another."),
    Rule("stream-session-changed", _D, "Another call opens the session, or its answer is read differently."),
    Rule("stream-exchange-changed", _D, "Login, opening or subscription sends or expects another message."),
    Rule("stream-heartbeat-changed", _D, "Another silence counts as a dead connection, or other pings are sent."),
    Rule("stream-numbering-changed", _D, "Gaps are noticed by other numbers."),
    Rule("stream-complaint-changed", _D, "Other messages count as complaints of the venue."),
    Rule("stream-limit-lowered", _D, "Fewer topics, bytes or connections are allowed."),
    Rule("stream-limit-raised", _A, "More topics, bytes or connections are allowed."),
    Rule("channel-removed", _B, "The topic cannot be made any more."),
    Rule("channel-added", _A, "There is one more topic to subscribe to."),
    Rule("channel-topic-changed", _D, "The same topic is subscribed to under another name."),
    Rule("channel-events-changed", _D, "The topic brings other events."),
    Rule("stream-auth-changed", _D, "The stream is signed on another level."),
    Rule("stream-kind-changed", _D, "The kind of a message is read from another place."),
    Rule("event-removed", _B, "These messages arrive as `UnknownEvent`."),
    Rule("event-added", _D, "Messages that were `UnknownEvent` have a class."),
    Rule("event-type-changed", _B, "The messages have another class."),
    Rule("event-place-changed", _D, "The data of a message is read from another place."),
    # Everything else
    Rule(
        "deprecated",
        _D,
        "It is gone from its page: it stays for one release, and says so (a method, when it is called).",
    ),
    Rule("deprecation-withdrawn", _A, "It is back on its page."),
    Rule("fact-changed", _D, "Something changed that has no rule of its own."),
    Rule("page-added", _T, "One more page was read."),
    Rule("page-removed", _T, "A page is no longer a source."),
    Rule("page-changed", _T, "A page has another title or address, or was read again."),
    Rule("contradiction-added", _T, "The documentation contradicts itself in one more place."),
    Rule("contradiction-removed", _T, "A contradiction is settled."),
    Rule("contradiction-changed", _T, "A contradiction is described or decided differently."),
    Rule("example-changed", _T, "A documented payload was added, removed or changed."),
    Rule("vector-changed", _T, "A vector that proves the signing was added, removed or changed."),
    Rule("source-changed", _T, "The fact stands on another page, in another section, or with another confidence."),
    Rule("docs-changed", _T, "It is described in other words."),
)

RULES: Final[Mapping[str, Rule]] = {rule.id: rule for rule in _TABLE}
"""Every rule by its id."""


def explain_rule(rule: Rule) -> Iterator[str]:
    """The lines that describe a rule."""
    yield f"{rule.id}  {rule.words}"
    yield f"  a change that `sdkwright diff` reports as {rule.severity.value}"
