import { link, type Frame } from '../frame.ts';
import { CsrfField } from './csrf-field.tsx';
import type { Mistake } from './mistakes.tsx';

interface ChooseFileProps {
  readonly frame: Pick<Frame, 'language' | 'visitor'>;
  /** Where the file goes to: a path without language. */
  readonly to: string;
  /** What the dialogue of the browser offers; what a file is, its bytes tell. */
  readonly accept: string;
  readonly says: {
    readonly title: string;
    readonly label: string;
    readonly hint: string;
    readonly button: string;
  };
  readonly mistake: Mistake | undefined;
}

/** One file to choose and have checked. Its field is `file`. */
export function ChooseFile({ frame, to, accept, says, mistake }: ChooseFileProps) {
  return (
    <section class="part" aria-labelledby="choose">
      <h2 id="choose">{says.title}</h2>
      <form
        method="post"
        action={link(frame.language, to)}
        encType="multipart/form-data"
        class="flow"
        noValidate
      >
        <CsrfField frame={frame} />
        <div>
          <label for="file">{says.label}</label>
          <span class="hint" id="file-hint">
            {says.hint}
          </span>
          {mistake === undefined ? null : (
            <span class="mistake" id="file-mistake">
              {mistake.message}
            </span>
          )}
          <input
            type="file"
            id="file"
            name="file"
            accept={accept}
            aria-describedby={`file-hint${mistake === undefined ? '' : ' file-mistake'}`}
            {...(mistake === undefined ? {} : { 'aria-invalid': 'true' as const })}
          />
        </div>
        <p>
          <button type="submit">{says.button}</button>
        </p>
      </form>
    </section>
  );
}

const says = {
  title: 'Kies een bestand',
  label: 'Bestand',
  hint: 'CSV of werkblad, hoogstens 20 MB.',
  button: 'Kijk na',
};

export const examples: readonly ChooseFileProps[] = [
  {
    frame: { language: 'nl' },
    to: '/voorbeeld',
    accept: '.csv,.xlsx',
    says,
    mistake: { field: 'file', message: '“<script>” is geen bestand met voorraad.' },
  },
];
