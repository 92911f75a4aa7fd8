import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import excel from 'exceljs';
import { Value } from 'typebox/value';
import { contentMisfits } from '../src/domain/notification/misfits.ts';
import { NotificationContent } from '../src/domain/notification/notification.ts';
import { checkWeighted } from '../src/domain/product/check-digit.ts';
import { codeRules } from '../src/domain/product/code-rules.ts';
import { identify } from '../src/domain/product/identity.ts';
import type { Problem } from '../src/domain/problem.ts';
import type { SourceRecord } from '../src/domain/source/record.ts';
import { StockCheck, verdicts } from '../src/domain/stock/check-row.ts';
import { stockKinds } from '../src/domain/stock/kind.ts';
import { dayNumber, stockRowAt } from '../src/domain/stock/stock-row.ts';
import { demoConnectors } from '../src/exchange/demo/connectors.ts';
import { readJsonList } from '../src/exchange/notifications/read-json.ts';
import { readPartyList } from '../src/exchange/parties/read-party-list.ts';
import { readStockFile } from '../src/exchange/party-stock/read-stock-file.ts';
import type { InventoryReport } from '../src/exchange/party-stock/inventory-report.ts';
import { wholesalerCount } from '../src/foresight/stock/network.ts';
import { makeStockTwin, partiesOf, worldOf, type StockTwin } from '../src/foresight/stock/twin.ts';
import { addDays, day, daysBetween, type CalendarDate } from '../src/law/calendar-date.ts';
import { makeLawBook } from '../src/domain/norm/law-making.ts';
import { norms } from '../src/law/law-book.ts';
import { makeTwin, type TwinFile, type TwinManifest } from '../src/usecases/make-twin.ts';
import { fields as header } from './stock/bad/bad-file.ts';

const settings = { seed: 1, days: 30, scale: 0.01 };
const lastDay = day('2026-11-22');

type Folder = Map<string, Buffer>;

async function written(wanted: typeof settings): Promise<Folder> {
  const folder: Folder = new Map();
  await makeTwin({
    ...wanted,
    write: (path, pieces) => {
      assert.ok(!folder.has(path), `${path} is written once`);
      folder.set(path, Buffer.concat([...pieces]));
      return Promise.resolve();
    },
  });
  return folder;
}

function bytesOf(folder: Folder, path: string): Buffer {
  const bytes = folder.get(path);
  assert.ok(bytes !== undefined, path);
  return bytes;
}

function manifestOf(folder: Folder): TwinManifest {
  return JSON.parse(bytesOf(folder, 'manifest.json').toString());
}

/** A row as it stands in the file, in Dutch words and as text. */
interface Row {
  readonly line: number;
  readonly datum: string;
  readonly periode: string;
  readonly soort: string;
  readonly zi: string;
  readonly verpakkingen: string;
  readonly eenheden: string;
  readonly toegezegd: string;
}

async function rowsOf(path: string, bytes: Buffer): Promise<Row[]> {
  if (path.endsWith('.json')) return reportRows(JSON.parse(bytes.toString()));
  return path.endsWith('.xlsx') ? sheetRows(bytes) : csvRows(bytes);
}

function rowOf(line: number, cells: readonly string[]): Row {
  const [datum = '', periode = '', soort = '', zi = ''] = cells;
  const [verpakkingen = '', eenheden = '', , toegezegd = ''] = cells.slice(4);
  return { line, datum, periode, soort, zi, verpakkingen, eenheden, toegezegd };
}

function csvRows(bytes: Buffer): Row[] {
  const [first, ...lines] = parse(bytes, { delimiter: ';' });
  assert.deepEqual(first, header);
  return lines.map((cells, at) => rowOf(at + 2, cells));
}

async function sheetRows(bytes: Buffer): Promise<Row[]> {
  const book = new excel.Workbook();
  const whole = new ArrayBuffer(bytes.length);
  new Uint8Array(whole).set(bytes);
  await book.xlsx.load(whole);
  const rows: Row[] = [];
  book.worksheets[0]?.eachRow((row, line) => {
    const cells = header.map((_, at) => row.getCell(at + 1).text);
    if (line === 1) assert.deepEqual(cells, header);
    else rows.push(rowOf(line, cells));
  });
  return rows;
}

const dutch: Readonly<Record<string, string>> = {
  available: 'voorraad',
  inbound: 'inkomend',
  use: 'verbruik',
};

