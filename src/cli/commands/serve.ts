import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { refuseMachine } from '../../domain/machine-problem.ts';
import type { Refusal } from '../../domain/problem.ts';
import { commandTexts } from '../../texts/commands.ts';
import type { Language } from '../../law/norm.ts';
import { say } from '../../texts/text.ts';
import type { Context } from '../../usecases/context.ts';
import { recordLaw } from '../../usecases/record-law.ts';
import { restoreSearch } from '../../usecases/searching/restore-search.ts';
import { seedDemoAgreement } from '../../usecases/coordination/seed-demo-agreement.ts';
import { seedDemoList } from '../../usecases/critical-lists/seed-demo-list.ts';
import { seedDemo } from '../../usecases/seed-demo.ts';
import { seedDeskYear } from '../../usecases/seed-desk-year.ts';
import { seedDemoExpectations } from '../../usecases/stock/seed-demo-expectations.ts';
import { seedDemoStock } from '../../usecases/stock/seed-demo-stock.ts';
import { seedDemoSupervision } from '../../usecases/supervision/seed-demo-supervision.ts';
import { reminderJobs } from '../../usecases/stock/remind.ts';
import { stockJobs } from '../../usecases/stock/stock-jobs.ts';
import { sealAudit } from '../../usecases/audit/seal.ts';
import { postJobs, type RepeatedJob } from '../../usecases/sending/jobs.ts';
import { makeCheckpoint } from '../../usecases/audit/checkpoint.ts';
import { keepToTerms } from '../../usecases/retention.ts';
import { openAuditKey } from '../audit-key.ts';
import { openPost, type OpenedPost } from '../open-post.ts';
import type { Settings } from '../settings.ts';
import { readClientKey } from '../read-client-key.ts';
import { repeat } from '../repeat.ts';
import { command, type Door } from '../command.ts';
import { switchFlag, wholeNumberFlag } from '../flags.ts';
import { startWorker } from '../worker.ts';
import { stockDropJob } from '../stock-drop.ts';

const texts = commandTexts.serve;

export const serveCommand = command({
  words: 'serve',
  about: texts.about,
  arguments: {},
  flags: {
    port: wholeNumberFlag('PORT', 0, 65_535, texts.port),
    demo: switchFlag(texts.demo),
  },
  needsDatabase: true,
  untilStopped: true,
  async run({ flags: { demo = false } }, door) {
    const { terminal, settings, stop } = door;
    const { language } = terminal;
    const signIn = settings.signIn === undefined ? undefined : readClientKey(settings.signIn);
    if (signIn !== undefined && 'problems' in signIn) return signIn;
    terminal.note(
      say(
        texts.starting,
        { folder: settings.databaseUrl === undefined ? settings.dataFolder : 'DATABASE_URL' },
        language,
      ),
    );
    const app = await door.openApp({ demo });
    if ('problems' in app) return app;
    await recordLaw(app.context);
    await restoreSearch(app.context);
    if (demo) await seed(app.context, door);
    if (stop.aborted) return stopped(door);

    const port = settings.port === 0 ? await freePort() : settings.port;
    const baseUrl = settings.port === 0 ? `http://localhost:${port}` : settings.baseUrl;
    // The site and its pages take a while to load; no other command needs them.
    const { buildServer } = await import('../../api/server.ts');
    const post = openPost(settings, baseUrl);
    const context = {
      ...app.context,
      ...(post.folder === undefined ? {} : { keptMail: post.folder }),
    };
    const site = await buildServer(context, {
      baseUrl,
      securityContact: settings.securityContact,
      ...(settings.trustedProxies === undefined ? {} : { trustedProxies: settings.trustedProxies }),
      ...(signIn === undefined ? {} : { signIn }),
    });
    const refused = await listen(site, port, baseUrl);
    if (refused !== undefined) return refused;
    const worker = await startWorker(context);
    const clockwork = repeat(
      [
        ...postJobs(context, post.office),
        ...keeping(context, settings, post),
        ...stockJobs(context),
        ...reminderJobs(context, post.office),
        stockDropJob(context, { folder: join(settings.dataFolder, 'stock-drop'), language }),
        ...(context.demo ? [countingStock(context, language, stop)] : []),
      ],
      context.log,
    );
    terminal.note(say(texts.ready, { address: baseUrl }, language));

    if (!stop.aborted) await once(stop, 'abort');
    terminal.note(texts.stopping[language]);
    await Promise.all([site.close(), worker.stop(), clockwork.stop()]);
    await post.close();
    return stopped(door);
  },
});

const hour = 60 * 60;

/** What happened is sealed within a second or two and signed each hour; what is past its term goes each day. */
function keeping(context: Context, settings: Settings, { folder }: OpenedPost): RepeatedJob[] {
  return [
    { name: 'audit-seal', every: 1, run: async () => void (await sealAudit(context)) },
    {
      name: 'audit-checkpoint',
      every: hour,
      async run() {
        const signer = openAuditKey(settings.dataFolder);
        if ('problems' in signer) {
          context.log.error({ code: signer.problems[0]?.code }, 'no checkpoint can be signed');
          return;
        }
        await makeCheckpoint(context, signer);
      },
    },
    {
      name: 'retention',
      every: 24 * hour,
      async run() {
        await keepToTerms(context, {
          dryRun: false,
          capturedMails: async (before, dryRun) =>
            (await folder?.removeBefore(before, dryRun)) ?? 0,
        });
      },
    },
  ];
}

/** Beside the site, because a first visitor need not wait for it. */
function countingStock(context: Context, language: Language, stop: AbortSignal): RepeatedJob {
  return {
    name: 'demo-stock',
    every: 24 * hour,
    async run() {
      await seedDemoStock(context, { language, stop });
      if (!stop.aborted) await seedDemoSupervision(context);
      await seedDemoAgreement(context);
      await seedDemoExpectations(context);
    },
  };
}

function stopped(door: Door): undefined {
  door.afterwards(() => door.terminal.note(texts.stopped[door.terminal.language]));
}

/** Ctrl-C in the middle leaves what was loaded; the next start goes on from there. */
async function seed(context: Context, { terminal, stop }: Door): Promise<void> {
  const progress = terminal.progress();
  let said = false;
  try {
    const onProgress = (done: number, total: number) => {
      if (!said) terminal.note(texts.seeding[terminal.language]);
      said = true;
      progress.show(done, total);
      stop.throwIfAborted();
    };
    await seedDemo(context, { language: terminal.language, onProgress });
    await seedDeskYear(context, { onProgress });
    await seedDemoList(context);
  } catch (error) {
    if (!stop.aborted) throw error;
  } finally {
    progress.end();
  }
}

/**
 * Only this machine reaches a site whose address is localhost. One with a name of its own
 * is reached from outside, usually through a proxy.
 */
async function listen(
  site: FastifyInstance,
  port: number,
  baseUrl: string,
): Promise<Refusal | undefined> {
  const local = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(baseUrl).hostname);
  try {
    await site.listen({ port, host: local ? 'localhost' : everywhere() });
    return undefined;
  } catch (error) {
    await site.close();
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') return refuseMachine('port-in-use', { port: String(port) });
    if (code === 'EACCES') return refuseMachine('port-not-allowed', { port: String(port) });
    throw error;
  }
}

/** `::` is every address of both families, but cannot be had where IPv6 is switched off. */
function everywhere(): string {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses.some(({ family }) => family === 'IPv6') ? '::' : '0.0.0.0';
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
