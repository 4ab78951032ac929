import { parsed, rejected, type Parsed } from './parsed.js';

/** Longest address that mail can carry (RFC 5321), in characters. */
const longest = 254;

const local = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const label = /^[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/**
 * Reads an e-mail address by its shape only: whether it exists shows when a mail is sent. The domain is lowered, the part
 * before the at sign is kept. Refusal: EMAIL_SHAPE.
 */
export function parseEmail(input: string): Parsed {
  const text = input.trim();
  const at = text.lastIndexOf('@');
  const [name, domain] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1).toLowerCase()];
  const labels = domain.split('.');
  const good =
    text.length <= longest &&
    name.length <= 64 &&
    local.test(name) &&
    labels.length >= 2 &&
    labels.every((part) => label.test(part)) &&
    !/^\d+$/.test(labels.at(-1) ?? '');
  return good
    ? parsed(`${name}@${domain}`)
    : rejected(
        'EMAIL_SHAPE',
        'E-mail nemá správný tvar, například sluzba@organizace.cz.',
        'The e-mail has a wrong shape; it should look like sluzba@organizace.cz.',
      );
}
