from acme_sdk import Acme, ErrorCode, ServiceUnavailable
from canned import Canned

with Acme(transport=Canned("<html>busy</html>", status=503)) as client:
    try:
        client.request("GET /x", signed=False)
    except ServiceUnavailable as error:
        assert error.body == b"<html>busy</html>"
assert ErrorCode(30007) is ErrorCode("30007") is ErrorCode.CLOCK
assert ErrorCode(-1) is ErrorCode.BROKEN
assert [code.source.row for code in ErrorCode] == [1, 3, 4, 1, 2]
assert ErrorCode(503).http_status == 503 and ErrorCode(503).code is None
assert not ErrorCode.for_code(503).is_known, 'what stands in an answer is a code and no status'
assert not ErrorCode(504).is_known
