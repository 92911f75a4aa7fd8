import { createRequire } from 'node:module';
import type { Model, ModelData, Highs } from 'highs';
import { stockLinks, type PanelRule } from '../../../src/domain/stock/release.ts';
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

// Its types are of a CommonJS module, and by `import` it is none.
const loadHighs: () => Promise<Highs> = createRequire(import.meta.url)('highs');
const highs = await loadHighs();

export function attackersOf({ owners, suppliers }: Market): readonly Attacker[] {
  return [
    ...owners.map((_, owner) => ({ owner })),
    ...suppliers.flatMap(({ owner }, supplier) => (owner === undefined ? [{ supplier }] : [])),
  ];
}

interface Row {
  readonly least: number;
  readonly most: number;
  readonly at: readonly number[];
  readonly by: readonly number[];
}

/** Columns of the program: of each owner he does not know, week by week. */
class Program {
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly truth: number[] = [];
  #rows: Row[] = [];

  column(least: number, most: number, truth: number): number {
    this.lower.push(least);
    this.upper.push(most);
    this.truth.push(truth);
    return this.lower.length - 1;
  }

  row(
    least: number,
    most: number,
    terms: readonly (readonly [column: number, by: number])[],
  ): void {
    this.#rows.push({
      least,
      most,
      at: terms.map(([column]) => column),
      by: terms.map(([, by]) => by),
    });
  }

  /** The same, and these rows. */
  with(rows: readonly Row[]): Program {
    const more = new Program();
    more.lower.push(...this.lower);
    more.upper.push(...this.upper);
    more.truth.push(...this.truth);
    more.#rows = [...this.#rows, ...rows];
    return more;
  }

  data(): ModelData {
    const starts = [0];
    for (const { at } of this.#rows) starts.push((starts.at(-1) ?? 0) + at.length);
    return {
      numCols: this.lower.length,
      numRows: this.#rows.length,
      colCost: this.lower.map(() => 0),
      colLower: this.lower,
      colUpper: this.upper,
      rowLower: this.#rows.map(({ least }) => least),
      rowUpper: this.#rows.map(({ most }) => most),
      matrix: {
        format: 'csr',
        numRows: this.#rows.length,
        numCols: this.lower.length,
        starts,
        indices: this.#rows.flatMap(({ at }) => at),
        values: this.#rows.flatMap(({ by }) => by),
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
      const got = sumOf(
        'came',
        ({ isMaker, link }) => !isMaker && link === 'wholesale',
        index,
        week,
      );
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
  for (const shown of shownTogether(market, released)) {
    capShares(shown, columns, market, first, program);
  }
  return { program, columns };
}

interface Shown {
  readonly owners: readonly number[];
  readonly weeks: readonly number[];
  /** Of the whole, at most. */
  readonly share: number;
}

/** Where a figure is shown, nobody had more than the largest share: of the quarter, or of the week. */
function shownTogether(market: Market, { cells, first, last }: Released): Shown[] {
  const shareOf = ({ rule }: Cell) => rule.largestSharePercent / 100;
  if (cells.some(({ band }) => band === undefined)) {
    return cells.flatMap((cell) =>
      cell.band === undefined
        ? []
        : [{ owners: cell.owners, weeks: [cell.week], share: shareOf(cell) }],
    );
  }
  const weeks = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const figures = new Map(cells.map((cell) => [cell.owners.join(), cell]));
  // He stands where the next quarter begins: whether it is shown tells of the released weeks.
  return [...figures.values()].flatMap((cell) => {
    const share = shareOf(cell);
    const amounts = amountsOf(market, cell.owners, first, last).map(({ amount }) => amount);
    return Math.max(...amounts) <= share * total(amounts)
      ? [{ owners: cell.owners, weeks, share }]
      : [];
  });
}

function capShares(
  { owners, weeks, share: most }: Shown,
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

/**
 * The least and the most that a column may be. Each solution says something of all columns, so that
 * only what may still be the narrowest is solved.
 */
class Bounds {
  readonly #model: Model;
  readonly #least: number[];
  readonly #most: number[];
  readonly #sharp = new Set<string>();
  solved = 0;

  constructor(data: ModelData, truth: readonly number[]) {
    this.#model = highs.createModel(data);
    this.#model.options.set({ output_flag: false });
    this.#least = truth.slice();
    this.#most = truth.slice();
    this.#solve(0, 0);
  }

  /** Of rows that the true amounts may not fulfil. */
  static ifPossible(data: ModelData, columns: number): Bounds | undefined {
    const none = Array.from({ length: columns }, () => Number.NaN);
    try {
      return new Bounds(data, none);
    } catch (failure) {
      if (failure instanceof ImpossibleError) return undefined;
      throw failure;
    }
  }

  least(column: number): number {
    return this.#least[column] ?? 0;
  }

  most(column: number): number {
    return this.#most[column] ?? 0;
  }

  end(column: number, end: 'least' | 'most'): number {
    this.sharpen(column, end);
    return end === 'least' ? this.least(column) : this.most(column);
  }

  /** @returns false where it was solved before */
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
    if (status === modelStatus.optimal) {
      for (const [at, value] of model.getSolution().colValue.entries()) {
        if (!((this.#least[at] ?? 0) <= value)) this.#least[at] = value;
        if (!((this.#most[at] ?? 0) >= value)) this.#most[at] = value;
      }
    } else if (
      status === modelStatus.unbounded ||
      (cost < 0 && status === modelStatus.unboundedOrInfeasible)
    ) {
      this.#most[column] = Infinity;
    } else {
      model.dispose();
      throw new ImpossibleError(`The solver finds no amounts: status ${status}`);
    }
    model.changeColCost(column, 0);
  }

  close(): void {
    this.#model.dispose();
  }
}

class ImpossibleError extends Error {}

function widthOf(least: number, most: number, truth: number): number {
  return Math.max(1 - least / truth, most / truth - 1);
}

interface Asked {
  readonly kind: 'stock' | 'demand';
  readonly owner: number;
  readonly week: number;
  readonly column: number;
  readonly truth: number;
}

/** What he learns of the released weeks. */
export function attack(
  market: Market,
  released: Released,
  attacker: Attacker,
  knowledge: Knowledge,
): Found {
  const { cells, first, last } = released;
  const laid = lay(market, released, attacker, knowledge);
  const bounds = new Bounds(laid.program.data(), laid.program.truth);
  try {
    const known = new Set(cells.flatMap(({ owners }) => owners));
    const asked = [...laid.columns].flatMap(([owner, { stock, left }]) => {
      const row = (kind: Asked['kind'], columns: readonly number[], from: number) =>
        columns.slice(0, last - from + 1).flatMap((column, at): Asked[] => {
          const truth = laid.program.truth[column] ?? 0;
          return truth > 0 ? [{ kind, owner, week: from + at, column, truth }] : [];
        });
      return known.has(owner)
        ? [...row('stock', stock, first), ...row('demand', left, first + 1)]
        : [];
    });
    const nothing = lay(market, { ...released, cells: [] }, attacker, knowledge);
    const before = new Bounds(nothing.program.data(), nothing.program.truth);
    try {
      const found = narrowest(bounds, asked, before);
      const stock = asked.filter(({ kind }) => kind === 'stock');
      return hatched(market, released, laid, stock, found);
    } finally {
      before.close();
    }
  } finally {
    bounds.close();
  }
}

/** @param before what he knows without the release: that is not disclosed by it */
function narrowest(bounds: Bounds, asked: readonly Asked[], before: Bounds): Found {
  let best: Found = { residual: 1, solved: 0 };
  const open = new Map(asked.map((each) => [each.column, each]));
  for (;;) {
    let next: Asked | undefined;
    let width = best.residual;
    for (const each of open.values()) {
      const found = widthOf(bounds.least(each.column), bounds.most(each.column), each.truth);
      if (found >= best.residual) open.delete(each.column);
      else if (found < width) [next, width] = [each, found];
    }
    if (next === undefined) return { ...best, solved: bounds.solved };
    const { column } = next;
    if (bounds.sharpen(column, 'least') || bounds.sharpen(column, 'most')) continue;
    open.delete(column);
    const known = widthOf(before.end(column, 'least'), before.end(column, 'most'), next.truth);
    if (known > width + 1e-6) {
      best = foundOf(next, bounds.least(column), bounds.most(column), width);
    }
  }
}

/**
 * A hatched cell tells that one of several things is so: somebody had nearly all, or too few had
 * anything. He asks what holds of the week whichever it is.
 */
function hatched(
  market: Market,
  { cells }: Released,
  { program, columns }: Laid,
  asked: readonly Asked[],
  before: Found,
): Found {
  let best = before;
  let { solved } = before;
  for (const { owners, week, rule, band } of cells) {
    if (band !== undefined) continue;
    const open = asked.filter((each) => each.week === week && owners.includes(each.owner));
    if (open.length === 0) continue;
    const spans = new Map(
      open.map((each) => [each.column, { least: each.truth, most: each.truth }]),
    );
    for (const rows of reasonsToHatch(market, owners, week, rule, columns)) {
      const possible = program.with(rows);
      const bounds = Bounds.ifPossible(possible.data(), possible.truth.length);
      if (bounds === undefined) continue;
      for (const { column, truth } of open) {
        const span = spans.get(column);
        if (span === undefined) continue;
        span.least = Math.min(span.least, bounds.end(column, 'least'));
        if (widthOf(span.least, span.most, truth) < best.residual) {
          span.most = Math.max(span.most, bounds.end(column, 'most'));
        }
        if (widthOf(span.least, span.most, truth) >= best.residual) spans.delete(column);
      }
      solved += bounds.solved;
      bounds.close();
      if (spans.size === 0) break;
    }
    for (const each of open) {
      const span = spans.get(each.column);
      if (span === undefined) continue;
      const width = widthOf(span.least, span.most, each.truth);
      if (width < best.residual) {
        best = foundOf(each, span.least, span.most, width);
      }
    }
  }
  return { ...best, solved };
}

function reasonsToHatch(
  market: Market,
  owners: readonly number[],
  week: number,
  rule: PanelRule,
  columns: ReadonlyMap<number, Columns>,
): Row[][] {
  const columnOf = new Map<number, number>();
  for (const [at, { stock }] of columns) {
    const offset = week - (market.owners[at]?.stock.length ?? 0) + stock.length;
    const column = stock[offset];
    if (column !== undefined && owners.includes(at)) columnOf.set(at, column);
  }
  const part = rule.largestSharePercent / 100;
  const known = owners
    .filter((at) => !columnOf.has(at))
    .reduce((sum, at) => sum + (market.owners[at]?.stock[week] ?? 0), 0);
  const nearlyAll = owners.map((large): Row[] => {
    const own = columnOf.has(large) ? 0 : known;
    return [
      {
        // large − part × (unknown + known) ≥ 0
        least: part * known - own,
        most: Infinity,
        at: [...columnOf.values()],
        by: [...columnOf.keys()].map((at) => (at === large ? 1 : 0) - part),
      },
    ];
  });
  const unknown = [...columnOf.keys()];
  const mayHave = rule.ownershipGroups - 1 - (known > 0 ? 1 : 0);
  const tooFew = choose(unknown, mayHave).map((having) =>
    unknown
      .filter((at) => !having.includes(at))
      .map((at): Row => ({ least: 0, most: 0, at: [columnOf.get(at) ?? 0], by: [1] })),
  );
  return [...nearlyAll, ...tooFew];
}

function choose(from: readonly number[], count: number): number[][] {
  if (count <= 0) return [[]];
  if (from.length <= count) return [[...from]];
  return from.flatMap((first, at) =>
    choose(from.slice(at + 1), count - 1)
      .filter(({ length }) => length === count - 1)
      .map((rest) => [first, ...rest]),
  );
}

function foundOf(
  { kind, owner, week, truth }: Asked,
  least: number,
  most: number,
  residual: number,
): Found {
  return { residual, what: { kind, owner, week, least, true: truth, most }, solved: 0 };
}

/**
 * Whether the releases give him a roof on what somebody holds in the last week that is over: what a
 * rival would act on today.
 */
export function seesPresent(market: Market, released: Released, attacker: Attacker): boolean {
  const { program, columns } = lay(market, released, attacker, { ownDeliveries: false });
  const bounds = new Bounds(program.data(), program.truth);
  try {
    return [...columns.values()].some(
      ({ stock }) => bounds.end(stock.at(-1) ?? 0, 'most') < Infinity,
    );
  } finally {
    bounds.close();
  }
}
