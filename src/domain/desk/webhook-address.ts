/** Why an address can be no webhook; what it resolves to is looked at when it is sent to. */
export type WebhookAddressProblem =
  | 'no-address'
  | 'not-https'
  | 'with-password'
  | 'other-port'
  | 'no-name'
  | 'local-name';

export const longestWebhookAddress = 2000;

// RFC 6761, RFC 6762, RFC 8375 and names that clouds give to their own machines.
const localNames =
  /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|invalid|test|onion|home\.arpa)$/;

/**
 * The address of a webhook: `https` at port 443 of a machine with a public name. A number in
 * any notation (`127.1`, `0x7f000001`, `2130706433`, `[::1]`) is no name.
 */
export function readWebhookAddress(text: string): URL | WebhookAddressProblem {
  const url = text.length > longestWebhookAddress ? null : URL.parse(text.trim());
  if (url === null) return 'no-address';
  if (url.protocol !== 'https:') return 'not-https';
  if (url.username !== '' || url.password !== '') return 'with-password';
  if (url.port !== '') return 'other-port';
  const name = url.hostname.replace(/\.$/, '');
  if (isNumber(name)) return 'no-name';
  if (!name.includes('.') || localNames.test(name)) return 'local-name';
  url.hash = '';
  return url;
}

/** `URL` has written out every notation of an IPv4 address by now. */
function isNumber(name: string): boolean {
  return name.startsWith('[') || /^[\d.]+$/.test(name);
}
