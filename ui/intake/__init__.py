"""The form that a delivery is entered with."""
