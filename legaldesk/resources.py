"""Where the bundled data (policies, templates, fonts, icons) lies, in a source tree and in an installed wheel."""

from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def resource_root() -> Path:
    """Give the folder that holds `policies/`, `fonts/` and the other bundled data.

    An installed wheel carries it inside the package (pyproject.toml, `force-include`); a source tree has it beside
    the package. The folder is read-only by habit: what a user adds goes to the data folder.
    """
    package = Path(__file__).resolve().parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"
