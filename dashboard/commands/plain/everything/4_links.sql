-- Everything by a plain script, 4 of 8: what cases have to do with each other.

CREATE TEMP TABLE roots AS
WITH RECURSIVE linked AS (
    SELECT number, arg_max(value, "at") AS parent FROM few
    WHERE kind = 'linked' AND value IS NOT NULL GROUP BY number
), named AS (
    FROM linked
    UNION ALL
    SELECT number, parent FROM holders
    WHERE parent IS NOT NULL AND nth = 0 AND number NOT IN (SELECT number FROM linked)
), up AS (
    SELECT number, parent, 1 AS steps FROM named
    UNION ALL
    SELECT u.number, n.parent, u.steps + 1 FROM up u JOIN named n ON n.number = u.parent
    WHERE u.steps < 100
)
SELECT number, arg_max(parent, steps) AS parent, max(steps) AS steps FROM up GROUP BY number;

DROP TABLE holders;

CREATE TEMP TABLE repeats AS
SELECT c.source, c.number, c.opened, c.service, r.parent, r.steps
FROM roots r JOIN facts c ON c.number = r.number AND c.nth = 0;

CREATE TEMP TABLE parents AS
SELECT number, opened, service, first_closed, own_void FROM facts
WHERE nth = 0 AND number IN (SELECT parent FROM repeats);

CREATE TEMP TABLE last_turns AS
SELECT r.number, arg_max(t.kind, t."at") AS kind
FROM repeats r JOIN theirs t ON t.number = r.parent
WHERE t.kind IN ('closed', 'reopened') AND t."at" <= r.opened GROUP BY r.number;

COPY (
    SELECT r.source, r.number,
        CASE WHEN r.steps < 100 AND o.number IS NOT NULL THEN r.parent END AS parent,
        CASE WHEN r.steps >= 100 THEN 'cycle'
            WHEN o.number IS NULL THEN 'unknown_parent' END AS link_fault,
        coalesce(r.steps < 100 AND o.own_void IS NULL AND k.family = ok.family AND o.opened <= r.opened
            AND coalesce(t.kind <> 'closed', o.first_closed IS NULL OR o.first_closed > r.opened),
            false) AS live_parent
    FROM repeats r LEFT JOIN kin k ON k.service = r.service
    LEFT JOIN parents o ON o.number = r.parent LEFT JOIN kin ok ON ok.service = o.service
    LEFT JOIN last_turns t ON t.number = r.number
) TO (kept('links')) (COMPRESSION lz4_raw);
CREATE TEMP VIEW links AS FROM read_parquet(kept('links'));

-- The next contact of the same person in the family after each stop, and at the place after closing.
CREATE TEMP TABLE people AS
SELECT f.id, f.person, f.opened, f.number, f.first_closed, f.done, f.told, f.begun, k.recurs
FROM facts f JOIN kin k USING (service)
WHERE f.person IN (
    SELECT person FROM facts WHERE person IS NOT NULL GROUP BY person HAVING count(*) > 1);

CREATE TEMP TABLE asked AS
SELECT id, 'closing' AS what, person, opened, recurs, greatest(first_closed, opened) AS stop
FROM people WHERE first_closed IS NOT NULL
UNION ALL
SELECT id, 'resolution', person, opened, recurs, greatest(done, opened)
FROM people WHERE done IS NOT NULL
UNION ALL
SELECT id, 'first_response', person, opened, recurs, greatest(told, opened)
FROM people WHERE told IS NOT NULL
UNION ALL
SELECT id, 'first_action', person, opened, recurs, greatest(begun, opened)
FROM people WHERE begun IS NOT NULL;

CREATE TEMP TABLE contacts AS
SELECT a.id, a.what, p.opened AS contact, p.number
FROM asked a ASOF JOIN (SELECT person, opened, number FROM people) p
    ON p.person = a.person AND a.stop < p.opened
WHERE p.opened <= a.stop + 31 * 86400 AND CASE WHEN a.recurs IS NULL THEN true ELSE
    local(p.opened) < date_trunc('day', local(a.opened)) + to_days(CAST(a.recurs AS INTEGER)) END;

DROP TABLE people;
DROP TABLE asked;

CREATE TEMP TABLE places AS
WITH asked AS (
    SELECT f.id, f.spot, f.opened, k.recurs, greatest(f.first_closed, f.opened) AS stop
    FROM facts f JOIN kin k USING (service) WHERE f.spot IS NOT NULL AND f.first_closed IS NOT NULL
)
SELECT a.id, p.opened AS contact
FROM asked a ASOF JOIN (SELECT spot, opened FROM facts WHERE spot IS NOT NULL) p
    ON p.spot = a.spot AND a.stop < p.opened
WHERE p.opened <= a.stop + 31 * 86400 AND CASE WHEN a.recurs IS NULL THEN true ELSE
    local(p.opened) < date_trunc('day', local(a.opened)) + to_days(CAST(a.recurs AS INTEGER)) END;
