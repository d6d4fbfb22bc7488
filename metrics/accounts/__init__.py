"""The account of one case: how each number about it adds up, and which line it rests on.

`course` cuts a promise's clock into stretches, `counted` adds them up, `grounds` finds the lines of
the agreement, `row` tells what came of one promise, and `around` what else was owed and happened.
"""
