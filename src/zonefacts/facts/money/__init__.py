"""What a sum of money means, and whose it is."""
