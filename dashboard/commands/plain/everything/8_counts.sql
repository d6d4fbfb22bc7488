-- Everything by a plain script, 8 of 8: the cube, the rates, the backlog.

CREATE TEMP TABLE fine AS
SELECT agency, service, agreement, version, commitment, state, district, channel,
    month_of(received_day) AS received, month_of(due_day) AS due, month_of(closed_day) AS closed,
    count(*) AS n, count(*) FILTER (provisional) AS provisional,
    count(*) FILTER (instants.due <= getvariable('as_of')) AS fallen_due
FROM instants GROUP BY ALL;

COPY (
    WITH sets AS (
        SELECT agency, service, agreement, version, commitment, state, district, channel, received,
            due, closed,
            grouping_id(received, due) AS basis, grouping_id(district, channel) AS part, sum(n) AS n,
            sum(fallen_due) AS fallen_due, sum(provisional) AS provisional
        FROM fine
        GROUP BY agency, service, agreement, version, commitment, state, GROUPING SETS (
            (received), (received, district), (received, channel), (due), (due, district),
            (due, channel),
            (closed), (closed, district), (closed, channel))
    )
    SELECT CASE part WHEN 3 THEN 'services' WHEN 1 THEN 'districts' ELSE 'channels' END AS part,
        CASE basis WHEN 1 THEN 'received' WHEN 2 THEN 'due' ELSE 'closed' END AS basis,
        strftime(coalesce(received, due, closed), '%Y-%m') AS period, agency, service, agreement,
        version, commitment,
        coalesce(district::VARCHAR, channel::VARCHAR) AS slice, state, NULL::SMALLINT AS bin,
            CAST(n AS BIGINT) AS n,
        CAST(CASE WHEN sets.basis = 3 THEN CASE WHEN state IN ('met', 'late') THEN n ELSE 0 END
            WHEN state NOT IN ('met', 'late', 'overdue') THEN 0
            WHEN sets.basis = 2 THEN fallen_due ELSE n END AS BIGINT) AS counted,
        CAST(provisional AS BIGINT) AS provisional
    FROM sets WHERE coalesce(received, due, closed) IS NOT NULL
    UNION ALL
    SELECT 'days', basis, strftime(DATE '1970-01-01' + CAST(day AS INTEGER), '%Y-%m-%d'), agency,
        service, agreement, version, 'resolution', NULL, NULL, NULL, n, n, 0
    FROM (
        SELECT 'received' AS basis, received_day AS day, agency, service, agreement, version,
            count(*) AS n
        FROM instants WHERE commitment = 'resolution' GROUP BY ALL
        UNION ALL
        SELECT 'due', due_day, agency, service, agreement, version, count(*)
        FROM instants WHERE commitment = 'resolution' AND due IS NOT NULL GROUP BY ALL
        UNION ALL
        SELECT 'closed', closed_day, agency, service, agreement, version, count(*)
        FROM instants WHERE commitment = 'resolution' AND closed IS NOT NULL GROUP BY ALL
    )
    UNION ALL
    SELECT 'durations', 'received', strftime(month, '%Y-%m'), agency, service, agreement, version,
        commitment, NULL, state, bin, n, n, 0
    FROM (
        SELECT month_of(received_day) AS month, agency, service, agreement, version, commitment, state,
            CAST(floor(ln(greatest(stop - start, 1)) / ln(1.02)) AS SMALLINT) AS bin, count(*) AS n
        FROM instants WHERE state IN ('met', 'late') AND stop IS NOT NULL GROUP BY ALL
    )
) TO (kept('cube')) (COMPRESSION lz4_raw);

