"""What to learn next: evidence, the learner's state, prediction and the daily path. Pure."""
