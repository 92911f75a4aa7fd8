import { createHash } from 'node:crypto';

/** A composition of many substances is longer than an address part may be. */
const longest = 150;

/** How a unit stands in an address: as it is called, or by a digest where that is too long. */
export function unitAddress(unit: string): string {
  if (unit.length <= longest && !unit.startsWith('~')) return unit;
  return `~${createHash('sha256').update(unit).digest('hex').slice(0, 32)}`;
}
