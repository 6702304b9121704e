"""Benchmarks: `make bench` prints figures of one run on this machine; nothing here passes or fails by the clock."""
