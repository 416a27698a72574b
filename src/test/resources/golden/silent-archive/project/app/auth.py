"""Password hashing."""

import os

import bcrypt
from anyio import CapacityLimiter, to_thread

# A hash occupies a core for a while; more at once would slow every other request.
HASHING = CapacityLimiter(os.cpu_count() or 1)


async def hash_password(password: str | None) -> str | None:
    """Hash with bcrypt, off the event loop; no password has no hash."""
    if password is None:
        return None
    salt = bcrypt.gensalt()
    hashed = await to_thread.run_sync(
        bcrypt.hashpw,
        password.encode(),
        salt,
        limiter=HASHING,
    )
    return hashed.decode()
