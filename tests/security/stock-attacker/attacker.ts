import loadHighs, { type Model, type ModelData } from 'highs';
import { stockLinks, type ReleaseDesign } from '../../../src/domain/stock/release.ts';
import { amountsOf, type Cell, type Released } from './design.ts';
import { marketWeeks, type Market, type Owner } from './market.ts';

/** Who he is: an owner of the panel, or a supplier outside it. */
export type Attacker = { readonly owner: number } | { readonly supplier: number };

export interface Knowledge {
  /** The second run: what he delivered to each owner in each week. */
  readonly ownDeliveries: boolean;
}

/** The narrowest of what he finds. */
export interface Found {
  /** 0.25: somebody's amount is known to within a quarter, up and down. At most 1. */
  readonly residual: number;
  readonly what?: {
    readonly kind: 'stock' | 'demand';
    readonly owner: number;
    readonly week: number;
    readonly least: number;
    readonly true: number;
    readonly most: number;
  };
  readonly solved: number;
}

const highs = await loadHighs();

export function attackersOf({ owners, suppliers }: Market): readonly Attacker[] {
  return [
    ...owners.map((_, owner) => ({ owner })),
    ...suppliers.flatMap(({ owner }, supplier) => (owner === undefined ? [{ supplier }] : [])),
  ];
}

/** Columns of the program: of each owner he does not know, week by week. */
class Program {
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly truth: number[] = [];
  readonly rows: { least: number; most: number; at: number[]; by: number[] }[] = [];

  column(least: number, most: number, truth: number): number {
    this.lower.push(least);
    this.upper.push(most);
    this.truth.push(truth);
    return this.lower.length - 1;
  }

  row(least: number, most: number, terms: readonly (readonly [column: number, by: number])[]): void {
    this.rows.push({
      ...{ least, most },
      ...{ at: terms.map(([column]) => column), by: terms.map(([, by]) => by) },
    });
  }

  data(): ModelData {
    const starts = [0];
    for (const { at } of this.rows) starts.push((starts.at(-1) ?? 0) + at.length);
    return {
      numCols: this.lower.length,
      numRows: this.rows.length,
      colCost: this.lower.map(() => 0),
      colLower: this.lower,
      colUpper: this.upper,
      rowLower: this.rows.map(({ least }) => least),
      rowUpper: this.rows.map(({ most }) => most),
      matrix: {
        format: 'csr',
        numRows: this.rows.length,
        numCols: this.lower.length,
        starts,
        indices: this.rows.flatMap(({ at }) => at),
        values: this.rows.flatMap(({ by }) => by),
      },
    };
  }
}

interface Columns {
  readonly stock: readonly number[];
  readonly came: readonly number[];
  readonly left: readonly number[];
  readonly passed: readonly number[];
}

interface Laid {
  readonly program: Program;
  readonly columns: ReadonlyMap<number, Columns>;
}

