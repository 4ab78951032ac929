import { inLocale, type Locale } from '@navaz/kernel';
import { factWords, type Fact } from './fact.js';
import { markOfFact } from './fact-mark.js';
import type { FactListed, FactRead } from './fact-reading.service.js';
import type { FactQuestionListedView, FactQuestionView } from './fact.view.js';

/** A question in the list of who is asked. */
export const viewListedFact = ({ question, recipientName }: FactListed): FactQuestionListedView => ({
  id: question.id,
  code: question.code,
  recipientName,
  askedAt: question.askedAt,
  answeredAt: question.answeredAt,
});

/** A question, field by field, for one side. */
export const viewFact = (
  { question, recipientName, name, agreed }: FactRead,
  side: 'asked' | 'received',
  locale: Locale,
): FactQuestionView => ({
  id: question.id,
  code: question.code,
  caseId: side === 'asked' ? question.caseId : null,
  recipientName,
  fact: question.fact,
  question: inLocale(factWords[question.fact as Fact], locale),
  name,
  askedAt: question.askedAt,
  answer: question.answer,
  answeredAt: question.answeredAt,
  agreed,
  mark: markOfFact(question),
});
