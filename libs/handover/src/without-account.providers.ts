import type { Provider } from '@nestjs/common';
import { AnswerByLinkResolver } from './answer-by-link/answer-by-link.resolver.js';
import { AnswerByLink } from './answer-by-link/answer-by-link.service.js';
import { AnswerEnquiryByLinkResolver } from './answer-enquiry-by-link/answer-enquiry-by-link.resolver.js';
import { AnswerEnquiryByLink } from './answer-enquiry-by-link/answer-enquiry-by-link.service.js';
import { LinkDoor } from './links/link-door.service.js';
import { ProviderActs } from './provider-acts.service.js';
import { RecordEnquiryAnswerResolver } from './record-enquiry-answer/record-enquiry-answer.resolver.js';
import { RecordEnquiryAnswer } from './record-enquiry-answer/record-enquiry-answer.service.js';

/** Services without an account: by a link of a mail, and as the sender writes it down. */
export const withoutAccountProviders: Provider[] = [
  LinkDoor,
  ProviderActs,
  AnswerByLink,
  AnswerByLinkResolver,
  AnswerEnquiryByLink,
  AnswerEnquiryByLinkResolver,
  RecordEnquiryAnswer,
  RecordEnquiryAnswerResolver,
];
