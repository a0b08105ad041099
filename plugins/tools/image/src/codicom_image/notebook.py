"""An image in a notebook, with sliders where ipywidgets is installed."""

from __future__ import annotations

import io
from typing import Any

from codicom import Dataset, pixels
from codicom_image.rendering import opened, picture
from codicom_image.saving import look_of

__all__ = ["show"]


def show(src: Any, index: int = 0, *, size: int | None = 512, **look: Any) -> Any:
    """Show an image in a notebook: with sliders for frame and window if ipywidgets is installed, else one picture.

    The arguments are those of ``render``. What is returned shows itself as the last value of a cell.
    """
    how = {**look, "size": size}
    try:
        import ipywidgets
    except ModuleNotFoundError:
        with opened(src) as dataset:
            return picture(dataset, index, look_of(how))
    return _viewer(ipywidgets, src, index, how)


def _viewer(widgets: Any, src: Any, index: int, how: dict[str, Any]) -> Any:
    # The number of a window, or "minmax", is left to the picture.
    by_hand = how["window"] if isinstance(how.get("window"), tuple) else None
    with opened(src) as dataset:
        frames = pixels.number_of_frames(dataset)
        gray = pixels.describe(dataset).frame.samples_per_pixel == 1
        low, high = _range(dataset, index) if gray else (0.0, 1.0)
        center, width = by_hand if by_hand is not None else _window(dataset, low, high)
        has_overlays = bool(pixels.overlay_groups(dataset))
    span = max(high - low, 1.0)
    image = widgets.Image(format="png")
    frame = widgets.IntSlider(index, 0, max(frames - 1, 0), description="frame", continuous_update=True)
    own = widgets.Checkbox(value=by_hand is not None, description="window by hand", indent=False)
    middle = widgets.FloatSlider(center, min=low, max=high, step=span / 500, description="center")
    breadth = widgets.FloatSlider(width, min=span / 500, max=2 * span, step=span / 500, description="width")
    overlays = widgets.Checkbox(value=bool(how.get("overlays")), description="overlays", indent=False)

    def draw(*_: Any) -> None:
        chosen = {**how, "overlays": overlays.value}
        if own.value:
            chosen["window"] = (middle.value, breadth.value)
        with opened(src) as dataset:
            image.value = _png(picture(dataset, frame.value, look_of(chosen)))

    def moved(*_: Any) -> None:
        # Moving a slider is what says that its window is wanted.
        own.value = True
        draw()

    controls = [frame] if frames > 1 else []
    if gray:
        controls += [middle, breadth, own]
    if has_overlays:
        controls.append(overlays)
    for each in (frame, own, overlays):
        each.observe(draw, "value")
    for each in (middle, breadth):
        each.observe(moved, "value")
    draw()
    return widgets.VBox([image, *controls])


def _png(shown: Any) -> bytes:
    stream = io.BytesIO()
    shown.save(stream, "PNG")
    return stream.getvalue()


def _range(dataset: Dataset, index: int) -> tuple[float, float]:
    """Return the least and the greatest value of a frame that a window is said in."""
    values = pixels.apply_modality_lut(pixels.array(dataset, index=index), dataset, frame=index)
    return float(values.min()), float(values.max())


def _window(dataset: Dataset, low: float, high: float) -> tuple[float, float]:
    """Return the first window of the file, or one over all values."""
    found = []
    for keyword in ("WindowCenter", "WindowWidth"):
        value = dataset.get(keyword)
        try:
            found.append(float(value if isinstance(value, (int, float, str)) else value[0]))
        except (TypeError, ValueError, IndexError):
            return (low + high) / 2, max(high - low, 1.0)
    return found[0], found[1]
