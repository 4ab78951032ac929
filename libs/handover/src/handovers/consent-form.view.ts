import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '@navaz/platform';

/** One numbered item of a form. */
@ObjectType('ConsentFormItem', { description: 'One numbered item of a form.' })
export class ConsentFormItemView {
  @Field(() => Int)
  number!: number;

  @Field(() => ID, { description: 'The grant behind it.' })
  grantId!: string;

  @Field(() => ID, { description: 'The service or unit that would get it.' })
  recipientId!: string;

  @Field(() => String)
  recipientName!: string;

  @Field(() => String)
  purpose!: string;

  @Field(() => String, { description: 'The purpose in words.' })
  purposeText!: string;

  @Field(() => String)
  category!: string;

  @Field(() => String, {
    description:
      'What is passed, in words: every field it opens to the recipient; the very condition, question or topic.',
  })
  categoryText!: string;

  @Field(() => String, { nullable: true, description: 'Which condition, fact or topic.' })
  detail!: string | null;

  @Field(() => LocalDate)
  until!: string;

  @Field(() => String, { description: 'requested, given, refused, renewed, withdrawn, expired or invalidated.' })
  state!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What the service asks for by now besides, in words. This agreement does not open it, nor does prolonging it: `askConsent` asks for it anew. Null where nothing lacks.',
  })
  lacks!: string | null;
}

/** One part of a notice. */
@ObjectType('NoticeSection', { description: 'One part of a notice.' })
export class NoticeSectionView {
  @Field(() => String)
  heading!: string;

  @Field(() => String)
  text!: string;
}

/** What the person is told before they answer. */
@ObjectType('Notice', { description: 'What the person is told before they answer.' })
export class NoticeView {
  @Field(() => String, { description: 'The language it is read in to the person, `cs` or `en`.' })
  locale!: string;

  @Field(() => String)
  title!: string;

  @Field(() => [NoticeSectionView])
  sections!: NoticeSectionView[];
}

/** A form of agreement with its items and the notice that goes with it. */
@ObjectType('ConsentForm', { description: 'A form of agreement with its items and the notice that goes with it.' })
export class ConsentFormView {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Who has to agree: `subject`, `guardian` or `both`.' })
  requiredFrom!: string;

  @Field(() => Date, { description: 'When it was asked.' })
  askedAt!: Date;

  @Field(() => Int)
  noticeVersion!: number;

  @Field(() => NoticeView)
  notice!: NoticeView;

  @Field(() => String)
  howToTakeBack!: string;

  @Field(() => [ConsentFormItemView])
  items!: ConsentFormItemView[];
}

/** What recording an answer brought. */
@ObjectType('ConsentRecorded', { description: 'What recording an answer brought.' })
export class ConsentRecordedView {
  @Field(() => ConsentFormView)
  form!: ConsentFormView;

  @Field(() => Boolean, { description: 'Everybody whose agreement is needed has answered every item.' })
  complete!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'The code for the slip, shown this once. Null before everybody has answered, or where nothing was given.',
  })
  withdrawalCode!: string | null;
}
