import type { Actor } from '../../domain/desk/deed.ts';
import { refuseAtDesk } from '../../domain/desk/problem.ts';
import type { Refusal } from '../../domain/problem.ts';
import type { Context } from '../context.ts';

/** Who acts at the desk in this context; anybody else is refused before anything is read. */
export function deskPerson({ database }: Context): Actor | Refusal {
  const { audience, person } = database.viewer;
  if ((audience !== 'assessor' && audience !== 'inspector') || person === undefined) {
    return refuseAtDesk('not-of-the-desk');
  }
  return { person, audience };
}
