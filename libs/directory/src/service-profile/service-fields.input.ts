import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { LocalDate, Note, ProfileText } from '@navaz/platform';
import type { ServiceDraft } from './service-draft.js';
import { AreaInput, FormInput, PrisonServedInput, RunInput, StageNeedsInput } from './service-parts.input.js';

const leaveOrClear = { nullable: true } as const;

/**
 * What an owner may say about a service. Absent = leave as it is, null = clear; a list replaces the whole list.
 * Lengths and codes are checked by the room, which names each fault.
 */
@InputType({ isAbstract: true })
export class ServiceFieldsInput implements ServiceDraft {
  @ProfileText()
  @Field(() => String, { ...leaveOrClear, description: 'For professionals, at most 2000 characters.' })
  @IsOptional()
  summary?: string | null;

  @ProfileText()
  @Field(() => String, { ...leaveOrClear, description: 'For clients, in plain words, at most 2000 characters.' })
  @IsOptional()
  plainSummary?: string | null;

  @ProfileText()
  @Field(() => String, leaveOrClear)
  @IsOptional()
  notFor?: string | null;

  @Field(() => [String], { ...leaveOrClear, description: 'Code list sexes.' })
  @IsOptional()
  sexes?: string[] | null;

  @Field(() => Int, { ...leaveOrClear, description: 'Years.' })
  @IsOptional()
  ageFrom?: number | null;

  @Field(() => Int, { ...leaveOrClear, description: 'Years.' })
  @IsOptional()
  ageTo?: number | null;

  @ProfileText()
  @Field(() => String, leaveOrClear)
  @IsOptional()
  ageNote?: string | null;

  @Field(() => Boolean, leaveOrClear)
  @IsOptional()
  remoteContact?: boolean | null;

  @Field(() => [String], { ...leaveOrClear, description: 'Code list languages.' })
  @IsOptional()
  languages?: string[] | null;

  @Field(() => [String], { ...leaveOrClear, description: 'Code list accessibility marks.' })
  @IsOptional()
  accessibility?: string[] | null;

  @ProfileText('*')
  @Field(() => [String], leaveOrClear)
  @IsOptional()
  offeredActs?: string[] | null;

  @ProfileText('*')
  @Field(() => [String], { ...leaveOrClear, description: 'Documents to bring, in words.' })
  @IsOptional()
  documents?: string[] | null;

  @ProfileText()
  @Field(() => String, leaveOrClear)
  @IsOptional()
  cost?: string | null;

  @Field(() => String, { ...leaveOrClear, description: 'Code list channels; cleared = phone.' })
  @IsOptional()
  channel?: string | null;

  @Field(() => String, { ...leaveOrClear, description: 'Code list contact functions.' })
  @IsOptional()
  channelFunction?: string | null;

  @Field(() => Int, { ...leaveOrClear, description: 'Months before release at which it wants to know.' })
  @IsOptional()
  leadTimeMonths?: number | null;

  @Field(() => Int, leaveOrClear)
  @IsOptional()
  lengthMonths?: number | null;

  @Field(() => Int, { ...leaveOrClear, description: 'Days ahead for which places are promised; cleared = 0.' })
  @IsOptional()
  bookingHorizonDays?: number | null;

  @Field(() => [StageNeedsInput], { ...leaveOrClear, description: 'The minimum of data needed at each stage.' })
  @IsOptional()
  minimumData?: StageNeedsInput[] | null;

  @ProfileText()
  @Field(() => String, leaveOrClear)
  @IsOptional()
  contactWindow?: string | null;

  @Field(() => LocalDate, leaveOrClear)
  @IsOptional()
  validFrom?: string | null;

  @Field(() => LocalDate, leaveOrClear)
  @IsOptional()
  validTo?: string | null;

  @Field(() => LocalDate, leaveOrClear)
  @IsOptional()
  fundingEndsOn?: string | null;

  @ProfileText()
  @Field(() => String, leaveOrClear)
  @IsOptional()
  funder?: string | null;

  @Field(() => LocalDate, { ...leaveOrClear, description: 'Cleared = the pause is over.' })
  @IsOptional()
  pausedUntil?: string | null;

  @Note()
  @Field(() => String, leaveOrClear)
  @IsOptional()
  pauseReason?: string | null;

  @Field(() => String, { ...leaveOrClear, description: 'MM-DD.' })
  @IsOptional()
  seasonFrom?: string | null;

  @Field(() => String, { ...leaveOrClear, description: 'MM-DD.' })
  @IsOptional()
  seasonTo?: string | null;

  @Field(() => ID, { ...leaveOrClear, description: 'The service that follows when this one ends.' })
  @IsOptional()
  @IsUUID()
  successorId?: string | null;

  @Field(() => Int, { ...leaveOrClear, description: 'People.' })
  @IsOptional()
  programmeTarget?: number | null;

  @Field(() => Int, { ...leaveOrClear, description: 'People.' })
  @IsOptional()
  programmeActive?: number | null;

  @Field(() => Int, { ...leaveOrClear, description: 'People.' })
  @IsOptional()
  programmeSupported?: number | null;

  @Field(() => LocalDate, leaveOrClear)
  @IsOptional()
  programmeCountedOn?: string | null;

  @Field(() => [String], { ...leaveOrClear, description: 'Code list target groups.' })
  @IsOptional()
  targetGroups?: string[] | null;

  @ProfileText('*.openingHours.*.note')
  @Field(() => [FormInput], leaveOrClear)
  @IsOptional()
  forms?: FormInput[] | null;

  @Field(() => [AreaInput], leaveOrClear)
  @IsOptional()
  areas?: AreaInput[] | null;

  @Field(() => [PrisonServedInput], leaveOrClear)
  @IsOptional()
  prisonsServed?: PrisonServedInput[] | null;

  @ProfileText('*.note')
  @Field(() => [RunInput], leaveOrClear)
  @IsOptional()
  runs?: RunInput[] | null;
}
