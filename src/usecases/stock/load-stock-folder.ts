import { createHash } from 'node:crypto';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Viewer } from '../../domain/party/viewer.ts';
import type { Refusal } from '../../domain/problem.ts';
import type { StockRole } from '../../domain/stock/kind.ts';
import type { StockRhythm } from '../../domain/stock/reporting.ts';
import { refuseLedger } from '../../domain/stock/ledger-problem.ts';
import { CalendarDateSchema, OneOf, type Of } from '../../domain/schema.ts';
import { readPartyList } from '../../exchange/parties/read-party-list.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { Language } from '../../law/norm.ts';
import { expectStockOf } from '../../ledger/expectations.ts';
import type { WriteTx } from '../../registry/database.ts';
import { insertDecision, latestDecision } from '../../registry/decisions.ts';
import { sourceStates } from '../../registry/deliveries.ts';
import {
  holdsRealParties,
  insertParties,
  readParties,
  type Party,
} from '../../registry/parties.ts';
import { refreshStatistics } from '../../registry/statistics.ts';
import { isRefusal, type Context } from '../context.ts';
import { loadSource } from '../loading/load-source.ts';
import { refusedGrounds } from '../parties/operator.ts';
import { packsUnloaded, partiesUnloaded, type PackList } from './folder-unloaded.ts';
import { loadStockSets, settleLoaded, type StockLoaded } from './load-stock.ts';
import { sumFiles, type StockFilesLoaded } from './load-stock-files.ts';
import { packBook, twinCountry, type PackBook } from './pack-book.ts';
import type { StockToLoad } from './ready-stock.ts';
import { storedOrRefused } from './stored-or-refused.ts';
import { releaseWeeks } from './release-weeks.ts';
import { actingParty, type StockParty } from './stock-party.ts';

/** A folder with a `manifest.json`, by the paths that it names. */
export interface StockFolder {
  readonly name: string;
  /** Undefined where there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>;
  open(path: string): AsyncIterable<Uint8Array>;
}

export interface StockFolderInput {
  readonly folder: StockFolder;
  readonly dryRun: boolean;
  readonly acceptPartial: boolean;
  readonly language: Language;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What is loaded of a folder; other kinds are for other deeds. */
const kinds = ['register', 'packs', 'parties', 'stock-history', 'stock', 'notifications'] as const;

/** `manifest.json`, as far as it is needed to load what it names. */
const Manifest = Type.Object({
  seed: Type.Integer(),
  days: Type.Integer(),
  scale: Type.Number(),
  country: Type.Literal(twinCountry),
  synthetic: Type.Literal(true),
  files: Type.Array(
    Type.Object({
      path: Type.String({ pattern: '^(?!/)(?!.*\\.\\.)[\\w./ -]+$' }),
      kind: OneOf(kinds),
      party: Type.String(),
      day: CalendarDateSchema,
      sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    }),
  ),
});
type Manifest = Of<typeof Manifest>;
type ManifestFile = Manifest['files'][number];

/**
 * Takes a folder of the twin, whole: its registers, its parties, and what they deliver in the order
 * of the days. What was cut off goes on where it stopped, because a file that was taken is known by
 * its hash.
 */
export async function loadStockFolder(
  context: Context,
  input: StockFolderInput,
): Promise<StockFilesLoaded | Refusal> {
  const started = performance.now();
  const { folder } = input;
  const refused = refusedGrounds(context, grounds);
  if (refused !== undefined) return refused;
  const manifest = await readManifest(folder);
  if (isRefusal(manifest)) return manifest;
  const other = await refusedDatabase(context, manifest);
  if (other !== undefined) return other;
  const damaged = await refusedLists(folder, manifest);
  if (damaged !== undefined) return damaged;
  const lists = await prepare(context, manifest, input);
  if (isRefusal(lists)) return lists;
  const files = manifest.files
    .filter(({ kind }) => kind === 'stock' || kind === 'stock-history')
    .toSorted((one, next) => order(one, next));
  const stranger = files.find(({ party }) => !lists.parties.has(party));
  if (stranger !== undefined) {
    const { path, party } = stranger;
    return refuseLedger('stock-folder-party-unknown', {}, { file: path, value: party });
  }
  const done: StockLoaded[] = [];
  const stored = await storedOrRefused(
    context,
    () => files[done.length]?.path ?? folder.name,
    async () => {
      for (const ofDay of byDay(files)) {
        const loaded = await loadDay(context, ofDay, lists, input, (count) =>
          input.onProgress?.(done.length + count, files.length),
        );
        if (isRefusal(loaded)) return loaded;
        done.push(...loaded);
      }
      return undefined;
    },
  );
  if (stored !== undefined) return stored;
  if (!input.dryRun) {
    await settleLoaded(context, false);
    await refreshStatistics(context.database);
    await releaseWeeks(context);
  }
  const notificationFiles = manifest.files.filter(({ kind }) => kind === 'notifications').length;
  return { ...sumFiles(done, input.dryRun, started), notificationFiles };
}

/** Files of one day and kind, as they follow each other. */
function byDay(files: readonly ManifestFile[]): readonly (readonly ManifestFile[])[] {
  return [...Map.groupBy(files, ({ kind, day }) => `${kind} ${day}`).values()];
}

async function loadDay(
  context: Context,
  files: readonly ManifestFile[],
  { parties, packsOn }: Lists,
  { folder, dryRun, acceptPartial }: StockFolderInput,
  onTaken: (count: number) => void,
): Promise<readonly StockLoaded[] | Refusal> {
  const [first] = files;
  if (first === undefined) return [];
  const packs = await packsOn(first.day);
  if (!dryRun) await settleLoaded(context);
  const waiting = files.flatMap((file): StockToLoad[] => {
    const about = parties.get(file.party);
    if (about === undefined) return [];
    const { path, sha256, day } = file;
    return [
      {
        about,
        file: { name: path, open: () => folder.open(path) },
        sha256,
        asserted: day,
        // A history holds many days, the last of which the manifest names.
        ...(file.kind === 'stock' ? { day } : {}),
        acceptPartial,
        channel: 'folder',
        packs,
      },
    ];
  });
  const done = new Map<number, StockLoaded>();
  try {
    for await (const { at, loaded } of loadStockSets(context, waiting, dryRun)) {
      if (isRefusal(loaded)) return loaded;
      done.set(at, loaded);
      onTaken(done.size);
    }
  } catch (error) {
    return await refusedAsMissing(folder, files, error);
  }
  return files.flatMap((_, at) => done.get(at) ?? []);
}

/** Registers and parties are read before anything is written: without one of them nothing is right. */
async function refusedLists(
  folder: StockFolder,
  { files }: Manifest,
): Promise<Refusal | undefined> {
  const lists: readonly ManifestFile['kind'][] = ['register', 'packs', 'parties'];
  for (const { path, sha256 } of files.filter(({ kind }) => lists.includes(kind))) {
    const bytes = await folder.read(path);
    if (bytes === undefined) return refuseLedger('stock-folder-file-missing', {}, { value: path });
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      return refuseLedger('stock-folder-file-other', {}, { value: path });
    }
  }
  return undefined;
}

