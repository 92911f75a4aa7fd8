import type { ComponentChildren } from 'preact';
import type { Language } from '../../law/norm.ts';
import { frameTexts } from '../../texts/pages/frame.ts';
import { speaker } from '../../texts/pages/speaker.ts';

interface DayFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** What is wrong with the value, beside the field. */
  readonly mistake?: string | undefined;
}

/** A day, typed or picked; without JavaScript the browser's own picker serves. */
export function DayField({ name, label, value, mistake }: DayFieldProps) {
  const invalid =
    mistake === undefined
      ? {}
      : { 'aria-invalid': 'true' as const, 'aria-describedby': `${name}-mistake` };
  return (
    <div>
      <label for={name}>{label}</label>
      {mistake === undefined ? null : (
        <span class="mistake" id={`${name}-mistake`}>
          {mistake}
        </span>
      )}
      <input type="date" id={name} name={name} value={value} {...invalid} />
    </div>
  );
}

interface GetFormProps {
  readonly action: string;
  readonly label: string;
  readonly language: Language;
  readonly children: ComponentChildren;
}

/** A row of fields that asks the same page another question. */
export function GetForm({ action, label, language, children }: GetFormProps) {
  return (
    <form class="row" method="get" action={action} aria-label={label}>
      {children}
      <button type="submit">{speaker(frameTexts, language)('show')}</button>
    </form>
  );
}

export const examples: readonly DayFieldProps[] = [
  { name: 'example-on', label: 'Op', value: '2026-03-01' },
  {
    name: 'example-known',
    label: 'Bekend op',
    value: '2026-02-30',
    mistake: '30 februari bestaat niet.',
  },
];
