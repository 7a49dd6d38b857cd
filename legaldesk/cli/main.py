"""The `legaldesk` command: reads the arguments, runs one command, turns errors into one line and an exit code."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from typing import TYPE_CHECKING, cast

from legaldesk.cli.starting import Start, start_of
from legaldesk.cli.streams import end_output, open_streams, tell
from legaldesk.domain.errors import DeskError, MachineFault

if TYPE_CHECKING:  # a start without a command does not need them
    import argparse

    from legaldesk.cli.context import Context

MACHINE_FAULT = 3
READ_AHEAD = "--read-ahead"
"""How an import starts the process that reads for it: no option for people."""
_INTERRUPTED = 130
Command = Callable[["Context", "argparse.Namespace"], int]
_CLOSED_PIPE = 141
"""Exit code where the reader of our output went away: what a shell reports for SIGPIPE."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code: 0 done, 2 bad input or refused, 3 the machine failed."""
    given = sys.argv[1:] if arguments is None else arguments
    if list(given) == [READ_AHEAD]:
        return int(importlib.import_module("legaldesk.desk.exchange.ahead").main())
    printable = open_streams()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = _run(given, printable=printable)
    except DeskError as fault:
        tell(str(fault))
        code = fault.exit_code
    except BrokenPipeError:
        code = _CLOSED_PIPE
    except OSError as fault:
        tell(f"{fault.filename or 'the output'}: {fault.strerror}; what was confirmed is saved")
        code = MACHINE_FAULT
    except KeyboardInterrupt:
        tell("stopped; what was confirmed is saved")
        code = _INTERRUPTED
    end_output()
    return code


def _run(arguments: Sequence[str], *, printable: bool) -> int:
    start = start_of(arguments)
    if start is not None:
        from legaldesk.cli.window import open_window

        return open_window(start)
    from legaldesk.cli.context import Context
    from legaldesk.cli.parser import build_parser

    options = build_parser().parse_args(arguments)
    if options.run is None:
        if options.self_test:
            return _self_test()
        from legaldesk.cli.window import open_window

        return open_window(
            Start(getattr(options, "data_dir", None), getattr(options, "database", None) or "", options.open)
        )
    if not printable:
        raise MachineFault(f"standard output is closed; nothing was done: lead it to a file, or to {os.devnull}")
    with Context(options) as context:
        code = _command(options.run)(context, options)
    sys.stdout.flush()
    return code


def _command(run: str) -> Command:
    """The function that `module:function` names; imported now, so that help and errors come at once."""
    module, function = run.split(":")
    return cast("Command", getattr(importlib.import_module(f"legaldesk.cli.{module}"), function))


def _self_test() -> int:
    return int(importlib.import_module("ui.self_test").main())
