"""`octant simulate`: paired experiments with simulated learners, their figures and their report."""
