-- Everything by a plain script, 6 of 8: a row a case and commitment, and a row a case.

CREATE TEMP VIEW rows AS FROM rows_of('facts');

COPY (
    WITH counted AS (
        SELECT d.*, CASE WHEN d.clause IS NOT NULL THEN p.agreement END AS agreement, p.version,
            coalesce(d.own_void, CASE WHEN l.number IS NOT NULL AND coalesce(p.duplicates_void, true)
                THEN 'duplicate' END) AS void_reason,
            CASE WHEN d.commitment = 'resolution' THEN coalesce(p.reopen_rule, 'continuous')
                ELSE 'continuous' END AS rule,
            coalesce(p.settled_before, days_before(14)) AS settled_before,
            coalesce(p.window_days, 14) AS window_days,
            g.id IS NOT NULL AS is_special, g.is_changed, g.due_unpaused AS own_unpaused,
            g.due_continuous AS own_due, g.paused_seconds AS paused, g.due_at_cap AS cap,
            g.due_resume, g.paused_resume, g.cap_resume, g.due_restart, g.paused_restart, g.cap_restart,
            n.contact AS next_contact, e.letter AS no_action
        FROM dues('rows') d
        LEFT JOIN promises p USING (promise)
        LEFT JOIN (SELECT number FROM links WHERE live_parent) l ON l.number = d.number
        LEFT JOIN special_dues g ON g.id = d.id AND g.commitment = d.commitment
        LEFT JOIN (
            SELECT id, what::commitments AS commitment, contact FROM contacts WHERE what <> 'closing'
        ) n ON n.id = d.id AND n.commitment = d.commitment
        LEFT JOIN endings e ON e.outcome = d.outcome
    ), ruled AS (
        SELECT * EXCLUDE (due, stop), stop AS last_stop,
            CASE WHEN rule = 'first_closure' THEN first_stop ELSE stop END AS stop,
            CASE WHEN is_special THEN own_unpaused ELSE due END AS due_unpaused,
            CASE WHEN is_special THEN own_due ELSE due END AS due_continuous,
            CASE WHEN rule = 'resume' AND due_resume IS NOT NULL THEN due_resume
                WHEN rule = 'restart' AND due_restart IS NOT NULL THEN due_restart
                WHEN is_special THEN own_due ELSE due END AS due,
            CASE WHEN rule = 'resume' AND due_resume IS NOT NULL THEN cap_resume
                WHEN rule = 'restart' AND due_restart IS NOT NULL THEN cap_restart
                    ELSE cap END AS due_at_cap,
            CASE WHEN rule = 'resume' AND due_resume IS NOT NULL THEN paused_resume
                WHEN rule = 'restart' AND due_restart IS NOT NULL THEN paused_restart
                    ELSE paused END AS paused_seconds,
            CASE WHEN least(last_stop, closed) < start THEN
                start - least(last_stop, closed) < 60
                OR local(least(last_stop, closed)) = date_trunc('day', local(start))
                END AS slightly_early
        FROM counted
    ), mended AS (
        SELECT * REPLACE (
            CASE WHEN slightly_early AND stop < start THEN start ELSE stop END AS stop,
            CASE WHEN slightly_early AND closed < start THEN start ELSE closed END AS closed,
            CASE WHEN slightly_early AND last_stop < start THEN start ELSE last_stop END AS last_stop)
        FROM ruled
    ), judged AS (
        SELECT *, last_stop IS NULL AND closed IS NOT NULL AS stop_missing,
            CAST(CASE WHEN void_reason IS NOT NULL THEN 'void' WHEN clause IS NULL THEN 'no_commitment'
                WHEN NOT slightly_early THEN 'unmeasurable'
                WHEN stop IS NOT NULL THEN CASE WHEN stop <= due THEN 'met' ELSE 'late' END
                WHEN getvariable('as_of') <= greatest(due, due_at_cap) THEN 'running'
                WHEN stop_missing THEN 'late' ELSE 'overdue' END AS states) AS state
        FROM mended
    )
    SELECT source, number, agency, service, channel, district, opened, agreement, version, commitment,
        clause,
        CASE WHEN version IS NULL THEN 'no_agreement' WHEN clause IS NULL THEN 'no_service' END
            AS missing,
        priority, start, accepted, due_unpaused, due, due_at_cap,
        coalesce(paused_seconds, 0) AS paused_seconds,
        stop, closed, taken_back AS withdrawn, first_stop, last_stop, due_continuous,
        coalesce(due_resume, due_continuous) AS due_resume,
        coalesce(due_restart, due_continuous) AS due_restart,
        reopened, next_contact, no_action, void_reason,
        CASE WHEN NOT slightly_early THEN 'closed_before_opened' END AS unmeasurable, stop_missing,
        coalesce(is_changed, false) AS priority_changed, last_at AS valid_from, state,
        state = 'met' AND commitment = 'resolution'
            AND (closed IS NULL OR closed > settled_before) AS provisional,
        coalesce(due_at_cap, due) <= settled_before AS is_settled, window_days,
        closed IS NOT NULL AND outcome IS NULL AS is_unsaid,
        (opened + o.off) // 86400 AS received_day,
        (coalesce(due_at_cap, due, opened) + u.off) // 86400 AS due_day,
        (closed + e.off) // 86400 AS closed_day
    FROM judged
    LEFT JOIN offsets o ON o.hour = opened // 3600
    LEFT JOIN offsets u ON u.hour = coalesce(due_at_cap, due, opened) // 3600
    LEFT JOIN offsets e ON e.hour = closed // 3600
) TO (kept('instants')) (COMPRESSION lz4_raw);
CREATE TEMP VIEW instants AS FROM read_parquet(kept('instants'));

