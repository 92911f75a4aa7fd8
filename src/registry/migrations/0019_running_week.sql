-- The week that goes on is told of every day and asked of by nobody: it joins when its last day was told.
alter table stock_settled add column moved_through date not null default '-infinity';
comment on column stock_settled.moved_through is
  'stock_moved holds every week that ends on this day or before, and none after: the last day that any delivery in the sums is about.';
-- Read here by the owner, whom it keeps out too.
alter table stock_moved no force row level security;
update stock_settled set moved_through = coalesce((select max(ends) from stock_moved), '-infinity');
alter table stock_moved force row level security;
