"""The use cases: the only thing that the window and the command line hold."""
