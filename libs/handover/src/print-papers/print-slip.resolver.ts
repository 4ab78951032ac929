import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, KeyedInput, Limited, Requires, resultOf } from '@navaz/platform';
import { PaperPrinter } from './paper-printer.js';
import { Papers } from './papers.service.js';

/** Which form the slip belongs to. */
@InputType('PrintSlipInput', { description: 'Which form the slip belongs to.' })
export class PrintSlipInput extends KeyedInput {
  @Field(() => ID, { description: 'The form.' })
  @IsUUID()
  formId!: string;
}

/** A paper with something that is shown once. */
@ObjectType('Slip', { description: 'A paper with something that is shown once.' })
export class SlipView {
  @Field(() => String, { description: 'The PDF, in Base64.' })
  pdf!: string;
}

/** What printing a slip answers. */
const PrintSlipResult = resultOf('PrintSlipResult', SlipView);

/** The slip with the code. A command, for each print draws a new code. */
@Resolver()
export class PrintSlipResolver {
  constructor(
    private readonly papers: Papers,
    private readonly printer: PaperPrinter,
  ) {}

  @Mutation(() => PrintSlipResult, {
    description:
      'The slip for the person, with a new code; a code shown or printed before stops working. With a key that was done already no second code is drawn: SLIP_MADE.',
  })
  @Requires('handover.send')
  @Limited('paper')
  async printSlip(@Ctx() ctx: RequestContext, @Args('input') input: PrintSlipInput): Promise<SlipView | Refusal> {
    const paper = await this.papers.withdrawalSlip(ctx, input);
    return isRefusal(paper) ? paper : { pdf: (await this.printer.print(paper)).toString('base64') };
  }
}
