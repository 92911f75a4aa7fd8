import { shownAgain, type Typed } from '../form-fields.ts';
import { link, type Frame } from '../frame.ts';
import { Field } from '../signals/field.tsx';
import { Choice } from './choice.tsx';
import { CsrfField } from './csrf-field.tsx';
import type { Mistake } from './mistakes.tsx';

interface TakeBackProps {
  readonly frame: Pick<Frame, 'language' | 'visitor'>;
  /** Where it goes to: a path without language. */
  readonly to: string;
  /** Name of the field that says which row. */
  readonly row: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly says: Readonly<Record<'row' | 'choose' | 'why' | 'button', string>>;
  /** What was typed last on this page, in this form or another. */
  readonly typed: Typed;
  readonly mistakes: readonly Mistake[];
}

/** The deed that this form asks for, in its field `deed`. */
export const takeBack = 'take-back';

/** Which of the rows is taken back, and why: what was recorded stays, with this behind it. */
export function TakeBackForm({ frame, to, row, options, says, typed, mistakes }: TakeBackProps) {
  const of = shownAgain(typed, mistakes, typed['deed'] === takeBack);
  return (
    <form method="post" action={link(frame.language, to)} class="flow" noValidate>
      <CsrfField frame={frame} />
      <Choice {...of(row)} label={says.row} options={[['', says.choose], ...options]} />
      <Field {...of('why')} label={says.why} maxLength={2000} long />
      <p>
        <button type="submit" name="deed" value={takeBack}>
          {says.button}
        </button>
      </p>
    </form>
  );
}

export const examples: readonly TakeBackProps[] = [
  {
    frame: { language: 'nl' },
    to: '/voorbeeld',
    row: 'example-row',
    options: [['3', '3: Groothandel <b>Verzinsel</b>']],
    says: { row: 'Welk besluit', choose: 'Kies', why: 'Waarom', button: 'Trek dit besluit in' },
    typed: { deed: takeBack, why: '<script>alert(1)</script>' },
    mistakes: [{ field: 'example-row', message: 'Kies een besluit.' }],
  },
];
