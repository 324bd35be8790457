"""Facts for people and for tables: in words, in HTML, in a terminal, in a data frame.

Nothing here is imported by `import zonefacts`; pandas and rich are imported where they are first needed.
"""
