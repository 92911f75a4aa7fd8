import { loadavg } from 'node:os';
import { machine } from './measure.ts';

/** What the ledger costs at one size of the country. */
export interface Cost {
  /** 1 is the whole country. */
  readonly scale: number;
  readonly loadSeconds: number;
  readonly settleSeconds: number;
  readonly coverSeconds: number;
  readonly productSeconds: number;
  readonly obligationSeconds: number;
}

const lines = [
  { name: 'a day, loaded', of: ({ loadSeconds }: Cost) => loadSeconds, colour: '#154273' },
  { name: 'its sums, settled', of: (cost: Cost) => cost.settleSeconds, colour: '#0b71a1' },
  { name: 'obligations of all', of: (cost: Cost) => cost.obligationSeconds, colour: '#a90061' },
  { name: 'cover of every group', of: ({ coverSeconds }: Cost) => coverSeconds, colour: '#39870c' },
  { name: 'one product, a year', of: (cost: Cost) => cost.productSeconds, colour: '#777c00' },
] as const;

const [width, height] = [720, 420];
const [left, right, top, bottom] = [70, 190, 56, 60];

/** Both axes by powers of ten: a straight line at half a right angle is a cost that grows with the country. */
export function drawCosts(costs: readonly Cost[], drawnOn: Date): string {
  const scales = costs.map(({ scale }) => scale);
  const values = costs.flatMap((cost) => lines.map(({ of }) => of(cost)));
  const [x, xs] = axis(scales, left, width - right);
  const [y, ys] = axis(values, height - bottom, top);
  const labels = apart(costs.at(-1), y);
  const day = drawnOn.toISOString().slice(0, 10);
  const text = (at: readonly [number, number], said: string, more = '') =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" ${more}>${said}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13" role="img">
<title>Cost of the stock ledger by size of the country</title>
<rect width="${width}" height="${height}" fill="#fff"/>
${text([left, 24], 'Seconds by size of the country (1 = 15,000 medicines)', 'font-size="16" font-weight="bold"')}
${text([left, 44], `${machine()}, ${day}; medians; load of the machine ${loadavg()[2]?.toFixed(1)}`, 'fill="#555"')}
${ys
  .map(
    (
      value,
    ) => `<line x1="${left}" x2="${width - right}" y1="${y(value)}" y2="${y(value)}" stroke="#ddd"/>
${text([left - 8, y(value) + 4], `${value} s`, 'text-anchor="end"')}`,
  )
  .join('\n')}
${scales.map((value) => text([x(value), height - bottom + 22], String(value), 'text-anchor="middle"')).join('\n')}
${xs.length === 0 ? '' : text([(left + width - right) / 2, height - 14], 'scale', 'text-anchor="middle"')}
${lines
  .map(({ name, of, colour }) => {
    const points = costs.map((cost) => [x(cost.scale), y(of(cost))] as const);
    const last = points.at(-1) ?? [0, 0];
    return `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' ')}"/>
${points.map(([px, py]) => `<circle cx="${px.toFixed(1)}" cy="${py.toFixed(1)}" r="3.5" fill="${colour}"/>`).join('')}
${text([last[0] + 10, (labels.get(name) ?? last[1]) + 4], name, `fill="${colour}"`)}`;
  })
  .join('\n')}
</svg>
`;
}

/** Where the names stand: beside the last point, and not on each other. */
function apart(last: Cost | undefined, y: (value: number) => number): ReadonlyMap<string, number> {
  if (last === undefined) return new Map();
  let lowest = -Infinity;
  const wanted = lines.map(({ name, of }) => ({ name, at: y(of(last)) }));
  return new Map(
    wanted
      .toSorted((one, next) => one.at - next.at)
      .map(({ name, at }) => {
        lowest = Math.max(at, lowest + lineHeight);
        return [name, lowest];
      }),
  );
}

const lineHeight = 16;

/** By powers of ten from `start` to `end`, with the powers that lie on it. */
function axis(
  values: readonly number[],
  start: number,
  end: number,
): readonly [(value: number) => number, readonly number[]] {
  const least = Math.floor(Math.log10(Math.min(...values)));
  const most = Math.max(least + 1, Math.ceil(Math.log10(Math.max(...values))));
  const place = (value: number) =>
    start + ((Math.log10(value) - least) / (most - least)) * (end - start);
  const powers = Array.from({ length: most - least + 1 }, (_, at) => 10 ** (least + at));
  return [place, powers.map((power) => Number(power.toPrecision(3)))];
}