function reportRows({ reportedDateTime, inventoryListing }: InventoryReport): Row[] {
  const items = inventoryListing.flatMap(({ itemStatus, item }) =>
    item.map((each) => ({ kind: itemStatus.coding[0].code, ...each })),
  );
  return items.map(({ kind, item, quantity, extension }, at) => {
    const said = (name: string) => {
      const found = extension.find(({ url }) => url.endsWith(name));
      if (found === undefined) return '';
      if ('valueInteger' in found) return String(found.valueInteger);
      return 'valueDate' in found ? found.valueDate : String(found.valueMoney.value);
    };
    const { code } = item.concept.coding[0];
    const cells = [
      reportedDateTime,
      'dag',
      dutch[kind] ?? kind,
      code,
      String(quantity.value),
      said('units-per-pack'),
      said('list-price'),
      said('promised-on'),
    ];
    return rowOf(at + 1, cells);
  });
}

function listed(folder: Folder, kind: TwinFile['kind']): SourceRecord[] {
  return manifestOf(folder)
    .files.filter((file) => file.kind === kind)
    .flatMap(({ path, rows }) => {
      const name = path.slice('register/'.length);
      const connectors = demoConnectors.filter((each) => each.recognises(name));
      const reading = connectors[0]?.read({ name, bytes: bytesOf(folder, path) });
      assert.ok(connectors.length === 1 && reading?.state === 'read', path);
      assert.deepEqual([reading.problems, reading.rejected, reading.rows], [[], 0, rows]);
      return reading.records;
    });
}

/** Of each pack what its lists say, as their own readers read them. */
function packsOf(folder: Folder): Map<string, { readonly units: number; readonly group: string }> {
  const groups = new Map(
    listed(folder, 'register').map(({ key, content }) => [key, identify(content.product)]),
  );
  return new Map(
    listed(folder, 'packs').map(({ key, content }) => {
      assert.ok(content.kind === 'pack');
      const rvg = content.product.codes.find(({ scheme }) => scheme === 'rvg')?.value;
      const group = groups.get(rvg ?? '')?.composition;
      assert.ok(group !== undefined, `the register says what ${key} is`);
      return [key, { units: content.pack.unitsPerPack, group }];
    }),
  );
}

const folder = await written(settings);
const { files, ...about } = manifestOf(folder);
const packs = packsOf(folder);
const stockFiles = await Promise.all(
  files
    .filter(({ kind }) => kind === 'stock' || kind === 'stock-history')
    .map(async (file) => ({ ...file, lines: await rowsOf(file.path, bytesOf(folder, file.path)) })),
);

describe('a twin folder', () => {
  it('says in its manifest what it is, and of every file the rows and the hash', () => {
    assert.deepEqual(about, { ...settings, country: 'XT', synthetic: true });
    const paths = files.map(({ path }) => path);
    assert.deepEqual(
      [...paths, 'truth.jsonl', 'manifest.json'].toSorted(),
      [...folder.keys()].toSorted(),
    );
    for (const { path, sha256 } of files) {
      const found = createHash('sha256').update(bytesOf(folder, path)).digest('hex');
      assert.equal(found, sha256, path);
    }
    for (const { path, rows, lines, day, kind } of stockFiles) {
      assert.equal(lines.length, rows, path);
      if (kind === 'stock') assert.equal(path.split('/')[1], day);
    }
    const formats = new Set(stockFiles.map(({ path }) => path.slice(path.lastIndexOf('.'))));
    assert.deepEqual([...formats].toSorted(), ['.csv', '.json', '.xlsx']);
  });

  it('is the same to the byte for the same seed, after another one too, and differs by seed', async () => {
    const other = await written({ ...settings, seed: 2 });
    const again = await written(settings);
    assert.deepEqual(manifestOf(again), manifestOf(folder));
    assert.ok(bytesOf(again, 'truth.jsonl').equals(bytesOf(folder, 'truth.jsonl')));
    const hashes = new Set(files.map(({ sha256 }) => sha256));
    const shared = manifestOf(other).files.filter(({ sha256 }) => hashes.has(sha256));
    assert.deepEqual(shared, []);
  });

  it('names parties that can be registered, each file that of one of them', () => {
    const list = readPartyList(bytesOf(folder, 'parties.csv'));
    assert.ok('rows' in list);
    assert.deepEqual(list.problems, []);
    const codes = list.rows.map(({ facts }) => {
      const found = facts.flatMap((fact) => (fact.kind === 'code' ? [fact.value] : []));
      assert.equal(found.length, 1);
      return found[0];
    });
    assert.equal(new Set(codes).size, codes.length);
    for (const { party, path } of stockFiles) assert.ok(codes.includes(party), path);
    const holders = listed(folder, 'register').map(({ content }) => content.product.holder);
    for (const holder of holders) assert.ok(codes.includes(holder), holder);
  });

  it('holds notifications that the desk takes', () => {
    const notices = files.filter(({ kind }) => kind === 'notifications');
    assert.ok(notices.length > 0);
    for (const { path, rows, day } of notices) {
      const list = readJsonList(bytesOf(folder, path));
      assert.ok('rows' in list && list.rows.length === rows, path);
      for (const { request, problems } of list.rows) {
        assert.deepEqual(problems, []);
        assert.ok(request?.kind === 'first' && Value.Check(NotificationContent, request.content));
        const { content } = request;
        assert.deepEqual(contentMisfits(content, { step: 'first', today: day }), []);
      }
    }
  });
});

