import { getMetadataStorage, ValidateBy } from 'class-validator';
import type { FieldRefusal } from '@navaz/kernel';
import { refusalsAboutPeople, type TextAbout } from '../free-text/refuse-about-people.js';

/** Where in the value of a field the texts stand: `''` the value itself, `*` each item, `*.note` a field of each item. */
type Inside = '' | '*' | `*.${string}` | `*.${string}.*.${string}`;

interface Place {
  readonly property: string;
  readonly inside: Inside;
  readonly about: TextAbout;
}

const marker = 'textAboutNobody';

/**
 * Kept where class-validator keeps its rules, so that a class made of others has theirs. The rule itself lets everything
 * pass: the pipe reads where the texts stand, as a refusal names the place inside a list.
 */
const declare =
  (about: TextAbout) =>
  (...inside: readonly Inside[]): PropertyDecorator =>
    ValidateBy({ name: marker, constraints: [about, ...inside], validator: { validate: () => true } });

/**
 * A note typed about a record of the public side: the input is refused where it holds a birth number, a date of birth,
 * an offence or a paragraph of the penal code. Lists say where their texts stand: `@Note('*.note')`.
 */
export const Note = declare('note');

/** A text of a public profile: refused where it holds a birth number or a date of birth. */
export const ProfileText = declare('profile');

const known = new Map<unknown, readonly Place[]>();

/** The places of a class of input, read once. */
const placesOf = (type: new () => object): readonly Place[] => {
  const found =
    known.get(type) ??
    getMetadataStorage()
      .getTargetValidationMetadatas(type, '', false, false)
      .filter(({ name }) => name === marker)
      .flatMap(({ propertyName, constraints }) => {
        const [about, ...inside] = constraints as [TextAbout, ...Inside[]];
        return (inside.length > 0 ? inside : ['' as const]).map((one) => ({
          property: propertyName,
          inside: one,
          about,
        }));
      });
  known.set(type, found);
  return found;
};

const textsAt = (value: unknown, path: string, inside: readonly string[]): readonly (readonly [string, string])[] => {
  const [step, ...rest] = inside;
  if (step === undefined) return typeof value === 'string' ? [[path, value]] : [];
  if (step === '*') {
    return Array.isArray(value) ? value.flatMap((item, at) => textsAt(item, `${path}.${at}`, rest)) : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return textsAt((value as Record<string, unknown>)[step], `${path}.${step}`, rest);
};

/** What the declared texts of an input may not say; empty for inputs that declare none. */
export const refusalsInTexts = (type: unknown, input: unknown, today: string): readonly FieldRefusal[] => {
  if (typeof type !== 'function' || typeof input !== 'object' || input === null) return [];
  return placesOf(type as new () => object).flatMap(({ property, inside, about }) =>
    textsAt((input as Record<string, unknown>)[property], property, inside === '' ? [] : inside.split('.')).flatMap(
      ([path, text]) => refusalsAboutPeople(path, text, about, today),
    ),
  );
};
