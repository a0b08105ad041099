"""Trying again."""

import time
from collections.abc import Callable
from functools import wraps
from logging import Logger
from typing import Any, TypeVar

F = TypeVar("F", bound=Callable[..., Any])


def retry(
    exc: type[Exception] | tuple[type[Exception], ...],
    exc_msg: str | None = None,
    tries: int = 4,
    delay: int = 3,
    backoff: int = 2,
    logger: Logger | None = None,
) -> Callable[[F], F]:
    """Call a function up to ``tries`` times while it raises ``exc``, waiting longer each time."""

    def decorate(function: F) -> F:
        @wraps(function)
        def called(*args: Any, **kwargs: Any) -> Any:
            pause = delay
            for left in range(tries - 1, 0, -1):
                try:
                    return function(*args, **kwargs)
                except exc as error:
                    if exc_msg is not None and exc_msg not in str(error):
                        raise
                    if logger is not None:
                        logger.warning("%s, %d tries left, the next one in %d s", error, left, pause)
                    time.sleep(pause)
                    pause *= backoff
            return function(*args, **kwargs)

        return called  # type: ignore[return-value]  # it takes and returns what the function does

    return decorate
