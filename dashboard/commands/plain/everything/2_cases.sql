-- Everything by a plain script, 2 of 8: who held each case, and what first happened to it.

CREATE TEMP TABLE few AS
SELECT number, "at" // 1000000 AS "at", kind, actor, audience, reason, value, from_agency, to_agency
FROM events
WHERE kind IN ('reopened', 'paused', 'resumed', 'prioritised', 'rerouted', 'returned', 'linked',
    'withdrawn', 'voided', 'commented', 'reclassified');

-- Of cases that were sent on, each agency's time and the promise that is counted on it: its own, or
-- where it has none the last that an agency before it had. The last one's number is 0.
CREATE TEMP TABLE stints AS
WITH sent AS (
    SELECT number, "at" AS until, from_agency::agencies AS agency,
        row_number() OVER (PARTITION BY number ORDER BY "at") AS nth
    FROM few WHERE kind = 'rerouted' AND from_agency IS NOT NULL
), every AS (
    SELECT s.number, s.agency, s.nth, s.until, c.service::services AS service,
        c.opened // 1000000 AS opened
    FROM cases c JOIN sent s USING (number)
    UNION ALL
    SELECT number, agency::agencies, 1000000, NULL, service::services, opened // 1000000
    FROM cases WHERE number IN (SELECT number FROM sent)
)
SELECT e.number, e.agency, e.nth % 1000000 AS nth, e.until, lag(e.until) OVER w AS began,
    coalesce(last_value(CASE WHEN p.covers THEN p.promise END IGNORE NULLS) OVER w,
        p.promise) AS promise
FROM every e
LEFT JOIN promises p ON p.agency = e.agency AND p.service = e.service
    AND e.opened >= p.opens AND e.opened < p.ends
WINDOW w AS (PARTITION BY e.number ORDER BY e.nth);

CREATE TEMP TABLE holders AS
WITH told AS (
    SELECT source::sources AS source, number, opened // 1000000 AS opened, service::services AS service,
        agency::agencies AS agency, channel::channels AS channel, district::districts AS district,
        priority::priorities AS priority, parent, place, requester
    FROM cases
), held AS (
    SELECT *, NULL::BIGINT AS began, NULL::BIGINT AS until, NULL::INTEGER AS carried, 0 AS nth,
        false AS is_sent
    FROM told WHERE number NOT IN (SELECT number FROM stints)
    UNION ALL
    SELECT t.* REPLACE (s.agency AS agency), s.began, s.until, s.promise, s.nth, true
    FROM told t JOIN stints s USING (number)
)
SELECT h.* EXCLUDE (place, requester, carried), coalesce(h.carried, p.promise) AS promise,
    CASE WHEN h.requester IS NOT NULL AND h.nth = 0 THEN hash(h.requester, k.family) END AS person,
    CASE WHEN trim(h.place) <> '' AND h.nth = 0 THEN hash(lower(trim(h.place)), k.family) END AS spot
FROM held h LEFT JOIN kin k USING (service)
LEFT JOIN promises p ON p.agency = h.agency AND p.service = h.service
    AND h.opened >= p.opens AND h.opened < p.ends;

CREATE TEMP TABLE firsts AS
WITH told AS (
    SELECT number, "at" // 1000000 AS "at", kind, name, outcome::outcomes AS outcome,
        actor IS DISTINCT FROM 'system' AS by_person,
        audience IS DISTINCT FROM 'internal' AND actor IS DISTINCT FROM 'resident' AS heard,
        has_text
    FROM events
), held AS (
    SELECT h.rowid AS id, h.number, h.began, p.by_person, p.closing_counts, p.done_kind, p.done_name,
        p.begun_kind, p.begun_name
    FROM holders h LEFT JOIN promises p USING (promise)
)
SELECT h.id, max(e."at") AS last_at,
    min(e."at") FILTER (e.kind = 'closed') AS first_closed,
    count(*) FILTER (e.kind = 'closed') AS closings,
    arg_min(e.outcome, e."at") FILTER (e.kind = 'closed') AS outcome,
    min(e."at") FILTER (e.kind = 'accepted' AND (h.began IS NULL OR e."at" >= h.began)) AS accepted,
    min(e."at") FILTER (e.heard AND (e.by_person OR NOT h.by_person) AND (
        e.kind IN ('message_sent', 'update_sent')
        OR e.kind = 'closed' AND e.has_text AND h.closing_counts)) AS told,
    min(e."at") FILTER (e.kind = h.done_kind AND (h.done_name IS NULL OR e.name = h.done_name)) AS done,
    min(e."at") FILTER (e.kind = h.begun_kind AND (h.begun_name IS NULL OR e.name = h.begun_name))
        AS begun
FROM told e JOIN held h USING (number) GROUP BY h.id;
