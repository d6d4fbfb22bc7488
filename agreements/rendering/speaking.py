"""Sentences, lengths of time, dates and lists in the language of a document."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time

from babel.dates import format_date, format_time, get_day_names
from babel.lists import format_list
from babel.numbers import format_decimal

from agreements.rendering.spanish import PLURALS, SENTENCES
from agreements.rendering.vocabulary import ENGLISH_LABELS, LABELS, WORDS
from agreements.schema.base import Duration, Language, Title

LOCALES = {"en": "en_US", "es": "es_US"}

_LENGTHS = {
    "minutes": ("{n} minute", "{n} minutes"),
    "business_minutes": ("{n} working minute", "{n} working minutes"),
    "business_hours": ("{n} working hour", "{n} working hours"),
    "business_days": ("{n} working day", "{n} working days"),
    "calendar_days": ("{n} calendar day", "{n} calendar days"),
    "months": ("{n} month", "{n} months"),
}
_EVERY = {
    "months": "every month",
    "calendar_days": "every day",
    "business_days": "every working day",
}
_PLAIN = {
    "business_minutes": ("{n} minute", "{n} minutes"),
    "business_hours": ("{n} hour", "{n} hours"),
}
"""On a calendar that never closes, working time is time."""
_HOUR = 60
"""Minutes."""


class Speaker:
    """Says things in one language; English is the source."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.locale = LOCALES[language]

    def say(self, sentence: str, **values: object) -> str:
        """A sentence with its `{names}` filled.

        Raises:
            KeyError: It has no Spanish yet.
        """
        text = SENTENCES[sentence] if self.language == "es" else sentence
        return text.format(**values) if values else text

    def count(self, forms: tuple[str, str], n: int) -> str:
        """One or many of something: `2 working days`."""
        one, many = PLURALS[forms[0]] if self.language == "es" else forms
        return (one if n == 1 else many).format(n=format_decimal(n, locale=self.locale))

    def length(self, duration: Duration, *, always: bool = False) -> str:
        """A length of time; `always` for a calendar that never closes."""
        if duration.unit == "business_minutes" and duration.amount >= _HOUR:
            return self._hours(duration.amount, always=always)
        forms = _PLAIN.get(duration.unit) if always else None
        return self.count(forms or _LENGTHS[duration.unit], duration.amount)

    def _hours(self, minutes: int, *, always: bool) -> str:
        """Minutes of an hour or more: nobody counts `510 working minutes`."""
        hours, left = divmod(minutes, _HOUR)
        if not left:
            return self.length(Duration(business_hours=hours), always=always)
        parts = {
            "hours": self.count(_PLAIN["business_hours"], hours),
            "minutes": self.count(_PLAIN["business_minutes"], left),
        }
        said = "{hours} and {minutes}" if always else "{hours} and {minutes} of working time"
        return self.say(said, **parts)

    def every(self, duration: Duration) -> str:
        """How often: `every month`, `every 90 calendar days`."""
        forms = _EVERY.get(duration.unit)
        if forms and duration.amount == 1:
            return self.say(forms)
        return self.say("every {time}", time=self.length(duration))

    def word(self, value: str) -> str:
        """A value that the schema lists."""
        english, spanish = WORDS[value]
        return spanish if self.language == "es" else english

    def label(self, name: str) -> str:
        """A name that the city chose."""
        known = LABELS if self.language == "es" else ENGLISH_LABELS
        return known.get(name, name.replace("_", " "))

    def title(self, title: Title) -> str:
        """A text that the file has in several languages."""
        return title.text(self.language)

    def wording(self, words: Title) -> str:
        """A text of the file; one that it has in English alone says so in another language."""
        if words.es is None:
            return self.foreign(words.en)
        return words.text(self.language)

    def foreign(self, text: str) -> str:
        """A text that files have in English alone."""
        return text if self.language == "en" else self.say("{text} (in English)", text=text)

    def percent(self, value: float) -> str:
        """`90%`."""
        return f"{format_decimal(value, '#,##0.##', locale=self.locale)}%"

    def number(self, value: float) -> str:
        """`1,412`."""
        return str(format_decimal(value, locale=self.locale))

    def day(self, when: date) -> str:
        """July 1, 2026."""
        return str(format_date(when, "long", locale=self.locale))

    def month_day(self, text: str) -> str:
        """December 15, from `12-15`."""
        month, day = map(int, text.split("-"))
        return str(format_date(date(2000, month, day), self._month_day, locale=self.locale))

    @property
    def _month_day(self) -> str:
        return "d 'de' MMMM" if self.language == "es" else "MMMM d"

    def moment(self, when: datetime) -> str:
        """A date, with its time of day unless that is midnight."""
        if when.time() == time():
            return self.day(when.date())
        return f"{self.day(when.date())}, {self.time(when.time())}"

    def time(self, when: time) -> str:
        """5:00 pm."""
        plain = str(format_time(when, "short", locale=self.locale)).replace("\u202f", " ")
        return plain.replace("\xa0", " ").lower()

    def clock(self, text: str) -> str:
        """5:00 pm, from `17:00`; midnight at the end of a day is said as such."""
        if text.startswith("24:"):
            return self.say("midnight")
        hours, minutes, *_ = map(int, text.split(":"))
        return self.time(time(hours, minutes))

    def weekday(self, number: int) -> str:
        """Monday is 0."""
        return str(get_day_names("wide", locale=self.locale)[number])

    def listing(self, names: Iterable[str]) -> str:
        """Planning, Streets and Parks."""
        return str(format_list(list(names), locale=self.locale)).replace(", and ", " and ")
