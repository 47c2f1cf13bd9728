"""What is no dossier, or none for this program, is told in a sentence and left as it is."""

import os
import sqlite3

import pytest

from claimcheck import desk

GRADE = ("Firas", "B", "--because", "on the ground")


def a_folder(path):
    path.mkdir()


def an_empty_file(path):
    path.touch()


def a_text_file(path):
    path.write_text("# my notes\n" * 100)


def another_programs_database(path):
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmarks(url)")
    connection.close()


def a_newer_dossier(path):
    desk.found_dossier(path, "Amal")
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version=99")
    connection.close()


def a_tampered_dossier(path):
    desk.found_dossier(path, "Amal")
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM about; END")
    connection.close()


def nothing(path):
    pass


def a_device(path):
    os.mkfifo(path)


@pytest.mark.parametrize(
    ("make", "word"),
    [
        (a_folder, "is a folder"),
        (an_empty_file, "is an empty file"),
        (a_text_file, "some other kind of file"),
        (another_programs_database, "another program"),
        (a_newer_dossier, "newer claimcheck"),
        (a_tampered_dossier, "tampered"),
        (nothing, "does not exist"),
        (a_device, "is not a file"),
    ],
)
def test_what_is_no_dossier_is_told_and_left_as_it_is(quick, folder, make, word):
    path = folder / "thing.dossier"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    for command in (("claims", path), ("grade", path, *GRADE), ("verify", path), ("check", path)):
        ended = quick(*command)
        assert (ended.code, ended.out) == (3, "")
        assert ended.err.startswith("claimcheck: ")
        assert "thing.dossier" in ended.err
        assert word in ended.err
    assert before == (path.read_bytes() if path.is_file() else None)
