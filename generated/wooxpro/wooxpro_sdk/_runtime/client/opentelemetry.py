"""Traces: one span per call, one event per attempt. The package opentelemetry-api is imported when first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..calls.observers import Attempt, CallInfo, Observer
from ..errors.exceptions import ApiError

if TYPE_CHECKING:
    from opentelemetry.trace import TracerProvider


class OpenTelemetry(Observer):
    """``Client(observers=[OpenTelemetry()])``; without a provider of your own, the global one."""

    def __init__(self, tracer_provider: TracerProvider | None = None) -> None:
        from opentelemetry.trace import get_tracer

        self._tracer = get_tracer(__name__.partition(".")[0], tracer_provider=tracer_provider)

    def call_started(self, call: CallInfo) -> None:
        """Begin a span, as a child of the one that is current."""
        from opentelemetry.trace import SpanKind

        attributes = {
            "http.request.method": call.method,
            "url.template": call.path,
            "sdk.venue": call.venue,
            "sdk.environment": call.environment,
            "sdk.operation": call.operation,
        }
        call.notes[self] = self._tracer.start_span(call.operation, kind=SpanKind.CLIENT, attributes=attributes)

    def attempt_finished(self, call: CallInfo, attempt: Attempt) -> None:
        """Note an attempt."""
        attributes = {
            "attempt": attempt.number,
            "elapsed_ms": attempt.elapsed * 1e3,
            "http.response.status_code": attempt.status,
            "error.type": attempt.error,
            "error.code": attempt.code,
            "repeated_after_s": attempt.repeated_after,
        }
        span = call.notes[self]
        span.add_event("attempt", {name: value for name, value in attributes.items() if value is not None})
        if attempt.status is not None:
            span.set_attribute("http.response.status_code", attempt.status)

    def call_finished(self, call: CallInfo, elapsed: float, attempts: int, error: BaseException | None) -> None:
        """End the span. What an exception says is left out, since it may quote the venue."""
        from opentelemetry.trace import Status, StatusCode

        span = call.notes.pop(self)
        span.set_attribute("http.request.resend_count", max(attempts - 1, 0))
        if error is not None:
            span.set_attribute("error.type", type(error).__name__)
            if isinstance(error, ApiError) and error.code.is_known:
                span.set_attribute("error.code", str(error.code.value))
            span.set_status(Status(StatusCode.ERROR))
        span.end()
