"""The choice among codecs, from records alone."""

from __future__ import annotations

from itertools import permutations

import pytest

from codicom.errors import CodecUnavailable
from codicom.extend import select
from codicom.extend.loader import PluginInfo
from codicom.extend.records import Tier
from codicom.extend.select import Declared


@pytest.fixture
def declared(decoder):
    def make(name, plugin="acme", **fields):
        return Declared(decoder(name, **fields), PluginInfo(plugin, f"codicom-{plugin}", "1.0", plugin, ()))

    return make


@pytest.fixture
def four(declared):
    return (
        declared("slow", "beta"),
        declared("fast", "gamma", tier=Tier.NATIVE),
        declared("other", "alpha"),
        declared("trial", "alpha", tier=Tier.EXPERIMENTAL),
    )


def names(ranked):
    return [each.record.name for each in ranked]


def everything_installed(module):
    return True


def test_every_order_of_four_codecs_gives_the_same_ranking(four, info):
    rankings = {tuple(names(select.choose(order, info).accepted)) for order in permutations(four)}
    assert rankings == {("fast", "other", "slow")}


def test_every_order_of_four_codecs_gives_the_same_refusals(four, info):
    small = info.changed(bits_allocated=32)
    assert len({select.choose(order, small).refusals for order in permutations(four)}) == 1


def test_every_order_of_registration_gives_the_same_choice(plugin, decoder, registry, work, info):
    work.decode = lambda frame: frame
    tiers = {"d": Tier.PORTABLE, "c": Tier.NATIVE, "b": Tier.NATIVE, "a": Tier.EXPERIMENTAL}
    modules = [
        plugin(f"plugin_{name}", codicom_decoders=[decoder(f"codec-{name}", tier=tier)]) for name, tier in tiers.items()
    ]
    chosen = {registry(*order).select_decoder(info).name for order in permutations(modules)}
    assert chosen == {"codec-b"}


def test_tier_comes_before_plugin_name(four):
    assert names(select.rank(four))[0] == "fast"


def test_plugin_name_comes_before_codec_name(declared):
    assert names(select.rank([declared("a", "zeta"), declared("b", "alpha")])) == ["b", "a"]


def test_codec_name_decides_within_a_plugin(declared):
    assert names(select.rank([declared("b"), declared("a")])) == ["a", "b"]


def test_caller_comes_before_environment(four):
    assert names(select.rank(four, prefer=["slow"], preferred=["other"]))[:2] == ["slow", "other"]


def test_preferred_names_come_in_the_callers_order(four):
    assert names(select.rank(four, prefer=["slow", "other"]))[:2] == ["slow", "other"]


def test_unknown_preferred_name_changes_nothing(four):
    assert select.rank(four, prefer=["nobody"]) == select.rank(four)


def test_experimental_codec_is_not_chosen_by_itself(declared, info):
    choice = select.choose([declared("trial", tier=Tier.EXPERIMENTAL)], info)
    assert choice.accepted == ()
    assert choice.refusals == (("trial", "is experimental, so it is used only when asked for by name"),)


@pytest.mark.parametrize("how", [{"name": "trial"}, {"prefer": ["trial"]}, {"preferred": ["trial"]}])
def test_experimental_codec_is_chosen_by_name(how, four, info):
    assert names(select.choose(four, info, **how).accepted)[0] == "trial"


@pytest.mark.parametrize(
    ("limits", "image", "reason"),
    [
        ({}, {"bits_allocated": 32}, "takes bits_allocated 8, 16, the image has 32"),
        ({"bits_stored": range(1, 13)}, {}, "takes bits_stored 1 to 12, the image has 16"),
        ({"bits_stored": range(8, 9)}, {}, "takes bits_stored 8, the image has 16"),
        ({"bits_stored": range(8, 13, 4)}, {}, "takes bits_stored 8 or 12, the image has 16"),
        ({"samples": (1,)}, {"samples_per_pixel": 3}, "takes samples_per_pixel 1, the image has 3"),
        ({"signed": False}, {"signed": True}, "does not take signed samples"),
        (
            {"photometric": frozenset({"RGB", "YBR_RCT"})},
            {},
            "takes RGB, YBR_RCT, the image is MONOCHROME2",
        ),
        (
            {"bits_allocated": (32,)},
            {"bits_allocated": 32, "pixel_keyword": "FloatPixelData"},
            "does not take floating point samples",
        ),
    ],
)
def test_codec_refuses_what_is_outside_its_limits(limits, image, reason, decoder, info):
    assert select.refusal(decoder(**limits), info.changed(**image)) == reason


