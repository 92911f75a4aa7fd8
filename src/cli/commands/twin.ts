import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { refuseMachine } from '../../domain/machine-problem.ts';
import type { Refusal } from '../../domain/problem.ts';
import { writeTwin, type TwinManifest } from '../../exchange/demo/write-files.ts';
import { makeCountry } from '../../foresight/country.ts';
import { demoSettings } from '../../foresight/demo.ts';
import { mostProducts } from '../../foresight/product.ts';
import { publications } from '../../foresight/publications.ts';
import { addDays, daysBetween } from '../../law/calendar-date.ts';
import { commandTexts } from '../../texts/commands.ts';
import { say } from '../../texts/text.ts';
import { command } from '../command.ts';
import { numberFlag, textFlag, wholeNumberFlag } from '../flags.ts';

const texts = commandTexts.twin;

interface Written extends TwinManifest {
  readonly folder: string;
}

export const twinCommand = command({
  words: 'twin',
  about: texts.about,
  arguments: {},
  flags: {
    out: { ...textFlag('DIR', texts.out), required: true },
    days: wholeNumberFlag('COUNT', 30, 3660, texts.days),
    scale: numberFlag('SIZE', 0.001, 1, texts.scale),
    seed: wholeNumberFlag('NUMBER', 0, 4_294_967_295, texts.seed),
  },
  needsDatabase: false,
  async run({ flags }, door): Promise<Written | Refusal> {
    const { out, seed = demoSettings.seed, scale = demoSettings.size / mostProducts } = flags;
    const { days = daysBetween(demoSettings.from, demoSettings.until) + 1 } = flags;
    const folder = resolve(out);
    const refused = await makeEmpty(folder);
    if (refused !== undefined) return refused;
    const from = addDays(demoSettings.until, 1 - days);
    const country = makeCountry({
      ...demoSettings,
      seed,
      from,
      size: Math.round(scale * mostProducts),
    });
    const { manifest, files } = writeTwin({ seed, days, scale }, publications(country));
    const progress = door.terminal.progress();
    for (const [at, file] of files.entries()) {
      await writeFile(join(folder, file.path), file.bytes);
      progress.show(at + 1, files.length);
    }
    progress.end();
    // Last, so that a folder with a manifest is a complete one.
    await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    return { ...manifest, folder };
  },
  show: ({ files, folder, seed, scale }, { language }) =>
    say(texts.done, { files: files.length, folder, seed: String(seed), scale }, language),
});

async function makeEmpty(folder: string): Promise<Refusal | undefined> {
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length === 0) return undefined;
    return refuseMachine('folder-not-empty', {}, { value: folder });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuseMachine('path-not-writable', { reason }, { value: folder });
  }
}
