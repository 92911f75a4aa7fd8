import type { DeskNotification, DeskSignal, DeskVersion } from './desk-year-rows.ts';
import type { TwinProduct } from './product.ts';

/** Something that reached the desk. */
export type Message =
  | {
      readonly kind: 'notification';
      readonly minute: number;
      readonly notification: DeskNotification;
      readonly version: DeskVersion;
    }
  | { readonly kind: 'signal'; readonly minute: number; readonly signal: DeskSignal };

/** What came together in one case, and when the desk was done with it. */
export interface Gathered {
  readonly product: TwinProduct;
  readonly messages: readonly Message[];
  /** Absent while it is open. */
  readonly closesAt?: number;
}

/** Until when the desk has worked, on its last day. */
export const endOfTheLastDay = 18 * 60;
