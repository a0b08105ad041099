"""Finds and loads plugins, each on its own: a problem with one is recorded and affects no other.

pluggy and importlib.metadata are imported here only when plugins are loaded.
"""

from __future__ import annotations

import re
import reprlib
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, Literal

from codicom.extend import ENTRY_POINT_GROUP, HOOK_API
from codicom.extend.record import Record

if TYPE_CHECKING:
    from importlib.metadata import Distribution

    from pluggy import HookImpl, PluginManager

Stage = Literal["version", "import", "register", "declare", "resolve"]

NOT_INSTALLED: Final = "(none)"
# No plugin declares this many; a hook that never ends must not take the process with it.
MAX_RECORDS: Final = 10_000

_GROUP = re.compile(r"codicom\.v(\d+)")
_OUTCOMES: Final[Mapping[Stage, str]] = {
    "version": "did not load",
    "import": "did not load",
    "register": "did not load",
    "declare": "had a declaration refused",
    "resolve": "failed on first use",
}


def origin_of(plugin: str, distribution: str, version: str) -> str:
    """Return a plugin's name and where it comes from, as all messages say it."""
    if distribution == NOT_INSTALLED:
        named = plugin if version == "0" else f"{plugin} {version}"
        return f"plugin {named} (registered by the program)"
    return f"plugin {plugin} ({distribution} {version})"


@dataclass(frozen=True)
class PluginInfo:
    """A loaded plugin: where it comes from and what it supplies."""

    name: str
    distribution: str
    version: str
    module: str
    records: tuple[Record, ...]

    def __str__(self) -> str:
        return origin_of(self.name, self.distribution, self.version)


@dataclass(frozen=True)
class Problem:
    """What went wrong with one plugin, and at which stage."""

    plugin: str
    distribution: str
    version: str
    stage: Stage
    error: str

    def __str__(self) -> str:
        return f"{origin_of(self.plugin, self.distribution, self.version)} {_OUTCOMES[self.stage]}: {self.error}"


@dataclass(frozen=True)
class Loaded:
    """The outcome of loading: plugins by distribution, then name; the problems met; the names left out on request.

    ``kinds`` are the kinds of record that hooks may yield, in the order of the hooks.
    """

    plugins: tuple[PluginInfo, ...]
    problems: tuple[Problem, ...]
    disabled: tuple[str, ...]
    kinds: tuple[type[Record], ...]


@dataclass(frozen=True)
class _Candidate:
    """A plugin that has been seen but not imported; ``load`` imports it."""

    name: str
    distribution: str
    version: str
    module: str
    load: Callable[[], Any]

    @property
    def order(self) -> tuple[str, str, str]:
        return _normalized(self.distribution), self.name, self.module

    def problem(self, stage: Stage, error: str) -> Problem:
        return Problem(self.name, self.distribution, self.version, stage, error)


def describe(error: BaseException) -> str:
    """Return an exception's type and text in one line."""
    try:
        text = " ".join(str(error).split())
    except Exception:  # noqa: BLE001 - a foreign exception's __str__ may fail as well
        text = ""
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def load(
    *,
    discover: bool,
    register: Iterable[object],
    disabled: Iterable[str],
    hookspecs: Iterable[Any] = (),
    own: PluginInfo | None = None,
) -> Loaded:
    """Load the installed plugins (if ``discover``) and those passed in, in an order that is always the same.

    ``hookspecs`` are modules that declare hooks in addition to codicom's. Keys that ``own`` claims are taken before any
    plugin is asked.
    """
    import pluggy

    from codicom.extend import spec

    seen: list[_Candidate] = []
    problems: list[Problem] = []
    skipped: list[str] = []
    if discover:
        unwanted = frozenset(disabled)
        found, problems = _installed()
        seen = [each for each in found if each.name not in unwanted]
        skipped = [each.name for each in found if each.name in unwanted]
        problems = [each for each in problems if each.plugin not in unwanted]
    seen.extend(_handed_over(register))
    modules = _import(sorted(seen, key=lambda each: each.order), problems)
    manager = pluggy.PluginManager(spec.PROJECT)
    hooks: dict[str, type[Record]] = {}
    for module in (spec, *hookspecs):
        hooks |= spec.record_types(module)
        manager.add_hookspecs(module)
    registered = [each for each in modules if _register(manager, *each, hooks, problems)]
    taken: _Taken = {}
    for record in own.records if own is not None else ():
        _claim(record, type(record), taken, by="codicom itself")
    plugins = tuple(_declare(manager, *each, hooks, taken, problems) for each in registered)
    problems.sort(key=lambda each: (_normalized(each.distribution), each.plugin))
    return Loaded(plugins, tuple(problems), tuple(sorted(skipped)), tuple(hooks.values()))


