import { Args, Query, Resolver } from '@nestjs/graphql';
import { Public } from '@navaz/platform';
import { AdministrativeUnitView } from '../profile/administrative-unit.view.js';
import { MunicipalitiesArgs } from './municipalities.input.js';
import { Municipalities } from './municipalities.js';

/** Municipalities, for who chooses one. */
@Resolver()
export class MunicipalitiesResolver {
  constructor(private readonly municipalities: Municipalities) {}

  @Query(() => [AdministrativeUnitView], {
    description: 'Municipalities whose name begins so, the one of exactly that name first.',
  })
  @Public('municipalities are public')
  async findMunicipalities(@Args() { beginning, first }: MunicipalitiesArgs): Promise<AdministrativeUnitView[]> {
    return this.municipalities.beginningWith(beginning, first);
  }
}
