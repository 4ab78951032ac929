import type { Text } from '@navaz/kernel';
import type { AgreementRule, ConvictionGround, Regime, SpecialGround } from './matrix-cell.js';

/** The regime in words. */
export const regimeWords: Readonly<Record<Regime, Text>> = {
  gdpr: { cs: 'obecné nařízení o ochraně osobních údajů (GDPR)', en: 'General Data Protection Regulation (GDPR)' },
  le680: {
    cs: 'směrnice 2016/680 a hlava III zákona č. 110/2019 Sb.',
    en: 'directive 2016/680 and title III of Act 110/2019',
  },
};

/** Whether agreement is needed, in words. */
export const agreementWords: Readonly<Record<AgreementRule, Text>> = {
  always: { cs: 'souhlas s předáním je potřeba vždy', en: 'agreement is always needed' },
  unless_cooperation: {
    cs: 'souhlas je potřeba, pokud instituce nemají platnou dohodu o spolupráci',
    en: 'agreement is needed unless a cooperation is in force',
  },
  own_basis: { cs: 'instituce má vlastní právní základ', en: 'own legal basis' },
};

/** Grounds for special categories, in words. */
export const specialGroundWords: Readonly<Record<SpecialGround, Text>> = {
  explicit_consent: { cs: 'výslovný souhlas (čl. 9 odst. 2 písm. a) GDPR)', en: 'explicit consent (GDPR 9(2)(a))' },
  social_protection: { cs: 'sociální ochrana (čl. 9 odst. 2 písm. b) GDPR)', en: 'social protection (GDPR 9(2)(b))' },
  care: { cs: 'zdravotní nebo sociální péče (čl. 9 odst. 2 písm. h) GDPR)', en: 'care (GDPR 9(2)(h))' },
  strictly_necessary: {
    cs: 'nezbytnost (čl. 10 směrnice 2016/680)',
    en: 'strict necessity (directive 2016/680, art. 10)',
  },
};

/** Grounds for what reveals a conviction, in words. */
export const convictionGroundWords: Readonly<Record<ConvictionGround, Text>> = {
  official_authority: {
    cs: 'pod dozorem orgánu veřejné moci (čl. 10 GDPR)',
    en: 'under the control of official authority (GDPR art. 10)',
  },
  law: { cs: 'zákon s vhodnými zárukami (čl. 10 GDPR)', en: 'a law with appropriate safeguards (GDPR art. 10)' },
};
