import { InputType } from '@nestjs/graphql';
import { ReasonedInput } from '../handovers/reason.input.js';

/** A request is ended by its sender. */
@InputType('WithdrawHandoverInput')
export class WithdrawHandoverInput extends ReasonedInput {}
