"""What verbs of any package share: which files are meant, many files in worker processes, and how it went.

The work is done by ``codicom.batch``; here it gets a bar on the terminal, lines on standard error, and an exit code.
"""

from codicom.batch import Failure, Input, Skip, find_inputs, safe_name, target_in
from codicom.batch import reason_of as in_words
from codicom_cli.console import make_table, one_line, open_console, open_plain, printable
from codicom_cli.kit.batch import Outcome, Summary, print_summary, run_batch

# Its name before.
tell_summary = print_summary

__all__ = [
    "Failure",
    "Input",
    "Outcome",
    "Skip",
    "Summary",
    "find_inputs",
    "in_words",
    "make_table",
    "one_line",
    "open_console",
    "open_plain",
    "print_summary",
    "printable",
    "run_batch",
    "safe_name",
    "target_in",
    "tell_summary",
]
