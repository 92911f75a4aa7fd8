import { fromSupplier, wholesalerCount } from '../../../src/foresight/stock/network.ts';
import { makeStockTwin, worldOf, type StockTwin } from '../../../src/foresight/stock/twin.ts';
import type { World } from '../../../src/foresight/stock/world.ts';
import { marketWeeks, ownersOf, type Market, type Owner } from './market.ts';

/** The groups of the invented country: its suppliers, four wholesalers and hospitals, by week. */
export function twinMarkets(seed: number, scale: number): readonly Market[] {
  const twin = makeStockTwin({ seed, days: 60, scale });
  const world = worldOf(twin);
  const books = twin.network.groups.map(({ first, end }) => openBooks(twin, first, end));
  // Until the stocks have found their level, and a year on.
  const daysBefore = 400;
  for (let at = 0; at < daysBefore; at += 1) world.advance();
  for (const each of books) each.begin(world);
  for (let week = 0; week < marketWeeks; week += 1) {
    for (let at = 0; at < 7; at += 1) {
      world.advance();
      for (const each of books) each.add(world);
    }
    for (const each of books) each.closeWeek();
  }
  return books.map((each, at) => ({ name: `twin ${seed}, group ${at}`, ...each.told() }));
}

interface Book extends Owner {
  readonly stock: number[];
  readonly came: number[];
  readonly left: number[];
  readonly passed: number[];
  held: number;
  week: { came: number; left: number; passed: number };
}

function openBooks({ packs, network, parties }: StockTwin, first: number, end: number) {
  const { units, places } = network;
  const books: Book[] = [];
  const byName = new Map<string, number>();
  const bookOf = (name: string, link: Owner['link'], isMaker: boolean): number => {
    const known = byName.get(name);
    if (known !== undefined) return known;
    books.push({
      link,
      isMaker,
      held: 0,
      stock: [],
      came: [],
      left: [],
      passed: [],
      week: { came: 0, left: 0, passed: 0 },
    });
    byName.set(name, books.length - 1);
    return books.length - 1;
  };
  const groupOfSupplier = new Map(
    parties.suppliers.map(({ id, ownershipGroup }) => [id, ownershipGroup ?? id]),
  );
  const makerOf = Array.from({ length: end - first }, (_, at) => {
    const holder = packs[first + at]?.product.states.at(-1)?.holder.id ?? '';
    return bookOf(groupOfSupplier.get(holder) ?? holder, 'wholesale', true);
  });
  const makers = books.length;
  const wholesalers = Array.from({ length: wholesalerCount }, (_, w) =>
    bookOf(`wholesaler ${w}`, 'wholesale', false),
  );
  const hospitals = new Map<number, number>();
  const from = places.firstOf[first] ?? 0;
  const until = places.firstOf[end] ?? from;
  for (let place = from; place < until; place += 1) {
    const hospital = places.hospital[place] ?? 0;
    hospitals.set(place, bookOf(`hospital ${hospital}`, 'hospital', false));
  }
  /** What each of the makers and wholesalers delivered to each, by week. */
  const delivered = Array.from({ length: makers + wholesalerCount }, () =>
    books.map((): number[] => []),
  );
  let now = delivered.map((rows) => rows.map(() => 0));
  let yesterday = new Map<string, number>();

  const of = (at: number | undefined): Book['week'] => {
    const book = books[at ?? -1];
    if (book === undefined) throw new Error('Nobody keeps this book');
    return book.week;
  };
  const reach = (
    visit: (
      key: string,
      at: number,
      pack: number,
      held: number,
      out: number,
      source: number,
    ) => void,
    world: World,
  ) => {
    for (let pack = first; pack < end; pack += 1) {
      const u = units[pack] ?? 1;
      const maker = makerOf[pack - first] ?? 0;
      for (const [w, at] of wholesalers.entries()) {
        const place = pack * wholesalerCount + w;
        visit(
          `w ${place}`,
          at,
          pack,
          (world.wholesaler.available[place] ?? 0) * u,
          (world.wholesaler.delivered[place] ?? 0) * u,
          maker,
        );
      }
      for (
        let place = places.firstOf[pack] ?? 0;
        place < (places.firstOf[pack + 1] ?? 0);
        place += 1
      ) {
        const source = places.source[place] ?? 0;
        const at = hospitals.get(place) ?? 0;
        visit(
          `h ${place}`,
          at,
          pack,
          (world.hospital.available[place] ?? 0) * u,
          (world.hospital.used[place] ?? 0) * u,
          source === fromSupplier ? maker : makers + source,
        );
      }
      // Last, when it is known what its packs brought to the others.
      visit(
        `m ${pack}`,
        maker,
        pack,
        (world.supplier.available[pack] ?? 0) * u,
        (world.supplier.toHospitals[pack] ?? 0) * u,
        -1,
      );
    }
  };
  return {
    begin(world: World) {
      reach((key, at, _, held) => {
        yesterday.set(key, held);
        const book = books[at];
        if (book !== undefined) book.held += held;
      }, world);
    },
    add(world: World) {
      const today = new Map<string, number>();
      let brought = 0;
      reach((key, at, _, held, out, source) => {
        today.set(key, held);
        const week = of(at);
        const grown = held - (yesterday.get(key) ?? 0);
        const passes = source === -1 ? brought : 0;
        // What went into quarantine or back counts as having left.
        const left = Math.max(out, -grown - passes);
        const came = grown + left + passes;
        week.came += came;
        week.left += left;
        week.passed += passes;
        if (source >= 0) {
          const row = now[source];
          if (row !== undefined) row[at] = (row[at] ?? 0) + came;
        }
        brought = source === -1 ? 0 : brought + (key.startsWith('w') ? came : 0);
      }, world);
      yesterday = today;
    },
    closeWeek() {
      for (const book of books) {
        const { came, left, passed } = book.week;
        book.held += came - left - passed;
        book.stock.push(book.held);
        book.came.push(came);
        book.left.push(left);
        book.passed.push(passed);
        book.week = { came: 0, left: 0, passed: 0 };
      }
      for (const [source, rows] of delivered.entries()) {
        for (const [at, row] of rows.entries()) row.push(now[source]?.[at] ?? 0);
      }
      now = delivered.map((rows) => rows.map(() => 0));
    },
    told(): Omit<Market, 'name'> {
      const mean = (link: Owner['link']) =>
        books
          .filter((book) => book.link === link)
          .flatMap(({ left }) => left)
          .reduce((sum, each) => sum + each, 0) / marketWeeks;
      return {
        owners: ownersOf(books),
        suppliers: delivered.map((rows, owner) => ({ owner, delivered: rows })),
        pace: { wholesale: mean('wholesale'), hospital: mean('hospital') },
      };
    },
  };
}
