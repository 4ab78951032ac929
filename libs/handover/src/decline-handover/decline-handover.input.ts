import { InputType } from '@nestjs/graphql';
import { ReasonedInput } from '../handovers/reason.input.js';

/** A request is declined. Registered social services decline on the grounds of § 91(3) of Act 108/2006 only. */
@InputType('DeclineHandoverInput')
export class DeclineHandoverInput extends ReasonedInput {}
