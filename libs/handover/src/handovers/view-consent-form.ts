import { inLocale, type Locale } from '@navaz/kernel';
import type { ConsentFormItemView, ConsentFormView } from './consent-form.view.js';
import type { ConsentFormRead } from './consent-forms.service.js';

/** The items of a form, field by field, in the reader's language. */
export const viewItems = ({ terms, names, passed, lacks }: ConsentFormRead, locale: Locale): ConsentFormItemView[] => {
  const lackedBy = (grantId: string): string | null => {
    const text = lacks.get(grantId);
    return text ? inLocale(text, locale) : null;
  };
  return terms.items.map((item) => ({
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
    lacks: lackedBy(item.grantId),
  }));
};

/** A form, field by field, in the reader's language; the notice in the language it is read to the person. */
export const viewConsentForm = (form: ConsentFormRead, locale: Locale): ConsentFormView => {
  const { terms } = form;
  return {
    id: terms.signingId,
    requiredFrom: terms.requiredFrom,
    askedAt: terms.askedAt,
    noticeVersion: terms.notice.version,
    notice: {
      locale: terms.notice.locale,
      title: terms.notice.title,
      sections: terms.notice.sections.map(({ heading, text }) => ({ heading, text })),
    },
    howToTakeBack: inLocale(terms.howToTakeBack, locale),
    items: viewItems(form, locale),
  };
};
