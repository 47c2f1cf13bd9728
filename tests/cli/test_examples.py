"""The examples of docs/verbs.md, run as they stand on the demo dossier."""

import re
import shlex
import shutil

import pytest
from tests.building import KIDNAPPED
from tests.cli.test_docs import PARTS

from claimcheck.cli.program import VERBS

NEEDS_A_TERMINAL = {"review"}
MAKES = {"demo": "daraa.dossier", "new": "inquiry.dossier", "weigh": "sources.csv"}
SETTLED = ["settle", "daraa.dossier", "d0-20", "--verdict", "unverifiable", "--because", "why"]
BEFORE = {
    "reopen": [SETTLED],
    "undo": [SETTLED],
    "redo": [SETTLED, ["undo", "daraa.dossier"]],
}


def examples(verb: str) -> list[list[str]]:
    """The commands of a verb's part, without what the shell does around them."""
    shown = re.findall(r"```console\n(.*?)```", PARTS[verb], re.DOTALL)
    joined = "\n".join(shown).replace("\\\n", " ")
    commands = [line[2:] for line in joined.splitlines() if line.startswith("$ ")]
    bare = (re.split(r" [>|]+ ", command)[0] for command in commands)
    return [shlex.split(command)[1:] for command in bare if command.startswith("claimcheck ")]


@pytest.fixture
def desk_of_the_docs(demo, folder, quick):
    """What the examples speak of: the demo, a colleague's copy of it, some tables."""
    shutil.copy(demo, folder / "basel.dossier")
    quick("new", "inquiry.dossier")
    (folder / "claims.csv").write_text(KIDNAPPED)
    (folder / "sources.csv").write_text("name,kind\nFiras,person\n")
    (folder / "corla-radio.txt").write_text("14 have drowned, says the harbour master.\n")
    (folder / "grades.csv").write_text("source,grade,because\nFiras,B,he was there\n")
    return folder


def meant(quick, argument: str) -> str:
    """Ids of proposals are each dossier's own: take one of this dossier's."""
    if not re.fullmatch(r"n-[a-z0-9]+", argument):
        return argument
    return str(quick("proposals", "daraa.dossier", "--of", "names").rows[0]["id"])


@pytest.mark.parametrize("verb", sorted(set(VERBS) - NEEDS_A_TERMINAL))
def test_the_examples_of_a_verb_run_as_they_stand(quick, desk_of_the_docs, verb):
    if verb in MAKES:
        (desk_of_the_docs / MAKES[verb]).unlink()
    for command in BEFORE.get(verb, []):
        assert quick(*command).code == 0
    commands = examples(verb)
    assert commands
    for command in commands:
        ended = quick(*(meant(quick, argument) for argument in command))
        assert ended.code == (1 if verb == "check" else 0), f"{command}: {ended.err}"
