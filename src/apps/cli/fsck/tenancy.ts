import type pg from 'pg'
import { fault, type Finding } from './finding.ts'

/** Tables that belong to the installation and to no organisation. */
const shared = ['migration', 'server_secret']

const questions: Readonly<Record<string, string>> = {
  'has no org_id': `
    select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and c.relname <> all ($1) and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped)`,
  'does not force row-level security': `
    select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and c.relname <> all ($1) and not (c.relrowsecurity and c.relforcerowsecurity)`,
  'has a primary key that does not begin with org_id': `
    select c.relname as name from pg_class c left join pg_index i on i.indrelid = c.oid and i.indisprimary
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> all ($1) and a.attname is distinct from 'org_id'`,
  'has a policy that lets the product see other organisations': `
    select c.relname as name from pg_policy p join pg_class c on c.oid = p.polrelid
    where c.relname <> all ($1) and 'touchstone_app'::regrole = any (p.polroles) and (pg_get_expr(p.polqual, p.polrelid) !~ 'org_id = .*app\\.org'
      or pg_get_expr(p.polwithcheck, p.polrelid) is not null and pg_get_expr(p.polwithcheck, p.polrelid) !~ 'org_id = .*app\\.org')`,
  'refers to another table without its org_id': `
    select c.relname || '.' || k.conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and c.relnamespace = 'public'::regnamespace and c.relname <> all ($1) and not exists (
      select from unnest(k.conkey, k.confkey) as pair (ours, theirs)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.ours
        join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.theirs
      where a.attname = 'org_id' and b.attname = 'org_id')`,
  'belongs to the product itself': `
    select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relowner = 'touchstone_app'::regrole and c.relname <> all ($1)`,
  'is a role that sees past row-level security': `
    select rolname as name from pg_roles where rolname = 'touchstone_app' and (rolsuper or rolbypassrls) and rolname <> all ($1)`,
}

/** The database itself keeps organisations apart: asked of its catalogue. */
export async function checkTenancy(client: pg.ClientBase): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [wrong, question] of Object.entries(questions)) {
    const { rows } = await client.query<{ name: string }>(question, [shared])
    findings.push(...rows.map(({ name }) => fault('I6', undefined, `${name} ${wrong}`)))
  }
  return findings
}
