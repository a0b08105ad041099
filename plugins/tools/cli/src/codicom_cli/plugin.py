"""What the command-line package supplies: its own verbs, declared like those of any other plugin."""

from collections.abc import Iterator

from codicom.plugin import CommandSpec, hookimpl


@hookimpl
def codicom_commands() -> Iterator[CommandSpec]:
    """Yield the verbs of this package."""
    yield CommandSpec(name="show", help="Show the elements of files.", target="codicom_cli.show:show")
    yield CommandSpec(name="find", help="Find the files that meet a condition.", target="codicom_cli.find:find")
    yield CommandSpec(name="diff", help="Compare two files or folders.", target="codicom_cli.diff:diff")
    yield CommandSpec(name="tree", help="Show a file as a tree.", target="codicom_cli.tree:tree")
    yield CommandSpec(name="edit", help="Change, delete and insert elements of files.", target="codicom_cli.edit:edit")
    yield CommandSpec(
        name="extract",
        help="Extract frames, videos, documents, icons and waveforms.",
        target="codicom_cli.extract:extract",
    )
    yield CommandSpec(
        name="plugins",
        help="List the plugins, what each supplies, and every problem.",
        target="codicom_cli.plugins:list_plugins",
    )
    yield CommandSpec(
        name="demo",
        help="Show what the installed plugins can do, with sample images or your own.",
        target="codicom_cli.demo:demo",
    )
    for name, text in (
        ("transcode", "Write files or folders in another transfer syntax."),
        ("compress", "Write files or folders compressed."),
        ("decompress", "Write files or folders uncompressed."),
    ):
        yield CommandSpec(name=name, help=text, target=f"codicom_cli.transcode:{name}")
    yield CommandSpec(name="codify", help="Write a program that creates a file.", target="codicom_cli.codify:codify")
    yield CommandSpec(name="dump", help="Show the bytes of a file.", target="codicom_cli.dump:dump")
    yield CommandSpec(name="check", help="Check files against the standard.", target="codicom_cli.check:check")
    yield CommandSpec(name="repair", help="Write corrected copies of files.", target="codicom_cli.repair:repair")
    yield CommandSpec(
        name="benchmark",
        help="Measure how fast codicom is on this machine.",
        target="codicom_cli.benchmark:benchmark",
    )
