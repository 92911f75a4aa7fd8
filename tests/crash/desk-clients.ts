import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { CaseEventBody } from '../../src/domain/desk/case-event.ts';
import { caseState, type CaseState } from '../../src/domain/desk/case-state.ts';
import type { Chance } from '../../src/foresight/chance.ts';
import { addDays, day } from '../../src/law/calendar-date.ts';
import { deskProblemTexts } from '../../src/texts/problems/desk.ts';
import { firstNotification, type MachineHolder, type SignedIn } from '../desk/many-holders.ts';

/** What was answered with a yes, and must therefore be there for ever. */
export type Acknowledged =
  | { readonly kind: 'version'; readonly number: string; readonly version: number }
  | {
      readonly kind: 'event';
      readonly desk: string;
      readonly seq: number;
      readonly person: string;
      readonly what: readonly CaseEventBody['kind'][];
    };

/** What the clients did and met. */
export interface Seen {
  readonly acknowledged: Acknowledged[];
  /** Keys by which something was asked, with the number that came of it. */
  readonly keys: Map<string, string>;
  requests: number;
  /** No answer, or one that says nothing of what was done: asked again. */
  cut: number;
  /** Asked again under the same key, and it had been done. */
  replayed: number;
  /** Asked again at the bench, and it had been done. */
  doneBefore: number;
  inFlight: number;
  readonly odd: string[];
  /** Changes in the order in which the feed told of them, and how long after they were made. */
  readonly read: { readonly id: string; readonly afterMs: number }[];
}

export function nothingSeen(): Seen {
  return {
    acknowledged: [],
    keys: new Map(),
    requests: 0,
    cut: 0,
    replayed: 0,
    doneBefore: 0,
    inFlight: 0,
    odd: [],
    read: [],
  };
}

