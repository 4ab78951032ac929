import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { SigningReading } from '../handovers/signing-reading.service.js';
import { AgreementRecordedView } from '../handovers/signing.view.js';
import { RecordAgreementInput } from './record-agreement.input.js';
import { RecordAgreement } from './record-agreement.service.js';

/** What recording answers: the form as it stands, and the code for the slip. */
const RecordAgreementResult = resultOf('RecordAgreementResult', AgreementRecordedView);

/** Recording what was said. */
@Resolver()
export class RecordAgreementResolver {
  constructor(
    private readonly recording: RecordAgreement,
    private readonly reading: SigningReading,
  ) {}

  @Mutation(() => RecordAgreementResult, { description: 'Records what the person, the guardian or both said.' })
  @Requires('handover.send')
  async recordAgreement(
    @Ctx() ctx: RequestContext,
    @Args('input') input: RecordAgreementInput,
  ): Promise<AgreementRecordedView | Refusal> {
    const recorded = await this.recording.record(ctx, input);
    if (isRefusal(recorded)) return recorded;
    const agreement = await this.reading.read(ctx, recorded.signingId);
    if (isRefusal(agreement)) return agreement;
    return { agreement, complete: recorded.complete, withdrawalCode: recorded.code };
  }
}
