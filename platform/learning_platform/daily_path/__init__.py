"""Today's path: what to do now, why, and what an answer changed."""
