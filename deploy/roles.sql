-- Roles and database of a production installation. Run once, as a superuser, on the server (not through a pooler):
--   psql -v app_password="'…'" -v migrator_password="'…'" -f deploy/roles.sql
-- lienthong_owner     owns the schema; nobody signs in as it
-- lienthong_migrator  may act as the owner; npm run migrate uses it
-- lienthong_app       runs the application: reads and writes rows, changes nothing else
\set ON_ERROR_STOP on

SELECT 'CREATE ROLE lienthong_owner NOLOGIN'
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'lienthong_owner') \gexec
SELECT 'CREATE ROLE lienthong_migrator LOGIN IN ROLE lienthong_owner'
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'lienthong_migrator') \gexec
SELECT 'CREATE ROLE lienthong_app LOGIN'
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'lienthong_app') \gexec

ALTER ROLE lienthong_migrator PASSWORD :migrator_password;
ALTER ROLE lienthong_app PASSWORD :app_password;

SELECT 'CREATE DATABASE lienthong OWNER lienthong_owner ENCODING ''UTF8'' TEMPLATE template0'
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'lienthong') \gexec

REVOKE ALL ON DATABASE lienthong FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE lienthong TO lienthong_app, lienthong_migrator;

\connect lienthong
ALTER SCHEMA public OWNER TO lienthong_owner;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
