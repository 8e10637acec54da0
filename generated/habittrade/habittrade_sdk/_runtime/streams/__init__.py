"""Streams: what a venue pushes, as typed events that can be iterated over.

notices   what a user sees besides the venue's own events
options   what a user may choose
plan      what one stream is: addresses, frames and formulas, filled in by the generated module
machine   what to do when something happens: pure, no clock, no network
mailbox   events on their way to the consumer, bounded
engine    the thin part that connects, reads and writes, on asyncio
opened    the asyncio iterator; ``blocking`` the same for ordinary code, by the same engine in a thread

A venue repeats nothing, so every reconnect is announced by a ``Gap``; messages that come late or twice are delivered.
Refusals (login, topic, HTTP 4xx) end a stream, everything else is tried again, as late as the venue asks. Topics change
while a stream runs, and a reconnect subscribes the current ones. A forked child leaves its parent's streams alone.
"""
