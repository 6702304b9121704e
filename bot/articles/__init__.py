"""What came in, and where it is kept."""
