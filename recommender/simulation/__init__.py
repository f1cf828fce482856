"""Simulated learners, published policies to compare with, and paired experiments. Everything here is simulated."""
