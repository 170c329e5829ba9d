"""A server of the Messages API on the loopback that can be told to answer in any way.

Every answer that is sent in full is counted under the digest of its request, so that whoever asks
twice for the same is found out.
"""

import collections
import hashlib
import json
import socket
import struct
import threading
import time


def reply(status=200, body=b"", headers=(), length=True, reason="OK"):
    """A response as bytes."""
    head = [f"HTTP/1.1 {status} {reason}"]
    if length:
        head.append(f"content-length: {len(body)}")
    head += [f"{name}: {value}" for name, value in headers]
    return ("\r\n".join(head) + "\r\n\r\n").encode() + body


def message(text='{"sentiment":"positive","confidence":0.9}', **differing):
    """A message of the API, as JSON text."""
    whole = {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": "claude-haiku-5-5",
        "content": [{"type": "text", "text": text}],
        "stop_reason": "end_turn",
        "stop_sequence": None,
        "usage": {"input_tokens": 20, "output_tokens": 9},
    }
    whole.update(differing)
    return json.dumps(whole).encode()


JSON = [("content-type", "application/json")]


def good(**differing):
    """A whole and right answer."""
    return reply(body=message(**differing), headers=JSON)


class Server:
    """Serves until it is closed; `behave(connection, number, body)` answers each request."""

    def __init__(self, behave):
        self.behave = behave
        self.answered = collections.Counter()
        self.requests = 0
        self.lock = threading.Lock()
        self.closing = threading.Event()
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        self.connections = set()
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.closing.set()
        self.listener.close()
        for connection in list(self.connections):
            try:
                connection.close()
            except OSError:
                pass

    def _accept(self):
        while not self.closing.is_set():
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.connections.add(connection)
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection):
        try:
            stream = connection.makefile("rb")
            while not self.closing.is_set():
                body = self._request(stream)
                if body is None:
                    break
                with self.lock:
                    self.requests += 1
                    number = self.requests
                if self.behave(self, connection, number, body) is False:
                    break
        except (OSError, ValueError):
            pass
        finally:
            self.connections.discard(connection)
            connection.close()

    @staticmethod
    def _request(stream):
        length = 0
        line = stream.readline()
        if not line:
            return None
        while line.strip():
            name, _, value = line.partition(b":")
            if name.strip().lower() == b"content-length":
                length = int(value)
            line = stream.readline()
            if not line:
                return None
        body = stream.read(length)
        return body if len(body) == length else None

    def count(self, body):
        """Counts an answer that was sent in full."""
        with self.lock:
            self.answered[hashlib.sha256(body).hexdigest()] += 1
            return sum(self.answered.values())

    def wait(self, seconds):
        """Waits, but not beyond the end of the server."""
        self.closing.wait(seconds)


def reset(connection):
    """Ends a connection with a reset."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()
    return False


def trickle(server, connection, data, pause):
    """Sends bytes one by one until the end of the server."""
    for byte in data:
        connection.sendall(bytes([byte]))
        server.wait(pause)
        if server.closing.is_set():
            return False
    return None


def endless(server, connection, piece, pause, first=b""):
    """Sends the same again and again until the end of the server."""
    connection.sendall(first)
    while not server.closing.is_set():
        connection.sendall(piece)
        if pause:
            server.wait(pause)
    return False
