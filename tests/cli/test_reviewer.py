"""Who acts is recorded: --by, else the environment, else the configuration, else the login."""

import getpass

import click
import pytest


@pytest.fixture
def who(quick, case):
    """Act once, and tell under which name."""

    def act(*args) -> str:
        ended = quick("grade", case, "Firas", "B", "--because", "x", *args)
        assert ended.code == 0, ended.err
        return str(ended.rows[0]["by"])

    return act


@pytest.fixture
def refused(quick, case):
    """Try to act; give the code and what was said."""

    def act(*args) -> tuple[int, str]:
        ended = quick("grade", case, "Firas", "B", "--because", "x", *args)
        assert quick("log", case).rows[0]["verb"] == "add"
        return ended.code, ended.err

    return act


@pytest.fixture
def configured(folder, monkeypatch):
    def write(text: str | bytes) -> None:
        path = folder / "settings.toml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        monkeypatch.setenv("CLAIMCHECK_CONFIG", str(path))
        monkeypatch.delenv("CLAIMCHECK_REVIEWER")

    return write


def test_by_comes_first(who, configured):
    configured('reviewer = "Carla"')
    assert who("--by", "Basel") == "Basel"


def test_then_the_environment(who, folder, monkeypatch):
    (folder / "c.toml").write_text('reviewer = "Carla"')
    monkeypatch.setenv("CLAIMCHECK_CONFIG", str(folder / "c.toml"))
    assert who() == "Amal"


def test_then_the_configuration(who, configured):
    configured('reviewer = "رنا حداد"')
    assert who() == "رنا حداد"


def test_the_configuration_has_its_place_in_the_platforms_folder(who, tmp_path, monkeypatch):
    place = tmp_path / "app"
    place.mkdir()
    monkeypatch.setattr(
        click, "get_app_dir", lambda name: str(place) if name == "claimcheck" else ""
    )
    monkeypatch.delenv("CLAIMCHECK_REVIEWER")
    (place / "config.toml").write_text('reviewer = "Carla"')
    assert who() == "Carla"


def test_then_the_login_name(who, monkeypatch):
    monkeypatch.delenv("CLAIMCHECK_REVIEWER")
    monkeypatch.setattr(getpass, "getuser", lambda: "dina")
    assert who() == "dina"


def test_without_any_name_it_is_asked_for(refused, monkeypatch):
    def nobody() -> str:
        raise KeyError("no such user")

    monkeypatch.delenv("CLAIMCHECK_REVIEWER")
    monkeypatch.setattr(getpass, "getuser", nobody)
    code, said = refused()
    assert code == 2
    assert "--by NAME" in said


def test_blanks_around_and_within_a_name_are_evened_out(who):
    assert who("--by", "  Rana   Haddad ") == "Rana Haddad"


@pytest.mark.parametrize(
    "name", ["", "   ", "Rana\nHaddad", "Rana\x1b[31m", "Rana\u202e", "x" * 101]
)
def test_a_name_is_one_line_that_can_be_seen(refused, name):
    code, said = refused("--by", name)
    assert code == 2
    assert "--by" in said
    assert "\x1b" not in said
    assert "\u202e" not in said


def test_an_empty_name_in_the_environment_is_told(refused, monkeypatch):
    monkeypatch.setenv("CLAIMCHECK_REVIEWER", " ")
    code, said = refused()
    assert code == 2
    assert "CLAIMCHECK_REVIEWER" in said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("reviewer = ", "is not TOML"),
        ("reviewer = 7", "is no text"),
        ('reviwer = "Carla"', "reviwer is not known here"),
        (b'reviewer = "Andr\xe9"', "is not UTF-8"),
    ],
)
def test_a_configuration_that_cannot_be_read_is_told(refused, configured, text, told):
    configured(text)
    code, said = refused()
    assert code == 3
    assert told in said


def test_an_empty_configuration_is_none(who, configured, monkeypatch):
    configured("")
    monkeypatch.setattr(getpass, "getuser", lambda: "dina")
    assert who() == "dina"


def test_a_configuration_that_is_named_must_be_there(refused, monkeypatch):
    monkeypatch.delenv("CLAIMCHECK_REVIEWER")
    monkeypatch.setenv("CLAIMCHECK_CONFIG", "nowhere.toml")
    code, said = refused()
    assert code == 3
    assert "nowhere.toml" in said


def test_looking_needs_no_name(quick, case, monkeypatch):
    monkeypatch.setenv("CLAIMCHECK_REVIEWER", " ")
    for verb in ("claims", "conflicts", "log", "verify", "check"):
        assert quick(verb, case).code in (0, 1)