async function refusedAsMissing(
  folder: StockFolder,
  files: readonly ManifestFile[],
  error: unknown,
): Promise<Refusal> {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  if (!isMissing) throw error;
  for (const { path } of files) {
    if ((await folder.read(path)) === undefined)
      return refuseLedger('stock-folder-file-missing', {}, { value: path });
  }
  throw error;
}

const grounds = { why: 'a folder of the twin', by: 'voorradig' };

/** History first, then day by day; within a day as the manifest has it. */
function order(one: ManifestFile, next: ManifestFile): number {
  if (one.kind !== next.kind) return one.kind === 'stock-history' ? -1 : 1;
  return one.day < next.day ? -1 : one.day > next.day ? 1 : 0;
}

async function readManifest(folder: StockFolder): Promise<Manifest | Refusal> {
  const bytes = await folder.read('manifest.json');
  if (bytes === undefined) return refuseLedger('stock-folder-no-manifest', { folder: folder.name });
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (Value.Check(Manifest, said)) return said;
    const [first] = Value.Errors(Manifest, said);
    const why = `${first?.instancePath ?? ''} ${first?.message ?? ''}`.trim();
    return refuseLedger('stock-folder-manifest-misfit', { folder: folder.name, why });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refuseLedger('stock-folder-manifest-misfit', { folder: folder.name, why });
  }
}

type Settings = Pick<Manifest, 'seed' | 'days' | 'scale'>;

/** An invented country adds up with nothing real, and with no other. */
async function refusedDatabase(
  { database, connectors }: Context,
  { seed, days, scale }: Manifest,
): Promise<Refusal | undefined> {
  return database.read(async (tx) => {
    const invented = new Set(
      connectors.filter(({ source }) => source.synthetic).map(({ source }) => source.name),
    );
    const states = await sourceStates(tx);
    const isReal =
      states.some(({ source }) => !invented.has(source)) || (await holdsRealParties(tx));
    if (isReal) return refuseLedger('stock-folder-real-database');
    const before = await latestDecision<TwinDecision>(tx, 'demo', twinCountry);
    if (before === undefined) return undefined;
    const is = before.settings;
    return is.seed === seed && is.days === days && is.scale === scale
      ? undefined
      : refuseLedger('stock-folder-other-twin', { seed: is.seed, days: is.days, scale: is.scale });
  });
}

interface TwinDecision {
  readonly settings: Settings;
  /** Our numbers of its parties, by their name. */
  readonly parties: Readonly<Record<string, number>>;
}

/** By what the stock of a folder is checked. */
interface Lists {
  /** By the names that the manifest has for them. */
  readonly parties: ReadonlyMap<string, StockParty>;
  readonly packsOn: (day: CalendarDate) => Promise<PackBook>;
}

