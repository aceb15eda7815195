"""Numbers that look drawn and never change: each is a hash of what it is for."""

import hashlib


def fraction(*key):
    """A whole number from 0 to 999,999 for this key."""
    text = "/".join(str(part) for part in key)
    return int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest()[:8], "big") % 1_000_000


def between(low, high, *key):
    """A whole number from low to high, both included."""
    return low + fraction(*key) * (high - low + 1) // 1_000_000


def one_in(n, *key):
    """Whether this key is one of about every n."""
    return between(1, n, *key) == 1


def share(count, per_mille, *key):
    """About per_mille thousandths of a count, rounded up or down by the key, never outside 0 … count."""
    thousandths = count * max(0, min(1000, per_mille))
    whole, rest = divmod(thousandths, 1000)
    return whole + (fraction(*key) < rest * 1000)
