import type { CaseEventBody } from '../domain/desk/case-event.ts';
import type { DeskYearGround } from './desk-year-notifications.ts';
import { endOfTheLastDay } from './desk-year-gathered.ts';
import type { DeskEvent, DeskPerson, DeskPublication } from './desk-year-rows.ts';
import type { TwinProduct } from './product.ts';

/**
 * What would happen in a case, in any order. Which of it did happen, and under which numbers,
 * is known only when all is written down: the year ends, or the case is closed before it.
 */
export interface Script {
  readonly product: TwinProduct;
  readonly entries: Entry[];
  readonly closesAt?: number;
  /** At `closesAt`, and nothing after it. */
  closing?: Entry;
}

export interface Entry {
  readonly at: number;
  readonly body: (place: Place) => CaseEventBody;
  readonly person?: DeskPerson;
  /** Who may see it beside the desk. */
  readonly party?: number;
  /** Without this one it does not happen either. */
  readonly needs?: Entry;
  /** It is left out where time is too short for this one, its undoing. */
  onlyWith?: Entry;
  /** What settles it: a case is not closed with anything unsettled. */
  settledBy?: Entry;
  /** Said when the case is closed and nothing settled it; without this it is left out then. */
  readonly takenBack?: (seq: number) => CaseEventBody;
  readonly publication?: NewPublication;
}

export type NewPublication = Omit<
  DeskPublication,
  'id' | 'case' | 'product' | 'version' | 'visibleFrom' | 'underReview'
>;

/** Numbers that are known only when the case is written down. */
export interface Place {
  readonly seqOf: (entry: Entry) => number;
  /** Id and version of a publication that the case made before, or makes now. */
  readonly publicationOf: (entry: Entry) => { readonly id: number; readonly version: number };
}

/** Adds what would happen, and hands it back for what would follow on it. */
export function follow(script: Script, entry: Entry): Entry {
  script.entries.push(entry);
  return entry;
}

export function writeScript(
  script: Script,
  { clock, until }: DeskYearGround,
  numbers: { readonly id: number; readonly firstPublication: number },
): { readonly events: DeskEvent[]; readonly publications: DeskPublication[] } {
  const limit = Math.min(
    clock.minute(until, endOfTheLastDay),
    script.closesAt === undefined ? Infinity : script.closesAt - 2,
  );
  const kept = settled(script, limit).toSorted((left, right) => left.at - right.at);
  const seqs = new Map(kept.map((entry, at) => [entry, at + 1]));
  const made = new Map<Entry, { readonly id: number; readonly version: number }>();
  const publications: DeskPublication[] = [];
  for (const entry of kept) {
    if (entry.publication === undefined) continue;
    const { key } = entry.publication;
    const version = publications.filter((other) => other.key === key).length + 1;
    const id = numbers.firstPublication + publications.length;
    made.set(entry, { id, version });
    publications.push({
      ...entry.publication,
      id,
      case: numbers.id,
      product: script.product,
      version,
      visibleFrom: clock.instant(entry.at),
      underReview: false,
    });
  }
  const place: Place = {
    seqOf: (entry) => seqs.get(entry) ?? 0,
    publicationOf: (entry) => made.get(entry) ?? { id: 0, version: 0 },
  };
  const events = kept.map((entry, at): DeskEvent => {
    const { person, party } = entry;
    return {
      seq: at + 1,
      body: entry.body(place),
      at: clock.instant(entry.at),
      ...(person === undefined ? {} : { person }),
      ...(party === undefined ? {} : { party }),
    };
  });
  return { events, publications: publications.map((each) => reviewed(each, events)) };
}

/** What happens in time, closing a case on nothing that waits. */
function settled({ entries, closesAt, closing }: Script, limit: number): Entry[] {
  const inTime = (entry: Entry): boolean =>
    entry.at <= limit &&
    (entry.needs === undefined || inTime(entry.needs)) &&
    (entry.onlyWith === undefined || entry.onlyWith.at <= limit);
  const waits = ({ settledBy }: Entry) => settledBy !== undefined && !inTime(settledBy);
  const unsettled = (entry: Entry) => closesAt !== undefined && waits(entry);
  const kept = entries.filter(
    (entry) => inTime(entry) && (!unsettled(entry) || entry.takenBack !== undefined),
  );
  if (closesAt === undefined) return kept;
  const takenBack = kept.flatMap((entry): Entry[] => {
    const { takenBack: say, person, party } = entry;
    if (say === undefined || !unsettled(entry)) return [];
    return [
      {
        at: closesAt - 1,
        body: ({ seqOf }) => say(seqOf(entry)),
        ...(person === undefined ? {} : { person }),
        ...(party === undefined ? {} : { party }),
      },
    ];
  });
  return [...kept, ...takenBack, ...(closing === undefined ? [] : [closing])];
}

/** The newest version of a key whose basis changed in what the public reads, with no look at it since. */
function reviewed(publication: DeskPublication, events: readonly DeskEvent[]): DeskPublication {
  const { key, version } = publication;
  const last = events.findLast(({ body }) => 'key' in body && body.key === key)?.body;
  const underReview =
    last?.kind === 'basis-changed' && last.publishedVersion === version && last.wouldDiffer;
  return { ...publication, underReview };
}
