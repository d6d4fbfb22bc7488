-- Everything by a plain script, 3 of 8: which closing held, and why a case leaves every rate.

CREATE TEMP TABLE theirs AS
SELECT number, "at" // 1000000 AS "at", kind, name, actor, audience, reason,
    outcome::outcomes AS outcome
FROM events
WHERE number IN (SELECT number FROM few WHERE kind IN ('reopened', 'paused', 'prioritised'));

CREATE TEMP TABLE closings AS
WITH turns AS (
    SELECT t.number, t."at", t.kind, t.outcome, coalesce(p.window_days, 14) AS days,
        min(CASE WHEN t.kind = 'reopened' THEN t."at" END) OVER (
            PARTITION BY t.number ORDER BY t."at", t.kind DESC
            ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
        ) AS reopened
    FROM theirs t JOIN holders h ON h.number = t.number AND h.nth = 0
    LEFT JOIN promises p USING (promise)
    WHERE t.kind IN ('closed', 'reopened')
        AND t.number IN (SELECT number FROM few WHERE kind = 'reopened')
)
SELECT number, "at", outcome, reopened, within(reopened, "at", days) AS annulled
FROM turns WHERE kind = 'closed';

CREATE TEMP TABLE held AS
SELECT number, min("at") AS first_closed, min("at") FILTER (NOT annulled) AS closed,
    arg_min(outcome, "at") FILTER (NOT annulled) AS outcome
FROM closings GROUP BY number;

-- The spells in which a case was wrongly closed, before the closing that held.
CREATE TEMP TABLE undone AS
SELECT a.number, a."at" AS begun, a.reopened AS ended FROM closings a JOIN held h USING (number)
WHERE a.annulled AND (h.closed IS NULL OR a."at" < h.closed);

CREATE TEMP TABLE again AS
SELECT h.number, h.closed, h.outcome, u.undone, min(f."at") AS reopened, count(f."at") AS reopenings
FROM held h
LEFT JOIN (SELECT number, max(ended) AS undone FROM undone GROUP BY number) u USING (number)
LEFT JOIN few f ON f.number = h.number AND f.kind = 'reopened' AND f."at" >= h.first_closed
GROUP BY ALL;

CREATE TEMP TABLE again_done AS
SELECT h.rowid AS id, min(t."at") AS done
FROM again a JOIN holders h USING (number) JOIN promises p USING (promise)
JOIN theirs t ON t.number = a.number AND t."at" >= a.undone
    AND t.kind = p.done_kind AND (p.done_name IS NULL OR t.name = p.done_name)
GROUP BY h.rowid;

CREATE TEMP TABLE taken_back AS
SELECT f.number, min(f."at") FILTER (f.kind = 'withdrawn') AS "at",
    arg_min(CASE
        WHEN f.reason IN ('withdrawn', 'test_or_error', 'outside_jurisdiction', 'excluded')
            THEN f.reason
        WHEN f.kind = 'withdrawn' THEN 'withdrawn' ELSE 'test_or_error' END, f."at") AS reason
FROM few f
LEFT JOIN (SELECT number, max("at") AS "at" FROM few WHERE kind = 'reopened' GROUP BY number) r
    USING (number)
WHERE f.kind IN ('withdrawn', 'voided') AND (r."at" IS NULL OR f."at" > r."at")
GROUP BY f.number;

CREATE TEMP TABLE facts AS
WITH told AS (
    SELECT h.rowid AS id, h.* EXCLUDE (parent), f.* EXCLUDE (id, outcome, done), f.done AS first_done,
        coalesce(p.done_kind, 'closed') = 'closed' AS on_closing, a.reopened, a.undone,
        coalesce(a.reopenings, 0) AS reopenings,
        CASE WHEN a.number IS NULL THEN f.first_closed ELSE a.closed END AS closed,
        CASE WHEN a.number IS NULL THEN f.outcome ELSE a.outcome END AS outcome
    FROM holders h LEFT JOIN firsts f ON f.id = h.rowid LEFT JOIN again a ON a.number = h.number
    LEFT JOIN promises p USING (promise)
)
SELECT t.* EXCLUDE (on_closing)
    REPLACE (CASE WHEN t.on_closing THEN t.first_closed ELSE t.first_done END AS first_done),
    CASE WHEN t.on_closing THEN t.closed WHEN t.undone IS NULL THEN t.first_done
        ELSE d.done END AS done,
    coalesce(o.void, b.reason, CASE WHEN x.promise IS NOT NULL THEN 'excluded' END) AS own_void,
    b."at" AS taken_back
FROM told t LEFT JOIN again_done d ON d.id = t.id LEFT JOIN taken_back b ON b.number = t.number
LEFT JOIN endings o ON o.outcome = t.outcome
LEFT JOIN excluded x ON x.promise = t.promise AND x.outcome = t.outcome;

-- Of what several agencies promised, all but the promise of the one that held the case at the stop.
CREATE TEMP TABLE lost AS
WITH promised AS (
    SELECT f.id, f.number, f.nth, f.until, 'resolution' AS commitment,
        coalesce(p.done_clause, '') AS clause,
        coalesce(f.done, f.closed) AS stop
    FROM facts f LEFT JOIN promises p USING (promise) WHERE f.is_sent
    UNION ALL
    SELECT f.id, f.number, f.nth, f.until, 'first_response', p.told_clause, f.told
    FROM facts f JOIN promises p USING (promise) WHERE f.is_sent
    UNION ALL
    SELECT f.id, f.number, f.nth, f.until, 'first_action', p.begun_clause, f.begun
    FROM facts f JOIN promises p USING (promise) WHERE f.is_sent
), kept AS (
    SELECT id, commitment, row_number() OVER (
        PARTITION BY number, commitment ORDER BY CASE WHEN nth = 0 THEN 1000000 ELSE nth END) AS place
    FROM promised WHERE clause IS NOT NULL AND (until IS NULL OR stop < until)
)
SELECT p.id, p.commitment::commitments AS commitment FROM promised p
ANTI JOIN (FROM kept WHERE place = 1) k USING (id, commitment);

DROP TABLE firsts;
