"""What `octant bench` measures: each figure beside its bar and beside a baseline of the same run."""
