import { unitAddress } from '../../usecases/stock/unit-address.ts';

export const stockPath = '/voorraad';
export const deliverPath = `${stockPath}/aanleveren`;
/** Which days came, and what is expected. */
export const daysPath = `${stockPath}/dagen`;
export const daysFilePath = `${daysPath}/bestand`;
export const waitPath = `${stockPath}/wacht`;

/** Of one unit, without language and query. */
export function unitPath(unit: string): string {
  return `${stockPath}/${encodeURIComponent(unitAddress(unit))}`;
}

/** Where a claim about a unit goes, and what is done about it. */
export function claimPath(unit: string): string {
  return `${unitPath(unit)}/beroep`;
}
