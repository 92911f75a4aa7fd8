import type { FoundVisitor } from '../usecases/signing-in/find-visitor.ts';
import type { Door } from './door.ts';

/** Who sends this request, once the session cookie or token was read. */
export interface Visitor extends FoundVisitor {
  /** Goes into every form that this visitor is shown; leads nowhere without the session. */
  readonly csrf: string;
  /** `cookie`: a browser, which another site can make send things. `bearer`: a program. */
  readonly by: 'cookie' | 'bearer';
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Absent for the public. */
    visitor?: Visitor;
    /** On a demo database: this visitor looks at the site under the strictest regime. */
    underConfidential?: boolean;
  }
  interface FastifyContextConfig {
    door?: Door;
  }
}
