/** As much of a browser as signing in needs: cookies by path, redirects one at a time, forms. */
export class Browser {
  readonly #base: string;
  readonly #jar = new Map<string, { readonly value: string; readonly path: string }>();

  constructor(base: string) {
    this.#base = base;
  }

  get cookies(): ReadonlyMap<string, { readonly value: string; readonly path: string }> {
    return this.#jar;
  }

  cookie(name: string): string | undefined {
    return this.#jar.get(name)?.value;
  }

  plant(name: string, value: string): void {
    this.#jar.set(name, { value, path: '/' });
  }

  async get(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.#send(address, { method: 'GET', headers: { ...headers } });
  }

  async post(
    address: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    return this.#send(address, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: this.#base, ...headers },
    });
  }

  /** Follows redirects as long as they come. */
  async follow(response: Response): Promise<Response> {
    let last = response;
    for (let hops = 0; hops < 10; hops += 1) {
      const location = last.headers.get('location');
      if (location === null) return last;
      await last.body?.cancel();
      last = await this.get(location);
    }
    throw new Error('redirects without end');
  }

  async #send(
    address: string,
    init: Omit<RequestInit, 'headers'> & { readonly headers: Readonly<Record<string, string>> },
  ): Promise<Response> {
    const url = new URL(address, this.#base);
    const sent = [...this.#jar]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`);
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: new Headers([...Object.entries(init.headers), ['cookie', sent.join('; ')]]),
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/; */);
    const [name = '', ...rest] = pair.split('=');
    const value = rest.join('=');
    const path = attributes.find((each) => /^path=/i.test(each))?.slice(5) ?? '/';
    const expires = attributes.find((each) => /^expires=/i.test(each))?.slice(8);
    const over = expires !== undefined && new Date(expires) < new Date();
    if (over || value === '') this.#jar.delete(name);
    else this.#jar.set(name, { value, path });
  }
}

/** The value of a hidden or shown field of the page. */
export function fieldIn(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
}
