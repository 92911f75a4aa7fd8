import { post } from '../../registry/outbox.ts';
import { deleteUnconfirmed } from '../../registry/subscriptions.ts';
import type { Context } from '../context.ts';
import { fanOut } from './fan-out.ts';
import type { PostOffice } from './post-office.ts';
import { sendDue } from './send-due.ts';

/** Background work that is done over and over, and may be done by several at once. */
export interface RepeatedJob {
  readonly name: string;
  /** Seconds from the end of one run to the begin of the next. */
  readonly every: number;
  readonly run: () => Promise<void>;
}

/** So long somebody has to say yes; what was sent goes by the norm `retention-message`. */
const keepUnconfirmedMs = 3 * 24 * 60 * 60_000;

/**
 * The clockwork of the outbox. Mail and webhooks go apart, so that a slow receiver of the one
 * holds up none of the other.
 */
export function postJobs(context: Context, office: PostOffice): readonly RepeatedJob[] {
  const { log } = context;
  const send = (channel: 'mail' | 'webhook') => async () => {
    const counts = await sendDue(context, office, channel);
    if (Object.values(counts).some((count) => count > 0)) log.info({ channel, ...counts }, 'post');
  };
  return [
    {
      name: 'outbox-fan-out',
      every: 1,
      async run() {
        const { released, events, sendings } = await fanOut(context);
        if (events > 0) log.info({ released, events, sendings }, 'outbox');
      },
    },
    { name: 'outbox-mail', every: 1, run: send('mail') },
    { name: 'outbox-webhooks', every: 1, run: send('webhook') },
    {
      name: 'outbox-forget',
      every: 60 * 60,
      run: async () => void (await forgetUnconfirmed(context)),
    },
  ];
}

/** Who never confirmed is forgotten. */
export async function forgetUnconfirmed(context: Context): Promise<number> {
  const before = new Date(context.now().getTime() - keepUnconfirmedMs);
  return context.database.as(post).write((tx) => deleteUnconfirmed(tx, before));
}