export interface World {
  readonly address: string;
  readonly seen: Seen;
  readonly over: AbortSignal;
  /** The database answers no queries now, or did not a moment ago: a 5xx is no wonder. */
  readonly isShaken: () => boolean;
  /** Events of a case as they stand, straight from the database. */
  readonly eventsOf: (desk: string) => Promise<Parameters<typeof caseState>[0]>;
  readonly caseNumbers: () => Promise<readonly string[]>;
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** Asks until something answers. `again`: an earlier try may have been heard. */
async function ask(
  { address, seen, over, isShaken }: World,
  path: string,
  request: RequestInit,
): Promise<(Answer & { readonly again: boolean }) | 'over'> {
  let again = false;
  while (!over.aborted) {
    const shaken = isShaken();
    seen.requests += 1;
    seen.inFlight += 1;
    const answer = await once(`${address}${path}`, request).finally(() => (seen.inFlight -= 1));
    if (answer !== undefined && answer.status < 500 && !isUnderWay(answer)) {
      return { ...answer, again };
    }
    if (answer !== undefined && answer.status >= 500 && !shaken && !isShaken()) {
      seen.odd.push(`${path}: ${answer.status} ${answer.text.slice(0, 300)}`);
    }
    seen.cut += 1;
    again = true;
    await pause(40);
  }
  return 'over';
}

async function once(address: string, request: RequestInit): Promise<Answer | undefined> {
  try {
    const response = await fetch(address, {
      ...request,
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
    });
    return { status: response.status, text: await response.text(), headers: response.headers };
  } catch {
    return undefined;
  }
}

const isUnderWay = ({ status, text }: Answer) =>
  status === 409 && text.includes('idempotency-in-flight');

interface Notified {
  readonly number: string;
  version: number;
  expectedEnd: ReturnType<typeof day>;
  readonly body: ReturnType<typeof firstNotification>;
}

/** A holder's machine: notifies and prolongs, each under a key of its own, and repeats some. */
export async function notifyOn(world: World, holder: MachineHolder, chance: Chance): Promise<void> {
  const notified: Notified[] = [];
  while (!world.over.aborted) {
    await pause(chance.between(0, 60));
    const earlier = notified.length > 0 && chance.happens(0.35) ? chance.pick(notified) : undefined;
    const body = firstNotification(chance.pick(holder.rvg));
    const isRepeated = chance.happens(0.1);
    if (earlier === undefined) {
      const said = await send(world, holder, '/v1/notifications', body, isRepeated);
      if (said !== undefined)
        notified.push({ ...said, body, expectedEnd: day(body.publishable.expectedEnd) });
      continue;
    }
    const expectedEnd = addDays(earlier.expectedEnd, 7);
    const { codes: _codes, ...parts } = earlier.body;
    const said = await send(
      world,
      holder,
      `/v1/notifications/${earlier.number}/versions`,
      {
        ...parts,
        publishable: { ...parts.publishable, expectedEnd },
        step: 'prolonged',
        basedOn: earlier.version,
      },
      isRepeated,
    );
    if (said !== undefined) Object.assign(earlier, { version: said.version, expectedEnd });
  }
}

interface Receipt {
  readonly number: string;
  readonly version: number;
}

async function send(
  world: World,
  { token }: MachineHolder,
  path: string,
  body: object,
  isRepeated: boolean,
): Promise<Receipt | undefined> {
  const { seen } = world;
  const key = randomUUID();
  const request = {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${token}`,
      'Idempotency-Key': key,
    },
    body: JSON.stringify(body),
  };
  const answer = await ask(world, path, request);
  if (answer === 'over') return undefined;
  if (answer.status !== 201) {
    seen.odd.push(`${path}: ${answer.status} ${answer.text.slice(0, 300)}`);
    return undefined;
  }
  const receipt = receiptOf(answer.text);
  const said = `${receipt.number} ${receipt.version}`;
  seen.acknowledged.push({ kind: 'version', ...receipt });
  seen.keys.set(key, said);
  if (answer.headers.get('idempotency-replayed') === 'true') {
    seen.replayed += 1;
    if (!answer.again) seen.odd.push(`${path}: replayed what was never asked`);
  }
  if (!isRepeated) return receipt;
  const same = await ask(world, path, request);
  if (same === 'over') return receipt;
  const again = same.status === 201 ? receiptOf(same.text) : undefined;
  if (again === undefined || `${again.number} ${again.version}` !== said) {
    seen.odd.push(`${path}: repeated ${same.status} ${same.text.slice(0, 200)} for ${said}`);
  }
  return receipt;
}

function receiptOf(text: string): Receipt {
  const { notifications, receipt = notifications?.[0]?.receipt } = JSON.parse(text) as {
    readonly notifications?: readonly { readonly receipt: Receipt }[];
    readonly receipt?: Receipt;
  };
  if (receipt === undefined) throw new Error(`no receipt in ${text}`);
  return { number: receipt.number, version: receipt.version };
}

/** One of the desk: puts before the others what is to be published, and confirms what they put. */
export async function decideOn(
  world: World,
  me: SignedIn,
  chance: Chance,
  longestPauseMs: number,
): Promise<void> {
  while (!world.over.aborted) {
    await pause(chance.between(0, longestPauseMs));
    const numbers = await world.caseNumbers();
    if (numbers.length === 0) continue;
    // Often one of a few, so that two people come to the same case.
    const desk = chance.pick(numbers.slice(chance.happens(0.5) ? -6 : -60));
    const state = caseState(await world.eventsOf(desk));
    const fields = nextDeed(state, me, chance);
    if (fields !== undefined) await decide(world, me, desk, state.seq, fields);
  }
}

type Fields = Readonly<Record<string, string>> & { readonly deed: string };

function nextDeed(state: CaseState, me: SignedIn, chance: Chance): Fields | undefined {
  const waiting = state.proposals.filter((proposal) => proposal.state === 'waiting');
  const theirs = waiting.find(({ person }) => person !== me.person);
  if (theirs !== undefined) return { deed: 'confirm', proposal: String(theirs.seq) };
  if (waiting.length > 0 || state.notifications.length === 0) return undefined;
  const { number } = chance.pick(state.notifications);
  const standing = state.publications.find(({ key }) => key === number);
  const publication = { deed: 'publication', notification: number, why: 'Volgens de melding.' };
  const ground = 'eu-national-website';
  if (standing === undefined || standing.retracted) {
    return { ...publication, what: 'publish', ground };
  }
  if (chance.happens(0.1)) return { ...publication, what: 'retract' };
  return standing.review === undefined
    ? undefined
    : { ...publication, what: 'correct', ground, why: 'Nieuwe einddatum.' };
}

const [movedOn = ''] = deskProblemTexts['case-moved-on'].nl.split('{');
const carriedOut = ['published', 'corrected', 'retracted'] as const;

async function decide(
  world: World,
  me: SignedIn,
  desk: string,
  seq: number,
  fields: Fields,
): Promise<void> {
  const { seen } = world;
  const path = `/beoordelen/${desk}`;
  const answer = await ask(world, path, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Cookie: me.cookie,
      Origin: world.address,
      'Sec-Fetch-Site': 'same-origin',
    },
    body: new URLSearchParams({ ...fields, seen: String(seq), _csrf: me.csrf }).toString(),
  });
  if (answer === 'over') return;
  const what = fields.deed === 'confirm' ? carriedOut : (['proposed'] as const);
  if (answer.status === 303) {
    seen.acknowledged.push({ kind: 'event', desk, seq: seq + 1, person: me.person, what });
    return;
  }
  // Somebody else was first, or it was done and the answer was cut: the person is told either way.
  if (answer.status === 422 && answer.text.includes(movedOn)) {
    const next = (await world.eventsOf(desk)).find((event) => event.seq === seq + 1);
    if (next === undefined) seen.odd.push(`${path}: moved on, and nothing happened since`);
    else if (
      answer.again &&
      next.person === me.person &&
      what.some((kind) => kind === next.body.kind)
    )
      seen.doneBefore += 1;
    return;
  }
  seen.odd.push(`${path}: ${answer.status} ${answer.text.slice(0, 200)}`);
}

interface ChangesPage {
  readonly items: readonly { readonly id: string; readonly at: string }[];
}

/** Reads on in the feed from where it was, as a program does that follows it. */
export async function readOn(world: World, last?: string): Promise<void> {
  let since = last === undefined ? '' : `&since=${last}`;
  while (!world.over.aborted) {
    await pause(200);
    const answer = await ask(world, `/v1/changes?limit=1000${since}`, {});
    if (answer === 'over') return;
    if (answer.status !== 200) world.seen.odd.push(`feed: ${answer.status} ${answer.text}`);
    const { items } = JSON.parse(answer.text) as ChangesPage;
    for (const { id, at } of items) {
      world.seen.read.push({ id, afterMs: Date.now() - Date.parse(at) });
    }
    const newest = items.at(-1);
    if (newest !== undefined) since = `&since=${newest.id}`;
  }
}
