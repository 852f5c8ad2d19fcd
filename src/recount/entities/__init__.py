"""Resolve: who and where, across the reports of one event.

Takes the claims and readings of one event; gives its Entities, and the same claims with speakers, actors, places
and days settled. The one decision: whether two names, or two days, are the same. The function is `resolve_entities`
in `resolve.py`; docs/resolve.md says how.
"""
