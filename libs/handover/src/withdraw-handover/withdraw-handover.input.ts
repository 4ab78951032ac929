import { InputType } from '@nestjs/graphql';
import { ReasonedInput } from '../handovers/reason.input.js';

/** A request is ended by its sender. */
@InputType('WithdrawHandoverInput', { description: 'A request is ended by its sender.' })
export class WithdrawHandoverInput extends ReasonedInput {}
