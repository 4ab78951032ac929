import { usePages } from '../../api/use-reading';
import { AllEnquiriesDocument, WaitingFactsDocument } from './work.documents';

/** Where a code of an enquiry or of a question leads. */
export interface CodeFound {
  /** In which list it is looked for; null: it is the code of a request. `none`: it is in no list. */
  readonly list: 'enquiries' | 'facts' | 'none' | null;
  /** The page, once it is found. */
  readonly of: string | null;
}

const spelled = (code: string): string => code.trim().toUpperCase().replaceAll(/\s+/gu, '-');

/** D- is an enquiry, F- a question to verify; they are looked for among the latest ones. */
export const useCodeOf = (typed: string): CodeFound => {
  const code = spelled(typed);
  const isEnquiry = code.startsWith('D-');
  const isFact = code.startsWith('F-');
  const enquiries = usePages(AllEnquiriesDocument, {}, (answer) => answer.receivedEnquiries, { when: isEnquiry });
  const facts = usePages(WaitingFactsDocument, {}, (answer) => answer.receivedFactQuestions, { when: isFact });
  if (!isEnquiry && !isFact) return { list: null, of: null };
  const list = isEnquiry ? enquiries : facts;
  const found = list.nodes.find((one) => one.code === code);
  if (found)
    return { list: isEnquiry ? 'enquiries' : 'facts', of: `${isEnquiry ? '/prijaty-dotaz' : '/otazka'}/${found.id}` };
  return { list: list.isPending ? (isEnquiry ? 'enquiries' : 'facts') : 'none', of: null };
};
