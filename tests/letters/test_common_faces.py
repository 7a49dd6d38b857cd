"""What is known of the typefaces beforehand is what the typefaces say.

After a change of a typeface or of the usual characters, run with LEGALDESK_WRITE_COMMON_FACES=1 and commit.
"""

import os
import shutil
import zlib

import pytest

from legaldesk.domain.errors import MachineFault
from legaldesk.letters.render.common_faces import COMMON, COMMON_SET, CommonFace, read_common, write_common
from legaldesk.letters.render.fonts import Fonts
from legaldesk.resources import resource_root

FOLDER = resource_root() / "fonts"
KEYS = ("sans", "sans-bold", "serif", "serif-bold", "serif-italic")


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The typefaces without what is known beforehand."""
    folder = tmp_path_factory.mktemp("fonts")
    for path in (*FOLDER.glob("*.ttf"), *FOLDER.glob("*.ttc")):
        (folder / path.name).symlink_to(path)
    return Fonts(folder)


def test_measures_widths_and_subsets_are_those_of_the_typefaces(whole):
    made = {}
    for key in KEYS:
        face = whole.face(key)
        assert face.covers("".join(COMMON_SET))
        widths = {character: face.advance(character) for character in COMMON_SET}
        program = face.subset(COMMON)
        made[key] = CommonFace(face.post_script_name, face.metrics, widths, program.length), program
    if os.environ.get("LEGALDESK_WRITE_COMMON_FACES"):
        write_common(FOLDER, made)
    ready = read_common(FOLDER)
    assert ready == {key: face for key, (face, _) in made.items()}
    fonts = Fonts(FOLDER)
    for key, (_, program) in made.items():
        subset = fonts.face(key).first_subset()
        assert zlib.decompress(subset.data) == zlib.decompress(program.data)
        assert subset.length == program.length


def test_the_rest_of_a_typeface_is_read_when_it_is_needed(whole):
    fonts = Fonts(FOLDER)
    for key in KEYS:
        ready, read = fonts.face(key), whole.face(key)
        for text in ("Łukasiewicz", "plain", "Ω", "王"):
            assert ready.covers(text) == read.covers(text)
        assert ready.width("Łukasiewicz") == read.width("Łukasiewicz")
        assert ready.advance("Ω") == read.advance("Ω")


def test_letters_can_be_written_without_what_is_known_beforehand(tmp_path):
    shutil.copy(FOLDER / "LiberationSans-Regular.ttf", tmp_path)
    (tmp_path / "common.json").write_text('{"sans": {"metrics": 3}}', encoding="utf-8")
    face = Fonts(tmp_path).face("sans")
    assert face.width("Ana") > 0
    assert zlib.decompress(face.first_subset().data)


def test_a_typeface_that_is_gone_is_named(tmp_path):
    with pytest.raises(MachineFault, match=r"LiberationSans-Regular.ttf: the typeface cannot be read"):
        Fonts(tmp_path).face("sans").covers("a")
