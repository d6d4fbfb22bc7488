"""What each page of the site says: the words and numbers of the dashboard's public summary."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import polars as pl

from agreements.schema.city import City
from dashboard.public import Promise, PublicTables
from dashboard.public.dictionary import dictionary
from dashboard.views import names
from dashboard.views.summary import CITY as WHOLE
from dashboard.views.summary import Part, Summary, compared, district, measured, shared, summary
from dashboard.views.summary_districts import Districts, districts
from dashboard.views.summary_expected import Request, expected
from dashboard.views.summary_periods import days
from dashboard.website import addresses
from dashboard.website.atlas import atlas
from dashboard.website.marked import html_of
from dashboard.website.page import Cell, Page, Section, Table, table_of, told
from dashboard.website.publication import Corrected
from dashboard.website.trend import trend
from dashboard.wording import numbers
from dashboard.wording import summary as words
from dashboard.wording import summary_expected as expecting
from dashboard.wording import summary_rules as rules
from dashboard.wording import website as own
from dashboard.wording.markdown import plain

AT_ONCE: Final = 3
"""Promises for one kind of request that are shown without being asked for."""


@dataclass(frozen=True)
class Source:
    """All that the site is made from; no case and no exact count is in it.

    Attributes:
        tables: The figures that anybody may read.
        city: What ids are called.
        folder: The city's folder, for the outlines of its districts.
        corrections: What was published again, newest first.
    """

    tables: PublicTables
    city: City
    folder: Path
    corrections: tuple[Corrected, ...] = ()


def pages(source: Source) -> Iterator[Page]:
    """Every page, in the language that is spoken."""
    yield _city(source)
    yield _agencies(source)
    yield from (_agency(source, id_) for id_ in names.agencies(source.city))
    if source.city.spec.districts:
        yield _districts(source)
        yield from (_district(source, id_) for id_ in source.city.spec.districts)
    yield _promises(source)
    yield _measured(source)
    yield _corrections(source)
    yield _dictionary()


def _city(source: Source) -> Page:
    part = Part(WHOLE)
    map_ = _map(source, part)
    sections = [
        *([_districts_section(source, map_)] if map_ else []),
        _agencies_section(source),
        _lead_on(),
        _how_to_read(),
    ]
    return _of_part(source, part, addresses.CITY, addresses.CITY, [*_news(source), *sections])


def _agency(source: Source, id_: str) -> Page:
    part = Part("agency", id_)
    place = addresses.of_part(addresses.AGENCIES, id_)
    sections = [_how_to_read(), *_expect(source, part)]
    return _of_part(source, part, place, addresses.AGENCIES, sections)


def _district(source: Source, id_: str) -> Page:
    part = Part("district", id_)
    place = addresses.of_part(addresses.DISTRICTS, id_)
    map_ = _map(source, part)
    sections = [*([_districts_section(source, map_)] if map_ else []), _how_to_read()]
    return _of_part(source, part, place, addresses.DISTRICTS, sections)


def _of_part(source: Source, part: Part, place: str, under: str, sections: list[Section]) -> Page:
    """A page about the city, an agency or a district."""
    view = summary(source.tables, source.city, part)
    if view is None:
        title, said = own.nothing_published(_name(source.city, part)), rules.why_later()
        return Page(place, under, title, lead=(html_of(said),), sections=tuple(sections))
    return Page(
        place=place,
        under=under,
        title=view.title,
        context=html_of(view.context),
        lead=(html_of(" ".join(view.sentences)),),
        sections=(_periods(source, part, view), *sections),
    )


def _name(city: City, part: Part) -> str:
    """What a part of the city is called."""
    of = {"agency": names.agency, "district": district}.get(part.kind)
    return of(city)(part.id) if of else names.title(city)


def _periods(source: Source, part: Part, view: Summary) -> Section:
    """The chart of a part of the city, with its table and its files."""
    rows, file = _rows(source.tables, part)
    drawn = trend(shared(rows))
    earlier = table_of(view.earlier, words.labels()["earlier"])
    return Section(
        heading=drawn.title if drawn else view.heading,
        trend=drawn,
        table=table_of(view.latest, view.heading),
        folded=(words.labels()["earlier"], earlier) if earlier else None,
        notes=(html_of(view.note),) if view.note else (),
        files=(file,),
    )


def _rows(tables: PublicTables, part: Part) -> tuple[pl.DataFrame, str]:
    """The published periods of a part, and the file that holds them."""
    if part.kind == "agency":
        return tables.agencies.filter(of=part.id), "agencies"
    if part.kind == "district":
        return tables.districts.filter(of=part.id), "districts"
    return tables.city, "city"


def _map(source: Source, part: Part) -> Districts | None:
    return districts(source.tables, source.city, source.folder, part)


def _districts_section(source: Source, view: Districts, *, is_all: bool = False) -> Section:
    """The map and its table, which is folded away where the page is about something else."""
    period = words.period(*days(source.tables.quarters[-1]))
    drawn = atlas(view)
    note = own.map_note(invented=source.city.spec.demonstration)
    found = source.tables.districts.filter(period=source.tables.quarters[-1])
    table = _compared(source, found, "district", period)
    return Section(
        heading=period if is_all else view.title,
        said=() if is_all else told([f":gray[{plain(period)}]"]),
        atlas=drawn,
        table=table if is_all or not drawn else None,
        folded=(own.every_number(), table) if table and drawn and not is_all else None,
        notes=(html_of(plain(note)),) if drawn else (),
        files=("districts",),
        tall=is_all,
    )


def _agencies_section(source: Source) -> Section:
    labels = words.labels()
    if not source.tables.months:
        return Section(labels["agencies"], said=told([rules.why_later()]))
    newest = source.tables.months[-1]
    period = words.period(*days(newest))
    found = source.tables.agencies.filter(period=newest)
    return Section(
        heading=labels["agencies"],
        said=told([f":gray[{plain(period)}]"]),
        table=_compared(source, found, "agency", period),
        files=("agencies",),
        tall=True,
    )


def _compared(source: Source, rows: pl.DataFrame, kind: str, caption: str) -> Table | None:
    """Parts of the city beside each other, each leading to its page."""
    city = source.city
    name, known = (
        (names.agency(city), list(names.agencies(city)))
        if kind == "agency"
        else (district(city), list(city.spec.districts))
    )
    folder = addresses.AGENCIES if kind == "agency" else addresses.DISTRICTS
    frame = compared(rows, kind, name, known)
    place = {id_: at for at, id_ in enumerate(known)}
    order = sorted(rows["of"].to_list(), key=lambda id_: place.get(id_, len(place)))
    to = [addresses.of_part(folder, id_) if id_ in place else None for id_ in order]
    return table_of(frame, caption, to)


def _agencies(source: Source) -> Page:
    place, named = addresses.AGENCIES, names.agencies(source.city)
    promising = {promise.agency for promise in _signed(source)} & set(named)
    items = tuple(Cell(name, addresses.of_part(place, id_)) for id_, name in named.items())
    title = own.agencies_title(len(promising), len(named))
    sections = (_agencies_section(source), Section(own.every_agency(), items=items))
    return Page(place, place, title, sections=sections)


def _districts(source: Source) -> Page:
    place, name = addresses.DISTRICTS, district(source.city)
    map_ = _map(source, Part(WHOLE))
    items = tuple(
        Cell(name(id_), addresses.of_part(place, id_)) for id_ in source.city.spec.districts
    )
    sections = (
        *([_districts_section(source, map_, is_all=True)] if map_ else []),
        Section(own.every_district(), items=items),
        _how_to_read(),
    )
    title = map_.title if map_ else own.titles()["districts"]
    return Page(place, place, title, sections=sections)


def _promises(source: Source) -> Page:
    place, part = addresses.PROMISES, Part(WHOLE)
    requests = expected(source.tables, source.city, part).requests.values()
    promised = sum(bool(each.promises) for each in requests)
    title = own.promises_title(promised, len(requests), signed=bool(_signed(source)))
    return Page(place, place, title, sections=tuple(_expect(source, part)))


def _signed(source: Source) -> list[Promise]:
    """The promises that are more than a city's own targets."""
    return [promise for promise in source.tables.promises if promise.standing != "published"]


