/** What a snapshot changed, in records. */
export interface ChangeCounts {
  new: number;
  changed: number;
  unchanged: number;
  noLongerListed: number;
  relisted: number;
}

export const noChanges: Readonly<ChangeCounts> = {
  new: 0,
  changed: 0,
  unchanged: 0,
  noLongerListed: 0,
  relisted: 0,
};

export function sumChanges(counts: readonly Readonly<ChangeCounts>[]): ChangeCounts {
  const sum = { ...noChanges };
  for (const count of counts) {
    sum.new += count.new;
    sum.changed += count.changed;
    sum.unchanged += count.unchanged;
    sum.noLongerListed += count.noLongerListed;
    sum.relisted += count.relisted;
  }
  return sum;
}
