import { csvCell } from '../../domain/csv-cell.ts';
import type {
  CriticalListAnswer,
  GroupCover,
  MemberAnswer,
} from '../../usecases/critical-lists/view-list.ts';

const columns = [
  'data',
  'list',
  'version',
  'versionOf',
  'country',
  'on',
  'known',
  'recorded',
  'definition',
  'atc',
  'substance',
  'colourAdult',
  'colourChild',
  'colourAll',
  'state',
  'products',
  'groups',
  'groupsWithoutOther',
  'shortProducts',
  'shortProductIds',
  'coverFromWeeks',
  'coverBelowWeeks',
  'coverWhy',
  'siteRegister',
  'siteCountries',
  'sites',
  'sitesWhy',
] as const;

/**
 * These members as CSV (RFC 4180), one line each. Every line names list, version, country and
 * days, and whether its facts are invented, because a line can be copied alone.
 */
export function listCsv(answer: CriticalListAnswer, members: readonly MemberAnswer[]): string {
  const [version] = answer.versions;
  const lines = members.map((member) =>
    [
      answer.synthetic ? 'verzonnen gegevens (invented)' : 'openbaar (public)',
      answer.name,
      text(version?.version),
      version?.asserted ?? null,
      answer.country,
      answer.on,
      answer.known,
      answer.recorded,
      answer.definition.id,
      member.atc ?? null,
      member.name,
      member.colours.adult ?? null,
      member.colours.child ?? null,
      member.colours.all ?? null,
      member.state,
      text(member.products),
      text(member.groups),
      text(member.withoutOther),
      member.short.map(({ name }) => name).join('; '),
      member.short.map(({ id }) => id).join(' '),
      ...coverCells(member),
      member.made?.register ?? null,
      text(member.made?.countries),
      text(member.made?.sites),
      member.madeWhy ?? null,
    ]
      .map((value) => csvCell(value))
      .join(','),
  );
  return `${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}

function text(value: number | undefined): string | null {
  return value === undefined ? null : String(value);
}

function coverCells({ cover, coverWhy }: MemberAnswer): readonly (string | null)[] {
  if (cover === null) return [null, null, coverWhy ?? null];
  return coverOf(cover);
}

function coverOf(cover: GroupCover): readonly (string | null)[] {
  switch (cover.kind) {
    case 'band':
      return [text(cover.fromWeeks), text(cover.belowWeeks), null];
    case 'not-released':
      return [null, null, 'not-released'];
    default:
      return cover satisfies never;
  }
}
