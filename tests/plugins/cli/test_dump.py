import pytest

from codicom import examples
from codicom.dump import filedump
from codicom_cli.main import main

PLAN = examples.get_path("rt_plan")


@pytest.fixture
def ran(capsys, tmp_path, monkeypatch):
    """Run a verb in a folder of its own; return its exit code, output and errors."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        code = main(list(map(str, arguments)))
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def test_help_has_examples(ran):
    code, shown, _ = ran("dump", "--help")
    assert code == 0
    assert "codicom dump scan.dcm" in shown


def test_bytes_are_shown_with_addresses(ran):
    code, shown, _ = ran("dump", PLAN)
    assert code == 0
    assert shown == filedump(PLAN) + "\n"


@pytest.mark.parametrize(("start", "stop"), [("0x80", "0x8f"), ("128", "143")])
def test_addresses_are_decimal_or_hexadecimal(ran, start, stop):
    _, shown, _ = ran("dump", PLAN, "--start", start, "--stop", stop)
    assert shown == "80  44 49 43 4D 02 00 00 00 55 4C 04 00 9C 00 00 00  DICM....UL......\n"


def test_the_first_line_alone_can_be_shown(ran):
    assert len(ran("dump", PLAN, "--stop", 0)[1].splitlines()) == 1


def test_after_the_end_there_is_nothing(ran):
    assert ran("dump", PLAN, "--start", 1 << 40)[:2] == (0, "")


@pytest.mark.parametrize("address", ["zz", "-1", "1.5", "0xg", ""])
def test_what_is_no_address_is_wrong_usage(ran, address, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    for option in ("--start", "--stop"):
        code, shown, errors = ran("dump", PLAN, f"{option}={address}")
        assert (code, shown) == (2, "")
        assert f"got {address!r}" in errors


@pytest.mark.parametrize(("name", "problem"), [("none", "No such file or directory"), (".", "Is a directory")])
def test_what_cannot_be_opened_is_told(ran, name, problem):
    code, shown, errors = ran("dump", name)
    assert (code, shown) == (1, "")
    assert problem in errors
