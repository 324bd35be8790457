"""Noun phrases and words beside a figure: where they begin and end."""
