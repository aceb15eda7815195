"""The parts of the fictitious province that tests/generate.py writes."""
