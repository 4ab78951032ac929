import { Field, InputType, Int } from '@nestjs/graphql';
import { LocalDate } from '@navaz/platform';
import type { AreaKindCode } from '../code-lists/area-kinds.js';
import type { PrisonContactFormCode } from '../code-lists/prison-contact-forms.js';
import type { ServiceFormCode } from '../code-lists/service-forms.js';
import type { OpeningHours } from '../entities/opening-hours.js';
import type { AreaPart, FormPart, PrisonPart, RunPart, StageNeeds } from './service-draft.js';

// Items of lists are plain objects by the time the room reads them; the room checks them and names their paths.

/** Opening hours of one day. */
@InputType('OpeningHoursInput', { description: 'Opening hours of one day.' })
export class OpeningHoursInput implements OpeningHours {
  @Field(() => Int, { description: '1 = Monday to 7 = Sunday.' })
  day!: number;

  @Field(() => String, { description: 'HH:MM' })
  from!: string;

  @Field(() => String, { description: 'HH:MM, at most 24:00.' })
  to!: string;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

/** A form in which a service is given. */
@InputType('ServiceFormInput', { description: 'A form in which a service is given.' })
export class FormInput implements FormPart {
  @Field(() => String, { description: 'Code list service forms.' })
  form!: ServiceFormCode;

  @Field(() => [OpeningHoursInput], { nullable: true, description: 'Absent = not published.' })
  openingHours!: OpeningHoursInput[] | null;

  @Field(() => Boolean, { nullable: true })
  nonstop!: boolean | null;
}

/** A place people may come from or go to. */
@InputType('ServiceAreaInput', { description: 'A place people may come from or go to.' })
export class AreaInput implements AreaPart {
  @Field(() => String, { description: 'Code list area kinds.' })
  level!: AreaKindCode;

  @Field(() => String, { description: 'Code of the region, district …; CZ for the whole country.' })
  code!: string;
}

/** A prison in which a service works. */
@InputType('PrisonServedInput', { description: 'A prison in which a service works.' })
export class PrisonServedInput implements PrisonPart {
  @Field(() => String)
  prisonCode!: string;

  @Field(() => String, { description: 'Code list prison contact forms.' })
  form!: PrisonContactFormCode;

  @Field(() => LocalDate, { nullable: true, description: 'First day it is valid; null: without a stated beginning.' })
  validFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day it is valid; null: without a stated end.' })
  validTo!: string | null;
}

/** A run of a programme. */
@InputType('ServiceRunInput', { description: 'A run of a programme.' })
export class RunInput implements RunPart {
  @Field(() => LocalDate, { description: 'Its first day.' })
  startsOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Its last day.' })
  endsOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'At the latest the day of the start.' })
  enrolmentUntil!: string | null;

  @Field(() => Int, { nullable: true, description: 'People.' })
  size!: number | null;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

/** The data a service needs at one stage of a handover. */
@InputType('StageNeedsInput', { description: 'The data a service needs at one stage of a handover.' })
export class StageNeedsInput implements StageNeeds {
  @Field(() => String, { description: 'Code list stages.' })
  stage!: string;

  @Field(() => [String], { description: 'Code list of fields that may travel.' })
  fields!: string[];
}
