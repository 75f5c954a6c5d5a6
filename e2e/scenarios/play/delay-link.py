"""Carries packets between two network namespaces, each held for the same time: delay-link.py NS_A NS_B ONE_WAY_MS [NAME].

Owns one interface called NAME (wan0 unless told) in each of them. Prints "up" when both are there; they vanish with the process.
"""

import collections
import ctypes
import fcntl
import os
import select
import struct
import sys
import time

CLONE_NEWNET = 0x40000000
TUNSETIFF = 0x400454CA
TUN_NO_PI = 0x1001
BATCH = 64
EARLY = 0.0002

libc = ctypes.CDLL("libc.so.6", use_errno=True)


def open_tun(namespace, name):
    handle = os.open(f"/run/netns/{namespace}", os.O_RDONLY)
    if libc.setns(handle, CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), f"cannot enter {namespace}")
    os.close(handle)
    tun = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(tun, TUNSETIFF, struct.pack("16sH14x", name.encode(), TUN_NO_PI))
    return tun


def read_into(tun, queue, delay):
    for _ in range(BATCH):
        try:
            queue.append((time.monotonic() + delay, os.read(tun, 65536)))
        except OSError:
            return


def write_due(tun, queue):
    while queue and queue[0][0] - EARLY <= time.monotonic():
        try:
            os.write(tun, queue.popleft()[1])
        except OSError:
            pass  # The link at that end is down.


def main():
    first, second, milliseconds = sys.argv[1:4]
    delay = float(milliseconds) / 1000
    name = sys.argv[4] if len(sys.argv) > 4 else "wan0"
    tuns = [open_tun(first, name), open_tun(second, name)]
    queues = {tuns[0]: collections.deque(), tuns[1]: collections.deque()}
    other = {tuns[0]: tuns[1], tuns[1]: tuns[0]}
    poll = select.epoll()
    for tun in tuns:
        poll.register(tun, select.EPOLLIN)
    print("up", flush=True)
    while True:
        due = [queue[0][0] for queue in queues.values() if queue]
        timeout = max(0, min(due) - time.monotonic() - EARLY) if due else -1
        for tun, _ in poll.poll(timeout):
            read_into(tun, queues[other[tun]], delay)
        for tun, queue in queues.items():
            write_due(tun, queue)


main()
