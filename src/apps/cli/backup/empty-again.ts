import type pg from 'pg'

/** Takes away what a restore that failed has begun in a database that was empty before; what belongs to an extension stays. */
export const emptyAgain = (client: pg.ClientBase): Promise<unknown> =>
  client.query(`do $$
  declare command text;
  begin
    for command in
      select format('drop table if exists public.%I cascade', tablename) from pg_tables where schemaname = 'public'
      union all select 'drop schema if exists auth cascade'
      union all select format('drop text search configuration if exists public.%I cascade', cfgname) from pg_ts_config where cfgnamespace = 'public'::regnamespace
    loop execute command; end loop;
    for command in
      select format('drop routine if exists %s cascade', p.oid::regprocedure) from pg_proc p where pronamespace = 'public'::regnamespace
        and pg_get_userbyid(proowner) = current_user and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
    loop execute command; end loop;
  end $$`)
