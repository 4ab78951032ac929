import { Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { paces, type Pace } from '../pace.js';
import { NotificationPaceEnum } from '../preferences.view.js';

/** How often you want to be told. */
@InputType('ChangeNotificationPreferencesInput', { description: 'How often you want to be told.' })
export class ChangePreferencesInput {
  @Field(() => NotificationPaceEnum)
  @IsIn(paces)
  information!: Pace;
}
