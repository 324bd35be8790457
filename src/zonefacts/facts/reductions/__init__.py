"""Statements of a cut: from how much to how much, by how much, and of what."""