def _expect(source: Source, part: Part) -> Iterator[Section]:
    """What is promised and what to expect: of the city on a page of its own."""
    view = expected(source.tables, source.city, part)
    if not view.requests:
        return
    rows = tuple(_request(each) for each in view.requests.values())
    heading = words.labels()["expect"]
    notes = tuple(html_of(plain(said)) for said in (view.published, view.note) if said)
    files = ("promises", "expected")
    yield Section(
        heading,
        table=Table(heading, expecting.expect_columns(), rows),
        notes=notes,
        files=files,
        whole=True,
    )


def _request(each: Request) -> tuple[Cell, Cell, Cell]:
    """A kind of request; promises of many agencies are folded away, as they are much alike."""
    promised = each.promises or (expecting.no_promise(),)
    is_long = len(promised) > AT_ONCE
    shown = () if is_long else map(plain, promised)
    name = html_of("  \n".join((f"**{plain(each.name)}**", *shown)))
    folded = (own.promises_of(len(promised)), promised) if is_long else None
    return Cell(name, folded=folded), Cell(each.half), Cell(each.most)


def _lead_on() -> Section:
    """From the city's page to what a resident can expect of each kind of request."""
    link = Cell(own.every_kind(), addresses.PROMISES)
    return Section(words.labels()["expect"], said=(Cell(own.to_expect()), link))


