"""HTTP/1.1: httptools parses, asyncio or sockets move the bytes, and these files keep the connections.

reply       what a server answers, put together piece by piece
writing     a request as bytes
origin      whom a request is for
failures    what went wrong, in the words of the SDK
sockets     dialling and one exchange, blocking
dialing     the same on asyncio, with
connection  one exchange and its clock,
pool        the connections that wait, and
exchanging  what a transport uses of it all
"""
