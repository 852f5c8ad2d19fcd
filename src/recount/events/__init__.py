"""Group: which reports of a collection tell of one event.

Takes reports and their readings; gives Events, every report in exactly one. The one decision: whether two reports
tell of the same event. The function is `group_reports` in `group.py`; docs/group.md says how.
"""
