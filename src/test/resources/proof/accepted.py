"""Requests that the fuzzer must not send, since JSON Schema cannot express their rule."""

import schemathesis


@schemathesis.hook
def filter_case(context, case):
    """Passwords: bcrypt takes 72 bytes, JSON Schema counts characters."""
    body = case.body if isinstance(case.body, dict) else {}
    passwords = [body.get(key) for key in ("password", "new_password")]
    return all(
        len(it.encode(errors="surrogatepass")) <= 72
        for it in passwords
        if isinstance(it, str) and len(it) <= 72
    )
