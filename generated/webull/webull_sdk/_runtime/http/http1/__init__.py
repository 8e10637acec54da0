"""HTTP/1.1: httptools parses, asyncio or sockets move the bytes, and these files keep the connections.

reply       the response of a server, put together piece by piece
writing     a request as bytes
origin      whom a request is for, and the way there
names       how hosts are written, and their addresses
failures    what went wrong, in the words of the SDK
racing      the first of several addresses that accepts a connection, blocking
socks       a way through a SOCKS proxy
sockets     dialling and one exchange, blocking, with
socket_pool the connections that wait, for threads
dialing     the same on asyncio, with
connection  one exchange and its clock,
pool        the connections that wait, and
exchanging  what a transport uses of it all
"""
