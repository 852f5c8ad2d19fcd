"""Write: one account of the event, every sentence on the claims that it cites.

Takes the points of one event and what they rest on; gives the Account. The one decision: how a thing is said, and
on whose word. The function is `write_account` in `write.py`; docs/write.md says how.
"""
