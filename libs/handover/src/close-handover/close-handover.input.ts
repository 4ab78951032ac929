import { InputType } from '@nestjs/graphql';
import { ReasonedInput } from '../handovers/reason.input.js';

/** A stay or a service ended. */
@InputType('CloseHandoverInput')
export class CloseHandoverInput extends ReasonedInput {}
