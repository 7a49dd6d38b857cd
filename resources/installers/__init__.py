"""What `build_installer.py` does: LegalDesk as something to double-click, for Linux, Windows and macOS."""
