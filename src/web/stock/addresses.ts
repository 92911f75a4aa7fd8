import { unitAddress } from '../../usecases/stock/unit-address.ts';

export const stockPath = '/voorraad';
export const deliverPath = `${stockPath}/aanleveren`;
export const waitPath = `${stockPath}/wacht`;

/** Of one unit, without language and query. */
export function unitPath(unit: string): string {
  return `${stockPath}/${encodeURIComponent(unitAddress(unit))}`;
}
