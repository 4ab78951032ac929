import { finding, type Finding } from './finding.js';

const scripts: readonly RegExp[] = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]/u,
];

/**
 * Words with letters of more than one alphabet: nobody writes so by hand, and a reader does not see it.
 * @returns places in the text as given
 */
export const findMixedScripts = (given: string): readonly Finding[] =>
  [...given.matchAll(/[\p{L}\p{M}\p{Default_Ignorable_Code_Point}]+/gu)]
    .map(({ 0: all, index }) => ({
      letters: all.replace(/[^\p{L}]|\p{Default_Ignorable_Code_Point}/gu, ''),
      all,
      index,
    }))
    .filter(({ letters }) => scripts.filter((script) => script.test(letters)).length > 1)
    .map(({ all, index }) => finding('MIXED_SCRIPT', index, index + all.length));
