"""What a percentage is a rate of."""
