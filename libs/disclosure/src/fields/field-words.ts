import { categoryWords } from '@navaz/consent';
import type { Text } from '@navaz/kernel';
import type { FieldCode } from './field.js';

/**
 * Fields as the form, the slip and the statement say them to the person: every one there is, so that none passes unsaid.
 * A field that is a kind of data by itself is called as agreement calls that kind.
 */
export const fieldWords: Readonly<Record<FieldCode, Text>> = {
  needKind: { cs: 'jakou pomoc hledáte', en: 'what help you look for' },
  sex: { cs: 'jestli jste muž, nebo žena', en: 'whether you are a man or a woman' },
  ageBand: { cs: 'do jaké věkové skupiny patříte', en: 'your age group' },
  returnDistrict: { cs: 'okres, kam se vracíte', en: 'the district you return to' },
  releaseWeek: { cs: 'týden, od kdy pomoc potřebujete', en: 'the week from which you need help' },
  reference: { cs: 'kód žádosti', en: 'the code of the request' },
  senderKind: { cs: 'jaký druh úřadu nebo organizace žádá', en: 'what kind of body asks' },
  senderRegion: { cs: 'kraj, ze kterého žádost přichází', en: 'the region the request comes from' },
  urgency: { cs: 'jak to spěchá', en: 'how urgent it is' },
  conditionAnswers: { cs: 'odpovědi na podmínky služby', en: 'answers to the conditions of the service' },
  languages: { cs: 'jakou řečí se s vámi domluví', en: 'which languages you speak' },
  accessibility: {
    cs: 'co potřebujete kvůli zdraví nebo postižení, třeba bezbariérový vstup',
    en: 'what you need because of health or a disability, such as step-free access',
  },
  wishes: { cs: 'přání, která chcete sdělit', en: 'wishes you chose to state' },
  name: categoryWords.name,
  meeting: categoryWords.meeting,
  contact: categoryWords.contact,
  birthDate: categoryWords.birth_date,
  guardian: {
    cs: 'jméno opatrovníka nebo rodiče a jak se s ním spojit',
    en: 'the name of your guardian or parent and how to reach them',
  },
  documents: { cs: 'jaké máte doklady', en: 'which documents you have' },
  dates: { cs: 'data, kdy předání začalo a skončilo', en: 'when the handover began and ended' },
  ownAnswers: { cs: 'co příjemce sám odpověděl', en: 'what the recipient answered itself' },
  arrival: { cs: 'jestli jste přišli', en: 'whether you arrived' },
  topics: categoryWords.topic,
  nextStep: { cs: 'co bude dál', en: 'what comes next' },
  ending: { cs: 'jak a proč u služby skončíte', en: 'how and why you leave the service' },
};
