import pg from 'pg';

/** What PostgreSQL itself answered, with its code: not a broken connection, nor a fault of ours. */
export const DatabaseError = pg.DatabaseError;
