-- Everything by a plain script, 1 of 8: what was promised, and how time is counted.
--
-- For each case and commitment that the agreements hold what METRICS says of it, and what is counted
-- of that: the same results as the engine's instants, updates, lives, pauses, cube and tallies.
-- Written as for speed: numbers in the place of names, as-of look-ups as hash joins on hours and days
-- (ten times as fast as ASOF here), all that few cases need (pauses, reopenings, reroutes, changes of
-- priority) worked out for those few alone.
--
-- In: cases, events (the record's columns), and of the agreements clauses, targets, pause_rules,
-- exclusions, voids, no_action, families, operators; of the calendars offsets (the zone's, by hour of
-- UTC), walls (by hour of the wall clock), hours and reaches (open time by hour, and back), dates and
-- nths (open dates by date, and back). Variables: zone, as_of, far (the end of the calendars), folder
-- (for the results).
--
-- Left out, each of which would only take longer:
-- - a second source, and parents that name a case of another one; cases that no event tells of;
-- - several closings and reopenings at one instant turning a case in the order of what it was before;
-- - a case that no agency had when the promise stopped; holders told by other events than reroutes;
-- - acknowledgements (no agreement here promises one), dues from a field or an event, fallbacks,
--   stated targets, seasons, a clock that starts at acceptance, cadences other than business days
--   from the last message: no agreement here has any;
-- - resumptions with a reason that was never paused for, a grace of messages other than an hour, pauses
--   that move the ends of updates;
-- - `held_until` (whether a met is provisional is told), `old_due`, the flags of clocks out of step,
--   of dates given late and of reopenings after the due; instants between seconds;
-- - contacts within 25 m (places are compared as texts), those more than 31 days after the stop (no
--   window is as long), lists of all contacts after a case;
-- - of lives the last message, answers to comments, date-only closings, `settled` where nobody passed
--   the case on; of tallies the share of time that was paused, and all that is about messages;
-- - obligations after `as_of`, rows kept apart for later days, and files by month.

CREATE MACRO kept(name) AS getvariable('folder') || '/' || name || '.parquet';
CREATE MACRO never() AS 253402300799;
CREATE MACRO local(moment) AS timezone(getvariable('zone'), make_timestamptz(moment * 1000000));
CREATE MACRO days_before(days) AS CAST(
    epoch(timezone(getvariable('zone'), local(getvariable('as_of')) - to_days(CAST(days AS INTEGER))))
    AS BIGINT);
CREATE MACRO within(later, earlier, days) AS
    CASE WHEN later IS NULL THEN false
        ELSE local(later) <= local(earlier) + to_days(CAST(days AS INTEGER)) END;
CREATE MACRO month_of(day) AS
    CAST(date_trunc('month', DATE '1970-01-01' + CAST(day AS INTEGER)) AS DATE);

CREATE TYPE agencies AS ENUM (
    SELECT agency FROM cases WHERE agency IS NOT NULL UNION SELECT agency FROM clauses
    UNION SELECT from_agency FROM events WHERE kind = 'rerouted' AND from_agency IS NOT NULL
);
CREATE TYPE services AS ENUM (
    SELECT service FROM cases WHERE service IS NOT NULL
    UNION SELECT service FROM clauses WHERE service IS NOT NULL
);
CREATE TYPE outcomes AS ENUM (
    SELECT outcome FROM events WHERE outcome IS NOT NULL
    UNION SELECT outcome FROM voids UNION SELECT outcome FROM no_action UNION SELECT code
        FROM exclusions
);
CREATE TYPE sources AS ENUM (SELECT DISTINCT source FROM cases);
CREATE TYPE channels AS ENUM (SELECT DISTINCT channel FROM cases WHERE channel IS NOT NULL);
CREATE TYPE districts AS ENUM (SELECT DISTINCT district FROM cases WHERE district IS NOT NULL);
CREATE TYPE priorities AS ENUM (
    SELECT priority FROM cases WHERE priority IS NOT NULL
    UNION SELECT value FROM events WHERE kind = 'prioritised' AND value IS NOT NULL
    UNION SELECT priority FROM clauses WHERE priority IS NOT NULL
    UNION SELECT priority FROM targets
);
CREATE TYPE commitments AS ENUM ('first_action', 'first_response', 'resolution');
CREATE TYPE states AS ENUM (
    'met', 'late', 'overdue', 'running', 'void', 'no_commitment', 'unmeasurable');

-- One row a version and service: what it promises there, its own terms or those of every other one.
CREATE TEMP TABLE promises AS
WITH versions AS (
    SELECT DISTINCT agency, agreement, version, opens, ends, window_days, repeat_days, duplicates_void
    FROM clauses
), named AS (
    SELECT DISTINCT agency, version, service FROM clauses WHERE service IS NOT NULL
), terms AS (
    SELECT v.*, s.service AS at_service, k.clause, k.commitment, k.stop_kind, k.stop_name, k.by_person,
        k.closing_message_counts, k.reopen_rule, k.calendar
    FROM versions v
    CROSS JOIN (SELECT unnest(enum_range(NULL::services)) AS service) s
    LEFT JOIN named n ON n.agency = v.agency AND n.version = v.version AND n.service = s.service
    LEFT JOIN clauses k ON k.agency = v.agency AND k.version = v.version
        AND k.service IS NOT DISTINCT FROM n.service
)
SELECT CAST(row_number() OVER () AS INTEGER) AS promise, agency::agencies AS agency,
    at_service::services AS service, agreement, version, opens // 1000000 AS opens,
    ends // 1000000 AS ends, window_days, repeat_days, duplicates_void,
    days_before(window_days) AS settled_before, days_before(repeat_days) AS asked_before,
    count(clause) > 0 AS covers,
    any_value(clause) FILTER (commitment = 'resolution') AS done_clause,
    any_value(stop_kind) FILTER (commitment = 'resolution') AS done_kind,
    any_value(stop_name) FILTER (commitment = 'resolution') AS done_name,
    any_value(reopen_rule) FILTER (commitment = 'resolution') AS reopen_rule,
    any_value(calendar) FILTER (commitment = 'resolution') AS calendar,
    any_value(clause) FILTER (commitment = 'first_response') AS told_clause,
    coalesce(bool_or(by_person) FILTER (commitment = 'first_response'), false) AS by_person,
    coalesce(bool_or(closing_message_counts) FILTER (commitment = 'first_response'), false)
        AS closing_counts,
    any_value(clause) FILTER (commitment = 'first_action') AS begun_clause,
    any_value(stop_kind) FILTER (commitment = 'first_action') AS begun_kind,
    any_value(stop_name) FILTER (commitment = 'first_action') AS begun_name,
    any_value(clause) FILTER (commitment = 'update_cadence') AS news_clause
FROM terms
GROUP BY agency, at_service, agreement, version, opens, ends, window_days, repeat_days, duplicates_void;

-- Each clause's ordinary target and those of single priorities, by number.
CREATE TEMP TABLE terms AS
SELECT clause, calendar, day_rule = 'same_time' AS same_time, coalesce(cutoff, 86400) AS cutoff,
    unit, amount, priority::priorities AS ordinary
FROM clauses;

CREATE TEMP TABLE levels AS
SELECT clause, priority::priorities AS priority, unit, amount FROM targets;

CREATE TEMP TABLE excluded AS
SELECT DISTINCT p.promise, x.code::outcomes AS outcome FROM promises p
JOIN exclusions x ON x.agreement = p.agreement AND x.version = p.version
    AND (x.service IS NULL OR x.service = p.service::VARCHAR);

CREATE TEMP TABLE endings AS
SELECT o.outcome::outcomes AS outcome, v.void, a.letter
FROM (SELECT unnest(enum_range(NULL::outcomes)) AS outcome) o
LEFT JOIN voids v ON v.outcome = o.outcome LEFT JOIN no_action a ON a.outcome = o.outcome;

CREATE TEMP TABLE kin AS
SELECT s.service::services AS service, hash(coalesce(f.family, s.service)) AS family, f.recurs
FROM (SELECT unnest(enum_range(NULL::services)) AS service) s
LEFT JOIN families f ON f.service = s.service;

-- When targets fall due. In: start, calendar, unit, amount, same_time, cutoff, and any other column.
CREATE MACRO dues(asked) AS TABLE
WITH walled AS (
    SELECT a.*, a.start + o.off AS wall, a.unit = 'business_days' AND a.same_time AS keeps_time,
        CASE a.unit WHEN 'business_hours' THEN a.amount * 3600
            WHEN 'business_minutes' THEN a.amount * 60 END AS seconds
    FROM query_table(asked) a LEFT JOIN offsets o ON o.hour = a.start // 3600
), placed AS (
    SELECT w.*, p.before + greatest(least(w.start, p.closes) - p.opens, 0) + w.seconds AS reach,
        CASE WHEN w.unit <> 'business_days' THEN NULL WHEN NOT w.same_time THEN w.wall
            WHEN w.start >= p.closes THEN p.follows_wall ELSE greatest(w.wall, p.opens_wall) END
            AS begins
    FROM walled w
    LEFT JOIN hours p ON p.hour = w.start // 3600
        AND p.calendar = CASE WHEN w.seconds IS NOT NULL OR w.keeps_time THEN w.calendar END
), dated AS (
    SELECT p.*, n.closing,
        CASE WHEN p.unit = 'calendar_days' THEN p.wall + p.amount * 86400
            WHEN p.keeps_time THEN n.day * 86400 + p.begins % 86400 END AS due_wall
    FROM placed p
    LEFT JOIN dates d ON d.calendar = p.calendar AND d.day = p.begins // 86400
        + CASE WHEN p.begins = p.wall AND p.wall % 86400 >= p.cutoff THEN 1 ELSE 0 END
    LEFT JOIN nths n ON n.calendar = d.calendar AND n.nth = d.nth + p.amount
)
SELECT d.* EXCLUDE (wall, keeps_time, seconds, reach, begins, closing, due_wall),
    CASE WHEN d.reach IS NOT NULL
            THEN d.reach + CASE WHEN d.reach <= q.edge THEN q.shift ELSE q.shift_after END
        WHEN d.due_wall IS NOT NULL THEN d.due_wall - l.off
        ELSE d.closing END AS due
FROM dated d
LEFT JOIN reaches q ON q.calendar = d.calendar AND q.cell = (d.reach - 1) // 1800
LEFT JOIN walls l ON l.hour = d.due_wall // 3600;

-- Open seconds of a calendar up to an instant, and the instant at which so many have passed.
CREATE MACRO passed(is_plain, of_calendar, moment) AS CASE WHEN is_plain THEN moment ELSE (
    SELECT h.before + greatest(least(moment, h.closes) - h.opens, 0) FROM hours h
    WHERE h.calendar = of_calendar AND h.hour = moment // 3600) END;
CREATE MACRO reached(is_plain, of_calendar, reach) AS CASE WHEN is_plain THEN reach ELSE (
    SELECT reach + CASE WHEN reach <= q.edge THEN q.shift ELSE q.shift_after END FROM reaches q
    WHERE q.calendar = of_calendar AND q.cell = (reach - 1) // 1800) END;
