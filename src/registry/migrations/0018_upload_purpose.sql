-- One kept file for each person, party and purpose: who checks a file of stock does not lose the
-- file of notifications that waits beside it. Rights, policy and term stay as 0006_duty_answer.sql
-- made them. What a file kept before today is for, nobody knows any more: it counts as
-- notifications, and one of another kind is chosen again.
alter table bulk_file
  add column purpose text not null default 'notifications'
    check (purpose in ('notifications', 'stock', 'cases')),
  drop constraint bulk_file_pkey,
  add primary key (party_id, person_id, purpose);
alter table bulk_file alter column purpose drop default;
