"""The settings of the desk on the screen, with backing up and restoring beside them."""
