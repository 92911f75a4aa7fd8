import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '../domain/problem.ts';

/** A file as a form sent it. */
export interface Upload {
  /** Name of the field of the form. */
  readonly field: string;
  /** As the sender called it: text, never a path to write to. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

declare module 'fastify' {
  interface FastifyRequest {
    uploads?: readonly Upload[];
  }
  interface FastifyContextConfig {
    /** Takes `multipart/form-data`; elsewhere that is 415. */
    upload?: boolean;
  }
}

export const uploadLimits = {
  fileSize: 20 * 1024 * 1024,
  files: 5,
  fields: 200,
  fieldSize: 256 * 1024,
  parts: 205,
} as const;

/** From one address: reading a file is dear, and a person chooses one at a time. */
export const uploadsAMinute = 20;

/** How a page answers a file that was not taken. */
export function refuseUpload(reply: FastifyReply, { problems }: Refusal): void {
  const [problem] = problems;
  reply.code(problem?.code === 'aside-busy' ? 503 : 422);
  const seconds = problem?.params?.['seconds'];
  if (problem?.code === 'aside-busy') reply.header('Retry-After', String(seconds));
}

/** Fields become the body, as of any form; files stand beside it. */
export async function readUpload(request: FastifyRequest): Promise<void> {
  try {
    await readParts(request);
  } catch (error) {
    // What the framework refuses has a code; what the reader of parts throws is about the bytes.
    if (error instanceof Error && !('code' in error)) throw new UnreadableUpload();
    throw error;
  }
}

/** Said as the framework says it of a body that it cannot read. */
class UnreadableUpload extends Error {
  readonly code = 'FST_ERR_CTP_INVALID_CONTENT_LENGTH';
}

async function readParts(request: FastifyRequest): Promise<void> {
  const fields: Record<string, string | string[]> = {};
  const files: Upload[] = [];
  for await (const part of request.parts({ limits: uploadLimits })) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      // An input that was left empty sends a file without name.
      if (part.filename === '' || part.filename === undefined) continue;
      files.push({ field: part.fieldname, name: part.filename, type: part.mimetype, bytes });
    } else if (typeof part.value === 'string') {
      const before = fields[part.fieldname];
      fields[part.fieldname] = before === undefined ? part.value : [before, part.value].flat();
    }
  }
  request.body = fields;
  request.uploads = files;
}
