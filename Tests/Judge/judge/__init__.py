"""A judge of what generated types do to the values of their schemas."""
