import type { CriticalListAnswer, MemberAnswer } from '../../usecases/critical-lists/view-list.ts';

/** Which members a page or file shows. */
export const shownMembers = ['every', 'short', 'thin', 'without-other', 'no-product'] as const;
export type ShownMembers = (typeof shownMembers)[number];

export function membersShown(
  { members }: Pick<CriticalListAnswer, 'members'>,
  shown: ShownMembers,
): readonly MemberAnswer[] {
  return members.filter((member) => isShown(member, shown));
}

function isShown(member: MemberAnswer, shown: ShownMembers): boolean {
  switch (shown) {
    case 'every':
      return true;
    case 'short':
      return member.state === 'short';
    case 'thin':
      return member.thin;
    case 'without-other':
      return member.withoutOther > 0;
    case 'no-product':
      return member.state === 'no-product';
    default:
      return shown satisfies never;
  }
}
