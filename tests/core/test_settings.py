"""Options hold for a block, in one context."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import FrozenInstanceError

import pytest

import codicom
from codicom import Limits
from codicom.settings import IGNORE, RAISE, WARN, Options, ReadOptions, WriteOptions, changed, current


def test_defaults_warn_on_reading_and_raise_on_writing():
    assert current().read.reading_validation is WARN
    assert current().write.writing_validation is RAISE


def test_options_hold_inside_the_block_only():
    with codicom.options(strict=True):
        assert current().read.strict
    assert not current().read.strict


def test_options_end_with_the_block_that_raised():
    with pytest.raises(KeyError), codicom.options(strict=True):
        raise KeyError
    assert not current().read.strict


def test_inner_blocks_change_only_what_they_name():
    with codicom.options(strict=True, writing_validation=WARN), codicom.options(strict=False) as inner:
        assert not inner.read.strict
        assert inner.write.writing_validation is WARN


def test_a_block_gives_the_options_in_force():
    with codicom.options(limits=Limits(depth=3)) as given:
        assert given is current()
        assert given.limits.depth == 3


def test_whole_parts_may_be_given():
    with codicom.options(read=ReadOptions(ds_type="decimal")) as given:
        assert given.read.ds_type == "decimal"


def test_a_field_is_changed_in_the_part_that_is_given_beside_it():
    given = changed(Options(), read=ReadOptions(ds_type="decimal"), strict=True)
    assert (given.read.ds_type, given.read.strict) == ("decimal", True)


def test_an_unknown_option_is_refused_and_the_known_are_named():
    with pytest.raises(TypeError, match=r"unknown option strickt; the options are .*\bstrict\b"):
        changed(Options(), strickt=1)


def test_a_refused_option_leaves_the_options_alone():
    before = current()
    with pytest.raises(TypeError), codicom.options(strict=True, strickt=True):
        pass
    assert current() is before


@pytest.mark.parametrize("part", [Options(), ReadOptions(), WriteOptions()])
def test_options_cannot_be_changed_in_place(part):
    for name in part.__dataclass_fields__:
        with pytest.raises(FrozenInstanceError):
            setattr(part, name, None)


def test_another_thread_does_not_see_a_block():
    seen = []
    with codicom.options(strict=True):
        thread = threading.Thread(target=lambda: seen.append(current().read.strict))
        thread.start()
        thread.join()
    assert seen == [False]


def test_tasks_do_not_see_each_others_blocks():
    async def task(depth):
        with codicom.options(limits=Limits(depth=depth)):
            await asyncio.sleep(0)
            return current().limits.depth

    async def both():
        return await asyncio.gather(task(3), task(4))

    assert asyncio.run(both()) == [3, 4]


def test_no_field_belongs_to_two_parts():
    names = [set(part.__dataclass_fields__) for part in (Options, ReadOptions, WriteOptions)]
    assert sum(map(len, names)) == len(set.union(*names))


def test_validation_levels_have_pydicoms_numbers():
    from pydicom import config

    assert (IGNORE, WARN, RAISE) == (config.IGNORE, config.WARN, config.RAISE)
