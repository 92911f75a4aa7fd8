import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { day } from '../law/calendar-date.ts';
import type { Language } from '../law/norm.ts';
import { readSoundness } from '../ledger/soundness.ts';
import { readSafeguards } from '../registry/safeguards.ts';
import { findBinaries } from '../registry/server/binaries.ts';
import { checkTexts, foundTexts, type CheckName } from '../texts/doctor.ts';
import { sayProblem } from '../texts/problem.ts';
import { say, writeDay } from '../texts/text.ts';
import { listSources } from '../usecases/list-sources.ts';
import { dayIn, type App } from './app.ts';
import type { Door } from './command.ts';
import { readLaw } from './read-law.ts';
import type { Settings } from './settings.ts';

export interface Check {
  readonly name: CheckName;
  readonly ok: boolean;
  readonly found: string;
  /** `null` where all is in order. */
  readonly remedy: string | null;
}

export interface Examined {
  readonly ok: boolean;
  readonly checks: readonly Check[];
}

type Finding = { readonly ok: boolean; readonly found: string };

const leastFreeBytes = 1_000_000_000;
const neededNode = 24;

/** Looks at the machine first, and at the database only where there is one. */
export async function examine(door: Door): Promise<Examined> {
  const { settings, terminal } = door;
  const { language } = terminal;
  const machine: Readonly<Partial<Record<CheckName, Finding>>> = {
    node: {
      ok: Number(process.versions.node.split('.')[0]) >= neededNode,
      found: process.versions.node,
    },
    'database-binaries': examineBinaries(settings, language),
    'data-folder': examineFolder(settings.dataFolder, language),
    'free-disk': examineDisk(settings.dataFolder, language),
    law: examineLaw(settings, language),
    'time-zone': examineZone(),
    languages: examineLanguages(),
  };
  const database = await examineDatabase(door);
  const checks = Object.entries({ ...machine, ...database }).map(([name, finding]) =>
    // The keys of both objects are names of checks.
    toCheck(name as CheckName, finding, language),
  );
  return { ok: checks.every(({ ok }) => ok), checks };
}

function toCheck(name: CheckName, { ok, found }: Finding, language: Language): Check {
  return { name, ok, found, remedy: ok ? null : checkTexts[name].remedy[language] };
}

function examineBinaries({ databaseUrl }: Settings, language: Language): Finding {
  if (databaseUrl !== undefined) return good(foundTexts.ownServer[language]);
  const found = findBinaries();
  return 'problem' in found ? bad([found.problem], language) : good(found.postgres);
}

function examineFolder(folder: string, language: Language): Finding {
  if (!existsSync(folder)) return good(foundTexts.notYet[language]);
  const { uid, mode } = statSync(folder);
  const me = process.getuid?.();
  const ours = me === undefined || me === 0 || uid === me;
  const rights = (mode & 0o777).toString(8).padStart(4, '0');
  const found = say(
    foundTexts.folder,
    { path: folder, owner: String(uid), mode: rights },
    language,
  );
  return { ok: ours && (mode & 0o067) === 0 && isWritable(folder), found };
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    // The system answers this question by refusing; there is nothing more to know.
    return false;
  }
}

function examineDisk(folder: string, language: Language): Finding {
  const { bavail, bsize } = statfsSync(nearestThatExists(folder));
  const gigabytes = Math.round((bavail * bsize) / 1e8) / 10;
  return {
    ok: bavail * bsize >= leastFreeBytes,
    found: say(foundTexts.free, { gigabytes }, language),
  };
}

function nearestThatExists(folder: string): string {
  return existsSync(folder) ? folder : nearestThatExists(dirname(folder));
}

function examineLaw({ lawFile }: Settings, language: Language): Finding {
  const law = readLaw({ file: lawFile });
  if ('problems' in law) return bad(law.problems, language);
  const hash = law.hash.slice(0, 12);
  return good(
    lawFile === undefined
      ? say(foundTexts.enacted, { hash }, language)
      : say(foundTexts.overlaid, { file: lawFile, hash }, language),
  );
}

