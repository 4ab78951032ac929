import { inLocale, type Locale } from '@navaz/kernel';
import type { ConsentFormItemView, ConsentFormView } from './consent-form.view.js';
import type { ConsentFormRead } from './consent-forms.service.js';

/** The items of a form, field by field, in the reader's language. */
export const viewItems = ({ terms, names, passed }: ConsentFormRead, locale: Locale): ConsentFormItemView[] =>
  terms.items.map((item) => ({
    number: item.number,
    grantId: item.grantId,
    recipientId: item.recipient.id,
    recipientName: names.get(item.recipient.id) ?? '',
    purpose: item.purpose.code,
    purposeText: inLocale(item.purpose.text, locale),
    category: item.category.code,
    categoryText: inLocale(passed.get(item.grantId) ?? item.category.text, locale),
    detail: item.detail,
    until: item.until,
    state: item.state,
  }));

/** A form, field by field, in the reader's language; the notice in the language it is read to the person. */
export const viewConsentForm = ({ terms, names, passed }: ConsentFormRead, locale: Locale): ConsentFormView => ({
  id: terms.signingId,
  requiredFrom: terms.requiredFrom,
  askedAt: terms.askedAt,
  noticeVersion: terms.notice.version,
  notice: {
    title: terms.notice.title,
    sections: terms.notice.sections.map(({ heading, text }) => ({ heading, text })),
  },
  howToTakeBack: inLocale(terms.howToTakeBack, locale),
  items: viewItems({ terms, names, passed }, locale),
});
