"""What every generated SDK is built on: ordinary hand-written Python, the same bytes in each of them.

What differs between venues (codes, signing, where the message stands) is passed in as values, see ``venue.py``.
Requests are built and answers read by pure functions (``core.py``); only the two clients and their transports do
input and output.
"""
