"""Answers made for tests, where no page shows one whole: the fields that are documented, with values of our own.

Those of WOO X Pro whose pages were read hold what the page shows, in an order that was not kept.
"""

from __future__ import annotations

ANSWERS: dict[tuple[str, str], bytes] = {
    ("wooxpro", "funding-rate-history"): b"""{"code":1000,"message":"Ok","data":{"list":[{"symbol":"BTCUSDT",
        "funding_rate":"0.000090600584","funding_time":"1733979600000"}]},"trace":"t"}""",
    ("wooxpro", "markprice-kline"): b"""{"code":1000,"message":"Ok","data":[{"timestamp":1662518160,"open_price":"100",
        "close_price":"120","high_price":"130","low_price":"90","volume":"0"}]}""",
    ("wooxpro", "leverage-bracket"): b"""{"code":1000,"message":"Ok","data":{"rules":[{"symbol":"FUNUSDT","brackets":[
        {"bracket":1,"initial_leverage":50,"notional_cap":"10000","notional_floor":"0","maint_margin_ratio":"0.01",
        "cum":"0"},{"bracket":2,"initial_leverage":25,"notional_cap":"100000","notional_floor":"10000",
        "maint_margin_ratio":"0.02","cum":"100"}]}]}}""",
    ("wooxpro", "order-history"): b"""{"code":1000,"message":"Ok","data":[{"order_id":"3000101684062644",
        "client_order_id":"PLAN_3000097492004577","price":"0","trigger_price":"0","execution_price":"0","size":"1",
        "executive_order_id":"7","symbol":"BTCUSDT","state":4,"side":2,"type":"planorder","position_mode":"hedge_mode",
        "account":"futures","leverage":"20","open_type":"cross","deal_avg_price":"84802","deal_size":"1",
        "create_time":1743160485193,"update_time":1743160485258}]}""",
    ("wooxpro", "get-open-orders"): b"""{"code":1000,"message":"Ok","data":[{"order_id":"220908185908509",
        "client_order_id":"BM123","price":"14277","size":"7216","symbol":"BTCUSDT","state":4,"side":3,"type":"limit",
        "position_mode":"hedge_mode","leverage":"0","open_type":"isolated","deal_avg_price":"14277","deal_size":"7216",
        "preset_take_profit_price_type":1,"preset_stop_loss_price_type":2,"preset_take_profit_price":"68000",
        "preset_stop_loss_price":"60000","create_time":1662368173000,"update_time":1662368173000}]}""",
    ("wooxpro", "current-plan-order"): b"""{"code":1000,"message":"Ok","data":[{"order_id":"220908185908509",
        "client_order_id":"BM123","executive_price":"14277","trigger_price":"14277","size":"7216","symbol":"BTCUSDT",
        "state":4,"side":3,"mode":1,"price_way":2,"price_type":1,"plan_category":2,"type":"stop_loss","leverage":"0",
        "open_type":"isolated","position_mode":"hedge_mode","preset_take_profit_price_type":1,
        "preset_stop_loss_price_type":2,"preset_take_profit_price":"68000","preset_stop_loss_price":"60000",
        "create_time":1662368173000,"update_time":1662368173000}]}""",
    ("wooxpro", "transaction-history"): b"""{"code":1000,"message":"Ok","data":[{"symbol":"","type":"Transfer",
        "amount":"-0.37500000","asset":"USDT","account":"futures","time":"1570608000000","tran_id":"9689322392"},
        {"symbol":"BTCUSDT","type":"Commission Fee","amount":"-0.01000000","asset":"USDT","account":"futures",
        "time":"1570636800000","tran_id":"9689322392"}]}""",
    ("wooxpro", "submit-plan-order"): b"""{"code":1000,"message":"Ok","data":{"order_id":"220609666322019"}}""",
    ("wooxpro", "submit-tp-sl-order"): b"""{"code":1000,"message":"Ok","data":{"order_id":"220609666322019",
        "client_order_id":"123456789"}}""",
    ("wooxpro", "nothing"): b"""{"code":1000,"message":"Ok","data":{}}""",
    ("wooxpro", "rebate-api"): b"""{"code":"1000","message":"OK","data":{"api_trading_fee_total":"888",
        "api_rebate_total":"666"}}""",
    ("wooxpro", "wallet"): b"""{"code":1000,"message":"OK","data":{"wallet":[{"currency":"USDT","name":"Tether",
        "available":"1.10","frozen":"0"}]}}""",
    ("wooxpro", "transfer-list"): b"""{"code":1000,"message":"OK","data":[{"fromAccount":"a","fromWalletType":"future",
        "toAccount":"b","toWalletType":"future","currency":"USDT","amount":"0.10","submissionTime":1638631674}]}""",
    ("wooxpro", "time"): b"""{"code":1000,"message":"OK","data":{"server_time":1527777538000}}""",
    ("wooxpro", "service"): b"""{"code":1000,"message":"OK","data":{"service":[{"title":"Contract",
        "service_type":"contract","status":"2","start_time":1527777538000,"end_time":1527777539000}]}}""",
    ("wooxpro", "claim"): b"""{"code":1000,"message":"OK","data":{"currency":"USDT","amount":"10"}}""",
}
