import type { Generated } from '../generated.ts';

/**
 * The picture of the flow in `docs/architecture.md`, drawn from this list: facts, judgements,
 * decisions and views from left to right, and under each the rooms that do the work. The
 * same text gives the same bytes.
 */
interface Station {
  readonly title: string;
  readonly lines: readonly string[];
  /** Folders of `src/`. */
  readonly rooms: readonly string[];
}

const stations: readonly Station[] = [
  {
    title: 'Bytes',
    lines: ['a file or a form,', 'as it came'],
    rooms: ['exchange/', 'api/', 'web/'],
  },
  {
    title: 'Facts',
    lines: ['who said what, of which', 'day; kept for ever'],
    rooms: ['registry/'],
  },
  {
    title: 'Judgements',
    lines: ['pure rules, dated law;', 'computed when asked'],
    rooms: ['domain/', 'law/'],
  },
  { title: 'Decisions', lines: ['taken by people;', 'who and why are kept'], rooms: ['usecases/'] },
  {
    title: 'Views',
    lines: ['pages, API, mail; what its', 'reader may see, and why'],
    rooms: ['cli/', 'api/', 'web/', 'texts/', 'transport/'],
  },
];

const box = { width: 196, height: 88, gap: 34, top: 64, left: 20 };
const roomsTop = box.top + box.height + 36;
const width = box.left * 2 + stations.length * box.width + (stations.length - 1) * box.gap;
const height = roomsTop + 124;

const flowDescription =
  'From left to right: bytes (exchange, api, web), facts (registry), judgements (domain and law), decisions (usecases), views (cli, api, web, texts, transport). Arrows go one way and nothing is ever changed in place. Every claim points back, by receipt, fact and delivery, to the line of the file it rests on.';

export async function flowPicture(): Promise<readonly Generated[]> {
  return [{ path: 'docs/pictures/flow.svg', text: drawing() }];
}

function drawing(): string {
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title what">`,
    '<title id="title">How data walk through Voorradig</title>',
    `<desc id="what">${flowDescription}</desc>`,
    style,
    text(
      box.left,
      30,
      'Data walk this line once, from left to right. Nothing that was stored is ever changed.',
      'note',
    ),
    ...stations.flatMap(drawStation),
    ...stations.slice(1).map((_station, index) => arrow(index)),
    backArrow(),
    '</svg>',
  ].join('\n')}\n`;
}

/** Both schemes in one file, because an image cannot ask the page that shows it. */
const style = `<style>
text { font-family: 'Fira Sans', system-ui, sans-serif; fill: #1b1f24; }
.title { font-size: 18px; font-weight: 600; }
.line, .note { font-size: 13px; }
.room { font-family: ui-monospace, monospace; font-size: 13px; }
.box { fill: #f4f6f8; stroke: #1f5f8b; stroke-width: 1.5; }
.flow { stroke: #1f5f8b; stroke-width: 2; fill: none; }
.back { stroke: #6b7280; stroke-width: 1.5; stroke-dasharray: 5 4; fill: none; }
.head { fill: #1f5f8b; }
.backhead { fill: #6b7280; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6e9ec; }
  .box { fill: #1d252d; stroke: #7cc0ee; }
  .flow { stroke: #7cc0ee; }
  .head { fill: #7cc0ee; }
  .back { stroke: #a3acb6; }
  .backhead { fill: #a3acb6; }
}
</style>`;

function drawStation({ title, lines, rooms }: Station, index: number): readonly string[] {
  const x = leftOf(index);
  return [
    `<rect class="box" x="${x}" y="${box.top}" width="${box.width}" height="${box.height}" rx="6"/>`,
    text(x + 14, box.top + 28, title, 'title'),
    ...lines.map((line, at) => text(x + 14, box.top + 52 + at * 18, line, 'line')),
    ...rooms.map((room, at) => text(x + 14, roomsTop + at * 18, room, 'room')),
  ];
}

function leftOf(index: number): number {
  return box.left + index * (box.width + box.gap);
}

function arrow(index: number): string {
  const from = leftOf(index) + box.width + 3;
  const to = leftOf(index + 1) - 3;
  const y = box.top + box.height / 2;
  return `<path class="flow" d="M${from} ${y}H${to - 8}"/><path class="head" d="M${to} ${y}l-9 -5v10z"/>`;
}

/** From a view back to the bytes: the line of the file that a claim rests on. */
function backArrow(): string {
  const y = height - 30;
  const from = leftOf(stations.length - 1) + box.width / 2;
  const to = leftOf(0) + box.width / 2;
  const words = 'every claim leads back: receipt, fact, line of the file or decision of the desk';
  return [
    `<path class="back" d="M${from} ${y - 12}v12H${to}V${roomsTop + 16}"/>`,
    `<path class="backhead" d="M${to} ${roomsTop + 8}l-5 9h10z"/>`,
    text(leftOf(1), y - 8, words, 'note'),
  ].join('');
}

function text(x: number, y: number, words: string, kind: string): string {
  return `<text class="${kind}" x="${x}" y="${y}">${words}</text>`;
}
