"""Frames as text."""

from codicom import pixels


def export_table(job):
    for index in job.frames:
        rows = pixels.array(job.dataset, index=index, plugins=job.plugins).tolist()
        yield "\n".join(",".join(map(str, row)) for row in rows).encode()
