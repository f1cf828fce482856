"""Finding one's way in courses: search, surroundings, the way to a goal, one concept in all its courses."""
