"""Many files through one function: in this process, in worker processes, or by an executor that you hand in.

One bad file stops nothing. Memory stays bounded however many files there are. A run that was killed goes on where it
stopped when it is started again.
"""

from codicom.batch.inputs import Input, find_inputs, iter_inputs, safe_name, target_in
from codicom.batch.outcome import (
    Failure,
    Outcome,
    Progress,
    ReasonGroup,
    Skip,
    Summary,
    WorkerError,
    reason_of,
)
from codicom.batch.run import outcomes, run
from codicom.batch.runners import Executor, Future

__all__ = [
    "run",
    "outcomes",
    "Outcome",
    "Summary",
    "ReasonGroup",
    "Progress",
    "Skip",
    "Failure",
    "WorkerError",
    "reason_of",
    "Executor",
    "Future",
    "Input",
    "find_inputs",
    "iter_inputs",
    "target_in",
    "safe_name",
]
