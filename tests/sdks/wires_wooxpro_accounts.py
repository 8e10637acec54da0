"""Calls of WOO X Pro about anything but orders and positions: the call, the request, the kind of result."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from tests.sdks.sdks import WOOXPRO
from tests.sdks.wire import Wire, asked, kind_of, reply_named

WHEN = datetime(2022, 9, 5, 10, 56, 13, tzinfo=UTC)
"""1662375373 seconds."""
AFFILIATE = "/contract/private/affiliate"
SUB_ACCOUNT = "/account/contract/sub-account"
REQUEST_NO = "59a40b2e-1a0e-4e7d-8f5e-0d6a4a0f9d11"

ACCOUNT_WIRES = (
    asked(
        WOOXPRO,
        "market.trades",
        lambda client: client.market.trades(symbol="BTCUSDT", limit=100),
        "GET /contract/public/market-trade?symbol=BTCUSDT&limit=100",
        None,
        "market-trade",
        "[MarketTrade]",
    ),
    asked(
        WOOXPRO,
        "market.funding_rate_history",
        lambda client: client.market.funding_rate_history(symbol="BTCUSDT", limit=100),
        "GET /contract/public/funding-rate-history?symbol=BTCUSDT&limit=100",
        None,
        "funding-rate-history",
        "[FundingRateRecord]",
    ),
    asked(
        WOOXPRO,
        "market.candles",
        lambda client: client.market.candles(symbol="BTCUSDT", step=10080, start_time=WHEN, end_time=WHEN),
        "GET /contract/public/kline?symbol=BTCUSDT&step=10080&start_time=1662375373&end_time=1662375373",
        None,
        "kline",
        "[Candle]",
    ),
    asked(
        WOOXPRO,
        "market.mark_price_candles",
        lambda client: client.market.mark_price_candles(symbol="BTCUSDT", start_time=WHEN, end_time=WHEN),
        "GET /contract/public/markprice-kline?symbol=BTCUSDT&start_time=1662375373&end_time=1662375373",
        None,
        "markprice-kline",
        "[Candle]",
    ),
    asked(
        WOOXPRO,
        "market.leverage_brackets",
        lambda client: client.market.leverage_brackets(symbol="FUNUSDT"),
        "GET /contract/public/leverage-bracket?symbol=FUNUSDT",
        None,
        "leverage-bracket",
        "[LeverageRules]",
    ),
    asked(
        WOOXPRO,
        "account.assets",
        lambda client: client.account.assets(),
        "GET /contract/private/assets-detail",
        None,
        "assets-detail",
        "[AccountAsset]",
    ),
    asked(
        WOOXPRO,
        "affiliate.rebate_list",
        lambda client: client.affiliate.rebate_list(
            user_id=1,
            page=1,
            size=10,
            currency="USDT",
            rebate_start_time=WHEN,
            rebate_end_time=WHEN,
            register_start_time=WHEN,
            register_end_time=WHEN,
        ),
        f"GET {AFFILIATE}/rebate-list?user_id=1&page=1&size=10&currency=USDT&rebate_start_time=1662375373"
        "&rebate_end_time=1662375373&register_start_time=1662375373&register_end_time=1662375373",
        None,
        "rebate-list",
        "RebatePage",
    ),
    asked(
        WOOXPRO,
        "affiliate.trade_list",
        lambda client: client.affiliate.trade_list(
            user_id=10048829, type=1, page=1, size=10, start_time=WHEN, end_time=WHEN
        ),
        f"GET {AFFILIATE}/trade-list?user_id=10048829&type=1&page=1&size=10&start_time=1662375373&end_time=1662375373",
        None,
        "trade-list",
        "AffiliateTradePage",
    ),
    asked(
        WOOXPRO,
        "affiliate.user_rebate",
        lambda client: client.affiliate.user_rebate(cid=166668888, start_time=WHEN, end_time=WHEN),
        f"GET {AFFILIATE}/rebate-user?cid=166668888&start_time=1662375373&end_time=1662375373",
        None,
        "rebate-user",
        "UserRebate",
    ),
    asked(
        WOOXPRO,
        "affiliate.api_rebate",
        lambda client: client.affiliate.api_rebate(cid=166668888, start_time=WHEN, end_time=WHEN),
        f"GET {AFFILIATE}/rebate-api?cid=166668888&start_time=1662375373&end_time=1662375373",
        None,
        "rebate-api",
        "ApiRebate",
    ),
    asked(
        WOOXPRO,
        "affiliate.is_invited",
        lambda client: client.affiliate.is_invited(cid=1),
        f"GET {AFFILIATE}/invite-check?cid=1",
        None,
        "invite-check",
        "bool",
    ),
    asked(
        WOOXPRO,
        "affiliate.invited_users",
        lambda client: client.affiliate.invited_users(cid=1, start_time=WHEN, end_time=WHEN, page=1, size=50),
        f"GET {AFFILIATE}/rebate-inviteUser?cid=1&start_time=1662375373&end_time=1662375373&page=1&size=50",
        None,
        "rebate-invite-user",
        "[InvitedUser]",
    ),
    asked(
        WOOXPRO,
        "transfers.transfer",
        lambda client: client.transfers.transfer(
            currency="USDT", amount=Decimal("1E+1"), type="spot_to_contract", recv_window=5000
        ),
        "POST /account/v1/transfer-contract",
        {"currency": "USDT", "amount": "10", "type": "spot_to_contract", "recvWindow": 5000},
        "transfer-contract",
        "TransferReceipt",
    ),
    asked(
        WOOXPRO,
        "transfers.list",
        lambda client: client.transfers.list(currency="USDT", time_start=WHEN, time_end=WHEN, page=1, limit=10),
        "POST /account/v1/transfer-contract-list",
        {"currency": "USDT", "time_start": 1662375373000, "time_end": 1662375373000, "page": 1, "limit": 10},
        "transfer-contract-list",
        "[TransferRecord]",
    ),
    asked(
        WOOXPRO,
        "sub_accounts.sub_to_main",
        lambda client: client.sub_accounts.sub_to_main(
            request_no=REQUEST_NO, sub_account="s", amount=Decimal("0.10"), currency="USDT"
        ),
        f"POST {SUB_ACCOUNT}/main/v1/sub-to-main",
        {"requestNo": REQUEST_NO, "subAccount": "s", "amount": "0.10", "currency": "USDT"},
        "nothing",
        "NoneType",
    ),
    asked(
        WOOXPRO,
        "sub_accounts.main_to_sub",
        lambda client: client.sub_accounts.main_to_sub(
            request_no=REQUEST_NO, sub_account="s", amount=Decimal("0.10"), currency="USDT"
        ),
        f"POST {SUB_ACCOUNT}/main/v1/main-to-sub",
        {"requestNo": REQUEST_NO, "subAccount": "s", "amount": "0.10", "currency": "USDT"},
        "nothing",
        "NoneType",
    ),
    asked(
        WOOXPRO,
        "sub_accounts.own_to_main",
        lambda client: client.sub_accounts.own_to_main(request_no=REQUEST_NO, amount=Decimal("0.10"), currency="USDT"),
        f"POST {SUB_ACCOUNT}/sub/v1/sub-to-main",
        {"requestNo": REQUEST_NO, "amount": "0.10", "currency": "USDT"},
        "nothing",
        "NoneType",
    ),
    asked(
        WOOXPRO,
        "sub_accounts.wallet",
        lambda client: client.sub_accounts.wallet(sub_account="s", currency="USDT"),
        f"GET {SUB_ACCOUNT}/main/v1/wallet?subAccount=s&currency=USDT",
        None,
        "wallet",
        "[SubAccountBalance]",
    ),
    asked(
        WOOXPRO,
        "sub_accounts.transfers",
        lambda client: client.sub_accounts.transfers(sub_account="s", limit=100),
        f"GET {SUB_ACCOUNT}/main/v1/transfer-list?subAccount=s&limit=100",
        None,
        "transfer-list",
        "[SubAccountTransfer]",
    ),
    asked(
        WOOXPRO,
        "sub_accounts.own_transfers",
        lambda client: client.sub_accounts.own_transfers(limit=1),
        f"GET {SUB_ACCOUNT}/v1/transfer-history?limit=1",
        None,
        "transfer-list",
        "[SubAccountTransfer]",
    ),
    asked(WOOXPRO, "system.time", lambda client: client.system.time(), "GET /system/time", None, "time", "Timestamp"),
    asked(
        WOOXPRO,
        "system.service",
        lambda client: client.system.service(),
        "GET /system/service",
        None,
        "service",
        "[ServiceStatus]",
    ),
    Wire(
        WOOXPRO,
        "system.claim",
        lambda client: client.system.claim(),
        "POST",
        "/contract/private/claim",
        "",
        None,
        reply_named(WOOXPRO, "claim"),
        "DemoClaim",
        kind_of,
    ),
)
