"""On what kind of folder a SQLite log may lie: on a disk of this computer, never shared or synchronized."""
