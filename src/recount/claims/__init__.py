"""Extract: who says what in one report, in which words, how surely.

Takes a report and its reading; gives its Claims, each on the words that it rests on. The one decision: what counts
as one thing said. The function is `extract_claims` in `extract.py`; docs/extract.md says how.
"""
