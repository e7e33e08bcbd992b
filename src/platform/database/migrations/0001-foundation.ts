import { ForwardMigration } from '../migration.js';

/** Extensions, folding of Vietnamese text for search, monthly partitions, outbox and idempotency keys. */
export class Foundation0001 extends ForwardMigration {
  readonly name = 'Foundation1000000000001';
  readonly sql = [
    // The application reads and writes rows; it never changes the schema. Modules take rights away where rows are final.
    `ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO lienthong_app`,
    `ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT ON SEQUENCES TO lienthong_app`,
    `GRANT USAGE ON SCHEMA public TO lienthong_app`,
    `CREATE EXTENSION IF NOT EXISTS ltree`,
    `CREATE EXTENSION IF NOT EXISTS pg_trgm`,
    `CREATE EXTENSION IF NOT EXISTS unaccent`,
    // unaccent() is only STABLE because its dictionary could change; ours never does, so indexes may rely on it.
    // The rules file folds đ to d; NFD does not.
    `CREATE FUNCTION fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
     $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, normalize($1, NFC))) $$`,
    // Makes the partitions of the given month and the two after it. The application may call it, though not make tables:
    // it works for partitioned tables of the owner only, and rows are reached through these alone, so that rights taken
    // away from a table cannot be got round through its partitions. Looking first avoids the lock on the parent that CREATE takes.
    `CREATE FUNCTION ensure_month_partitions(parent regclass, first_month date) RETURNS void
       LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC' SET lock_timeout = '3s' AS $$
     DECLARE m date; part text;
     BEGIN
       IF NOT EXISTS (SELECT 1 FROM pg_class WHERE oid = parent AND relkind = 'p' AND relowner = current_user::regrole) THEN
         RAISE EXCEPTION 'Table % is not partitioned by month', parent;
       END IF;
       FOR i IN 0..2 LOOP
         m := (date_trunc('month', first_month) + make_interval(months => i))::date;
         part := format('%s_%s', (SELECT relname FROM pg_class WHERE oid = parent), to_char(m, 'YYYYMM'));
         IF to_regclass(format('public.%I', part)) IS NULL THEN
           PERFORM pg_advisory_xact_lock(hashtext('ensure_month_partitions'));
           EXECUTE format('CREATE TABLE IF NOT EXISTS public.%I PARTITION OF %s FOR VALUES FROM (%L) TO (%L)',
                          part, parent, m::timestamptz, (m + interval '1 month')::date::timestamptz);
           EXECUTE format('REVOKE ALL ON public.%I FROM lienthong_app', part);
         END IF;
       END LOOP;
     END $$`,
  ];
}
