"""A desk at a small dossier: who says how many were kidnapped at Nahtah."""

import shutil
from pathlib import Path

import pytest
from tests.building import KIDNAPPED, new_dossier, ticking

from claimcheck import desk


@pytest.fixture
def path(tmp_path):
    return new_dossier(tmp_path, KIDNAPPED)


@pytest.fixture
def copies(path, tmp_path):
    """The dossier, and a copy in which somebody works on their own."""
    return path, Path(shutil.copy(path, tmp_path / "copy.dossier"))


@pytest.fixture
def amal(path):
    with desk.open_desk(path, "Amal", now=ticking("2026-01-03T08:00:00+00:00")) as at:
        yield at


@pytest.fixture
def basel(path):
    with desk.open_desk(path, "Basel", now=ticking("2026-01-04T08:00:00+00:00")) as at:
        yield at
