-- Everything by a plain script, 5 of 8: the dues that pauses, reopenings and new priorities move.

-- A row a case and commitment. In: facts, or some of them.
CREATE MACRO rows_of(asked) AS TABLE
WITH promised AS (
    SELECT f.*, 'resolution'::commitments AS commitment, p.done_clause AS clause, f.done AS stop,
        f.first_done AS first_stop
    FROM query_table(asked) f LEFT JOIN promises p USING (promise)
    UNION ALL
    SELECT f.*, 'first_response', p.told_clause, f.told, f.told
    FROM query_table(asked) f JOIN promises p USING (promise) WHERE p.told_clause IS NOT NULL
    UNION ALL
    SELECT f.*, 'first_action', p.begun_clause, f.begun, f.begun
    FROM query_table(asked) f JOIN promises p USING (promise) WHERE p.begun_clause IS NOT NULL
)
SELECT r.*, r.opened AS start, k.calendar, coalesce(y.unit, k.unit) AS unit,
    coalesce(y.amount, k.amount) AS amount, k.same_time, k.cutoff
FROM promised r ANTI JOIN lost USING (id, commitment)
LEFT JOIN terms k ON k.clause = r.clause
LEFT JOIN levels y ON y.clause = r.clause AND y.priority = coalesce(r.priority, k.ordinary);

CREATE TEMP TABLE special_facts AS
SELECT * FROM facts WHERE number IN (
    SELECT number FROM few WHERE kind IN ('paused', 'prioritised') UNION SELECT number FROM undone);

CREATE TEMP TABLE special AS
SELECT r.id, r.number, r.commitment, r.clause, r.start, r.stop, r.first_stop, r.undone, r.calendar,
    r.unit, r.amount, r.same_time, r.cutoff, p.agreement, p.version,
    coalesce(p.reopen_rule, 'continuous') AS rule
FROM rows_of('special_facts') r LEFT JOIN promises p USING (promise) WHERE r.clause IS NOT NULL;

-- The level that held at the stop, and of its last change what was before and when it came.
CREATE TEMP TABLE changed_levels AS
WITH told AS (
    SELECT s.id, s.commitment, s.start, f."at", f.value::priorities AS now,
        coalesce(lag(f.value::priorities) OVER w, k.ordinary) AS was
    FROM special s JOIN terms k USING (clause) JOIN few f ON f.number = s.number
        AND f.kind = 'prioritised'
    WHERE s.stop IS NULL OR f."at" < s.stop
    WINDOW w AS (PARTITION BY s.id, s.commitment ORDER BY f."at", f.value)
), last AS (
    SELECT id, commitment, arg_max(now, "at") AS now,
        arg_max(was, "at") FILTER ("at" > start AND now IS DISTINCT FROM was) AS was,
        max("at") FILTER ("at" > start AND now IS DISTINCT FROM was) AS changed
    FROM told GROUP BY id, commitment
)
SELECT s.id, s.commitment, coalesce(l.now, k.ordinary) AS now, l.was, l.changed
FROM special s JOIN terms k USING (clause) LEFT JOIN last l USING (id, commitment)
WHERE s.number IN (SELECT number FROM few WHERE kind = 'prioritised');

-- Each way in which a clock is counted: as agreed, as before the change of level, with the spells of
-- wrong closing left out, and anew from the last reopening.
CREATE TEMP TABLE asked_clocks AS
WITH leveled AS (
    SELECT s.*, l.now, l.was, l.changed, l.id IS NOT NULL AS is_leveled
    FROM special s LEFT JOIN changed_levels l USING (id, commitment)
), ways AS (
    SELECT *, 'agreed' AS way, now AS level FROM leveled
    UNION ALL SELECT *, 'former', was FROM leveled WHERE changed IS NOT NULL
    UNION ALL SELECT *, 'resume', now FROM leveled WHERE undone IS NOT NULL
        AND commitment = 'resolution'
    UNION ALL SELECT * REPLACE (undone AS start), 'restart', now FROM leveled
    WHERE undone IS NOT NULL AND commitment = 'resolution'
)
SELECT w.* REPLACE (
    CASE WHEN w.is_leveled THEN coalesce(y.unit, k.unit) ELSE w.unit END AS unit,
    CASE WHEN w.is_leveled THEN coalesce(y.amount, k.amount) ELSE w.amount END AS amount,
    CASE WHEN w.rule = 'first_closure' AND w.way IN ('agreed', 'former') AND w.commitment = 'resolution'
        THEN w.first_stop ELSE w.stop END AS stop)
FROM ways w JOIN terms k ON k.clause = w.clause
LEFT JOIN levels y ON y.clause = w.clause AND y.priority = w.level;

CREATE TEMP TABLE clocks AS
SELECT *, unit = 'calendar_days' AS plain, row_number() OVER () AS clock FROM dues('asked_clocks')
WHERE due IS NOT NULL;

