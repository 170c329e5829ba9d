"""The ways in which the server of the soak fails; each is harmless to a client that has bounds."""

import json

from server import JSON, endless, good, message, reply, reset, trickle

EVENTS = [("content-type", "text/event-stream")]


def sends(data, goes_on=None):
    """A fault that sends bytes, and closes the connection unless it goes on."""

    def behave(server, connection, number, body):
        connection.sendall(data)
        return goes_on

    return behave


def first(fault, then=None):
    """A fault of every other request; the rest are answered well."""

    def behave(server, connection, number, body):
        if number % 2:
            return fault(server, connection, number, body)
        return (then or answers)(server, connection, number, body)

    return behave


def answers(server, connection, number, body):
    """No fault: a right answer."""
    connection.sendall(good())
    server.count(body)


def silent(server, connection, number, body):
    server.wait(60)
    return False


def error(status, kind="api_error", headers=(), text="it went wrong"):
    body = json.dumps({"type": "error", "error": {"type": kind, "message": text}}).encode()
    return reply(status, body, JSON + list(headers), reason="Error")


def event(name, data):
    return f"event: {name}\ndata: {json.dumps(data)}\n\n".encode()


def chunk(data):
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"


STREAM_HEAD = reply(headers=EVENTS + [("transfer-encoding", "chunked")], length=False)
START = event(
    "message_start",
    {
        "type": "message_start",
        "message": {
            "id": "msg_1", "type": "message", "role": "assistant", "model": "m", "content": [],
            "stop_reason": None, "usage": {"input_tokens": 9, "output_tokens": 1},
        },
    },
)
BLOCK = event(
    "content_block_start",
    {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
)


def delta(text):
    return event(
        "content_block_delta",
        {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": text}},
    )


def streams(*events, then=None):
    """A stream of events, and then something for ever, or the end of the connection."""

    def behave(server, connection, number, body):
        connection.sendall(STREAM_HEAD + b"".join(chunk(event) for event in events))
        if then is None:
            return False
        return endless(server, connection, chunk(then), 0.02)

    return behave


def does_not_read(server, connection, number, body):
    server.wait(60)
    return False


def grows(server, connection, number, body):
    return endless(server, connection, b"x" * 65536, 0, reply(headers=JSON, length=False))


BODY = message()
HEAD = reply(headers=JSON + [("content-length", len(BODY))], length=False)
PING = event("ping", {"type": "ping"})

# name: (behaviour, whether answers are streamed)
FAULTS = {
    "silence": (silent, False),
    "closed at once": (lambda s, c, n, b: False, False),
    "reset at once": (lambda s, c, n, b: reset(c), False),
    "half a status line": (sends(b"HTTP/1.1 2", False), False),
    "half a head": (sends(b"HTTP/1.1 200 OK\r\ncontent-ty", False), False),
    "head and nothing": (lambda s, c, n, b: (c.sendall(HEAD), s.wait(60), False)[2], False),
    "head and a close": (sends(HEAD, False), False),
    "half a body": (sends(HEAD + BODY[:40], False), False),
    "half a body and silence": (
        lambda s, c, n, b: (c.sendall(HEAD + BODY[:40]), s.wait(60), False)[2], False),
    "body longer than told": (sends(reply(body=BODY, headers=JSON) + b"xxxx", False), False),
    "a byte a tenth of a second": (lambda s, c, n, b: trickle(s, c, good(), 0.1), False),
    "head a byte a tenth of a second": (lambda s, c, n, b: trickle(s, c, HEAD, 0.1), False),
    "body a byte a tenth of a second": (
        lambda s, c, n, b: (c.sendall(HEAD), trickle(s, c, BODY, 0.1))[1], False),
    "a body without end": (grows, False),
    "a body without end, slowly": (
        lambda s, c, n, b: endless(s, c, b" ", 0.05, reply(headers=JSON, length=False)), False),
    "a head without end": (
        lambda s, c, n, b: endless(s, c, b"x-more: y\r\n", 0.0005, b"HTTP/1.1 200 OK\r\n"), False),
    "a header field without end": (
        lambda s, c, n, b: endless(s, c, b"y" * 999, 0, b"HTTP/1.1 200 OK\r\nx: "), False),
    "interim responses without end": (
        lambda s, c, n, b: endless(s, c, b"HTTP/1.1 103 Early Hints\r\n\r\n", 0.001), False),
    "interim responses and silence": (
        lambda s, c, n, b: (c.sendall(b"HTTP/1.1 100 Continue\r\n\r\n" * 3), s.wait(60), False)[2],
        False),
    "some interim responses, then the answer": (
        lambda s, c, n, b: (c.sendall(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 3), answers(s, c, n, b))[1],
        False),
    "a switch of protocols": (
        sends(b"HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n", False),
        False),
    "a server that does not read": (does_not_read, False),
    "no HTTP": (sends(b"SSH-2.0-OpenSSH_9.2\r\n", False), False),
    "binary": (sends(bytes(range(256)) * 8, False), False),
    "broken chunks": (
        sends(reply(headers=JSON + [("transfer-encoding", "chunked")], length=False) + b"zz\r\nx", False),
        False),
    "a chunk that does not come": (
        lambda s, c, n, b: (
            c.sendall(reply(headers=JSON + [("transfer-encoding", "chunked")], length=False) + b"ff\r\n{"),
            s.wait(60), False)[2],
        False),
    "a status that nobody knows": (sends(reply(999, b"{}", JSON)), False),
    "no content": (sends(b"HTTP/1.1 204 No Content\r\n\r\n"), False),
    "not modified": (sends(b"HTTP/1.1 304 Not Modified\r\n\r\n"), False),
    "a redirect to another host": (
        sends(reply(307, b"", [("location", "http://127.0.0.1:9/")])), False),
    "a login page": (
        sends(reply(body=b"<!doctype html><title>Sign in</title>", headers=[("content-type", "text/html")])),
        False),
    "an empty body": (sends(reply(body=b"", headers=JSON)), False),
    "half JSON": (sends(reply(body=BODY[:50], headers=JSON)), False),
    "JSON of something else": (sends(reply(body=b'{"hello":1}', headers=JSON)), False),
    "an array": (sends(reply(body=b"[1,2,3]", headers=JSON)), False),
    "bytes that are no UTF-8": (sends(reply(body=b'{"type":"message","content":"\xff\xfe"}', headers=JSON)), False),
    "400": (sends(error(400, "invalid_request_error")), False),
    "401": (sends(error(401, "authentication_error")), False),
    "403": (sends(error(403, "permission_error")), False),
    "404": (sends(error(404, "not_found_error")), False),
    "408": (sends(error(408, "timeout_error")), False),
    "413": (sends(error(413, "request_too_large")), False),
    "429": (sends(error(429, "rate_limit_error", [("retry-after", "0")])), False),
    "429 for an hour": (sends(error(429, "rate_limit_error", [("retry-after", "3600")])), False),
    "429 with words": (sends(error(429, "rate_limit_error", [("retry-after", "soon")])), False),
    "500": (sends(error(500)), False),
    "502 with a page": (sends(reply(502, b"<h1>Bad gateway</h1>", [("content-type", "text/html")])), False),
    "504": (sends(error(504)), False),
    "529": (sends(error(529, "overloaded_error")), False),
    "every other request reset": (first(lambda s, c, n, b: reset(c)), False),
    "every other request overloaded": (first(sends(error(529, "overloaded_error"))), False),
    "answer, then a reset": (
        lambda s, c, n, b: (c.sendall(good()), s.count(b), reset(c))[2], False),
    "stream: silence behind the head": (
        lambda s, c, n, b: (c.sendall(STREAM_HEAD), s.wait(60), False)[2], True),
    "stream: pings for ever": (streams(START, then=PING), True),
    "stream: comments for ever": (streams(START, then=b": still here\n\n"), True),
    "stream: empty deltas for ever": (streams(START, BLOCK, then=delta("")), True),
    "stream: unknown events for ever": (streams(START, then=event("new", {"type": "new"})), True),
    "stream: blocks for ever": (streams(START, then=BLOCK), True),
    "stream: deltas for ever": (streams(START, BLOCK, then=delta("x")), True),
    "stream: cut in the middle": (streams(START, BLOCK, delta('{"sent')), True),
    "stream: an error event": (
        streams(START, event("error", {"type": "error", "error": {"type": "overloaded_error", "message": "x"}})),
        True),
    "stream: no JSON": (streams(START, b"event: content_block_delta\ndata: {\n\n"), True),
    "stream: an event without end": (
        lambda s, c, n, b: endless(s, c, chunk(b"data: " + b"x" * 4096), 0, STREAM_HEAD), True),
}
