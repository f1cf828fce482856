"""Edges that a course may lack, each with its reasons and a confidence. Nothing here changes a course."""
