import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@navaz/platform';
import { ConsentFormItemView } from '../handovers/consent-form.view.js';

/** A form of agreement of a case, without the notice; `consentForm` gives all of it. */
@ObjectType('CaseConsentForm', {
  description: 'A form of agreement of a case, without the notice; `consentForm` gives all of it.',
})
export class CaseConsentFormView {
  @Field(() => ID)
  id!: string;

  @Field(() => Date, { description: 'When it was asked.' })
  askedAt!: Date;

  @Field(() => [ID], { description: 'Handovers it is about; none where it is about the case or a question.' })
  handoverIds!: string[];

  @Field(() => [ConsentFormItemView])
  items!: ConsentFormItemView[];
}

/** A page of forms. */
@ObjectType('CaseConsentFormConnection', { description: 'A page of forms.' })
export class CaseConsentFormConnection extends connectionOf('CaseConsentForm', CaseConsentFormView) {}
