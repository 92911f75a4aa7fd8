-- What is asked most of stock: what one pack of a party did in a year, and what each pack of all parties
-- moved in the 52 weeks before a day. docs/decisions/2026-11-23-ledger-in-postgresql.md has the figures.

-- The weekly sums of a pack lie together from now on: over 52 partitions, planning, starting and ending
-- them took longer than reading. What was summed is carried over.
-- Retention: as stock_row; a week of it is deleted. Woo: of its party, confidential.
alter table stock_week rename to stock_week_before;
-- Read here by the owner, whom it kept out too.
alter table stock_week_before no force row level security;
create table stock_week (
  units       bigint   not null,
  party_id    bigint   not null,
  product_id  bigint   not null,
  group_id    bigint,
  zi          integer  not null,
  packs       integer  not null,
  week        date     not null,
  ends        date     not null,
  kind        smallint not null,
  role        smallint not null,
  period      smallint not null,
  days        smallint not null
  -- Its rows are added to all week: room beside them keeps that cheap.
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
comment on column stock_week.week is 'The Monday of the ISO week in which its last day lies.';
comment on column stock_week.period is '1: told day by day; 7: told as a week.';
comment on column stock_week.days is
  'Days that were reported, a bit each, Monday first; of a week that was told as one 127. Zero units on such a day is a report.';
insert into stock_week (units, party_id, product_id, group_id, zi, packs, week, ends, kind, role, period, days)
select units, party_id, product_id, group_id, zi, packs, week, ends, kind, role, period, days
  from stock_week_before order by week, party_id, zi, kind;
drop table stock_week_before;
alter table stock_week add primary key (party_id, zi, week, kind, period, ends);
create index stock_week_week on stock_week (week, kind);

-- Derived, as the other sums: of each party and pack what moved in a week, and in all weeks up to and
-- including it. What moved in a run of weeks is one row less another, however long the run is.
-- Retention and Woo: as stock_week.
create table stock_moved (
  party_id                bigint   not null,
  product_id              bigint   not null,
  group_id                bigint,
  delivered               bigint   not null,
  to_wholesalers          bigint   not null,
  returned                bigint   not null,
  through_delivered       bigint   not null,
  through_to_wholesalers  bigint   not null,
  through_returned        bigint   not null,
  zi                      integer  not null,
  through_days            integer  not null,
  ends                    date     not null,
  since                   date     not null,
  role                    smallint not null,
  days                    smallint not null,
  primary key (party_id, zi, ends)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
comment on column stock_moved.ends is 'Last day of the week: of what was told day by day a Sunday.';
comment on column stock_moved.days is 'Days of which deliveries were reported, a bit each, Monday first.';
comment on column stock_moved.through_days is 'How many days were reported up to and including this week.';
comment on column stock_moved.since is
  'Last day of the first of the weeks before it that follow each other and are reported whole, as this one is, or not whole, as this one is.';
insert into stock_moved (party_id, zi, ends, role, product_id, group_id, delivered, to_wholesalers, returned, days,
  through_delivered, through_to_wholesalers, through_returned, through_days, since)
select party_id, zi, ends, role, product_id, group_id, delivered, to_wholesalers, returned, days,
       sum(delivered) over w, sum(to_wholesalers) over w, sum(returned) over w,
       sum(bit_count(days::integer::bit(7))) over w, max(case when starts then ends end) over w
  from (select *, (lag(ends) over w = ends - 7 and (lag(days) over w = 127) = (days = 127)) is not true as starts
          from (select party_id, zi, ends, max(role) as role, max(product_id) as product_id, max(group_id) as group_id,
                       coalesce(sum(units) filter (where kind = 5), 0)::bigint as delivered,
                       coalesce(sum(units) filter (where kind = 6), 0)::bigint as to_wholesalers,
                       coalesce(sum(units) filter (where kind = 7), 0)::bigint as returned,
                       coalesce(bit_or(days) filter (where kind <> 7), 0::smallint) as days
                  from stock_week where kind between 5 and 7 group by party_id, zi, ends) week
        window w as (partition by party_id, zi order by ends)) week
window w as (partition by party_id, zi order by ends)
 order by ends, party_id, zi;
create index stock_moved_ends on stock_moved (ends);
create index stock_moved_begins on stock_moved (party_id, zi, ends, role) where since = ends;

do $$
declare guarded text;
begin
  foreach guarded in array array['stock_week', 'stock_moved']
  loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format($q$create policy by_class on %I using (
      (select stock_seen('other'))
      or (party_id = any ((select viewer_represents())::bigint[]) and (select stock_seen('own')))
      or (party_id = any ((select viewer_group())::bigint[]) and (select stock_seen('group'))))$q$, guarded);
    execute format($q$create policy by_agreement on %I for select using (
      role = 3 and party_id = any ((select stock_agreed())::bigint[]))$q$, guarded);
    execute format('grant select, insert, update, delete on %I to voorradig_app', guarded);
  end loop;
end
$$;

-- As before, without a partition of sums.
create or replace function stock_make_week(monday date) returns void language plpgsql as $$
declare
  suffix constant text := to_char(monday, 'IYYY"w"IW');
  rows_of constant text := 'stock_row_' || suffix;
begin
  if extract(isodow from monday) <> 1 then raise exception '% is not a Monday', monday; end if;
  -- Two loads that begin at once.
  perform pg_advisory_xact_lock(7276008);
  if to_regclass('public.' || rows_of) is not null then return; end if;
  execute format('create table %I (like stock_row including constraints including comments)', rows_of);
  execute format('create trigger %I_append_only before update or delete or truncate on %I
                  for each statement execute function refuse_change()', rows_of, rows_of);
  execute format('grant insert on %I to voorradig_app', rows_of);
  -- Attached and not created in place: that would lock out who reads.
  execute format('alter table stock_row attach partition %I for values from (%L) to (%L)',
                 rows_of, monday, monday + 7);
end
$$;
revoke execute on function stock_make_week from public;
