import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { VerificationDoneView, VerificationResult, viewVerification } from '../verification-done.view.js';
import { ConfirmOwnDataInput, RecordVerificationInput } from './record-verification.input.js';
import { RecordVerification } from './record-verification.service.js';

/** Acts of verification by people who are logged in. */
@Resolver()
export class RecordVerificationResolver {
  constructor(private readonly verifying: RecordVerification) {}

  @Mutation(() => VerificationResult, { description: 'Records that you verified parts of somebody’s profile.' })
  @Requires('verification.record')
  async recordVerification(
    @Ctx() ctx: RequestContext,
    @Args('input') { serviceId, parts, method, result, note }: RecordVerificationInput,
  ): Promise<VerificationDoneView | Refusal> {
    const done = await this.verifying.record(ctx, { serviceId, parts, method, result, note: note ?? null });
    return isRefusal(done) ? done : viewVerification(done);
  }

  @Mutation(() => VerificationResult, { description: 'Confirms that parts of your own profile hold.' })
  @Requires('profile.edit')
  async confirmOwnData(
    @Ctx() ctx: RequestContext,
    @Args('input') { serviceId, parts }: ConfirmOwnDataInput,
  ): Promise<VerificationDoneView | Refusal> {
    const done = await this.verifying.confirmOwn(ctx, serviceId, parts);
    return isRefusal(done) ? done : viewVerification(done);
  }
}