/** All that he knows, as rows. The true amounts fulfil every one. */
function lay(
  market: Market,
  released: Released,
  design: Pick<ReleaseDesign, 'largestSharePercent'>,
  attacker: Attacker,
  { ownDeliveries }: Knowledge,
): Laid {
  const { owners } = market;
  const { first } = released;
  const program = new Program();
  const own = 'owner' in attacker ? attacker.owner : -1;
  const delivered = ownDeliveries ? deliveredBy(market, attacker) : undefined;
  const weeks = Array.from({ length: marketWeeks - first }, (_, at) => first + at);
  const columns = new Map<number, Columns>();
  for (const [at, owner] of owners.entries()) {
    if (at === own) continue;
    const onlyHis = delivered !== undefined && isOnlySupplier(market, attacker, at);
    const moved = weeks.slice(1);
    columns.set(at, {
      stock: weeks.map((week) => program.column(0, Infinity, owner.stock[week] ?? 0)),
      came: moved.map((week) => {
        const known = delivered?.[at]?.[week] ?? 0;
        return program.column(known, onlyHis ? known : Infinity, owner.came[week] ?? 0);
      }),
      left: moved.map((week) => program.column(0, Infinity, owner.left[week] ?? 0)),
      passed: moved.map((week) =>
        program.column(0, owner.isMaker ? Infinity : 0, owner.passed[week] ?? 0),
      ),
    });
  }
  const sumOf = (
    which: keyof Columns,
    of: (owner: Owner, at: number) => boolean,
    place: number,
    week: number,
    by = 1,
  ) => {
    const terms: [number, number][] = [];
    let known = 0;
    for (const [at, owner] of owners.entries()) {
      if (!of(owner, at)) continue;
      const column = columns.get(at)?.[which][place];
      if (column === undefined) known += owner[which][week] ?? 0;
      else terms.push([column, by]);
    }
    return { terms, known };
  };
  for (const [index, week] of weeks.slice(1).entries()) {
    for (const { stock, came, left, passed } of columns.values()) {
      program.row(0, 0, [
        [stock[index + 1] ?? 0, 1],
        [stock[index] ?? 0, -1],
        [came[index] ?? 0, -1],
        [left[index] ?? 0, 1],
        [passed[index] ?? 0, 1],
      ]);
    }
    // Figures of the market are for sale: what left each link in all.
    for (const link of stockLinks) {
      const total = owners.reduce((sum, o) => sum + (o.link === link ? (o.left[week] ?? 0) : 0), 0);
      const { terms, known } = sumOf('left', (owner) => owner.link === link, index, week);
      if (terms.length > 0) program.row(total - known, total - known, terms);
    }
    // What makers of the panel pass on is what its wholesalers receive.
    if (owners.some(({ isMaker }) => isMaker)) {
      const given = sumOf('passed', ({ isMaker }) => isMaker, index, week, -1);
      const got = sumOf('came', ({ isMaker, link }) => !isMaker && link === 'wholesale', index, week);
      const known = given.known - got.known;
      const terms = [...given.terms, ...got.terms];
      if (terms.length > 0) program.row(known, known, terms);
    }
  }
  for (const { owners: asked, week, band } of released.cells) {
    if (band === undefined || week < first) continue;
    const { terms, known } = sumOf('stock', (_, at) => asked.includes(at), week - first, week);
    program.row(band.least - known, band.most - known, terms);
  }
  for (const weeksOf of shownTogether(market, released, design)) {
    capShares(weeksOf, design.largestSharePercent / 100, columns, market, first, program);
  }
  return { program, columns };
}

interface Shown {
  readonly owners: readonly number[];
  readonly weeks: readonly number[];
}

/** Where a figure is shown, nobody had more than the largest share: of the quarter, or of the week. */
function shownTogether(
  market: Market,
  { cells, first, last }: Released,
  { largestSharePercent }: Pick<ReleaseDesign, 'largestSharePercent'>,
): Shown[] {
  const hatches = cells.some(({ band }) => band === undefined);
  if (hatches) {
    return cells.flatMap(({ owners, week, band }) =>
      band === undefined ? [] : [{ owners, weeks: [week] }],
    );
  }
  const weeks = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const sets = new Map(cells.map(({ owners }) => [owners.join(), owners]));
  // He stands where the next quarter begins: whether it is shown tells of the released weeks.
  return [...sets.values()]
    .filter((owners) => {
      const amounts = amountsOf(market, owners, first, last).map(({ amount }) => amount);
      const total = amounts.reduce((sum, amount) => sum + amount, 0);
      return Math.max(...amounts) * 100 <= largestSharePercent * total;
    })
    .map((owners) => ({ owners, weeks }));
}

function capShares(
  { owners, weeks }: Shown,
  most: number,
  columns: ReadonlyMap<number, Columns>,
  market: Market,
  first: number,
  program: Program,
): void {
  for (const capped of owners) {
    if (!columns.has(capped)) continue;
    const terms: [number, number][] = [];
    let known = 0;
    for (const at of owners) {
      for (const week of weeks) {
        const column = columns.get(at)?.stock[week - first];
        if (column === undefined) known += market.owners[at]?.stock[week] ?? 0;
        else terms.push([column, (at === capped ? 1 : 0) - most]);
      }
    }
    program.row(-Infinity, most * known, terms);
  }
}

function deliveredBy({ suppliers }: Market, attacker: Attacker) {
  return 'supplier' in attacker
    ? suppliers[attacker.supplier]?.delivered
    : suppliers.find(({ owner }) => owner === attacker.owner)?.delivered;
}

