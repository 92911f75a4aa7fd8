import { nationalBalance } from './national-balance.ts';

/** Demand or projected demand in the country exceeds supply. */
export const usFda = nationalBalance('us-fda', 'shortage-us-fda');
