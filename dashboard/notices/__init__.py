"""Digests: what needs somebody, sent to them once a day, with links; only what is new or changed.

`people` says who is told and `contents` what, by asking the readers that the pages ask, as that
person; `digest` words a message, `sendings` remembers what was sent, `carrying` carries it, and
`telling` is the round that a command makes.
"""