/** Registers and parties, once. A dry run takes them from the folder where they are not here yet. */
async function prepare(
  context: Context,
  manifest: Manifest,
  { folder, language, dryRun }: StockFolderInput,
): Promise<Lists | Refusal> {
  const { database } = context;
  const known = await database.read((tx) => latestDecision<TwinDecision>(tx, 'demo', twinCountry));
  if (dryRun && known === undefined) return unloaded(context, manifest, folder);
  if (!dryRun) {
    for (const kind of ['register', 'packs'] as const) {
      const files = manifest.files.filter((file) => file.kind === kind);
      const loaded = await loadList(context, kind, files, folder, language);
      if (loaded !== undefined) return loaded;
    }
  }
  const decided = known ?? (await addParties(context, manifest, folder));
  if (isRefusal(decided)) return decided;
  const ids = Object.values(decided.parties);
  const parties = acting(await database.read((tx) => readParties(tx, ids)), database.viewer);
  return isRefusal(parties)
    ? parties
    : { parties, packsOn: (day) => packBook(context, twinCountry, day) };
}

async function unloaded(
  context: Context,
  { files }: Manifest,
  folder: StockFolder,
): Promise<Lists | Refusal> {
  const read = async (path: string) => (await folder.read(path)) ?? new Uint8Array();
  const list = files.find(({ kind }) => kind === 'parties')?.path ?? 'parties.csv';
  const found = partiesUnloaded(await read(list));
  if (isRefusal(found)) return found;
  const lists: PackList[] = [];
  for (const { kind, path, day } of files) {
    if (kind === 'packs') lists.push({ name: nameIn(path), day, bytes: await read(path) });
  }
  const packsOn = packsUnloaded(context, lists);
  const parties = acting(found, context.database.viewer);
  return isRefusal(parties)
    ? parties
    : { parties, packsOn: (day) => Promise.resolve(packsOn(day)) };
}

/** Those that deliver, by name. */
function acting(
  parties: readonly Party[],
  viewer: Viewer,
): ReadonlyMap<string, StockParty> | Refusal {
  const found = new Map<string, StockParty>();
  for (const party of parties) {
    const about = actingParty(party, viewer);
    if (isRefusal(about)) return about;
    found.set(party.name, about);
  }
  return found;
}

const nameIn = (path: string) => path.slice(path.lastIndexOf('/') + 1);

async function loadList(
  context: Context,
  kind: 'register' | 'packs',
  files: readonly ManifestFile[],
  folder: StockFolder,
  language: Language,
): Promise<Refusal | undefined> {
  const loaded = await loadSource(context, {
    source: `${twinCountry.toLowerCase()}-${kind}`,
    path: folder.name,
    language,
    files: files.map(({ path }) => ({
      name: nameIn(path),
      async read() {
        const bytes = await folder.read(path);
        if (bytes === undefined) throw new Error(`${path} stands in the manifest and is not there`);
        return bytes;
      },
    })),
  });
  return isRefusal(loaded) ? loaded : undefined;
}

async function addParties(
  { database }: Context,
  { seed, days, scale, files }: Manifest,
  folder: StockFolder,
): Promise<TwinDecision | Refusal> {
  const path = files.find(({ kind }) => kind === 'parties')?.path ?? 'parties.csv';
  const bytes = await folder.read(path);
  if (bytes === undefined) return refuseLedger('stock-folder-file-missing', {}, { value: path });
  const list = readPartyList(bytes);
  if ('refused' in list) return { kind: 'refusal', problems: list.refused };
  return database.write(async (tx) => {
    const ids = await insertParties(
      tx,
      list.rows.map(({ facts }) => ({ synthetic: true, facts })),
    );
    const parties = Object.fromEntries(list.rows.map(({ name }, at) => [name, ids[at] ?? 0]));
    await expectAll(tx, parties, files);
    const decision: TwinDecision = { settings: { seed, days, scale }, parties };
    await insertDecision(tx, {
      kind: 'demo',
      subject: twinCountry,
      outcome: 'loaded',
      why: 'a folder of the twin',
      body: decision,
      personId: null,
    });
    return decision;
  });
}

/** Who delivers stock by the manifest has joined: from the first day, every day or every week. */
async function expectAll(
  tx: WriteTx,
  parties: Readonly<Record<string, number>>,
  files: readonly ManifestFile[],
): Promise<void> {
  const daily = files.filter(({ kind }) => kind === 'stock');
  const [from] = daily.map(({ day }) => day).toSorted();
  if (from === undefined) return;
  const delivering = new Set(daily.map(({ party }) => party));
  const expected = (await readParties(tx, Object.values(parties))).flatMap((party) => {
    const about = actingParty(party, { audience: 'operator', represents: [], group: [] });
    if (isRefusal(about) || !delivering.has(party.name)) return [];
    const { role } = about;
    // Every party of the twin joins on its first day, also who forgets to report it.
    return { party: party.id, role, rhythm: rhythmOf(role), from };
  });
  await expectStockOf(tx, expected);
}

const rhythmOf = (role: StockRole): StockRhythm =>
  role === 'collecting-body' ? 'weekly' : 'daily';
