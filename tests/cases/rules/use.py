from acme_sdk import Acme, InvalidParameter
from canned import Canned


def refusal(**given):
    try:
        client.orders.place(**given)
    except InvalidParameter as problem:
        return problem.parameter


with Acme(transport=Canned()) as client:
    assert refusal(price=1, quantity=1) is None
    assert refusal(price=1) == "quantity, amount"
    assert refusal(quantity=1) == "price", "the venue assumes a limit order"
    assert refusal(type="market", amount=1) is None
    assert refusal(type="stop_limit", price=1, amount=1) == "stop"