/** Half an hour after midnight in Amsterdam, in summer: still the day before in UTC. */
function examineZone(): Finding {
  const found = dayIn('Europe/Amsterdam', new Date('2026-06-30T22:30:00Z'));
  return { ok: found === '2026-07-01', found: `Europe/Amsterdam ${found}` };
}

function examineLanguages(): Finding {
  const [nl, en] = [writeDay(day('2026-03-01'), 'nl'), writeDay(day('2026-03-01'), 'en')];
  return { ok: nl === '1 maart 2026' && en === '1 March 2026', found: `${nl} / ${en}` };
}

async function examineDatabase(door: Door): Promise<Readonly<Partial<Record<CheckName, Finding>>>> {
  const { settings, terminal } = door;
  const { language } = terminal;
  const isMade =
    settings.databaseUrl !== undefined ||
    existsSync(join(settings.dataFolder, 'postgres/PG_VERSION'));
  if (!isMade) return { database: good(foundTexts.notYet[language]) };
  const app = await door.openApp();
  if ('problems' in app) return { database: bad(app.problems, language) };
  return {
    ...(await examineSafeguards(app, language)),
    ...(await examineStock(app, language)),
    sources: await examineSources(app, language),
  };
}

async function examineSafeguards(
  { context, server }: App,
  language: Language,
): Promise<Partial<Record<CheckName, Finding>>> {
  const { serverVersion, encoding, pending, foreign, excessRights, changeable, astray } =
    await readSafeguards(context.database.owner);
  const supported = Number.parseInt(serverVersion, 10) >= 18 && encoding === 'UTF8';
  const strange = [...pending, ...foreign];
  return {
    database: { ok: supported, found: `PostgreSQL ${serverVersion}, ${encoding}, ${server.kind}` },
    migrations:
      strange.length === 0
        ? good(foundTexts.upToDate[language])
        : naming(foundTexts.foreign, strange, language),
    'application-role':
      excessRights.length === 0
        ? good(foundTexts.none[language])
        : naming(foundTexts.rights, excessRights, language),
    'append-only':
      changeable.length === 0
        ? good(foundTexts.none[language])
        : naming(foundTexts.changeable, changeable, language),
    references:
      astray.length === 0
        ? good(foundTexts.none[language])
        : naming(foundTexts.astray, astray, language),
  };
}

/** Reads the whole ledger: the one check that takes long where there is much of it. */
async function examineStock(
  { context }: App,
  language: Language,
): Promise<Partial<Record<CheckName, Finding>>> {
  const wrong = await context.database.read(readSoundness);
  const finding = (names: readonly (keyof typeof wrong)[]) => {
    const off = names.filter((name) => wrong[name] > 0).map((name) => `${name} (${wrong[name]})`);
    return off.length === 0
      ? good(foundTexts.none[language])
      : naming(foundTexts.off, off, language);
  };
  return {
    'stock-rows': finding(['rowsAstray', 'deliveriesHalf', 'keysOff']),
    'stock-sums': finding(['weeksOff', 'movedOff', 'daysOff', 'flowsOff', 'paceOff']),
  };
}

async function examineSources({ context }: App, language: Language): Promise<Finding> {
  const { sources } = await listSources(context, { language });
  const names = sources
    .filter(({ state }) => state === 'stale' || state === 'failing' || state === 'held')
    .map(({ name, state }) => `${name} (${state})`);
  return names.length === 0
    ? good(foundTexts.none[language])
    : naming(foundTexts.attention, names, language);
}

function good(found: string): Finding {
  return { ok: true, found };
}

function bad(problems: readonly Problem[], language: Language): Finding {
  return { ok: false, found: problems.map((problem) => sayProblem(problem, language)).join(' ') };
}

function naming(
  text: (typeof foundTexts)[keyof typeof foundTexts],
  names: readonly string[],
  language: Language,
): Finding {
  return { ok: false, found: say(text, { names }, language) };
}
