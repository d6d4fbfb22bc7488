"""What the readers of YAML and of schemas say of a file, as sentences that can be translated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agreements.sentences import Sentence, Template, said

_YAML = (
    Template("could not find expected ':'"),
    Template("mapping values are not allowed here"),
    Template("mapping keys are not allowed here"),
    Template("sequence entries are not allowed here"),
    Template("invalid intendation or unclosed '[' or '{{'"),
    Template("expected ',' or '}}', but got {found}"),
    Template("expected ',' or ']', but got {found}"),
    Template("expected <block end>, but found {found}"),
    Template("expected the node content, but found {found}"),
    Template("expected '<document start>', but found {found}"),
    Template("expected a comment or a line break, but found {found}"),
    Template("expected chomping or indentation indicators, but found {found}"),
    Template("expected alphabetic or numeric character, but found {found}"),
    Template("expected escape sequence of {length} hexdecimal numbers, but found {found}"),
    Template("found character {character} that cannot start any token"),
    Template("found unknown escape character {character}"),
    Template("found undefined tag handle {handle}"),
    Template("found duplicate YAML directive"),
    Template("found unexpected end of stream"),
    Template("found unexpected document separator"),
    Template("found unexpected ':'"),
)
_SCHEMA = (
    Template("input should be a valid boolean"),
    Template("input should be a valid date"),
    Template("input should be a valid datetime"),
    Template("input should be a valid dictionary"),
    Template("input should be a valid dictionary or instance of {name}"),
    Template("input should be a valid integer"),
    Template("input should be a valid list"),
    Template("input should be a valid number"),
    Template("input should be a valid string"),
    Template("input should be a finite number"),
    Template("input should be greater than {least}"),
    Template("input should be greater than or equal to {least}"),
    Template("input should be less than {most}"),
    Template("input should be less than or equal to {most}"),
    Template("string should match pattern '{pattern}'"),
    Template("list should have at least {least} item after validation, not {found}"),
    Template("list should have at least {least} items after validation, not {found}"),
    Template("list should have at most {most} items after validation, not {found}"),
)
_ONE_OF = re.compile(r"input should be ('.+')")


def _patterns() -> Iterator[tuple[Template, re.Pattern[str]]]:
    for template in (*_YAML, *_SCHEMA):
        plain = re.escape(template.replace("{{", "\x01").replace("}}", "\x02"))
        named = re.sub(r"\\{(\w+)\\}", r"(?P<\1>[^,]+|'.+')", plain)
        yield template, re.compile(named.replace("\x01", r"\{").replace("\x02", r"\}"))


_KNOWN = tuple(_patterns())


def recognised(text: str) -> Sentence:
    """The sentence with its parts apart; one that nobody has met yet stays as it is."""
    if choice := _ONE_OF.fullmatch(text):
        return said("input should be {choices}", choices=_choices(choice[1]))
    for template, pattern in _KNOWN:
        if found := pattern.fullmatch(text):
            return said(template, **found.groupdict())
    return said("{text}", text=text)


def _choices(text: str) -> Sentence:
    first, _or, last = text.rpartition(" or ")
    return said("{first} or {last}", first=first, last=last) if first else said("{name}", name=last)
