// As much of a browser as a login needs: follows redirects and keeps cookies.

/** Redirects of a login: to the issuer, its page, back with a code, and home. */
const mostHops = 12;

/** One visitor of one server. */
export class Browser {
  /** @type {Map<string, string>} */
  #cookies = new Map();

  /** @param {string} home */
  constructor(home) {
    this.home = home;
  }

  get cookie() {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Asks for an address and goes where it leads. @param {string} address @param {RequestInit} [request] */
  async visit(address, request = {}) {
    let url = new URL(address, this.home);
    let next = request;
    for (let hop = 0; hop < mostHops; hop += 1) {
      const response = await fetch(url, {
        ...next,
        redirect: 'manual',
        headers: { ...next.headers, cookie: this.cookie },
      });
      for (const line of response.headers.getSetCookie()) this.#keep(line);
      const location = response.headers.get('location');
      if (location === null) return { url, status: response.status, text: await response.text() };
      await response.arrayBuffer();
      url = new URL(location, url);
      next = {};
    }
    throw new Error(`The login went on for more than ${mostHops} redirects, at last to ${url.pathname}.`);
  }

  /** Logs in with a demo account, through the pages that people see. @param {string} login @param {string} password */
  async logIn(login, password) {
    const page = await this.visit('/auth/login');
    const end = await this.visit(page.url.href, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ login, password }).toString(),
    });
    if (end.url.origin !== new URL(this.home).origin || end.status >= 500) {
      throw new Error(`The login ended at ${end.url.href} with ${end.status}.`);
    }
  }

  #keep(line) {
    const [pair, ...attributes] = line.split(';').map((part) => part.trim());
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    const value = pair.slice(at + 1);
    const gone = value === '' || attributes.some((one) => /^max-age=0$/i.test(one));
    if (gone) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
