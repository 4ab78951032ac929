import { addDays, isCalendarDay, type FieldRefusal, type Text } from '@navaz/kernel';
import { categories, purposes, type AskedCategory, type AskedPurpose, type GrantItem } from '../grant.js';

/** More than anybody can be asked to read. */
const itemsAtMost = 50;

/** Nobody is asked for longer: two years cover the months before release and the follow-up after it. */
export const daysAtMost = 731;

/**
 * What may be asked for which purpose. Whatever is not named here has no use for the purpose and is not asked for
 * (GDPR art. 5(1)(c)).
 */
export const categoriesOf: Readonly<Record<AskedPurpose, readonly AskedCategory[]>> = {
  assess: ['request_data', 'condition_answer'],
  interview: ['request_data', 'name', 'contact', 'meeting', 'guardian'],
  hand_over: ['request_data', 'condition_answer', 'name', 'birth_date', 'contact', 'meeting', 'guardian', 'in_service'],
  confirm_fact: ['fact'],
  report_back: ['topic'],
  follow_up: ['topic', 'contact'],
  be_recognised: ['recognition'],
};

/** Categories that mean nothing without saying which one, and those that may say it. */
const detailNeeded: ReadonlySet<AskedCategory> = new Set(['condition_answer', 'fact', 'topic']);
const detailPossible: ReadonlySet<AskedCategory> = new Set([...detailNeeded, 'in_service']);

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const detailShape = /^[A-Za-z0-9_.:-]{1,64}$/;

const words = {
  NO_ITEMS: { cs: 'Vyberte prosím aspoň jeden bod souhlasu.', en: 'Please choose at least one item.' },
  TOO_MANY_ITEMS: {
    cs: `Bodů je příliš mnoho, nejvýše ${itemsAtMost}. Rozdělte je prosím do více formulářů.`,
    en: `There are too many items, ${itemsAtMost} at most. Please split them into several forms.`,
  },
  ABOUT_UNKNOWN: { cs: 'Chybí žádost, které se bod týká.', en: 'The request the item is about is missing.' },
  RECIPIENT_UNKNOWN: {
    cs: 'Příjemcem je jedna služba nebo jedno pracoviště. Vyberte prosím, které.',
    en: 'The recipient is one service or one unit. Please choose which.',
  },
  PURPOSE_UNKNOWN: { cs: 'Vyberte prosím účel předání.', en: 'Please choose the purpose.' },
  CATEGORY_NOT_FOR_PURPOSE: {
    cs: 'Tento údaj není pro zvolený účel potřeba, proto se o něj nežádá.',
    en: 'This is not needed for the purpose, so it is not asked for.',
  },
  DETAIL_MISSING: {
    cs: 'Vyberte prosím, o kterou podmínku, otázku nebo téma jde.',
    en: 'Please choose which condition, question or topic.',
  },
  DETAIL_NOT_CODE: {
    cs: 'Upřesnění vybírejte ze seznamu, volný text sem nepatří.',
    en: 'Choose the detail from the list; free text does not belong here.',
  },
  DAY_PAST: { cs: 'Souhlas nemůže končit v minulosti.', en: 'An agreement cannot end in the past.' },
  DAY_TOO_FAR: {
    cs: 'Souhlas platí nejvýše dva roky. Potom ho klient může prodloužit.',
    en: 'An agreement holds for two years at most. The client can renew it then.',
  },
  ITEM_TWICE: { cs: 'Tento bod už ve formuláři je.', en: 'This item is in the form already.' },
} satisfies Record<string, Text>;

type Rule = keyof typeof words;

/** Which rule the last day of an agreement breaks, if any. */
export const dayFault = (until: string, today: string): 'DAY_PAST' | 'DAY_TOO_FAR' | null => {
  if (!isCalendarDay(until) || until < today) return 'DAY_PAST';
  return until > addDays(today, daysAtMost) ? 'DAY_TOO_FAR' : null;
};

/** The words of a broken rule, at a path of the input. */
export const itemFault = (path: string, code: Rule): FieldRefusal => ({ path, code, text: words[code] });

const detailFault = ({ category, detail }: GrantItem): Rule | null => {
  if (detail === undefined || detail === null) return detailNeeded.has(category) ? 'DETAIL_MISSING' : null;
  return detailPossible.has(category) && detailShape.test(detail) ? null : 'DETAIL_NOT_CODE';
};

const isRecipient = ({ kind, id, organisationId }: GrantItem['recipient']): boolean =>
  uuid.test(id) && uuid.test(organisationId) && (kind === 'service' || id === organisationId);

const faultsOf = (item: GrantItem, path: string, today: string): FieldRefusal[] => {
  const faults: FieldRefusal[] = [];
  const day = dayFault(item.until, today);
  const detail = detailFault(item);
  if (!uuid.test(item.aboutId)) faults.push(itemFault(`${path}.aboutId`, 'ABOUT_UNKNOWN'));
  if (!isRecipient(item.recipient)) faults.push(itemFault(`${path}.recipient`, 'RECIPIENT_UNKNOWN'));
  if (!purposes.includes(item.purpose)) faults.push(itemFault(`${path}.purpose`, 'PURPOSE_UNKNOWN'));
  else if (!categories.includes(item.category) || !categoriesOf[item.purpose].includes(item.category)) {
    faults.push(itemFault(`${path}.category`, 'CATEGORY_NOT_FOR_PURPOSE'));
  }
  if (detail) faults.push(itemFault(`${path}.detail`, detail));
  if (day) faults.push(itemFault(`${path}.until`, day));
  return faults;
};

const sameness = ({ aboutId, recipient, purpose, category, detail }: GrantItem): string =>
  [aboutId, recipient.kind, recipient.id, purpose, category, detail ?? ''].join('|');

/** What is wrong with the items of a form; empty where nothing is. Paths are `items.0.until` and the like. */
export const itemFaults = (items: readonly GrantItem[], today: string): FieldRefusal[] => {
  if (items.length === 0) return [itemFault('items', 'NO_ITEMS')];
  if (items.length > itemsAtMost) return [itemFault('items', 'TOO_MANY_ITEMS')];
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const path = `items.${index}`;
    const twice = seen.has(sameness(item));
    seen.add(sameness(item));
    return [...faultsOf(item, path, today), ...(twice ? [itemFault(path, 'ITEM_TWICE')] : [])];
  });
};
