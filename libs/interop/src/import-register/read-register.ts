import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { isNativeError } from 'node:util/types';
import { JSONParser } from '@streamparser/json-node';
import type { Refusal } from '@navaz/kernel';
import { registerBroken, registerCut, registerEmpty } from './register.refusals.js';

/** How the file was read to its end. */
export interface ReadRegister {
  /** SHA-256 of the bytes. */
  readonly fingerprint: string;
  readonly bytes: number;
}

/** What one value of the parser looks like. */
interface ParsedItem {
  readonly value?: unknown;
  readonly key?: unknown;
}

/** Where reading stopped; `line` counts from 1. */
interface Place {
  readonly line: number;
  readonly byte: number;
}

const isCutOff = (error: Error): boolean => /ended in (mid-parsing|the middle)/.test(error.message);

/** The one code that comes of reading and not of the file system: bytes that are no UTF-8. */
const foreignLetters = 'ERR_ENCODING_INVALID_ENCODED_DATA';

/** The parser's own faults carry no system code; the file system's do. */
const isParserFault = (error: unknown): error is Error =>
  isNativeError(error) && (!('code' in error) || error.code === foreignLetters);

/** The line of a byte; asked only when something is wrong, so the file may be read once more. */
const placeOf = async (path: string, byte: number): Promise<Place> => {
  let [line, at] = [1, 0];
  for await (const chunk of createReadStream(path, { end: Math.max(byte - 1, 0) }) as AsyncIterable<Buffer>) {
    for (at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) line += 1;
  }
  return { line, byte };
};

/**
 * Reads `{ "polozky": [ … ] }` item by item and hands each to `take`; memory holds one item, however large the file is.
 * A broken, cut or empty file is refused with the place.
 */
export const readRegister = async (
  path: string,
  take: (item: unknown) => Promise<void>,
): Promise<ReadRegister | Refusal> => {
  const hash = createHash('sha256');
  let bytes = 0;
  const taker: { fault?: unknown } = {};
  try {
    await pipeline(
      createReadStream(path, { highWaterMark: 1 << 16 }),
      async function* count(source: AsyncIterable<Buffer>) {
        for await (const chunk of source) {
          hash.update(chunk);
          bytes += chunk.length;
          yield chunk;
        }
      },
      new JSONParser({ paths: ['$.polozky.*'], keepStack: false }),
      async (items: AsyncIterable<ParsedItem>) => {
        for await (const item of items) {
          // An object called "polozky" would have names for keys: that is not the register.
          if (typeof item.key !== 'number') continue;
          await take(item.value).catch((fault: unknown) => {
            taker.fault = fault;
            throw fault;
          });
        }
      },
    );
  } catch (error) {
    if (error === taker.fault || !isParserFault(error)) throw error;
    const [, position] = /absolute position "(\d+)"/.exec(error.message) ?? [];
    // Where the parser does not say, it stopped within the piece read last.
    const place = await placeOf(path, position === undefined ? bytes : Number(position));
    return isCutOff(error) ? registerCut(place) : registerBroken(place);
  }
  return bytes === 0 ? registerEmpty() : { fingerprint: hash.digest('hex'), bytes };
};
