import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { paces, type Pace } from './pace.js';

/** The API's enum of paces. */
export const NotificationPaceEnum: Readonly<Record<string, Pace>> = Object.fromEntries(
  paces.map((pace) => [pace.toUpperCase(), pace]),
);
registerEnumType(NotificationPaceEnum, {
  name: 'NotificationPace',
  description: 'At once, in one mail on working days at seven, or on the work list only.',
});

/** How often the account is told. */
@ObjectType('NotificationPreferences', { description: 'How often the account is told.' })
export class NotificationPreferencesView {
  @Field(() => NotificationPaceEnum, {
    description: 'How often mails with information come. Deadlines and places taken back are told at once, always.',
  })
  information!: Pace;
}

/** Field by field. */
export const viewPreferences = (information: Pace): NotificationPreferencesView =>
  Object.assign(new NotificationPreferencesView(), { information });
