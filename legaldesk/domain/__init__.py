"""What the words mean: delivery, policy, verdict. Pure functions and frozen values."""
