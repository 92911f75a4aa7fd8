import type { MailDoor, WebhookDoor } from '../../domain/desk/sending.ts';

/** What sending needs from outside; the composition root makes one. */
export interface PostOffice {
  /** Address of the site as others reach it, without a slash at the end. */
  readonly baseUrl: string;
  readonly mail: MailDoor;
  readonly webhook: WebhookDoor;
  /** From 0 up to 1: so that those who failed together do not come back together. */
  readonly chance: () => number;
}
