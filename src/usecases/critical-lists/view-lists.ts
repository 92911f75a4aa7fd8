import { membersOf, type CriticalListKind } from '../../domain/critical-list.ts';
import type { Refusal } from '../../domain/problem.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { criticalLists, listProposals, listVersions } from '../../registry/critical-lists.ts';
import { momentOf, type AsOfInput } from '../as-of.ts';
import { isRefusal, type Context } from '../context.ts';
import { sourceTitle } from '../naming.ts';
import { linesOf, standingList } from './standing.ts';

export interface ListsAnswer {
  readonly known: CalendarDate;
  readonly lists: readonly {
    readonly name: string;
    readonly title: string;
    readonly kind: CriticalListKind;
    readonly country: string;
    readonly synthetic: boolean;
    /** `null`: nothing of it was known by then. */
    readonly version: {
      readonly version: number;
      readonly asserted: CalendarDate;
      readonly source: string;
    } | null;
    readonly versions: number;
    readonly members: number;
    readonly openProposals: number;
  }[];
}

/** Every critical list, with the version that was known. */
export async function viewLists(
  context: Context,
  input: Pick<AsOfInput, 'known' | 'recorded'>,
): Promise<ListsAnswer | Refusal> {
  return context.database.read(async (tx) => {
    const moment = await momentOf(context, tx, input, context.defaultCountry);
    if (isRefusal(moment)) return moment;
    const lists: ListsAnswer['lists'][number][] = [];
    for (const list of await criticalLists(tx)) {
      const standing = await standingList(tx, list, moment);
      const proposals = await listProposals(tx, list.id, moment);
      const { name, title, kind, country, synthetic } = list;
      const { version } = standing;
      lists.push({
        name,
        title,
        kind,
        country,
        synthetic,
        version:
          version === undefined
            ? null
            : {
                version: version.version,
                asserted: version.asserted,
                source: sourceTitle(context, version.source),
              },
        versions: (await listVersions(tx, list.id, moment)).length,
        members: membersOf(linesOf(standing)).length,
        openProposals: proposals.filter(({ decided }) => decided === undefined).length,
      });
    }
    return { known: moment.known, lists };
  });
}
