"""The companion's language model: where it is, what it may cost, and how little its faults may disturb."""
