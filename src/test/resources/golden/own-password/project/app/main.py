# Start: docker compose up --build --detach, or, with DATABASE_URL and SECRET_KEY set,
# alembic -c alembic/alembic.ini upgrade head; uvicorn app.main:app
# Then http://127.0.0.1:8000/docs: POST /auth/register, Authorize (username is handle).
"""The FastAPI application."""

import gc
import logging
import re
import time
import traceback
import uuid
from asyncio import Lock
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from typing import Any

import sqlalchemy as sa
from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.exceptions import RequestValidationError
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse
from fastapi.routing import iter_route_contexts
from starlette.datastructures import Headers, MutableHeaders
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from app import auth, schemas
from app.config import settings
from app.database import SessionDep, engine, outage
from app.routers import (
    locker,
    safe,
    user,
    vault,
)

# Pages served from this machine may call the API; CORS_ORIGINS adds others.
LOCAL_ORIGIN = r"https?://(localhost|127\.0\.0\.1|\[::1\])(:\d+)?"
MAX_HEADER_BYTES = 65_536
REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")

logging.basicConfig(
    level=settings.log_level.upper(),
    format="%(asctime)s %(levelname)s %(message)s",
    datefmt="%Y-%m-%dT%H:%M:%S%z",
)
logger = logging.getLogger(__name__)
# uvicorn's lines take the format above; RequestLog replaces its access log.
logging.getLogger("uvicorn").handlers.clear()
logging.getLogger("uvicorn").propagate = True
logging.getLogger("uvicorn.access").handlers.clear()

# Requests leave few reference cycles: looking for them less often saves a tenth.
gc.set_threshold(20_000)


class RequestLog:
    """Log each request in one line, with an id that the client may choose."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an ASGI application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and log how it ended."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        start = time.perf_counter()
        request_id = Headers(scope=scope).get("X-Request-ID", "")
        if not REQUEST_ID.fullmatch(request_id):
            request_id = uuid.uuid4().hex
        status = 0

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers["X-Request-ID"] = request_id
                headers["X-Content-Type-Options"] = "nosniff"
            await send(message)

        try:
            await self.app(scope, receive, send_with_id)
        except Exception:
            if not status:
                response = JSONResponse({"detail": "Internal Server Error"}, 500)
                await response(scope, receive, send_with_id)
            raise
        finally:
            logger.info(
                "%s %s %d %.1f ms %s",
                scope["method"],
                scope["raw_path"].decode("latin-1"),
                status,
                (time.perf_counter() - start) * 1000,
                request_id,
            )


class HeadRequests:
    """Answer HEAD as GET; the server leaves the body out."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an ASGI application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Turn HEAD into GET."""
        if scope["type"] == "http" and scope["method"] == "HEAD":
            scope = {**scope, "method": "GET"}
        await self.app(scope, receive, send)


class BoundedHttp(HttpToolsProtocol):
    """Refuse headers and trailers that outgrow the limit; they are kept in memory.

    For uvicorn's option `--http`. The protocol answers 400 before there is a request.
    """

    pending = 0

    def data_received(self, data: bytes) -> None:
        """Count the bytes since the headers or a piece of the body were complete."""
        self.pending += len(data)
        super().data_received(data)
        if self.pending > MAX_HEADER_BYTES:
            self.pending = 0
            self.send_400_response("Request headers too large")

    def on_headers_complete(self) -> None:
        """Count anew."""
        self.pending = 0
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """Count anew."""
        self.pending = 0
        super().on_body(body)

    def on_message_complete(self) -> None:
        """Count anew."""
        self.pending = 0
        super().on_message_complete()


class BodySizeLimit:
    """Answer 413 once a request body outgrows the limit."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        """Wrap an ASGI application."""
        self.app = app
        self.limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Count the bytes received."""
        received = 0

        async def limited_receive() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > self.limit:
                raise HTTPException(413)
            return message

        await self.app(scope, limited_receive, send)


@asynccontextmanager
async def lifespan(_: FastAPI) -> AsyncIterator[None]:
    """Close the database connections on shutdown."""
    yield
    await engine.dispose()


@cache
def build_openapi_document(root_path: str) -> bytes:
    """Return the OpenAPI document as JSON."""
    servers = {"servers": [{"url": root_path}]} if root_path else {}
    return bytes(JSONResponse(app.openapi() | servers).body)


openapi_lock = Lock()


async def openapi_document(request: Request) -> Response:
    """Serve the OpenAPI document, which takes seconds to build if it is large."""
    async with openapi_lock:
        root_path = request.scope["root_path"]
        document = await run_in_threadpool(build_openapi_document, root_path)
    return Response(document, media_type="application/json")


app = FastAPI(
    title="Own password",
    description="The password column is the one of the spec.",
    generate_unique_id_function=lambda route: route.name,
    lifespan=lifespan,
    routes=[Route("/openapi.json", openapi_document, include_in_schema=False)],
)
app.add_middleware(HeadRequests)
app.add_middleware(BodySizeLimit, limit=settings.max_body_bytes)
app.add_middleware(
    CORSMiddleware,
    allow_origins=settings.cors_origins,
    allow_origin_regex=LOCAL_ORIGIN,
    allow_methods=["*"],
    allow_headers=["*"],
    expose_headers=["Location", "X-Request-ID"],
)
app.add_middleware(RequestLog)
for router in (
    auth.router,
    locker.router,
    safe.router,
    user.router,
    vault.router,
):
    app.include_router(router)


