"""Align: which claims speak to one question, and how they relate.

Takes the claims, entities, origins and passages of one event; gives its Points, every claim in exactly one. The one
decision: what two claims are to each other, with a sentence of reason. The function is `align_points` in
`align.py`; docs/align.md says how.
"""