# What records claim, by kind, and who claimed it first.
_Taken = dict[tuple[type[Record], Hashable], str]


class _RefusedError(Exception):
    """A plugin does what the hooks' specification does not allow; the text says what."""


def _normalized(distribution: str) -> str:
    # As package indexes compare names: codicom_rle, codicom.rle and Codicom-RLE are one.
    return re.sub(r"[-_.]+", "-", distribution).lower()


def _installed() -> tuple[list[_Candidate], list[Problem]]:
    """Return the plugins that metadata names for our hook API, and the problems seen without importing anything."""
    from importlib.metadata import distributions

    candidates: list[_Candidate] = []
    problems: list[Problem] = []
    known: set[str] = set()
    for distribution in distributions():
        try:
            # Most distributions are no plugins; reading one small file tells, parsing them all would cost far more.
            text = distribution.read_text("entry_points.txt")
            if not text or "codicom.v" not in text:
                continue
            name = str(distribution.metadata["Name"])
            # An editable install beside a wheel is seen twice; imports take the first on sys.path, so do we.
            if _normalized(name) not in known:
                found, wrong = _entry_points(distribution, name)
                known.add(_normalized(name))
                candidates += found
                problems += wrong
        except Exception as error:  # noqa: BLE001 - metadata may hold anything
            problems.append(Problem("(unknown)", "(unreadable)", "0", "version", f"metadata: {describe(error)}"))
    return candidates, problems


def _entry_points(distribution: Distribution, name: str) -> tuple[list[_Candidate], list[Problem]]:
    ours: dict[tuple[str, str], _Candidate] = {}
    others: list[tuple[str, Problem]] = []
    version = distribution.version or "0"
    for entry in distribution.entry_points:
        group = _GROUP.fullmatch(entry.group)
        if entry.group == ENTRY_POINT_GROUP:
            ours[entry.name, entry.value] = _Candidate(entry.name, name, version, entry.value, entry.load)
        elif group:
            text = f"must be written for hook API {HOOK_API}, got {group[1]}"
            others.append((entry.name, Problem(entry.name, name, version, "version", text)))
    # A plugin may serve several hook APIs at once; it is a problem only if ours is not among them.
    served = {entry for entry, _ in ours}
    return list(ours.values()), [problem for entry, problem in others if entry not in served]


def _handed_over(register: Iterable[object]) -> Iterator[_Candidate]:
    for plugin in register:
        if isinstance(plugin, str):
            yield _Candidate(plugin, NOT_INSTALLED, "0", plugin, partial(import_module, plugin))
        else:
            name = str(getattr(plugin, "__name__", type(plugin).__qualname__))
            version = str(getattr(plugin, "__version__", "0"))
            module = str(getattr(plugin, "__module__", name))
            yield _Candidate(name, NOT_INSTALLED, version, module, partial(_same, plugin))


def _same(plugin: object) -> object:
    return plugin


def _import(candidates: Iterable[_Candidate], problems: list[Problem]) -> list[tuple[_Candidate, Any]]:
    modules: list[tuple[_Candidate, Any]] = []
    for candidate in candidates:
        try:
            modules.append((candidate, candidate.load()))
        # SystemExit too: a plugin that calls sys.exit() when imported must not end the program.
        except (Exception, SystemExit) as error:  # noqa: BLE001 - a plugin's import may raise anything
            problems.append(candidate.problem("import", describe(error)))
    # What is installed and handed over as well is one plugin, and known by its distribution.
    installed = {id(module) for candidate, module in modules if candidate.distribution != NOT_INSTALLED}
    kept: list[tuple[_Candidate, Any]] = []
    handed: set[int] = set()
    for candidate, module in modules:
        if candidate.distribution == NOT_INSTALLED:
            if id(module) in installed | handed:
                continue
            handed.add(id(module))
        kept.append((candidate, module))
    return kept


