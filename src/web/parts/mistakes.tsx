export interface Mistake {
  /** Id of the field; empty when it is about the whole. */
  readonly field: string;
  readonly message: string;
}

interface MistakesProps {
  readonly title: string;
  readonly mistakes: readonly Mistake[];
}

/** What is wrong, on top of the form, each leading to its field. */
export function Mistakes({ title, mistakes }: MistakesProps) {
  if (mistakes.length === 0) return null;
  return (
    <section class="mistakes" role="alert" aria-labelledby="mistakes">
      <h2 id="mistakes">{title}</h2>
      <ul>
        {mistakes.map(({ field, message }) => (
          <li>{field === '' ? message : <a href={`#${field}`}>{message}</a>}</li>
        ))}
      </ul>
    </section>
  );
}

export const examples: readonly MistakesProps[] = [
  {
    title: 'Zo past het niet',
    mistakes: [
      { field: 'example-known', message: 'known: “2026-02-30” is geen dag die bestaat.' },
      { field: '', message: '<script>alert(1)</script>' },
    ],
  },
  { title: 'Niets', mistakes: [] },
];
