"""The daily reconciliation on the screen: a list beside the log, line by line, and the day signed off."""
