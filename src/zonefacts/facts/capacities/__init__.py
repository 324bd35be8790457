"""What makes a quantity the capacity of something."""
