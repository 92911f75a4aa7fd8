import type { FastifyInstance } from 'fastify';
import type { Asked } from './endpoint.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Takes a file as the body itself; elsewhere those types are 415. */
    fileBody?: boolean;
  }
}

/** Types of a body that is a file, and arrives as it was sent: a Buffer. */
export const fileBodyTypes = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/fhir+json',
] as const;

/** Said as the framework says it of a type that it cannot read. */
class NoFile extends Error {
  readonly code = 'FST_ERR_CTP_INVALID_MEDIA_TYPE';
}

/** Bodies that are files, for the routes that say so; elsewhere their types are refused unread. */
export function addFileBodies(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ routeOptions, headers }) => {
    const { door, fileBody } = routeOptions.config;
    if (door !== undefined && fileBody !== true && isFileType(headers['content-type'])) {
      throw new NoFile();
    }
  });
  app.addContentTypeParser([...fileBodyTypes], { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
}

/** The file that a request is. Nothing at all is an empty one; JSON, for example, is none. */
export function fileBodyOf({ body, headers }: Pick<Asked, 'body' | 'headers'>): Buffer {
  if (!isFileType(headers['content-type'])) throw new NoFile();
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}

function isFileType(contentType: string | undefined): boolean {
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  return fileBodyTypes.some((each) => each === type);
}
