"""Which folders a program keeps the same on several computers, told by the marks that those programs leave. Pure.

Such a program copies the database while it is written, without its journal, and puts back older copies.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath

_MARKS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".tmp.driveupload": "Google Drive",
    ".tmp.drivedownload": "Google Drive",
    ".stfolder": "Syncthing",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".SynologyWorkingDirectory": "Synology Drive",
}
"""What lies at the top of a synchronized folder, and whose it is."""
_AT_HOME = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "iclouddrive": "iCloud Drive",
    "icloud drive": "iCloud Drive",
}
"""How the folders are called that those programs make in the person's home; a company's name may follow."""
_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


def synced_by(
    path: PurePath, has: Callable[[PurePath, str], bool], home: PurePath, environment: Mapping[str, str]
) -> str:
    """Whose synchronized folder the absolute `path` lies in; "" if in none.

    `has(folder, name)` tells whether there is something called `name` in `folder`; `home` is the person's home.
    """
    named = [type(path)(environment[name]) for name in _VARIABLES if environment.get(name)]
    for folder in (path, *path.parents):
        if folder in named:
            return "OneDrive"
        if folder.parent.parts[-2:] in (("Library", "CloudStorage"), ("Library", "Mobile Documents")):
            return "iCloud Drive" if folder.parent.name == "Mobile Documents" else _called(folder.name) or folder.name
        if folder.parent == home and (owner := _called(folder.name)):
            return owner
        for mark, owner in _MARKS.items():
            if has(folder, mark):
                return owner
    return ""


def _called(name: str) -> str:
    told = name.casefold()
    for begins, owner in _AT_HOME.items():
        if told == begins or told.startswith((f"{begins} -", f"{begins}-", f"{begins} (")):
            return owner
    return ""
