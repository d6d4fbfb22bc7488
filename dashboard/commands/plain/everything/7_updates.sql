-- Everything by a plain script, 7 of 8: when the resident was owed news, and whether any came.

-- The times in which cases were open for long enough.
CREATE TEMP TABLE spells AS
WITH owed AS (
    SELECT f.id, f.number, f.opened, f.reopenings, p.news_clause AS clause, k.calendar,
        k.every_amount AS amount,
        k.day_rule = 'same_time' AS same_time, coalesce(k.cutoff, 86400) AS cutoff,
        CASE WHEN f.first_closed IS NOT NULL THEN greatest(f.first_closed, f.opened) END AS first_closed
    FROM facts f JOIN promises p USING (promise) JOIN clauses k ON k.clause = p.news_clause
    ANTI JOIN (FROM lost WHERE commitment = 'resolution') USING (id)
    WHERE k.every_unit = 'business_days' AND k.every_from = 'message_sent'
), turns AS (
    SELECT o.id, greatest(t."at", o.opened) AS "at", t.kind = 'reopened' AS opens, 1 AS nth
    FROM owed o JOIN theirs t ON t.number = o.number AND t.kind IN ('closed', 'reopened')
    WHERE o.reopenings > 0
    UNION ALL
    SELECT id, opened, true, 0 FROM owed WHERE reopenings > 0
), changes AS (
    SELECT id, "at", opens FROM turns
    QUALIFY opens IS DISTINCT FROM lag(opens) OVER (PARTITION BY id ORDER BY nth, "at", opens DESC)
), spans AS (
    SELECT id, opens, "at" AS open_from,
        lead("at") OVER (PARTITION BY id ORDER BY "at", opens DESC) AS open_until
    FROM changes
)
SELECT row_number() OVER () AS spell, * FROM (
    SELECT *, opened AS open_from, first_closed AS open_until FROM owed WHERE reopenings = 0
    UNION ALL
    SELECT o.*, s.open_from, s.open_until FROM owed o JOIN spans s USING (id) WHERE s.opens
) WHERE open_until IS NULL OR open_until - open_from >= ((amount - 1) * 24 - 1) * 3600;

