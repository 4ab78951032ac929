import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { districtTable, serviceKindTable } from '@navaz/directory';
import { KeyedInput, LocalDate } from '@navaz/platform';
import { ageBands, type AgeBand } from '../subjects/subject-identity.js';
import { servicesAtMost } from './asks-under-way.js';

/** “Have you room?”, without identity: about a need of a case, or by itself. */
@InputType('AskForRoomInput', {
  description: '“Have you room?”, without identity: about a need of a case, or by itself.',
})
export class AskForRoomInput extends KeyedInput {
  @Field(() => [ID], { description: `1 to ${servicesAtMost} services.` })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(servicesAtMost)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  serviceIds!: string[];

  @Field(() => ID, { nullable: true, description: 'The need it is about; everything below then follows from it.' })
  @IsOptional()
  @IsUUID()
  needId?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of a service kind; where there is no need yet.' })
  @IsOptional()
  @IsIn([...serviceKindTable.keys()])
  kind?: string | null;

  @Field(() => String, { nullable: true, description: '`man` or `woman`; passes to services that house people only.' })
  @IsOptional()
  @IsIn(['man', 'woman'])
  sex?: 'man' | 'woman' | null;

  @Field(() => String, { nullable: true, description: `One of ${ageBands.join(', ')}.` })
  @IsOptional()
  @IsIn(ageBands)
  ageBand?: AgeBand | null;

  @Field(() => String, { nullable: true, description: 'Code of a district.' })
  @IsOptional()
  @IsIn([...districtTable.keys()])
  returnDistrict?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Any day of the week of release; only the week is kept.' })
  @IsOptional()
  releaseWeek?: string | null;
}
