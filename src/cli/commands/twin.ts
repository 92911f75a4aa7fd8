import { mkdir, open, readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { refuseMachine } from '../../domain/machine-problem.ts';
import type { Refusal } from '../../domain/problem.ts';
import { yearDays } from '../../foresight/stock/calendar.ts';
import type { StockTwinSettings } from '../../foresight/stock/twin.ts';
import { commandTexts } from '../../texts/commands.ts';
import { say } from '../../texts/text.ts';
import { makeTwin, type TwinMade } from '../../usecases/make-twin.ts';
import { command } from '../command.ts';
import { numberFlag, textFlag, wholeNumberFlag } from '../flags.ts';

const texts = commandTexts.twin;

interface Written extends TwinMade, StockTwinSettings {
  readonly out: string;
  readonly seconds: number;
}

export const twinCommand = command({
  words: 'twin',
  about: texts.about,
  arguments: {},
  flags: {
    out: { ...textFlag('DIR', texts.out), required: true },
    days: wholeNumberFlag('COUNT', 1, yearDays, texts.days),
    scale: numberFlag('SIZE', 0.001, 10, texts.scale),
    seed: wholeNumberFlag('NUMBER', 0, 4_294_967_295, texts.seed),
  },
  needsDatabase: false,
  async run({ flags }, door): Promise<Written | Refusal> {
    const { out, seed = 1, scale = 0.01, days = 30 } = flags;
    const folder = resolve(out);
    const settings = { seed, days, scale };
    const refused = await makeReady(folder, settings);
    if (refused !== undefined) return refused;
    const began = performance.now();
    const progress = door.terminal.progress();
    const made = await makeTwin({
      ...settings,
      write: (path, pieces) => put(join(folder, path), pieces),
      onProgress: (done, total) => progress.show(done, total),
    });
    progress.end();
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    return { out: folder, seed, scale, days, ...made, seconds };
  },
  show: ({ files, rows, mistakes, out, seed, scale, days, seconds }, { language }) =>
    say(
      texts.done,
      { files, rows, mistakes, folder: out, seed: String(seed), scale, days, seconds },
      language,
    ),
});

async function put(path: string, pieces: Iterable<Uint8Array>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'w');
  try {
    for (const piece of pieces) await file.writeFile(piece);
  } finally {
    await file.close();
  }
}

/** An empty folder, or one with the same twin, of which every byte will be the same again. */
async function makeReady(
  folder: string,
  settings: StockTwinSettings,
): Promise<Refusal | undefined> {
  try {
    await mkdir(folder, { recursive: true });
    const names = await readdir(folder);
    if (names.length === 0 || (await holdsTwin(folder, settings))) return undefined;
    return refuseMachine('folder-not-empty', {}, { value: folder });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuseMachine('path-not-writable', { reason }, { value: folder });
  }
}

async function holdsTwin(folder: string, settings: StockTwinSettings): Promise<boolean> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    return (
      typeof manifest === 'object' &&
      manifest !== null &&
      Reflect.get(manifest, 'country') === 'XT' &&
      Object.entries(settings).every(([name, value]) => Reflect.get(manifest, name) === value)
    );
  } catch {
    // No manifest that can be read: not a twin.
    return false;
  }
}
