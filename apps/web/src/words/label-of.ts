import { language } from './words';

/** A code with its names in both languages, as the API gives it. */
export interface CodeLabel {
  readonly name: string;
  readonly nameEn: string;
}

/** The name of a code in the reader's language. */
export const labelOf = ({ name, nameEn }: CodeLabel): string => (language() === 'en' ? nameEn : name);
