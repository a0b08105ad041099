"""Conversions of three samples to three others as whole-number arithmetic that rounds exactly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from math import floor, lcm
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Plane = NDArray[Any]
Matrix = tuple[tuple[Fraction, ...], ...]

# ITU-T T.871 and BT.601: the weights of red and blue in luminance. PS3.3 C.7.6.3.1.2 prints the coefficients that
# follow from them with four digits.
_RED: Final = Fraction(299, 1000)
_BLUE: Final = Fraction(114, 1000)
_GREEN: Final = 1 - _RED - _BLUE
# How many pixels are worked on at once: few enough for a core's cache, many enough to make calls cheap (measured).
_BLOCK: Final = 32768


@dataclass(frozen=True, slots=True)
class Space:
    """A colour space as an affine function of RGB: ``matrix`` times RGB, plus ``offset``."""

    matrix: Matrix
    offset: tuple[Fraction, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One sample of a conversion: ``(factors . samples + constant) // divisor``, held between ``low`` and ``high``.

    All is shifted upwards by a multiple of what the result's container holds, so no step is negative, and storing drops
    the shift again.
    """

    factors: tuple[int, ...]
    constant: int
    divisor: int
    low: int
    high: int
    wide: bool


def luma_chroma(luma: Fraction, chroma: Fraction, offset: Sequence[Fraction]) -> Space:
    """Return the space of luminance and two colour differences, in these scales."""
    blue, red = chroma / (2 * (1 - _BLUE)), chroma / (2 * (1 - _RED))
    return Space(
        matrix=(
            (luma * _RED, luma * _GREEN, luma * _BLUE),
            (-blue * _RED, -blue * _GREEN, blue * (1 - _BLUE)),
            (red * (1 - _RED), -red * _GREEN, -red * _BLUE),
        ),
        offset=tuple(offset),
    )


@lru_cache(maxsize=64)
def space(name: str, bits: int) -> Space:
    """Return a colour space for samples of this many bits."""
    zero, one, half = Fraction(0), Fraction(1), Fraction(1 << (bits - 1))
    if name == "RGB":
        return Space(matrix=((one, zero, zero), (zero, one, zero), (zero, zero, one)), offset=(zero,) * 3)
    if name == "YBR_FULL":
        return luma_chroma(one, one, (zero, half, half))
    if name == "YBR_ICT":
        # PS3.3 C.7.6.3.1.2: the differences of the irreversible transform are signed, without an offset.
        return luma_chroma(one, one, (zero, zero, zero))
    # BT.601: of 256 levels luminance uses 219 above 16, and colour differences 224 around 128.
    levels = Fraction(1 << bits, 256)
    greatest = (1 << bits) - 1
    return luma_chroma(219 * levels / greatest, 224 * levels / greatest, (16 * levels, half, half))


def _inverse(matrix: Matrix) -> Matrix:
    (a, b, c), (d, e, f), (g, h, i) = matrix
    scale = 1 / (a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g))
    return (
        ((e * i - f * h) * scale, (c * h - b * i) * scale, (b * f - c * e) * scale),
        ((f * g - d * i) * scale, (a * i - c * g) * scale, (c * d - a * f) * scale),
        ((d * h - e * g) * scale, (b * g - a * h) * scale, (a * e - b * d) * scale),
    )


def _product(left: Sequence[Fraction], right: Sequence[Fraction]) -> Fraction:
    return sum((a * b for a, b in zip(left, right, strict=True)), Fraction(0))


@lru_cache(maxsize=256)
def rows(source: str, destination: str, bits: int, container: int, signed: bool) -> tuple[Row, ...]:
    """Return the arithmetic of a conversion for samples of ``bits``.

    ``container`` is how many bits a sample of the result takes; where the result is ``signed`` nothing is cut off.
    """
    first, second = space(source, bits), space(destination, bits)
    inverse = _inverse(first.matrix)
    columns = tuple(zip(*inverse, strict=True))
    reach = 1 << bits
    made = []
    for line, offset in zip(second.matrix, second.offset, strict=True):
        factors = [_product(line, column) for column in columns]
        # The nearest whole number, ties upwards: the floor of one half more.
        constant = offset - _product(factors, first.offset) + Fraction(1, 2)
        divisor = lcm(constant.denominator, *(factor.denominator for factor in factors))
        # Samples of a signed source reach from -reach to reach.
        least = floor(constant - sum(abs(factor) for factor in factors) * reach)
        shift = -(least // (1 << container)) << container
        bounds = (-(1 << bits), 1 << bits) if signed else (0, reach - 1)
        most = (constant + sum(abs(factor) for factor in factors) * reach + shift) * divisor
        made.append(
            Row(
                factors=tuple(int(factor * divisor) for factor in factors),
                constant=int((constant + shift) * divisor),
                divisor=divisor,
                low=bounds[0] + shift,
                high=bounds[1] + shift,
                wide=most >= 1 << 32,
            )
        )
    return tuple(made)


def convert(lines: Sequence[Row], sources: Sequence[Plane], targets: Sequence[Plane]) -> None:
    """Write into each target what its row makes of the sources, block by block; all are flat and equally long."""
    for wide in {line.wide for line in lines}:
        chosen = [(line, target) for line, target in zip(lines, targets, strict=True) if line.wide == wide]
        _convert(chosen, sources, np.dtype(np.uint64 if wide else np.uint32))


def _convert(chosen: Sequence[tuple[Row, Plane]], sources: Sequence[Plane], kind: np.dtype[Any]) -> None:
    total = sources[0].size
    block = min(_BLOCK, total)
    samples = np.empty((3, block), dtype=kind)
    term, made = np.empty(block, dtype=kind), np.empty(block, dtype=kind)
    # Unsigned arithmetic wraps around, so a negative factor is as good as its complement.
    wrap = 1 << (kind.itemsize * 8)
    scalars = [
        (
            [(index, kind.type(factor % wrap)) for index, factor in enumerate(line.factors) if factor],
            kind.type(line.constant),
            kind.type(line.divisor),
            (kind.type(line.low), kind.type(line.high)),
            target,
        )
        for line, target in chosen
    ]
    for start in range(0, total, block):
        length = min(block, total - start)
        for index, source in enumerate(sources):
            np.copyto(samples[index, :length], source[start : start + length], casting="unsafe")
        for factors, constant, divisor, bounds, target in scalars:
            result, product = made[:length], term[:length]
            np.multiply(samples[factors[0][0], :length], factors[0][1], out=result)
            for index, factor in factors[1:]:
                np.multiply(samples[index, :length], factor, out=product)
                np.add(result, product, out=result)
            np.add(result, constant, out=result)
            np.floor_divide(result, divisor, out=result)
            np.clip(result, *bounds, out=result)
            np.copyto(target[start : start + length], result, casting="unsafe")
