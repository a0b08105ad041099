"""What the delegates of a dataset do: ``pixel_array`` and its options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from codicom.model.file import FileModel
from codicom.pixels.decoding.arrays import array
from codicom.pixels.encoding import compression
from codicom.pixels.stored.cache import cache_of, pixel_fingerprint
from codicom.pixels.stored.description import check_overrides

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from codicom.model.dataset import DatasetModel

_OPTIONS = frozenset({"as_rgb", "decoder", "index", "options", "plugins", "prefer", "raw", "view_only", "workers"})

# What pydicom calls options of encoders, the transfer syntax they are for, and what encoders here call them.
_ENCODER_OPTIONS: Final = {
    "jls_error": ("1.2.840.10008.1.2.4.81", "near"),
    "j2k_cr": ("1.2.840.10008.1.2.4.91", "ratio"),
    "j2k_psnr": ("1.2.840.10008.1.2.4.91", "psnr"),
}


def pixel_array(dataset: DatasetModel) -> NDArray[Any]:
    """Return the array of a dataset's pixel data, the same one until something that it depends on changes.

    It can be written to, which changes the array and not the dataset; ``view_only=True`` gives a view if possible.
    """
    cache = cache_of(dataset)
    now = pixel_fingerprint(dataset)
    if cache.array is not None and cache.array_state == now:
        found: NDArray[Any] = cache.array
        return found
    options = dict(cache.options)
    view_only = options.pop("view_only", False)
    made = array(dataset, **options)
    if not view_only and not made.flags.writeable:
        made = made.copy()
    cache.array, cache.array_state = made, now
    return made


def pixel_array_options(dataset: DatasetModel, options: dict[str, Any]) -> None:
    """Set how ``pixel_array`` is made from now on."""
    check_overrides({name: value for name, value in options.items() if name not in _OPTIONS})
    cache = cache_of(dataset)
    cache.options = dict(options)
    cache.array = cache.array_state = None


def compress(
    dataset: FileModel,
    transfer_syntax: str,
    arr: NDArray[Any] | None,
    encoder: str,
    extended: bool,
    new_instance: bool | None,
    named: dict[str, Any],
    options: dict[str, Any],
) -> None:
    """Compress with the options that pydicom names for one transfer syntax each; others are as if not given."""
    for name, (syntax, option) in _ENCODER_OPTIONS.items():
        if named[name] is not None and transfer_syntax == syntax:
            options = {option: _of_last_layer(named[name], encoder)} | options
    compression.compress(
        dataset,
        transfer_syntax,
        arr,
        encoder=encoder or None,
        extended_offsets=extended or None,
        generate_instance_uid=new_instance,
        **options,
    )


def _of_last_layer(value: Any, encoder: str) -> Any:
    """Return the number for the last of JPEG 2000's layers, which is that of the picture as a whole.

    pydicom has a list with one for each layer, which not every encoder makes; one that is named is given all of it.
    """
    if not isinstance(value, list | tuple) or not value or (encoder and len(value) > 1):
        return value
    return value[-1]


__all__ = ["compress", "pixel_array", "pixel_array_options"]
