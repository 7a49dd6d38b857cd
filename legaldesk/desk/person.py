"""Who is at work on this computer; light to import."""

from __future__ import annotations

import getpass


def login_name() -> str:
    """The person logged in to this computer: the full name where the system knows it, else the login name.

    "unknown" where the system has neither.
    """
    try:
        login = getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"
    return _full_name(login) or login


def _full_name(login: str) -> str:
    try:
        import pwd  # Unix only

        name = pwd.getpwnam(login).pw_gecos.split(",")[0].strip()
    except (ImportError, KeyError):
        return ""
    return name if " " in name else ""
