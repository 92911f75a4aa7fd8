import { publicStatuses, type PublicStatus } from '../../domain/shortage/public-status.ts';
import type { Language } from '../../law/norm.ts';
import { stateTexts } from '../../texts/pages/frame.ts';

interface StateProps {
  readonly status: PublicStatus;
  readonly language: Language;
}

/** A state is a word, a shape and a colour together, so that none of them has to carry it alone. */
export function State({ status, language }: StateProps) {
  return (
    <span class={`state state-${status}`}>
      <Shape status={status} />
      <span>{stateTexts[status][language]}</span>
    </span>
  );
}

export function Shape({ status }: { readonly status: PublicStatus }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" fill="none" stroke="currentColor">
      {strokes(status)}
    </svg>
  );
}

function strokes(status: PublicStatus) {
  switch (status) {
    case 'available':
      return <circle cx="8" cy="8" r="7" fill="currentColor" stroke="none" />;
    case 'limited':
      return (
        <>
          <circle cx="8" cy="8" r="6.2" stroke-width="1.8" />
          <path d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" fill="currentColor" stroke="none" />
        </>
      );
    case 'unavailable':
      return <circle cx="8" cy="8" r="6" stroke-width="2.6" />;
    case 'off-market':
      return <path d="M2.5 2.5l11 11M13.5 2.5l-11 11" stroke-width="2.6" />;
    case 'no-public-information':
      return <path d="M0 8h16" stroke-width="2.8" stroke-dasharray="4 2" />;
    default:
      return status satisfies never;
  }
}

export const examples: readonly StateProps[] = publicStatuses.flatMap((status) => [
  { status, language: 'nl' as const },
  { status, language: 'en' as const },
]);
