import type { Bilingual } from '../../law/norm.ts';
import type { Need } from './need.ts';

/** What one column of a source says about one need, and how strongly. */
export interface EvidenceEntry {
  readonly need: Need;
  /** As the source calls it; `*` where being in the file at all is what speaks. */
  readonly column: string;
  /** `indicates` may be shown beside a decision and never decides it. */
  readonly strength: 'proves' | 'indicates';
  /** Why. */
  readonly note: Bilingual;
}

/** What a source can prove. A listing by itself proves that it is listed, and nothing else. */
export interface EvidenceMap {
  readonly source: string;
  readonly entries: readonly EvidenceEntry[];
  /**
   * The word "resolved" in this file follows from a passed expected end, so that it says
   * nothing of the supply. Absent: the source itself says that it is over.
   */
  readonly resolvedIsPassedEnd?: true;
  /** Reports of another type in the same file say nothing of a shortage. */
  readonly shortageReports?: { readonly column: string; readonly value: string };
  /** Column and word by which a row says that the medicine is marketed, on the day of the snapshot. */
  readonly marketedWord?: { readonly column: string; readonly value: string };
  /** Every medicine that is not in a snapshot could be delivered in its week. */
  readonly absentIsDeliverable?: true;
}
