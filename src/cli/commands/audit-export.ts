import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { refuseMachine } from '../../domain/machine-problem.ts';
import { commandTexts } from '../../texts/commands.ts';
import { say } from '../../texts/text.ts';
import { exportAudit } from '../../usecases/audit/export.ts';
import { command } from '../command.ts';
import { switchFlag, textFlag } from '../flags.ts';

const texts = commandTexts.auditExport;

export const auditExportCommand = command({
  words: 'audit export',
  about: texts.about,
  arguments: {},
  flags: {
    out: { ...textFlag('FILE', texts.out), required: true },
    bare: switchFlag(texts.bare),
  },
  needsDatabase: true,
  async run({ flags: { out, bare = false } }, door) {
    const file = resolve(out);
    // Who did what may stand in it: for who made it only.
    const sink = createWriteStream(file, { mode: 0o600 });
    try {
      await once(sink, 'open');
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return refuseMachine('path-not-writable', { reason }, { value: file });
    }
    const app = await door.openApp();
    if ('problems' in app) {
      sink.destroy();
      return app;
    }
    const progress = door.terminal.progress();
    const { entries } = await exportAudit(app.context, {
      bare,
      async write(line) {
        if (!sink.write(`${line}\n`)) await once(sink, 'drain');
      },
      onProgress: (done, total) => progress.show(done, total),
    });
    sink.end();
    await finished(sink);
    progress.end();
    return { file, entries };
  },
  show: ({ file, entries }, { language }) => say(texts.done, { file, entries }, language),
});
