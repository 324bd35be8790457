"""Frozen values and records. Knows nobody else in the package."""