def wanted_type(request: Request) -> str | None:
    """Return the content type that a body must have, None if this one has it."""
    sent = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if request.scope["route"].path == "/auth/token":
        forms = ["application/x-www-form-urlencoded", "multipart/form-data"]
        return None if sent in forms else forms[0]
    is_json = sent.startswith("application/") and sent.endswith(("/json", "+json"))
    return None if is_json else "application/json"


@app.exception_handler(RequestValidationError)
async def validation_error(
    request: Request,
    error: RequestValidationError,
) -> JSONResponse:
    """List what is wrong, without echoing the input."""
    details = [
        {"type": item["type"], "loc": item["loc"], "msg": item["msg"]}
        for item in error.errors()
    ]
    wanted = wanted_type(request)
    if wanted and any(item["loc"][0] == "body" for item in details):
        location = ["header", "content-type"]
        message = f"Send the body as {wanted}"
        details = [{"type": "content_type", "loc": location, "msg": message}]
    return JSONResponse({"detail": details}, 422)


@app.exception_handler(405)
async def method_not_allowed(request: Request, _: Exception) -> JSONResponse:
    """Name every method of the path; Starlette names those of one route."""
    path = request.scope["path"].removeprefix(request.scope["root_path"])
    methods = {
        method
        for route in iter_route_contexts(app.routes)
        if route.path_regex.match(path)
        for method in route.methods or ()
    }
    methods |= {"HEAD"} if "GET" in methods else set()
    headers = {"Allow": ", ".join(sorted(methods))}
    return JSONResponse({"detail": "Method Not Allowed"}, 405, headers)


def database_unavailable(cause: object) -> JSONResponse:
    """Answer 503, and log why once."""
    outage.begin(cause)
    return JSONResponse({"detail": "Database unavailable"}, 503)


def refuse_value(message: str, *field: str) -> JSONResponse:
    """Answer 422 in the form of a validation error."""
    detail = {"type": "value_error", "loc": ["body", *field], "msg": message}
    return JSONResponse({"detail": [detail]}, 422)


@app.exception_handler(sa.exc.IntegrityError)
async def integrity_error(
    request: Request,
    error: sa.exc.IntegrityError,
) -> JSONResponse:
    """Name the rule that a change would break, and the field."""
    cause: Any = error.orig and error.orig.__cause__  # asyncpg's own error
    key = re.search(r'\(([\w", ]+)\)=', cause.detail or "")  # in any language
    fields = key[1].replace('"', "").split(", ") if key else []
    match cause.sqlstate:
        case "23502":
            return refuse_value("must not be null", cause.column_name)
        case "23503" if request.method != "DELETE":
            return refuse_value("must be the key of an existing record", *fields[:1])
        case "23514":
            return refuse_value(f"breaks the rule {cause.constraint_name}")
        case "23503":
            detail = "Another record refers to this one"
        case _:
            detail = ": ".join(["Conflicts with an existing record", *fields[:1]])
    return JSONResponse({"detail": detail}, 409)


@app.exception_handler(sa.exc.DBAPIError)
async def database_error(_: Request, error: sa.exc.DBAPIError) -> JSONResponse:
    """Map what the database refused to an HTTP status."""
    sqlstate = getattr(error.orig, "sqlstate", None)
    match sqlstate[:2] if sqlstate else None:
        case "22" | "54":  # data exception, or too long for a unique index
            return refuse_value("Value not accepted by the database")
        case "40":  # a deadlock
            return JSONResponse({"detail": "Conflicts with a concurrent change"}, 409)
        case "08" | "28" | "3D" | "53" | "57":  # no connection, login or resources
            return database_unavailable(error.orig)
        case _ if sqlstate in {"26000", "42P05"}:  # a statement prepared elsewhere
            return database_unavailable("a pooler needs DATABASE_POOLER=transaction")
        case None if error.connection_invalidated:
            return database_unavailable(error.orig)
        case None if error.orig and isinstance(error.orig.__cause__, ValueError):
            return refuse_value("Value not accepted by the database")
        case _:
            raise error


@app.exception_handler(OSError)
async def os_error(_: Request, error: OSError) -> JSONResponse:
    """Answer 503 if the error, which may be a timeout, comes from the database."""
    for frame, _line in traceback.walk_tb(error.__traceback__):
        if frame.f_globals.get("__name__", "").startswith("asyncpg."):
            return database_unavailable(error)
    raise error


@app.exception_handler(sa.exc.TimeoutError)
async def pool_exhausted(_: Request, error: sa.exc.TimeoutError) -> JSONResponse:
    """Answer 503 when every connection of the pool stays busy."""
    return database_unavailable(error)


@app.get("/health", tags=["health"], responses=schemas.errors(503))
async def health(session: SessionDep) -> schemas.Health:
    """Report whether the service and its database are up."""
    await session.execute(sa.text("SELECT 1"))
    return schemas.Health(status="ok")
