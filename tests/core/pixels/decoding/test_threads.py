from __future__ import annotations

import itertools
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

import codicom
from codicom import pixels
from codicom.errors import DecodeError

BIG = "1.2.840.10008.1.2.2"


def concurrent(codec, **record):
    running, most, lock = [0], [0], threading.Lock()

    def decode(frame):
        with lock:
            running[0] += 1
            most[0] = max(most[0], running[0])
        time.sleep(0.01)
        with lock:
            running[0] -= 1
        return frame.decoded(bytes(byte ^ 0xFF for byte in frame.data))

    return codec(decode, **record), most


def test_frames_are_decoded_in_threads_and_come_in_order(compressed, codec, samples_of):
    values = samples_of(12, 2, 4)
    plugins, most = concurrent(codec, thread_safe=True, releases_gil=True)
    assert np.array_equal(pixels.array(compressed(values, 2, 4), plugins=plugins, workers=4), values)
    assert 2 <= most[0] <= 4


@pytest.mark.parametrize("record", [{"thread_safe": True}, {"releases_gil": True}, {}])
def test_a_codec_that_is_not_for_threads_decodes_one_frame_at_a_time(compressed, codec, record):
    plugins, most = concurrent(codec, **record)
    pixels.array(compressed([bytes(8)] * 6, 2, 4), plugins=plugins, workers=4)
    assert most == [1]


@pytest.mark.parametrize(("side", "most"), [(1024, 6), (512, 24)])
def test_threads_do_not_run_far_ahead(compressed, codec, side, most):
    begun = []

    def decode(frame):
        begun.append(frame.index)
        return frame.decoded(bytes(side * side))

    plugins = codec(decode, thread_safe=True, releases_gil=True)
    frames = pixels.iter_frames(compressed([bytes(8)] * 50, side, side), plugins=plugins, workers=2)
    next(frames)
    time.sleep(0.1)
    # Six times what a thread is given: 1 MiB of frames.
    assert len(begun) <= most
    frames.close()


def test_small_frames_are_handed_to_a_thread_together(compressed, codec, samples_of):
    values = samples_of(97, 2, 4)
    thread_of = {}

    def decode(frame):
        thread_of[frame.index] = threading.get_ident()
        time.sleep(0.001)
        return frame.decoded(bytes(byte ^ 0xFF for byte in frame.data))

    plugins = codec(decode, thread_safe=True, releases_gil=True)
    assert np.array_equal(pixels.array(compressed(values, 2, 4), plugins=plugins, workers=2), values)
    # The first frame tells what the others are; an eighth of all goes at a time, so that both have work to the end.
    parts = [{thread_of[index] for index in range(start, start + 12)} for start in range(1, 97, 12)]
    assert [len(part) for part in parts] == [1] * 8
    assert len(set.union(*parts)) == 2


def test_frames_that_are_larger_than_they_say_are_not_gathered(compressed, codec):
    begun = []

    def decode(frame):
        begun.append(frame.index)
        return frame.decoded(bytes(8))

    plugins = codec(decode, thread_safe=True, releases_gil=True)
    frames = pixels.iter_frames(compressed([bytes(1 << 20)] * 50, 2, 4), plugins=plugins, workers=2)
    next(frames)
    time.sleep(0.1)
    assert len(begun) <= 6
    frames.close()


def test_frames_before_the_one_that_fails_come_out(compressed, codec):
    def decode(frame):
        if frame.index == 30:
            raise DecodeError("broken")
        return frame.decoded(bytes(8))

    plugins = codec(decode, thread_safe=True, releases_gil=True)
    frames = pixels.iter_frames(compressed([bytes(8)] * 50, 2, 4), plugins=plugins, workers=2)
    assert len(list(itertools.islice(frames, 30))) == 30
    with pytest.raises(DecodeError, match="frame 30: broken"):
        next(frames)


def test_an_error_in_one_frame_cancels_those_not_begun(compressed, codec):
    begun = []

    def decode(frame):
        begun.append(frame.index)
        if frame.index == 1:
            raise DecodeError("broken")
        time.sleep(0.01)
        return frame.decoded(bytes(8))

    plugins = codec(decode, thread_safe=True, releases_gil=True)
    with pytest.raises(DecodeError, match="frame 1: broken") as caught:
        pixels.array(compressed([bytes(8)] * 100, 2, 4), plugins=plugins, workers=2)
    assert caught.value.frame == 1
    assert len(begun) < 20


def test_options_in_force_hold_in_threads(compressed, codec):
    seen = []

    def decode(frame):
        seen.append(codicom.settings.current().limits.frames)
        return frame.decoded(bytes(8))

    plugins = codec(decode, thread_safe=True, releases_gil=True)
    ds = compressed([bytes(8)] * 4, 2, 4)
    with codicom.options(limits=codicom.Limits(frames=77)):
        pixels.array(ds, plugins=plugins, workers=2)
    assert set(seen) == {77}


def test_no_worker_is_refused(compressed, codec):
    with pytest.raises(ValueError, match="workers must be None or at least 1, got 0"):
        pixels.array(compressed([bytes(8)] * 4, 2, 4), plugins=codec(), workers=0)


def test_threads_may_share_a_dataset(compressed, codec, samples_of, saved):
    values = samples_of(20, 2, 4)
    ds = codicom.dcmread(saved(compressed(values, 2, 4)))
    plugins = codec()
    with ThreadPoolExecutor(8) as executor:
        found = list(executor.map(lambda index: pixels.array(ds, index, plugins=plugins), range(20)))
    assert np.array_equal(found, values)
