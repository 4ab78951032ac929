export { fold, foldLetters } from './fold.js';
export { stem } from './stem.js';
export { rawWords, tokenize, longestText, type Token } from './tokens.js';
export { editDistance, allowedEdits, sound } from './distance.js';
export { NearWords, letters, lettersApart, onlyNear, type NearWord } from './near-words.js';
export { placeForms } from './place-forms.js';
export { adjectiveForms, adjectiveStems, areaForms, masculineEndings } from './place-adjectives.js';
