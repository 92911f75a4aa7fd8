import type { Refusal } from '../domain/problem.ts';
import type { Language } from '../law/norm.ts';
import { sayProblem } from '../texts/problem.ts';
import { isRefusal } from '../usecases/context.ts';
import { fieldIn, missing, type FieldOf } from './field-mistakes.ts';
import type { Typed } from './form-fields.ts';
import type { Mistake } from './parts/mistakes.tsx';
import { takeBack } from './parts/take-back-form.tsx';

interface RecordPage {
  /** The field that says which row is taken back, and what is said where it names none. */
  readonly row: string;
  readonly rowMissing: string;
  /** What is wrong with what is to be recorded, as far as the form can tell. */
  readonly read: (field: FieldOf) => readonly Mistake[];
  readonly record: (field: FieldOf) => Promise<object>;
  readonly takeBack: (row: number, why: string) => Promise<object>;
  /** What the deed calls otherwise than the form. */
  readonly fieldNames?: Readonly<Partial<Record<string, string>>>;
}

/**
 * Does what a page asked on which things are recorded and taken back; gives what is wrong with it.
 * Nothing wrong: it is done.
 */
export async function recordOrTakeBack(
  typed: Typed,
  page: RecordPage,
  language: Language,
): Promise<readonly Mistake[]> {
  const { row, rowMissing, fieldNames = {} } = page;
  const field = fieldIn(typed);
  const isBack = typed['deed'] === takeBack;
  const read = isBack ? missing(field, row, rowMissing) : page.read(field);
  if (read.length > 0) return read;
  const done: object | Refusal = isBack
    ? await page.takeBack(Number(field(row)) || 0, field('why'))
    : await page.record(field);
  if (!isRefusal(done)) return [];
  return done.problems.map((problem) => ({
    field: fieldNames[problem.column ?? ''] ?? problem.column ?? (isBack ? row : ''),
    message: sayProblem(problem, language),
  }));
}