-- From when to when a case was paused for each reason.
CREATE TEMP TABLE spans AS
WITH ended AS (
    SELECT p.number, p.reason, p."at" AS begun, min(e."at") AS ended,
        coalesce(p.audience = 'internal', false) AS is_internal,
        coalesce(p.audience = 'public', false) AS is_public
    FROM theirs p
    LEFT JOIN theirs e ON e.number = p.number AND e."at" > p."at"
        AND (e.kind = 'closed' OR e.kind = 'resumed' AND coalesce(e.reason = p.reason, true))
    WHERE p.kind = 'paused' GROUP BY ALL
)
SELECT number, reason, min(begun) AS begun, ended,
    bool_or(is_internal) AND NOT bool_or(is_public) AS is_hidden
FROM ended GROUP BY number, reason, ended;

CREATE TEMP TABLE told_pauses AS
SELECT DISTINCT s.number, s.begun FROM spans s JOIN theirs t ON t.number = s.number
WHERE t.kind IN ('message_sent', 'update_sent') AND coalesce(t.actor NOT IN ('system', 'resident'),
true)
    AND coalesce(t.audience = 'public', true) AND abs(t."at" - s.begun) <= 3600;

CREATE TEMP TABLE stops AS
SELECT c.clock, c.start, c.due, c.stop, c.calendar, c.plain, s.reason, false AS spell, s.begun, s.ended,
    x.max_each_unit, x.max_each_amount, x.max_total_unit, x.max_total_amount,
    CASE WHEN x.reason IS NULL THEN 'not_in_agreement'
        WHEN x.needs = 'resident_message' AND s.is_hidden AND t.number IS NULL THEN 'no_evidence' END
        AS refused,
    row_number() OVER () AS span
FROM clocks c
JOIN spans s ON s.number = c.number AND greatest(s.begun, c.start) < coalesce(c.stop, never())
    AND coalesce(s.ended, never()) > c.start
LEFT JOIN pause_rules x ON x.agreement = c.agreement AND x.version = c.version
    AND x.commitment = c.commitment::VARCHAR AND x.reason = s.reason
LEFT JOIN told_pauses t ON t.number = s.number AND t.begun = s.begun
WHERE x.reason IS NOT NULL OR c.commitment = 'resolution'
UNION ALL
SELECT c.clock, c.start, c.due, c.stop, c.calendar, c.plain, NULL, true, u.begun, u.ended,
    NULL, NULL, NULL, NULL, NULL, -row_number() OVER ()
FROM clocks c JOIN undone u ON u.number = c.number AND u.ended > c.start
    AND u.begun < coalesce(c.stop, never())
WHERE c.way = 'resume';

CREATE TEMP TABLE asked_caps AS
SELECT span, 'each' AS cap, begun AS start, calendar, max_each_unit AS unit, max_each_amount AS amount,
    true AS same_time, 86400 AS cutoff
FROM stops WHERE max_each_unit IS NOT NULL
UNION ALL
SELECT span, 'total', begun, calendar, max_total_unit, max_total_amount, true, 86400
FROM stops WHERE max_total_unit IS NOT NULL;

CREATE TEMP TABLE caps AS
SELECT span, min(due) FILTER (cap = 'each') AS each, min(due) FILTER (cap = 'total') AS total
FROM dues('asked_caps') GROUP BY span;

