import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Note } from '@navaz/platform';

/** What every edit says: which version was seen, and why it is another one now. */
@InputType({ isAbstract: true })
export class EditInput {
  @Field(() => Int, { description: 'The version you saw; another one means that somebody changed it meanwhile.' })
  @IsInt()
  version!: number;

  @Note()
  @Field(() => String, { nullable: true, description: 'Why, for the history; at most 500 characters.' })
  @IsOptional()
  @MaxLength(500)
  why?: string | null;
}

/** An edit of a service, or of what hangs on it: the version is the service's. */
@InputType({ isAbstract: true })
export class ServiceEditInput extends EditInput {
  @Field(() => ID)
  @IsUUID()
  serviceId!: string;
}

/** An edit of an organisation. */
@InputType({ isAbstract: true })
export class OrganisationEditInput extends EditInput {
  @Field(() => ID)
  @IsUUID()
  organisationId!: string;
}
