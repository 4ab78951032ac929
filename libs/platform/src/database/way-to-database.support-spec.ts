import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a database that a spec can break, as networks and machines do. */
export interface BreakableWay {
  /** The same database, by this way. */
  readonly url: string;
  /** From now on everything is swallowed in both directions, and no connection ends. */
  freeze(): void;
  /** Ends a connection that asks for something with these words; `heard`: after the server got them, its answer lost. */
  cutAt(words: string, options: { readonly heard: boolean }): void;
  /** Freezes as soon as somebody asks for something with these words, which are swallowed too. */
  freezeAt(words: string): void;
  /** Ends all connections. */
  cut(): void;
  /** How many connections there are at this moment. */
  connections(): number;
  close(): Promise<void>;
}

/** Stands between a program and the database of `url`. */
export const breakableWay = async (url: string): Promise<BreakableWay> => {
  const there = new URL(url);
  const open = new Set<Socket>();
  let frozen = false;
  let cut: { readonly words: string; readonly heard: boolean } | null = null;
  let freezing: string | null = null;

  const server = createServer((near) => {
    const far = connect(Number(there.port), there.hostname);
    let deaf = false;
    open.add(near);
    const end = (): void => {
      open.delete(near);
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) socket.on('close', end).on('error', end);
    near.on('data', (asked) => {
      frozen ||= freezing !== null && asked.includes(freezing);
      if (frozen) return;
      const isLast = cut !== null && asked.includes(cut.words);
      if (!isLast) {
        far.write(asked);
      } else if (cut?.heard) {
        deaf = true;
        far.once('data', end);
        far.write(asked);
      } else end();
    });
    far.on('data', (answered) => {
      if (!frozen && !deaf) near.write(answered);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const cutAll = (): void => {
    for (const socket of open) socket.destroy();
  };
  const here = new URL(url);
  here.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: here.href,
    freeze: () => {
      frozen = true;
    },
    cutAt: (words, { heard }) => {
      cut = { words, heard };
    },
    freezeAt: (words) => {
      freezing = words;
    },
    cut: cutAll,
    connections: () => open.size,
    close: () => {
      cutAll();
      return new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
};
