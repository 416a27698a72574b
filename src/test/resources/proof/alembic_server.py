"""Run Alembic many times in forks of one process, which has imported everything already.

A request is a line: an output file, the folder of a project, the URL of its database and
the arguments of Alembic, separated by tabs. The answer is a line with the exit code.
"""

import os
import sys
import traceback

import alembic.autogenerate
import alembic.config
import asyncpg
import bcrypt
import fastapi
import jwt
import pydantic_settings
import sqlalchemy.ext.asyncio

assert all((alembic.autogenerate, asyncpg, bcrypt, fastapi, jwt, pydantic_settings, sqlalchemy))


def run(output: str, folder: str, url: str, arguments: list[str]) -> int:
    log = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(log, 1)
    os.dup2(log, 2)
    os.chdir(folder)
    os.environ["DATABASE_URL"] = url
    try:
        alembic.config.main(argv=["-c", "alembic/alembic.ini", *arguments])
    except SystemExit as stopped:
        if isinstance(stopped.code, str):
            print(stopped.code, file=sys.stderr)
            return 1
        return stopped.code or 0
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


for line in sys.stdin:
    output, folder, url, *arguments = line.rstrip("\n").split("\t")
    child = os.fork()
    if child == 0:
        code = run(output, folder, url, arguments)
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    _, status = os.waitpid(child, 0)
    print(os.waitstatus_to_exitcode(status), flush=True)
