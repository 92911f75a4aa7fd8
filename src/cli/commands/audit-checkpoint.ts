import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { refuseMachine } from '../../domain/machine-problem.ts';
import { commandTexts } from '../../texts/commands.ts';
import { say } from '../../texts/text.ts';
import { makeCheckpoint } from '../../usecases/audit/checkpoint.ts';
import { openAuditKey } from '../audit-key.ts';
import { command } from '../command.ts';
import { textFlag } from '../flags.ts';

const texts = commandTexts.auditCheckpoint;

export const auditCheckpointCommand = command({
  words: 'audit checkpoint',
  about: texts.about,
  arguments: {},
  flags: { out: { ...textFlag('FILE', texts.out), required: true } },
  needsDatabase: true,
  async run({ flags: { out } }, door) {
    const app = await door.openApp();
    if ('problems' in app) return app;
    const signer = openAuditKey(door.settings.dataFolder);
    if ('problems' in signer) return signer;
    const made = await makeCheckpoint(app.context, signer);
    if ('problems' in made) return made;
    const file = resolve(out);
    try {
      await writeFile(file, `${JSON.stringify(made, null, 2)}\n`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return refuseMachine('path-not-writable', { reason }, { value: file });
    }
    return { ...made, file };
  },
  show: ({ file, seal, entries }, { language }) =>
    say(texts.done, { file, seal, entries }, language),
});
