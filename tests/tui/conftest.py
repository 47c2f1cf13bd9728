"""A dossier with three open conflicts: how many were kidnapped, when a siege began, who died."""

import pytest
from tests.building import new_dossier
from tests.tui.reviewer import CONFLICTS


@pytest.fixture
def path(tmp_path):
    return new_dossier(tmp_path, CONFLICTS)
