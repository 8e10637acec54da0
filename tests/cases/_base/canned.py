"""A transport that keeps what it is given and answers what it was told to, for the checks of the cases."""

from acme_sdk._runtime.http.response import Response


class Canned:
    """Answers ``bodies`` in turn, the last one again and again."""

    def __init__(self, *bodies, status=200):
        self.requests = []
        self._bodies = list(bodies or ["{}"])
        self._status = status

    def send(self, request, timeout):
        self.requests.append(request)
        body = self._bodies.pop(0) if len(self._bodies) > 1 else self._bodies[0]
        return Response(self._status, [("Content-Type", "application/json")], body.encode())

    def close(self):
        pass


class AsyncCanned(Canned):
    """The same for an asynchronous client."""

    async def send(self, request, timeout):
        return super().send(request, timeout)

    async def close(self):
        pass