describe('the mistakes of a twin', () => {
  const planted = stockFiles.flatMap(({ mistakes, lines, ...file }) =>
    mistakes.map((mistake) => ({
      ...mistake,
      file,
      row: lines.find(({ line }) => line === mistake.row),
    })),
  );

  it('stand in the lines that the manifest names', () => {
    const said = valuesBefore();
    for (const { code, row, file } of planted) {
      assert.ok(row !== undefined, file.path);
      assert.ok(isWrong(code, row, file.day, said.get(keyOf(file, row))), `${code} ${file.path}`);
    }
  });

  it('are about one row in 2,000, of every kind, and some whole files', async () => {
    const large = await written({ seed: 4, days: 20, scale: 0.05 });
    const daily = manifestOf(large).files.filter(({ kind }) => kind === 'stock');
    const whole = daily.filter(({ rows, mistakes }) => rows > 1 && mistakes.length === rows);
    assert.ok(whole.length > 0);
    const others = daily.filter((file) => !whole.includes(file));
    const rows = others.reduce((sum, file) => sum + file.rows, 0);
    const found = others.flatMap(({ mistakes }) => mistakes);
    assert.ok(found.length > rows / 2500 && found.length < rows / 1600, `${found.length}/${rows}`);
    assert.equal(new Set(found.map(({ code }) => code)).size, 10);
  });

  it('are the only ones: every other row is sound and follows on the day before', () => {
    const before = valuesBefore();
    for (const file of stockFiles) {
      const wrong = new Set(file.mistakes.map(({ row }) => row));
      const keys = new Set<string>();
      for (const row of file.lines.filter(({ line }) => !wrong.has(line))) {
        const where = `${file.path} ${row.line}`;
        assert.equal(packs.get(row.zi)?.units, Number(row.eenheden), where);
        assert.match(row.verpakkingen, /^\d+$/, where);
        if (row.periode === 'dag') assert.equal(row.datum, file.day, where);
        assert.equal(row.soort === 'inkomend', row.toegezegd > row.datum, where);
        const key = `${row.periode} ${row.datum} ${keyOf(file, row)}`;
        assert.ok(!keys.has(key), `${where}: ${key} twice`);
        keys.add(key);
        if (row.periode === 'dag') {
          const said = before.get(keyOf(file, row));
          assert.ok(said === undefined || !isJump(said, Number(row.verpakkingen)), where);
        }
      }
    }
  });

  /** What sound rows said, under the key of the same row on the next day. */
  function valuesBefore(): Map<string, number> {
    return new Map(
      stockFiles.flatMap((file) => {
        const wrong = new Set(file.mistakes.map(({ row }) => row));
        return file.lines
          .filter(({ line, periode }) => periode === 'dag' && !wrong.has(line))
          .map((row): [string, number] => [
            keyOf({ ...file, day: addDays(file.day, 1) }, row),
            Number(row.verpakkingen),
          ]);
      }),
    );
  }

  function keyOf({ party, day }: { party: string; day: CalendarDate }, row: Row): string {
    return [party, day, row.soort, row.zi, row.toegezegd].join('|');
  }

  // docs/decisions/2026-11-23-stock.md, as it stands there.
  function isJump(before: number, now: number): boolean {
    return (now > 20 * before || now < before / 20) && Math.abs(now - before) > 100;
  }

  function isWrong(
    code: TwinFile['mistakes'][number]['code'],
    { zi, datum, verpakkingen, eenheden }: Row,
    day: CalendarDate,
    before: number | undefined,
  ): boolean {
    switch (code) {
      case 'pack-unknown':
        return /^9\d{7}$/.test(zi) && !packs.has(zi);
      case 'zi-check-digit':
        return (
          /^0\d{7}$/.test(zi) &&
          checkWeighted(zi, { weights: [8, 7, 6, 5, 4, 3, 2, 1], modulus: 11 }).kind === 'wrong'
        );
      case 'zi-leading-zero-lost':
        return zi.length === 7 && packs.has(`0${zi}`);
      case 'quantity-negative':
        return /^-[1-9]\d*$/.test(verpakkingen);
      case 'quantity-unreadable':
        return /^\d+a$/.test(verpakkingen);
      case 'date-in-future':
        return /^\d{4}-\d{2}-\d{2}$/.test(datum) && datum > addDays(day, 3000);
      case 'date-of-other-day':
        return datum === addDays(day, -1);
      case 'date-excel-number':
        // 46348 is 22 November 2026.
        return Number(datum) === 46_348 - daysBetween(day, lastDay);
      case 'units-factor-ten':
        return Number(eenheden) === (packs.get(zi)?.units ?? Number.NaN) * 10;
      case 'jump-implausible':
        return before !== undefined && isJump(before, Number(verpakkingen));
      default:
        return code satisfies never;
    }
  }
});