function isOnlySupplier(market: Market, attacker: Attacker, to: number): boolean {
  if (market.owners[to]?.isMaker === true) return false;
  const all = market.suppliers.map(({ delivered }) => total(delivered[to]));
  const his = total(deliveredBy(market, attacker)?.[to]);
  return his > 0 && his === all.reduce((sum, each) => sum + each, 0);
}

function total(units: readonly number[] | undefined): number {
  return (units ?? []).reduce((sum, each) => sum + each, 0);
}

/** The least and the most that a column may be, sharpened only as far as it may be the narrowest. */
class Bounds {
  readonly #model: Model;
  readonly #least: number[];
  readonly #most: number[];
  readonly #sharp = new Set<string>();
  solved = 0;
  readonly columns: number;

  constructor(program: Program) {
    this.#model = highs.createModel(program.data());
    this.#model.options.set({ output_flag: false });
    this.columns = program.lower.length;
    this.#least = program.truth.slice();
    this.#most = program.truth.slice();
    this.#solve(0, 0);
  }

  least(column: number): number {
    return this.#least[column] ?? 0;
  }

  most(column: number): number {
    return this.#most[column] ?? 0;
  }

  /** Further apart than this it may be; less far it is not, whatever else he solves. */
  sharpen(column: number, end: 'least' | 'most'): boolean {
    if (this.#sharp.has(`${column} ${end}`)) return false;
    this.#sharp.add(`${column} ${end}`);
    this.#solve(column, end === 'least' ? 1 : -1);
    return true;
  }

  #solve(column: number, cost: number): void {
    this.solved += 1;
    const model = this.#model;
    model.changeColCost(column, cost);
    model.run();
    const status = model.getModelStatus();
    const { modelStatus } = highs.constants;
    if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) {
      this.#most[column] = Infinity;
    } else if (status === modelStatus.optimal) {
      for (const [at, value] of model.getSolution().colValue.entries()) {
        this.#least[at] = Math.min(this.#least[at] ?? 0, value);
        this.#most[at] = Math.max(this.#most[at] ?? 0, value);
      }
    } else {
      throw new Error(`The true amounts fulfil every row, and the solver says ${status}`);
    }
    model.changeColCost(column, 0);
  }

  close(): void {
    this.#model.dispose();
  }
}

function widthOf(bounds: Bounds, column: number, truth: number): number {
  return Math.max(1 - bounds.least(column) / truth, bounds.most(column) / truth - 1);
}

/** What he learns of the released weeks. */
export function attack(
  market: Market,
  released: Released,
  design: Pick<ReleaseDesign, 'largestSharePercent'>,
  attacker: Attacker,
  knowledge: Knowledge,
): Found {
  if (!released.cells.some(({ band }) => band !== undefined)) return { residual: 1, solved: 0 };
  const { program, columns } = lay(market, released, design, attacker, knowledge);
  const bounds = new Bounds(program);
  const shown = new Set(
    released.cells.flatMap(({ owners, band }) => (band === undefined ? [] : owners)),
  );
  try {
    const asked = [...columns].flatMap(([owner, { stock }]) =>
      shown.has(owner)
        ? stock
            .slice(0, released.last - released.first + 1)
            .map((column, at) => ({ owner, week: released.first + at, column }))
        : [],
    );
    let best: Found = { residual: 1, solved: 0 };
    const open = new Map(
      asked.flatMap((each) => {
        const truth = program.truth[each.column] ?? 0;
        return truth > 0 ? [[each.column, { ...each, truth }] as const] : [];
      }),
    );
    for (;;) {
      let narrowest: { owner: number; week: number; column: number; truth: number } | undefined;
      let width = best.residual;
      for (const each of open.values()) {
        const found = widthOf(bounds, each.column, each.truth);
        if (found >= best.residual) open.delete(each.column);
        else if (found < width) [narrowest, width] = [each, found];
      }
      if (narrowest === undefined) return { ...best, solved: bounds.solved };
      const { column, owner, week, truth } = narrowest;
      if (bounds.sharpen(column, 'least') || bounds.sharpen(column, 'most')) continue;
      open.delete(column);
      const [least, most] = [bounds.least(column), bounds.most(column)];
      best = {
        residual: width,
        what: { kind: 'stock', owner, week, least, true: truth, most },
        solved: 0,
      };
    }
  } finally {
    bounds.close();
  }
}
