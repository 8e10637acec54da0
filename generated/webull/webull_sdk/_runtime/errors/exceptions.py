"""Everything that a call may raise.

    SdkError
    ├── ApiError                the venue refused; one subclass per category
    ├── InvalidParameter        a parameter breaks a rule, nothing was sent (a ValueError, too)
    ├── LocalLimitExceeded      a documented limit is used up by this process, nothing was sent
    ├── TransportError
    │   ├── ConnectionFailed    no connection, or it broke
    │   └── RequestTimeout      no response in time
    ├── UnexpectedResponse      a response that cannot be read
    ├── OutcomeUnknown          an order may or may not have been placed, changed or cancelled
    ├── ReconciliationError     nothing shows what became of it
    ├── PageLimitExceeded       a list has more pages than were asked for at most
    ├── MissingCredentials      a key or secret was not given
    ├── SigningFailed           a key or secret cannot be used
    ├── InvalidTime             a time without a zone
    └── ClientClosed            the client was closed before

Each of them pickles, says in one line what happened and what to do, and holds no secret.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from inspect import isawaitable
from typing import Any, Self

from .codes import ErrorCategory, OpenCode, Retry, Source
from .earlier_attempts import EarlierAttempt
from .masking import masked_path

_LONGEST_LINE = 300
_RUNTIME = __name__.removesuffix(".errors.exceptions")


def one_line(text: str) -> str:
    """``text`` without line breaks, cut where it gets long."""
    line = visible(" ".join(text[: 4 * _LONGEST_LINE].split()))
    return line if len(line) <= _LONGEST_LINE else line[: _LONGEST_LINE - 3] + "..."


def visible(text: str) -> str:
    """``text`` with what cannot be seen, or would move the cursor of a terminal, escaped."""
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() else ascii(character)[1:-1] for character in text)


class SdkError(Exception):
    """Root of all errors of this SDK. ``operation`` is the call it belongs to, such as ``orders.cancel``.

    Tracebacks and pickles name each by the package from which users import it.
    """

    earlier: tuple[EarlierAttempt, ...] = ()
    """Attempts of the same call before the one that this is about, oldest first.

    A change that may be made twice is repeated after a lost response. What the repetition gets ("not found", "already
    done") may be the work of an attempt that is ``lost``, and the text says so.
    """

    def __init__(self, text: str, *, operation: str | None = None) -> None:
        super().__init__(visible(f"{operation}: {text}" if operation else text))
        self.operation = operation

    def __init_subclass__(cls) -> None:
        cls.__module__ = _public(cls.__module__)

    def come_after(self, earlier: tuple[EarlierAttempt, ...], *, is_change: bool) -> None:
        """Keep the attempts before; where one of them may have made the change, say so."""
        self.earlier = earlier
        lost = next((attempt for attempt in earlier if attempt.lost), None)
        if is_change and lost is not None:
            said = f"an earlier attempt may have been carried out ({lost.text}), and may be the cause of this"
            self.args = (visible(f"{self.args[0]}; {said}"), *self.args[1:])

    def __reduce__(self) -> tuple[Any, ...]:
        """By attributes, since the arguments of ``__init__`` are not what an exception keeps."""
        return _revive, (type(self), self.args, self.__dict__)


def _public(module: str) -> str:
    """The package that exports what a module of this runtime defines; another module as it is.

    ``acme_sdk._runtime.streams.failures`` -> ``acme_sdk``; ``sdkwright_runtime.errors.exceptions``: its first part.
    """
    front = _RUNTIME.removesuffix("._runtime")
    return front if _RUNTIME.endswith("_runtime") and module.startswith(f"{_RUNTIME}.") else module


SdkError.__module__ = _public(__name__)


def _revive(kind: type[SdkError], args: tuple[Any, ...], state: Mapping[str, Any]) -> SdkError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


class ApiError(SdkError):
    """The venue responded with an error. ``code`` says which, ``retry`` whether to try again.

    There was always a response, with a status: what is found before anything is sent is no ``ApiError``.
    """

    def __init__(
        self,
        *,
        code: OpenCode,
        category: ErrorCategory,
        retry: Retry,
        message: str,
        http_status: int,
        params: Mapping[str, str] | None = None,
        request_id: str | None = None,
        body: bytes = b"",
        operation: str | None = None,
        retry_after: float | None = None,
    ) -> None:
        traced = f" [request {one_line(request_id)}]" if request_id else ""
        text = f"{_said(code, message) or 'refused'} ({category}, HTTP {http_status}); {retry.advice}{traced}"
        super().__init__(text, operation=operation)
        self.code = code
        self.category = category
        self.retry = retry
        self.message = message
        self.params = dict(params or {})
        self.http_status = http_status
        self.request_id = request_id
        self.body = body
        self.retry_after = retry_after
        """Seconds that the venue asks to wait."""

    @property
    def said(self) -> str:
        """Code and message in one line; nothing where the response had neither."""
        return _said(self.code, self.message)


def _said(code: OpenCode, message: str) -> str:
    return ": ".join(part for part in (_name(code), one_line(message)) if part)


def _name(code: OpenCode) -> str:
    if code.code is not None:
        return one_line(str(code.code))
    return str(code.value) if code.is_known else ""


class InvalidParameter(SdkError, ValueError):
    """A parameter breaks a documented rule; nothing was sent.

    ``parameter`` is its name in Python, and of a part of it the place: ``legs[0].qty``. ``wire_name`` is what the venue
    calls it where that is another name, else None. ``rule`` is what it must be, ``source`` where that is documented.
    """

    def __init__(
        self,
        *,
        parameter: str,
        rule: str,
        source: Source | None = None,
        operation: str | None = None,
        wire_name: str | None = None,
    ) -> None:
        name = parameter if wire_name is None else f"{parameter} ({wire_name})"
        super().__init__(f"{one_line(name)}: {one_line(rule)}; nothing was sent", operation=operation)
        self.parameter = parameter
        self.wire_name = wire_name
        self.rule = rule
        self.source = source


class LocalLimitExceeded(SdkError):
    """A documented limit is used up, as far as this process has counted; nothing was sent.

    ``limit`` is its name, ``retry_after`` the seconds until the same call fits in. What the venue itself refuses is the
    ``ApiError`` of the category ``rate_limit``.
    """

    def __init__(self, limit: str, retry_after: float, text: str, *, operation: str | None = None) -> None:
        super().__init__(f"{text}; nothing was sent, the same call may work later", operation=operation)
        self.limit = limit
        self.retry_after = retry_after


class TransportError(SdkError):
    """No whole response arrived. ``sent`` says whether the venue may have seen the request, ``text`` what happened.

    ``head`` is the head of the response as it came, as far as it came; ``body`` what came behind it, or all that came
    as long as the head could not be read.
    """

    def __init__(
        self,
        text: str,
        *,
        sent: bool,
        operation: str | None = None,
        http_status: int | None = None,
        head: bytes = b"",
        body: bytes = b"",
    ) -> None:
        advice = "the venue may have carried it out" if sent else "nothing was sent, it may be repeated"
        super().__init__(f"{text}; {advice}", operation=operation)
        self.text = text
        self.sent = sent
        self.http_status = http_status
        self.head = head
        self.body = body

    def during(self, operation: str) -> Self:
        """The same error, with the operation it belongs to."""
        return type(self)(
            self.text,
            sent=self.sent,
            operation=operation,
            http_status=self.http_status,
            head=self.head,
            body=self.body,
        )


class ConnectionFailed(TransportError):
    """No connection to the venue, or it broke before the response was complete."""


class RequestTimeout(TransportError):
    """The venue did not respond in time."""


class UnexpectedResponse(SdkError):
    """A response that is not what is documented. ``path`` is the field at fault, ``body`` the bytes that arrived."""

    def __init__(
        self,
        reason: str,
        *,
        path: str | None = None,
        http_status: int | None = None,
        body: bytes = b"",
        operation: str | None = None,
    ) -> None:
        where = f" at {one_line(path)}" if path else ""
        status = f" (HTTP {http_status})" if http_status else ""
        super().__init__(
            f"the response cannot be read{where}: {one_line(reason)}{status}; see .body", operation=operation
        )
        self.reason = reason
        self.path = path
        self.http_status = http_status
        self.body = body

    @property
    def status(self) -> int | None:
        """The HTTP status of the response."""
        return self.http_status


class OutcomeUnknown(SdkError):
    """An order was sent and it is not known what became of it: find out before sending it again.

    No readable response came back, or one that leaves it open: then ``code``, ``category``, ``message``, ``params``,
    ``request_id`` and ``retry_after`` are those of the response. They are None, or empty, where there was none.
    """

    __slots__ = ("_ask",)  # a slot: not an attribute, so that it is not pickled with the error
    retry = Retry.IN_DOUBT

    def __init__(
        self,
        reason: str,
        *,
        operation: str,
        client_order_id: str | None,
        method: str,
        path: str,
        http_status: int | None = None,
        body: bytes = b"",
        told: ApiError | None = None,
    ) -> None:
        which = f" of order {one_line(client_order_id)!r}" if client_order_id else ""
        said = f" ({told.said})" if told is not None and told.said else ""
        super().__init__(
            f"outcome{which} unknown: {one_line(reason)}{said}; look it up, by reconcile() if you can, before repeating"
            f" {method} {one_line(masked_path(path))}",
            operation=operation,
        )
        self.code = None if told is None else told.code
        self.category = None if told is None else told.category
        self.message = "" if told is None else told.message
        self.params = {} if told is None else dict(told.params)
        self.request_id = None if told is None else told.request_id
        self.retry_after = None if told is None else told.retry_after
        self.reason = reason
        self.client_order_id = client_order_id
        self.method = method
        self.path = path
        self.http_status = http_status
        self.body = body

    def reconcile(self) -> Any:
        """Ask the venue what became of the order; with an async client, ``await`` what this gives.

        Where the venue documents such a call, the class of its SDK says what is found. Its ``reconcile_async`` says it
        of what is awaited.

        Returns:
            What the venue says of the order now; None when it does not know it. An order that is still on its way is
            not known either, so ask again before you repeat it.

        Raises:
            ReconciliationError: the venue documents no call for that, or not one that takes what was given, or
                several of its orders have that id of yours.
            SdkError: asking failed.
        """
        ask: Callable[[], Any] | None = getattr(self, "_ask", None)
        if ask is None:
            raise ReconciliationError(self.operation or "", "the error comes from another process or client")
        return ask()

    async def reconcile_async(self) -> Any:
        """:meth:`reconcile` for an async client."""
        found = self.reconcile()
        return await found if isawaitable(found) else found

    def ask_with(self, ask: Callable[[], Any]) -> None:
        """What :meth:`reconcile` does."""
        self._ask = ask


class ReconciliationError(SdkError):
    """Nothing shows what became of the order, or several orders have its id: look at the venue's own pages."""

    def __init__(self, operation: str, reason: str) -> None:
        super().__init__(f"cannot be looked up: {reason}; see the venue's list of orders", operation=operation)
        self.reason = reason


class PageLimitExceeded(SdkError):
    """A list did not end within ``max_pages``; what came so far was delivered."""

    def __init__(self, operation: str) -> None:
        super().__init__("more pages than max_pages allows; raise it, or ask for less", operation=operation)


class MissingCredentials(SdkError):
    """A call needs a credential that neither an argument nor the environment gave, or that was given empty."""

    def __init__(self, credential: str, variable: str, *, is_empty: bool = False) -> None:
        if is_empty:
            text = f"`{credential}` was given as an empty or blank text; pass the real one, or None to read {variable}"
        else:
            text = f"no `{credential}`: pass it to the client or set the environment variable {variable}"
        super().__init__(text)
        self.credential = credential
        self.variable = variable
        self.is_empty = is_empty


CHECK_CREDENTIALS = "check the credentials"


class SigningFailed(SdkError):
    """Nothing was sent: a credential, or the request, does not have the form that signing needs.

    The message says what failed (``reason``, without a value of the request or a credential) and, as ``advice``, where
    to look: at the credentials, or at a request that lacks something that the level signs. ``level`` names the signing
    level.
    """

    def __init__(
        self, level: str, reason: str, advice: str = CHECK_CREDENTIALS, *, operation: str | None = None
    ) -> None:
        super().__init__(f"signing ({level}) failed with {reason}; {advice}", operation=operation)
        self.level = level


class InvalidTime(SdkError, ValueError):
    """A time that cannot be sent: it has no time zone, or is none."""


class ClientClosed(SdkError):
    """The client was closed before this call; make a new one."""

    def __init__(self, operation: str | None = None) -> None:
        super().__init__("the client is closed; make a new one", operation=operation)