-- What of each span counts: up to its caps, from where none before it does, if begun before the due;
-- once with those that have ended (`now`), once with those that last followed to their caps.
CREATE TEMP TABLE stretches AS
WITH limited AS (
    SELECT s.*, q.phase, c.total, greatest(s.begun, s.start) AS since,
        s.refused IS NULL AND (q.phase = 'at_cap' OR coalesce(s.ended, s.stop) IS NOT NULL) AS counts,
        least(s.ended, s.stop, c.each, c.total, getvariable('far')) AS upto
    FROM stops s LEFT JOIN caps c USING (span)
    CROSS JOIN (SELECT unnest(['now', 'at_cap']) AS phase) q
), placed AS (
    SELECT *, passed(plain, calendar, since) AS since_at, passed(plain, calendar, due) AS due_at,
        passed(plain, calendar, greatest(upto, since)) AS upto_at,
        CASE WHEN total IS NOT NULL
            THEN passed(plain, calendar, total) - passed(plain, calendar, begun) END AS room
    FROM limited
), roomy AS (
    SELECT *, greatest(first_value(room) OVER kind - coalesce(
        sum(CASE WHEN counts THEN upto_at - since_at ELSE 0 END) OVER (
            kind ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0), 0) AS space
    FROM placed WINDOW kind AS (PARTITION BY clock, phase, reason, spell ORDER BY begun, ended, span)
), cut AS (
    SELECT *, CASE WHEN room IS NULL THEN upto_at ELSE least(upto_at, since_at + space) END AS cut_at
    FROM roomy
), apart AS (
    SELECT *, greatest(since_at, max(CASE WHEN counts THEN cut_at END) OVER (
        PARTITION BY clock, phase ORDER BY begun, ended, spell, reason
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) AS from_at
    FROM cut
), counted AS (
    SELECT *, CASE WHEN counts THEN greatest(cut_at - from_at, 0) ELSE 0 END AS seconds FROM apart
), summed AS (
    SELECT *, CAST(coalesce(sum(seconds) OVER (
        PARTITION BY clock, phase ORDER BY begun, ended, spell, reason
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS BIGINT) AS earlier
    FROM counted
), dued AS (
    SELECT *, CASE WHEN earlier = 0 THEN due ELSE reached(plain, calendar, due_at + earlier) END
        AS due_before
    FROM summed
)
SELECT *, room IS NOT NULL AND space <= 0 AS used_up,
    bool_or(since >= due_before + CASE WHEN spell THEN 1 ELSE 0 END) OVER (
        PARTITION BY clock, phase ORDER BY begun, ended, spell, reason
        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS is_late
FROM dued;

CREATE TEMP TABLE moved AS
WITH added AS (
    SELECT clock, phase, any_value(plain) AS plain, any_value(calendar) AS calendar,
        any_value(due) AS due, any_value(due_at) AS due_at,
        CAST(sum(CASE WHEN is_late THEN 0 ELSE seconds END) AS BIGINT) AS seconds,
        CAST(sum(CASE WHEN is_late OR spell THEN 0 ELSE seconds END) AS BIGINT) AS paused_seconds,
        bool_or(coalesce(ended, stop) IS NULL AND counts AND NOT is_late AND NOT used_up) AS lasts
    FROM stretches GROUP BY clock, phase
), put_off AS (
    SELECT clock, phase, paused_seconds, lasts,
        CASE WHEN seconds = 0 THEN due ELSE reached(plain, calendar, due_at + seconds) END AS due
    FROM added
)
SELECT c.id, c.commitment, c.way, c.changed, c.due AS due_unpaused, coalesce(n.due, c.due) AS due,
    coalesce(n.paused_seconds, 0) AS paused_seconds, CASE WHEN m.lasts THEN m.due END AS due_at_cap
FROM clocks c
LEFT JOIN put_off n ON n.clock = c.clock AND n.phase = 'now'
LEFT JOIN put_off m ON m.clock = c.clock AND m.phase = 'at_cap';

-- A due that a change of level moved falls no earlier than that change.
CREATE TEMP TABLE special_dues AS
WITH agreed AS (
    SELECT a.*, coalesce(f.due <> a.due, false) AS is_changed,
        CASE WHEN f.due <> a.due THEN a.changed END AS earliest
    FROM moved a LEFT JOIN moved f
        ON f.id = a.id AND f.commitment = a.commitment AND f.way = 'former'
    WHERE a.way = 'agreed'
)
SELECT a.id, a.commitment, a.is_changed, a.due_unpaused,
    greatest(a.due, a.earliest) AS due_continuous, a.paused_seconds, a.due_at_cap,
    CASE WHEN r.due IS NOT NULL THEN greatest(r.due, a.earliest) END AS due_resume,
    r.paused_seconds AS paused_resume, r.due_at_cap AS cap_resume,
    CASE WHEN s.due IS NOT NULL THEN greatest(s.due, a.earliest) END AS due_restart,
    s.paused_seconds AS paused_restart, s.due_at_cap AS cap_restart
FROM agreed a
LEFT JOIN moved r ON r.id = a.id AND r.commitment = a.commitment AND r.way = 'resume'
LEFT JOIN moved s ON s.id = a.id AND s.commitment = a.commitment AND s.way = 'restart';

COPY (
    SELECT f.source, f.number, f.agency, f.service, f.channel, f.district, f.opened, c.commitment,
        c.clause, s.reason, s.since AS start, least(s.ended, s.stop) AS "end",
        CASE WHEN s.is_late THEN 0 ELSE s.seconds END AS counted_seconds,
        coalesce(s.refused,
            CASE WHEN s.is_late THEN 'begun_after_due' WHEN s.used_up THEN 'cap_used_up' END)
            AS refused
    FROM stretches s JOIN clocks c USING (clock) JOIN special_facts f USING (id)
    WHERE s.phase = 'at_cap' AND NOT s.spell AND c.way = CASE
        WHEN c.rule IN ('resume', 'restart') AND c.undone IS NOT NULL AND c.commitment = 'resolution'
        THEN c.rule ELSE 'agreed' END
) TO (kept('pauses')) (COMPRESSION lz4_raw);
