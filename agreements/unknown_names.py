"""What is told of a name that no file defines."""

from __future__ import annotations

from agreements.sentences import Sentence, Template, said

_THERE_IS_NO = {
    "agency": Template("there is no agency {name!r}"),
    "calendar": Template("there is no calendar {name!r}"),
    "channel": Template("there is no channel {name!r}"),
    "district": Template("there is no district {name!r}"),
    "holiday set": Template("there is no holiday set {name!r}"),
    "milestone": Template("there is no milestone {name!r}"),
    "outcome": Template("there is no outcome {name!r}"),
    "rubric": Template("there is no rubric {name!r}"),
    "service": Template("there is no service {name!r}"),
    "source of cases": Template("there is no source of cases {name!r}"),
    "stage": Template("there is no stage {name!r}"),
}


def there_is_no(what: str, name: str) -> Sentence:
    """A name of a kind of thing, such as `calendar`, that is not there."""
    return said(_THERE_IS_NO[what], name=name)
