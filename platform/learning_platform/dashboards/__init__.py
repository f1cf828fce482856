"""What tutors see: the cohort, and one student exactly as they see themselves."""
