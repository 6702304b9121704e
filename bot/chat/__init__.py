"""Discord, and nothing else."""
