"""What holds for every test."""

from __future__ import annotations

import signal

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell starts what it runs in the background deaf to Ctrl-C, and every child would inherit that: the tests of
    # interruption would wait for a signal that nobody hears.
    signal.signal(signal.SIGINT, signal.default_int_handler)
