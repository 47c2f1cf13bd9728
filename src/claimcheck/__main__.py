"""The program: `claimcheck`, or `python -m claimcheck`."""

import sys

_INTERRUPTED = 130


def main() -> None:
    """Run the command line and end with its exit code."""
    try:
        # What this loads takes a while; an interrupt in that while is an interrupt too.
        from claimcheck.cli.guard import run, steady_streams  # noqa: PLC0415

        steady_streams()
        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = _INTERRUPTED
    sys.exit(code)


if __name__ == "__main__":
    main()
