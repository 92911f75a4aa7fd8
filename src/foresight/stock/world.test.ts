import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isPlausibleAfter } from './bounds.ts';
import { wholesalerCount } from './network.ts';
import { makeStockTwin, worldOf } from './twin.ts';
import type { World } from './world.ts';

const at = (column: Int32Array, place: number): number => column[place] ?? Number.NaN;

/** What lies where, of every pack. */
function held({ supplier, wholesaler, pharmacies, hospital }: World) {
  return {
    supplier: supplier.available.map((here, p) => here + at(supplier.quarantine, p)),
    wholesaler: wholesaler.available.map((here, place) => here + at(wholesaler.quarantine, place)),
    underway: wholesaler.available.map((_, place) =>
      [0, 1, 2, 3].reduce((sum, slot) => sum + at(wholesaler.underway, place * 4 + slot), 0),
    ),
    pharmacies: pharmacies.stock.map((here, p) => here + at(pharmacies.underway, p)),
    hospital: hospital.available.map((here, place) => here + at(hospital.underway, place)),
    onShelf: supplier.available.slice(),
    onWholesaleShelf: wholesaler.available.slice(),
  };
}

describe('the stock of the invented country', () => {
  it('is yesterday’s, with what came in and without what went out: at each place, each pack, each day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
        const twin = makeStockTwin({ seed, days: 1, scale: 0.002 });
        const world = worldOf(twin);
        const { places, packs } = twin.network;
        let before = held(world);
        for (let day = 0; day < 150; day += 1) {
          world.advance();
          const now = held(world);
          const { supplier, wholesaler, pharmacies, hospital } = world;
          for (let p = 0; p < packs.length; p += 1) {
            const wholesalers = Array.from(
              { length: wholesalerCount },
              (_, w) => p * wholesalerCount + w,
            );
            const all = (column: Int32Array) =>
              wholesalers.reduce((sum, place) => sum + at(column, place), 0);
            assert.equal(
              at(now.supplier, p),
              at(before.supplier, p) +
                at(supplier.produced, p) +
                at(supplier.returned, p) -
                at(supplier.toWholesalers, p) -
                at(supplier.toHospitals, p),
            );
            for (const place of wholesalers) {
              assert.equal(
                at(now.wholesaler, place),
                at(before.wholesaler, place) +
                  at(wholesaler.received, place) +
                  at(wholesaler.returned, place) -
                  at(wholesaler.delivered, place) -
                  at(wholesaler.sentBack, place),
              );
              assert.ok(
                isPlausibleAfter(
                  at(before.onWholesaleShelf, place),
                  at(now.onWholesaleShelf, place),
                ),
              );
            }
            // What left a maker for the wholesalers is on its way or came in.
            assert.equal(
              all(now.underway),
              all(before.underway) + at(supplier.toWholesalers, p) - all(wholesaler.received),
            );
            // What left the wholesalers and the maker lies at pharmacies and hospitals, or was used.
            const [first = 0, end = 0] = [places.firstOf[p], places.firstOf[p + 1]];
            const inHospitals = (column: Int32Array) =>
              column.subarray(first, end).reduce((sum, each) => sum + each, 0);
            assert.equal(
              at(now.pharmacies, p) + inHospitals(now.hospital),
              at(before.pharmacies, p) +
                inHospitals(before.hospital) +
                all(wholesaler.delivered) +
                at(supplier.toHospitals, p) -
                at(pharmacies.dispensed, p) -
                inHospitals(hospital.used) -
                all(wholesaler.returned),
            );
            assert.equal(at(supplier.returned, p), all(wholesaler.sentBack));
            assert.ok(isPlausibleAfter(at(before.onShelf, p), at(now.onShelf, p)));
          }
          for (const column of Object.values(now)) assert.ok(column.every((each) => each >= 0));
          before = now;
        }
      }),
      { numRuns: 5 },
    );
  });

  it('shows a shock of a site in all its products at once', () => {
    const twin = makeStockTwin({ seed: 1, days: 30, scale: 0.05 });
    const { packs } = twin.network;
    const world = worldOf(twin);
    // Days of demand at supplier and wholesalers together, long into a total interruption.
    const shocked: number[] = [];
    const calm: number[] = [];
    const running = new Map(
      packs.map(({ product }) => [
        product,
        twin.country.interruptions.filter((each) => each.product === product),
      ]),
    );
    for (let day = 0; day < 400; day += 1) {
      world.advance();
      if (day < 100 || day % 10 !== 0) continue;
      for (const [p, { product }] of packs.entries()) {
        const mean = twin.network.totalMean[p] ?? 0;
        if (!world.isMarketed(p) || mean < 1) continue;
        const shelves = [0, 1, 2, 3].map((w) => at(world.wholesaler.available, p * 4 + w));
        const stock = shelves.reduce((sum, each) => sum + each, at(world.supplier.available, p));
        const own = running.get(product) ?? [];
        const struck = own.find(({ start, end }) => start <= world.day && world.day < end);
        if (struck === undefined) calm.push(stock / mean);
        else if (
          struck.shock !== undefined &&
          struck.extent === 'total' &&
          (struck.cause === 'finished-product' || struck.cause === 'active-substance')
        ) {
          shocked.push(stock / mean);
        }
      }
    }
    const middle = (all: number[]) => all.toSorted((a, b) => a - b)[all.length >> 1] ?? Number.NaN;
    assert.ok(shocked.length > 100, String(shocked.length));
    assert.ok(middle(calm) > 50, `calm ${middle(calm)}`);
    assert.ok(middle(shocked) < 25, `shocked ${middle(shocked)}`);
  });
});