CREATE TEMP TABLE routes AS
WITH sent AS (
    SELECT number,
        count(*) FILTER (kind = 'rerouted' AND from_agency IS DISTINCT FROM to_agency) AS reroutes,
        min("at") FILTER (kind = 'rerouted' AND from_agency IS DISTINCT FROM to_agency) AS rerouted,
        coalesce(arg_min(reason, "at") FILTER (kind = 'rerouted' AND reason IS NOT NULL),
            arg_min(reason, "at") FILTER (kind = 'returned' AND reason IS NOT NULL)) AS reason,
        coalesce(bool_or(reason = 'missing_information'), false) AS lacked,
        arg_min(from_agency, "at") AS first_agency
    FROM few WHERE kind IN ('rerouted', 'returned') GROUP BY number
)
SELECT s.*, f.began AS settled,
    CASE WHEN s.reroutes > 0 AND coalesce(s.rerouted <= f.closed, true) AND f.began IS NOT NULL
        AND p.calendar IS NOT NULL
        THEN passed(false, p.calendar, f.began) - passed(false, p.calendar, f.opened)
        END AS lost_seconds
FROM (
    SELECT id, number, began, closed, opened, promise FROM facts
    ANTI JOIN (FROM lost WHERE commitment = 'resolution') USING (id)
) f
JOIN sent s USING (number) LEFT JOIN promises p USING (promise);

CREATE TEMP TABLE comments AS
SELECT f.number, count(*) AS n, min(f."at") FILTER (f.actor = 'resident') AS by_resident,
    min(f."at") FILTER (f.actor = 'operator') AS by_operator,
    min(f."at") FILTER (f.actor = 'agency') AS by_agency
FROM few f JOIN facts c ON c.number = f.number AND c.nth = 0
WHERE f.kind = 'commented' AND f.actor IN ('resident', 'operator', 'agency') AND f."at" > c.first_closed
GROUP BY f.number;

COPY (
    WITH dated AS (
        SELECT *, CASE WHEN first_closed < opened THEN opened - first_closed < 60
            OR local(first_closed) = date_trunc('day', local(opened)) END AS slightly_early
        FROM facts ANTI JOIN (FROM lost WHERE commitment = 'resolution') USING (id)
    ), told AS (
        SELECT * REPLACE (CASE WHEN slightly_early THEN opened ELSE first_closed END AS first_closed,
            CASE WHEN slightly_early AND closed < opened THEN opened ELSE closed END AS closed)
        FROM dated
    )
    SELECT f.source, f.number, f.agency, f.service, f.channel, f.district, f.opened,
        CASE WHEN p.done_clause IS NOT NULL THEN p.agreement END AS agreement, p.version,
        coalesce(r.first_agency, f.agency::VARCHAR) AS first_agency, f.accepted, f.first_closed,
            f.closed, f.outcome,
        e.letter AS no_action, coalesce(f.closings, 0) AS closings, f.reopened, f.reopenings,
        f.taken_back AS withdrawn,
        coalesce(f.own_void, CASE WHEN l.live_parent AND coalesce(p.duplicates_void, true)
            THEN 'duplicate' END) AS void_reason,
        l.parent, coalesce(l.live_parent, false) AS live_parent, l.link_fault,
        n.contact AS next_contact,
        n.number AS next_contact_number, s.contact AS next_place_contact,
        c.by_resident AS resident_comment,
        c.by_operator AS operator_comment, c.by_agency AS agency_comment,
        coalesce(c.n, 0) AS comments_after,
        coalesce(r.reroutes, 0) AS reroutes, r.reason AS reroute_reason, r.rerouted, r.settled,
            r.lost_seconds,
        coalesce(r.lacked, false) AS missing_information, f.agency IS NOT NULL
            AND o.agency IS NULL AS transferred,
        x.reclassified, coalesce(NOT f.slightly_early, false) AS closed_before_opened,
        f.last_at AS valid_from, coalesce(p.covers, false) AS covered,
        coalesce(p.window_days, 14) AS window_days, coalesce(p.repeat_days, 14) AS repeat_days,
        coalesce(p.settled_before, days_before(14)) AS settled_before,
        coalesce(p.asked_before, days_before(14)) AS asked_before
    FROM told f
    LEFT JOIN promises p USING (promise) LEFT JOIN routes r ON r.number = f.number
    LEFT JOIN comments c ON c.number = f.number LEFT JOIN links l ON l.number = f.number
    LEFT JOIN (FROM contacts WHERE what = 'closing') n ON n.id = f.id LEFT JOIN places s ON s.id = f.id
    LEFT JOIN endings e ON e.outcome = f.outcome LEFT JOIN operators o ON o.agency = f.agency::VARCHAR
    LEFT JOIN (SELECT number, max("at") AS reclassified
        FROM few WHERE kind = 'reclassified' GROUP BY number) x
        ON x.number = f.number
) TO (kept('lives')) (COMPRESSION lz4_raw);
CREATE TEMP VIEW lives AS FROM read_parquet(kept('lives'));
