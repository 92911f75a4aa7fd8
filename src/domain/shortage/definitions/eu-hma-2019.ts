import { nationalBalance } from './national-balance.ts';

/** Supply does not meet demand at national level, current or anticipated. */
export const euHma2019 = nationalBalance('eu-hma-2019', 'shortage-eu-hma-2019');
