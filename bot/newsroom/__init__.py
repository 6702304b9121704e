"""What the desk decides: what to answer, what to post, what to leave, and why."""
