-- As the server's administrator, once and before a restore: runuser -u postgres -- psql -f postgresql.sql
-- `accord` owns the tables: imports, measuring and upgrades. `accord_web` is the dashboard's: it
-- adds to the audit log and to what happened to cases, and can change neither.
-- `accord_copy` reads, for backups.
SELECT format('CREATE ROLE %I LOGIN', name) FROM unnest('{accord,accord_web,accord_copy}'::text[]) name
  WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec
CREATE DATABASE accord311 OWNER accord ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE accord311 FROM PUBLIC;
GRANT CONNECT ON DATABASE accord311 TO accord, accord_web, accord_copy;

\connect accord311
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO accord;
GRANT USAGE ON SCHEMA public TO accord_web, accord_copy;
ALTER DEFAULT PRIVILEGES FOR ROLE accord IN SCHEMA public
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO accord_web;
ALTER DEFAULT PRIVILEGES FOR ROLE accord IN SCHEMA public GRANT USAGE ON SEQUENCES TO accord_web;
ALTER DEFAULT PRIVILEGES FOR ROLE accord IN SCHEMA public GRANT SELECT ON TABLES TO accord_copy;
ALTER DEFAULT PRIVILEGES FOR ROLE accord IN SCHEMA public GRANT SELECT ON SEQUENCES TO accord_copy;