COPY (
    WITH first_closed AS (
        SELECT l.*, month_of((first_closed + o.off) // 86400) AS month,
            within(reopened, first_closed, window_days) AS again,
            within(reopened, first_closed, 30) AS again_in_30, days_before(30) AS before_30,
            within(next_contact, first_closed, repeat_days) AS asked,
            within(next_place_contact, first_closed, repeat_days) AS asked_there,
            within(reopened, first_closed, repeat_days)
                AND NOT within(reopened, first_closed, window_days) AS back
        FROM lives l JOIN offsets o ON o.hour = first_closed // 3600 WHERE void_reason IS NULL
    ), after_closing AS (
        SELECT month, agency, service, agreement, version, count(*) AS n,
            count(*) FILTER (first_closed <= settled_before) AS watched,
            count(*) FILTER (first_closed <= settled_before AND again) AS again,
            count(*) FILTER (first_closed <= before_30) AS watched_30,
            count(*) FILTER (first_closed <= before_30 AND again_in_30) AS again_in_30,
            CAST(sum(greatest(closings - 1, 0)) AS BIGINT) AS reclosed,
            count(*) FILTER (first_closed <= asked_before) AS heard,
            count(*) FILTER (first_closed <= asked_before AND (asked OR back)) AS asked,
            count(*) FILTER (first_closed <= asked_before AND asked_there) AS asked_there,
            count(coalesce(resident_comment, operator_comment, agency_comment)) AS commented,
            count(resident_comment) AS by_resident, count(operator_comment) AS by_operator,
            count(agency_comment) AS by_agency
        FROM first_closed GROUP BY ALL
    ), after_rows AS (
        SELECT month, agency, service, agreement, version, unnest([
            {'figure': 'reopen_rate', 'part': NULL, 'k': again, 'n': watched},
            {'figure': 'reopen_rate', 'part': '30_days', 'k': again_in_30, 'n': watched_30},
            {'figure': 'reopen_rate', 'part': 'reclosures', 'k': reclosed, 'n': n},
            {'figure': 'repeat_contact', 'part': NULL, 'k': asked, 'n': heard},
            {'figure': 'repeat_contact', 'part': 'same_place', 'k': asked_there, 'n': heard},
            {'figure': 'comments_after_close', 'part': NULL, 'k': commented, 'n': n},
            {'figure': 'comments_after_close', 'part': 'resident', 'k': by_resident, 'n': n},
            {'figure': 'comments_after_close', 'part': 'operator', 'k': by_operator, 'n': n},
            {'figure': 'comments_after_close', 'part': 'agency', 'k': by_agency, 'n': n}
        ]) AS counted
        FROM after_closing
    ), routed AS (
        SELECT month_of((opened + o.off) // 86400) AS month, agency, service, agreement, version,
            count(*) AS n,
            count(*) FILTER (reroutes > 0) AS rerouted, count(*) FILTER (reroutes = 0
                AND NOT missing_information) AS complete,
            count(*) FILTER (covered) AS covered
        FROM lives JOIN offsets o ON o.hour = opened // 3600 WHERE transferred
            AND void_reason IS NULL GROUP BY ALL
    ), routed_rows AS (
        SELECT month, agency, service, agreement, version, unnest([
            {'figure': 'reroute_rate', 'part': NULL, 'k': rerouted, 'n': n},
            {'figure': 'intake_complete', 'part': NULL, 'k': complete, 'n': n},
            {'figure': 'coverage', 'part': NULL, 'k': covered, 'n': n}
        ]) AS counted
        FROM routed
    )
    SELECT month, agency, service, agreement, version, counted.figure, counted.part, counted.k,
        counted.n FROM after_rows
    UNION ALL
    SELECT month, agency, service, agreement, version, counted.figure, counted.part, counted.k,
        counted.n FROM routed_rows
    UNION ALL
    SELECT month_of((opened + o.off) // 86400), agency, service, agreement, version, 'reroute_rate',
        'reason:' || reroute_reason, count(*), 0
    FROM lives JOIN offsets o ON o.hour = opened // 3600
    WHERE transferred AND void_reason IS NULL AND reroutes > 0
        AND reroute_reason IS NOT NULL GROUP BY ALL
    UNION ALL
    SELECT month_of((closed + o.off) // 86400), agency, service, agreement, version,
        'closed_without_action', NULL, count(no_action), count(*)
    FROM lives JOIN offsets o ON o.hour = closed // 3600 WHERE void_reason IS NULL GROUP BY ALL
    UNION ALL
    SELECT month_of((closed + o.off) // 86400), agency, service, agreement, version,
        'closed_without_action', 'reason:' || no_action, count(*), 0
    FROM lives JOIN offsets o ON o.hour = closed // 3600 WHERE void_reason IS NULL
        AND no_action IS NOT NULL GROUP BY ALL
    UNION ALL
    SELECT month_of(due_day), agency, service, agreement, version, 'kept_promise', NULL,
        count(*) FILTER (state = 'met' AND closed IS NOT NULL AND no_action IS NULL AND NOT is_unsaid
            AND NOT within(reopened, stop, window_days)
                AND NOT within(next_contact, stop, window_days)),
        count(*)
    FROM instants WHERE commitment = 'resolution' AND state IN ('met', 'late', 'overdue')
        AND is_settled GROUP BY ALL
    UNION ALL
    SELECT month_of((due + o.off) // 86400), agency, service, agreement, version, 'updated', NULL,
        count(told), count(*)
    FROM updates JOIN offsets o ON o.hour = due // 3600 WHERE void_reason IS NULL GROUP BY ALL
) TO (kept('rates')) (COMPRESSION lz4_raw);

COPY (
    WITH standing AS (
        SELECT *, greatest(getvariable('as_of') - opened, 0) AS age FROM instants
        WHERE commitment = 'resolution' AND closed IS NULL AND void_reason IS NULL
    ), aged AS (
        SELECT s.*, (passed(t.unit = 'calendar_days', t.calendar,
            getvariable('as_of')) - passed(t.unit = 'calendar_days', t.calendar, s.start))
            / greatest(passed(t.unit = 'calendar_days', t.calendar, coalesce(s.due_at_cap, s.due))
                - passed(t.unit = 'calendar_days', t.calendar, s.start), 1) AS times
        FROM standing s JOIN terms t USING (clause)
    )
    SELECT agency, service, agreement, version, count(*) AS n,
        count(*) FILTER (state = 'overdue') AS overdue,
        count(*) FILTER (due IS NULL) AS no_target, count(*) FILTER (due IS NOT NULL
            AND state <> 'overdue') AS under_1x,
        count(*) FILTER (state = 'overdue' AND times <= 2) AS from_1x_to_2x,
        count(*) FILTER (state = 'overdue' AND times > 2 AND times <= 4) AS from_2x_to_4x,
        count(*) FILTER (state = 'overdue' AND times > 4) AS over_4x, max(age) AS oldest,
        quantile_disc(age, [0.5, 0.8, 0.9]) AS ages
    FROM (SELECT * FROM aged UNION ALL SELECT *, NULL FROM standing WHERE clause IS NULL)
    GROUP BY ALL
) TO (kept('backlog')) (COMPRESSION lz4_raw);
