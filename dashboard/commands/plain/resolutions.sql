-- The headline figure by one plain script: which promise, what stop, which due, which state; then
-- counts by month, agency and service. No pauses, changed priorities, links, lives or updates; business
-- days end at close of business.
-- In: cases, events (the record's columns), clauses, targets, pieces (open time), days (open dates).

CREATE TABLE terms AS
SELECT c.number, c.agency, c.service, c.opened // 1000000 AS start, k.clause IS NOT NULL AS promised,
    coalesce(t.unit, k.unit) AS unit, coalesce(t.amount, k.amount) AS amount, k.calendar,
    coalesce(k.cutoff, 86400) AS cutoff, k.stops
FROM cases c
LEFT JOIN clauses k ON k.agency = c.agency AND k.service = c.service
    AND c.opened >= k.opens AND c.opened < k.ends
LEFT JOIN targets t ON t.clause = k.clause AND t.priority = coalesce(c.priority, k.priority);

CREATE TABLE turns AS
SELECT number, "at" // 1000000 AS "at", kind, outcome,
    min(CASE WHEN kind = 'reopened' THEN "at" // 1000000 END) OVER (
        PARTITION BY number ORDER BY "at", kind DESC ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
    ) AS reopened
FROM events WHERE kind IN ('closed', 'reopened');

CREATE TABLE closings AS
SELECT number, "at", outcome, reopened IS NOT NULL AND local(reopened) <= local("at") + INTERVAL 14 DAY
    AS annulled, reopened
FROM turns WHERE kind = 'closed';

CREATE TABLE held AS
SELECT number, min("at") FILTER (NOT annulled) AS closed,
    arg_min(outcome, "at") FILTER (NOT annulled) AS outcome
FROM closings GROUP BY number;

CREATE TABLE undone AS
SELECT a.number, max(a.reopened) AS reopened
FROM closings a LEFT JOIN held h USING (number)
WHERE a.annulled AND (h.closed IS NULL OR a."at" < h.closed) GROUP BY a.number;

CREATE TABLE reached AS
SELECT e.number, min(e."at" // 1000000) AS "at"
FROM events e JOIN terms t ON t.number = e.number AND t.stops = 'milestone:' || e.name
LEFT JOIN undone u ON u.number = e.number
WHERE e.kind = 'milestone' AND (u.reopened IS NULL OR e."at" // 1000000 >= u.reopened)
GROUP BY e.number;

CREATE TABLE by_hours AS
WITH placed AS (
    SELECT t.number, t.calendar, p.before + least(t.start, p.closes) - p.opens
        + t.amount * CASE t.unit WHEN 'business_minutes' THEN 60 ELSE 3600 END AS reach
    FROM terms t ASOF JOIN pieces p ON p.calendar = t.calendar AND t.start >= p.opens
    WHERE t.unit IN ('business_minutes', 'business_hours')
)
SELECT a.number, p.opens + a.reach - p.before AS due
FROM placed a ASOF JOIN pieces p ON p.calendar = a.calendar AND a.reach > p.before;

CREATE TABLE by_days AS
WITH placed AS (
    SELECT t.number, t.calendar, t.amount,
        CAST(local(t.start) AS DATE)
            + CASE WHEN date_part('epoch', CAST(local(t.start) AS TIME)) < t.cutoff THEN 0 ELSE 1 END
            AS day
    FROM terms t WHERE t.unit = 'business_days'
), begun AS (
    SELECT a.number, a.calendar, d.nth + a.amount AS nth
    FROM placed a ASOF JOIN days d ON d.calendar = a.calendar AND a.day <= d.day
)
SELECT b.number, d.closing AS due FROM begun b JOIN days d USING (calendar, nth);

CREATE TABLE by_dates AS
SELECT number,
    CAST(epoch(timezone(getvariable('zone'), local(start) + to_days(CAST(amount AS INTEGER)))) AS BIGINT)
    AS due
FROM terms WHERE unit = 'calendar_days';

CREATE TABLE judged AS
SELECT t.number, t.agency, t.service, d.due, t.start,
    CASE
        WHEN v.outcome IS NOT NULL THEN 'void'
        WHEN NOT t.promised THEN 'no_commitment'
        WHEN stop IS NOT NULL THEN CASE WHEN stop <= d.due THEN 'met' ELSE 'late' END
        WHEN getvariable('as_of') <= d.due THEN 'running'
        WHEN h.closed IS NOT NULL THEN 'late'
        ELSE 'overdue'
    END AS state
FROM (
    SELECT terms.*, CASE WHEN terms.stops LIKE 'milestone:%' THEN reached."at" ELSE held.closed END AS stop
    FROM terms LEFT JOIN reached USING (number) LEFT JOIN held USING (number)
) t
LEFT JOIN held h USING (number)
LEFT JOIN voids v ON v.outcome = h.outcome
LEFT JOIN (FROM by_hours UNION ALL FROM by_days UNION ALL FROM by_dates) d USING (number);

CREATE TABLE figures AS
SELECT strftime(local(coalesce(due, start)), '%Y-%m') AS month, agency, service,
    count(*) FILTER (state = 'met') AS k,
    count(*) FILTER (state IN ('met', 'late', 'overdue') AND due <= getvariable('as_of')) AS n,
    count(*) FILTER (state = 'met') AS met, count(*) FILTER (state = 'late') AS late,
    count(*) FILTER (state = 'overdue') AS overdue, count(*) FILTER (state = 'running') AS running,
    count(*) FILTER (state = 'void') AS void,
    count(*) FILTER (state = 'no_commitment') AS no_commitment
FROM judged GROUP BY ALL;
