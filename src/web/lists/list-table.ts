import type {
  CriticalListAnswer,
  GroupCover,
  MemberAnswer,
} from '../../usecases/critical-lists/view-list.ts';
import type { Table, TableCell, TableColumn } from '../../usecases/table-file.ts';

const text = (name: string): TableColumn => ({ name, kind: 'text' });
const day = (name: string): TableColumn => ({ name, kind: 'day' });
const whole = (name: string): TableColumn => ({ name, kind: 'whole' });

const columns: readonly TableColumn[] = [
  text('list'),
  whole('version'),
  day('versionOf'),
  text('country'),
  day('on'),
  day('known'),
  text('recorded'),
  text('definition'),
  text('atc'),
  text('substance'),
  text('colourAdult'),
  text('colourChild'),
  text('colourAll'),
  text('state'),
  whole('products'),
  whole('groups'),
  whole('groupsWithoutOther'),
  text('shortProducts'),
  text('shortProductIds'),
  day('coverWeek'),
  text('coverLink'),
  whole('coverFromWeeks'),
  whole('coverBelowWeeks'),
  text('coverWhy'),
  whole('groupsInBand'),
  text('thin'),
  text('siteRegister'),
  whole('siteCountries'),
  whole('sites'),
  text('sitesWhy'),
];

/** These members, one row each. Every row names list, version, country and days: it can be copied alone. */
export function listTable(answer: CriticalListAnswer, members: readonly MemberAnswer[]): Table {
  const [version] = answer.versions;
  return {
    synthetic: answer.synthetic,
    columns,
    rows: members.map((member): readonly TableCell[] => [
      answer.name,
      version?.version ?? null,
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
      member.products,
      member.groups,
      member.withoutOther,
      member.short.map(({ name }) => name).join('; '),
      member.short.map(({ id }) => id).join(' '),
      answer.coverWeek ?? null,
      ...coverCells(member),
      member.groupsInBand,
      member.cover?.kind === 'band' ? String(member.thin) : null,
      member.made?.register ?? null,
      member.made?.countries ?? null,
      member.made?.sites ?? null,
      member.madeWhy ?? null,
    ]),
  };
}

function coverCells({ cover, coverWhy }: MemberAnswer): readonly TableCell[] {
  if (cover === null) return [null, null, null, coverWhy ?? null];
  return coverOf(cover);
}

function coverOf(cover: GroupCover): readonly TableCell[] {
  switch (cover.kind) {
    case 'band':
      return [cover.link, cover.fromWeeks, cover.belowWeeks ?? null, null];
    case 'not-released':
      return [null, null, null, cover.why];
    default:
      return cover satisfies never;
  }
}
