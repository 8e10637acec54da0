from acme_sdk import Acme, ErrorCode, InsufficientFunds, InvalidRequest, MarketClosed, OrderNotFound
from canned import Canned


def error(body):
    with Acme(transport=Canned(body, status=400)) as client:
        try:
            client.request("GET /x", signed=False)
        except Exception as problem:
            return problem


gone = error('{"code": "OrderGone", "message": "Order 7 of HK is gone"}')
assert isinstance(gone, OrderNotFound) and gone.code is ErrorCode.ORDER_GONE and gone.params == {"0": "7", "HKD": "HK"}
assert isinstance(error('{"code": "a.b-c", "message": "x"}'), InsufficientFunds)
assert isinstance(error('{"message": "The market of Hong Kong is closed"}'), MarketClosed)
new = error('{"code": "NEW"}')
assert isinstance(new, InvalidRequest) and not new.code.is_known and new.code.code == "NEW"
assert ErrorCode("UNLISTED").source.section == "FAQ"
assert [code.source.row for code in ErrorCode] == [1, 2, 3, 4, None]
