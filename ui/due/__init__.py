"""The due list on the screen: what is overdue, due today, this week and later, by person, and why it is there."""
