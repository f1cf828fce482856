"""What `octant demo` fills an empty deployment with: people, and weeks of simulated work."""