def _how_to_read() -> Section:
    return Section(words.labels()["read"], said=told(rules.how_to_read()), boxed=True)


def _measured(source: Source) -> Page:
    place, labels = addresses.MEASURED, words.labels()
    return Page(
        place,
        place,
        labels["measured"],
        sections=(
            Section(own.rules_heading(), items=told(measured(source.tables))),
            Section(labels["hidden"], items=told(rules.how_hidden())),
            _how_to_read(),
        ),
    )


def _news(source: Source) -> Iterator[Section]:
    """What was corrected since the last publication, where anything was."""
    new = [one for one in source.corrections if one.new]
    if new:
        yield Section(own.corrected_since(), items=told(map(_corrected, new)))


def _corrected(one: Corrected) -> str:
    return rules.corrected(words.period(*days(one.period)), one.on, plain(one.because))


def _corrections(source: Source) -> Page:
    place = addresses.CORRECTIONS
    sections = tuple(_correction(source, one) for one in source.corrections)
    lead = () if sections else (html_of(own.no_corrections()),)
    periods = len({one.period for one in source.corrections})
    return Page(place, place, own.corrections_title(periods), lead=lead, sections=sections)


def _correction(source: Source, one: Corrected) -> Section:
    """A correction with every number that it changed."""
    period = words.period(*days(one.period))
    name = {"agencies": names.agency(source.city), "districts": district(source.city)}
    counts = words.file_columns()
    rows = tuple(
        (
            Cell(name[c.table](c.of) if c.table in name else names.title(source.city)),
            Cell(counts[c.column]),
            Cell(own.from_to(numbers.count(c.old), numbers.count(c.new))),
        )
        for c in one.changes
    )
    return Section(
        heading=own.new_correction(period) if one.new else period,
        said=told([_corrected(one)]),
        table=Table(period, own.change_columns(), rows) if rows else None,
        files=("corrections",),
    )


def _dictionary() -> Page:
    """What every table and every column of the files means."""
    place = addresses.DICTIONARY
    return Page(
        place,
        place,
        own.titles()["data"],
        lead=(html_of(own.about_data()),),
        sections=tuple(
            Section(
                heading=each.title,
                said=(Cell(each.meaning),),
                table=Table(
                    each.title,
                    own.dictionary_columns(),
                    tuple((Cell(name), Cell(meaning)) for name, meaning in each.columns),
                ),
                files=(each.id,),
                whole=True,
            )
            for each in dictionary()
        ),
    )
