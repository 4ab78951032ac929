import { describe, expect, it } from '@jest/globals';
import { categories, purposes } from '@navaz/consent';
import { fieldsOpenedBy, fieldWords } from '@navaz/disclosure';
import { facts, factWords } from '../facts/fact.js';
import { reportDetails } from '../reporting-topics.js';
import { agreementInWords } from './agreement-words.js';

describe('an agreement in words', () => {
  const towards = { minimumData: { '1': ['language', 'accessibility'], '2': ['birth_date'] }, residential: true };

  it('names every field it opens to this recipient, and no other', () => {
    for (const purpose of purposes) {
      for (const category of categories.filter((one) => one !== 'topic')) {
        const agreed = { purpose, category, detail: null };
        const opened = fieldsOpenedBy(agreed, towards);
        if (opened.length === 0) continue;
        for (const locale of ['cs', 'en'] as const) {
          const said = agreementInWords(agreed, { towards, condition: null })[locale].split(/: |; /);
          const expected = opened.map((field) => fieldWords[field][locale]);
          expect(said.slice(-expected.length)).toEqual(expected);
        }
      }
    }
  });

  it('of a request changes with what the recipient declared and what is asked for', () => {
    const request = { purpose: 'assess', category: 'request_data', detail: null } as const;
    const bare = agreementInWords(request, { towards: { minimumData: {}, residential: false }, condition: null }).cs;
    expect(bare).toBe(
      'vaše žádost bez jména: jakou pomoc hledáte; okres, kam se vracíte; týden, od kdy pomoc potřebujete; kód žádosti; jaký druh úřadu nebo organizace žádá; kraj, ze kterého žádost přichází; jak to spěchá; odpovědi na podmínky služby',
    );
    const more = agreementInWords(request, { towards, condition: null }).cs;
    expect(more).toContain('kvůli zdraví nebo postižení');
    expect(more).not.toContain('přání');
    expect(agreementInWords(request, { towards: null, condition: null }).cs).toBe('vaše žádost bez jména');
  });

  it('of a topic, a question and a condition names the very one', () => {
    const around = { towards, condition: null };
    for (const detail of [...reportDetails, 'follow_up']) {
      const { cs } = agreementInWords({ purpose: 'report_back', category: 'topic', detail }, around);
      expect(cs).not.toContain(detail);
    }
    const topicsSaid = reportDetails.map(
      (detail) => agreementInWords({ purpose: 'report_back', category: 'topic', detail }, around).cs,
    );
    expect(new Set(topicsSaid).size).toBe(reportDetails.length);
    for (const detail of facts) {
      const asked = agreementInWords({ purpose: 'confirm_fact', category: 'fact', detail }, around);
      expect(asked.cs).toContain(factWords[detail].cs);
      // Whoever is asked reads the name, and the answer goes back: both are what the person agrees to.
      expect(asked.cs).toMatch(/vaše jméno a příjmení.*zpátky ten, kdo se ptá/);
      expect(asked.en).toMatch(/your first and last name.*back to whoever asks/);
    }
    const condition = { purpose: 'assess', category: 'condition_answer', detail: 'abstinence.abc' } as const;
    expect(agreementInWords(condition, { towards, condition: 'Bez alkoholu.' }).cs).toBe(
      'odpověď na podmínku služby: Bez alkoholu.',
    );
  });
});
