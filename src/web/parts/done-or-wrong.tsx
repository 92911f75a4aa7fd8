import { Mistakes, type Mistake } from './mistakes.tsx';

interface DoneOrWrongProps {
  /** Whether the page comes after something that was done. */
  readonly isDone: boolean;
  readonly says: { readonly done: string; readonly wrong: string };
  readonly mistakes: readonly Mistake[];
}

/** After a form: that it was done, or what is wrong with it. Never both. */
export function DoneOrWrong({ isDone, says, mistakes }: DoneOrWrongProps) {
  if (mistakes.length > 0) return <Mistakes title={says.wrong} mistakes={mistakes} />;
  if (!isDone) return null;
  return (
    <p class="advice">
      <output>{says.done}</output>
    </p>
  );
}

const says = { done: 'Vastgelegd.', wrong: 'Er is nog niets vastgelegd' };

export const examples: readonly DoneOrWrongProps[] = [
  { isDone: true, says, mistakes: [] },
  { isDone: false, says, mistakes: [] },
  {
    isDone: true,
    says,
    mistakes: [{ field: 'example-why', message: '“<script>” is geen reden.' }],
  },
];