-- From each opening or word until the next; `intervals` is how many ends there are up to it.
CREATE TEMP TABLE segments AS
WITH news AS (
    SELECT number, "at" // 1000000 AS "at" FROM events
    WHERE kind IN ('message_sent', 'update_sent', 'closed') AND (kind <> 'closed' OR has_text)
        AND coalesce(actor NOT IN ('system', 'resident'), true) AND coalesce(audience = 'public', true)
        AND number IN (SELECT number FROM spells)
), starts AS (
    SELECT spell, open_from AS start, false AS said FROM spells
    UNION ALL
    SELECT s.spell, n."at", true FROM news n
    JOIN spells s ON s.number = n.number AND n."at" >= s.open_from
        AND n."at" <= coalesce(s.open_until, never())
), timed AS (
    SELECT spell, start, bool_or(said) AS said,
        lead(start) OVER (PARTITION BY spell ORDER BY start) AS told
    FROM starts GROUP BY spell, start
), placed AS (
    SELECT t.*, s.* EXCLUDE (spell), t.start + o.off AS wall, NOT t.said
        AND t.start = s.opened AS silent,
        least(t.told, s.open_until, getvariable('as_of')) AS upto,
        CASE WHEN NOT s.same_time THEN t.start + o.off WHEN t.start >= h.closes THEN h.follows_wall
            ELSE greatest(t.start + o.off, h.opens_wall) END AS begins
    FROM timed t JOIN spells s USING (spell) JOIN offsets o ON o.hour = t.start // 3600
    LEFT JOIN hours h ON h.hour = t.start // 3600
        AND h.calendar = CASE WHEN s.same_time THEN s.calendar END
    WHERE t.start < coalesce(s.open_until, never())
), ranked AS (
    SELECT p.*, z.nth AS zero, greatest(1, (l.nth - z.nth + p.amount - 1) // p.amount) AS about
    FROM placed p
    JOIN dates z ON z.calendar = p.calendar AND z.day = p.begins // 86400
        + CASE WHEN p.begins = p.wall AND p.wall % 86400 >= p.cutoff THEN 1 ELSE 0 END
    JOIN offsets o ON o.hour = p.upto // 3600
    JOIN dates l ON l.calendar = p.calendar AND l.day = (p.upto + o.off) // 86400
)
SELECT row_number() OVER () AS segment, r.spell, r.id, r.clause, r.calendar, r.amount, r.start,
    r.told, r.open_until,
    r.silent, r.said, r.zero, CASE WHEN r.same_time THEN r.begins % 86400 END AS time_of_day,
    r.about + CASE WHEN coalesce(
        n.day * 86400 + CASE WHEN r.same_time THEN r.begins % 86400 END - w.off, n.closing
    ) < r.upto THEN 1 ELSE 0 END AS intervals
FROM ranked r
JOIN nths n ON n.calendar = r.calendar AND n.nth = r.zero + r.amount * r.about
LEFT JOIN walls w ON w.hour = (n.day * 86400 + CASE WHEN r.same_time THEN r.begins % 86400 END) // 3600;

-- Each segment leads to the one that begins with the last word in the interval that was kept; from
-- the opening, with the first: that is the first response.
CREATE TEMP TABLE followed AS
WITH kept AS (
    SELECT s.segment, s.spell, CASE WHEN s.silent AND s.intervals = 1 THEN s.told
        ELSE coalesce(n.day * 86400 + s.time_of_day - w.off, n.closing) END AS upto
    FROM segments s
    JOIN nths n ON n.calendar = s.calendar AND n.nth = s.zero + s.amount * s.intervals
    LEFT JOIN walls w ON w.hour = (n.day * 86400 + s.time_of_day) // 3600
    WHERE s.told IS NOT NULL
)
SELECT k.segment, n.segment AS following
FROM kept k ASOF JOIN segments n ON n.spell = k.spell AND k.upto >= n.start;

CREATE TEMP TABLE led AS
WITH RECURSIVE led AS (
    SELECT arg_min(segment, start) AS segment FROM segments GROUP BY spell
    UNION ALL
    SELECT f.following FROM led JOIN followed f USING (segment) WHERE f.following <> f.segment
)
FROM led;

CREATE TEMP TABLE owing AS
SELECT f.id, f.source, f.number, f.agency, f.service, f.channel, f.district, f.opened,
    CASE WHEN p.done_clause IS NOT NULL THEN p.agreement END AS agreement, p.version,
    coalesce(f.own_void, CASE WHEN l.number IS NOT NULL AND p.duplicates_void THEN 'duplicate' END)
        AS void_reason
FROM facts f JOIN promises p USING (promise)
LEFT JOIN (SELECT number FROM links WHERE live_parent) l ON l.number = f.number
WHERE f.id IN (SELECT id FROM segments);

COPY (
    WITH every AS (
        SELECT s.*, unnest(range(1, s.intervals + 1)) AS nth
        FROM segments s SEMI JOIN led USING (segment)
    ), ended AS (
        SELECT e.*, coalesce(n.day * 86400 + e.time_of_day - w.off, n.closing) AS due,
            CASE WHEN e.nth = 1 THEN e.start
                ELSE coalesce(b.day * 86400 + e.time_of_day - v.off, b.closing) END AS begins
        FROM every e
        JOIN nths n ON n.calendar = e.calendar AND n.nth = e.zero + e.amount * e.nth
        JOIN nths b ON b.calendar = e.calendar AND b.nth = e.zero + e.amount * (e.nth - 1)
        LEFT JOIN walls w ON w.hour = (n.day * 86400 + e.time_of_day) // 3600
        LEFT JOIN walls v ON v.hour = (b.day * 86400 + e.time_of_day) // 3600
    )
    SELECT o.source, o.number, o.agency, o.service, o.channel, o.district, o.opened, o.agreement,
        o.version, e.clause, e.begins AS start, e.due,
        CASE WHEN e.told <= e.due THEN e.told END AS told, o.void_reason
    FROM ended e JOIN owing o USING (id)
    WHERE e.due <= getvariable('as_of')
        AND (e.open_until IS NULL OR e.due < e.open_until OR e.due = e.open_until AND e.told <= e.due)
        AND (e.told IS NULL OR e.told > e.begins)
        AND NOT (e.silent AND e.nth = 1 AND coalesce(e.told <= e.due, false))
) TO (kept('updates')) (COMPRESSION lz4_raw);
CREATE TEMP VIEW updates AS FROM read_parquet(kept('updates'));
