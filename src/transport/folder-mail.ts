import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { MailDoor } from '../domain/desk/sending.ts';
import { messageOf, type Sender } from './message.ts';

/** A mail that was not sent but kept, for who runs this machine to look at. */
export interface CapturedMail {
  readonly id: string;
  readonly at: Date;
  readonly bytes: number;
}

export interface FolderMail extends MailDoor {
  /** Newest first. */
  list(most: number): Promise<readonly CapturedMail[]>;
  /** The whole message as a mail program reads it. */
  read(id: string): Promise<string | undefined>;
  /**
   * They hold addresses: kept no longer than somebody needs to look.
   * @param rehearse counts and removes nothing.
   */
  removeBefore(moment: Date, rehearse?: boolean): Promise<number>;
}

const ending = '.eml';
const shapeOfId = /^[0-9a-f-]{36}$/;

/** Without a mail server: each mail a file in a folder that nobody else can read. */
export function openFolder(folder: string, sender: Sender): FolderMail {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const pathOf = (id: string) => join(folder, id + ending);
  const names = async () => (await readdir(folder).catch(() => [])).filter(isOurs);
  return {
    async send(letter) {
      const { message } = await composer.sendMail(messageOf(letter, sender));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await chmod(folder, 0o700);
      // Whole or not at all, and the same letter again is the same file.
      const unfinished = `${pathOf(letter.id)}.part`;
      await writeFile(unfinished, message, { mode: 0o600 });
      await rename(unfinished, pathOf(letter.id));
      return { kind: 'accepted' };
    },
    async list(most) {
      const mails = await Promise.all(
        (await names()).map(async (name) => {
          const { mtime, size } = await stat(join(folder, name));
          return { id: name.slice(0, -ending.length), at: mtime, bytes: size };
        }),
      );
      return mails.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, most);
    },
    async read(id) {
      if (!shapeOfId.test(id)) return undefined;
      return readFile(pathOf(id), 'utf8').catch(() => undefined);
    },
    async removeBefore(moment, rehearse = false) {
      let removed = 0;
      for (const name of await names()) {
        const path = join(folder, name);
        if ((await stat(path)).mtime >= moment) continue;
        if (!rehearse) await rm(path, { force: true });
        removed += 1;
      }
      return removed;
    },
    async close() {
      composer.close();
    },
  };
}

const isOurs = (name: string) =>
  name.endsWith(ending) && shapeOfId.test(name.slice(0, -ending.length));
