/** What a page answered: the last address after all redirects, and every address on the way. */
export interface Visit {
  readonly status: number;
  readonly url: URL;
  readonly text: string;
  readonly way: readonly URL[];
}

interface Cookie {
  name: string;
  path: string;
  value: string;
}

/** A browser as far as logins need one, for specs: keeps cookies by path, follows redirects. */
export class Browser {
  private cookies: Cookie[] = [];
  /** `Set-Cookie` lines as they came, the latest last. */
  readonly received: string[] = [];

  constructor(readonly base: string) {}

  /** The value of a cookie, where there is one. */
  cookie(name: string): string | undefined {
    return this.cookies.find((cookie) => cookie.name === name)?.value;
  }

  /** Puts a cookie there by hand, as a thief or a tinkerer would. */
  setCookie(name: string, value: string): void {
    this.keep({ name, path: '/', value });
  }

  /** One request, no redirects followed. */
  async request(address: string | URL, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.base);
    const cookie = this.cookies
      .filter(({ path }) => url.pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const headers = new Headers(init.headers);
    if (cookie) headers.set('cookie', cookie);
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.receive(line, url);
    return response;
  }

  /** A request, then every redirect. `until` stops before an address is visited. */
  async visit(address: string | URL, init: RequestInit = {}, until?: (url: URL) => boolean): Promise<Visit> {
    const way: URL[] = [];
    let url = new URL(address, this.base);
    let response = await this.request(url, init);
    for (let hops = 0; hops < 10; hops += 1) {
      const location = response.headers.get('location');
      if (!location) break;
      url = new URL(location, url);
      way.push(url);
      if (until?.(url)) break;
      response = await this.request(url);
    }
    return { status: response.status, url, text: await response.text(), way };
  }

  /** Goes through the demo login; stops before `until`, else where it ends. */
  async logIn(login: string, options: { returnTo?: string; until?: (url: URL) => boolean } = {}): Promise<Visit> {
    const query = options.returnTo === undefined ? '' : `?return=${encodeURIComponent(options.returnTo)}`;
    const page = await this.visit(`/auth/login${query}`);
    const body = new URLSearchParams({ login, password: `navaz-${login}` });
    return this.visit(page.url, { method: 'POST', body }, options.until);
  }

  /** A GraphQL request with this browser's cookies. */
  async ask<Data>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<{ data: Data; errors?: { message: string; extensions: { code: string } }[] }> {
    const response = await this.request('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as never;
  }

  private receive(line: string, url: URL): void {
    this.received.push(line);
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const [name = '', ...value] = pair.split('=');
    const attribute = (key: string): string | undefined =>
      attributes.find((part) => part.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
    const expires = attribute('expires');
    const path = attribute('path') ?? url.pathname;
    this.cookies = this.cookies.filter((cookie) => cookie.name !== name || cookie.path !== path);
    if (attribute('max-age') === '0' || (expires && Date.parse(expires) <= Date.now())) return;
    this.keep({ name, path, value: value.join('=') });
  }

  private keep(cookie: Cookie): void {
    this.cookies = [...this.cookies.filter(({ name, path }) => name !== cookie.name || path !== cookie.path), cookie];
  }
}
