"""Look-ups, loading once, and the errors that tell what to do."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
import threading
import time

import pytest

from codicom.errors import CodecUnavailable, PluginError
from codicom.extend.frame import Frame
from codicom.extend.records import (
    ColorSpec,
    CommandSpec,
    ConverterSpec,
    DecoderSpec,
    LutSpec,
    PrivateTags,
    Tier,
    TransferSyntax,
)
from codicom.extend.registry import Plugins, plugins
from codicom.plugin import CheckSpec, ExporterSpec, ImporterSpec, ScannerSpec, hookimpl

RLE = "1.2.840.10008.1.2.5"


class Counting:
    """A plugin that counts how often its hook is called, and takes its time."""

    def __init__(self):
        self.calls = 0

    @hookimpl
    def codicom_decoders(self):
        self.calls += 1
        time.sleep(0.05)
        return ()


def test_two_threads_build_the_registry_once():
    counting = Counting()
    registry = Plugins(discover=False, register=[counting])
    barrier = threading.Barrier(2)
    seen = []

    def ask():
        barrier.wait()
        seen.append(registry.loaded)

    threads = [threading.Thread(target=ask) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counting.calls == 1
    assert seen[0] is seen[1]


def test_nothing_is_loaded_before_it_is_asked_for():
    counting = Counting()
    Plugins(discover=False, register=[counting])
    assert counting.calls == 0


def test_default_registry_is_one_object():
    assert plugins() is plugins()


def test_look_ups_give_what_cannot_be_changed(registry, plugin, decoder, syntax):
    one = registry(plugin(codicom_decoders=[decoder()]))
    for given in (one.loaded, one.problems, one.records(DecoderSpec), one.decoders(syntax), one.luts("voi")):
        assert type(given) is tuple


def test_index_cannot_be_changed(registry, plugin, decoder):
    one = registry(plugin(codicom_decoders=[decoder()]))
    assert one.loaded
    with pytest.raises(TypeError):
        one._index.get().decoders["1.2.3"] = ()


def test_decoders_of_a_syntax_come_best_first(registry, plugin, decoder, syntax):
    one = registry(plugin(codicom_decoders=[decoder("a"), decoder("b", tier=Tier.NATIVE)]))
    assert [each.record.name for each in one.decoders(syntax)] == ["b", "a"]


def test_encoders_of_a_syntax_are_not_its_decoders(registry, plugin, decoder, encoder, syntax):
    one = registry(plugin(codicom_decoders=[decoder("in")], codicom_encoders=[encoder("out")]))
    assert [each.record.name for each in one.encoders(syntax)] == ["out"]


def test_decoder_and_encoder_may_share_a_name(registry, plugin, decoder, encoder):
    assert registry(plugin(codicom_decoders=[decoder("a")], codicom_encoders=[encoder("a")])).problems == ()


def test_decoder_may_serve_several_syntaxes(registry, plugin, decoder):
    one = registry(plugin(codicom_decoders=[decoder(transfer_syntaxes=("1.2.3", "1.2.4", "1.2.3"))]))
    assert [len(one.decoders(uid)) for uid in ("1.2.3", "1.2.4", "1.2.5")] == [1, 1, 0]


def test_registered_transfer_syntax_is_found(registry, plugin, syntax):
    own = TransferSyntax(uid=syntax, name="ACME XOR")
    one = registry(plugin(codicom_transfer_syntaxes=[own]))
    assert one.transfer_syntax(syntax) is own
    assert one.transfer_syntax(RLE) is None


def test_color_space_gives_the_function(registry, plugin, work):
    work.convert = lambda frame: frame
    one = registry(
        plugin(codicom_color_spaces=[ColorSpec(source="YBR_FULL", destination="RGB", target="fake_work:convert")])
    )
    assert one.color_space("YBR_FULL", "RGB") is work.convert


def test_missing_color_space_is_answered_with_those_there_are(registry, plugin):
    one = registry(
        plugin(codicom_color_spaces=[ColorSpec(source="YBR_FULL", destination="RGB", target="fake_work:convert")])
    )
    with pytest.raises(PluginError, match="no plugin converts RGB to YBR_FULL; those loaded convert YBR_FULL to RGB"):
        one.color_space("RGB", "YBR_FULL")


def test_luts_are_those_of_the_stage(registry, plugin):
    window = LutSpec(name="linear", stage="voi", target="fake_work:apply")
    rescale = LutSpec(name="rescale", stage="modality", target="fake_work:apply")
    one = registry(plugin(codicom_luts=[window, rescale]))
    assert [each.record for each in one.luts("voi")] == [window]


def test_luts_of_two_stages_may_share_a_name(registry, plugin):
    both = [LutSpec(name="table", stage=stage, target="fake_work:apply") for stage in ("voi", "modality")]
    assert registry(plugin(codicom_luts=both)).problems == ()


@pytest.mark.parametrize("element", [0x10, 0x1010, 0x4210])
def test_converter_is_found_in_whatever_block_the_element_is(element, registry, plugin):
    csa = ConverterSpec(name="csa", target="fake_work:load", creator="SIEMENS CSA HEADER", group=0x29, element=0x10)
    one = registry(plugin(codicom_element_converters=[csa]))
    assert one.converter("SIEMENS CSA HEADER ", 0x29, element).record is csa


def test_converter_of_another_element_is_not_found(registry, plugin):
    csa = ConverterSpec(name="csa", target="fake_work:load", creator="SIEMENS CSA HEADER", group=0x29, element=0x10)
    assert registry(plugin(codicom_element_converters=[csa])).converter("SIEMENS CSA HEADER", 0x29, 0x20) is None


def test_unknown_converters_are_those_for_un(registry, plugin):
    private = ConverterSpec(name="csa", target="fake_work:load", creator="ACME", group=0x29, element=0x10)
    unknown = ConverterSpec(name="guess", target="fake_work:load", vr="UN")
    one = registry(plugin(codicom_element_converters=[private, unknown]))
    assert [each.record for each in one.unknown_converters()] == [unknown]


def test_second_target_of_a_converter_is_resolved(registry, plugin, work):
    work.dump = lambda value, vr: b""
    spec = ConverterSpec(name="x", target="fake_work:load", dump_target="fake_work:dump", vr="UN")
    one = registry(plugin(codicom_element_converters=[spec]))
    assert one.resolve(one.unknown_converters()[0], "dump_target") is work.dump


def test_private_table_is_resolved(registry, plugin, work):
    work.TABLE = {(0x29, 0x10): ("OB", "1", "CSA Image Header Info")}
    one = registry(plugin(codicom_private_tags=[PrivateTags(creator="ACME 1.1", target="fake_work:TABLE")]))
    assert one.private_table("ACME 1.1")[0x29, 0x10] == ("OB", "1", "CSA Image Header Info")


def test_private_table_cannot_be_changed(registry, plugin, work):
    work.TABLE = {}
    one = registry(plugin(codicom_private_tags=[PrivateTags(creator="ACME 1.1", target="fake_work:TABLE")]))
    with pytest.raises(TypeError):
        one.private_table("ACME 1.1")[0x29, 0x10] = ("OB", "1", "mine")


def test_private_table_of_an_unknown_creator_is_none(registry):
    assert registry().private_table("NOBODY") is None


def test_private_table_that_is_no_table_is_refused_with_a_warning(registry, plugin, work):
    work.TABLE = [1, 2]
    one = registry(plugin(codicom_private_tags=[PrivateTags(creator="ACME 1.1", target="fake_work:TABLE")]))
    with pytest.warns(UserWarning, match="fake_work:TABLE must be a mapping, got list"):
        assert one.private_table("ACME 1.1") is None


def test_commands_are_sorted_by_name(registry, plugin):
    verbs = [CommandSpec(name=name, help="Do it.", target="fake_work:run") for name in ("zeta", "alpha")]
    assert [each.record.name for each in registry(plugin(codicom_commands=verbs)).commands()] == ["alpha", "zeta"]


def same(kind, **fields):
    return [kind(**fields), kind(**fields)]


@pytest.mark.parametrize(
    ("hook", "records", "words"),
    [
        ("codicom_transfer_syntaxes", same(TransferSyntax, uid="1.2.3", name="x"), "transfer syntax 1.2.3"),
        ("codicom_decoders", same(DecoderSpec, name="x", transfer_syntaxes=("1.2.3",), target="m:f"), "decoder 'x'"),
        (
            "codicom_color_spaces",
            same(ColorSpec, source="RGB", destination="YBR_FULL", target="m:f"),
            "color space RGB to YBR_FULL",
        ),
        ("codicom_luts", same(LutSpec, name="x", stage="voi", target="m:f"), "voi lut 'x'"),
        (
            "codicom_element_converters",
            same(ConverterSpec, name="x", target="m:f", creator="ACME", group=0x29, element=0x10),
            "converter for ACME (0029,xx10)",
        ),
        (
            "codicom_element_converters",
            same(ConverterSpec, name="x", target="m:f", vr="UN"),
            "converter 'x' for unknown values",
        ),
        ("codicom_private_tags", same(PrivateTags, creator="ACME", target="m:T"), "private creator 'ACME'"),
        ("codicom_commands", same(CommandSpec, name="x", help="Do it.", target="m:f"), "command 'x'"),
        (
            "codicom_exporters",
            same(ExporterSpec, name="x", suffixes=(".y",), help="Do it.", target="m:f"),
            "suffix .y of exporter 'x'",
        ),
        (
            "codicom_importers",
            same(ImporterSpec, name="x", suffixes=(".x",), help="Do it.", target="m:f", recognizes="m:g"),
            "importer 'x'",
        ),
        ("codicom_checks", same(CheckSpec, name="x", title="It is so.", reference="PS3.3", target="m:f"), "check 'x'"),
        ("codicom_scanners", same(ScannerSpec, name="x", target="m:ENGINE"), "scanner 'x'"),
    ],
)
def test_second_record_with_the_same_key_is_refused(hook, records, words, registry, plugin):
    one = registry(plugin(**{hook: records}))
    assert len(one.records(type(records[0]))) == 1
    (problem,) = one.problems
    assert problem.error == f"{words} is already declared by plugin acme 1.0 (registered by the program)"


def exporter(name, *suffixes):
    return ExporterSpec(name=name, suffixes=suffixes, help="Do it.", target="m:f")


@pytest.mark.parametrize("second", [exporter("other", ".out", ".x"), exporter("x", ".out")], ids=["suffix", "name"])
def test_format_whose_name_or_suffix_is_taken_is_refused(second, registry, plugin):
    one = registry(plugin(codicom_exporters=[exporter("first", ".x"), second]))
    assert [each.record.name for each in one.exporters()] == ["first"]


@pytest.mark.parametrize("one", [exporter("dicom", ".x"), exporter("x", ".dcm")], ids=["name", "suffix"])
def test_format_that_is_called_as_dicom_is_refused(one, registry, plugin):
    found = registry(plugin(codicom_exporters=[one]))
    assert [each.error for each in found.problems] == [f"{one} is already the standard's: DICOM"]


def test_refused_format_leaves_its_other_suffixes_free(registry, plugin):
    formats = [exporter("a", ".a"), exporter("b", ".a", ".b"), exporter("c", ".b")]
    assert [each.record.name for each in registry(plugin(codicom_exporters=formats)).exporters()] == ["a", "c"]


def test_exporter_and_importer_may_share_a_format(registry, plugin):
    reading = ImporterSpec(name="x", suffixes=(".x",), help="Do it.", target="m:f", recognizes="m:g")
    assert registry(plugin(codicom_exporters=[exporter("x", ".x")], codicom_importers=[reading])).problems == ()


def test_scanners_come_best_first_without_those_that_cannot_run(registry, plugin):
    scanners = [
        ScannerSpec(name="slow", target="m:E"),
        ScannerSpec(name="fast", target="m:E", tier=Tier.NATIVE),
        ScannerSpec(name="absent", target="m:E", tier=Tier.NATIVE, needs=("libdoesnotexist",)),
    ]
    one = registry(plugin(codicom_scanners=scanners))
    assert [each.record.name for each in one.scanners()] == ["fast", "pure", "slow"]


@pytest.mark.parametrize(
    "declared",
    [*Plugins(discover=False).checks(), *Plugins(discover=False).scanners()],
    ids=lambda each: each.record.name,
)
def test_what_core_declares_exists(declared, registry):
    assert registry().resolve(declared) is not None


def test_name_of_what_core_declares_is_taken(registry, plugin):
    one = registry(plugin(codicom_scanners=[ScannerSpec(name="pure", target="m:E")]))
    assert [each.error for each in one.problems] == ["scanner 'pure' is already declared by codicom itself"]


def test_target_of_a_scanner_may_be_any_object(registry, plugin, work):
    work.ENGINE = object()
    one = registry(plugin(codicom_scanners=[ScannerSpec(name="fast", target="fake_work:ENGINE")]))
    assert one.resolve(one.scanners()[0]) is work.ENGINE


def test_two_problems_of_one_plugin_are_both_kept(registry, plugin):
    one = registry(plugin(codicom_luts=[3], codicom_commands=["x"]))
    assert [problem.error for problem in one.problems] == [
        "codicom_luts must return LutSpec records, got 3",
        "codicom_commands must return CommandSpec records, got 'x'",
    ]


def test_target_without_the_function_is_an_error(registry, plugin, decoder, work, info):
    one = registry(plugin(codicom_decoders=[decoder(target="fake_work:decoed")]))
    with pytest.raises(CodecUnavailable, match="module 'fake_work' has no attribute 'decoed'"):
        one.select_decoder(info)


def test_target_that_cannot_be_called_is_an_error(registry, plugin, decoder, work, info):
    work.decode = 3
    with pytest.raises(CodecUnavailable, match="fake_work:decode must be a function, got int"):
        registry(plugin(codicom_decoders=[decoder()])).select_decoder(info)


def test_target_may_be_a_method(registry, plugin, decoder, work, info):
    work.Acme = type("Acme", (), {"decode": staticmethod(lambda frame: frame.decoded(b"abcd"))})
    codec = registry(plugin(codicom_decoders=[decoder(target="fake_work:Acme.decode")])).select_decoder(info)
    assert codec.decode(Frame(data=b"", info=info)).data == b"abcd"


@pytest.fixture
def nothing_installed(monkeypatch):
    """Make every distribution one that is not installed, whatever this environment holds."""

    def absent(name):
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "distribution", absent)


def test_missing_codec_names_the_syntax_and_the_package_to_install(registry, info, nothing_installed):
    with pytest.raises(CodecUnavailable) as caught:
        registry().select_decoder(info.changed(transfer_syntax=RLE))
    error = caught.value
    assert error.transfer_syntax == RLE
    assert error.install[0] == "codicom-rle"
    first, *_, last = str(error).splitlines()
    assert first == "no decoder for transfer syntax 1.2.840.10008.1.2.5 (RLE Lossless)"
    assert last.startswith("  try: pip install codicom-rle")


def test_missing_encoder_says_encoder(registry, info):
    with pytest.raises(CodecUnavailable, match=r"no encoder for transfer syntax 1\.2\.840\.10008\.1\.2\.5 "):
        registry().select_encoder(info, RLE)


def test_package_that_is_installed_is_not_suggested(registry, info, monkeypatch):
    # Stands for a package that is there, but whose plugin this registry does not look for.
    monkeypatch.setattr("codicom.tables.lookup.decoders_of", lambda uid: ("codicom", "codicom-nowhere"))
    with pytest.raises(CodecUnavailable) as caught:
        registry().select_decoder(info.changed(transfer_syntax=RLE))
    assert caught.value.install == ("codicom-nowhere",)


def test_second_package_is_offered_as_well(registry, info, nothing_installed, monkeypatch):
    monkeypatch.setattr("codicom.tables.lookup.decoders_of", lambda uid: ("codicom-first", "codicom-second"))
    with pytest.raises(CodecUnavailable, match=r"try: pip install codicom-first \(or codicom-second\)$"):
        registry().select_decoder(info.changed(transfer_syntax=RLE))


def test_syntax_of_no_package_suggests_none(registry, info):
    with pytest.raises(CodecUnavailable) as caught:
        registry().select_decoder(info)
    assert caught.value.install == ()
    assert "pip install" not in str(caught.value)


def test_every_candidate_is_listed_with_its_reason(registry, plugin, decoder, info):
    one = registry(plugin(codicom_decoders=[decoder("a", samples=(3,)), decoder("b", tier=Tier.EXPERIMENTAL)]))
    with pytest.raises(CodecUnavailable) as caught:
        one.select_decoder(info)
    assert caught.value.refusals == (
        ("a", "takes samples_per_pixel 3, the image has 1"),
        ("b", "is experimental, so it is used only when asked for by name"),
    )
    assert str(caught.value) == (
        "no decoder for transfer syntax 1.2.826.0.1.3680043.9.9999.1 takes an image of "
        "MONOCHROME2, samples_per_pixel 1, bits_allocated 16, bits_stored 16, unsigned\n"
        "  decoder a of plugin acme 1.0 (registered by the program) takes samples_per_pixel 3, the image has 1\n"
        "  decoder b of plugin acme 1.0 (registered by the program) is experimental, "
        "so it is used only when asked for by name"
    )


def test_own_transfer_syntax_is_named_in_the_error(registry, plugin, info, syntax):
    one = registry(plugin(codicom_transfer_syntaxes=[TransferSyntax(uid=syntax, name="ACME XOR")]))
    with pytest.raises(CodecUnavailable, match=rf"for transfer syntax {syntax} \(ACME XOR\)"):
        one.select_decoder(info)


def test_chosen_codec_knows_who_else_could(registry, plugin, decoder, work, info):
    work.decode = lambda frame: frame
    one = registry(plugin(codicom_decoders=[decoder("a"), decoder("b"), decoder("c", samples=(3,))]))
    assert one.select_decoder(info).others == ("b",)
    assert one.select_decoder(info, decoder="b").others == ("a",)


def loaded_by(code):
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; {code}; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return set(done.stdout.split())


def test_importing_the_registry_loads_neither_pluggy_nor_metadata():
    loaded = loaded_by("import codicom.extend.registry, codicom.extend.report; codicom.plugins()")
    assert not loaded & {"pluggy", "importlib.metadata", "numpy", "codicom.tables.lookup"}


def test_building_the_registry_does_not_load_numpy():
    loaded = loaded_by("import codicom; codicom.Plugins(discover=False).loaded")
    assert "pluggy" in loaded
    assert "numpy" not in loaded


def test_a_registry_that_is_not_built_says_so():
    assert repr(Plugins(discover=False)) == "<Plugins, not loaded yet>"


def test_a_registry_shows_its_plugins(registry, plugin):
    one = registry(plugin("b"), plugin("a"))
    assert one.loaded
    assert repr(one) == "<Plugins: a, b>"
