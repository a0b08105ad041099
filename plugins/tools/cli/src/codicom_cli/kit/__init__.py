"""What verbs of any package share: which files are meant, many files in workers, and what is told of them."""

from codicom_cli.console import make_table, one_line, open_console, open_plain, printable
from codicom_cli.kit.batch import Failure, Outcome, Skip, Summary, print_summary, run_batch
from codicom_cli.kit.files import Input, find_inputs, safe_name, target_in
from codicom_cli.kit.words import in_words

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