def _register(
    manager: PluginManager,
    candidate: _Candidate,
    module: Any,
    hooks: Mapping[str, type[Record]],
    problems: list[Problem],
) -> bool:
    from pluggy import PluginValidationError

    name = "/".join(candidate.order)
    try:
        if manager.is_registered(module):
            raise _RefusedError(f"{candidate.module} is already registered as {manager.get_name(module)}")
        if manager.register(module, name) is None:
            raise _RefusedError(f"{candidate.module} must be a module or an object with hook functions, got None")
        # pluggy takes a misspelt hook without a word until asked.
        manager.check_pending()
        _check_marks(manager, module, hooks)
    except _RefusedError as error:
        text = str(error)
    except PluginValidationError as error:
        text = " ".join(str(error).split(" in plugin ")[0].split())
    except (Exception, SystemExit) as error:  # noqa: BLE001 - pluggy looks at every attribute of a foreign object
        text = describe(error)
    else:
        return True
    if manager.get_plugin(name) is not None:
        manager.unregister(name=name)
    problems.append(candidate.problem("register", text))
    return False


def _check_marks(manager: PluginManager, module: Any, hooks: Mapping[str, type[Record]]) -> None:
    for caller in manager.get_hookcallers(module) or ():
        for implementation in caller.get_hookimpls():
            if implementation.plugin is not module:
                continue
            # Each implementation is called alone, so there is nothing to wrap.
            if implementation.hookwrapper or implementation.wrapper:
                raise _RefusedError(f"{caller.name} must be a plain hook, got a hook wrapper")
    forgotten = [
        name
        for name in hooks
        if callable(getattr(module, name, None)) and manager.parse_hookimpl_opts(module, name) is None
    ]
    if forgotten:
        raise _RefusedError(f"{', '.join(forgotten)} must be marked with @hookimpl from codicom.plugin")


def _declare(
    manager: PluginManager,
    candidate: _Candidate,
    module: Any,
    hooks: Mapping[str, type[Record]],
    taken: _Taken,
    problems: list[Problem],
) -> PluginInfo:
    """Call a plugin's hooks one by one; a hook that fails loses what it had still to yield, and no other hook does."""
    records: list[Record] = []
    origin = origin_of(candidate.name, candidate.distribution, candidate.version)
    for hook, kind in hooks.items():
        for implementation in _implementations(manager, hook, module):
            try:
                for record in _yielded(implementation, hook, kind):
                    refusal = _claim(record, kind, taken, by=origin)
                    if refusal is None:
                        records.append(record)
                    else:
                        problems.append(candidate.problem("declare", refusal))
            except _RefusedError as error:
                problems.append(candidate.problem("declare", str(error)))
            except (Exception, SystemExit) as error:  # noqa: BLE001 - a hook may raise anything
                problems.append(candidate.problem("declare", f"{hook} raised {describe(error)}"))
    return PluginInfo(candidate.name, candidate.distribution, candidate.version, candidate.module, tuple(records))


def _implementations(manager: PluginManager, hook: str, module: Any) -> list[HookImpl]:
    found = [each for each in getattr(manager.hook, hook).get_hookimpls() if each.plugin is module]
    return sorted(found, key=lambda each: str(getattr(each.function, "__name__", "")))


def _claim(record: Record, kind: type[Record], taken: _Taken, *, by: str) -> str | None:
    """Take what a record claims, all or nothing; return why it may not, or ``None``."""
    claims = record.claims
    for claim, words in claims.items():
        if (kind, claim) in taken:
            return f"{words} is already declared by {taken[kind, claim]}"
    if standard := record.standard_name():
        return f"{record} is already the standard's: {standard}"
    taken.update(((kind, claim), by) for claim in claims)
    return None


def _yielded(implementation: HookImpl, hook: str, kind: type) -> Iterator[Any]:
    result: Any = implementation.function()
    if isinstance(result, kind):
        raise _RefusedError(f"{hook} must return an iterable of {kind.__name__}, got one: use yield")
    if not isinstance(result, Iterable):
        raise _RefusedError(f"{hook} must return {kind.__name__} records, got {_short(result)}")
    for count, record in enumerate(result):
        if not isinstance(record, kind):
            raise _RefusedError(f"{hook} must return {kind.__name__} records, got {_short(record)}")
        if count >= MAX_RECORDS:
            raise _RefusedError(f"{hook} must return at most {MAX_RECORDS} records, got more")
        yield record


def _short(value: object) -> str:
    try:
        return reprlib.repr(value)
    except Exception:  # noqa: BLE001 - a foreign object's __repr__ may fail as well
        return f"a {type(value).__name__}"
