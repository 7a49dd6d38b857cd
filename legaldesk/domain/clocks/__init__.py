"""Clocks: business and court days, holidays, and the dates that rules of court lead to."""
