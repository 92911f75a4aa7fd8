import type { FastifyRequest } from 'fastify';
import { publicViewer, type Viewer } from '../domain/party/viewer.ts';
import { contextFor, contextUnder, type Context } from '../usecases/context.ts';

/**
 * The context of a request: in the name of who sends it, and under the regime that a visitor
 * of the invented country chose.
 * @param purpose why the desk looks; without one an assessor or inspector is nobody.
 */
export function contextHere(request: FastifyRequest, context: Context, purpose?: string): Context {
  const here = underRegime(request, context);
  return request.visitor === undefined ? here : contextFor(here, viewerHere(request, purpose));
}

/** Who sends a request; the public's viewer when nobody is signed in. */
export function viewerHere({ visitor }: FastifyRequest, purpose?: string): Viewer {
  if (visitor === undefined) return publicViewer;
  return purpose === undefined ? visitor.viewer : { ...visitor.viewer, purpose };
}

function underRegime(request: FastifyRequest, context: Context): Context {
  const { confidentialLaw } = context;
  return request.underConfidential === true && confidentialLaw !== undefined
    ? contextUnder(context, confidentialLaw)
    : context;
}