describe('the intake of a twin', () => {
  const roles = new Map(partiesOf(makeStockTwin(settings)).map(({ name, role }) => [name, role]));
  const codes = codeRules(makeLawBook(norms, 'test'));
  const known = new Map(
    [...packs].map(([zi, { units, group }]) => [Number(zi), { unitsPerPack: units, name: group }]),
  );
  const pack = (zi: number) => known.get(zi);

  it('finds what was planted, by the same name in the same row, and nothing else', async () => {
    /** What was taken, by party, day and key. */
    const taken = new Map<string, number>();
    for (const { path, party, day: about, rows, mistakes } of stockFiles) {
      const role = roles.get(party);
      assert.ok(role !== undefined);
      const before = (kind: number, zi: number, promised: number) =>
        taken.get(`${party} ${addDays(about, -1)} ${kind} ${zi} ${promised}`);
      const weeks = role === 'collecting-body' || !path.includes(about);
      const packName = (zi: number) => pack(zi)?.name;
      const check = new StockCheck({
        today: lastDay,
        ...(weeks ? {} : { day: about }),
        unitsPerPack: (zi) => pack(zi)?.unitsPerPack,
        packName,
        codes,
        before,
      });
      const found: Problem[] = [];
      let seen = 0;
      const file = { name: path, content: bytesOf(folder, path) };
      for await (const batch of readStockFile(file, { role, packName })) {
        const { verdicts: fates, problems, refused } = check.check(batch.rows);
        assert.equal(refused, undefined, path);
        found.push(...batch.problems, ...problems);
        seen += batch.rows.length + batch.rejected;
        for (const [at, verdict] of fates.entries()) {
          const { kind, zi, packs: amount, promised, period } = stockRowAt(batch.rows, at);
          if (verdict !== verdicts.taken || period === 'week') continue;
          const key = `${stockKinds.indexOf(kind)} ${Number(zi)} ${promised === undefined ? -1 : dayNumber(promised)}`;
          taken.set(`${party} ${about} ${key}`, amount);
        }
      }
      assert.equal(seen, rows, path);
      assert.deepEqual(
        found
          .map(({ row, code }) => ({ row, code }))
          .toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
        mistakes.toSorted((a, b) => a.row - b.row),
        path,
      );
    }
  });
});

