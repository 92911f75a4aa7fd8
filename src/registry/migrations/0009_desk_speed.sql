-- What the public pages and the notifications ask often is found by an index.
-- docs/decisions/2026-11-23-remembered-pages.md

-- Every link that is read is held against what superseded it.
create index node_link_supersedes on node_link (supersedes) where supersedes is not null;
create index published_fact_day on published_fact (source, asserted desc);

-- How far signals go, for who remembers a page that counts them. Looks past the guard of `signal`;
-- what leaves is a number, and it tells nothing of which medicine.
create function newest_signal() returns bigint
  language sql stable
  set voorradig.audience = 'assessor' set voorradig.purpose = 'counting signals' as
$$ select max(id) from signal $$;

-- Waits for the writers' lock and tells when it was had: as three statements of one function, each
-- of which sees what was committed while the one before it waited. `null`: somebody else is
-- writing under the same name. A clock that was set back must not make what comes later seem earlier.
create function take_turn(writers bigint, family integer, alone text) returns timestamptz
  language plpgsql volatile as $$
begin
  if alone is not null and not pg_try_advisory_xact_lock(family, hashtext(alone)) then
    return null;
  end if;
  perform pg_advisory_xact_lock(writers);
  return greatest(date_trunc('milliseconds', clock_timestamp()),
                  (select recorded_at from delivery order by id desc limit 1));
end
$$;
