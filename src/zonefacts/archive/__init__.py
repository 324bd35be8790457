"""Runs over whole archives: where the texts come from, how a run survives a kill, what it leaves."""
