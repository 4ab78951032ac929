import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext } from 'playwright-core';
import type { RunningSystem } from './running-system.js';
import { cookieOf, logInAs } from './visitor.js';

/** A refusal as the API answers it. */
export interface Refused {
  readonly __typename: string;
  readonly code: string;
}

/** One account with a session of its own, asking over HTTP. Remembers everything it was ever answered. */
export class Party {
  readonly heard: string[] = [];

  private constructor(
    private readonly system: RunningSystem,
    private readonly headers: Record<string, string>,
  ) {}

  /** Logs in through the pages, in a browser window that shares nothing with the others. */
  static async logIn(browser: Browser, system: RunningSystem, title: RegExp): Promise<Party> {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await logInAs(page, system.url, title);
      return new Party(system, await cookieOf(page, system.url));
    } finally {
      await context.close();
    }
  }

  /** Somebody who is not logged in. */
  static nobody(system: RunningSystem): Party {
    return new Party(system, {});
  }

  /** Sits down at a window of the browser: it has this account's session from now on, and no other's. */
  async sitsAt(window: BrowserContext): Promise<void> {
    await window.clearCookies();
    // As the browser keeps it: for secure addresses, among which it counts its own machine.
    const url = this.system.url.replace('http:', 'https:');
    const kept = (this.headers['cookie'] ?? '').split('; ').filter((cookie) => cookie !== '');
    await window.addCookies(
      kept.map((cookie) => {
        const [name = '', value = ''] = cookie.split(/=(.*)/s);
        return { name, value, url };
      }),
    );
  }

  /** A query's one field. @throws Error where the answer has errors. */
  async read<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.answer(query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data ?? {})[0] as Data;
  }

  /** Why a query's field is refused; null where it is not. */
  async refusalOf(query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
    const { errors } = await this.answer(query, variables);
    return errors?.[0]?.extensions['code'] ?? null;
  }

  /** Does something, and gets its result. @throws Error where it is refused. */
  async act<Result>(name: string, input: Record<string, unknown>, result: string, inputType?: string): Promise<Result> {
    const answer = await this.try<Result>(name, input, result, inputType);
    if (isRefused(answer)) throw new Error(`${name} was refused: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** Does something, and gets its result or the refusal. `result` is the type with its fields, `Handover { id }`. */
  async try<Result>(
    name: string,
    input: Record<string, unknown>,
    result: string,
    inputType = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`,
  ): Promise<Result | Refused> {
    return this.read<Result | Refused>(
      `mutation ($input: ${inputType}!) { ${name}(input: $input) {
         __typename ... on Refusal { code message } ... on InvalidInput { fields { path code } } ... on ${result} } }`,
      { input },
    );
  }

  /** The same for what is asked for with a key of its own. */
  command<Result>(name: string, input: Record<string, unknown>, result: string, inputType?: string): Promise<Result> {
    return this.act<Result>(name, { key: randomUUID(), ...input }, result, inputType);
  }

  /** A paper to download: its status, and how it begins. */
  async paper(kind: string, id: string): Promise<{ readonly status: number; readonly begins: string }> {
    const response = await fetch(`${this.system.url}/papers/${kind}/${id}`, { headers: this.headers });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, begins: bytes.subarray(0, 5).toString('latin1') };
  }

  private async answer(query: string, variables: Record<string, unknown>): ReturnType<RunningSystem['ask']> {
    const answer = await this.system.ask(query, variables, this.headers);
    this.heard.push(JSON.stringify(answer));
    return answer;
  }
}

const isRefused = (answer: unknown): answer is Refused =>
  ['InvalidInput', 'NotFound', 'Conflict', 'NotAllowed', 'Expired'].includes((answer as Refused).__typename);
