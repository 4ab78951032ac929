import { Field, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@navaz/platform';
import type { SlipItem } from './withdrawing-by-code.service.js';

/** One line of the slip. */
@ObjectType('AgreementByCodeItem', {
  description: 'One line of the slip: its number, and nothing about whom it concerns.',
})
export class AgreementByCodeItemView {
  @Field(() => Int, { description: 'As on the slip.' })
  number!: number;

  @Field(() => Boolean, { description: 'Whether it holds now.' })
  inForce!: boolean;
}

/** What a slip's code opens. */
@ObjectType('AgreementByCode', { description: 'The lines of a slip. No names, no recipients.' })
export class AgreementByCodeView {
  @Field(() => [AgreementByCodeItemView])
  items!: AgreementByCodeItemView[];
}

/** The slip, or refused by name. */
export const AgreementByCodeResult = resultOf('AgreementByCodeResult', AgreementByCodeView);

/** Names every field. */
export const viewSlip = (items: readonly SlipItem[]): AgreementByCodeView =>
  Object.assign(new AgreementByCodeView(), {
    items: items.map(({ number, inForce }) => Object.assign(new AgreementByCodeItemView(), { number, inForce })),
  });