@pytest.mark.parametrize(
    ("limits", "image"),
    [
        ({}, {}),
        ({}, {"signed": True}),
        ({"photometric": frozenset({"MONOCHROME2"})}, {}),
        ({"bits_stored": range(16, 17)}, {}),
        # Floating point images have no Bits Stored, and their sign is not Pixel Representation's.
        (
            {"bits_allocated": (32,), "floats": True, "signed": False},
            {"bits_allocated": 32, "bits_stored": 32, "pixel_keyword": "FloatPixelData", "signed": True},
        ),
    ],
)
def test_codec_takes_what_is_within_its_limits(limits, image, decoder, info):
    assert select.refusal(decoder(**limits), info.changed(**image)) is None


def test_codec_that_lacks_a_module_refuses(decoder, info):
    reason = select.refusal(decoder(needs=("libdoesnotexist",)), info)
    assert reason == "needs the module 'libdoesnotexist', which is not installed"


def test_option_that_a_codec_lacks_is_a_reason(decoder, info):
    spec = decoder(options=("ratio", "level"))
    assert select.refusal(spec, info, options=["quality"]) == "has no option 'quality'; its options are ratio, level"


def test_option_leads_to_the_codec_that_has_it(declared, info):
    candidates = [declared("plain", tier=Tier.NATIVE), declared("tunable", options=("quality",))]
    assert names(select.choose(candidates, info, options=["quality"]).accepted) == ["tunable"]


def test_module_in_a_package_is_found_without_importing_the_package(tmp_path, monkeypatch):
    package = tmp_path / "fake_heavy"
    package.mkdir()
    (package / "__init__.py").write_text("raise AssertionError('imported')")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert select.is_installed("fake_heavy.core")


def test_module_that_is_blocked_is_not_installed(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "fake_blocked", None)
    assert not select.is_installed("fake_blocked")


def test_choosing_changes_no_argument(four, info):
    given = list(four)
    select.choose(given, info, prefer=["slow"], installed=everything_installed)
    assert given == list(four)


def test_environment_prefers(plugin, decoder, registry, work, info):
    work.decode = lambda frame: frame
    both = plugin(codicom_decoders=[decoder("a"), decoder("b")])
    assert registry(both, CODICOM_PREFER="nobody, b").select_decoder(info).name == "b"


def test_caller_overrides_the_environment(plugin, decoder, registry, work, info):
    work.decode = lambda frame: frame
    both = plugin(codicom_decoders=[decoder("a"), decoder("b")])
    assert registry(both, CODICOM_PREFER="b").select_decoder(info, prefer="a").name == "a"


def test_decoder_by_name_overrides_all_preference(plugin, decoder, registry, work, info):
    work.decode = lambda frame: frame
    both = plugin(codicom_decoders=[decoder("a"), decoder("b")])
    assert registry(both, CODICOM_PREFER="a").select_decoder(info, decoder="b", prefer=["a"]).name == "b"


def test_decoder_by_name_is_not_replaced_when_it_refuses(plugin, decoder, registry, info):
    both = plugin(codicom_decoders=[decoder("a"), decoder("b", samples=(3,))])
    with pytest.raises(CodecUnavailable) as caught:
        registry(both).select_decoder(info, decoder="b")
    assert caught.value.refusals == (("b", "takes samples_per_pixel 3, the image has 1"),)


def test_unknown_decoder_is_answered_with_the_known_and_the_nearest(plugin, decoder, registry, info):
    both = plugin(codicom_decoders=[decoder("openjpeg"), decoder("kakadu")])
    with pytest.raises(CodecUnavailable, match="are kakadu, openjpeg; did you mean 'openjpeg'"):
        registry(both).select_decoder(info, decoder="openjpg")


def test_decoder_of_another_syntax_is_answered_with_its_own(plugin, decoder, registry, info):
    one = plugin(codicom_decoders=[decoder("rle", transfer_syntaxes=("1.2.840.10008.1.2.5",))])
    with pytest.raises(CodecUnavailable, match=r"decoder rle of plugin acme .* is for 1\.2\.840\.10008\.1\.2\.5"):
        registry(one).select_decoder(info, decoder="rle")
