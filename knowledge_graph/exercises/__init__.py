"""Exercises: templates that a seed turns into fresh variants, and the grading of raw answers."""
