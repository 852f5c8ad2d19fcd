"""Find: what stands in one report, before anybody asks what it means.

Takes a report; gives its Reading: sentences, words, names, times, amounts, speech and happenings, each with its
place in the text. The one decision: what a stretch of the text is. The function is `find_mentions` in `find.py`;
docs/find.md says how.
"""
