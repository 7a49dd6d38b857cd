"""The command palette: every command, and any reference or sender, from one box."""
