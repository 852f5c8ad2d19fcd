"""Trace: whose word each claim is, and which reports carry it.

Takes the reports, claims and entities of one event; gives its Origins, the same claims with their origins, and the
passages that reports share. The one decision: whether two claims rest on one origin. The function is
`trace_origins` in `trace.py`; docs/trace.md says how.
"""