describe('the truth of a twin', () => {
  it('is what its files add up to without the mistakes, by the groups of the register', () => {
    const owners = new Map(
      parse(bytesOf(folder, 'parties.csv'), { delimiter: ';', columns: true }).map((party) => [
        Reflect.get(Object(party), 'register_name'),
        Reflect.get(Object(party), 'group') || Reflect.get(Object(party), 'register_name'),
      ]),
    );
    const sums = new Map<string, { units: number; owners: Set<unknown> }>();
    for (const { kind, day, party, mistakes, lines } of stockFiles) {
      if (kind !== 'stock') continue;
      const wrong = new Set(mistakes.map(({ row }) => row));
      for (const { soort, zi, verpakkingen, eenheden, line } of lines) {
        if (soort !== 'voorraad' || wrong.has(line)) continue;
        const key = `${day} ${packs.get(zi)?.group}`;
        const sum = sums.get(key) ?? { units: 0, owners: new Set() };
        sums.set(key, sum);
        sum.units += Number(verpakkingen) * Number(eenheden);
        if (Number(verpakkingen) > 0) sum.owners.add(owners.get(party));
      }
    }
    const truth = bytesOf(folder, 'truth.jsonl').toString().trim().split('\n');
    const found = [...sums]
      .map(([key, { units, owners: own }]) => ({
        day: key.slice(0, 10),
        group: key.slice(11),
        units,
        contributors: own.size,
      }))
      .toSorted((one, other) => compare(one.day + one.group, other.day + other.group));
    assert.ok(found.length > 1000);
    assert.deepEqual(
      truth.map((line): unknown => JSON.parse(line)),
      found,
    );
  });

  function compare(one: string, other: string): number {
    if (one === other) return 0;
    return one < other ? -1 : 1;
  }
});

describe('the year before each daily day', () => {
  it('is in the files, exactly as it was delivered: weeks and days without overlap or gap', () => {
    const twin = makeStockTwin(settings);
    const { firstDay } = twin.calendar;
    const moved = deliveredByDay(twin);
    const told = toldDeliveries();
    let sound = 0;
    let incomplete = 0;
    for (let on = firstDay; on <= lastDay; on = addDays(on, 1)) {
      const [from, until] = [addDays(on, -364), addDays(on, -1)];
      for (const [key, rows] of told) {
        const inYear = rows.filter(({ first, last }) => first <= until && last >= from);
        for (const { first, last } of inYear) assert.ok(first >= from && last <= until, key);
        const days = inYear.reduce((sum, { first, last }) => sum + daysBetween(first, last) + 1, 0);
        // A row was planted wrong or left out, or the medicine came or went.
        if (days < 364) {
          incomplete += 1;
          continue;
        }
        assert.equal(days, 364, key);
        const packed = inYear.reduce((sum, each) => sum + each.packs, 0);
        const year = moved.get(key)?.slice(daysBetween(twin.calendar.historyFrom, from)) ?? [];
        assert.equal(
          packed,
          year.slice(0, 364).reduce((sum, each) => sum + each, 0),
          `${key} ${on}`,
        );
        sound += 1;
      }
    }
    assert.ok(sound > 20_000 && incomplete < sound / 10, `${sound}, ${incomplete}`);
  });

  /** What the wholesalers of the world delivered, from the first day of the history on. */
  function deliveredByDay(twin: StockTwin): Map<string, number[]> {
    const world = worldOf(twin);
    const moved = new Map<string, number[]>();
    world.advance();
    while (world.day < lastDay) {
      if (world.day >= twin.calendar.historyFrom) add();
      world.advance();
    }
    add();
    return moved;

    function add(): void {
      for (const [p, { zi }] of twin.packs.entries()) {
        for (const [w, { name }] of twin.parties.wholesalers.entries()) {
          const key = `${name}|${zi}`;
          const days = moved.get(key) ?? [];
          moved.set(key, days);
          days.push(world.wholesaler.delivered[p * wholesalerCount + w] ?? Number.NaN);
        }
      }
    }
  }

  function toldDeliveries(): Map<string, DeliveredRow[]> {
    const wholesalers = stockFiles.filter(({ party }) => party.startsWith('Groothandel'));
    const rows = wholesalers.flatMap(({ party, lines, mistakes }) => {
      const wrong = new Set(mistakes.map(({ row }) => row));
      return lines
        .filter(({ line, soort }) => soort === 'levering' && !wrong.has(line))
        .map(({ zi, datum, periode, verpakkingen }) => ({
          key: `${party}|${zi}`,
          first: periode === 'week' ? addDays(day(datum), -6) : day(datum),
          last: day(datum),
          packs: Number(verpakkingen),
        }));
    });
    return Map.groupBy(rows, ({ key }) => key);
  }

  interface DeliveredRow {
    readonly first: CalendarDate;
    readonly last: CalendarDate;
    readonly packs: number;
  }
});
