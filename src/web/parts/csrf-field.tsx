import type { Frame } from '../frame.ts';

/** In every form that posts: shows that it comes from a page of ours. Nothing for the public. */
export function CsrfField({ frame }: { readonly frame: Pick<Frame, 'visitor'> }) {
  if (frame.visitor === undefined) return null;
  return <input type="hidden" name="_csrf" value={frame.visitor.csrf} />;
}
