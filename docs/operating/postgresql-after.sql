-- Run as `accord` once the tables are there, and after each upgrade.
REVOKE UPDATE, DELETE, TRUNCATE ON audit_log, case_events FROM accord_web;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON alembic_version, store FROM accord_web;
