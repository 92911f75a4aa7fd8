-- What every notification waits for is asked less often: nothing is written otherwise than before.
-- docs/decisions/2026-11-23-fewer-waits.md

-- A reference is looked up row by row, and more than half of the time of a notification went into
-- that. Where one statement writes the row and what it refers to, from itself, there is nothing to
-- look up; neither can be changed or removed afterwards (`refuse_change`).
alter table audit_content alter constraint audit_content_entry_id_fkey not enforced;
alter table audit_waiting alter constraint audit_waiting_entry_id_fkey not enforced;
-- The party of a part is that of its version, which is looked up.
alter table notification_part alter constraint notification_part_version_id_fkey not enforced;
alter table notification_part alter constraint notification_part_party_id_fkey not enforced;

-- As 0004_audit.sql made it, with the same bytes, in two statements for four.
create or replace function audit_written() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public set timezone = 'UTC' set bytea_output = 'hex' as $$
declare
  made constant bytea := uuid_send(gen_random_uuid());
  added jsonb;
  said text;
begin
  select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
           'id', (select jsonb_object_agg(key, value) from jsonb_each(whole) where key = any (tg_argv)),
           'sha256', encode(sha256(made || convert_to(jsonb_strip_nulls(whole)::text, 'UTF8')), 'hex'))))
    into added from (select to_jsonb(w) as whole from written w) rows;
  if added is null then return null; end if;
  said := jsonb_strip_nulls(jsonb_build_object(
    'audience', viewer_audience(),
    'person', nullif(current_setting('voorradig.person', true), ''),
    'party', nullif(current_setting('voorradig.party', true), ''),
    'purpose', nullif(current_setting('voorradig.purpose', true), ''),
    'rows', added))::text;
  with entry as (
    insert into audit_entry (occurred_at, subject, commitment)
      values (clock_timestamp(), tg_table_name, sha256(made || convert_to(said, 'UTF8')))
      returning id),
  content as (insert into audit_content (entry_id, salt, content) select id, made, said from entry)
  insert into audit_waiting (entry_id) select id from entry;
  return null;
end
$$;
revoke execute on function audit_written from public;
