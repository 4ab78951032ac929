import { Field, ObjectType } from '@nestjs/graphql';
import { ReceivedEnquiryView } from '../enquiries/enquiry.view.js';
import { viewReceived } from '../enquiries/view-enquiry.js';
import type { EnquiryByLink } from './answer-enquiry-by-link.service.js';

/** An enquiry on the page of a link. */
@ObjectType('EnquiryByLink', { description: 'An enquiry on the page of a link.' })
export class EnquiryByLinkView {
  @Field(() => Date, { description: 'Until when the link works.' })
  expiresAt!: Date;

  @Field(() => ReceivedEnquiryView)
  enquiry!: ReceivedEnquiryView;
}

/** Names every field. */
export const viewEnquiryByLink = ({ holder, enquiry }: EnquiryByLink): EnquiryByLinkView => ({
  expiresAt: holder.expiresAt,
  enquiry: viewReceived(enquiry),
});
